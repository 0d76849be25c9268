using System.Globalization;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Numbers of neighbouring cells that nearly touch: the program takes them for one word. It reaches over the names of several columns, in none of which it has the place of
/// the other numbers there, and there is one way alone to take it apart so that each part has, or so that the sum of the row comes out.
/// </summary>
internal sealed class JoinedNumbers
{
    // As shares of the width of a digit: how far a part may be from its place, and how much farther those of any other way have to be.
    private const float Near = 0.35f, Farther = 0.25f;

    // More numbers in a row do not touch.
    private const int Most = 4;

    // No count of a report has more digits; and of a word of any length there would be ways without end to take it apart.
    private const int MostDigits = 9;

    private readonly List<PdfWord> _names;

    // Where the numbers of each column begin, have their middle and end; NaN where that is not known, or not one place.
    private readonly float[,] _places;

    private JoinedNumbers(List<PdfWord> names, List<DrawnRow> rows)
    {
        _names = names;
        _places = new float[names.Count, Sides.Length];
        bool[] any = new bool[names.Count];
        foreach (DrawnCell cell in rows.SelectMany(r => r.Cells).Where(c => c.IsValue))
        {
            (int first, int count) = Under(cell.Box);
            for (int s = 0; count == 1 && s < Sides.Length; s++)
            {
                float at = Place(cell.Box, Sides[s]);
                _places[first, s] = !any[first] ? at : Math.Abs(at - _places[first, s]) < NumberSide.Same * cell.Lines[0].Height ? _places[first, s] : float.NaN;
            }

            any[first] |= count == 1;
        }

        for (int c = 0; c < names.Count; c++)
        {
            for (int s = 0; !any[c] && s < Sides.Length; s++)
            {
                _places[c, s] = Sides[s] == Side.Middle ? Place(names[c], Side.Middle) : float.NaN;
            }
        }
    }

    private static Side[] Sides { get; } = [Side.Left, Side.Middle, Side.Right];

    /// <summary>Takes joined numbers apart.</summary>
    internal static void Split(List<PdfWord> names, List<DrawnRow> rows)
    {
        JoinedNumbers? joined = null;
        foreach (DrawnRow row in rows)
        {
            for (int c = 0; c < row.Cells.Count; c++)
            {
                DrawnCell cell = row.Cells[c];
                if (cell.Lines.Count == 1 && cell.Label.Length > 1 && cell.IsValue && cell.Label.All(char.IsAsciiDigit)
                    && names.Count(n => n.Overlaps(cell.Box)) is > 1 and <= Most and int count && !row.Cells.Exists(o => o != cell && o.IsValue && names.Exists(n => n.Overlaps(o.Box) && n.Overlaps(cell.Box))))
                {
                    joined ??= new(names, rows);
                    if ((joined.Parts(cell.Lines[0], count) ?? joined.PartsBySums(row, cell, count)) is { } parts)
                    {
                        row.Cells.RemoveAt(c);
                        row.Cells.InsertRange(c, parts.Select(p => new DrawnCell(p)));
                        c += count - 1;
                    }
                }
            }
        }
    }

    private (int First, int Count) Under(PdfWord box) => (Math.Max(0, _names.FindIndex(n => n.Overlaps(box))), _names.Count(n => n.Overlaps(box)));

    private static float Place(PdfWord box, Side side) => side == Side.Left ? box.Left : side == Side.Right ? box.Right : (box.Left + box.Right) / 2;

