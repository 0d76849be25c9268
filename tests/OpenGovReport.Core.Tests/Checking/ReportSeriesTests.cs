using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>Many reports beside each other: years of one body, versions, lookalikes, parent and children.</summary>
public class ReportSeriesTests
{
    private static readonly AnnualReport2021 In2023 = RuleExamples.Sound;

    // 8 in force, 1 carried forward of a person: what the report for 2023 goes on from.
    private static readonly AnnualReport2021 In2022 = In2023
        .With("proactiveDisclosure.normativeDocuments.inForce", 8)
        .With("requests.carriedForward.naturalPersons", 1).With("requests.carriedForward.total", 1)
        .With("requests.received.naturalPersons", 2).With("requests.received.total", 3)
        with { Year = 2022, Overview = new Overview { Introduction = "2022年，本局按照要求推进公开。" }, ProblemsAndImprovements = "略", OtherMatters = "略" };

    [Fact]
    public void Years_that_follow_from_each_other_give_no_finding() => Assert.Empty(ReportSeries.Check([In2022, In2023]));

    [Fact]
    public void A_break_between_years_is_found_whatever_the_order_and_names_the_other_report()
    {
        AnnualReport2021 broken = In2022.With("requests.carriedForward.naturalPersons", 3).With("requests.carriedForward.total", 3);
        ReportSeries series = new();
        series.Add(In2023, "2023.txt");
        series.Add(broken, "2022.txt");

        ComparedReport compared = Assert.Single(series.Check());

        Assert.Equal("2023.txt", compared.Report.Name);
        Assert.Equal(["T3-5", "T3-4"], compared.Findings.Select(f => f.Rule.Id));
        Assert.Equal([Severity.Info, Severity.Warning], compared.Findings.Select(f => f.Severity));
        Finding total = compared.Findings[1];
        total.Names("T3-4", "/requests/carriedOver/total", 1, 3, Severity.Warning);
        Assert.Equal("2022.txt", total.Other!.Name);
        total.Says(
            "Table 3, row “上年结转” (carriedOver), column “总计” (total): 1 carried over, yet last year's report carried 3 forward; reported 1, computed 3 (beside 忻州市教育局 2022, 2022.txt).",
            "表三“上年结转”行“总计”列：上年结转1件，上年报告的结转下年度为3件；填报1，应为3（对照忻州市教育局2022年报告，2022.txt）。");
    }

    [Fact]
    public void The_change_of_forms_is_crossed_where_cells_mean_the_same()
    {
        AnnualReport2020 last = RuleExamples.Sound2020.With("requests.carriedForward.naturalPersons", 2).With("requests.carriedForward.total", 2);
        AnnualReport2021 first = In2023 with { Year = 2021, Overview = new Overview { Introduction = "2021年，本局按照要求推进公开。" } };

        ComparedReport compared = Assert.Single(ReportSeries.Check([last, first]));

        // 1 carried over where 2 were carried forward. 现行有效 and 对外公开总数量 are not the same thing: T2-2 says nothing.
        Assert.Equal(["T3-5", "T3-4"], compared.Findings.Select(f => f.Rule.Id));
        Assert.Equal(ReportForm.Form2020, compared.Findings[0].Other!.Report.Form);
    }

    [Fact]
    public void Only_the_year_before_counts_and_only_the_same_body()
    {
        AnnualReport2021 broken = In2022.With("requests.carriedForward.total", 9);

        Assert.Empty(ReportSeries.Check([broken with { Year = 2021 }, In2023]));
        Assert.Empty(ReportSeries.Check([broken with { Publisher = "吕梁市教育局" }, In2023]));
        Assert.Empty(ReportSeries.Check([broken with { Year = null }, In2023]));
        Assert.Empty(ReportSeries.Check([broken with { Publisher = null }, In2023]));
        Assert.NotEmpty(ReportSeries.Check([broken with { Publisher = "忻州市 教育局" }, In2023]));

        // Every county has a 县教育局.
        Assert.Empty(ReportSeries.Check([broken with { Publisher = "县教育局" }, In2023 with { Publisher = "县教育局" }]));
    }

