using System.Collections.Immutable;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>Where the counts of a form stand in its tables, as runs of neighbours, and which rows stand for others.</summary>
internal sealed class CellLayout
{
    private static readonly CellLayout On2020 = new(ReportTemplate.Form2020);
    private static readonly CellLayout On2021 = new(ReportTemplate.Form2021);

    private readonly bool[] _none;
    private readonly bool[] _unsplit;
    private readonly bool[] _split;

    private CellLayout(ReportTemplate template)
    {
        Size = template.AllCells.Count;
        Runs = FindRuns(template);
        _none = new bool[Size];
        _unsplit = [.. template.AllCells.Select(c => c.IsUnsplit)];

        // The rows that an unsplit row stands for are those printed under its label.
        _split = [.. template.AllCells.Select(c => c.Row.Table.UnsplitRow is { } unsplit && c.Row.PrintedGroup == unsplit.PrintedLabel)];
    }

    /// <summary>The number of cells, those of an unsplit row included.</summary>
    internal int Size { get; }

    /// <summary>The counts as runs: in a run, neighbours in the table are neighbours by index.</summary>
    internal ImmutableArray<Run> Runs { get; }

    /// <summary>The cells that are absent from a report that keeps to the form: those of an unsplit row.</summary>
    internal bool[] AbsentFromForm => _unsplit;

    internal static CellLayout Of(ReportForm form) => form == ReportForm.Form2020 ? On2020 : On2021;

    /// <summary>Copies the codes of a report's counts; the place of the money is made blank.</summary>
    internal void Copy(AnnualReport report, Span<long> codes)
    {
        codes.Fill(Count.Blank.Code);
        foreach (Run run in Runs)
        {
            ReadOnlySpan<Count> cells = run.Cells(report);
            for (int i = 0; i < cells.Length; i++)
            {
                codes[run.Index + i] = cells[i].Code;
            }
        }
    }

    /// <summary>
    /// Which cells are absent: of the three rows of （六）其他处理 and the unsplit row, the way that is wholly blank. Where both
    /// are, the form's own three rows are the ones that should have been filled; where neither is, every cell counts as stated.
    /// </summary>
    internal bool[] AbsentIn(ReadOnlySpan<long> codes)
    {
        bool splitSays = false, unsplitSays = false;
        for (int i = 0; i < codes.Length; i++)
        {
            bool says = codes[i] >= Count.BlankOrLess;
            splitSays |= says && _split[i];
            unsplitSays |= says && _unsplit[i];
        }

        return !unsplitSays ? _unsplit : splitSays ? _none : _split;
    }

    private static ImmutableArray<Run> FindRuns(ReportTemplate template)
    {
        List<Run> runs = [];
        foreach (CellDescriptor cell in template.AllCells.Where(c => c.Kind != CellKind.Amount))
        {
            if (runs.Count > 0 && runs[^1] is Run last && last.Table == cell.Row.Table.Number && last.Place + last.Length == cell.Place && last.Index + last.Length == cell.Index)
            {
                runs[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                runs.Add(new Run(cell.Row.Table.Number, cell.Place, cell.Index, 1));
            }
        }

        return [.. runs];
    }

    /// <summary>Neighbouring counts of a table.</summary>
    /// <param name="Table">The number of the table.</param>
    /// <param name="Place">The place of the first among the counts of the table.</param>
    /// <param name="Index">The <see cref="CellDescriptor.Index"/> of the first.</param>
    /// <param name="Length">How many they are.</param>
    internal readonly record struct Run(int Table, int Place, int Index, int Length)
    {
        internal ReadOnlySpan<Count> Cells(AnnualReport report)
        {
            ReadOnlySpan<Count> table = Table switch
            {
                2 => report.DisclosureCells,
                3 => report.RequestCells,
                _ => report.Disputes.Cells,
            };
            return table.Slice(Place, Length);
        }
    }
}
