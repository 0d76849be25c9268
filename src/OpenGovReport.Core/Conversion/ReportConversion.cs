namespace OpenGovReport.Conversion;

/// <summary>Puts reports on the other form without inventing a number.</summary>
/// <remarks>
/// <para>Which cell becomes which is in <see cref="FormMap"/>. What the source does not say is left blank. The publisher, the year, the
/// dates and all texts are carried as they are.</para>
/// <para>Sums of cells are checked: one that a cell can't hold is left blank, with a note. A blank adds nothing to a sum, with a note;
/// where no addend says a number, the sum is not applicable if every addend is, and else blank.</para>
/// <para>All members are safe to call from several threads at once. What a report says never throws.</para>
/// </remarks>
public static class ReportConversion
{
    /// <summary>The report on the 2021 form.</summary>
    /// <param name="report">The report.</param>
    /// <param name="complement">What an earlier conversion from the 2021 form could not carry. It fills cells that the 2020 form does not
    /// have; a cell of the report that was edited since wins over it.</param>
    /// <exception cref="ArgumentException">The complement belongs to a report on the 2020 form.</exception>
    public static ConversionResult<AnnualReport2021> To2021(this AnnualReport2020 report, ConversionComplement? complement = null) =>
        Convert<AnnualReport2021>(report, ReportForm.Form2021, complement);

    /// <summary>The report on the 2020 form.</summary>
    /// <param name="report">The report.</param>
    /// <param name="complement">What an earlier conversion from the 2020 form could not carry. It fills cells that the 2021 form does not
    /// have.</param>
    /// <exception cref="ArgumentException">The complement belongs to a report on the 2021 form.</exception>
    public static ConversionResult<AnnualReport2020> To2020(this AnnualReport2021 report, ConversionComplement? complement = null) =>
        Convert<AnnualReport2020>(report, ReportForm.Form2020, complement);

    /// <summary>The report on a form; on its own form it stays as it is.</summary>
    /// <param name="report">The report.</param>
    /// <param name="form">The form.</param>
    /// <param name="complement">What an earlier conversion from that form could not carry.</param>
    /// <exception cref="ArgumentException">The complement belongs to a report on another form than <paramref name="form"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static ConversionResult<AnnualReport> To(this AnnualReport report, ReportForm form, ConversionComplement? complement = null) =>
        Convert<AnnualReport>(report, form, complement);

    private static ConversionResult<TReport> Convert<TReport>(AnnualReport report, ReportForm form, ConversionComplement? complement)
        where TReport : AnnualReport
    {
        ArgumentNullException.ThrowIfNull(report);
        FormMap map = FormMap.Between(report.Form, form);
        if (complement is not null && complement.Form != form)
        {
            throw new ArgumentException($"The complement belongs to a report on the {(int)complement.Form} form, the conversion leads to the {(int)form} form.", nameof(complement));
        }

        return new(report, (TReport)(report.Form == form ? report : FormConverter.Convert(report, map, complement)), complement);
    }
}
