namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Which numbers of a drawn table stand under which name of its header. A number may stand beside the name of its column, where the one is set to a side and the other to
/// the middle. But numbers of a table are set alike: so that the ways to set them are tried which programs have, and those fit which put every number where nothing speaks against it.
/// </summary>
internal sealed class NumberPlaces
{
    private const float Same = NumberSide.Same;

    // As a share of the distance of two columns: names that are set alike in columns of one width differ less.
    private const float Even = 0.06f;

    private readonly List<PdfWord> _names;
    private readonly List<List<DrawnCell>> _rows;
    private readonly Side? _side, _numbers;
    private readonly Dictionary<DrawnCell, int> _known = [];

    internal NumberPlaces(List<PdfWord> names, List<DrawnRow> rows, List<DrawnCell> heads, Side? numbers)
    {
        _names = names;
        _numbers = numbers;
        _side = SideOfLines(heads) ?? SideOfColumns();
        _rows = rows.ConvertAll(r => r.Cells.FindAll(c => c.IsValue));
        foreach (List<DrawnCell> row in _rows)
        {
            for (int v = 0; v < row.Count; v++)
            {
                int column = row.Count == names.Count ? v : Under(row[v].Box);
                if (column >= 0)
                {
                    _known[row[v]] = column;
                }
            }
        }
    }

    private delegate int Way(PdfWord number);

    /// <summary>The column of every number, and another where it may stand there as well; <see langword="null"/> where no way to set them fits.</summary>
    internal Dictionary<DrawnCell, (int Column, int Other)>? Find()
    {
        if (_known.Count == _rows.Sum(r => r.Count))
        {
            return _known.ToDictionary(k => k.Key, k => (k.Value, k.Value));
        }

        if (Places(Nearest) is { } centered && IsAlike(centered, Center, _names))
        {
            return Merge([centered]);
        }

        if (_side is Side.Left or Side.Right && Places(_side == Side.Left ? FromLeft : FromRight) is { } bySide)
        {
            return Merge([bySide]);
        }

        List<Dictionary<DrawnCell, int>> ways = [];
        foreach ((Side side, Way way, Func<PdfWord, float> anchor) in new (Side, Way, Func<PdfWord, float>)[] { (Side.Left, BeforeName, b => b.Left), (Side.Right, BehindName, b => b.Right) })
        {
            if ((_numbers ?? side) == side && Places(way) is { } places && IsAlike(places, anchor, null))
            {
                if (_numbers == side || IsShown(places))
                {
                    return Merge([places]);
                }

                ways.Add(places);
            }
        }

        if (IsEven(Center) && Places(Nearest) is { } nearest)
        {
            ways.Insert(0, nearest);
        }

        if (_side is null)
        {
            ways.AddRange(new Way[] { FromLeft, FromRight }.Select(Places).OfType<Dictionary<DrawnCell, int>>());
        }

        return ways.Count == 0 ? null : Merge(ways);
    }

    private static Dictionary<DrawnCell, (int Column, int Other)> Merge(List<Dictionary<DrawnCell, int>> ways)
    {
        Dictionary<DrawnCell, (int Column, int Other)> merged = [];
        foreach ((DrawnCell cell, int column) in ways[0])
        {
            merged[cell] = (column, ways.Select(w => w[cell]).FirstOrDefault(c => c != column, column));
        }

        return merged;
    }

    // The column whose name alone stands above it; below 0 where none or several do.
    private int Under(PdfWord box)
    {
        int first = _names.FindIndex(n => n.Overlaps(box));
        return first >= 0 && first == _names.FindLastIndex(n => n.Overlaps(box)) ? first : -1;
    }

