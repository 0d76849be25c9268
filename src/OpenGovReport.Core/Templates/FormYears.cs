namespace OpenGovReport.Templates;

/// <summary>Which form reports about a year are due on.</summary>
internal static class FormYears
{
    /// <summary>The first year with a form, which was encouraged for it but not yet required.</summary>
    internal const int First = 2019;

    /// <summary>The 2020 form for 2019 and 2020, the 2021 form from 2021 on; <see langword="null"/> for earlier years, which had none.</summary>
    internal static ReportForm? Of(int year) => year switch
    {
        < First => null,
        <= 2020 => ReportForm.Form2020,
        _ => ReportForm.Form2021,
    };
}
