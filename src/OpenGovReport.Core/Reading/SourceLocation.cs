using System.Globalization;
using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>
/// Where something stands in its source: a line and column of text, or a row and cell of a table in a document. What a source
/// does not have is 0; everything counts from 1.
/// </summary>
/// <param name="Line">The line of the text or of its page, or the paragraph of a document, which has no <paramref name="Column"/>.</param>
/// <param name="Column">The column in the line, in UTF-16 code units.</param>
/// <param name="Page">The page, from 1 on; 0 where the source has none.</param>
/// <param name="Table">The table, counted through the document.</param>
/// <param name="Row">The row of the table.</param>
/// <param name="Cell">The cell of the row.</param>
public readonly record struct SourceLocation(int Line, int Column = 0, short Page = 0, short Table = 0, short Row = 0, short Cell = 0)
{
    /// <summary>Whether the place is known at all.</summary>
    public bool IsKnown => Line > 0 || Table > 0 || Page > 0;

    /// <summary>The place in a few words: <c>line 12, column 3</c>, <c>paragraph 12</c> or <c>table 2, row 3, cell 4</c>, with the page where it is known.</summary>
    public override string ToString()
    {
        string page = Page > 0 ? string.Create(CultureInfo.InvariantCulture, $"page {Page}, ") : "";
        return Table > 0 ? string.Create(CultureInfo.InvariantCulture, $"{page}table {Table}, row {Row}, cell {Cell}")
            : Line > 0 && Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{page}paragraph {Line}")
            : Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{page}line {Line}, column {Column}")
            : page.TrimEnd(' ', ',');
    }
}
