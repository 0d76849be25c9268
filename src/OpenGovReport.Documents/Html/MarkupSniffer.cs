using System.Text;

namespace OpenGovReport.Documents.Html;

/// <summary>Tells HTML from plain text and from other markup. The bytes are in an encoding that contains ASCII.</summary>
internal static class MarkupSniffer
{
    /// <summary>A page and what it shows in one file, in words; one without a page cannot be read.</summary>
    internal const string WebArchive = "a web archive (MHTML)";

    private const int HeadLength = 4096;

    /// <summary>What the markup is, in words, where it is one that cannot be read as it stands; else <see langword="null"/>.</summary>
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

        return Has("MIME-Version:") && (Has("multipart/related") || Has("text/html")) && !head.StartsWith('<') ? WebArchive : null;
    }

    /// <summary>Whether the text is HTML: it begins with a tag, or has some whose ends are no accident. (A table in Markdown may have a &lt;br&gt;.)</summary>
    internal static bool IsHtml(ReadOnlySpan<byte> content) =>
        (ContentReader.StartOf(content) is [(byte)'<', byte second, ..] && (char.IsAsciiLetter((char)second) || second is (byte)'!' or (byte)'?'))
        || Find(content, "</td>"u8) >= 0 || Find(content, "</p>"u8) >= 0 || Find(content, "</div>"u8) >= 0;

    /// <summary>Whether only the tables are HTML, as in the Markdown that some programs make of a PDF: what stands before the first is set out by lines.</summary>
    internal static bool IsTextWithTables(ReadOnlySpan<byte> content)
    {
        int table = Find(content, "<table"u8);
        return table >= 0 && Find(content[..table], "</p>"u8) < 0 && Find(content[..table], "<br"u8) < 0;
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

    // Where a tag is, in whatever case it is written; -1 where there is none.
    private static int Find(ReadOnlySpan<byte> content, ReadOnlySpan<byte> tag)
    {
        ReadOnlySpan<byte> mark = tag[1] == '/' ? "</"u8 : "<"u8;
        for (int at = content.IndexOf(mark), next; at >= 0; at = next < 0 ? -1 : at + 1 + next)
        {
            if (content.Length - at >= tag.Length && Ascii.EqualsIgnoreCase(content.Slice(at, tag.Length), tag))
            {
                return at;
            }

            next = content[(at + 1)..].IndexOf(mark);
        }

        return -1;
    }
}
