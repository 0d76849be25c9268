namespace OpenGovReport.Cli.Output;

/// <summary>Standard output as a stream whose failures can't be taken for those of a file that is read.</summary>
internal sealed class OutputStream(Stream stream) : TerminalStream(stream)
{
    protected override void Fail(Exception exception) => throw new OutputException(exception);
}
