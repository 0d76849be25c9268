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
    [InlineData("convert a.txt", "The option --to is missing.", "See ogreport convert --help.")]
    [InlineData("check", "PATH is missing.", "See ogreport check --help.")]
    [InlineData("diff a.txt", "NEW is missing.", "See ogreport diff --help.")]
    [InlineData("read a.txt -o b.json", "There is no option -o.", "See ogreport read --help.")]
    [InlineData("convert a.txt --to 2020 --complement -", "Standard output is for the report; --complement needs a new file.", "See ogreport convert --help.")]
    [InlineData("check a.txt --rules T3-1,T3-1=off", "--rules leaves no rule.", "See ogreport check --help.")]
    [InlineData("check a.txt --rules ,", "--rules leaves no rule.", "See ogreport check --help.")]
    [InlineData("rules --year 2023", "There is no option --year.", "See ogreport rules --help.")]
    [InlineData("read a.txt b.txt", "\"b.txt\" is one argument too many.", "See ogreport read --help.")]
    [InlineData("check a.txt --format", "The option --format needs a value.", "See ogreport check --help.")]
    [InlineData("convert a.txt --to", "The option --to needs a value.", "See ogreport convert --help.")]
    [InlineData("check a.txt --format json --format text", "The option --format is given more than once.", "See ogreport check --help.")]
    [InlineData("check a.txt --format xml", "\"xml\" is no choice for --format; use text, json, ndjson or sarif.", "See ogreport check --help.")]
    [InlineData("convert a.txt --to 2022", "\"2022\" is no choice for --to; use 2020 or 2021.", "See ogreport convert --help.")]
    [InlineData("schema 2022", "\"2022\" is no choice for FORM; use 2020 or 2021.", "See ogreport schema --help.")]
    [InlineData("schema", "FORM is missing.", "See ogreport schema --help.")]
    [InlineData("check --lang zh", "缺少 PATH。", "参见 ogreport check --help。")]
    [InlineData("convert a.txt --lang zh", "缺少选项 --to。", "参见 ogreport convert --help。")]
    [InlineData("convert --lang=zh a.txt --to 2022", "--to 不能是“2022”，可用：2020、2021。", "参见 ogreport convert --help。")]
    [InlineData("check a.txt --lang zh --format", "选项 --format 后缺少取值。", "参见 ogreport check --help。")]
    [InlineData("check a.txt --lang zh --format json --format text", "选项 --format 只能给出一次。", "参见 ogreport check --help。")]
    [InlineData("read --lang zh a.txt b.txt", "多余的参数：“b.txt”。", "参见 ogreport read --help。")]
    [InlineData("check a.txt --rules ZZ9 --lang zh", "没有“ZZ9”这条规则，参见 ogreport rules。", "参见 ogreport check --help。")]
    [InlineData("check a.txt --rules C1=bad --lang zh", "“bad”不是级别，可用：error、warning、info、off。", "参见 ogreport check --help。")]
    [InlineData("check a.txt --due 13-40 --lang zh", "“13-40”不是月和日；1月20日请写作 01-20。", "参见 ogreport check --help。")]
    [InlineData("check --frmat --lang zh", "没有选项 --frmat；同名的路径请写作 ./--frmat。", "参见 ogreport check --help。")]
    [InlineData("check a.txt --lang zh --expected-children b.txt --parent c.txt", "b.txt: 没有这个文件或文件夹。", "参见 ogreport check --help。")]
    public void One_line_says_what_is_wrong_and_one_where_help_is(string arguments, string problem, string help) =>
        Assert.Equal([$"ogreport: error: {problem}", $"ogreport: {help}"], ToolRun.Of(arguments.Split(' ')).ErrorLines);

    [Fact]
    public void Without_a_command_one_is_missing() => Assert.Equal(["ogreport: error: A command is missing.", "ogreport: See ogreport --help."], ToolRun.Of().ErrorLines);

    // Whatever is wrong is said in the language of the call, and English words are none of it.
    [Theory]
    [InlineData("check", "--format")]
    [InlineData("check", "--rules")]
    [InlineData("check", "--parent")]
    [InlineData("check", "--due")]
    [InlineData("check", "--expected-children")]
    [InlineData("read", "--to")]
    [InlineData("convert", "--as")]
    [InlineData("convert", "--complement")]
    [InlineData("convert", "--with")]
    [InlineData("draft", "--as")]
    [InlineData("aggregate", "--publisher")]
    [InlineData("table", "--format")]
    public void An_option_without_its_value_is_named(string command, string option)
    {
        Assert.Contains($"ogreport: error: The option {option} needs a value.", ToolRun.Of(command, "a.txt", option).ErrorLines);
        Assert.Contains($"ogreport: error: 选项 {option} 后缺少取值。", ToolRun.Of(command, "a.txt", "--lang", "zh", option).ErrorLines);
    }

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
