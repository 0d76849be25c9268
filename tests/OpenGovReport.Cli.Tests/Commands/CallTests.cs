using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Commands;

/// <summary>Calls that are wrong, and calls for help.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("cells")]
    [InlineData("read")]
    [InlineData("read a.txt b.txt")]
    [InlineData("frobnicate")]
    [InlineData("check --format xml a.txt")]
    [InlineData("check --lang fr a.txt")]
    [InlineData("check --no-such-option a.txt")]
    [InlineData("read --to toml a.txt")]
    public void A_wrong_call_gives_status_2_and_says_why_on_standard_error(string arguments)
    {
        ToolRun run = ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.StartsWith("ogreport: error: ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate", "There is no command \"frobnicate\".", "See ogreport --help.")]
    [InlineData("chek tests/Corpus", "There is no command \"chek\".", "See ogreport --help.")]
    [InlineData("check --frmat json", "There is no option --frmat; a path of this name is written ./--frmat.", "See ogreport check --help.")]
    [InlineData("check a.txt --due 13-40", "\"13-40\" is no month and day; write 01-20 for 20 January.", "See ogreport check --help.")]
    [InlineData("check a.txt --rules ZZ9", "There is no rule \"ZZ9\"; see ogreport rules.", "See ogreport check --help.")]
    [InlineData("convert a.txt", "Option '--to' is required.", "See ogreport convert --help.")]
    public void One_line_says_what_is_wrong_and_one_where_help_is(string arguments, string problem, string help) =>
        Assert.Equal([$"ogreport: error: {problem}", $"ogreport: {help}"], ToolRun.Of(arguments.Split(' ')).ErrorLines);

    [Theory]
    [InlineData("--help", "check")]
    [InlineData("check --help", "--format")]
    [InlineData("read --help", "--to")]
    [InlineData("--version", "0.")]
    public void Help_goes_to_standard_output(string arguments, string expected)
    {
        ToolRun run = ToolRun.Of(arguments.Split(' '));

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Empty(run.ErrorLines);
    }

    [Fact]
    public void A_path_may_begin_with_an_at_sign() =>
        Assert.StartsWith("@no-such-file.txt: error OGR9001: ", Assert.Single(ToolRun.Of("check", "@no-such-file.txt").ErrorLines), StringComparison.Ordinal);

    [Fact]
    public void A_run_that_is_ended_gives_status_130() =>
        Assert.Equal(130, Tool.Run(["check", Corpus.Folder], new Terminal(Stream.Null, Stream.Null, TextWriter.Null), new CancellationToken(canceled: true)));
}