    // The parts of a word that reaches over some columns; null where it is one number, or may be taken apart in several ways.
    private List<PdfWord>? Parts(PdfWord word, int count)
    {
        int first = Under(word).First;
        float digit = (word.Right - word.Left) / word.Text.Length;
        for (int c = first; c < first + count; c++)
        {
            // One number in the middle of its cell, for which that is too narrow.
            if (Math.Abs(Place(word, Side.Middle) - _places[c, (int)Side.Middle]) < Near * digit)
            {
                return null;
            }
        }

        List<PdfWord>? parts = null;
        List<List<PdfWord>> ways = [.. Ways(word, count, digit)];
        for (int s = 0; s < Sides.Length; s++)
        {
            (float Error, List<PdfWord>? Parts) best = (float.MaxValue, null), second = best;
            foreach (List<PdfWord> way in ways)
            {
                float error = 0;
                for (int p = 0; p < count; p++)
                {
                    float off = Math.Abs(Place(way[p], Sides[s]) - _places[first + p, s]);
                    error = float.IsNaN(off) ? float.MaxValue : Math.Max(error, off);
                }

                (best, second) = error < best.Error ? ((error, way), best) : error < second.Error ? (best, (error, way)) : (best, second);
            }

            if (best.Error < Near * digit)
            {
                if (second.Error < best.Error + (Farther * digit) || (parts is not null && !parts.Select(p => p.Text).SequenceEqual(best.Parts!.Select(p => p.Text))))
                {
                    return null;
                }

                parts = best.Parts;
            }
        }

        return parts;
    }

    // The one way to take a word apart with which the sums of its row come out: numbers that are too wide for their cells have other places.
    private List<PdfWord>? PartsBySums(DrawnRow row, DrawnCell cell, int count)
    {
        int group = _names.Count == FormColumns.Requests ? FormColumns.Requests : _names.Count == FormColumns.Disputes ? FormColumns.Group : 0;
        int first = Under(cell.Box).First;
        if (group == 0 || first / group != (first + count - 1) / group)
        {
            return null;
        }

        // In a row without blank cells the order tells the columns.
        List<DrawnCell> cells = row.Cells.FindAll(c => c.IsValue);
        bool isFull = cells.Count + count - 1 == _names.Count && cells.IndexOf(cell) == first;
        long[] values = new long[_names.Count];
        for (int v = 0; v < cells.Count; v++)
        {
            (int column, int columns) = isFull ? (v < first ? v : v + count - 1, 1) : Under(cells[v].Box);
            if (cells[v] != cell && (columns != 1 || values[column] != 0 || cells[v].Label.Length > MostDigits
                || !long.TryParse(cells[v].Label, NumberStyles.None, CultureInfo.InvariantCulture, out values[column])))
            {
                return null;
            }
        }

        // Two parts alone, a number and its total, would come out wherever they are alike.
        Span<long> summands = values.AsSpan(first / group * group, group - 1);
        int total = (first / group * group) + group - 1;
        if (!summands.ContainsAnyExcept(0))
        {
            return null;
        }

        List<PdfWord>? proved = null;
        PdfWord word = cell.Lines[0];
        foreach (List<PdfWord> way in Ways(word, count, (word.Right - word.Left) / word.Text.Length))
        {
            for (int p = 0; p < count; p++)
            {
                values[first + p] = long.Parse(way[p].Text, CultureInfo.InvariantCulture);
            }

            long sum = 0;
            foreach (long summand in summands)
            {
                sum += summand;
            }

            if (sum == values[total])
            {
                if (proved is not null)
                {
                    return null;
                }

                proved = [.. way.Select((part, p) => part with { Left = _names[first + p].Left, Right = _names[first + p].Right })];
            }
        }

        return proved;
    }

    // All ways to take a word apart into some numbers; none begins with a zero that has more digits.
    private static IEnumerable<List<PdfWord>> Ways(PdfWord word, int count, float digit)
    {
        if (count == 1)
        {
            return word.Text is ['0', _, ..] || word.Text.Length > MostDigits ? [] : [[word]];
        }

        if (word.Text.Length > count * MostDigits)
        {
            return [];
        }

        return Enumerable.Range(1, Math.Min(MostDigits, word.Text.Length - count + 1)).Where(k => k == 1 || word.Text[0] != '0').SelectMany(k =>
        {
            float end = word.Left + (k * digit);
            PdfWord left = word with { Text = word.Text[..k], Right = end };
            return Ways(word with { Text = word.Text[k..], Left = end }, count - 1, digit).Select(rest => (List<PdfWord>)[left, .. rest]);
        });
    }
}
