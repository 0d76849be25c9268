namespace OpenGovReport.Reading;

/// <summary>The names above each number of table four in an exact grid.</summary>
internal static class DisputeNames
{
    /// <summary>
    /// Which cell each number of a row is by the names above it, that of its group and that of its column. One column of a group may be reworded where the others are
    /// named and the group adds up. <see langword="null"/> where the names tell it not of all, or of two the same.
    /// </summary>
    internal static int[]? ByNames(scoped in TableView view, in Run run)
    {
        int width = view.Form.Columns[2].Length, at = 0;
        int[] order = new int[view.Table.Cells.Count];
        int[] reworded = new int[view.Table.Rows.Count];
        bool[] named = new bool[order.Length];
        Array.Fill(reworded, -1);
        for (int i = run.First; i < run.End; i++)
        {
            if (!view.Tokens[i].IsValue)
            {
                continue;
            }

            if (view.Tokens[i].Grid != GridKind.Exact || at == order.Length || NamesAbove(view, i, out int column) is not (int group and >= 0))
            {
                return null;
            }

            if (column < 0)
            {
                if (reworded[group] >= 0)
                {
                    return null;
                }

                reworded[group] = at;
                order[at++] = -1;
                continue;
            }

            int cell = (group * width) + column;
            if (named[cell])
            {
                return null;
            }

            named[cell] = true;
            order[at++] = cell;
        }

        for (int group = 0; group < reworded.Length && at == order.Length; group++)
        {
            if (reworded[group] >= 0)
            {
                int left = Array.IndexOf(named, value: false, group * width, width);
                order[reworded[group]] = left;
                if (left < 0 || !GroupAddsUp(view, run, order, group))
                {
                    return null;
                }

                named[left] = true;
            }
        }

        return Array.TrueForAll(named, n => n) ? order : null;
    }

    // The group that the header names above a cell, and the column, −1 where that has another name; −1 where there is no group.
    private static int NamesAbove(scoped in TableView view, int cell, out int column)
    {
        column = -1;
        int place = cell - view.StartOfLine(cell), group = -1;
        for (int from = 0, to; from < view.Tokens.Length && view.Tokens[from].Line < view.Tokens[cell].Line; from = to)
        {
            to = view.LineOf(from).End;
            if (from + place >= to || view.Tokens[from].Grid != GridKind.Exact)
            {
                continue;
            }

            for (int c = 0; c < view.Form.Columns[2].Length; c++)
            {
                column = view.Tokens[from + place].Kind == TokenKind.Label && view.Names(view.Tokens[from + place], view.Form.Columns[2][c]) ? c : column;
            }

            int over = from + place;
            while (over > from && view.Tokens[over].Kind == TokenKind.Covered)
            {
                over--;
            }

            for (int g = 0; g < view.Table.Rows.Count && view.Tokens[over].Kind == TokenKind.Label; g++)
            {
                group = view.Names(view.Tokens[over], view.Form.Slots[2][g].Core) ? g : group;
            }
        }

        return group;
    }

    // Whether a group adds up where the numbers of a run are those of cells.
    private static bool GroupAddsUp(scoped in TableView view, in Run run, int[] order, int group)
    {
        int width = view.Form.Columns[2].Length, at = 0;
        Int128 left = 0;
        for (int i = run.First; i < run.End; i++)
        {
            if (view.Tokens[i].IsValue)
            {
                int cell = order[at++];
                left += cell / width != group || cell < 0 ? 0 : cell % width == width - 1 ? view.Tokens[i].Text.Number : -(Int128)view.Tokens[i].Text.Number;
            }
        }

        return left == 0;
    }
}
