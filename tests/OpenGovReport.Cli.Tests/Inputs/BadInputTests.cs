using System.Runtime.Versioning;
using System.Text;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Inputs;

/// <summary>Whatever a file holds: one line on standard error that begins with the path, status 2, and no exception.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Contents => new()
    {
        { "empty", "OGR1001" },
        { "blank", "OGR1001" },
        { "binary", "OGR1002" },
        { "zip", "OGR1009" },
        { "prose", "OGR2001" },
        { "invalid UTF-8", "OGR1002" },
        { "50 MB of digits", "OGR1004" },
        { "20 MB of digits", "OGR1004" },
        { "JSON that ends", "OGR5002" },
        { "JSON of something else", "OGR5101" },
        { "YAML that is none", "OGR5001" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_file_that_holds_no_report_is_reported(string content, string code)
    {
        using TempFolder folder = new();
        string path = folder.Write("a.txt", Content(content));
        ToolRun run = ToolRun.Of("check", path);

        Assert.Equal(2, run.ExitStatus);
        Assert.All(run.ErrorLines, l => Assert.StartsWith(path, l, StringComparison.Ordinal));
        Assert.Contains($": error {code}: ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_file_that_holds_no_report_does_not_stop_the_others(string content, string code)
    {
        using TempFolder folder = new();
        string bad = folder.Write("bad.txt", Content(content)), good = folder.Write("good.txt", Corpus.Bytes("xinzhou-2020.txt"));
        ToolRun run = ToolRun.Of("check", bad, good, "--format", "json");

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal([bad, good], run.Json.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("path").GetString()));
        Assert.Equal(code, run.Json.GetProperty("reports")[0].GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.NotEmpty(run.Json.GetProperty("reports")[1].GetProperty("findings").EnumerateArray());
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_report_is_read_in_every_encoding_that_the_library_knows(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        string text = File.ReadAllText(Corpus.PathOf("xinzhou-2020.txt"));
        ToolRun run = ToolRun.WithInput([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "check", "-", "--rules", "T3-3");

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("line 52: error T3-3: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_within_a_file_is_not_found()
    {
        string path = Path.Combine(Corpus.PathOf("xinzhou-2020.txt"), "b.txt");

        AssertSingleError(path, "", ToolRun.Of("check", path));
    }

    [Fact]
    public void A_path_that_no_file_system_has_is_not_found() => AssertSingleError("a\0b.txt", "OGR9001", ToolRun.Of("check", "a\0b.txt"), shown: "a b.txt");

    [Theory]
    [InlineData("text", "a\uFFFD.txt: no report")]
    [InlineData("json", "\"a\\uFFFD.txt\"")]
    [InlineData("sarif", "\"a%EF%BF%BD.txt\"")]
    public void Half_a_surrogate_pair_does_not_break_the_output(string format, string shown)
    {
        ToolRun run = ToolRun.Of("check", "a\uD800.txt", "--format", format);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(shown, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check - -")]
    [InlineData("check - --parent -")]
    [InlineData("cells - -")]
    [InlineData("aggregate - -")]
    [InlineData("convert - --to 2020 --with -")]
    [InlineData("diff - -")]
    public void Standard_input_is_read_once(string call)
    {
        ToolRun run = ToolRun.WithInput(Corpus.Bytes("jiaozuo-2023.txt"), call.Split(' '));

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal("-: error OGR9012: Standard input can be read only once.", Assert.Single(run.ErrorLines, l => l.Contains("error", StringComparison.Ordinal)));
    }

    // A file system of bytes has names that are no text; they can be listed but not opened.
    [Theory]
    [InlineData("en", "Its name is not valid UTF-8, by which alone it could be opened; rename it.")]
    [InlineData("zh", "文件名不是有效的UTF-8，无法打开，请先改名。")]
    public void A_name_that_is_no_UTF8_is_called_so(string language, string message)
    {
        string path = Path.Combine(Corpus.Folder, "\uFFFD.txt");

        Assert.EndsWith(message, Assert.Single(ToolRun.Of("check", path, "--lang", language).ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_path_is_not_found() => AssertSingleError("", "OGR9001", ToolRun.Of("check", ""));

    // The administrator may read everything, and finds nothing there.
    [Theory]
    [InlineData("a.txt", "OGR2001")]
    [InlineData("folder", "OGR9003")]
    [UnsupportedOSPlatform("windows")]
    public void What_may_not_be_read_is_reported(string name, string asAdministrator)
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, name);
        _ = name == "folder" ? Directory.CreateDirectory(path).FullName : folder.Write(name, "x"u8);
        File.SetUnixFileMode(path, UnixFileMode.None);

        AssertSingleError(path, Environment.IsPrivilegedProcess ? asAdministrator : "OGR9002", ToolRun.Of("check", path));
    }

    [Fact]
    public void Access_that_is_denied_is_called_so() => Assert.Equal("OGR9002", PathProblems.Of(new UnauthorizedAccessException()).Code);

    [Fact]
    public void A_file_that_is_gone_when_its_turn_comes_does_not_stop_the_others()
    {
        using TempFolder folder = new();
        _ = folder.Write("b.txt", Corpus.Bytes("xinzhou-2020.txt"));
        string gone = Path.Combine(folder.Path, "a.txt");
        _ = File.CreateSymbolicLink(gone, Path.Combine(folder.Path, "no-such-file.txt"));
        ToolRun run = ToolRun.Of("check", folder.Path, "--format", "json");

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith($"{gone}: error OGR9001: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.NotEmpty(run.Json.GetProperty("reports")[1].GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void Standard_input_is_never_read_further_than_the_limit()
    {
        using EndlessStream endless = new();
        ToolRun run = ToolRun.WithInput(endless, ["check", "-"]);

        AssertSingleError("-", "OGR1004", run);
        Assert.InRange(endless.Given, 0, 40 * 1024 * 1024);
    }

    [Fact]
    public void A_stream_that_fails_is_reported()
    {
        using FailingStream failing = new();

        AssertSingleError("-", "OGR9004", ToolRun.WithInput(failing, ["check", "-"]));
    }

    private static void AssertSingleError(string path, string code, ToolRun run, string? shown = null)
    {
        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith($"{shown ?? path}: error {code}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static byte[] Content(string name)
    {
        byte[] random = new byte[100_000];
        new Random(1).NextBytes(random);
        return name switch
        {
            "empty" => [],
            "blank" => " \r\n\t"u8.ToArray(),
            "binary" => random,
            "zip" => [(byte)'P', (byte)'K', 3, 4, 20, 0],
            "prose" => "今天天气很好。"u8.ToArray(),
            "invalid UTF-8" => [.. Enumerable.Repeat((byte)0xFE, 200), .. Enumerable.Repeat((byte)'a', 200)],
            "50 MB of digits" => Digits(50),
            "20 MB of digits" => Digits(20),
            "JSON that ends" => "{ \"template\": \"2021\","u8.ToArray(),
            "JSON of something else" => "{}"u8.ToArray(),
            "YAML that is none" => "template: \"2021\"\n\t- : ]\n"u8.ToArray(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such content."),
        };
    }

    private static byte[] Digits(int megabytes)
    {
        byte[] digits = new byte[megabytes * 1_000_000];
        digits.AsSpan().Fill((byte)'7');
        return digits;
    }

    private sealed class EndlessStream : InputStream
    {
        internal long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'7');
            Given += buffer.Length;
            return buffer.Length;
        }
    }

    private sealed class FailingStream : InputStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("The cable is out.");
    }

    private abstract class InputStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
