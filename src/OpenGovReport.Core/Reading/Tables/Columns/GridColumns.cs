namespace OpenGovReport.Reading;

/// <summary>The columns of a grid below one header: which of them the form does not have, and where in a line they stand.</summary>
internal sealed partial class GridColumns
{
    // Of the columns that hold numbers, from the left: the added one that stands there, or null.
    private readonly List<Column?> _numbers = [];

    // Added columns to the left of the labels.
    private readonly List<Column> _leading = [];

    // Where all lines have a cell for each column: how many, and where the numbers begin. Else −1.
    private int _width = -1;
    private int _start;

    private GridColumns(bool resolved) => Resolved = resolved;

    /// <summary>A column: its place within the line, or −1 where lines do not show it; the cell with its name; and the name as labels are compared.</summary>
    internal sealed record Column(int Place, int Header, string Name);

    /// <summary>Whether it is known where the added columns stand.</summary>
    internal bool Resolved { get; }

    /// <summary>The columns that the form does not have.</summary>
    internal IEnumerable<Column> Added => [.. _leading, .. _numbers.OfType<Column>()];

    private static GridColumns Unresolved { get; } = new(resolved: false);

    /// <summary>The columns below a header; <see langword="null"/> where none is added.</summary>
    internal static GridColumns? Of(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens)
    {
        int width = WidthOf(block, tokens);
        return width > 0 ? ByPlace(text, block, tokens, width) : ByOrder(text, block, tokens);
    }

    // How many cells every line has, header and rows alike; 0 where they have not all as many.
    private static int WidthOf(HeaderBlock block, ReadOnlySpan<Token> tokens)
    {
        int width = 0;
        bool exact = true;
        foreach ((int from, int to) in block.Header)
        {
            exact &= tokens[from].Grid == GridKind.Exact;
            if (!exact && width > 0 && to - from != width)
            {
                return 0;
            }

            width = Math.Max(width, to - from);
        }

        int rows = 0, fitting = 0;
        foreach ((int from, int to) in block.Rows)
        {
            bool filled = HeaderBlock.HasValue(tokens[from..to]);
            rows += filled ? 1 : 0;
            fitting += filled && to - from == width ? 1 : 0;
        }

        return exact || fitting * 5 >= rows * 4 ? width : 0;
    }

    // Where what stands below a name is below it in the text too.
    private static GridColumns? ByPlace(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens, int width)
    {
        List<Column> unknown = [];
        int[] often = new int[block.Columns.Length];
        int first = width;
        for (int place = 0; place < width; place++)
        {
            Column name = NameAt(text, block, tokens, place);
            int column = ColumnOrder.ColumnOf(name.Name, block.Columns, HeaderWords.AllGroups);
            column = column < 0 && block.Columns.Length == 1 ? ColumnOrder.ColumnOfBlock(name.Name, block.Columns) : column;
            bool again = column >= 0 && often[column] == block.Times;
            if (again && block.Times == 1)
            {
                // Two years side by side, as likely as not.
                return Unresolved;
            }

            if (column >= 0 && !again)
            {
                often[column]++;
                first = Math.Min(first, place);
            }
            else if (name.Header < 0 && unknown.Count > 0 && unknown[^1].Place == place - 1)
            {
                // Below a name that stands over several places.
                unknown.Add(unknown[^1] with { Place = place });
            }
            else if (name.Header < 0 ? Unnamed(text, block, tokens, place, first < width) is { } unnamed && (name = unnamed) is not null : again || Named(name.Name).Length > 0)
            {
                unknown.Add(name);
            }
        }

        unknown.RemoveAll(c => IsFragment(Named(c.Name), block));
        first = Math.Min(first, TakeLatest(text, block, tokens, unknown, often));
        GridColumns columns = new(resolved: true) { _width = width, _start = first };
        List<Column> added = [];
        foreach (Column column in unknown)
        {
            if (column.Place < first && IsHeaderAside(block, tokens, unknown, column))
            {
                return null;
            }

            if (column.Place > first)
            {
                added.Add(column);
            }
            else if (HoldsNumbers(block, tokens, column, out bool behindLabels))
            {
                // What stands first is rather the first of the form, reworded, where that is not named.
                if (behindLabels || MayStandForMissing(column.Name, often, block))
                {
                    added.Add(column);
                    columns._start = Math.Min(columns._start, column.Place);
                }
                else
                {
                    columns._leading.Add(column);
                }
            }
        }

        List<Column> chosen = Choose(added, often, block, out bool open);
        if (open)
        {
            // A cell of a name that is torn may look like one more.
            return chosen.Count > 0 || tokens[block.Header[0].From].Grid == GridKind.Exact ? Unresolved : null;
        }

        if (chosen.Count + columns._leading.Count == 0)
        {
            return null;
        }

        for (int place = columns._start; place < width; place++)
        {
            columns._numbers.Add(chosen.Find(c => c.Place == place));
        }

        return columns;
    }

