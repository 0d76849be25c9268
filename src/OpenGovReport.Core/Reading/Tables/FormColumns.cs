using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>How many columns with numbers the tables have; both forms have as many.</summary>
internal static class FormColumns
{
    /// <summary>By the table, counted from 0 for table two: those of its widest row.</summary>
    internal static readonly int[] Most = [.. Enumerable.Range(0, ReportTemplate.Form2021.Tables.Count).Select(t => Math.Max(MostOf(ReportTemplate.Form2020.Tables[t]), MostOf(ReportTemplate.Form2021.Tables[t])))];

    /// <summary>Those of table three: the kinds of applicant, and the total.</summary>
    internal static readonly int Requests = Most[1];

    /// <summary>Those of table four, whose groups all stand in one row, and of one of its groups.</summary>
    internal static readonly int Disputes = Most[2], Group = ReportTemplate.Form2021.Tables[2].Rows[0].Cells.Count;

    private static int MostOf(TableDescriptor table) => table.Number == 4 ? table.Cells.Count : table.Rows.Max(r => r.Cells.Count);
}
