using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>How messages name cells and what they say.</summary>
internal static class CellNames
{
    /// <summary>The table and the cells: <c>Table 3, 其他处理/总计</c>; several are joined by a plus sign, and an arrow leads to the target.</summary>
    internal static BilingualText Place(IReadOnlyList<CellDescriptor> sources, CellDescriptor? target)
    {
        int table = (target ?? sources[0]).Row.Table.Number;
        string from = string.Join(" + ", sources);
        string to = target is null || (sources.Count == 1 && target.ToString() == from) ? "" : target.ToString();
        string cells = from + (from.Length > 0 && to.Length > 0 ? " → " : "") + to;
        return new BilingualText($"表{"〇一二三四"[table]} {cells}", $"Table {table}, {cells}");
    }

    /// <summary>A value as words: a blank cell is called so.</summary>
    internal static BilingualText Value(CellValue value) => value.IsBlank ? new("空白", "blank") : new(value.ToString(), value.ToString());

    /// <summary>A sum with its addends and its outcome: <c>1 + _ + 2 = 3</c>, where <c>_</c> is a blank.</summary>
    internal static BilingualText Sum(IEnumerable<CellValue> addends, CellValue? sum)
    {
        string left = string.Join(" + ", addends.Select(Sign));
        string all = sum is { } value ? $"{left} = {Sign(value)}" : left;
        return new BilingualText(all, all);
    }

    private static string Sign(CellValue value) => value.IsBlank ? "_" : value.ToString();
}
