namespace OpenGovReport.Reading;

/// <summary>Takes apart rows of a table that stand in one row, each on a line of its cells: numbered labels and as many numbers in each cell behind them.</summary>
internal static class StackedRows
{
    private const int MostLines = 8;
    private const int FewestNumbers = 3;
    private const int LongestNumbers = 80;

    /// <summary>The rows as they are read.</summary>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="origins">The row in which each of them stands; <see langword="null"/> where all are as they stand.</param>
    internal static IReadOnlyList<IReadOnlyList<DocumentCell>> Split(IReadOnlyList<IReadOnlyList<DocumentCell>> rows, out List<int>? origins)
    {
        origins = null;
        List<IReadOnlyList<DocumentCell>>? split = null;
        for (int r = 0; r < rows.Count; r++)
        {
            (int lines, int label) = Stack(rows[r]);
            if (lines > 1 && split is null)
            {
                split = [.. rows.Take(r)];
                origins = [.. Enumerable.Range(0, r)];
            }

            if (lines > 1)
            {
                Stretch(split!, lines - 1);
            }

            for (int line = 0; line < lines && split is not null; line++)
            {
                split.Add(lines == 1 ? rows[r] : Line(rows[r], label, line, lines));
                origins!.Add(r);
            }
        }

        return split ?? rows;
    }

    // How many rows stand in a row, and the place of their labels.
    private static (int Lines, int Label) Stack(IReadOnlyList<DocumentCell> row)
    {
        int lines = row.Count > FewestNumbers && row[^1].Text.Contains('\n', StringComparison.Ordinal) ? Numbers(row[^1]) : 0;
        int label = row.Count - 1;
        while (lines is > 1 and <= MostLines && label >= 0 && Numbers(row[label]) == lines)
        {
            label--;
        }

        return label >= 0 && row.Count - 1 - label >= FewestNumbers && Labels(row[label]) == lines ? (lines, label) : (1, 0);
    }

    // What spans the row spans all that it is taken apart into.
    private static void Stretch(List<IReadOnlyList<DocumentCell>> above, int more)
    {
        for (int r = 0; r < above.Count; r++)
        {
            int height = above.Count - r;
            if (above[r].Any(c => c.RowSpan > height))
            {
                above[r] = [.. above[r].Select(c => c.RowSpan > height ? c with { RowSpan = c.RowSpan + more } : c)];
            }
        }
    }

    private static DocumentCell[] Line(IReadOnlyList<DocumentCell> row, int label, int line, int lines)
    {
        List<DocumentCell> cells = [];
        for (int c = line == 0 ? 0 : label; c < row.Count; c++)
        {
            cells.Add(c < label ? row[c] with { RowSpan = Math.Max(1, row[c].RowSpan) + lines - 1 } : row[c] with { Text = row[c].Text.Split('\n')[line] });
        }

        return [.. cells];
    }

    // How many lines a cell of numbers has; 0 where it is none.
    private static int Numbers(DocumentCell cell) =>
        cell.RowSpan <= 1 && cell.Text.Length <= LongestNumbers && cell.Text.Split('\n') is string[] lines && Array.TrueForAll(lines, IsNumber) ? lines.Length : 0;

    // The same for labels, each of which begins with its number: the lines of a single label don't.
    private static int Labels(DocumentCell cell) =>
        cell.RowSpan <= 1 && cell.Text.Split('\n') is string[] lines && Array.TrueForAll(lines, IsNumbered) ? lines.Length : 0;

    private static bool IsNumber(string line) =>
        line.AsSpan().Trim() is { IsEmpty: false } number && (number is "/" || number.IndexOfAnyExceptInRange('0', '9') < 0);

    private static bool IsNumbered(string line) =>
        line.AsSpan().Trim() is { Length: > 3 } label && (label[0] is '（' or '(' || label[1] is '、' || (char.IsAsciiDigit(label[0]) && label[1] is '.' or '．'));
}
