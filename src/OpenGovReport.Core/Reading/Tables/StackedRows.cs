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
        int first = 0;
        while (first < rows.Count && Stack(rows[first]).Lines == 1)
        {
            first++;
        }

        if (first == rows.Count)
        {
            return rows;
        }

        // Where each row begins among those that they are taken apart into, and behind the last.
        int[] starts = new int[rows.Count + 1], labels = new int[rows.Count];
        for (int r = 0; r < rows.Count; r++)
        {
            (int lines, labels[r]) = Stack(rows[r]);
            starts[r + 1] = starts[r] + lines;
        }

        List<IReadOnlyList<DocumentCell>> split = [];
        origins = [];
        for (int r = 0; r < rows.Count; r++)
        {
            int lines = starts[r + 1] - starts[r];
            for (int line = 0; line < lines; line++)
            {
                split.Add(lines > 1 ? Line(rows[r], labels[r], line, starts, r) : rows[r].Any(c => c.RowSpan > 1) ? [.. rows[r].Select(c => Stretched(c, starts, r))] : rows[r]);
                origins.Add(r);
            }
        }

        return split;
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

    // What spans rows spans all that they are taken apart into.
    private static DocumentCell Stretched(DocumentCell cell, int[] starts, int row) =>
        cell with { RowSpan = starts[Math.Min(row + Math.Max(1, cell.RowSpan), starts.Length - 1)] - starts[row] };

    private static DocumentCell[] Line(IReadOnlyList<DocumentCell> row, int label, int line, int[] starts, int at)
    {
        List<DocumentCell> cells = [];
        for (int c = line == 0 ? 0 : label; c < row.Count; c++)
        {
            cells.Add(c < label ? Stretched(row[c], starts, at) : row[c] with { Text = row[c].Text.Split('\n')[line] });
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
