namespace OpenGovReport.Reading;

/// <summary>Tells from a table's header in which order its columns are printed.</summary>
/// <remarks>An order gives for each place the column that stands there, by its index in the form.</remarks>
internal static class ColumnOrder
{
    private const string Organizations = "法人或其他组织";

    internal static bool IsOfForm(ReadOnlySpan<int> order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            if (order[i] != i)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The order by the places at which the header prints the names: cells of a grid, or columns of text set out with spaces.
    /// <see langword="null"/> where a name is missing, or where names stand alone on their lines and so have no place.
    /// </summary>
    internal static int[]? ByPlace(ReadOnlySpan<char> text, ReadOnlySpan<Token> header, ReadOnlySpan<string> columns)
    {
        Span<int> place = stackalloc int[columns.Length];
        place.Fill(-1);
        Span<char> kept = stackalloc char[8];
        int inGrid = 0, inText = 0, width = 0, cell = 0, groupLine = -1;
        for (int i = 0; i < header.Length; i++)
        {
            Token token = header[i];
            bool first = i == 0 || header[i - 1].Line != token.Line;
            bool alone = first && (i + 1 == header.Length || header[i + 1].Line != token.Line);
            cell = first ? 0 : cell + 1;
            width = first ? 0 : width + Width(text[header[i - 1].Start..token.Start]);
            if (first && !token.InGrid)
            {
                int lineStart = token.Start;
                while (lineStart > 0 && text[lineStart - 1] == ' ')
                {
                    lineStart--;
                }

                width = token.Start - lineStart;
            }

            if (token.Kind != TokenKind.Label || alone || token.Length > 12)
            {
                continue;
            }

            ReadOnlySpan<char> name = kept[..LabelText.Keep(text.Slice(token.Start, token.Length), kept)];
            if (name is Organizations)
            {
                groupLine = token.Line;
            }
            else if (token.Line == groupLine && !token.InGrid && name.Length >= 2 && columns[1].AsSpan().StartsWith(name))
            {
                // The group and its members on one line: the lines of the header were run together, and places mean nothing.
                return null;
            }

            for (int c = 0; c < columns.Length && name.Length >= 2; c++)
            {
                if (place[c] < 0 && columns[c].AsSpan().StartsWith(name))
                {
                    place[c] = token.InGrid ? cell : width;
                    inGrid += token.InGrid ? 1 : 0;
                    inText += token.InGrid ? 0 : 1;
                    break;
                }
            }
        }

        if (inGrid != columns.Length && inText != columns.Length)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, columns.Length)];
        int[] at = place.ToArray();
        Array.Sort(at, order);
        for (int i = 1; i < at.Length; i++)
        {
            if (at[i] == at[i - 1])
            {
                return null;
            }
        }

        return order;
    }

    /// <summary>The order in which a header of two levels names the columns: the five kinds of organisations stand where their group does.</summary>
    /// <param name="header">The header in the form in which labels are compared.</param>
    /// <param name="columns">The column labels in the order of the form.</param>
    /// <param name="open">Whether 自然人 is named after the group, which tells nothing for certain.</param>
    internal static int[]? ByText(ReadOnlySpan<char> header, ReadOnlySpan<string> columns, out bool open)
    {
        open = false;
        Span<int> at = stackalloc int[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            at[c] = IndexOf(header, columns[c]);
            if (at[c] < 0)
            {
                return null;
            }
        }

        int group = header.IndexOf(Organizations);
        int[] order = [.. Enumerable.Range(0, columns.Length)];
        long[] key = new long[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            bool organization = c > 0 && c < columns.Length - 1;
            key[c] = organization && group >= 0 ? ((long)group << 20) + at[c] : (long)at[c] << 20;
        }

        open = group >= 0 && at[0] > group;
        Array.Sort(key, order);
        return order;
    }

    /// <summary>The order in which a header names its columns one after another; <see langword="null"/> where it keeps to the form or does not name them all.</summary>
    internal static int[]? Find(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        Span<int> at = stackalloc int[columns.Length];
        bool ordered = true;
        for (int c = 0; c < columns.Length; c++)
        {
            at[c] = IndexOf(header, columns[c]);
            if (at[c] < 0)
            {
                return null;
            }

            ordered &= c == 0 || at[c] > at[c - 1];
        }

        if (ordered)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, columns.Length)];
        Array.Sort(at.ToArray(), order);
        return order;
    }

    /// <summary>Where <paramref name="column"/> is named; the 其他 of 法人或其他组织 is a group's, not a column's.</summary>
    internal static int IndexOf(ReadOnlySpan<char> header, string column)
    {
        int from = 0;
        while (from < header.Length)
        {
            int found = header[from..].IndexOf(column);
            if (found < 0)
            {
                return -1;
            }

            found += from;
            if (!(column == "其他" && found >= 3 && header[(found - 3)..found] is "法人或"))
            {
                return found;
            }

            from = found + 1;
        }

        return -1;
    }

    // The width of text in columns of a fixed-width font, in which a Chinese character takes two.
    private static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text)
        {
            width += c >= '\u2E80' ? 2 : 1;
        }

        return width;
    }
}
