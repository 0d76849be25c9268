namespace OpenGovReport.Reading;

/// <summary>How a source is read, above all within which limits. A source beyond a limit gives a diagnostic, never unbounded memory or time.</summary>
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

    /// <summary>How deep the objects and arrays of JSON and YAML may be nested, from 1 to 1,000; a report needs four.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1,000.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1_000);
            field = value;
        }
    } = 64;

    /// <summary>How many diagnostics one report in JSON or YAML may get before reading stops; one with every cell wrong gets about 250.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDiagnostics
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1_000;

    /// <summary>Whether members of JSON and YAML that the contract does not know are passed over with a note; otherwise they are errors.</summary>
    public bool AllowUnknownMembers { get; init; }
}
