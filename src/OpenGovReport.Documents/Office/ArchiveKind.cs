namespace OpenGovReport.Documents.Office;

/// <summary>What a ZIP archive is. A later one outweighs an earlier: a Word file may hold a sheet.</summary>
internal enum ArchiveKind
{
    /// <summary>No document that is known.</summary>
    Other,

    /// <summary>An OpenDocument file.</summary>
    OpenDocument,

    /// <summary>A file in the Chinese format for fixed layout.</summary>
    Ofd,

    /// <summary>A presentation.</summary>
    PowerPoint,

    /// <summary>A workbook.</summary>
    Excel,

    /// <summary>A Word document.</summary>
    Word,
}
