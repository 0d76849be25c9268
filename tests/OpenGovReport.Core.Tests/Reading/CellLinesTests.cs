using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Word processors save a table as text with a line for each of its cells: an empty one for a blank cell, and for each place that a merged cell to the left covers.</summary>
public sealed class CellLinesTests
{
    [Theory]
    [InlineData(ReportForm.Form2021, "\n")]
    [InlineData(ReportForm.Form2021, "\r\n")]
    [InlineData(ReportForm.Form2020, "\n")]
    public void An_empty_line_is_a_blank_cell(ReportForm form, string lineEnd)
    {
        string text = Saved(Sheet.Text(form)).Replace("\n", lineEnd, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, form, Zeros(form));
        Assert.Empty(Sheet.Uncertain(result));

        // The line of 5 in 部分公开|5|2||1|1||9, and of 9: the sixth behind it.
        int line = Array.FindIndex(text.Split('\n'), l => l.StartsWith("（二）部分公开", StringComparison.Ordinal)) + 2;
        Assert.Equal(line, result.SourceMap![ReportTemplate.Of(form).Cell("requests.partiallyGranted.naturalPersons")].Line);
        Assert.Equal(new SourceLocation(line + 6, 1), result.SourceMap[ReportTemplate.Of(form).Cell("requests.partiallyGranted.total")]);
    }

    [Theory]
    [InlineData(ReportForm.Form2021, " ", "\n")]
    [InlineData(ReportForm.Form2021, "\u00A0", "\r\n")]
    [InlineData(ReportForm.Form2020, "\u3000", "\n")]
    public void An_empty_line_may_stand_behind_each(ReportForm form, string blank, string lineEnd)
    {
        // As browsers copy paragraphs: that of a blank cell holds a space.
        string text = Doubled(Sheet.Text(form), blank).Replace("\n", lineEnd, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, form, Zeros(form));
        Assert.Empty(Sheet.Uncertain(result));

        int line = Array.FindIndex(text.Split('\n'), l => l.StartsWith("（二）部分公开", StringComparison.Ordinal)) + 3;
        Assert.Equal(new SourceLocation(line, 1), result.SourceMap![ReportTemplate.Of(form).Cell("requests.partiallyGranted.naturalPersons")]);
        Assert.Equal(new SourceLocation(line + 12, 1), result.SourceMap[ReportTemplate.Of(form).Cell("requests.partiallyGranted.total")]);
    }

    [Fact]
    public void So_is_a_line_of_a_tab_alone()
    {
        string text = string.Join('\n', Saved(Sheet.Text2021).Split('\n').Select(l => l.Length == 0 ? "\t" : l));
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, Zeros(ReportForm.Form2021));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void A_row_with_two_such_lines_too_few_is_uncertain_alone()
    {
        ReadResult result = Sheet.Read(Doubled(Sheet.Text2021, " ").With("\n2.重复申请\n\n2\n\n1\n\n \n\n \n\n", "\n2.重复申请\n\n2\n\n1\n\n \n\n"));
        Assert.Contains("repeated", Assert.Single(Sheet.Uncertain(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_four_may_begin_with_a_blank_cell()
    {
        ReadResult result = Sheet.Read(Saved(Sheet.Text2021.With("5|2|1|1|9|3|0|1|2|6", "0|2|1|1|4|3|0|1|2|6")));
        Sheet.Reads(result, ReportForm.Form2021, [.. Zeros(ReportForm.Form2021), ("disputes/reconsideration/upheld", ""), ("disputes/reconsideration/total", "4")]);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void A_row_with_a_line_too_few_is_uncertain_alone()
    {
        // 2.重复申请 2 1 0 0 0 0 3 has lost one of its blank lines.
        ReadResult result = Sheet.Read(Saved(Sheet.Text2021).With("\n2.重复申请\n2\n1\n\n", "\n2.重复申请\n2\n1\n"));
        Assert.Contains("repeated", Assert.Single(Sheet.Uncertain(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_most_blank_lines_are_left_out_they_say_nothing()
    {
        // Every second empty line is gone.
        string[] lines = Saved(Sheet.Text2021).Split('\n');
        int blank = 0;
        ReadResult result = Sheet.Read(string.Join('\n', lines.Where(l => l.Length > 0 || blank++ % 2 == 0)));
        Assert.True(Sheet.Uncertain(result).Count() > 8);
    }

    [Fact]
    public void Lines_between_rows_are_no_cells()
    {
        // No zero is blank, and an empty line stands behind every row.
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? l.Replace('\t', '\n') + "\n" : l));
        Sheet.ReadsSoundly(Sheet.Read(text), ReportForm.Form2021);
    }

    private static (string Cell, string Value)[] Zeros(ReportForm form) => [.. Sheet.Numbers(form).Where(c => c.Value == "0").Select(c => (c.Key[1..], ""))];

    // Nothing stands for the places that merged cells cover.
    private static string Doubled(string text, string blank) => string.Join("\n\n", text.Split('\n').SelectMany(l => l.Split('\t')).Select(c => c == "0" ? blank : c));

    private static string Saved(string text)
    {
        List<string> lines = [];
        foreach (string line in text.Split('\n'))
        {
            string[] cells = line.Split('\t');
            int merged = cells.Length is < 8 or > 9 ? 0 : char.IsAsciiDigit(cells[0][0]) ? 2 : cells[0][0] == '（' ? 1 : 0;
            bool begins = line.Length > 2 && line[1] == '、' && cells.Length == 1 && line[0] is '三' or '四' or '五';
            lines.AddRange([.. Enumerable.Repeat("", merged + (begins ? 1 : 0)), .. cells.Select(c => c == "0" ? "" : c)]);
        }

        return string.Join('\n', lines);
    }
}
