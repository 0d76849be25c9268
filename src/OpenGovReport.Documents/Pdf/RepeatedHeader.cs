using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>The header of table three on another page: whole, or the first of its rows, where only these were marked to come again.</summary>
internal static class RepeatedHeader
{
    /// <summary>Whether the header begins with a row.</summary>
    internal static bool Begins(DrawnRow row) => row.Cells.Exists(c => c.Label.StartsWith(ColumnOrder.Applicants, StringComparison.Ordinal));

    /// <summary>The row behind those of a header that names fewer columns than the rows before it do, and so says nothing of its own; its first where it names as many.</summary>
    internal static int EndOfPart(List<DrawnRow> rows, int first, List<DrawnRow> before)
    {
        int end = first + 1;
        while (end < rows.Count && !rows[end].HasValues && rows[end].Cells.TrueForAll(c => HeadLabels.IsBeginning(c.Label)))
        {
            end++;
        }

        return Names(rows[first..end]) < Names(before) ? end : first;
    }

    private static int Names(IEnumerable<DrawnRow> rows) => rows.Where(r => !r.HasValues).SelectMany(r => r.Cells).Where(c => HeadLabels.IsColumn(c.Label)).DistinctBy(c => c.Label).Count();
}
