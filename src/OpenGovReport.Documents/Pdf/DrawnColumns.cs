using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The columns of a table that a PDF draws, told by the names at the lowest level of its header and by what stands under them. Nothing in a
/// PDF tells where a column ends, so cells stand under the one name that they overlap, or that others overlap which stand where they do.
/// </summary>
internal sealed class DrawnColumns
{
    // A header has at most some twenty cells, on each of some pages.
    private const int MostHeads = 512;

    // As a share of the height of a line.
    private const float WidestSpace = 0.45f;

    private readonly List<PdfWord> _columns;

    // The numbers that may stand in either of two columns.
    private readonly Dictionary<DrawnCell, (int Column, int Other)> _doubtful = [];

    // The widest line in each column: of a number that goes on in the next line, the first has filled its cell.
    private readonly float[] _widest;

    private DrawnColumns(List<PdfWord> columns)
    {
        _columns = columns;
        _widest = new float[columns.Count];
    }

    internal int Count => _columns.Count;

    /// <summary>How far the labels of the rows reach to the right.</summary>
    internal float LabelsEnd { get; private init; }

    /// <summary>Whether it cannot be told of some number in which of two columns it stands, or whether it is two.</summary>
    internal bool HasDoubt => MayBeJoined || _doubtful.Count > 0;

    private bool MayBeJoined { get; init; }

    /// <summary>The columns of some rows; <see langword="null"/> where they cannot be told for every value.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="numbers">To which side the numbers of the document are set, where that is shown.</param>
    /// <param name="otherwise">Whether what may be one number or two is taken for one.</param>
    internal static DrawnColumns? Of(List<DrawnRow> rows, Side? numbers, bool otherwise)
    {
        float labelsEnd = EndOfLabels(rows);
        List<DrawnCell> names = Names(rows, labelsEnd);
        List<PdfWord> columns = [];
        foreach (DrawnCell head in names)
        {
            int same = columns.FindIndex(c => c.Overlaps(head.Box));
            if (same < 0)
            {
                columns.Add(head.Box with { Text = head.Label });
            }
            else if (columns[same].Text == head.Label)
            {
                // The header of the next page.
                columns[same] = columns[same].Around(head.Box);
            }
            else
            {
                return null;
            }
        }

        if (columns.Count is 0 or > Reading.DocumentBlocks.MaxColumns - 1)
        {
            return null;
        }

        columns.Sort((a, b) => a.Left.CompareTo(b.Left));
        JoinedNumbers.Split(columns, rows);
        bool joined = JoinedAmount.Split(columns, rows, otherwise);
        DrawnColumns found = new(columns) { LabelsEnd = labelsEnd, MayBeJoined = joined };
        return found.Extend(rows, names, numbers) && found.Take(rows) && found.IsWhole(rows) ? found : null;
    }

    // How far the labels of the rows reach: those of rows with values, and up to the first name of a column.
    private static float EndOfLabels(List<DrawnRow> rows)
    {
        float end = float.MinValue, name = float.MaxValue;
        bool hasValues = false;
        foreach (DrawnRow row in rows)
        {
            int first = row.Cells.FindIndex(c => c.IsValue);
            hasValues |= first >= 0;
            if (first > 0)
            {
                end = Math.Max(end, row.Cells.Take(first).Max(c => c.Box.Right));
            }
            else if (first < 0)
            {
                name = row.Cells.Where(c => HeadLabels.IsColumn(c.Label)).Select(c => c.Box.Left).Append(name).Min();
            }
        }

        bool hasLabels = hasValues ? end > float.MinValue : rows.Exists(r => r.Cells[0].Center < name);
        return hasLabels && name < float.MaxValue ? Math.Max(end, name) : end;
    }

    /// <summary>The column of a cell, as of its box; where a number may stand in either of two, the other if <paramref name="otherwise"/>.</summary>
    internal int IndexOf(DrawnCell cell, int taken, bool otherwise) =>
        _doubtful.TryGetValue(cell, out (int Column, int Other) places) ? (otherwise ? places.Other : places.Column) : IndexOf(cell.Box, taken);

    /// <summary>
    /// The column of a cell; -2 where that cannot be told, and the number of columns where it stands right of all of them and the last is taken.
    /// </summary>
    internal int IndexOf(PdfWord box, int taken)
    {
        if (taken >= Count - 1 && box.Left > _columns[^1].Right)
        {
            return taken == Count - 1 ? Count : -2;
        }

        int best = -1;
        float most = 0, nearest = float.MaxValue, second = float.MaxValue;
        for (int c = 0; c < _columns.Count; c++)
        {
            float distance = Math.Max(_columns[c].Left - box.Right, box.Left - _columns[c].Right);
            if (distance < nearest)
            {
                (second, nearest, best) = (nearest, distance, c);
            }
            else
            {
                second = Math.Min(second, distance);
            }

            most = Math.Max(most, -distance);
        }

        // Negative where they overlap. What overlaps none may be set to the right under a name that is set to the left: the nearest name tells nothing.
        return nearest < 0 && (second >= 0 || -second * 3 < most) ? best : -2;
    }

