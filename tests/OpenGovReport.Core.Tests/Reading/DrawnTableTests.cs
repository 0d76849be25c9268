using OpenGovReport.Reading;
using OpenGovReport.Templates;

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

    [Theory]
    [InlineData("│─┼", 0)]
    [InlineData("┃━╋", 1)]
    [InlineData("|-+", 0)]
    [InlineData("|=+", 1)]
    public void Labels_that_are_wrapped_are_put_together_between_the_lines(string signs, int line)
    {
        string[] names = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        IEnumerable<string[]> rows = Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => (string[])[.. c.Length == 8 ? [""] : c[..1], .. c[^8..]]);
        string rule = "┼" + string.Concat(Enumerable.Repeat(new string('─', 8) + "┼", names.Length));
        string[] drawn = [rule, .. rows.Prepend(names).SelectMany(r => Wrapped(r, line).Append(rule))];
        string text = In(signs, Sheet.Text2021.WithLines(20, 47, drawn));
        ReadResult result = Sheet.Read(text);
        Sheet.ReadsSoundly(result, ReportForm.Form2021);

        // The number is 40, on the first or the second line of its row.
        SourceLocation received = result.SourceMap![ReportTemplate.Form2021.Cell("requests.received.naturalPersons")];
        string printed = text.Split('\n')[received.Line - 1];
        Assert.StartsWith("40 ", printed[(received.Column - 1)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("44│12│1│2│9│3│71", "7", "1", true)]
    [InlineData("8│1│0│1│1│1│12", "1", "2", true)]
    [InlineData("44│12│1│2│9│3│71", "71", "1", false)]
    public void A_total_in_two_pieces_is_put_together_where_the_row_adds_up_to_it(string numbers, string first, string second, bool joined)
    {
        // The second piece stands on the line below the numbers, beside the rest of the label.
        string[] names = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        IEnumerable<string[]> rows = Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => (string[])[.. c.Length == 8 ? [""] : c[..1], .. c[^8..]]);
        string rule = "┼" + string.Concat(Enumerable.Repeat(new string('─', 8) + "┼", names.Length));
        List<string> drawn = [rule];
        foreach (string[] row in rows.Prepend(names))
        {
            string[] lines = [.. Wrapped(row, 0)];
            if (string.Join('│', row[^7..]) == numbers)
            {
                string last = " " + Padded(row[^1], 6) + " │";
                lines[0] = lines[0][..^last.Length] + " " + Padded(first, 6) + " │";
                lines[1] = lines[1][..^last.Length] + " " + Padded(second, 6) + " │";
            }

            drawn.AddRange([.. lines, rule]);
        }

        ReadResult result = Sheet.Read(In("|-+", Sheet.Text2021.WithLines(20, 47, drawn)));
        if (joined)
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Empty(Sheet.Uncertain(result));
        }
        else
        {
            Assert.DoesNotContain("711", result.Template!.Cells.Select(c => c.Get(result.Report!).ToString()));
        }
    }

    [Fact]
    public void Rows_without_a_line_between_them_are_not_put_together()
    {
        string[] rows = [.. Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => "│" + string.Join('│', (string[])[.. c.Length == 8 ? [""] : c[..1], .. c[^8..]]) + "│")];
        string text = Sheet.Text2021.WithLines(20, 47, ["┼───┼───┼", "││自然人│商业企业│科研机构│社会公益组织│法律服务机构│其他│总计│", "┼───┼───┼", .. rows, "┼───┼───┼"]);
        Sheet.ReadsSoundly(Sheet.Read(text), ReportForm.Form2021);
    }

    [Theory]
    [InlineData("-8", "-8")]
    [InlineData("+8", "8")]
    [InlineData("--", "/")]
    [InlineData("---", "/")]
    public void Signs_in_the_cells_of_a_table_in_ASCII_are_what_the_cells_say(string printed, string read)
    {
        string[] rows = [.. Sheet.Text2020.With("|-8|", $"|{printed}|").Lines(5, 21).Select(l => "│ " + l.Replace("\t", " │ ", StringComparison.Ordinal) + " │")];
        ReadResult result = Sheet.Read(In("|-+", Sheet.Text2020.WithLines(5, 21, ["┼───┼───┼", .. rows, "┼───┼───┼"])));
        Sheet.Reads(result, ReportForm.Form2020, ("licensing/change", read));
    }

    [Fact]
    public void Bars_between_cells_and_none_about_them_set_cells_apart_where_first_ones_are_blank()
    {
        string[] rows = [.. Sheet.Text2021.Lines(20, 47).Select(l => l.Split('\t')).Select(c => c.Length switch
        {
            8 when c[0][0] is '一' or '二' or '四' => string.Join('│', c),
            8 => "││" + string.Join('│', c),
            9 when c[0][0] != '三' => "│" + string.Join('│', c),
            _ => string.Join('│', c),
        })];
        string text = In("|-+", Sheet.Text2021.WithLines(20, 47, rows).Replace('\t', '│'));
        Assert.Contains("\n||2.重复申请|2|1|0|", text, StringComparison.Ordinal);
        Sheet.ReadsSoundly(Sheet.Read(text), ReportForm.Form2021);
    }

    // The same table drawn with other signs.
    private static string In(string signs, string text) => text.Replace('│', signs[0]).Replace('─', signs[1]).Replace('┼', signs[2]);

    private static IEnumerable<string> Wrapped(string[] cells, int numbersOn)
    {
        const int Characters = 3;
        int lines = Math.Max(numbersOn + 1, cells.Max(c => (c.Length + Characters - 1) / Characters));
        for (int line = 0; line < lines; line++)
        {
            yield return "│" + string.Concat(cells.Select(c => " " + Padded(PieceOf(c, line), 6) + " │"));
        }

        string PieceOf(string cell, int line) => cell.Length > 0 && cell.All(char.IsAsciiDigit) ? (line == numbersOn ? cell : "")
            : line * Characters >= cell.Length ? ""
            : cell[(line * Characters)..Math.Min(cell.Length, (line + 1) * Characters)];
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
