using System.Numerics;

namespace OpenGovReport.Reading;

/// <summary>
/// Columns of a document's grid in which no row has anything. Those between the columns of the form only set these apart; behind them stand numbers that someone has
/// jotted down beside the table. In the text of a sheet, where all lines have as many cells, they are what merged cells leave behind.
/// </summary>
internal static class EmptyColumns
{
    private const int MostPlaces = 64;

    // The cells before the numbers of a row: those of its groups and its own.
    private const int MostLabels = 3;

    /// <summary>Takes them out where all columns of the form have numbers without them, so that none of these is empty itself; returns whether there are any.</summary>
    /// <param name="text">The text of the tokens.</param>
    /// <param name="table">Which of the three tables it is, from 0.</param>
    /// <param name="tokens">The tokens of the table.</param>
    /// <param name="beside">The first number beside the table, if any; they are taken out as well.</param>
    internal static bool TakeOut(ReadOnlySpan<char> text, int table, ref PooledList<Token> tokens, out Token? beside)
    {
        int columns = FormColumns.Most[table];
        beside = null;
        bool sheet = tokens.Items is [{ Grid: GridKind.Loose }, ..];
        if (sheet && !IsSheet(text, tokens.Items, columns + MostLabels))
        {
            return false;
        }

        ulong own = 0, labels = 0, values = 0;
        int line = -1, place = 0;
        foreach (ref readonly Token token in tokens.Items)
        {
            (line, place) = token.Line == line ? (line, place + 1) : (token.Line, 0);
            if ((sheet || token.Grid == GridKind.Exact) && place < MostPlaces)
            {
                ulong bit = 1UL << place;
                own |= token.Kind == TokenKind.Covered ? 0 : bit;
                labels |= token.Kind == TokenKind.Label ? bit : 0;
                values |= token.IsValue ? bit : 0;
            }
        }

        ulong empty = own & ~(labels | values);
        int end = !sheet && table == 1 ? EndOfNamed(tokens.Items, labels, values, empty, columns) : MostPlaces;
        if (end < MostPlaces)
        {
            empty = 0;
        }
        else if (BitOperations.PopCount(values) < columns)
        {
            // Behind columns of table three of which the header names all that have numbers, one without a name is none that is blank.
            bool named = !sheet && table == 1 && values != 0 && (values & ~labels) == 0;
            empty &= named ? ~Below(BitOperations.Log2(values)) : 0;
        }
        else
        {
            empty &= sheet ? ulong.MaxValue : Below(BitOperations.Log2(values)) & ~Below(BitOperations.TrailingZeroCount(values));
        }

        if (empty == 0 && end == MostPlaces)
        {
            return false;
        }

        for (ulong left = sheet ? 0 : empty; left != 0 && end == MostPlaces; left &= left - 1)
        {
            int at = BitOperations.TrailingZeroCount(left);
            end = BitOperations.PopCount(values & Below(at)) >= columns && (labels & ~Below(at)) == 0 ? at : end;
        }

        int kept = 0;
        line = -1;
        Span<Token> all = tokens.Items;
        for (int i = 0; i < all.Length; i++)
        {
            (line, place) = all[i].Line == line ? (line, place + 1) : (all[i].Line, 0);
            if ((!sheet && all[i].Grid != GridKind.Exact) || place >= MostPlaces || (place < end && (empty & (1UL << place)) == 0))
            {
                all[kept++] = all[i];
            }
            else if (all[i].IsValue)
            {
                beside ??= all[i];
            }
        }

        tokens.Shorten(kept);
        return true;
    }

    // The place right behind as many columns with names as the form has, where nothing but numbers stands from there on: those of columns that have no name. Where a header is
    // one place to the left of its numbers, the last of these are behind it too, but then no column is empty between, and none stands below its first name; and one number is
    // rather one too many in its row.
    private static int EndOfNamed(ReadOnlySpan<Token> tokens, ulong labels, ulong values, ulong empty, int columns)
    {
        int end = labels == 0 ? 0 : BitOperations.Log2(labels) + 1, first = end - columns;
        bool named = first >= 0 && end < MostPlaces && labels >> first == Below(columns) && values >> end != 0 && Has(values, end - 1);
        return named && (Has(empty, end) || (Has(values, first) && HasInMostRows(tokens, end))) ? end : MostPlaces;
    }

    // Whether most rows with numbers have one at a place.
    private static bool HasInMostRows(ReadOnlySpan<Token> tokens, int place)
    {
        int rows = 0, own = 0;
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = GridWords.EndOfLine(tokens, from);
            rows += HeaderBlock.HasValue(tokens[from..to]) ? 1 : 0;
            own += place < to - from && tokens[from + place].IsValue ? 1 : 0;
        }

        return own * 2 > rows && own > 2;
    }

    private static bool Has(ulong places, int place) => (places >> place & 1) != 0;

    // Whether all lines have as many cells between tabs, and more than the labels and the columns of the form need.
    private static bool IsSheet(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int needed)
    {
        int cells = GridWords.EndOfLine(tokens, 0);
        if (cells <= needed || cells > MostPlaces || !text[(tokens[0].Start + tokens[0].Length)..tokens[1].Start].Contains('\t'))
        {
            return false;
        }

        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = GridWords.EndOfLine(tokens, from);
            if (to - from != cells)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Below(int place) => (1UL << place) - 1;
}
