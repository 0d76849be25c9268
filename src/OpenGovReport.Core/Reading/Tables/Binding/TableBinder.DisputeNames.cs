using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>The names above each number of table four in an exact grid.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// Which cell each number of a row is by the names above it, that of its group and that of its column. One column of a group may be reworded where the others are
    /// named and the group adds up. <see langword="null"/> where the names tell it not of all, or of two the same.
    /// </summary>
    private readonly int[]? ByNames(Run run)
    {
        int width = _form.Columns[2].Length, at = 0;
        int[] order = new int[_table.Cells.Count];
        int[] reworded = new int[_table.Rows.Count];
        bool[] named = new bool[order.Length];
        Array.Fill(reworded, -1);
        for (int i = run.First; i < run.End; i++)
        {
            if (!_tokens[i].IsValue)
            {
                continue;
            }

            if (_tokens[i].Grid != GridKind.Exact || at == order.Length || NamesAbove(i, out int column) is not (int group and >= 0))
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
                if (left < 0 || !AddsUp(run, order, group))
                {
                    return null;
                }

                named[left] = true;
            }
        }

        return Array.TrueForAll(named, n => n) ? order : null;
    }

    // The group that the header names above a cell, and the column, −1 where that has another name; −1 where there is no group.
    private readonly int NamesAbove(int cell, out int column)
    {
        column = -1;
        int place = cell - LineOf(cell).First, group = -1;
        for (int from = 0, to; from < _tokens.Length && _tokens[from].Line < _tokens[cell].Line; from = to)
        {
            to = LineOf(from).End;
            if (from + place >= to || _tokens[from].Grid != GridKind.Exact)
            {
                continue;
            }

            for (int c = 0; c < _form.Columns[2].Length; c++)
            {
                column = _tokens[from + place].Kind == TokenKind.Label && Names(_tokens[from + place], _form.Columns[2][c]) ? c : column;
            }

            int over = from + place;
            while (over > from && _tokens[over].Kind == TokenKind.Covered)
            {
                over--;
            }

            for (int g = 0; g < _table.Rows.Count && _tokens[over].Kind == TokenKind.Label; g++)
            {
                group = Names(_tokens[over], _form.Slots[2][g].Core) ? g : group;
            }
        }

        return group;
    }

    // Whether a group adds up where the numbers of a run are those of cells.
    private readonly bool AddsUp(Run run, int[] order, int group)
    {
        int width = _form.Columns[2].Length, at = 0;
        Int128 left = 0;
        for (int i = run.First; i < run.End; i++)
        {
            if (_tokens[i].IsValue)
            {
                int cell = order[at++];
                left += cell / width != group || cell < 0 ? 0 : cell % width == width - 1 ? _tokens[i].Text.Number : -(Int128)_tokens[i].Text.Number;
            }
        }

        return left == 0;
    }
}
