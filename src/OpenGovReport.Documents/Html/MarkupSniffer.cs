using System.Text;

namespace OpenGovReport.Documents.Html;

/// <summary>Tells HTML from plain text and from other markup. The bytes are in an encoding that contains ASCII.</summary>
internal static class MarkupSniffer
{
    private const int HeadLength = 4096;

    /// <summary>What the markup is, in words, where it is one that cannot be read; else <see langword="null"/>.</summary>
    internal static string? NameOfForeign(ReadOnlySpan<byte> start)
    {
        string head = Head(start);
        bool Has(string text) => head.Contains(text, StringComparison.OrdinalIgnoreCase);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) || head.StartsWith("<?mso-application", StringComparison.Ordinal))
        {
            return Has("<w:wordDocument") || Has("<pkg:package") ? "a Word file in XML"
                : Has("urn:schemas-microsoft-com:office:spreadsheet\"") && !Has("<html") ? "an Excel file in XML"
                : Has("<svg") && !Has("<html") ? "a picture (SVG)"
                : null;
        }

        return Has("MIME-Version:") && (Has("multipart/related") || Has("text/html")) && !head.StartsWith('<') ? "a web archive (MHTML)" : null;
    }

    /// <summary>Whether the text is HTML: it begins with a tag, or has some whose ends are no accident. (A table in Markdown may have a &lt;br&gt;.)</summary>
    internal static bool IsHtml(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> start = (content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content).TrimStart(" \t\r\n\f"u8);
        if (start is [(byte)'<', byte second, ..] && (char.IsAsciiLetter((char)second) || second is (byte)'!' or (byte)'?'))
        {
            return true;
        }

        return Contains(content, "</td>"u8) || Contains(content, "</p>"u8) || Contains(content, "</div>"u8);
    }

    /// <summary>The encoding that the head of a page or an XML declaration names; <see langword="null"/> where none does.</summary>
    internal static Encoding? DeclaredEncoding(ReadOnlySpan<byte> content)
    {
        string head = Head(content);
        string? name = head.StartsWith("<?xml", StringComparison.Ordinal) ? ValueAfter(head[..Math.Max(0, head.IndexOf('>', StringComparison.Ordinal))], "encoding") : null;
        for (int at = 0; name is null && at >= 0;)
        {
            at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                int end = head.IndexOf('>', at);
                end = end < 0 ? head.Length : end;
                name = ValueAfter(head[at..end], "charset");
                at = end;
            }
        }

        // Whatever calls itself GB2312 or GBK has characters of GB18030 in it, which contains both.
        return name is null ? null
            : name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || name.Contains("gbk", StringComparison.OrdinalIgnoreCase) ? Reading.TextDecoder.Named("GB18030")
            : Reading.TextDecoder.Named(name);
    }

    private static string? ValueAfter(string text, string name)
    {
        int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = text.AsSpan(at + name.Length).TrimStart();
        if (value is not ['=', ..])
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\r\n\"'");
        int length = value.IndexOfAnyExcept(NameCharacters);
        value = length < 0 ? value : value[..length];
        return value.IsEmpty ? null : value.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static string Head(ReadOnlySpan<byte> content) => Encoding.Latin1.GetString(content[..Math.Min(content.Length, HeadLength)]);

    private static bool Contains(ReadOnlySpan<byte> content, ReadOnlySpan<byte> tag)
    {
        while (content.IndexOf("</"u8) is int at and >= 0)
        {
            content = content[at..];
            if (content.Length >= tag.Length && Ascii.EqualsIgnoreCase(content[..tag.Length], tag))
            {
                return true;
            }

            content = content[2..];
        }

        return false;
    }
}
