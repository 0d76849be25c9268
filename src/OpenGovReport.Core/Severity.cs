namespace OpenGovReport;

/// <summary>How much a diagnostic or a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Info,

    /// <summary>Probably wrong, or against practice.</summary>
    Warning,

    /// <summary>Wrong, or against the form or the law.</summary>
    Error,
}

/// <summary>The language of a message.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>中文.</summary>
    Chinese,
}
