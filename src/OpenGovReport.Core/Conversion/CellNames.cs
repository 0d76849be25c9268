using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>How messages name cells and what they say.</summary>
internal static class CellNames
{
    private const int MostNamed = 8;

    /// <summary>The table and the cells: <c>Table 3, 其他处理/总计</c>; several are joined by a plus sign, and an arrow leads to the target.</summary>
    internal static BilingualText Place(IReadOnlyList<CellDescriptor> sources, CellDescriptor? target)
    {
        int table = (target ?? sources[0]).Row.Table.Number;
        string from = string.Join(" + ", sources);
        string to = target is null || (sources.Count == 1 && target.ToString() == from) ? "" : target.ToString();
        string cells = from + (from.Length > 0 && to.Length > 0 ? " → " : "") + to;
        return new BilingualText($"表{TableDescriptor.NumeralOf(table)} {cells}", $"Table {table}, {cells}");
    }

    /// <summary>A value as words: a blank cell is called so.</summary>
    internal static BilingualText Value(CellValue value) => value.IsBlank ? new("空白", "blank") : new(value.ToString(), value.ToString());

    /// <summary>A sum with its addends and its outcome: <c>1 + _ + 2 = 3</c>, where <c>_</c> is a blank.</summary>
    internal static BilingualText Sum(IEnumerable<CellValue> addends, CellValue? sum)
    {
        string[] signs = [.. addends.Select(Sign)];
        string left = string.Join(" + ", signs.Length <= MostNamed ? signs : [.. signs.Take(MostNamed), "…"]);
        string all = sum is { } value ? $"{left} = {Sign(value)}" : left;
        return new BilingualText(all, all);
    }

    /// <summary>The table and the row.</summary>
    internal static BilingualText Row(RowDescriptor row) =>
        new($"表{row.Table.Numeral} {row.Name}", $"Table {row.Table.Number}, {row.Name}");

    /// <summary>The columns of cells of one row.</summary>
    internal static BilingualText Columns(IReadOnlyList<CellDescriptor> cells) => cells.Count == cells[0].Row.Cells.Count && cells.Count > 1
        ? new($"全行{cells.Count}格", $"all {cells.Count} cells")
        : new(string.Join("、", cells.Select(c => c.Column)), string.Join(", ", cells.Select(c => c.Column)));

    /// <summary>A number in digits.</summary>
    internal static BilingualText Number(long number)
    {
        string digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new BilingualText(digits, digits);
    }

    private static string Sign(CellValue value) => value.IsBlank ? "_" : value.ToString();
}
