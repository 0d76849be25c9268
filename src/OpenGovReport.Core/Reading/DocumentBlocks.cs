using System.Text;

namespace OpenGovReport.Reading;

/// <summary>One cell of a table in a document.</summary>
/// <param name="Text">The text of the cell; its paragraphs may be separated by line feeds.</param>
/// <param name="RowSpan">How many rows the cell takes, from 1.</param>
/// <param name="ColumnSpan">How many columns the cell takes, from 1.</param>
public readonly record struct DocumentCell(string Text, int RowSpan = 1, int ColumnSpan = 1);

/// <summary>
/// What a document consists of, as far as a report is concerned: paragraphs and tables, in order. Every source that is not plain text
/// (web page, Word, Excel) makes one of these, and <see cref="ReportReader.Read"/> reads it.
/// </summary>
/// <remarks>
/// A table keeps its grid: a cell that spans several rows or columns covers them, so that an empty cell and a covered one are told
/// apart and no value can slip into another column. Not safe to share between threads while blocks are added.
/// </remarks>
public sealed class DocumentBlocks
{
    /// <summary>Stands in the text for a place of the grid that a cell to the left or above covers.</summary>
    internal const char Covered = '\uE000';

    /// <summary>The most columns that a table may have; what lies beyond is left out. The widest table of a report has 15.</summary>
    public const int MaxColumns = 64;

    private readonly StringBuilder _text = new();
    private readonly List<SourceLocation> _lines = [];
    private short _tables;

    /// <summary>The blocks as lines of text, cells separated by tabs.</summary>
    internal string Text => _text.ToString();

    /// <summary>Where each line of <see cref="Text"/> stands in the source.</summary>
    internal SourceLocation[] Lines => [.. _lines];

    /// <summary>How many characters have been added; a source stops when a limit is reached.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a paragraph. Line breaks within it separate lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="location">Where it stands in the source, as far as that is known.</param>
    public void AddParagraph(ReadOnlySpan<char> text, SourceLocation location)
    {
        while (true)
        {
            int end = text.IndexOf('\n');
            foreach (char c in end < 0 ? text : text[..end])
            {
                // A tab in a paragraph is white space; in the lines of a table it separates cells.
                _text.Append(c is '\t' or '\r' or Covered ? ' ' : c);
            }

            _text.Append('\n');
            _lines.Add(location);
            if (end < 0)
            {
                break;
            }

            text = text[(end + 1)..];
        }
    }

    /// <summary>Adds a table. Spans that reach beyond the table or over another cell are cut.</summary>
    /// <param name="rows">The cells of each row in order, without the places that cells above cover.</param>
    /// <param name="page">The page on which the table begins; 0 where the source has no pages.</param>
    public void AddTable(IReadOnlyList<IReadOnlyList<DocumentCell>> rows, short page = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _tables = (short)Math.Min(short.MaxValue, _tables + 1);
        Span<int> covered = stackalloc int[MaxColumns];
        covered.Clear();
        for (int r = 0; r < rows.Count; r++)
        {
            int next = 0;
            int columns = 0;
            IReadOnlyList<DocumentCell> cells = rows[r];
            for (int column = 0; column < MaxColumns && (next < cells.Count || covered[column..].ContainsAnyExcept(0));)
            {
                if (columns++ > 0)
                {
                    _text.Append('\t');
                }

                if (covered[column] > 0)
                {
                    _text.Append(Covered);
                    covered[column++]--;
                    continue;
                }

                if (next == cells.Count)
                {
                    column++;
                    continue;
                }

                DocumentCell cell = cells[next++];
                AppendCell(cell.Text);
                int width = Math.Clamp(cell.ColumnSpan, 1, MaxColumns - column);
                int height = Math.Clamp(cell.RowSpan, 1, rows.Count - r);
                for (int i = 0; i < width; i++, column++)
                {
                    if (i > 0)
                    {
                        if (covered[column] > 0)
                        {
                            break;
                        }

                        _text.Append('\t').Append(Covered);
                    }

                    covered[column] = height - 1;
                }
            }

            _text.Append('\n');
            _lines.Add(new SourceLocation(0, 0, page, _tables, (short)Math.Min(short.MaxValue, r + 1)));
        }
    }

    private void AppendCell(string text)
    {
        foreach (char c in text)
        {
            _text.Append(c is '\t' or '\n' or '\r' or Covered ? ' ' : c);
        }
    }
}
