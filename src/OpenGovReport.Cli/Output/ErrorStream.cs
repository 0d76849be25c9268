namespace OpenGovReport.Cli.Output;

/// <summary>Standard error as a stream that never fails: where nobody can be told of an error, the exit status still tells it.</summary>
internal sealed class ErrorStream(Stream stream) : TerminalStream(stream)
{
    protected override void Fail(Exception exception)
    {
    }
}
