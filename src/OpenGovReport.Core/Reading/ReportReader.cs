using System.Globalization;
using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>Reads annual reports from text.</summary>
/// <remarks>All members are safe to call from several threads at once.</remarks>
public static class ReportReader
{
    /// <summary>Reads a report from text: pasted, copied out of Word or a web page, or made from a PDF.</summary>
    /// <param name="text">The text of the whole document.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    public static ReadResult ReadText(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReadOptions.Default;
        return text.Length > options.MaxCharacters ? Nothing(DiagnosticDescriptors.TooLarge, Number(text.Length), "characters", Number(options.MaxCharacters))
            : string.IsNullOrWhiteSpace(text) ? Nothing(DiagnosticDescriptors.EmptyInput)
            : IsHtml(text) ? Nothing(DiagnosticDescriptors.HtmlAsText)
            : TextReport.Read(Normalize(text), options, null);
    }

    /// <summary>Reads a report from the bytes of a text file: UTF-8, UTF-16 with a byte order mark, or GB18030.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    public static ReadResult ReadText(ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        if (bytes.Length > options.MaxBytes)
        {
            return Nothing(DiagnosticDescriptors.TooLarge, Number(bytes.Length), "bytes", Number(options.MaxBytes));
        }

        string? text = TextDecoder.Decode(bytes, out Diagnostic? noticed);
        if (text is null)
        {
            return new ReadResult(null, null, [noticed!]);
        }

        return text.Length > options.MaxCharacters
            ? Nothing(DiagnosticDescriptors.TooLarge, Number(text.Length), "characters", Number(options.MaxCharacters))
            : IsHtml(text) ? Nothing(DiagnosticDescriptors.HtmlAsText)
            : TextReport.Read(Normalize(text), options, noticed);
    }

    private static string Normalize(string text) =>
        CellLines.Normalize(BrokenRows.Normalize(LoneCells.Normalize(SeparatedText.Normalize(QuotedCells.Normalize(AsciiGrid.Normalize(QuotedText.Normalize(LabelText.Normalize(text))))))));

    // A text that begins with a tag and has more of them; Markdown may have a few within.
    private static bool IsHtml(string text)
    {
        const int Looked = 4096;
        ReadOnlySpan<char> start = text.AsSpan().TrimStart(" \t\r\n\u00A0\u3000\uFEFF");
        if (start.IsEmpty || start[0] != '<')
        {
            // Text around tables that are HTML: their cells are not to be had from lines.
            return text.Contains('<', StringComparison.Ordinal) && text.Contains("</table>", StringComparison.OrdinalIgnoreCase);
        }

        start = start[..Math.Min(start.Length, Looked)];
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.Count("</") >= 2 && start.IndexOfAnyExcept('<', '/', '!') is > 0 and int at && (char.IsAsciiLetter(start[at]) || start[at] == '-'));
    }

    /// <summary>Reads a report from the blocks of a document.</summary>
    /// <param name="blocks">The paragraphs and tables of the document, in order.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    public static ReadResult Read(DocumentBlocks blocks, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        options ??= ReadOptions.Default;
        return blocks.Length > options.MaxCharacters
            ? Nothing(DiagnosticDescriptors.TooLarge, Number(blocks.Length), "characters", Number(options.MaxCharacters))
            : TextReport.Read(LabelText.Normalize(blocks.Text), options, null, blocks.Origins);
    }

    /// <summary>Reads a report from a normalized text that another program made of a document with pages.</summary>
    internal static ReadResult ReadPages(string text, BlockOrigins origins, ReadOptions options) => TextReport.Read(text, options, null, origins);

    internal static ReadResult Nothing(DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(null, null, [new Diagnostic(descriptor, default, "", null, arguments)]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
