using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace OpenGovReport.Reading;

/// <summary>Decodes the bytes of a text file by their content: a byte order mark, valid UTF-8, UTF-16, else GB18030.</summary>
internal static class TextDecoder
{
    // In so many bytes a text shows what it is.
    private const int Beginning = 64 * 1024;

    private const string Binary = "binary";

    private static readonly Encoding Gb18030 = Named("GB18030")!;

    /// <summary>An encoding by its name, one of the Chinese ones included; <see langword="null"/> where there is none of that name. Invalid bytes become U+FFFD.</summary>
    internal static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The text, or <see langword="null"/> with the diagnostic that says why there is none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="noticed">What was noticed.</param>
    /// <param name="declared">The encoding that the source declares. It counts where the bytes are not UTF-8: pages are converted more often than their declarations.</param>
    internal static string? Decode(ReadOnlySpan<byte> bytes, out Diagnostic? noticed, Encoding? declared = null)
    {
        noticed = null;
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }
        else if (MarkedUtf16(bytes) is string wide)
        {
            return Checked(wide, "UTF-16", ref noticed);
        }

        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            noticed = Notice(DiagnosticDescriptors.EmptyInput);
            return null;
        }

        if (Format(bytes) is string format)
        {
            if (format == Binary && UnmarkedUtf16(bytes) is { } unmarked)
            {
                string? wideText = Checked(unmarked.GetString(bytes), "UTF-16", ref noticed);
                noticed ??= Notice(DiagnosticDescriptors.EncodingGuessed, "UTF-16");
                return wideText;
            }

            noticed = Notice(DiagnosticDescriptors.NotText, format);
            return null;
        }

        if (ValidUtf8(bytes) is string valid)
        {
            return valid;
        }

        string? stated = declared is not null and not UTF8Encoding and not UnicodeEncoding ? declared.GetString(bytes) : null;
        if (stated is not null && IsReport(stated))
        {
            return Checked(stated, declared!.WebName, ref noticed);
        }

        // Chinese text that is not UTF-8 is GB18030 or one of its subsets; text that is UTF-8 but for some bytes decodes as
        // UTF-8 with few replacements and as GB18030 with rare characters. The words that every report has decide, and a declaration only
        // where they do not: a template may declare what the page is not in.
        string utf8 = Encoding.UTF8.GetString(bytes);
        if (IsReport(utf8))
        {
            return Checked(utf8, "UTF-8", ref noticed);
        }

        string gb = Gb18030.GetString(bytes);
        if (IsReport(gb))
        {
            string? text = Checked(gb, "GB18030", ref noticed);
            noticed ??= Notice(DiagnosticDescriptors.EncodingGuessed, "GB18030");
            return text;
        }

        return stated is not null ? Checked(stated, declared!.WebName, ref noticed) : Checked(utf8, "UTF-8", ref noticed);
    }

    // Looked at and decoded in one pass; no text has more characters than bytes.
    private static string? ValidUtf8(ReadOnlySpan<byte> bytes)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        bool valid = Utf8.ToUtf16(bytes, characters, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done;
        string? text = valid ? new string(characters, 0, length) : null;
        ArrayPool<char>.Shared.Return(characters);
        return text;
    }

    /// <summary>
    /// The text of bytes that begin with the mark of UTF-16; <see langword="null"/> where they do not, or where two stray bytes only look like it
    /// before a text of bytes, which then has the words that every report has.
    /// </summary>
    internal static string? MarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
        {
            return null;
        }

        string wide = (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        return IsReport(wide) || !(IsReport(Encoding.UTF8.GetString(bytes)) || IsReport(Gb18030.GetString(bytes[2..]))) ? wide : null;
    }

    // Of bytes with NUL among them, which no other text has: UTF-16 without its mark has no NUL character, and has the words that every report has.
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> begin = bytes[..Math.Min(bytes.Length, Beginning)];
        return IsText(Encoding.Unicode.GetString(begin)) ? Encoding.Unicode : IsText(Encoding.BigEndianUnicode.GetString(begin)) ? Encoding.BigEndianUnicode : null;

        static bool IsText(string text) => IsReport(text) && !text.Contains('\0', StringComparison.Ordinal);
    }

    private static bool IsReport(string text) => text.Contains("信息公开", StringComparison.Ordinal) || text.Contains("政府", StringComparison.Ordinal);

    // Files of other programs, told by their first bytes; NUL bytes are in no text.
    private static string? Format(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF"u8) ? "PDF"
        : bytes.StartsWith("PK\u0003\u0004"u8) ? "ZIP (.docx, .xlsx)"
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "OLE (.doc, .xls)"
        : bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "PNG"
        : bytes is [0xFF, 0xD8, 0xFF, ..] ? "JPEG"
        : bytes[..Math.Min(bytes.Length, Beginning)].Contains((byte)0) ? Binary
        : null;

    private static string? Checked(string text, string encoding, ref Diagnostic? noticed)
    {
        int invalid = text.AsSpan().Count('\uFFFD');
        if (string.IsNullOrWhiteSpace(text))
        {
            noticed = Notice(DiagnosticDescriptors.EmptyInput);
            return null;
        }

        if (invalid * 10 > text.Length)
        {
            noticed = Notice(DiagnosticDescriptors.NotText, Binary);
            return null;
        }

        if (invalid > 0)
        {
            int first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
            int line = text.AsSpan(0, first).Count('\n') + 1;
            SourceLocation location = new(line, first - text.LastIndexOf('\n', first));
            noticed = new Diagnostic(DiagnosticDescriptors.InvalidBytes, location, "", null, invalid.ToString(CultureInfo.InvariantCulture), encoding);
        }

        return text;
    }

    private static Diagnostic Notice(DiagnosticDescriptor descriptor, params string[] arguments) => new(descriptor, default, "", null, arguments);
}