    // Which of the columns with unknown names are added: all of them where those of the form are all named; else one may be misspelt, and only those with usual names
    // are. It is open where still more are named than the form has.
    private static List<Column> Choose(List<Column> unknown, int[] often, HeaderBlock block, out bool open)
    {
        open = false;
        if (Array.TrueForAll(often, o => o == block.Times))
        {
            return unknown;
        }

        List<Column> usual = unknown.FindAll(c => HeaderWords.OfCompared(Named(c.Name), block.Columns) is HeaderWord.Usual or HeaderWord.Numbering && !StandsForMissing(c.Name, often, block));
        open = often.Sum() + unknown.Count - usual.Count > block.Columns.Length * block.Times;
        return usual;
    }

    // Whether a name may be that of a column that is not named: 驳回 for 结果维持.
    private static bool MayStandForMissing(string name, int[] often, HeaderBlock block) =>
        !Array.TrueForAll(often, o => o == block.Times) && HeaderWords.OfCompared(Named(name), block.Columns) switch
        {
            HeaderWord.Other => name.Length > 0,
            HeaderWord.Usual => StandsForMissing(name, often, block),
            _ => false,
        };

    // Whether a name is like that of a column that is not named: 合计 for 总计.
    private static bool StandsForMissing(string name, int[] often, HeaderBlock block)
    {
        for (int c = 0; c < often.Length; c++)
        {
            if (often[c] < block.Times && block.Columns[c].AsSpan().ContainsAny(name))
            {
                return true;
            }
        }

        return false;
    }

    // What the header says at a place, on all its lines together.
    private static Column NameAt(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens, int place)
    {
        string name = "";
        int header = -1;
        foreach ((int from, int to) in block.Header)
        {
            if (place < to - from && tokens[from + place].Kind == TokenKind.Label)
            {
                ReadOnlySpan<char> cell = text.Slice(tokens[from + place].Start, tokens[from + place].Length);
                string words = LabelText.Of(cell);
                name += words.Length > 0 ? words : cell.ToString();
                header = header < 0 || HeaderWords.OfCompared(words, block.Columns) is not (HeaderWord.Column or HeaderWord.Group) ? from + place : header;
            }
        }

        return new Column(place, header, name);
    }

    // A name without what stands over several columns.
    private static string Named(string name)
    {
        foreach (string group in HeaderWords.AllGroups)
        {
            name = name.Replace(group, "", StringComparison.Ordinal);
        }

        return name;
    }

    // Whether a name is a part of one of the form or of the title of a section, torn off, or one of the form with such a part beside it: it names no other column.
    private static bool IsFragment(string name, HeaderBlock block)
    {
        const int ShortestWhole = 3;
        bool IsPart(string whole) => whole.Length > name.Length && whole.Contains(name, StringComparison.Ordinal);
        return name.Length > 0 && HeaderWords.OfCompared(name, block.Columns) == HeaderWord.Other
            && (Array.Exists(block.Columns, c => IsPart(c) || (c.Length >= ShortestWhole && name.Contains(c, StringComparison.Ordinal)))
                || HeaderWords.AllGroups.ToArray().Any(IsPart) || Outline.Titles.ToArray().Any(IsPart));
    }

    // Whether a place before the first column of the form has numbers in the rows and no label, or blank cells under a usual name; and whether labels stand before it.
    private static bool HoldsNumbers(HeaderBlock block, ReadOnlySpan<Token> tokens, Column column, out bool behindLabels)
    {
        bool values = false, blanks = false;
        behindLabels = false;
        foreach ((int from, int to) in block.Rows)
        {
            if (column.Place >= to - from)
            {
                continue;
            }

            Token token = tokens[from + column.Place];
            if (token.Kind == TokenKind.Label)
            {
                if (IsAlone(tokens[from..to]))
                {
                    continue;
                }

                return false;
            }

            values |= token.IsValue;
            blanks |= token.Kind == TokenKind.Blank;
            for (int i = from; i < from + column.Place; i++)
            {
                behindLabels |= tokens[i].Kind == TokenKind.Label;
            }
        }

        return values || (blanks && behindLabels && Word(column, block) is HeaderWord.Numbering or HeaderWord.Usual);
    }

    // Whether a header is set one place to the right of its rows: what stands over their labels reaches over their first numbers, and under its last name there are none.
    private static bool IsHeaderAside(HeaderBlock block, ReadOnlySpan<Token> tokens, List<Column> unknown, Column column)
    {
        int last = -1;
        foreach ((int from, int to) in block.Header)
        {
            for (int i = to - 1; i > from + last; i--)
            {
                last = tokens[i].Kind == TokenKind.Label ? i - from : last;
            }
        }

        bool labels = false, values = false;
        foreach ((int from, int to) in block.Rows)
        {
            if (last < to - from && tokens[from + last].IsValue)
            {
                return false;
            }

            values |= column.Place < to - from && tokens[from + column.Place].IsValue;
            foreach (Column head in unknown)
            {
                labels |= head.Header == column.Header && head.Place < column.Place && head.Place < to - from && tokens[from + head.Place].Kind == TokenKind.Label && !IsAlone(tokens[from..to]);
            }
        }

        return labels && values;
    }

    // Whether a line has nothing but one label, as that of the next block of table two.
    private static bool IsAlone(ReadOnlySpan<Token> line)
    {
        int filled = 0;
        foreach (ref readonly Token token in line)
        {
            filled += token.Kind is TokenKind.Blank or TokenKind.Covered ? 0 : 1;
        }

        return filled == 1;
    }
}
