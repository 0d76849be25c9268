using System.Globalization;

namespace OpenGovReport;

/// <summary>The two forms in use for annual reports.</summary>
public enum ReportForm
{
    /// <summary>The trial form of 国办公开办函〔2019〕60号, for the reporting years 2019 and 2020.</summary>
    Form2020 = 2020,

    /// <summary>The form of 国办公开办函〔2021〕30号, for the reporting years from 2021 on.</summary>
    Form2021 = 2021,
}

/// <summary>The time that a report covers, as it says itself.</summary>
/// <param name="From">The first day covered.</param>
/// <param name="To">The last day covered; it counts.</param>
public readonly record struct ReportingPeriod(DateOnly From, DateOnly To);

/// <summary>
/// A 政府信息公开工作年度报告, annual report on open government information work, under Article 50 of the Regulations on Open
/// Government Information (国务院令第711号): what both forms share. It is either an <see cref="AnnualReport2020"/> or an
/// <see cref="AnnualReport2021"/>; no other type can derive from it.
/// </summary>
/// <remarks>
/// <para>A report holds what the document says, wrong totals included. What the document does not say is
/// <see langword="null"/>, blank or empty, never guessed.</para>
/// <para>Immutable, equal by value down to the last cell, safe to share between threads. Texts are never
/// <see langword="null"/>; their paragraphs are separated by a line feed.</para>
/// </remarks>
public abstract partial record AnnualReport
{
    private protected AnnualReport()
    {
    }

    /// <summary>The form that the report is on.</summary>
    public abstract ReportForm Form { get; }

    /// <summary>The body that publishes the report, as named in its title or signature; <see langword="null"/> where it is not named.</summary>
    public string? Publisher { get; init; }

    /// <summary>The reporting year (the year the figures are about); <see langword="null"/> where it is not stated.</summary>
    public int? Year { get; init; }

    /// <summary>The reporting year where it and those around it are years of the calendar; what can't be one is not reckoned with.</summary>
    internal int? CalendarYear => Year is > 1 and < 9990 ? Year : null;

    /// <summary>The title as printed, on one line; <see langword="null"/> where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The time covered, where the report states it; the law's own is 1 January to 31 December of the year.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>The day of publication as stated on the page (发布日期); <see langword="null"/> where it is not stated.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The day under the report's signature; <see langword="null"/> where it is not stated.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The text between the title and section one; empty where there is none.</summary>
    public string Preamble { get; init; } = "";

    /// <summary>一、总体情况: the overview of section one; empty where the report has none.</summary>
    public Overview Overview { get; init; } = Overview.Empty;

    /// <summary>四、政府信息公开行政复议、行政诉讼情况: table four, in 件.</summary>
    public DisputesTable Disputes { get; init; } = DisputesTable.Blank;

    /// <summary>五、存在的主要问题及改进情况: the text of section five; empty where there is none.</summary>
    public string ProblemsAndImprovements { get; init; } = "";

    /// <summary>六、其他需要报告的事项: the text of section six; empty where there is none.</summary>
    public string OtherMatters { get; init; } = "";

    /// <summary>The counts of table two in printed order.</summary>
    internal abstract ReadOnlySpan<Count> DisclosureCells { get; }

    /// <summary>The one cell of money in table two.</summary>
    internal abstract Amount DisclosureMoney { get; }

    /// <summary>The cells of table three in printed order.</summary>
    internal abstract ReadOnlySpan<Count> RequestCells { get; }

    /// <summary>This report with another table two.</summary>
    internal abstract AnnualReport WithDisclosure(int index, Count value);

    /// <summary>This report with other money in table two.</summary>
    internal abstract AnnualReport WithDisclosureMoney(Amount value);

    /// <summary>This report with one cell of table three replaced.</summary>
    internal abstract AnnualReport WithRequest(int index, Count value);

    /// <summary>One line: publisher, year, form, and the totals of the identity 新收 + 上年结转 = 办理总计 + 结转下年度. A blank total is shown as <c>_</c>.</summary>
    public sealed override string ToString()
    {
        (Count received, Count carriedOver, Count results, Count carriedForward) = Totals;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Publisher ?? "?"} {(Year is int year ? year.ToString(CultureInfo.InvariantCulture) : "?")} ({(int)Form} form): 新收 {Shown(received)} + 上年结转 {Shown(carriedOver)} = 办理总计 {Shown(results)} + 结转下年度 {Shown(carriedForward)}");

        static string Shown(Count count) => count.IsBlank ? "_" : count.ToString();
    }

    /// <summary>The four totals of table three's identity.</summary>
    private protected abstract (Count Received, Count CarriedOver, Count Results, Count CarriedForward) Totals { get; }
}
