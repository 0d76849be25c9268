using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Commands;

/// <summary>The lines expected here were read off the documents by eye.</summary>
public sealed class CellsTests
{
    [Fact]
    public void A_2020_report_has_198_cells()
    {
        ToolRun run = ToolRun.Of("cells", Corpus.PathOf("xinzhou-2020.txt"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(1 + 198, run.OutputLines.Length);
        Assert.Equal("table,row,column,value", run.OutputLines[0]);
        Assert.Equal("2,规章,本年新制作数量,0", run.OutputLines[1]);
        Assert.Contains("2,行政许可,上一年项目数量,4", run.OutputLines);
        Assert.Contains("2,行政许可,处理决定数量,1", run.OutputLines);
        Assert.Contains("2,其他对外管理服务事项,本年增/减,2", run.OutputLines);
        Assert.Contains("2,政府集中采购,采购总金额,252.1万元", run.OutputLines);
        Assert.Contains("3,本年新收,自然人,15", run.OutputLines);
        Assert.Contains("3,予以公开,自然人,15", run.OutputLines);
        Assert.Contains("3,予以公开,总计,0", run.OutputLines);
        Assert.Contains("3,总计,总计,15", run.OutputLines);
        Assert.StartsWith("4,复议后起诉,总计,", run.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_2021_report_has_200_cells()
    {
        ToolRun run = ToolRun.Of("cells", Corpus.PathOf("wuzhong-2023.txt"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(1 + 200, run.OutputLines.Length);
        Assert.Contains("2,行政规范性文件,本年制发件数,1", run.OutputLines);
        Assert.Contains("2,行政规范性文件,现行有效件数,5", run.OutputLines);
        Assert.Contains("2,行政许可,本年处理决定数量,689", run.OutputLines);
        Assert.Contains("2,行政事业性收费,本年收费金额（单位：万元）,121.4225", run.OutputLines);
    }

    [Fact]
    public void Several_paths_have_a_column_with_the_file()
    {
        string first = Corpus.PathOf("xinzhou-2020.txt"), second = Corpus.PathOf("wuzhong-2023.txt");
        ToolRun run = ToolRun.Of("cells", first, second);

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(1 + 198 + 200, run.OutputLines.Length);
        Assert.Equal("file,table,row,column,value", run.OutputLines[0]);
        Assert.Equal($"{first},2,规章,本年新制作数量,0", run.OutputLines[1]);
        Assert.Contains($"{second},2,行政许可,本年处理决定数量,689", run.OutputLines);
    }

    [Fact]
    public void A_folder_has_a_column_with_the_file_even_if_it_holds_one()
    {
        using TempFolder folder = new();
        string path = folder.Write("a.txt", Corpus.Bytes("xinzhou-2020.txt"));

        Assert.Equal($"{path},2,规章,本年新制作数量,0", ToolRun.Of("cells", folder.Path).OutputLines[1]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_stop_the_others()
    {
        ToolRun run = ToolRun.Of("cells", "no-such-file.txt", Corpus.PathOf("xinzhou-2020.txt"));

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal(1 + 198, run.OutputLines.Length);
        Assert.StartsWith("no-such-file.txt: error OGR9001: ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_printed_where_the_only_file_cannot_be_read() => Assert.Empty(ToolRun.Of("cells", "no-such-file.txt").OutputBytes);

    [Fact]
    public void The_long_form_says_on_every_line_what_it_is_about()
    {
        string path = Corpus.PathOf("xinzhou-2020.txt");
        ToolRun run = ToolRun.Of("cells", path, "--tidy");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(1 + 198, run.OutputLines.Length);
        Assert.Equal("file,template,year,publisher,table,row,column,value", run.OutputLines[0]);
        Assert.Contains($"{path},2020,2020,忻州市教育局,2,政府集中采购,采购总金额,252.1万元", run.OutputLines);
    }

    [Fact]
    public void A_byte_order_mark_is_written_only_where_it_is_asked_for()
    {
        string path = Corpus.PathOf("xinzhou-2020.txt");
        byte[] plain = ToolRun.Of("cells", path).OutputBytes;

        Assert.Equal((byte)'t', plain[0]);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. plain], ToolRun.Of("cells", "--bom", path).OutputBytes);
    }

    [Theory]
    [InlineData("--tidy")]
    [InlineData("--tidy", "--bom")]
    [InlineData()]
    public void What_it_prints_it_reads(params string[] options)
    {
        ToolRun cells = ToolRun.Of(["cells", Corpus.PathOf("wuzhong-2023.txt"), .. options]);
        ToolRun again = ToolRun.WithInput(cells.OutputBytes, "cells", "-");

        Assert.Equal(0, again.ExitStatus);
        Assert.Equal(ToolRun.Of("cells", Corpus.PathOf("wuzhong-2023.txt")).OutputBytes, again.OutputBytes);
    }
}
