using OpenGovReport.Reports;

namespace OpenGovReport.Templates;

/// <summary>A sum that has to come out: the cells of one side add up to the cells of the other.</summary>
/// <param name="Left">The indices of the cells on the left.</param>
/// <param name="Right">The indices of the cells on the right.</param>
internal sealed record Identity(int[] Left, int[] Right);

/// <summary>The reconciliation relations (勾稽关系) of tables three and four, as sums over the cells of a form.</summary>
internal static class Reconciliation
{
    private static readonly Identity[] For2020 = Build(ReportTemplate.Form2020);
    private static readonly Identity[] For2021 = Build(ReportTemplate.Form2021);

    internal static Identity[] Of(ReportForm form) => form == ReportForm.Form2020 ? For2020 : For2021;

    private static Identity[] Build(ReportTemplate template)
    {
        List<Identity> identities = [];
        TableDescriptor requests = template.Tables[1];
        RowDescriptor Row(string name) => requests.Rows.Single(r => r.EnglishName == name);
        RowDescriptor received = Row("received"), carriedOver = Row("carriedOver"), total = Row("resultsTotal"), forward = Row("carriedForward");
        List<RowDescriptor> results = [.. requests.Rows.Except([received, carriedOver, total, forward])];
        if (requests.UnsplitRow is RowDescriptor unsplit)
        {
            results.Add(unsplit);
        }

        for (int c = 0; c < total.Cells.Count; c++)
        {
            identities.Add(new([received.Cells[c].Index, carriedOver.Cells[c].Index], [total.Cells[c].Index, forward.Cells[c].Index]));
            identities.Add(new([.. results.Select(r => r.Cells[c].Index)], [total.Cells[c].Index]));
        }

        // The last cell of every row of tables three and four is its total.
        foreach (RowDescriptor row in requests.Rows.Append(requests.UnsplitRow).Concat(template.Tables[2].Rows).OfType<RowDescriptor>())
        {
            identities.Add(new([.. row.Cells.SkipLast(1).Select(c => c.Index)], [row.Cells[^1].Index]));
        }

        return [.. identities];
    }
}
