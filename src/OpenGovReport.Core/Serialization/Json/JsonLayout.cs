using OpenGovReport.Serialization;

namespace OpenGovReport;

/// <summary>How JSON is laid out. The layout never changes what is said.</summary>
public enum JsonLayout
{
    /// <summary>One member per line, indented by two spaces; for people.</summary>
    Indented,

    /// <summary>No white space at all; for machines.</summary>
    Compact,
}
