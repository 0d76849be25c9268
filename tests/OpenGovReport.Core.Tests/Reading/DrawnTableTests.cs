using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Tables drawn with characters, as browsers for terminals show them: cells go on over several lines, and past the lines between others.</summary>
public sealed class DrawnTableTests
{
    // Names of columns on two lines, cells of two rows beside them.
    private static readonly string[] Header =
    [
        "┌─────────────────────────────────────┬─────────────────────────────────────┐",
        "│                                     │申请人情况                           │",
        "│                                     ├─────┬─────────────────────────┬─────┤",
        "│                                     │     │法人或其                 │     │",
        "│（本列数据的勾稽关系为：第一项加第二 │     │他组织                   │     │",
        "│项之和，等于第三项加第四项之和）     │自然 ├────┬─────┬────┬─────┬───┤总计 │",
        "│                                     │人   │{0}│商业 │社会│法律 │其 │     │",
        "│                                     │     │{1}│企业 │公益│服务 │他 │     │",
        "│                                     │     │    │     │组织│机构 │   │     │",
    ];

    private static readonly int[] Widths = [5, 4, 5, 4, 5, 3, 5];

    [Theory]
    [InlineData("科研|机构", false)]
    [InlineData("科研|部门", true)]
    public void Columns_are_those_of_the_names_above_them(string second, bool unknown)
    {
        // 科研机构 stands before 商业企业.
        int[] order = [0, 2, 1, 3, 4, 5, 6];
        IEnumerable<string> rows = Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).SelectMany(c => Row(string.Join("│", c[..^7]), [.. order.Select(o => c[^7..][o])]));
        string[] names = second.Split('|');
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(20, 47, [.. Header.Select(h => h.Replace("{0}", names[0], StringComparison.Ordinal).Replace("{1}", names[1], StringComparison.Ordinal)), .. rows]));
        if (unknown)
        {
            // Which column 科研部门 is, and so the order, is not certain.
            Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == "/requests/received/commercialEnterprises");
            return;
        }

        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3007");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
    }

    [Theory]
    [InlineData("| ", "", "--- | ---", "\\- 3 -")]
    [InlineData("| ", "  ", "---|:--:|---", "- 3 -")]
    [InlineData("|", "", "|---|---|", "— 3 —")]
    public void Lines_of_tables_in_Markdown_are_no_values(string bar, string end, string rule, string page)
    {
        // As programs write it that know no merged cells: no bars about a line, a rule after the first row and where a page ended.
        IEnumerable<string> lines = Sheet.Text2021.Split('\n').Select(l => l.Contains('\t') ? l.Replace("\t", bar, StringComparison.Ordinal) + end : l);
        string text = string.Join('\n', lines)
            .Replace("自然人" + bar, rule + "\n自然人" + bar, StringComparison.Ordinal)
            .Replace("7.属于行政执法案卷" + bar, page + "\n\n---\n7.属于行政执法案卷" + bar, StringComparison.Ordinal);
        Sheet.ReadsSoundly(Sheet.Read(text), ReportForm.Form2021);
    }

    [Fact]
    public void Cells_on_lines_of_their_own_have_nothing_but_bars_between_them()
    {
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select(l => l.Contains('\t') ? l.Replace("\t", "\n\n| \n\n", StringComparison.Ordinal) + "\n" : l));
        Sheet.ReadsSoundly(Sheet.Read(text), ReportForm.Form2021);
    }

    // A row of two lines, the numbers on the first, and the line below it.
    private static IEnumerable<string> Row(string label, string[] numbers)
    {
        string[] parts = label.Split('│');
        int width = parts.Length == 1 ? 37 : 18;
        string last = parts[^1];
        int cut = Math.Min(last.Length, width / 2);
        string before = parts.Length == 1 ? "" : Padded(parts[0][..Math.Min(9, parts[0].Length)], 18) + "│";
        yield return "│" + before + Padded(last[..cut], width) + "│" + string.Concat(numbers.Select((n, i) => Padded(n, Widths[i]) + "│"));
        for (; cut < last.Length; cut += width / 2)
        {
            string rest = last[cut..Math.Min(last.Length, cut + (width / 2))];
            yield return "│" + (before.Length == 0 ? "" : Padded("", 18) + "│") + Padded(rest, width) + "│" + string.Concat(Widths.Select(w => Padded("", w) + "│"));
        }

        yield return "├" + new string('─', 37) + "┼" + string.Join('┼', Widths.Select(w => new string('─', w))) + "┤";
    }

    private static string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - TextWidth.Of(text)));
}
