using System.Text;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Tests.Commands;

public sealed class ReadTests
{
    [Theory]
    [InlineData("xinzhou-2020.txt")]
    [InlineData("wuzhong-2023.txt")]
    public void The_report_is_printed_as_the_library_writes_it(string name)
    {
        ToolRun run = ToolRun.Of("read", Corpus.PathOf(name));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(ReportReader.ReadText(Corpus.Bytes(name)).Report, ReportJson.Read(run.OutputBytes).Report);
    }

    [Fact]
    public void The_report_is_printed_as_YAML()
    {
        ToolRun run = ToolRun.Of("read", Corpus.PathOf("xinzhou-2020.txt"), "--to", "yaml");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(ReportReader.ReadText(Corpus.Bytes("xinzhou-2020.txt")).Report, ReportYaml.Read(run.OutputBytes).Report);
    }

    [Theory]
    [InlineData("json", "utf-8")]
    [InlineData("json", "utf-16")]
    [InlineData("json", "utf-16BE")]
    [InlineData("yaml", "utf-8")]
    [InlineData("yaml", "utf-16")]
    [InlineData("yaml", "utf-16BE")]
    public void What_the_tool_prints_it_reads(string format, string encoding)
    {
        string printed = ToolRun.Of("read", Corpus.PathOf("xinzhou-2020.txt"), "--to", format).Output;
        Encoding written = Encoding.GetEncoding(encoding);
        byte[] input = [.. written.GetPreamble(), .. written.GetBytes(printed)];

        Assert.Equal(printed, ToolRun.WithInput(input, "read", "-", "--to", format).Output);
    }

    [Fact]
    public void What_was_noticed_goes_to_standard_error_with_path_and_line()
    {
        // Line 81 of the report has 16 numbers for the 15 columns of table four.
        string path = Corpus.PathOf("xinzhou-2020.txt");

        Assert.Contains(ToolRun.Of("read", path).ErrorLines, l => l.StartsWith($"{path}(81): warning OGR4001: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_cannot_be_read_as_one_report()
    {
        ToolRun run = ToolRun.Of("read", Corpus.Folder);

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.StartsWith($"{Corpus.Folder}: error OGR9007: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
