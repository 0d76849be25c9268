namespace OpenGovReport.Conversion;

/// <summary>Which form a reporting year is on.</summary>
internal static class FormYears
{
    /// <summary>Whether a report about that year is due on that form: 2019 and 2020 on the 2020 form, 2021 and later on the 2021 form.</summary>
    internal static bool Fits(ReportForm form, int year) => form == ReportForm.Form2020 ? year is 2019 or 2020 : year >= 2021;
}
