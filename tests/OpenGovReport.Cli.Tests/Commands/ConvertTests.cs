using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Commands;

public sealed class ConvertTests
{
    private static readonly string Xinzhou = Corpus.PathOf("xinzhou-2020.txt");

    [Fact]
    public void The_report_is_printed_and_the_notes_are_on_standard_error()
    {
        ToolRun run = ToolRun.Of("convert", Xinzhou, "--to", "2021");
        AnnualReport2021 report = Assert.IsType<AnnualReport2021>(ReportJson.Read(run.Output).Report);

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(15, report.Requests.Received.Total.Value);
        Assert.Equal(1, report.ProactiveDisclosure.Licensing.Decisions.Value);
        Assert.True(report.ProactiveDisclosure.Rules.Repealed.IsBlank);
        Assert.Contains($"{Xinzhou}: info OGR6001: Table 3, 予以公开/自然人: 15, carried.", run.ErrorLines);
        Assert.Contains($"{Xinzhou}: warning OGR6009: Table 2, 政府集中采购/采购总金额: 252.1万元, dropped: the 2021 form has no row 政府集中采购.", run.ErrorLines);
        Assert.Contains($"{Xinzhou}: info OGR6021: Reports about 2020 are not due on the 2021 form.", run.ErrorLines);
    }

    [Fact]
    public void Yaml_and_Chinese_are_there_on_request()
    {
        ToolRun run = ToolRun.Of("convert", Xinzhou, "--to", "2021", "--as", "yaml", "--lang", "zh");

        Assert.Equal(0, run.ExitStatus);
        Assert.IsType<AnnualReport2021>(ReportYaml.Read(run.Output).Report);
        Assert.Contains($"{Xinzhou}: 提示 OGR6001: 表三 予以公开/自然人：15，照录。", run.ErrorLines);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    public void The_complement_leads_back_to_the_original(string format)
    {
        using TempFolder folder = new();
        string complement = Path.Combine(folder.Path, "complement");
        ToolRun there = ToolRun.Of("convert", Xinzhou, "--to", "2021", "--as", format, "--complement", complement);
        ToolRun back = ToolRun.WithInput(there.OutputBytes, "convert", "-", "--to", "2020", "--with", complement);
        AnnualReport original = ReportReader.ReadText(Corpus.Bytes("xinzhou-2020.txt")).Report!;

        Assert.Equal(0, back.ExitStatus);
        Assert.Equal(original, ReportJson.Read(back.Output).Report);
        Assert.Contains("-: info OGR6012: Table 2, 政府集中采购/采购总金额: 252.1万元, restored from the complement.", back.ErrorLines);
    }

    [Fact]
    public void The_original_itself_is_a_complement_too()
    {
        ToolRun there = ToolRun.Of("convert", Xinzhou, "--to", "2021");
        ToolRun back = ToolRun.WithInput(there.OutputBytes, "convert", "-", "--to", "2020", "--with", Xinzhou);

        Assert.Equal("252.1万元", ReportJson.Read(back.Output).Report!.Cell("proactiveDisclosure.procurement.totalAmount").ToString());
    }

    [Fact]
    public void A_file_that_exists_is_not_overwritten()
    {
        using TempFolder folder = new();
        string complement = folder.Write("complement.json", "mine"u8);
        ToolRun run = ToolRun.Of("convert", Xinzhou, "--to", "2021", "--complement", complement);

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.Equal([$"{complement}: error OGR9008: It exists already, and is not overwritten."], run.ErrorLines.Where(l => l.Contains("error", StringComparison.Ordinal)));
        Assert.Equal("mine", File.ReadAllText(complement));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        using TempFolder folder = new();
        string complement = Path.Combine(folder.Path, "no such folder", "complement.json");
        ToolRun run = ToolRun.Of("convert", Xinzhou, "--to", "2021", "--complement", complement);

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith($"{complement}: error OGR9009: ", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_complement_on_the_wrong_form_is_refused()
    {
        ToolRun run = ToolRun.Of("convert", Xinzhou, "--to", "2021", "--with", Xinzhou);

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.Contains($"{Xinzhou}: error OGR9010: It is on the 2020 form; a complement on the 2021 form is needed here.", run.ErrorLines);
    }

    [Fact]
    public void What_cannot_be_read_gives_nothing()
    {
        ToolRun run = ToolRun.Of("convert", "no-such-file.txt", "--to", "2021");

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.StartsWith("no-such-file.txt: error OGR9001: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convert x --to 2022", "2022")]
    [InlineData("convert x", "--to")]
    [InlineData("convert --to 2020", "PATH")]
    public void A_wrong_call_is_named(string call, string named)
    {
        ToolRun run = ToolRun.Of(call.Split(' '));

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(named, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("ogreport: error: ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_of_several_reports_is_refused()
    {
        using TempFolder folder = new();
        byte[] line = ToolRun.Of("read", Corpus.PathOf("wuzhong-2023.txt")).OutputBytes;
        string compact = System.Text.Json.Nodes.JsonNode.Parse(line)!.ToJsonString();
        string path = folder.Write("two.ndjson", System.Text.Encoding.UTF8.GetBytes(compact + "\n" + compact + "\n"));
        ToolRun run = ToolRun.Of("convert", path, "--to", "2020");

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.Output);
        Assert.Equal($"{path}: error OGR9011: It holds several reports; one is needed here.", Assert.Single(run.ErrorLines));
    }
}
