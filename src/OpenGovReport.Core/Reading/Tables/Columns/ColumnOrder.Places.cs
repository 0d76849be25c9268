namespace OpenGovReport.Reading;

/// <summary>What the place of a name in a header is.</summary>
internal enum PlaceKind : byte
{
    /// <summary>A column of text that is set out with spaces.</summary>
    Text,

    /// <summary>A cell of a grid, counted within its line.</summary>
    Cell,

    /// <summary>The column of text at which a cell of a drawn table begins.</summary>
    Drawn,
}

/// <content>The order by the places at which the header prints the names.</content>
internal static partial class ColumnOrder
{
    /// <summary>
    /// The order by the places at which the header prints the names: cells of a grid, or columns of text set out with spaces. What
    /// stands at one place on several lines is one name. <see langword="null"/> where a name is missing, or where names stand alone
    /// on their lines and so have no place.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="header">The tokens before the first value.</param>
    /// <param name="columns">The column labels in the order of the form.</param>
    /// <param name="groups">The labels that stand over several columns.</param>
    /// <param name="times">How often the columns are named.</param>
    /// <param name="wide">Whether a Chinese character takes two columns of the text.</param>
    internal static int[]? ByPlace(ReadOnlySpan<char> text, ReadOnlySpan<Token> header, ReadOnlySpan<string> columns, ReadOnlySpan<string> groups, int times, bool wide = true)
    {
        if (Places(text, header, columns, groups, wide) is not { } found)
        {
            return null;
        }

        int expected = columns.Length * times;
        if (found.Count != expected || found.Exists(f => f.Kind != found[0].Kind))
        {
            return null;
        }

        int[] order = new int[expected];
        bool[] seen = new bool[expected];
        for (int i = 0; i < expected; i++)
        {
            order[i] = (i / columns.Length * columns.Length) + found[i].Column;
            if (seen[order[i]])
            {
                return null;
            }

            seen[order[i]] = true;
        }

        return order;
    }

    /// <summary>
    /// The columns that the header of a grid names, by the place within the line: all of those that it names as often as there are groups. <see langword="null"/>
    /// where it is no grid, names a column in another number, or names all.
    /// </summary>
    internal static (int Place, int Column)[]? SomeByPlace(ReadOnlySpan<char> text, ReadOnlySpan<Token> header, ReadOnlySpan<string> columns, ReadOnlySpan<string> groups, int times, out PlaceKind kind)
    {
        kind = PlaceKind.Text;
        if (Places(text, header, columns, groups, wide: true) is not { } found || found.Count < 2 || found.Count == columns.Length * times || found.Exists(f => f.Kind == PlaceKind.Text || f.Kind != found[0].Kind))
        {
            return null;
        }

        kind = found[0].Kind;
        int[] often = new int[columns.Length];
        (int Place, int Column)[] places = new (int Place, int Column)[found.Count];
        for (int i = 0; i < places.Length; i++)
        {
            int column = found[i].Column;
            places[i] = (found[i].Place, (often[column]++ * columns.Length) + column);
        }

        return Array.TrueForAll(often, o => o == 0 || o == times) ? places : null;
    }

    // What stands where in a header, from the left; null where places mean nothing.
    private static List<(PlaceKind Kind, int Place, int Column)>? Places(ReadOnlySpan<char> text, ReadOnlySpan<Token> header, ReadOnlySpan<string> columns, ReadOnlySpan<string> groups, bool wide)
    {
        List<Named> named = [];
        int cell = 0, width = 0, groupLine = -1;
        for (int i = 0; i < header.Length; i++)
        {
            Token token = header[i];
            bool first = i == 0 || header[i - 1].Line != token.Line;
            int indentation = first ? Indentation(text, token) : 0;
            bool alone = first && indentation == 0 && (i + 1 == header.Length || header[i + 1].Line != token.Line);
            cell = first ? 0 : cell + 1;
            width = first ? indentation : width + TextWidth.Of(text[header[i - 1].Start..token.Start], wide);
            if (token.Kind == TokenKind.Label && !alone && token.Length <= LongestName)
            {
                ReadOnlySpan<char> label = text.Slice(token.Start, token.Length);
                if (!token.InGrid && IndexOfOrganizations(label, out int length) == 0 && length == label.Length)
                {
                    groupLine = token.Line;
                }
                else if (token.Line == groupLine && columns[1].AsSpan().StartsWith(label))
                {
                    // The group and its members on one line: the lines of the header were run together, and places mean nothing.
                    return null;
                }

                // In a drawn table a cell may go on over lines on which others end, so that cells cannot be counted.
                int drawn = token.InGrid ? GridCells.PlaceOfBar(text, token) : -1;
                Add(named, !token.InGrid ? PlaceKind.Text : drawn >= 0 ? PlaceKind.Drawn : PlaceKind.Cell, drawn >= 0 ? drawn : token.InGrid ? cell : width, label);
            }
        }

        List<(PlaceKind Kind, int Place, int Column)> found = [];
        foreach (Named name in named)
        {
            int column = ColumnOf(name.Text, columns, groups);
            if (column >= 0)
            {
                found.Add((name.Kind, name.Place, column));
            }
        }

        found.Sort((a, b) => a.Place.CompareTo(b.Place));
        return found;
    }

    private const int LongestName = 24;

    private sealed class Named(PlaceKind kind, int place, string text)
    {
        internal PlaceKind Kind { get; } = kind;

        internal int Place { get; } = place;

        internal string Text { get; set; } = text;
    }

    private static void Add(List<Named> named, PlaceKind kind, int place, ReadOnlySpan<char> label)
    {
        // Centred words of a wrapped name begin a column or two apart.
        int tolerance = kind == PlaceKind.Cell ? 0 : 2;
        string text = LabelText.Of(label);
        foreach (Named name in named)
        {
            if (name.Kind == kind && Math.Abs(name.Place - place) <= tolerance && name.Text.Length <= LongestName)
            {
                name.Text += text;
                return;
            }
        }

        named.Add(new Named(kind, place, text));
    }

    /// <summary>Which column of a block of table two a name is, with or without the 本年 that one form has and the other has not; −1 for none.</summary>
    internal static int ColumnOfBlock(ReadOnlySpan<char> words, ReadOnlySpan<string> columns)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            if (WithoutYear(words).SequenceEqual(WithoutYear(columns[c])))
            {
                return c;
            }
        }

        return -1;

        static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> name) => name.StartsWith("本年") ? name[2..].TrimStart('度') : name;
    }

    /// <summary>Which column a name is, or a name and those that stand over it; −1 for none.</summary>
    internal static int ColumnOf(string text, ReadOnlySpan<string> columns, ReadOnlySpan<string> groups)
    {
        int named = columns.IndexOf(text);
        if (named >= 0)
        {
            return named;
        }

        foreach (string group in groups)
        {
            text = text.Contains(group[0], StringComparison.Ordinal) ? text.Replace(group, "", StringComparison.Ordinal) : text;
        }

        for (int c = 0; c < columns.Length; c++)
        {
            // A merged cell may be written out once for every line that it spans.
            if (text == columns[c] || (text.Length > columns[c].Length && text[0] == columns[c][0] && text.Replace(columns[c], "", StringComparison.Ordinal).Length == 0))
            {
                return c;
            }
        }

        return -1;
    }

    private static int Indentation(ReadOnlySpan<char> text, in Token token)
    {
        int start = token.Start;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        return token.Start - start;
    }
}
