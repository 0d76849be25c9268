namespace OpenGovReport.Documents.Pdf;

/// <summary>Labels that touch the first number of their row.</summary>
internal static class JoinedLabels
{
    /// <summary>Takes labels and numbers apart.</summary>
    internal static void Split(List<DrawnRow> rows)
    {
        float edge = float.MaxValue, width = 0;
        int digits = 0;
        foreach (DrawnRow row in rows)
        {
            foreach (DrawnCell cell in row.Cells)
            {
                if (cell.IsValue)
                {
                    edge = Math.Min(edge, cell.Box.Left);
                    width += cell.Lines[0].Right - cell.Lines[0].Left;
                    digits += cell.Lines[0].Text.Length;
                }
            }
        }

        foreach (DrawnRow row in rows)
        {
            for (int c = 0; c < row.Cells.Count; c++)
            {
                float digit = digits > 0 ? width / digits : row.Cells[c].Lines[0].Height / 2;
                if (row.Cells[c].SplitNumber(edge - 1 - (digit / 2), digit) is { } number)
                {
                    row.Cells.Insert(++c, number);
                }
            }
        }
    }
}
