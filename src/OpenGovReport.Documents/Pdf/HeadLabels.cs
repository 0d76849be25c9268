using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Pdf;

/// <summary>The labels in the headers of the tables.</summary>
internal static class HeadLabels
{
    // Also the beginning of 其他结果.
    private const string Other = "其他";

    private static readonly HashSet<string> Columns =
        [.. new[] { ReportTemplate.Form2020, ReportTemplate.Form2021 }.SelectMany(f => f.Tables).SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Column)];

    private static readonly HashSet<string> All = [.. Columns, "信息内容", ColumnOrder.Applicants, "法人或其他组织", "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"];

    // The rows of table two are next to one another; those of the others are numbered.
    private static readonly HashSet<string> Rows = [.. new[] { ReportTemplate.Form2020, ReportTemplate.Form2021 }.SelectMany(f => f.Tables[0].Rows).Select(r => r.PrintedLabel)];

    // Those of table three in the form in which labels are compared.
    private static readonly HashSet<string> RowsOfRequests = [.. new[] { ReportForm.Form2020, ReportForm.Form2021 }.SelectMany(f => FormLabels.Of(f).Slots[1]).Select(s => s.Core)];

    private static readonly int Longest = All.Max(l => l.Length);

    /// <summary>The names of columns and what stands over several, or over the labels.</summary>
    internal static IReadOnlyCollection<string> Names => All;

    /// <summary>Whether a text is the name of a column.</summary>
    internal static bool IsColumn(string text) => Columns.Contains(text);

    /// <summary>Whether a text is the label of a row of table two.</summary>
    internal static bool IsRow(string text) => Rows.Contains(text);

    /// <summary>Whether a text is a label to which nothing can be added.</summary>
    internal static bool IsWhole(string text) => text != Other && (All.Contains(text) || Rows.Contains(text));

    /// <summary>Whether two pieces of a label, one below the other, are the label of a row of table three together, and the second is not by itself.</summary>
    internal static bool IsEndOfRow(string beginning, string rest)
    {
        string both = LabelText.Of(beginning + rest), end = LabelText.Of(rest);
        return end.Length > 0 && RowsOfRequests.Any(r => r.Length > end.Length && both.EndsWith(r, StringComparison.Ordinal));
    }

    /// <summary>Whether a label begins like that.</summary>
    internal static bool IsBeginning(string text)
    {
        foreach (string label in All)
        {
            if (label.StartsWith(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The labels that a word of the program is run together from, where the borders between their cells are thin; itself where it is not.</summary>
    internal static IEnumerable<PdfWord> Split(PdfWord word)
    {
        List<int> ends = [];
        for (int at = 0; at < word.Text.Length;)
        {
            int length = Math.Min(Longest, word.Text.Length - at);
            while (length > 0 && !All.Contains(word.Text.Substring(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return [word];
            }

            ends.Add(at += length);
        }

        float width = (word.Right - word.Left) / word.Text.Length;
        return ends.Select((end, i) => (From: i == 0 ? 0 : ends[i - 1], To: end))
            .Select(p => word with { Text = word.Text[p.From..p.To], Left = word.Left + (p.From * width) + (width / 10), Right = word.Left + (p.To * width) - (width / 10) });
    }
}
