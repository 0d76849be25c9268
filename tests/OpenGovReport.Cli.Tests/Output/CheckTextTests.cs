using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Output;

public sealed class CheckTextTests
{
    private static readonly string Xinzhou = Corpus.PathOf("xinzhou-2020.txt");

    [Fact]
    public void A_finding_stands_under_its_report_and_table_with_the_relation_in_numbers()
    {
        ToolRun run = ToolRun.Of("check", Xinzhou, "--rules", "T3-3");

        Assert.Equal(1, run.ExitStatus);
        Assert.Empty(run.ErrorLines);
        Assert.Equal($"{Xinzhou}: 忻州市教育局, 2020, 2020 form", run.OutputLines[0]);
        int table = Array.IndexOf(run.OutputLines, "  Table 3: 收到和处理政府信息公开申请情况");
        Assert.Equal(
            "    line 52: error T3-3: Table 3, row “予以公开” (granted), column “总计” (total): the kinds of applicant do not add up to the row's total: "
            + "15 + 0 + 0 + 0 + 0 + 0 ≠ 0; reported 0, computed 15.",
            run.OutputLines[table + 1]);
        Assert.Equal("1 report: 1 error, 0 warnings, 0 info", run.OutputLines[^1]);
    }

    [Fact]
    public void The_text_is_there_in_Chinese()
    {
        ToolRun run = ToolRun.Of("check", Xinzhou, "--rules", "T3-3", "--lang", "zh");

        Assert.Equal($"{Xinzhou}: 忻州市教育局，2020年，2020年格式", run.OutputLines[0]);
        Assert.Contains("  表三：收到和处理政府信息公开申请情况", run.OutputLines);
        Assert.Contains("    第52行：错误 T3-3: 表三“予以公开”行“总计”列：各类申请人之和不等于总计：15 + 0 + 0 + 0 + 0 + 0 ≠ 0；填报0，应为15。", run.OutputLines);
        Assert.Equal("1份报告：1个错误，0个警告，0个提示", run.OutputLines[^1]);
    }

    [Fact]
    public void What_would_put_it_right_stands_beneath_the_findings()
    {
        ToolRun english = ToolRun.Of("check", Xinzhou), chinese = ToolRun.Of("check", Xinzhou, "--lang", "zh");

        int title = Array.IndexOf(english.OutputLines, "  What would put it right (suggestions; nothing is changed)");
        Assert.True(title > Array.FindLastIndex(english.OutputLines, l => l.Contains(": warning C1: ", StringComparison.Ordinal)));
        Assert.Equal("    If only 予以公开/总计 is wrong, it is 15, not 0 (a total not carried).", english.OutputLines[title + 1]);
        title = Array.IndexOf(chinese.OutputLines, "  可能的更正（仅供参考，未作任何改动）");
        Assert.Equal("    如果只有予以公开/总计有误，应为15，而不是0（总计未填入）。", chinese.OutputLines[title + 1]);
    }

    // In the sample the totals of two rows are not printed, so that four sums stay open.
    [Fact]
    public void What_could_not_be_checked_stands_above_the_counts()
    {
        string[] lines = ToolRun.Of("check", Xinzhou).OutputLines, chinese = ToolRun.Of("check", Xinzhou, "--lang", "zh").OutputLines;
        int title = Array.IndexOf(lines, "  What could not be checked");

        Assert.Equal(
            "    T3-1: Table 3, row “结转下年度” (carriedForward), column “总计” (total): could not be checked (Received plus carried over equals the results plus carried forward): "
            + "15 + 0 = 15 + _; blank or not applicable: 结转下年度/总计.",
            lines[title + 4]);
        Assert.StartsWith("  checks: ", lines[title + 5], StringComparison.Ordinal);
        Assert.Contains("    T3-1: 表三“结转下年度”行“总计”列：无法核对（本年新收 + 上年结转 = （七）总计 + 结转下年度）：15 + 0 = 15 + _，未填或不适用：结转下年度/总计。", chinese);
        Assert.DoesNotContain("  What could not be checked", ToolRun.Of("check", Corpus.PathOf("wuzhong-2023.txt")).OutputLines);
    }

