namespace OpenGovReport.Documents;

/// <summary>What a source is, by its first bytes.</summary>
internal enum ContentKind
{
    /// <summary>Text in some encoding: plain, HTML, JSON or YAML.</summary>
    Text,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A ZIP archive, maybe .docx or .xlsx.</summary>
    Zip,

    /// <summary>A compound file of old Office programs.</summary>
    Compound,

    /// <summary>Something else that is known by name.</summary>
    Other,
}
