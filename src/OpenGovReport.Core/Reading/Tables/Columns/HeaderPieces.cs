namespace OpenGovReport.Reading;

/// <summary>The header of table three in a text, its names wrapped within their cells so that their pieces stand side by side, line by line: 商业 科研 社会, and below it 企业 机构 公益.</summary>
internal static class HeaderPieces
{
    private const string FirstRow = "一本年新收";

    // The note on the sums, and what stands over the names.
    private static readonly string[] Others = [LabelText.Of(FormLabels.Corner), ColumnOrder.Applicants, "法人或其他组织"];

    /// <summary>Whether the pieces are those of all columns of the form, in its order from left to right, and of nothing else.</summary>
    internal static bool AreOfForm(scoped in TableView view, ReadOnlySpan<Token> header, bool wide)
    {
        string[] columns = view.Form.Columns[1];
        Span<int> read = stackalloc int[columns.Length], places = stackalloc int[columns.Length], lines = stackalloc int[columns.Length];
        Span<bool> follows = stackalloc bool[columns.Length];
        Span<char> kept = stackalloc char[64];
        read.Clear();
        follows.Clear();
        lines.Fill(-1);
        int line = -1, next = 0;
        foreach (ref readonly Token token in header)
        {
            ReadOnlySpan<char> piece = kept[..LabelText.Keep(view.Text.Slice(token.Start, token.Length), kept)];
            if (piece.StartsWith(FirstRow))
            {
                break;
            }

            (line, next) = (token.Line, token.Line == line ? next : 0);
            while (!piece.IsEmpty)
            {
                int column = ColumnOf(columns, read, next, piece);
                int length = column < 0 ? LengthOfOther(piece) : Math.Min(piece.Length, columns[column].Length - read[column]);
                if (length == 0)
                {
                    return false;
                }

                if (column >= 0)
                {
                    places[column] = read[column] == 0 ? TextWidth.Of(TextWidth.Before(view.Text, token), wide) : places[column];
                    follows[column] |= column > 0 && lines[column - 1] == line;
                    (read[column], lines[column], next) = (read[column] + length, line, column + 1);
                }

                piece = piece[length..];
            }
        }

        for (int c = 0; c < columns.Length; c++)
        {
            // Where no line has pieces of two neighbours, their places tell.
            if (read[c] != columns[c].Length || (c > 0 && !follows[c] && places[c] <= places[c - 1]))
            {
                return false;
            }
        }

        return true;
    }

    // The first column from one on whose name goes on with a piece, or ends within it; −1 for none.
    private static int ColumnOf(string[] columns, ReadOnlySpan<int> read, int from, ReadOnlySpan<char> piece)
    {
        for (int c = from; c < columns.Length; c++)
        {
            ReadOnlySpan<char> rest = columns[c].AsSpan(read[c]);
            if (rest.Length > 0 && (rest.StartsWith(piece) || (rest.Length > 1 && piece.StartsWith(rest))))
            {
                return c;
            }
        }

        return -1;
    }

    // How much of a piece is what else a header says; 0 for nothing.
    private static int LengthOfOther(ReadOnlySpan<char> piece)
    {
        foreach (string other in Others)
        {
            int length = other.AsSpan().IndexOf(piece) >= 0 ? piece.Length : piece.StartsWith(other) ? other.Length : 0;
            if (length > 0)
            {
                return length;
            }
        }

        return 0;
    }
}