    [Fact]
    public void Of_many_checks_left_open_the_first_are_shown()
    {
        string report = ToolRun.Of("read", Xinzhou).Output.Replace("\"naturalPersons\": 0", "\"naturalPersons\": null", StringComparison.Ordinal);
        string[] lines = ToolRun.WithInput(System.Text.Encoding.UTF8.GetBytes(report), "check", "-").OutputLines;
        int title = Array.IndexOf(lines, "  What could not be checked");

        string counts = Assert.Single(lines, l => l.StartsWith("  checks: ", StringComparison.Ordinal));
        int open = int.Parse(counts.Split(", ")[2].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(open > 9);
        Assert.Equal($"    {open - 8} other checks not shown here", lines[title + 9]);
        Assert.Equal(counts, lines[title + 10]);
    }

    [Fact]
    public void Mistakes_in_several_places_are_numbered_and_what_is_open_is_said()
    {
        // Table four: 1 + 0 + 0 + 0 ≠ 2, which any of its five cells may be to blame for; table three is wrong as before.
        string report = ToolRun.Of("read", Xinzhou).Output;
        int group = report.IndexOf("\"reconsideration\"", StringComparison.Ordinal), upheld = report.IndexOf("\"upheld\": 0", group, StringComparison.Ordinal);
        int total = report.IndexOf("\"total\": 0", group, StringComparison.Ordinal);
        report = report.Remove(total, 10).Insert(total, "\"total\": 2").Remove(upheld, 11).Insert(upheld, "\"upheld\": 1");
        string[] lines = ToolRun.WithInput(System.Text.Encoding.UTF8.GetBytes(report), "check", "-").OutputLines;
        int title = Array.IndexOf(lines, "  What would put it right (suggestions; nothing is changed)");

        Assert.Equal(
            [
                "    part 1 of 2: If only 予以公开/总计 is wrong, it is 15, not 0 (a total not carried).",
                "    part 2 of 2: If only 行政复议/结果维持 is wrong, it is 2, not 1 (off by one).",
                "    part 2 of 2: or: If only 行政复议/结果纠正 is wrong, it is 1, not 0 (off by one).",
                "    part 2 of 2: or: If only 行政复议/其他结果 is wrong, it is 1, not 0 (off by one).",
                "    part 2 of 2: 2 other possibilities not shown here",
            ],
            lines[(title + 1)..(title + 6)]);
    }

    [Fact]
    public void A_report_without_errors_gives_status_0()
    {
        ToolRun run = ToolRun.Of("check", Corpus.PathOf("wuzhong-2023.txt"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal("1 report: 0 errors, 0 warnings, 1 info", run.OutputLines[^1]);
    }

    [Fact]
    public void The_last_line_says_how_much_could_not_be_read()
    {
        ToolRun run = ToolRun.Of("check", Xinzhou, "no-such-file.txt");

        Assert.Equal(2, run.ExitStatus);
        Assert.EndsWith("; 1 could not be read, or not in full", run.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_coloured_only_where_the_terminal_says_so()
    {
        static string Run(bool color)
        {
            using MemoryStream output = new();
            Terminal terminal = new(Stream.Null, output, TextWriter.Null) { UsesColor = color };
            _ = Tool.Run(["check", Xinzhou], terminal, CancellationToken.None);
            return System.Text.Encoding.UTF8.GetString(output.ToArray());
        }

        Assert.Contains("\e[31merror\e[0m", Run(color: true), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', Run(color: false));
    }

    [Fact]
    public void Control_characters_of_a_source_do_not_reach_the_terminal()
    {
        string hostile = File.ReadAllText(Xinzhou).Replace("忻州市教育局", "忻州市\e[2J\u202E教育局", StringComparison.Ordinal);
        ToolRun run = ToolRun.WithInput(System.Text.Encoding.UTF8.GetBytes(hostile), "check", "-");

        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c != '\n' || c == '\u202E');
        Assert.All(run.ErrorLines, l => Assert.DoesNotContain(l, char.IsControl));
    }
}
