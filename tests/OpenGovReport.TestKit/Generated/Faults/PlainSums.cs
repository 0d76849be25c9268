using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated.Faults;

/// <summary>
/// The sums of tables three and four, worked out by rows and columns without the rules: by how much each is off, and which single cells could put
/// a report right.
/// </summary>
public sealed class PlainSums
{
    private readonly long[][] _three;
    private readonly long[][] _four;
    private readonly long[] _rows;
    private readonly long[] _results;
    private readonly long[] _balances;
    private readonly long[] _groups;

    private PlainSums(AnnualReport report)
    {
        _three = Numbers(report, 1);
        _four = Numbers(report, 2);
        int total = _three.Length - 2;
        _rows = [.. _three.Select(r => r[..6].Sum() - r[6])];
        _groups = [.. _four.Select(r => r[..4].Sum() - r[4])];
        _results = [.. Enumerable.Range(0, 7).Select(c => _three[2..total].Sum(r => r[c]) - _three[total][c])];
        _balances = [.. Enumerable.Range(0, 7).Select(c => _three[0][c] + _three[1][c] - _three[total][c] - _three[total + 1][c])];
    }

    /// <summary>Whether every sum comes out.</summary>
    public static bool Hold(AnnualReport report)
    {
        PlainSums sums = new(report);
        return sums._rows.Concat(sums._results).Concat(sums._balances).Concat(sums._groups).All(s => s == 0);
    }

    /// <summary>The cells that could by themselves make every sum come out, with a number that is not negative.</summary>
    public static IReadOnlyList<CellDescriptor> SingleCells(AnnualReport report)
    {
        PlainSums sums = new(report);
        List<CellDescriptor> cells = [];
        foreach (CellDescriptor cell in report.Template().Tables.Skip(1).SelectMany(t => t.Cells))
        {
            int column = Array.IndexOf([.. cell.Row.Cells], cell);
            long off = cell.Row.Table.Number == 3 ? sums._rows[cell.Row.Index] : sums._groups[cell.Row.Index];
            long due = cell.Get(report).Count.Value + (column == cell.Row.Cells.Count - 1 ? off : -off);
            if (off != 0 && due >= 0 && Hold(report.With(cell, due)))
            {
                cells.Add(cell);
            }
        }

        return cells;
    }

    private static long[][] Numbers(AnnualReport report, int table) =>
        [.. report.Template().Tables[table].Rows.Select(r => r.Cells.Select(c => c.Get(report).Count.Value).ToArray())];
}
