using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>What a report rule is told besides the report.</summary>
public class CheckContextTests
{
    private static readonly AnnualReport2021 Report = Samples.Small2021 with { Publisher = "某单位", PublishedOn = new DateOnly(2024, 1, 20) };

    [Fact]
    public void Without_options_only_the_report_is_known()
    {
        CheckContext context = ContextOf(rules => Report.Check(rules));

        Assert.Same(Report, context.Report);
        Assert.Same(ReportTemplate.Form2021, context.Template);
        Assert.Equal(PublisherProfile.Unknown, context.Profile);
        Assert.False(context.IsRead);
        Assert.Empty(context.Diagnostics);
        Assert.Equal(new DateOnly(2024, 1, 20), context.PublishedOn);
        Assert.Null(context.LocalDueDate);
        Assert.False(context.HasText);
    }

    [Fact]
    public void Options_tell_what_the_report_does_not()
    {
        PublisherProfile profile = new() { Kind = PublisherKind.Department, Level = PublisherLevel.County };
        CheckOptions options = new() { Profile = profile, PublishedOn = new DateOnly(2024, 2, 1), LocalDueDate = new YearlyDate(1, 20) };

        CheckContext context = ContextOf(rules => Report.Check(rules, options));

        Assert.Same(profile, context.Profile);
        Assert.Equal(new DateOnly(2024, 2, 1), context.PublishedOn);
        Assert.Equal(new YearlyDate(1, 20), context.LocalDueDate);
        Assert.False(context.IsRead);
    }

    [Fact]
    public void A_reading_passes_on_what_it_noticed()
    {
        ReadResult read = ReportReader.ReadText(Corpus.Text("xinzhou-2020"));
        Assert.NotEmpty(read.Diagnostics);

        CheckContext context = ContextOf(rules => read.Check(rules)!);

        Assert.True(context.IsRead);
        Assert.Same(read.Diagnostics, context.Diagnostics);
        Assert.True(context.HasText);
    }

    [Fact]
    public void Data_do_not_show_how_a_report_was_printed()
    {
        ReadResult read = ReportJson.Read(ReportJson.Write(Report));
        Assert.True(read.IsData);

        Assert.False(ContextOf(rules => read.Check(rules)!).IsRead);
        Assert.True(ContextOf(rules => read.Check(rules, new CheckOptions { Diagnostics = [] })!).IsRead);
    }

    [Fact]
    public void A_source_without_a_report_has_no_result()
    {
        Assert.Null(ReportReader.ReadText("无").Check());
        Assert.Throws<ArgumentNullException>(() => ((ReadResult)null!).Check());
    }

    [Theory]
    [InlineData(NarrativeSection.Preamble, -1, 0, 2, "前言")]
    [InlineData(NarrativeSection.Overview, -1, 1, 2, "体情")]
    [InlineData(NarrativeSection.Overview, 1, 0, 1, "乙")]
    [InlineData(NarrativeSection.Overview, 2, 0, 1, "")]
    [InlineData(NarrativeSection.ProblemsAndImprovements, -1, 0, 99, "问题")]
    [InlineData(NarrativeSection.OtherMatters, -1, 99, 1, "")]
    public void A_span_finds_its_words(NarrativeSection section, int part, int start, int length, string expected)
    {
        AnnualReport2021 report = Report with
        {
            Preamble = "前言",
            Overview = new Overview { Introduction = "总体情况", Parts = [new OverviewPart("一", "甲"), new OverviewPart("二", "乙")] },
            ProblemsAndImprovements = "问题",
            OtherMatters = "其他",
        };

        Assert.Equal(expected, new NarrativeSpan(section, part, start, length).In(report).ToString());
    }

    [Fact]
    public void A_finding_can_point_at_the_text()
    {
        NarrativeSpan span = new(NarrativeSection.OtherMatters, -1, 0, 2);
        ReportRule rule = new() { Id = "L", Title = new("甲", "one"), Test = _ => [Verdict.Failed(span: span)] };

        Assert.Equal(span, Assert.Single(Report.Check(RuleSet.Empty.With(rule)).Findings).Span);
    }

    [Fact]
    public void A_yearly_date_falls_into_every_year()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), new YearlyDate(2, 30).In(2024));
        Assert.Equal(new DateOnly(2023, 1, 31), new YearlyDate(1, 31).In(2023));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearlyDate(13, 1).In(2023));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearlyDate(1, 0).In(2023));
        Assert.Equal("01-05", new YearlyDate(1, 5).ToString());
    }

    private static CheckContext ContextOf(Func<RuleSet, CheckResult> check)
    {
        CheckContext? seen = null;
        ReportRule rule = new()
        {
            Id = "L",
            Title = new("甲", "one"),
            Test = context =>
            {
                seen = context;
                return [Verdict.Passed];
            },
        };
        _ = check(RuleSet.Empty.With(rule));
        return seen!;
    }
}