    /// <summary>The first column that lies under a label of several. Those of table four have groups of one size, over which it may stand in the middle.</summary>
    internal int FirstUnder(DrawnCell cell)
    {
        int first = Math.Max(0, _columns.FindIndex(c => c.Right > cell.Box.Left));
        return Count == FormColumns.Disputes && HeadLabels.IsWhole(cell.Label) ? first - (first % FormColumns.Group) : first;
    }

    /// <summary>Whether a line of a cell is as long as its column allows, so that the number goes on in the next line.</summary>
    internal bool IsFilled(int column, PdfWord line)
    {
        float digit = (line.Right - line.Left) / Math.Max(1, line.Text.Length);
        return line.Right - line.Left + digit > _widest[column];
    }

    /// <summary>What a cell says: a number that goes on in the next line because its cell is full is one; else its lines may be two.</summary>
    internal string Value(DrawnCell cell, int column)
    {
        StringBuilder text = new(cell.Lines[0].Text);
        for (int i = 1; i < cell.Lines.Count; i++)
        {
            text.Append(column < Count && IsFilled(column, cell.Lines[i - 1]) ? "" : "\n").Append(cell.Lines[i].Text);
        }

        return text.ToString();
    }

    // The names of single columns: cells right of the labels, in rows without values, with no other name below them.
    private static List<DrawnCell> Names(List<DrawnRow> rows, float labelsEnd)
    {
        List<DrawnCell> names = [];
        List<DrawnCell> block = [];
        foreach (DrawnRow row in rows)
        {
            if (row.HasValues)
            {
                Close();
                continue;
            }

            block.AddRange(IsLabelAlone(row, labelsEnd) ? [] : row.Cells.Where(c => c.Center > labelsEnd));
            if (block.Count + names.Count > MostHeads)
            {
                return [];
            }
        }

        if (!rows.Exists(r => r.HasValues))
        {
            Close();
        }

        return names;

        void Close()
        {
            foreach (DrawnCell cell in block)
            {
                if (!block.Exists(other => other != cell && IsUnder(other.Box, cell.Box)))
                {
                    names.Add(cell);
                }
            }

            block.Clear();
        }
    }

    /// <summary>Whether a row has a label and nothing else: it is one of blank cells, a part of a label, or the name of a group, which may reach over the columns.</summary>
    internal bool IsLabelAlone(DrawnRow row) => IsLabelAlone(row, LabelsEnd);

    private static bool IsLabelAlone(DrawnRow row, float labelsEnd) => row.Cells.Count == 1 && !row.HasValues && row.Cells[0].Box.Left < labelsEnd;

    private static bool IsUnder(PdfWord box, PdfWord above) =>
        box.Overlaps(above) && (box.Page > above.Page || (box.Page == above.Page && box.Top > above.Top + (above.Height / 2)));

    // A name that is torn would make two columns of one.
    private bool IsWhole(List<DrawnRow> rows) => rows.Exists(r => r.Cells.Count(c => c.IsValue) == Count) || _columns.TrueForAll(c => HeadLabels.IsColumn(c.Text));

    // Names and values may be set to different sides: the place of its values is a column's as well. False where the column of a value cannot be told.
    private bool Extend(List<DrawnRow> rows, List<DrawnCell> names, Side? numbers)
    {
        if (new NumberPlaces([.. _columns], rows, names, numbers).Find() is not { } places)
        {
            return false;
        }

        foreach ((DrawnCell cell, (int column, int other)) in places)
        {
            if (column == other)
            {
                _columns[column] = _columns[column].Around(cell.Box);
            }
            else
            {
                _doubtful.Add(cell, (column, other));
            }
        }

        return true;
    }

    // Whether two numbers side by side may be one with a space in it.
    internal static bool IsTorn(DrawnCell left, DrawnCell right) => left.Box.IsBeside(right.Box) && right.Box.Left - left.Box.Right < WidestSpace * left.Box.Height;

    // Puts every value into its column; false where one has none, or two of a row the same.
    private bool Take(List<DrawnRow> rows)
    {
        foreach (DrawnRow row in rows)
        {
            if (!row.HasValues)
            {
                foreach (DrawnCell cell in row.Cells)
                {
                    if (cell.Center > LabelsEnd && _columns.FindIndex(c => c.Overlaps(cell.Box)) is int under and >= 0 && _columns[under].Text == cell.Label)
                    {
                        Widen(under, cell);
                    }
                }

                continue;
            }

            DrawnCell? before = null;
            int last = -1;
            foreach (DrawnCell cell in row.Cells)
            {
                if (cell.IsValue)
                {
                    int column = IndexOf(cell, last, otherwise: false);
                    if (column < last || column == -1 || (column == last && !IsTorn(before!, cell)))
                    {
                        return false;
                    }

                    (before, last) = (cell, column);
                    if (column < Count)
                    {
                        Widen(column, cell);
                    }
                }
            }
        }

        return true;
    }

    private void Widen(int column, DrawnCell cell)
    {
        foreach (PdfWord line in cell.Lines)
        {
            _widest[column] = Math.Max(_widest[column], line.Right - line.Left);
        }
    }
}
