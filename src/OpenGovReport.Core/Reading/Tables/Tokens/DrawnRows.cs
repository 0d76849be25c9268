using System.Globalization;

namespace OpenGovReport.Reading;

/// <summary>
/// Puts the cells of a row together that stands on several lines of a drawn table, between two lines that go through: what is wrapped in a cell are pieces of one label. A row
/// that has a second value in a column is several rows without lines between them, and is left as it is; but two values in the last one alone may be a total in two pieces.
/// </summary>
internal static class DrawnRows
{
    /// <summary>Whether a line of a drawn table goes through from one side to the other.</summary>
    internal static bool IsThrough(ReadOnlySpan<char> line) => line.Length > 2 && line.IndexOfAny(' ', '\u3000', '│') < 0 && !line.ContainsAny("┃║");

    /// <summary>Puts the tokens from <paramref name="from"/> on in the order of their cells.</summary>
    internal static void Gather(ReadOnlySpan<char> text, ref PooledList<Token> tokens, int from)
    {
        ReadOnlySpan<Token> lines = tokens.Items[from..];
        int columns = GridWords.EndOfLine(lines, 0);
        if (columns == lines.Length || lines.Length % columns != 0 || !AreEven(lines, columns))
        {
            return;
        }

        Token[] cells = lines.ToArray();
        int row = -1;
        bool wrapped = false;
        for (int c = 0; c < columns; c++)
        {
            (int pieces, int labels, int line) = Count(cells, c, columns);
            if (pieces - labels > 1 && labels == 0 && (c < columns - 1 || line != row || !TryJoinTotal(text, cells, columns)))
            {
                return;
            }

            wrapped |= pieces > 1;
            row = pieces > labels && labels == 0 && row < 0 ? line : row;
        }

        if (!wrapped || row < 0)
        {
            return;
        }

        // The labels come first, in the order of their columns; in the row itself their places are blank.
        tokens.Shorten(from);
        for (int c = 0; c < columns; c++)
        {
            bool label = Count(cells, c, columns).Labels > 0;
            for (int i = c; label && i < cells.Length; i += columns)
            {
                if (cells[i].Kind != TokenKind.Blank)
                {
                    tokens.Add(cells[i] with { Text = CellText.Label });
                }
            }
        }

        for (int c = 0; c < columns; c++)
        {
            (int pieces, int labels, _) = Count(cells, c, columns);
            int value = c;
            while (pieces > labels && labels == 0 && cells[value].Kind == TokenKind.Blank)
            {
                value += columns;
            }

            tokens.Add((labels > 0 ? cells[c] with { Length = 0, Text = CellText.Blank } : cells[value]) with { Line = row });
        }
    }

    // Joins two numbers in the last column, one below the other, if together they are what the line of the first adds up to.
    private static bool TryJoinTotal(ReadOnlySpan<char> text, Token[] cells, int columns)
    {
        int first = columns - 1;
        while (cells[first].Kind == TokenKind.Blank)
        {
            first += columns;
        }

        int rest = first + columns;
        while (cells[rest].Kind == TokenKind.Blank)
        {
            rest += columns;
        }

        bool number = long.TryParse(string.Concat(text.Slice(cells[first].Start, cells[first].Length), text.Slice(cells[rest].Start, cells[rest].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out long total);
        CellText joined = new(TokenKind.Number, total, true, true);
        if (!number || Count(cells, columns - 1, columns).Pieces > 2 || !WrappedNumbers.IsTotal(cells.AsSpan(0, first + 1), joined))
        {
            return false;
        }

        cells[first] = cells[first] with { Text = joined };
        cells[rest] = cells[rest] with { Text = CellText.Blank };
        return true;
    }

    private static bool AreEven(ReadOnlySpan<Token> lines, int columns)
    {
        for (int i = 0; i < lines.Length; i += columns)
        {
            if (GridWords.EndOfLine(lines, i) != i + columns)
            {
                return false;
            }
        }

        return true;
    }

    // How many pieces a cell has that are not blank, how many of them are of a label, and the line of the first.
    private static (int Pieces, int Labels, int Line) Count(ReadOnlySpan<Token> cells, int column, int columns)
    {
        int pieces = 0, labels = 0, line = -1;
        for (int i = column; i < cells.Length; i += columns)
        {
            if (cells[i].Kind != TokenKind.Blank)
            {
                line = pieces++ == 0 ? cells[i].Line : line;
                labels += cells[i].Kind == TokenKind.Label ? 1 : 0;
            }
        }

        return (pieces, labels, line);
    }
}
