using System.Text;
using System.Text.Json;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Commands;

/// <summary><c>draft</c>, <c>aggregate</c> and <c>table</c>.</summary>
public sealed class BetweenReportsCommandsTests
{
    private static readonly string Xinzhou = Corpus.PathOf("xinzhou-2020.txt"), Lvliang = Corpus.PathOf("lvliang-2023.txt"), Wuzhong = Corpus.PathOf("wuzhong-2023.txt");

    [Fact]
    public void A_draft_is_about_the_next_year()
    {
        ToolRun run = ToolRun.Of("draft", Xinzhou);
        AnnualReport2021 draft = Assert.IsType<AnnualReport2021>(ReportJson.Read(run.Output).Report);

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal((2021, "忻州市教育局"), (draft.Year, draft.Publisher));
        Assert.True(draft.Requests.Received.Total.IsBlank);
        Assert.Equal(0, draft.Requests.CarriedOver.NaturalPersons.Value);
        Assert.Contains($"{Xinzhou}: info OGR6103: To be filled: Table 4, 行政复议: all 5 cells.", run.ErrorLines);
        Assert.Contains($"{Xinzhou}: 提示 OGR6103: 待填写：表二 规章：全行3格。", ToolRun.Of("draft", Xinzhou, "--lang", "zh").ErrorLines);
        Assert.IsType<AnnualReport2021>(ReportYaml.Read(ToolRun.Of("draft", Xinzhou, "--as", "yaml").Output).Report);
        Assert.Equal((2, 0), (ToolRun.Of("draft", "no-such-file").ExitStatus, ToolRun.Of("draft", "no-such-file").OutputBytes.Length));
    }

    [Fact]
    public void An_aggregate_is_the_sum_of_its_reports()
    {
        ToolRun run = ToolRun.Of("aggregate", Lvliang, Wuzhong, "--publisher", "甲");
        AnnualReport sum = ReportJson.Read(run.Output).Report!;

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(("甲", 2023), (sum.Publisher, sum.Year));
        Assert.Equal("3", sum.Cell("requests.received.total").ToString());
        Assert.Equal("689", sum.Cell("proactiveDisclosure.licensing.decisions").ToString());
        Assert.Null(ReportYaml.Read(ToolRun.Of("aggregate", Lvliang, Wuzhong, "--as", "yaml").Output).Report!.Publisher);
    }

    [Fact]
    public void Reports_on_both_forms_are_put_on_one()
    {
        ToolRun run = ToolRun.WithInput(Encoding.UTF8.GetBytes(ReportJson.Write(AnnualReport2021.Zero with { Year = 2020 })), "aggregate", Xinzhou, "-");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal("15", ReportJson.Read(run.Output).Report!.Cell("requests.received.total").ToString());
        Assert.Contains($"ogreport: warning OGR6212: {Xinzhou} is on the 2020 form; it is put on the 2021 form before it is added.", run.ErrorLines);
        Assert.Contains("ogreport: warning OGR6201: Table 2, 规章/现行有效件数: 0, of 1 of 2 reports; blank in 1, not applicable in 0.", run.ErrorLines);
    }

    [Fact]
    public void Different_years_are_not_added()
    {
        ToolRun run = ToolRun.Of("aggregate", Xinzhou, Wuzhong);

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.Contains($"ogreport: error OGR6210: The reports are about different years, and are not added: 2020 ({Xinzhou}), 2023 ({Wuzhong}).", run.ErrorLines);
    }

    [Fact]
    public void A_sum_without_one_of_its_reports_is_not_printed()
    {
        ToolRun run = ToolRun.Of("aggregate", Wuzhong, "no-such-file");

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.StartsWith("no-such-file: error OGR9001: ", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_the_same_cells_for_every_report()
    {
        using TempFolder folder = new();
        folder.Write("a.txt", Corpus.Bytes("xinzhou-2020.txt"));
        folder.Write("b/c.txt", Corpus.Bytes("wuzhong-2023.txt"));
        folder.Write("broken.txt", "nothing"u8);
        ToolRun run = ToolRun.Of("table", folder.Path), json = ToolRun.Of("table", folder.Path, "--format", "ndjson");
        string[][] rows = [.. run.OutputLines.Skip(1).Select(l => l.Split(','))];
        JsonElement[] objects = [.. json.OutputLines.Select(l => JsonDocument.Parse(l).RootElement)];

        // What can't be read does not stop the others.
        Assert.Equal((2, 2), (run.ExitStatus, json.ExitStatus));
        Assert.Contains(run.ErrorLines, l => l.StartsWith(Path.Combine(folder.Path, "broken.txt") + ": error ", StringComparison.Ordinal));
        Assert.Equal(207 + 17 + 207, rows.Length);
        Assert.Equal(rows.Take(207).Select(r => (r[4], r[5], r[6])), rows.Skip(224).Select(r => (r[4], r[5], r[6])));
        Assert.Equal("file,publisher,year,template,table,row,column,value,unit,obtained", run.OutputLines[0]);
        Assert.Equal(Path.Combine(folder.Path, "a.txt") + ",忻州市教育局,2020,2020,2,规章,本年制发件数,0,,nearly", run.OutputLines[1]);
        Assert.EndsWith(",2,行政事业性收费,本年收费金额（单位：万元）,121.4225,万元,printed", run.OutputLines[1 + 224 + 9], StringComparison.Ordinal);
        Assert.EndsWith(",3,其他处理,总计,0,,summed", run.OutputLines[^1], StringComparison.Ordinal);

        // NDJSON says the same.
        Assert.Equal(run.OutputLines[0].Split(','), objects[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(rows.Select(r => string.Join(',', r)), objects.Select(o => string.Join(',', o.EnumerateObject().Select(p => p.Value.ToString()))));
        Assert.Equal(JsonValueKind.Null, objects[1].GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Number, objects[0].GetProperty("value").ValueKind);
    }

    [Fact]
    public void A_table_begins_with_a_byte_order_mark_where_it_is_asked_for()
    {
        byte[] plain = ToolRun.Of("table", Corpus.Folder).OutputBytes;

        Assert.Equal((byte)'f', plain[0]);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. plain], ToolRun.Of("table", Corpus.Folder, "--bom").OutputBytes);
        Assert.Equal((byte)'{', ToolRun.Of("table", Corpus.Folder, "--bom", "--format", "ndjson").OutputBytes[0]);
        Assert.Contains(ToolRun.Of("table", "--help").OutputLines, line => line.TrimStart().StartsWith("<DIR>  A folder", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_is_made_of_a_folder()
    {
        ToolRun file = ToolRun.Of("table", Xinzhou), nothing = ToolRun.Of("table", "no-such-folder");

        Assert.Equal((2, 2), (file.ExitStatus, nothing.ExitStatus));
        Assert.Equal([$"{Xinzhou}: error OGR9013: It is no folder; a folder of reports is needed here."], file.ErrorLines);
        Assert.StartsWith("no-such-folder: error OGR9001: ", Assert.Single(nothing.ErrorLines), StringComparison.Ordinal);
    }
}
