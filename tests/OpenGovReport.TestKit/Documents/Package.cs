using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OpenGovReport.Tests.Documents;

/// <summary>Word files and workbooks put together part by part, as no office program would.</summary>
internal static class Package
{
    internal const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""";

    /// <summary>A Word file whose main part has the given body.</summary>
    internal static byte[] Docx(string body, string prolog = "", params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Types + """<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", Rels($"""<Relationship Id="m" Type="{Relations}/officeDocument" Target="word/document.xml"/>""")),
        ("word/document.xml", $"""{prolog}<w:document xmlns:w="{Word}" xmlns:r="{Relations}"><w:body>{body}</w:body></w:document>"""),
        .. more,
    ]);

    /// <summary>A workbook with one sheet, and the given shared strings.</summary>
    internal static byte[] Xlsx(string sheet, string shared = "", string prolog = "", params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Types + """
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/shared.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """),
        ("_rels/.rels", Rels($"""<Relationship Id="m" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>""")),
        ("xl/_rels/workbook.xml.rels", Rels($"""<Relationship Id="s" Type="{Relations}/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="{Relations}/sharedStrings" Target="shared.xml"/>""")),
        ("xl/workbook.xml", $"""<workbook xmlns="{Sheet}" xmlns:r="{Relations}"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>"""),
        ("xl/shared.xml", $"""<sst xmlns="{Sheet}">{shared}</sst>"""),
        ("xl/sheet.xml", $"""{prolog}<worksheet xmlns="{Sheet}">{sheet}</worksheet>"""),
        .. more,
    ]);

    /// <summary>An archive whose entries are stored as they are.</summary>
    internal static byte[] Zip(params ReadOnlySpan<(string Name, string Content)> entries) => Zip(entries, CompressionLevel.NoCompression);

    /// <summary>The same archive, packed as close as can be.</summary>
    internal static byte[] Pack(byte[] package)
    {
        using ZipArchive archive = new(new MemoryStream(package));
        return Zip([.. archive.Entries.Select(e => (e.FullName, new StreamReader(e.Open()).ReadToEnd()))], CompressionLevel.SmallestSize);
    }

    private static byte[] Zip(ReadOnlySpan<(string Name, string Content)> entries, CompressionLevel level)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                using Stream entry = archive.CreateEntry(name, level).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The content of an entry.</summary>
    internal static string Content(byte[] package, string name)
    {
        using ZipArchive archive = new(new MemoryStream(package));
        using StreamReader reader = new(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Changes the content of an entry.</summary>
    internal static byte[] Change(byte[] package, string name, Func<string, string> change)
    {
        using MemoryStream stream = new();
        stream.Write(package);
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.GetEntry(name)!;
            using StreamReader reader = new(entry.Open());
            string content = reader.ReadToEnd();
            reader.Dispose();
            entry.Delete();
            using Stream changed = archive.CreateEntry(name).Open();
            changed.Write(Encoding.UTF8.GetBytes(change(content)));
        }

        return stream.ToArray();
    }

    /// <summary>Lets the headers of an entry say that it is of another size unpacked.</summary>
    internal static byte[] Lie(byte[] package, string name, int size)
    {
        byte[] lying = [.. package];
        byte[] stored = Encoding.UTF8.GetBytes(name);
        for (int at = 0; (at = lying.AsSpan(at).IndexOf(stored) is >= 0 and int found ? at + found : -1) >= 0; at++)
        {
            int local = at - 30, central = at - 46;
            if (local >= 0 && lying.AsSpan(local).StartsWith("PK\u0003\u0004"u8))
            {
                BinaryPrimitives.WriteInt32LittleEndian(lying.AsSpan(local + 22), size);
            }
            else if (central >= 0 && lying.AsSpan(central).StartsWith("PK\u0001\u0002"u8))
            {
                BinaryPrimitives.WriteInt32LittleEndian(lying.AsSpan(central + 24), size);
            }
        }

        if (lying.AsSpan().SequenceEqual(package))
        {
            throw new ArgumentException($"no entry {name}", nameof(name));
        }

        return lying;
    }

    private static string Rels(string relationships) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relationships}</Relationships>""";
}
