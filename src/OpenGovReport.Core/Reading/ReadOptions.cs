using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>How a source is read, above all within which limits. A source beyond a limit gives a diagnostic, never unbounded memory or time.</summary>
public sealed record ReadOptions
{
    /// <summary>The limits used where none are given.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The most bytes that a source may have. A report of a province with all its narrative has well under one million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxBytes { get; init => field = Limit.AtLeastOne(value); } = 32 * 1024 * 1024;

    /// <summary>The most characters that a text may have after decoding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxCharacters { get; init => field = Limit.AtLeastOne(value); } = 16 * 1024 * 1024;

    /// <summary>The most labels and numbers looked at in the three tables together; a sound report has about a thousand.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxTokens { get; init => field = Limit.AtLeastOne(value); } = 100_000;

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
    public int MaxDiagnostics { get; init => field = Limit.AtLeastOne(value); } = 1_000;

    /// <summary>
    /// How deep the elements of a web page, or the tables of a Word document, may be nested, from 16 to 1,000; what is nested deeper in
    /// a web page is read as if it stood beside, as browsers do.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 16 to 1,000.</exception>
    public int MaxNesting
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 16);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1_000);
            field = value;
        }
    } = 256;

    /// <summary>The most elements that a web page may have; one with a report has some thousand.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxElements { get; init => field = Limit.AtLeastOne(value); } = 500_000;

    /// <summary>
    /// The most cells that all tables of a document and the rows of these together may have; a report has about 300, a page that shows
    /// it a few more. A cell that claims to span more rows or columns than its table has is cut to the table.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxTableCells { get; init => field = Limit.AtLeastOne(value); } = 100_000;

    /// <summary>The most entries that a .docx or .xlsx file may have; it's a ZIP archive, and one with many pictures has some hundred.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxArchiveEntries { get; init => field = Limit.AtLeastOne(value); } = 10_000;

    /// <summary>The most bytes that the parts of a .docx or .xlsx file may have together once they are unpacked; pictures, which are not read, do not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxUnpackedBytes { get; init => field = Limit.AtLeastOne(value); } = 64 * 1024 * 1024;

    /// <summary>How many times larger than packed a part of a .docx or .xlsx file of more than 1 MiB may be; the XML of a long table gets to about 100 times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxExpansion { get; init => field = Limit.AtLeastOne(value); } = 300;

    /// <summary>The most pages that are read of a PDF; a report of a province has about 30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxPages { get; init => field = Limit.AtLeastOne(value); } = 300;

    /// <summary>The most memory, in bytes, that the program which turns a PDF into text may take; a report takes it about 30 MB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxProgramMemory { get; init => field = Limit.AtLeastOne(value); } = 512 * 1024 * 1024;

    /// <summary>
    /// How long one source may keep the parser of web pages, or the program that turns a PDF into text; a report takes well under a second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 millisecond to 1 hour.</exception>
    public TimeSpan MaxTime
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>Whether members of JSON and YAML, and columns of a CSV of cells, that the contract does not know are passed over with a note; otherwise they are errors.</summary>
    public bool AllowUnknownMembers { get; init; }
}
