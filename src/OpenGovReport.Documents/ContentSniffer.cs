using System.Buffers.Binary;
using System.Text;

namespace OpenGovReport.Documents;

/// <summary>Tells from the content of a source what it is.</summary>
internal static class ContentSniffer
{
    // A PDF may have foreign bytes before its mark.
    private const int PdfMarkWithin = 1024;

    /// <summary>What the source is; <paramref name="name"/> says it in words where it cannot be read.</summary>
    internal static ContentKind KindOf(ReadOnlySpan<byte> bytes, out string name)
    {
        name = "";
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return ContentKind.Zip;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return ContentKind.Compound;
        }

        name = NameOf(bytes);
        if (name.Length > 0)
        {
            return ContentKind.Other;
        }

        return bytes[..Math.Min(bytes.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) >= 0 ? ContentKind.Pdf : ContentKind.Text;
    }

    /// <summary>Whether a compound file holds an Office document that is locked with a password.</summary>
    internal static bool IsEncrypted(ReadOnlySpan<byte> compound) => HasStream(compound, "EncryptedPackage");

    /// <summary>What a compound file is, in words.</summary>
    internal static string NameOfCompound(ReadOnlySpan<byte> compound) =>
        HasStream(compound, "WordDocument") ? "a Word file in the old format (.doc)"
        : HasStream(compound, "Workbook") || HasStream(compound, "Book") ? "an Excel file in the old format (.xls)"
        : HasStream(compound, "PowerPoint Document") ? "a PowerPoint file in the old format (.ppt)"
        : "a file of an old Office program (.doc, .xls, .wps)";

    private static string NameOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a picture (PNG)",
        [0xFF, 0xD8, 0xFF, ..] => "a picture (JPEG)",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture (GIF)",
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "a picture (TIFF)",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "a picture (BMP)",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "a picture or a recording (RIFF)",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "a RAR archive",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive",
        [0x1F, 0x8B, 8, ..] => "a gzip archive",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF file",
        _ => "",
    };

    // The directory of a compound file has an entry of 128 bytes for each of its streams, aligned, that begins with its name in UTF-16.
    private static bool HasStream(ReadOnlySpan<byte> compound, string name)
    {
        byte[] stored = Encoding.Unicode.GetBytes(name + "\0");
        for (int at = 512; at + 128 <= compound.Length; at += 128)
        {
            if (compound[at..].StartsWith(stored) && BinaryPrimitives.ReadUInt16LittleEndian(compound[(at + 64)..]) == stored.Length)
            {
                return true;
            }
        }

        return false;
    }
}
