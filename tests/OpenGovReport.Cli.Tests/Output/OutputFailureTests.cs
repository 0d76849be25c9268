using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Output;

public sealed class OutputFailureTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void Where_nobody_reads_the_output_the_run_ends_in_silence(string format)
    {
        using StringWriter error = new();
        using BrokenStream output = new(hResult: 32);

        Assert.Equal(141, Tool.Run(["check", Corpus.PathOf("xinzhou-2020.txt"), "--format", format], new Terminal(Stream.Null, output, error), CancellationToken.None));
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void Where_the_output_cannot_be_written_the_run_says_so()
    {
        using StringWriter error = new();
        using BrokenStream output = new(hResult: 28);

        Assert.Equal(2, Tool.Run(["check", Corpus.PathOf("xinzhou-2020.txt")], new Terminal(Stream.Null, output, error), CancellationToken.None));
        Assert.StartsWith("ogreport: error: The output can't be written: ", error.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenStream(int hResult) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("broken", hResult);
    }
}