    // The columns of all numbers; null where one has none, or one that is not its, or two of a row the same.
    private Dictionary<DrawnCell, int>? Places(Way way)
    {
        Dictionary<DrawnCell, int> places = [];
        foreach (List<DrawnCell> row in _rows)
        {
            int last = -1;
            DrawnCell? before = null;
            foreach (DrawnCell cell in row)
            {
                int column = way(cell.Box);
                if (column < last || column < 0 || column >= _names.Count || (column == last && !DrawnColumns.IsTorn(before!, cell))
                    || (_known.TryGetValue(cell, out int known) && known != column))
                {
                    return null;
                }

                places[cell] = last = column;
                before = cell;
            }
        }

        return places;
    }

    // Whether the numbers of each column, and its name where names are given, begin, end or have their middle at one place.
    private bool IsAlike(Dictionary<DrawnCell, int> places, Func<PdfWord, float> anchor, List<PdfWord>? names)
    {
        float[] at = names?.Select(anchor).ToArray() ?? [.. Enumerable.Repeat(float.NaN, _names.Count)];
        foreach ((DrawnCell cell, int column) in places)
        {
            float here = anchor(cell.Box);
            if (float.IsNaN(at[column]))
            {
                at[column] = here;
            }
            else if (Math.Abs(here - at[column]) > Same * cell.Lines[0].Height)
            {
                return false;
            }
        }

        return true;
    }

    // Numbers of one width begin and end alike; only others show to which side they are set.
    private bool IsShown(Dictionary<DrawnCell, int> places)
    {
        float[] widths = new float[_names.Count];
        foreach ((DrawnCell cell, int column) in places)
        {
            float width = cell.Box.Right - cell.Box.Left;
            if (widths[column] > 0 && Math.Abs(width - widths[column]) > 2 * Same * cell.Lines[0].Height)
            {
                return true;
            }

            widths[column] = width;
        }

        return false;
    }

    // To which side the names are set: those of several lines show it where one is shorter.
    private static Side? SideOfLines(List<DrawnCell> heads)
    {
        Side? side = null;
        foreach (DrawnCell head in heads)
        {
            Side? shown = NumberSide.ShownBy(head.Box, head.Lines.MinBy(l => l.Right - l.Left));
            if (shown is not null && side is not null && shown != side)
            {
                return null;
            }

            side ??= shown;
        }

        return side;
    }

    // In columns of one width the sides of names that differ in length are so as well.
    private Side? SideOfColumns() => (IsEven(n => n.Left), IsEven(Center), IsEven(n => n.Right)) switch
    {
        (true, false, false) => Side.Left,
        (false, true, false) => Side.Middle,
        (false, false, true) => Side.Right,
        _ => null,
    };

    private bool IsEven(Func<PdfWord, float> anchor)
    {
        for (int c = 2; c < _names.Count; c++)
        {
            float before = anchor(_names[c - 1]) - anchor(_names[c - 2]), here = anchor(_names[c]) - anchor(_names[c - 1]);
            if (Math.Abs(here - before) > Even * before)
            {
                return false;
            }
        }

        return _names.Count > 2;
    }

    // Numbers in the middle like the names; or names in the middle of columns of one width.
    private int Nearest(PdfWord number)
    {
        int best = 0;
        for (int c = 1; c < _names.Count; c++)
        {
            best = Math.Abs(Center(_names[c]) - Center(number)) < Math.Abs(Center(_names[best]) - Center(number)) ? c : best;
        }

        return best;
    }

    // Numbers at the left of their cells: no name begins left of them in the same cell.
    private int BeforeName(PdfWord number) => _names.FindIndex(n => n.Left >= number.Left - (Same * number.Height));

    private int BehindName(PdfWord number) => _names.FindLastIndex(n => n.Right <= number.Right + (Same * number.Height));

    // Names at the left of their cells: no number begins left of them in the same cell.
    private int FromLeft(PdfWord number) => _names.FindLastIndex(n => n.Left <= number.Left + (Same * number.Height));

    private int FromRight(PdfWord number) => _names.FindIndex(n => n.Right >= number.Right - (Same * number.Height));

    private static float Center(PdfWord word) => (word.Left + word.Right) / 2;
}
