namespace OpenGovReport.Cli.Output;

/// <summary>Standard output can't be written.</summary>
internal sealed class OutputException(Exception cause) : Exception(cause.Message, cause)
{
    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static readonly int[] Closed = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>Whether the reader of the output has gone, which is no fault of anybody.</summary>
    internal bool IsClosed { get; } = Closed.Contains(cause.HResult);
}
