using System.Text.Json;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Commands;

public sealed class DiffTests
{
    private static readonly string Xinzhou = Corpus.PathOf("xinzhou-2020.txt");

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void A_report_does_not_differ_from_itself(string format)
    {
        ToolRun run = ToolRun.Of("diff", Xinzhou, Xinzhou, "--format", format);

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(format == "text" ? "" : "True", format == "text" ? run.Output : run.Json.GetProperty("same").ToString());
    }

    [Fact]
    public void What_differs_is_printed()
    {
        using TempFolder folder = new();
        AnnualReport report = ReportReader.ReadText(Corpus.Bytes("xinzhou-2020.txt")).Report!;
        string changed = folder.Write("changed.json", System.Text.Encoding.UTF8.GetBytes(ReportJson.Write(report.With("requests.granted.total", 15) with { OtherMatters = "无。" })));
        ToolRun run = ToolRun.Of("diff", Xinzhou, changed);

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(
            [
                "忻州市教育局, 2020, 2020 form → 忻州市教育局, 2020, 2020 form",
                "Table 3: 收到和处理政府信息公开申请情况",
                "  予以公开/总计: 0 → 15 (+15)",
                "Texts",
                "  section one (总体情况): the same",
                "  section five (存在的主要问题及改进情况): the same",
                "  section six (其他需要报告的事项): 18 → 2 characters, 0% alike",
            ],
            run.OutputLines);
        Assert.Contains("  予以公开/总计：0 → 15（+15）", ToolRun.Of("diff", Xinzhou, changed, "--lang", "zh").OutputLines);
    }

    [Fact]
    public void Json_has_every_cell()
    {
        ToolRun run = ToolRun.Of("diff", Xinzhou, Corpus.PathOf("wuzhong-2023.txt"), "--format", "json");
        JsonElement[] cells = [.. run.Json.GetProperty("cells").EnumerateArray()];
        JsonElement decisions = cells.Single(c => c.GetProperty("newCells").EnumerateArray().Any(n => n.GetProperty("pointer").GetString() == "/proactiveDisclosure/licensing/decisions"));
        JsonElement fees = cells.Single(c => c.GetProperty("newCells").EnumerateArray().Any(n => n.GetProperty("pointer").GetString() == "/proactiveDisclosure/fees/amount"));

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(198, cells.Sum(c => c.GetProperty("oldCells").GetArrayLength()));
        Assert.Equal(200, cells.Sum(c => c.GetProperty("newCells").GetArrayLength()));
        Assert.Equal((1, 689, 688, "yes"), (decisions.GetProperty("old").GetInt32(), decisions.GetProperty("new").GetInt32(), decisions.GetProperty("difference").GetInt32(), decisions.GetProperty("comparable").GetString()));
        Assert.Equal(("no", JsonValueKind.Null, 121.4225m), (fees.GetProperty("comparable").GetString(), fees.GetProperty("old").ValueKind, fees.GetProperty("new").GetProperty("value").GetDecimal()));
        Assert.Equal("2020", run.Json.GetProperty("old").GetProperty("template").GetString());
        Assert.Contains(run.Json.GetProperty("particulars").EnumerateArray(), p => p.GetProperty("member").GetString() == "year" && p.GetProperty("new").GetString() == "2023");
        Assert.Equal(4, run.Json.GetProperty("texts").GetArrayLength());
    }

    [Fact]
    public void Standard_input_is_one_of_the_two()
    {
        Assert.Equal(0, ToolRun.WithInput(Corpus.Bytes("xinzhou-2020.txt"), "diff", "-", Xinzhou).ExitStatus);
        ToolRun twice = ToolRun.WithInput(Corpus.Bytes("xinzhou-2020.txt"), "diff", "-", "-");
        Assert.Equal(2, twice.ExitStatus);
        Assert.Contains("-: error OGR9012: Standard input can be read only once.", twice.ErrorLines);
    }

    [Fact]
    public void Two_reports_are_needed()
    {
        ToolRun one = ToolRun.Of("diff", Xinzhou), missing = ToolRun.Of("diff", Xinzhou, "no-such-file.txt");

        Assert.Equal((2, 2), (one.ExitStatus, missing.ExitStatus));
        Assert.StartsWith("ogreport: error: NEW is missing.", one.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("no-such-file.txt: error OGR9001: ", missing.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(missing.OutputBytes);
    }
}
