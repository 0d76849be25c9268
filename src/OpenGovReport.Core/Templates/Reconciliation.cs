namespace OpenGovReport.Templates;

/// <summary>A sum that has to come out: the cells of one side add up to the cells of the other.</summary>
internal sealed class Identity(CellDescriptor[] left, CellDescriptor[] right)
{
    /// <summary>The cells on the left.</summary>
    internal CellDescriptor[] Left { get; } = left;

    /// <summary>The cells on the right; where there is one, it is a printed total.</summary>
    internal CellDescriptor[] Right { get; } = right;
}

/// <summary>
/// The reconciliation relations (勾稽关系) of tables three and four, as sums over the cells of a form. Readers judge by them which of
/// several readings is right, and the rules T3-1, T3-2, T3-3 and T4-1 check them.
/// </summary>
internal static class Reconciliation
{
    private static readonly Identity[] For2020 = All(ReportTemplate.Form2020);
    private static readonly Identity[] For2021 = All(ReportTemplate.Form2021);

    private static readonly Dictionary<RowDescriptor, Identity[]> ByRow = For2020.Concat(For2021)
        .SelectMany(i => i.Left.Concat(i.Right).Select(c => c.Row).Distinct().Select(row => (row, i)))
        .GroupBy(p => p.row, p => p.i).ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Every identity of a form.</summary>
    internal static Identity[] Of(ReportForm form) => form == ReportForm.Form2020 ? For2020 : For2021;

    /// <summary>Those of them in which a row has a part.</summary>
    internal static Identity[] Of(RowDescriptor row) => ByRow.GetValueOrDefault(row, []);

    /// <summary>In each row the last cell is the total of those before it.</summary>
    internal static IEnumerable<Identity> RowTotals(TableDescriptor table) =>
        AllRows(table).Select(row => new Identity([.. row.Cells.SkipLast(1)], [row.Cells[^1]]));

    /// <summary>In each column of table three the results, （六）其他处理 split or not, add up to （七）总计.</summary>
    internal static IEnumerable<Identity> ResultTotals(ReportTemplate template)
    {
        TableDescriptor table = template.Tables[1];
        RowDescriptor total = Row(table, "resultsTotal");

        // Every row under the heading of the results stands under it or under one of its groups; the other three stand under none.
        RowDescriptor[] results = [.. AllRows(table).Where(r => r.PrintedGroup.Length > 0 && r != total)];
        return total.Cells.Select((cell, column) => new Identity([.. results.Select(r => r.Cells[column])], [cell]));
    }

    /// <summary>In each column of table three 本年新收 and 上年结转 make （七）总计 and 结转下年度.</summary>
    internal static IEnumerable<Identity> Balances(ReportTemplate template)
    {
        TableDescriptor table = template.Tables[1];
        RowDescriptor received = Row(table, "received"), carriedOver = Row(table, "carriedOver");
        RowDescriptor results = Row(table, "resultsTotal"), carriedForward = Row(table, "carriedForward");
        return carriedForward.Cells.Select((cell, column) =>
            new Identity([received.Cells[column], carriedOver.Cells[column]], [results.Cells[column], cell]));
    }

    private static Identity[] All(ReportTemplate template) =>
        [.. RowTotals(template.Tables[1]), .. ResultTotals(template), .. Balances(template), .. RowTotals(template.Tables[2])];

    private static IEnumerable<RowDescriptor> AllRows(TableDescriptor table) =>
        table.UnsplitRow is null ? table.Rows : table.Rows.Append(table.UnsplitRow);

    private static RowDescriptor Row(TableDescriptor table, string englishName) => table.Rows.Single(r => r.EnglishName == englishName);
}
