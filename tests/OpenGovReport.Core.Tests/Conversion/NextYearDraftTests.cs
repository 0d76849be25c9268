using OpenGovReport.Conversion;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

public sealed class NextYearDraftTests
{
    [Fact]
    public void What_is_carried_forward_was_carried_over_and_nothing_else_is_known()
    {
        AnnualReport2021 report = Samples.Small2021 with { Publisher = "某市教育局", Year = 2023, Title = "标题", OtherMatters = "无", PublishedOn = new DateOnly(2024, 1, 31) };
        NextYearDraft draft = NextYearDraft.After(report);

        Assert.Equal(AnnualReport2021.Blank with { Publisher = "某市教育局", Year = 2024, Requests = new RequestsTable2021 { CarriedOver = new(2, 0, 0, 0, 0, 0, 2) } }, draft.Report);
        Assert.Equal(200 - 7, draft.CellsToFill.Count);
        Assert.DoesNotContain(draft.CellsToFill, c => c.Row.EnglishName == "carriedOver");
        Assert.Equal(
            [ReportParticular.Title, ReportParticular.Period, ReportParticular.PublishedOn, ReportParticular.SignedOn],
            draft.ParticularsToFill);
    }

    [Fact]
    public void A_2020_report_is_followed_by_one_on_the_2021_form()
    {
        AnnualReport2020 report = Samples.Xinzhou with { Requests = Samples.Xinzhou.Requests with { CarriedForward = new(3, Count.NotApplicable, 0, Count.Blank, 0, 0, 3) } };
        NextYearDraft draft = NextYearDraft.After(report);

        Assert.Equal(2021, draft.Report.Year);
        Assert.Equal(new RequestCounts(3, Count.NotApplicable, 0, Count.Blank, 0, 0, 3), draft.Report.Requests.CarriedOver);
        Assert.Equal(200 - 6, draft.CellsToFill.Count);
        Assert.Contains(ReportTemplate.Form2021.Cell("requests.carriedOver.publicInterestOrganizations"), draft.CellsToFill);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(int.MaxValue, null, false)]
    [InlineData(2018, 2019, true)]
    [InlineData(2019, 2020, true)]
    [InlineData(2020, 2021, false)]
    public void The_year_after_is_stated_where_it_is_known(int? year, int? after, bool named)
    {
        NextYearDraft draft = NextYearDraft.After(Samples.Xinzhou with { Year = year });

        Assert.Equal(after, draft.Report.Year);
        Assert.Equal(after is null, draft.ParticularsToFill.Contains(ReportParticular.Year));
        Assert.Equal(named, draft.Notes().Any(n => n.Code == "OGR6021"));
    }

    [Fact]
    public void The_notes_say_what_is_filled_and_what_remains()
    {
        string[] notes = [.. NextYearDraft.After(Samples.Small2021.With("requests.carriedForward.commercialEnterprises", Count.Blank) with { Year = 2023 }).Notes().Select(n => n.Message(Language.English))];

        // Six cells filled; nine particulars and texts; 6 + 25 + 3 rows.
        Assert.Equal(6 + 9 + 34, notes.Length);
        Assert.Equal("Table 3, 上年结转/自然人: 2, from what this year's report carries forward.", notes[0]);
        Assert.Equal("To be written: publisher.", notes[6]);
        Assert.Contains("To be filled: Table 3, 上年结转: 商业企业.", notes);
        Assert.Contains("To be filled: Table 2, 规章: all 3 cells.", notes);
        Assert.Contains("To be filled: Table 2, 行政许可: 本年处理决定数量.", notes);
        Assert.DoesNotContain(notes, n => n.Contains("year.", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_ever_added_to_what_is_carried_forward()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            AnnualReport report = RandomReports.Next(seed);
            NextYearDraft draft = NextYearDraft.After(report);

            Assert.All(draft.Report.Template().AllCells, cell => Assert.Equal(
                cell.Row.EnglishName == "carriedOver" ? report.Cell("requests.carriedForward." + cell.EnglishColumn) : cell.Kind == CellKind.Amount ? Amount.Blank : Count.Blank,
                cell.Get(draft.Report)));
        }
    }
}
