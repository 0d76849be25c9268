using System.Buffers;
using System.Text;

namespace OpenGovReport.Reading;

/// <summary>One cell of a table in a document.</summary>
/// <param name="Text">The text of the cell; its paragraphs may be separated by line feeds.</param>
/// <param name="RowSpan">How many rows the cell takes, from 1.</param>
/// <param name="ColumnSpan">How many columns the cell takes, from 1.</param>
public readonly record struct DocumentCell(string Text, int RowSpan = 1, int ColumnSpan = 1)
{
    /// <summary>Whether the text is there and seems not to be seen: white on white, or without size.</summary>
    internal bool Faint { get; init; }
}

/// <summary>
/// What a document consists of, as far as a report is concerned: paragraphs, tables and pictures, in order. Every source that is not
/// plain text (web page, Word, Excel) makes one of these, and <see cref="ReportReader.Read"/> reads it.
/// </summary>
/// <remarks>
/// A table keeps its grid: a cell that spans several rows or columns covers them, so that an empty cell and a covered one are told
/// apart and no value can slip into another column. Not safe to share between threads while blocks are added.
/// </remarks>
public sealed class DocumentBlocks
{
    /// <summary>Stands in the text for a place of the grid that a cell to the left or above covers.</summary>
    internal const char Covered = '\uE000';

    /// <summary>Stands in the text for the end of a line within a cell between two digits: it may part one number, or two.</summary>
    internal const char Broken = '\uE001';

    /// <summary>Stands behind a cell whose text seems not to be seen.</summary>
    internal const char Faint = '\uE002';

    /// <summary>Stands in a cell in which a picture takes the place of a value.</summary>
    internal const string Picture = "[图片]";

    // As a number with all that may stand around it.
    private const int LongestNumber = 40;

    /// <summary>
    /// The most columns that a table may have; what lies beyond is left out. Only columns in which a cell begins count, however far
    /// the cells span. The widest table of a report has 15.
    /// </summary>
    public const int MaxColumns = 64;

    // What takes no room is not seen: digits on both sides of it are one number.
    private const string Unseen = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private const string LineEnds = "\n\r\u0085\u2028\u2029";
    private static readonly SearchValues<char> Replaced = SearchValues.Create([.. Unseen, .. LineEnds, '\t', '\f', Covered, Broken, Faint]);

    private readonly StringBuilder _text = new();
    private short _tables;

    /// <summary>The blocks as lines of text, cells separated by tabs.</summary>
    internal string Text => _text.ToString();

    /// <summary>Where each line of <see cref="Text"/> stands in the source.</summary>
    internal BlockOrigins Origins { get; } = new();

    /// <summary>How many characters have been added; a source stops when a limit is reached.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a paragraph. Line breaks within it separate lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="location">Where it stands in the source, as far as that is known.</param>
    public void AddParagraph(ReadOnlySpan<char> text, SourceLocation location)
    {
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            Append(line);
            _text.Append('\n');
            Origins.AddPlace(location);
        }
    }

    /// <summary>Adds a picture. A table that is missing where one stands is reported as being a picture.</summary>
    public void AddPicture() => Origins.AddPicture();

    /// <summary>Adds a table. Spans that reach beyond the table or over another cell are cut.</summary>
    /// <param name="rows">The cells of each row in order, without the places that cells above cover.</param>
    /// <param name="page">The page on which the table begins; 0 where the source has no pages.</param>
    public void AddTable(IReadOnlyList<IReadOnlyList<DocumentCell>> rows, short page = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _tables = Short(_tables + 1);
        rows = StackedRows.Split(rows, out List<int>? origins);
        TableGrid grid = new(rows);
        int from = 0;
        for (int r = 0; r <= rows.Count; r++)
        {
            if (r < rows.Count && grid.TextOf(r) is null)
            {
                continue;
            }

            AddGrid(grid, from, r, page, origins);
            from = r + 1;
            if (r < rows.Count && grid.TextOf(r) is { } text)
            {
                AddParagraph(text.Text, new SourceLocation(0, 0, page, _tables, Short((origins?[r] ?? r) + 1), Short(text.Column + 1)));
            }
        }
    }

    // The rows between two that are text are a grid of their own: a sheet or a web page may hold the whole report in one table, and
    // then the columns of one table of the report tear the cells of the other.
    private void AddGrid(TableGrid grid, int from, int to, short page, List<int>? origins)
    {
        int[] columns = grid.Columns(from, to, MaxColumns);
        short[] cells = columns.Length == 0 ? [1] : [.. columns.Select(c => Short(c + 1))];
        for (int r = from; r < to; r++)
        {
            int places = 0;
            int next = 0;
            ReadOnlySpan<TableGrid.Place> row = grid.Row(r);
            foreach (int column in columns)
            {
                while (next < row.Length && row[next].Column + row[next].Width <= column)
                {
                    next++;
                }

                if (next == row.Length)
                {
                    break;
                }

                if (places++ > 0)
                {
                    _text.Append('\t');
                }

                if (row[next].Column == column && row[next].Text is string text)
                {
                    Append(text, text.Length <= LongestNumber);
                    if (row[next].Faint)
                    {
                        _text.Append(Faint);
                    }
                }
                else if (row[next].Column <= column)
                {
                    _text.Append(Covered);
                }
            }

            _text.Append('\n');
            Origins.AddRow(new SourceLocation(0, 0, page, _tables, Short((origins?[r] ?? r) + 1)), cells);
        }
    }

    // A tab is white space; in the lines of a table it separates cells.
    private void Append(ReadOnlySpan<char> text, bool maybeNumber = false)
    {
        ReadOnlySpan<char> left = text;
        for (int at = left.IndexOfAny(Replaced); at >= 0; at = left.IndexOfAny(Replaced))
        {
            _text.Append(left[..at]);
            if (!Unseen.Contains(left[at], StringComparison.Ordinal))
            {
                bool parts = maybeNumber && LineEnds.Contains(left[at], StringComparison.Ordinal) && IsBetweenDigits(text, text.Length - left.Length + at);
                _text.Append(parts ? Broken : ' ');
            }

            left = left[(at + 1)..];
        }

        _text.Append(left);
    }

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at)
    {
        int before = at - 1, after = at + 1;
        while (before >= 0 && TextLines.IsSpace(text[before]))
        {
            before--;
        }

        while (after < text.Length && TextLines.IsSpace(text[after]))
        {
            after++;
        }

        // "1", "." and "属于国家秘密", each on a line of its own, are no number.
        for (int mark = after; mark < text.Length && !char.IsDigit(text[mark]); mark++)
        {
            if (!IsPartOfNumber(text[mark]) && !TextLines.IsSpace(text[mark]))
            {
                return false;
            }
        }

        before -= before > 0 && text[before] is '件' or '宗' or '条' or '份' or '项' or '个' or '次' ? 1 : 0;
        return before >= 0 && after < text.Length && IsPartOfNumber(text[before]) && IsPartOfNumber(text[after]);
    }

    private static bool IsPartOfNumber(char c) => char.IsAsciiDigit(c) || c is (>= '０' and <= '９') or ',' or '，' or '.' or '．';

    private static short Short(int number) => (short)Math.Min(short.MaxValue, number);
}
