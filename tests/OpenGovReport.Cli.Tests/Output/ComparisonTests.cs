using System.Text;
using System.Text.Json;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Output;

/// <summary>Reports of a folder beside each other, and a parent beside its children.</summary>
public sealed class ComparisonTests : IDisposable
{
    private static readonly string In2023 = Corpus.Text("jiaozuo-2023.txt");

    // The row 行政规范性文件, where 现行有效 is the fourth cell: 行政规范性文件→3→1→6.
    private static readonly int LineOfStock = In2023[..In2023.IndexOf("规范性文件\t3\t1\t6", StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private readonly TempFolder _folder = new();

    public ComparisonTests()
    {
        // 6 in force a year ago, 3 issued and 1 repealed make 8, not 6.
        _ = Write("a-2023.txt", In2023);
        _ = Write("b-2022.txt", In2023.Replace("2023", "2022", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_searched_for_years_of_one_body()
    {
        ToolRun run = ToolRun.Of("check", _folder.Path, "--format", "json");
        JsonElement compared = Assert.Single(run.Json.GetProperty("comparisons").EnumerateArray());
        JsonElement stock = Assert.Single(compared.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "T2-2");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(2, run.Json.GetProperty("reports").GetArrayLength());
        Assert.EndsWith("a-2023.txt", compared.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(2023, compared.GetProperty("year").GetInt32());
        Assert.Equal("焦作市教育局", compared.GetProperty("publisher").GetString());
        Assert.Equal(6, stock.GetProperty("reported").GetInt32());
        Assert.Equal(8, stock.GetProperty("computed").GetInt32());
        Assert.Equal(LineOfStock, stock.GetProperty("line").GetInt32());
        Assert.EndsWith("b-2022.txt", stock.GetProperty("other").GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(2022, stock.GetProperty("other").GetProperty("year").GetInt32());
        Assert.Contains(compared.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "S9");
    }

    [Fact]
    public void Each_format_has_the_comparisons_after_the_reports()
    {
        string[] lines = ToolRun.Of("check", _folder.Path, "--format", "ndjson").OutputLines;
        string[] text = ToolRun.Of("check", _folder.Path, "--lang", "zh").OutputLines;
        JsonElement sarif = ToolRun.Of("check", _folder.Path, "--format", "sarif").Json.GetProperty("runs")[0].GetProperty("results");

        Assert.Equal(3, lines.Length);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(lines[2]).RootElement.GetProperty("comparison").ValueKind);
        Assert.Contains(text, l => l.EndsWith("a-2023.txt: 焦作市教育局，2023年，2021年格式，与其他报告对照", StringComparison.Ordinal));
        Assert.Contains(text, l => l.Contains($"第{LineOfStock}行：警告 T2-2: 表二“行政规范性文件”行“现行有效件数”列：现行有效件数与上年报告不衔接：6 + 3 − 1 ≠ 6；填报6，应为8", StringComparison.Ordinal));
        JsonElement stock = Assert.Single(sarif.EnumerateArray(), r => r.GetProperty("ruleId").GetString() == "T2-2");
        JsonElement region = stock.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal(LineOfStock, region.GetProperty("startLine").GetInt32());
        Assert.Equal(In2023.Split('\n')[LineOfStock - 1].LastIndexOf('6') + 1, region.GetProperty("startColumn").GetInt32());
        Assert.EndsWith("b-2022.txt", stock.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Comparing_can_be_left_out()
    {
        Assert.Empty(ToolRun.Of("check", _folder.Path, "--format", "json", "--no-compare").Json.GetProperty("comparisons").EnumerateArray());
        Assert.Empty(ToolRun.Of("check", _folder.Path, "--format", "json", "--rules", "T2-2=off", "--rules", "S9=off").Json.GetProperty("comparisons").EnumerateArray());
        Assert.Equal(1, ToolRun.Of("check", _folder.Path, "--rules", "T2-2=error").ExitStatus);
    }

    [Fact]
    public void A_parent_is_checked_beside_its_children_and_printed_last()
    {
        string child = Write("c.txt", In2023.Replace("焦作市教育局", "焦作市民政局", StringComparison.Ordinal).Replace("行政许可\t0", "行政许可\t4", StringComparison.Ordinal));
        string parent = Write("p.txt", In2023.Replace("焦作市教育局", "焦作市人民政府", StringComparison.Ordinal).Replace("行政许可\t0", "行政许可\t5", StringComparison.Ordinal).Replace("规范性文件\t3\t1\t6", "规范性文件\t6\t2\t12", StringComparison.Ordinal));

        JsonElement reports = ToolRun.Of("check", Path.Combine(_folder.Path, "a-2023.txt"), child, "--parent", parent, "--format", "json", "--no-compare").Json.GetProperty("reports");
        JsonElement finding = Assert.Single(reports[2].GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "A1");

        Assert.Equal(3, reports.GetArrayLength());
        Assert.Equal(parent, reports[2].GetProperty("path").GetString());
        Assert.Equal("/proactiveDisclosure/licensing/decisions", finding.GetProperty("pointer").GetString());
        Assert.Equal(4, finding.GetProperty("computed").GetInt32());
    }

    [Fact]
    public void The_children_that_a_parent_should_have_are_in_a_list()
    {
        string child = Path.Combine(_folder.Path, "a-2023.txt");
        string parent = Write("p.txt", In2023.Replace("焦作市教育局", "焦作市人民政府", StringComparison.Ordinal));
        string list = Write("children.list", "焦作市教育局\n\n 焦作市民政局 \n");

        string text = ToolRun.Of("check", child, "--parent", parent, "--expected-children", list, "--rules", "A2", "--no-compare", "--lang", "zh").Output;
        ToolRun alone = ToolRun.Of("check", child, "--expected-children", list);
        ToolRun missing = ToolRun.Of("check", child, "--parent", parent, "--expected-children", "no-such-list");

        Assert.Contains("警告 A2: 缺少下级报告：焦作市民政局。", text, StringComparison.Ordinal);
        Assert.Single(text.Split("警告 A2").Skip(1));
        Assert.Equal((2, 2), (alone.ExitStatus, missing.ExitStatus));
        Assert.Contains("--expected-children needs --parent", alone.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("no-such-list", missing.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-16")]
    [InlineData("GB18030")]
    public void The_list_of_children_is_read_in_the_encodings_of_reports(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        string list = Path.Combine(_folder.Path, "children.list"), parent = Write("p.txt", In2023.Replace("焦作市教育局", "焦作市人民政府", StringComparison.Ordinal));
        File.WriteAllBytes(list, [.. encoding.GetPreamble(), .. encoding.GetBytes("焦作市教育局\r\n焦作市民政局\r\n")]);

        string text = ToolRun.Of("check", Path.Combine(_folder.Path, "a-2023.txt"), "--parent", parent, "--expected-children", list, "--rules", "A2", "--no-compare", "--lang", "zh").Output;

        Assert.Contains("警告 A2: 缺少下级报告：焦作市民政局。", text, StringComparison.Ordinal);
        Assert.Single(text.Split("警告 A2").Skip(1));
    }

    // A list that is none would make reports of all its bytes missing, or of nobody's.
    [Theory]
    [InlineData(new byte[] { 1, 0, 2 }, "It is no text file; a list of names, one on a line, is needed here.")]
    [InlineData(new byte[] { 0x80, 0xFF, 0x0A }, "It is no text file; a list of names, one on a line, is needed here.")]
    [InlineData(new byte[] { 0x0D, 0x0A, 0x20 }, "It holds no names; a list of names, one on a line, is needed here.")]
    public void A_list_of_children_that_is_none_is_refused(byte[] content, string problem)
    {
        string list = _folder.Write("children.list", content);
        ToolRun run = ToolRun.Of("check", Path.Combine(_folder.Path, "a-2023.txt"), "--parent", Path.Combine(_folder.Path, "a-2023.txt"), "--expected-children", list);

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.Equal($"ogreport: error: {list}: {problem}", run.ErrorLines[0]);
    }

    [Fact]
    public void A_folder_is_no_list_of_children() => Assert.Equal(
        $"ogreport: error: {_folder.Path}: It is a folder; a file is needed here.",
        ToolRun.Of("check", "a.txt", "--parent", "b.txt", "--expected-children", _folder.Path).ErrorLines[0]);

    [Fact]
    public void A_parent_that_is_not_there_could_not_be_read()
    {
        ToolRun run = ToolRun.Of("check", Path.Combine(_folder.Path, "a-2023.txt"), "--parent", "no-such-file.txt");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("OGR9001", string.Join('\n', run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_local_date_is_given_as_month_and_day()
    {
        string late = Write("late.txt", In2023 + "\n焦作市教育局\n2024年1月28日\n");

        Assert.Contains("P3: published on 2024-01-28, after the date set locally, 2024-01-20.", ToolRun.Of("check", late, "--due", "01-20").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" P3: ", ToolRun.Of("check", late).Output, StringComparison.Ordinal);
        ToolRun wrong = ToolRun.Of("check", late, "--due", "20-01");
        Assert.Equal(2, wrong.ExitStatus);
        Assert.Contains("\"20-01\" is no month and day", wrong.ErrorLines[0], StringComparison.Ordinal);
    }

    private string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));
}