    [Fact]
    public void Two_versions_of_a_report_are_compared_and_the_first_stands_for_the_year()
    {
        AnnualReport2021 changed = In2022.With("requests.carriedForward.total", 9);

        IReadOnlyList<ComparedReport> compared = ReportSeries.Check([In2022, In2023, changed, In2023]);

        Finding finding = Assert.Single(Assert.Single(compared).Findings);
        finding.Names("P5", "/requests/carriedForward/total", 9, null, Severity.Info);
        Assert.Contains("another version differs in 1 cell; it says 1 here", finding.Message(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_left_out_are_not_asked()
    {
        AnnualReport2021 broken = In2022.With("requests.carriedForward.total", 9);

        Assert.Empty(ReportSeries.Check([broken, In2023], RuleSet.Default.Without("T3-4").Without("T3-5")));
        Assert.All(ReportSeries.Check([broken, In2023], RuleSet.Default.WithSeverity("T3-4", Severity.Error))[0].Findings, f => Assert.Equal(Severity.Error, f.Severity));
        Assert.Empty(ReportSeries.Check([broken, In2023], RuleSet.Tables));
    }

    [Fact]
    public void Text_copied_from_last_year_with_new_figures_is_told()
    {
        AnnualReport2021 one = Long(2022, "忻州市教育局", 20, 0), other = Long(2023, "忻州市教育局", 20, 0, figure: 7);

        Finding finding = Assert.Single(Assert.Single(ReportSeries.Check([one, other])).Findings, f => f.Rule.Id == "S9");

        Assert.Equal("the text is that of another report: 100 % of the sentences are the same (beside 忻州市教育局 2022).", finding.Message(Language.English));
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    // 20 sentences each. With 2 of one's own in each, 18 of 22 are the same (82 %); with 3, 17 of 23 (74 %).
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(10, false)]
    [InlineData(20, false)]
    public void Text_is_the_same_from_four_fifths_on(int own, bool same)
    {
        AnnualReport2021 one = Long(2022, "忻州市教育局", 20, own), other = Long(2022, "吕梁市民政局", 20, own);

        Assert.Equal(same ? 2 : 0, ReportSeries.Check([one, other]).Count(c => c.Findings.Any(f => f.Rule.Id == "S9")));
    }

    // Of a short text everything has to be the same.
    [Theory]
    [InlineData(5, 0, true)]
    [InlineData(7, 0, true)]
    [InlineData(7, 1, false)]
    [InlineData(4, 0, false)]
    public void A_short_text_is_a_copy_where_all_of_it_is(int sentences, int own, bool same)
    {
        AnnualReport2021 one = Long(2022, "忻州市教育局", sentences, own), other = Long(2022, "吕梁市民政局", sentences, own);

        Assert.Equal(same ? 2 : 0, ReportSeries.Check([one, other]).Count(c => c.Findings.Any(f => f.Rule.Id == "S9")));
    }

    [Fact]
    public void Standard_phrases_and_few_sentences_are_no_copy()
    {
        AnnualReport2021 one = In2023 with { Overview = Overview.Empty, ProblemsAndImprovements = "一是更新不够及时；二是解读形式单一。将加强培训；完善制度；丰富形式；健全机制。", OtherMatters = "本年度无其他需要报告的事项。" };

        Assert.Empty(ReportSeries.Check([one with { Year = 2022, Publisher = "吕梁市教育局" }, one with { Requests = RequestsTable2021.Zero, Disputes = DisputesTable.Zero }]));
    }

    [Fact]
    public void Reports_of_zeros_are_alike_without_fault()
    {
        AnnualReport2021 zero = AnnualReport2021.Zero with { Publisher = "河曲县文笔镇人民政府", Year = 2022 };

        Assert.Empty(ReportSeries.Check([zero, zero with { Year = 2023 }]));
    }

    // Five bodies of one trade, whose reports were written by hand.
    [Fact]
    public void Published_reports_of_different_bodies_are_no_copies()
    {
        ReportSeries series = new();
        foreach (string name in Corpus.Samples)
        {
            series.Add(ReportReader.ReadText(Corpus.Text(name)).Report!, name);
        }

        Assert.Empty(series.Check());
    }

    [Fact]
    public void Of_a_parent_the_totals_are_asked_before_the_kinds_of_applicant()
    {
        AnnualReport2021 parent = In2023 with { Publisher = "忻州市人民政府" };
        CheckOptions children = new() { Children = [RelatedReport.Of(In2023.With("requests.received.naturalPersons", 5).With("requests.received.total", 6).With("requests.granted.commercialEnterprises", 9))] };

        Finding[] findings = [.. parent.Check(options: children).Findings.Where(f => f.Rule.Id == "A1")];

        Assert.Equal(["/requests/received/total", "/requests/granted/commercialEnterprises"], findings.Select(f => f.Cell!.Pointer));
        Assert.Equal([6, 9], findings.Select(f => f.Computed!.Value.Count.Value));
    }

    [Fact]
    public void A_blank_child_leaves_a_sum_open_and_money_adds_up_across_units()
    {
        AnnualReport2021 parent = AnnualReport2021.Zero.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(3)) with { Publisher = "忻州市人民政府", Year = 2023 };
        AnnualReport2021 child = AnnualReport2021.Zero.With("proactiveDisclosure.fees.amount", Amount.OfYuan(30000)).With("requests.granted.total", Count.Blank) with { Publisher = "忻州市教育局", Year = 2023 };

        CheckResult result = parent.Check(options: new CheckOptions { Children = [RelatedReport.Of(child)] });

        Assert.DoesNotContain(result.Findings, f => f.Rule.Id == "A1");
        Assert.Equal(new OutcomeCounts(Passed: 199, Unverifiable: 1), result.CountsOf("A1"));
    }

    [Fact]
    public void Children_that_do_not_match_are_named_and_nothing_is_summed()
    {
        AnnualReport2021 parent = AnnualReport2021.Zero with { Publisher = "忻州市人民政府", Year = 2023 };
        AnnualReport2021 child = AnnualReport2021.Zero.With("proactiveDisclosure.licensing.decisions", 5) with { Publisher = "忻州市教育局", Year = 2023 };
        CheckOptions options = new()
        {
            Children = [RelatedReport.Of(child, "a"), RelatedReport.Of(child, "b"), RelatedReport.Of(child with { Publisher = "忻州市民政局", Year = 2022 }, "c"), RelatedReport.Of(AnnualReport2020.Zero with { Publisher = "忻州市司法局", Year = 2023 }, "d")],
        };

        CheckResult result = parent.Check(options: options);

        Assert.Equal(["b", "c", "d"], result.Findings.Where(f => f.Rule.Id == "A2").Select(f => f.Other!.Name));
        Assert.Equal(new OutcomeCounts(Unverifiable: 1), result.CountsOf("A1"));
    }

    [Fact]
    public void A_copy_of_the_parent_among_its_children_is_one_finding()
    {
        AnnualReport2021 parent = In2023 with { Publisher = "忻州市人民政府" };
        RelatedReport copy = RelatedReport.Of(In2023 with { Publisher = "忻州市人民政府办公室" }, "copy"), own = RelatedReport.Of(AnnualReport2021.Zero.With("requests.received.total", 1) with { Publisher = "忻州市教育局", Year = 2023 }, "own");

        Finding finding = Assert.Single(parent.Check(options: new CheckOptions { Children = [copy, own] }).Findings, f => f.Rule.Id is "A1" or "A2");

        Assert.Equal("A1", finding.Rule.Id);
        Assert.Equal("copy", finding.Other!.Name);
        Assert.Null(finding.Cell);

        // A city with one busy department and others without any business has the same numbers by right.
        RelatedReport idle = RelatedReport.Of(AnnualReport2021.Zero with { Publisher = "忻州市教育局", Year = 2023 });
        Assert.DoesNotContain(parent.Check(options: new CheckOptions { Children = [copy, idle] }).Findings, f => f.Rule.Id is "A1" or "A2");
    }

    [Fact]
    public void The_report_itself_is_none_of_its_children()
    {
        AnnualReport2021 parent = In2023 with { Publisher = "忻州市人民政府" };

        CheckResult result = parent.Check(options: new CheckOptions { Children = [RelatedReport.Of(parent with { Publisher = "忻州市 人民政府" }, "itself")] });

        Finding finding = Assert.Single(result.Findings, f => f.Rule.Id is "A1" or "A2");
        Assert.Equal("A2", finding.Rule.Id);
        Assert.Equal("itself", finding.Other!.Name);
        Assert.StartsWith("下级报告中混有上级自己的报告：忻州市 人民政府", finding.Message(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal(new OutcomeCounts(Unverifiable: 1), result.CountsOf("A1"));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("11140900MB1234567X", true)]
    public void A_body_that_was_renamed_is_followed_where_it_is_told_to_be_one(string? body, bool followed)
    {
        AnnualReport2021 before = AnnualReport2021.Zero.With("requests.carriedForward.total", 3) with { Publisher = "忻州市环境保护局", Year = 2022 };
        AnnualReport2021 after = AnnualReport2021.Zero.With("requests.carriedOver.total", 1) with { Publisher = "忻州市生态环境局", Year = 2023 };
        ReportSeries series = new();
        series.Add(before, "before", body);
        series.Add(after, "after", body);

        string[] rules = [.. series.Check().SelectMany(c => c.Findings).Select(f => f.Rule.Id).Where(id => id == "T3-4")];

        Assert.Equal(followed ? ["T3-4"] : [], rules);
    }

    private static AnnualReport2021 Long(int year, string publisher, int sentences, int own, int figure = 1)
    {
        IEnumerable<string> text = Enumerable.Range(0, sentences).Select(i => i < own
            ? $"{publisher}结合本单位实际情况第{Numeral(i)}次研究部署具有本行业特色的公开工作任务并抓好落实。"
            : $"{publisher}围绕中心工作第{Numeral(i)}项重点任务扎实推进信息公开并取得实效共公开信息{figure}条。");
        return AnnualReport2021.Zero with { Publisher = publisher, Year = year, Overview = new Overview { Introduction = string.Concat(text.Select(t => own > 0 && t.Contains("本行业", StringComparison.Ordinal) ? t.Replace("本行业", publisher[^3..], StringComparison.Ordinal) : t)) } };
    }

    private static string Numeral(int number) => $"{"一二三四五六七八九十"[number % 10]}{"甲乙丙丁"[number / 10]}";
}
