namespace OpenGovReport.Documents.Office;

/// <summary>A cell of a table in Word, and how it goes together with those above and below it.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="Column">The first of its columns, from 0.</param>
/// <param name="Span">How many columns it takes.</param>
/// <param name="Continues">Whether it is a part of the cell above.</param>
/// <param name="Begins">Whether it is the first part of a merged cell.</param>
/// <param name="Faint">Whether nothing of it seems to be seen.</param>
internal readonly record struct WordCell(List<Block> Content, int Column, int Span, bool Continues, bool Begins, bool Faint)
{
    // Word says of a merged cell only that it goes on in the next row. From the last row up, what goes on below is known.
    internal static List<SourceCell[]> Merge(List<List<WordCell>> rows)
    {
        SourceCell[][] merged = new SourceCell[rows.Count][];
        List<SourceCell> cells = [];
        Dictionary<(int Column, int Span), int> below = [], here = [];
        for (int r = rows.Count - 1; r >= 0; r--)
        {
            HashSet<(int Column, int Span)> above = r == 0 ? [] : [.. rows[r - 1].Where(c => c.Begins || c.Continues).Select(c => (c.Column, c.Span))];
            cells.Clear();
            here.Clear();
            int column = 0;
            foreach (WordCell cell in rows[r])
            {
                if (cell.Column > column)
                {
                    cells.Add(new SourceCell([], 1, cell.Column - column));
                }

                column = cell.Column + cell.Span;
                int height = 1 + (cell.Begins || cell.Continues ? below.GetValueOrDefault((cell.Column, cell.Span)) : 0);
                if (cell.Continues)
                {
                    here[(cell.Column, cell.Span)] = height;
                    if (above.Contains((cell.Column, cell.Span)))
                    {
                        continue;
                    }
                }

                cells.Add(new SourceCell([.. cell.Content], height, cell.Span, cell.Faint));
            }

            merged[r] = [.. cells];
            (below, here) = (here, below);
        }

        return [.. merged];
    }
}
