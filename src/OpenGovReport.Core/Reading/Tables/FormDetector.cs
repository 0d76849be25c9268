namespace OpenGovReport.Reading;

/// <summary>Tells the two forms apart by the labels that only one of them has.</summary>
internal static class FormDetector
{
    private static readonly string[] Only2020 = Exclusive(ReportForm.Form2020, ReportForm.Form2021);
    private static readonly string[] Only2021 = Exclusive(ReportForm.Form2021, ReportForm.Form2020);
    private static readonly string[] Requests2021 = [.. FormLabels.Of(ReportForm.Form2021).Slots[1].Select(s => s.Core).Except(FormLabels.Of(ReportForm.Form2020).Slots[1].Select(s => s.Core)).Where(c => c.Length > 4)];

    /// <summary>The form, and whether the labels decided it.</summary>
    /// <param name="disclosure">The labels of table two, in the form in which labels are compared.</param>
    /// <param name="requests">The labels of table three.</param>
    /// <param name="year">The reporting year, which decides where the labels don't.</param>
    internal static (ReportForm Form, bool Decided) Detect(ReadOnlySpan<char> disclosure, ReadOnlySpan<char> requests, int? year)
    {
        int balance = Hits(disclosure, Only2021) - Hits(disclosure, Only2020);
        if (balance == 0)
        {
            balance = Hits(requests, Requests2021);
        }

        return balance > 0 ? (ReportForm.Form2021, true)
            : balance < 0 ? (ReportForm.Form2020, true)
            : (year is <= 2020 ? ReportForm.Form2020 : ReportForm.Form2021, false);
    }

    private static int Hits(ReadOnlySpan<char> labels, string[] marks)
    {
        int hits = 0;
        foreach (string mark in marks)
        {
            hits += labels.IndexOf(mark) >= 0 ? 1 : 0;
        }

        return hits;
    }

    private static string[] Exclusive(ReportForm form, ReportForm other) =>
        [.. FormLabels.Of(form).Marks.Where(m => !FormLabels.Of(other).Marks.Any(o => o.Contains(m, StringComparison.Ordinal)))];
}
