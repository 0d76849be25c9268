using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace OpenGovReport.Documents.Html;

/// <summary>
/// Takes the page out of a web archive (MHTML, RFC 2557), as browsers and Word save it: the first part that is HTML. Pictures and style sheets beside it are left
/// where they are. What is taken out is never longer than the archive.
/// </summary>
internal static class WebArchive
{
    // Browsers need one, mail programs two.
    private const int MostLevels = 4;

    /// <summary>The page as bytes; <see langword="null"/> where there is none, or none that can be decoded.</summary>
    internal static byte[]? PageOf(ReadOnlySpan<byte> archive) => PageOf(archive, 0);

    private static byte[]? PageOf(ReadOnlySpan<byte> part, int level)
    {
        ReadOnlySpan<byte> body = Split(part, out string headers);
        string type = Header(headers, "Content-Type");
        if (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return Decode(body, Header(headers, "Content-Transfer-Encoding"));
        }

        byte[] mark = Encoding.Latin1.GetBytes("\n--" + BoundaryOf(type));
        if (level == MostLevels || mark.Length == 3 || !type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int next = body.StartsWith(mark.AsSpan(1)) ? 0 : body.IndexOf(mark) is int first and >= 0 ? first + 1 : -1;
        while (next >= 0 && body[next..].IndexOf((byte)'\n') is int line and >= 0)
        {
            body = body[(next + line + 1)..];
            int end = body.IndexOf(mark);
            if (PageOf(end < 0 ? body : body[..end], level + 1) is byte[] page)
            {
                return page;
            }

            next = end < 0 ? -1 : end + 1;
        }

        return null;
    }

    // The headers, those of several lines in one, and what follows the blank line behind them.
    private static ReadOnlySpan<byte> Split(ReadOnlySpan<byte> part, out string headers)
    {
        const int Longest = 16 * 1024;
        int length = 0;
        for (int line; length < Math.Min(part.Length, Longest); length += line + 1)
        {
            line = part[length..].IndexOf((byte)'\n');
            if (line < 0 || part.Slice(length, line).TrimEnd((byte)'\r').IsEmpty)
            {
                headers = Encoding.Latin1.GetString(part[..length]).Replace("\r", "", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Replace("\n ", " ", StringComparison.Ordinal);
                return line < 0 ? [] : part[(length + line + 1)..];
            }
        }

        headers = "";
        return [];
    }

    private static string Header(string headers, string name)
    {
        foreach (ReadOnlySpan<char> line in headers.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line[name.Length..] is [':', .. ReadOnlySpan<char> value])
            {
                return value.Trim().ToString();
            }
        }

        return "";
    }

    private static string BoundaryOf(string type)
    {
        const string Name = "boundary=";
        int at = type.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> value = at < 0 ? [] : type.AsSpan(at + Name.Length);
        int end = value is ['"', ..] ? value[1..].IndexOf('"') + 1 : value.IndexOfAny(';', ' ');
        return (end < 0 ? value : value[..end]).Trim("\" ").ToString();
    }

    private static byte[]? Decode(ReadOnlySpan<byte> body, string encoding) =>
        encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase) ? FromQuotedPrintable(body)
        : encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) ? FromBase64(body)
        : body.ToArray();

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        ArrayBufferWriter<byte> page = new(Math.Max(1, body.Length));
        while (!body.IsEmpty)
        {
            int plain = body.IndexOf((byte)'=');
            page.Write(plain < 0 ? body : body[..plain]);
            body = plain < 0 ? [] : body[plain..];
            if (body is [_, byte first, byte second, ..] && char.IsAsciiHexDigit((char)first) && char.IsAsciiHexDigit((char)second))
            {
                page.Write(Convert.FromHexString([(char)first, (char)second]));
                body = body[3..];
            }
            else if (!body.IsEmpty)
            {
                // At the end of a line it joins the next; anywhere else it is what it is.
                ReadOnlySpan<byte> rest = body[1..].TrimStart(" \t\r"u8);
                bool joins = rest is [(byte)'\n', ..];
                page.Write(joins ? [] : body[..1]);
                body = joins ? rest[1..] : body[1..];
            }
        }

        return page.WrittenSpan.ToArray();
    }

    private static byte[]? FromBase64(ReadOnlySpan<byte> body)
    {
        byte[] digits = new byte[body.Length];
        int length = 0;
        foreach (byte b in body)
        {
            if (b > (byte)' ')
            {
                digits[length++] = b;
            }
        }

        return Base64.DecodeFromUtf8InPlace(digits.AsSpan(0, length), out int written) == OperationStatus.Done ? digits[..written] : null;
    }
}
