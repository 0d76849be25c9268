using System.IO.Compression;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>Looks at the list of entries of a ZIP archive before anything is unpacked.</summary>
internal static class Archive
{
    private const long NeverTooLarge = 1024 * 1024;

    // What says how the parts belong together is kept in memory whole; in a report it has some kilobytes.
    private const long LargestStructure = 4 * 1024 * 1024;

    /// <summary>What the archive is by the names of its entries; throws where the entries are beyond the limits.</summary>
    internal static ArchiveKind KindOf(ReadOnlySpan<byte> bytes, Stream stream, ReadOptions options)
    {
        // Counted before they are listed, and not as the archive itself says.
        if (bytes.Count("PK\u0001\u0002"u8) > options.MaxArchiveEntries)
        {
            throw new LimitExceededException(options.MaxArchiveEntries, "archive entries");
        }

        using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        ArchiveKind kind = ArchiveKind.Other;
        long unpacked = 0;
        long structure = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            kind = Max(kind, KindOf(entry.FullName));

            // Pictures and other things that are not read are never unpacked.
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            unpacked += entry.Length;
            if (unpacked > options.MaxUnpackedBytes)
            {
                throw new LimitExceededException(options.MaxUnpackedBytes, "unpacked bytes");
            }

            structure += entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName is "[Content_Types].xml" ? entry.Length : 0;
            if (structure > LargestStructure)
            {
                throw new LimitExceededException(LargestStructure, "unpacked bytes");
            }

            if (entry.Length > NeverTooLarge && entry.Length / Math.Max(1, entry.CompressedLength) > options.MaxExpansion)
            {
                throw new LimitExceededException(options.MaxExpansion, "unpacked bytes per packed byte");
            }
        }

        return kind;
    }

    private static ArchiveKind Max(ArchiveKind a, ArchiveKind b) => a > b ? a : b;

    private static ArchiveKind KindOf(string entry) =>
        entry.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? ArchiveKind.Word
        : entry.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) ? ArchiveKind.Excel
        : entry.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase) ? ArchiveKind.PowerPoint
        : entry is "OFD.xml" ? ArchiveKind.Ofd
        : entry is "META-INF/manifest.xml" ? ArchiveKind.OpenDocument
        : ArchiveKind.Other;
}
