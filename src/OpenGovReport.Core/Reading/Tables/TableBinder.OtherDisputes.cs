namespace OpenGovReport.Reading;

/// <content>Rows of numbers in section four beside the one that is table four.</content>
internal ref partial struct TableBinder
{
    /// <summary>Says of rows of table four that they were not read where another has its numbers: a second table, such as that of a subordinate body.</summary>
    internal readonly void ReportOtherRows(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        // A group of columns has as many.
        const int Fewest = 5;
        int widest = 0;
        for (int r = 1; r < runs.Length; r++)
        {
            widest = runs[r].Values > runs[widest].Values ? r : widest;
        }

        if (runs.Length > 1 && runs[widest].Values >= _table.Cells.Count)
        {
            for (int r = 0; r < runs.Length; r++)
            {
                if (r != widest && runs[r].Values >= Fewest)
                {
                    ReportStray(runs[r], ref sink);
                }
            }
        }
    }
}
