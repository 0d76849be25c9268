namespace OpenGovReport.Reading;

/// <summary>Reads annual reports from text.</summary>
/// <remarks>All members are safe to call from several threads at once.</remarks>
public static class ReportReader
{
    /// <summary>Reads a report from text: pasted, copied out of Word or a web page, or made from a PDF.</summary>
    /// <param name="text">The text of the whole document.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    public static ReadResult ReadText(string text, ReadOptions? options = null) => throw new InvalidOperationException();

    /// <summary>Reads a report from the bytes of a text file: UTF-8, UTF-16 with a byte order mark, or GB18030.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    public static ReadResult ReadText(ReadOnlySpan<byte> bytes, ReadOptions? options = null) => throw new InvalidOperationException();
}
