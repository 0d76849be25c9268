namespace OpenGovReport.Reading;

/// <summary>The limits within which a source is read. A source beyond a limit gives a diagnostic, never unbounded memory or time.</summary>
public sealed record ReadOptions
{
    /// <summary>The limits used where none are given.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The most bytes that a source may have. A report of a province with all its narrative has well under one million.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most characters that a text may have after decoding.</summary>
    public int MaxCharacters { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most labels and numbers looked at in the three tables together; a sound report has about a thousand.</summary>
    public int MaxTokens { get; init; } = 100_000;
}
