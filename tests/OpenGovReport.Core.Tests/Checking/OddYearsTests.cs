using OpenGovReport.Checking;
using OpenGovReport.Claims;
using OpenGovReport.Conversion;
using OpenGovReport.Tests.Reading;

namespace OpenGovReport.Tests.Checking;

/// <summary>A year is a number like any other in data: one that is none of the calendar's is said to be so, and stops nothing.</summary>
public sealed class OddYearsTests
{
    private static readonly CheckOptions Everything = new()
    {
        Profile = new PublisherProfile { Kind = PublisherKind.Department, Level = PublisherLevel.City },
        PublishedOn = DateOnly.MaxValue,
        LocalDueDate = new YearlyDate(2, 29),
        Previous = RelatedReport.Of(Sheet.Read(Sheet.Text2021).Report!),
    };

    [Theory]
    [InlineData(int.MinValue, true)]
    [InlineData(-5, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(9989, false)]
    [InlineData(9990, true)]
    [InlineData(9999, true)]
    [InlineData(10000, true)]
    [InlineData(int.MaxValue, true)]
    public void A_year_that_can_be_none_is_named_and_nothing_throws(int year, bool isNone)
    {
        foreach (string text in (string[])[Sheet.Text2020, Sheet.Text2021])
        {
            AnnualReport read = Sheet.Read(text).Report!;
            AnnualReport report = read with { Year = year, Period = new ReportingPeriod(DateOnly.MinValue, DateOnly.MaxValue), SignedOn = DateOnly.MaxValue };

            foreach (CheckOptions options in (CheckOptions[])[CheckOptions.None, Everything, Everything with { Profile = new PublisherProfile { Kind = PublisherKind.Government, Level = PublisherLevel.County } }])
            {
                CheckResult result = report.Check(options: options);
                Assert.Equal(isNone, result.Findings.Any(f => f.Rule.Id == "S4" && f.Message(Language.English).Contains($"{year} can't be a reporting year", StringComparison.Ordinal)));
            }

            Assert.NotEmpty(ClaimExtractor.Extract(report));
            Assert.Equal(isNone ? null : year + 1, NextYearDraft.After(report).Report.Year);
            _ = ReportSeries.Check([report, report, read]);
        }
    }
}
