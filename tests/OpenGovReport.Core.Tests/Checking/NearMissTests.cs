using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>What looks like a fault to a rule that judges, and is none; and faults in other words.</summary>
public class NearMissTests
{
    private static readonly AnnualReport2021 Sound = RuleExamples.Sound;

    // Section five as published reports word it.
    [Theory]
    [InlineData("存在公开内容不够精准、解读不够通俗的问题。2026年计划发布图解30件以上。")]
    [InlineData("虽然我局政府信息公开工作取得了一定成绩，但与群众期待相比还有差距。今后，我局将从以下方面着手，抓好信息公开工作。")]
    [InlineData("（一）存在问题\n公开意识有待增强，内容更新滞后。\n（二）改进情况\n一是强化学习，二是健全制度。")]
    [InlineData("2023年工作中的短板主要体现在解读方式单一，明年我镇继续加大培训力度。")]
    [InlineData("目前不存在重大问题，但仍需在回应群众关切方面下功夫；下一步，我委继续规范公开流程，提升公开质量，增强公开实效。")]
    [InlineData("存在问题：无专职工作人员。改进措施：配备专职人员，加强培训，规范公开流程。")]
    [InlineData("经自查发现存在问题：人员变动频繁。下一步加强培训，规范公开流程。")]
    [InlineData("存在的主要问题：一是工作人员变动频繁；二是公众参与度不足。改进措施：加强培训，规范公开流程。")]
    [InlineData("不存在应公开未公开问题，主要是人员更换频繁、业务生疏的问题。下一步加强培训，规范流程。")]
    public void S6_takes_problems_and_improvements_in_many_words(string text) => Silent("S6", Sound with { ProblemsAndImprovements = text });

    [Theory]
    [InlineData("无", "section five merely says that there is nothing to say")]
    [InlineData("无。", "section five merely says that there is nothing to say")]
    [InlineData("本年度无。", "section five merely says that there is nothing to say")]
    [InlineData("本年度我局政府信息公开工作不存在问题。", "section five merely says that there is nothing to say")]
    [InlineData("本年度我局政府信息公开工作总体良好，不存在问题。下一步将继续加强业务培训，提高公开的深度。", "section five names no problem")]
    [InlineData("（一）存在的主要问题\n无\n（二）改进情况\n继续加强学习培训，推进政府信息公开工作再上新台阶，切实保障知情权。", "section five names no problem")]
    [InlineData("存在的主要问题：无。改进措施：继续加强学习培训，推进政府信息公开工作再上新台阶，规范公开流程。", "section five names no problem")]
    [InlineData("经自查，我单位在政府信息公开工作中未发现明显问题，今后将继续加强监督检查，推进政务公开工作规范化。", "section five names no problem")]
    [InlineData("下一步将继续加强培训，推进公开工作再上新台阶，切实保障人民群众的知情权、参与权。", "section five names no problem")]
    public void S6_refuses_what_says_nothing(string text, string message)
    {
        Finding finding = Only("S6", Sound with { ProblemsAndImprovements = text });

        Assert.Equal($"{message}.", finding.Message(Language.English));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(new NarrativeSpan(NarrativeSection.ProblemsAndImprovements, -1, 0, text.Length), finding.Span);
    }

    [Theory]
    [InlineData("2023年，本机关发出收费通知的件数为0，总金额为0元，实际收取的总金额为0元。")]
    [InlineData("我局未收取任何费用。")]
    [InlineData("（一）政府信息公开处理费收取情况：无。")]
    public void S7_takes_a_statement_in_other_words(string text) => Silent("S7", Sound with { OtherMatters = text });

    [Fact]
    public void S7_takes_a_statement_in_section_one_but_not_the_fees_of_schools()
    {
        OverviewPart requests = new("（二）依申请公开", "收到申请4件，未发生信息公开收费事项。"), schools = new("（二）依申请公开", "收到申请4件。公开学校收费标准和收费项目。");
        AnnualReport2021 silent = Sound with { OtherMatters = "无其他需要报告的事项。" };

        Silent("S7", silent with { Overview = Sound.Overview with { Parts = [requests] } });
        _ = Only("S7", silent with { Overview = Sound.Overview with { Parts = [schools] } });
    }

    [Fact]
    public void S7_is_not_asked_of_years_without_the_fee()
    {
        Silent("S7", RuleExamples.Sound2020);
        Assert.Equal(new OutcomeCounts(Unverifiable: 1), (Sound with { Year = null, OtherMatters = "无。" }).Check().CountsOf("S7"));
        Assert.Equal(new OutcomeCounts(NotApplicable: 1), (Sound with { Year = null }).Check().CountsOf("S7"));
    }

    [Theory]
    [InlineData("2023年度，本年未收取信息处理费。")]
    [InlineData("根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号，自2021年1月1日起施行），本年未收取费用。")]
    [InlineData("与2022年相比，2023年信息处理费收取情况没有变化，均为0元。")]
    [InlineData("本年度未收取信息处理费。2024年将继续免费。")]
    public void S4_does_not_take_every_year_for_that_of_the_report(string other) => Silent("S4", Sound with { OtherMatters = other });

    [Theory]
    [InlineData("2022年以来，我局认真贯彻落实《条例》，扎实推进各项工作。")]
    [InlineData("2022年12月，我局印发方案，2023年全面实施。")]
    [InlineData("2019年5月15日起施行的《条例》要求……")]
    [InlineData("2023 年，我局认真贯彻落实《条例》。")]
    [InlineData("2023年度，我局认真贯彻落实《条例》。")]
    public void S4_takes_only_the_year_that_section_one_begins_with(string introduction) => Silent("S4", Sound with { Overview = Sound.Overview with { Introduction = introduction } });

    [Fact]
    public void S4_compares_period_signature_and_the_sentence_on_the_fee()
    {
        Finding period = Only("S4", Sound with { Period = new ReportingPeriod(new(2022, 1, 1), new(2022, 12, 31)) });
        Finding half = Only("S4", Sound with { Period = new ReportingPeriod(new(2023, 1, 1), new(2023, 11, 30)) });
        Finding signature = Only("S4", Sound with { SignedOn = new DateOnly(2025, 1, 18), PublishedOn = null });
        Finding fee = Only("S4", Sound with { OtherMatters = "一是其他。2022 年度未收取信息处理费。" });

        Assert.Equal("the period is 2022-01-01–2022-12-31, not the whole of 2023.", period.Message(Language.English));
        Assert.Equal("统计期限为2023-01-01–2023-11-30，不是2023年全年。", half.Message(Language.Chinese));
        Assert.Equal("the title says 2023, the signature is of 2025.", signature.Message(Language.English));
        Assert.Equal("2022 年度", fee.Span!.Value.In(Sound with { OtherMatters = "一是其他。2022 年度未收取信息处理费。" }).ToString());
    }

    [Theory]
    [InlineData(2021, ReportForm.Form2020, "Error")]
    [InlineData(2025, ReportForm.Form2020, "Error")]
    [InlineData(2020, ReportForm.Form2021, "Error")]
    [InlineData(2019, ReportForm.Form2021, "Warning")]
    [InlineData(2019, ReportForm.Form2020, "")]
    [InlineData(2018, ReportForm.Form2020, "")]
    [InlineData(2024, ReportForm.Form2021, "")]
    public void S2_goes_by_the_year(int year, ReportForm form, string severity)
    {
        AnnualReport report = form == ReportForm.Form2020 ? RuleExamples.Sound2020 with { Year = year } : Sound with { Year = year };

        Assert.Equal(severity, string.Join(' ', report.Check().Findings.Where(f => f.Rule.Id == "S2").Select(f => f.Severity)));
    }

    [Fact]
    public void S1_and_S6_leave_tables_alone()
    {
        CheckResult result = Samples.Small2021.Check();

        Assert.Empty(result.Findings);
        Assert.Empty(result.Unverifiable);
    }

    [Fact]
    public void S1_of_data_asks_that_the_sections_of_text_are_not_empty()
    {
        Finding finding = Only("S1", Sound with { OtherMatters = "" });

        Assert.Equal("六、其他需要报告的事项 has no text.", finding.Message(Language.English));
    }

    // The county's page lost the number of section four and has no section six; of table four it lost a header.
    [Fact]
    public void S1_and_S3_point_at_the_line_where_it_was_noticed()
    {
        string text = Corpus.Text("county-2023");
        IReadOnlyList<Finding> findings = ReportReader.ReadText(text).Check()!.Findings;
        string[] lines = text.Split('\n');

        Finding misnumbered = Assert.Single(findings, f => f is { Rule.Id: "S1", Severity: Severity.Info });
        Assert.Contains("行政复议、行政诉讼情况", lines[misnumbered.Place.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Array.FindIndex(lines, l => l.Contains("五、", StringComparison.Ordinal)), Assert.Single(findings, f => f is { Rule.Id: "S1", Severity: Severity.Error }).Place.Line - 1);
        Assert.InRange(Assert.Single(findings, f => f.Rule.Id == "S3").Place.Line, misnumbered.Place.Line + 1, misnumbered.Place.Line + 25);
        Assert.False(Assert.Single(findings, f => f.Rule.Id == "S7").Place.IsKnown);
    }

    [Fact]
    public void S1_takes_headings_in_the_wording_met_in_practice()
    {
        string text = Corpus.Text("jiaozuo-2023")
            .Replace("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", StringComparison.Ordinal)
            .Replace("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况", StringComparison.Ordinal)
            .Replace("二、主动公开政府信息情况", "二、行政机关主动公开政府信息情况", StringComparison.Ordinal);

        Assert.DoesNotContain(ReportReader.ReadText(text).Check()!.Findings, f => f.Rule.Id == "S1");
    }

    [Fact]
    public void S5_takes_a_count_of_what_was_published_for_the_aspect()
    {
        OverviewPart[] others = [Sound.Overview.Parts[1], new("（三）政府信息管理", "严格执行保密审查制度。"), new("（四）平台建设", "依托门户网站，优化专栏4个。"), Sound.Overview.Parts[4]];

        Silent("S5", Sound with { Overview = new Overview { Parts = [new("", "全院公开检察信息1860条。"), .. others] } });
        _ = Only("S5", Sound with { Overview = new Overview { Parts = [new("", "全院公开检察信息。"), .. others] } });
    }

    [Fact]
    public void S5_asks_governments_for_more()
    {
        AnnualReport2021 town = Sound with { Publisher = "河曲县文笔镇人民政府" };

        Assert.Equal("section one says nothing of public evaluation.", Only("S5", town).Message(Language.English));
        Silent("S5", town with { ProblemsAndImprovements = Sound.ProblemsAndImprovements + "广泛开展社会评议。" });
        Silent("S5", Sound);
    }

    [Theory]
    [InlineData("《条例》（国务院令第711号）")]
    [InlineData("办理第492号建议")]
    [InlineData("公开政府信息492条")]
    [InlineData("《河南省政府信息公开工作年度报告格式》")]
    [InlineData("自2008年5月1日《条例》施行以来，公开工作不断深入。")]
    [InlineData("自2008年5月1日起施行以来，《条例》深入人心。")]
    [InlineData("根据2019年5月15日起施行的《条例》编制")]
    [InlineData("2008年5月1日起施行的《劳动合同法实施办法》")]
    public void S8_takes_what_is_in_force(string preamble) => Silent("S8", Sound with { Preamble = preamble });

    [Theory]
    [InlineData("《中华人民共和国政府信息公开条例》（国务院令第492号）")]
    [InlineData("（国办公开办函[2019]60号）")]
    [InlineData("根据2008年5月1日起施行的《中华人民共和国政府信息公开条例》编制")]
    [InlineData("根据《政府信息公开条例》（2008 年 5 月 1 日起正式施行）编制")]
    [InlineData("根据《条例》（2007年4月5日国务院公布）编制")]
    [InlineData("按照《政府信息公开工作年度报告格式（试行）》")]
    public void S8_knows_what_is_not(string preamble) => Assert.Equal(Severity.Info, Only("S8", Sound with { Preamble = preamble }).Severity);

    [Fact]
    public void S8_lets_a_report_for_2020_cite_the_form_of_its_year() => Silent("S8", RuleExamples.Sound2020 with { Preamble = "（国办公开办函〔2019〕60号）" });

    [Fact]
    public void S10_takes_short_reports_of_villages_and_figures_in_words()
    {
        const string Village = "本村认真落实村务公开和政务公开要求，及时公开惠农补贴、低保评议、集体资产等群众关心的事项，全年张贴公告三十余份，设置公开栏两处，接受群众监督，没有收到政府信息公开方面的投诉，村民反映良好。";

        Silent("S10", Sound with { Overview = new Overview { Introduction = Village + Village } });
        Finding finding = Only("S10", Sound with { Overview = new Overview { Introduction = "2023年，我村认真做好信息公开工作。" } });
        Assert.Equal("section one has 19 characters only.", finding.Message(Language.English));
        Assert.Equal("总体情况没有一个数字。", Only("S10", Sound with { Overview = new Overview { Introduction = new string('做', 120) + "，2023年1月。" } }).Message(Language.Chinese));
    }

    [Theory]
    [InlineData("焦作市人民政府")] // its rank is not told
    [InlineData("广东省人民政府")]
    [InlineData("延边朝鲜族自治州人民政府")]
    [InlineData("焦作市人民政府办公室")]
    [InlineData("某单位")]
    public void T2_3_is_silent_of_bodies_that_may_make_rules(string publisher) => Silent("T2-3", Sound.With("proactiveDisclosure.rules.inForce", 13) with { Publisher = publisher });

    [Theory]
    [InlineData("盐亭县金孔镇人民政府")]
    [InlineData("焦作市山阳区人民政府")]
    [InlineData("焦作市司法局")]
    [InlineData("广东省司法厅")]
    [InlineData("焦作市山阳区焦东街道办事处")]
    public void T2_3_knows_bodies_that_may_not(string publisher) =>
        Only("T2-3", Sound.With("proactiveDisclosure.rules.inForce", 13) with { Publisher = publisher }).Names("T2-3", "/proactiveDisclosure/rules/inForce", 13, 0, Severity.Warning);

    [Fact]
    public void T2_3_takes_the_profile_given_rather_than_the_name()
    {
        AnnualReport report = Sound.With("proactiveDisclosure.rules.inForce", 13) with { Publisher = "焦作市人民政府" };
        CheckOptions none = new() { Profile = new PublisherProfile { HasRuleMakingPower = false } };

        Assert.Contains(report.Check(options: none).Findings, f => f.Rule.Id == "T2-3");
    }

    [Fact]
    public void T2_6_knows_that_villages_decide_nothing()
    {
        AnnualReport village = Sound.With("proactiveDisclosure.penalties.decisions", 2) with { Publisher = "城关村村民委员会" };

        Only("T2-6", village).Names("T2-6", "/proactiveDisclosure/penalties/decisions", 2, 0, Severity.Info);
        Silent("T2-6", village with { Publisher = "河曲县文笔镇人民政府" });
    }

    [Theory]
    [InlineData(9, 9)] // few requests may all come in December
    [InlineData(100, 50)]
    public void T3_6_is_silent_where_requests_can_be_open(int received, int open) => Silent("T3-6", Requests(received, open, 0));

    // Tables that were cut out of a report are no report with six faults; where one heading is left, the others are missed.
    [Theory]
    [InlineData(false, new[] { Severity.Warning })]
    [InlineData(true, new[] { Severity.Error, Severity.Error, Severity.Error, Severity.Error, Severity.Error })]
    public void S1_says_once_that_tables_stand_alone(bool hasHeading, Severity[] severities)
    {
        string text = Corpus.Text("jiaozuo-2023");
        string tables = text[text.IndexOf("第二十条第（一）项", StringComparison.Ordinal)..text.IndexOf("五、存在的主要问题", StringComparison.Ordinal)]
            .Replace("三、收到和处理政府信息公开申请情况", "", StringComparison.Ordinal);
        tables = hasHeading ? tables : tables.Replace("四、政府信息公开行政复议、行政诉讼情况", "", StringComparison.Ordinal);

        Assert.Equal(severities, ReportReader.ReadText(tables).Check(RuleSet.Empty.With(RuleSet.Default["S1"]))!.Findings.Select(f => f.Severity));
    }

    // One document newly disclosed may have taken the place of another; none may have been made at all.
    [Theory]
    [InlineData(1, 30)]
    [InlineData(0, 20)]
    public void T2_10_is_silent_where_the_number_stays_or_nothing_is_new(int newly, int total)
    {
        AnnualReport2020 last = RuleExamples.Sound2020.With("proactiveDisclosure.normativeDocuments.totalDisclosed", 30);
        AnnualReport2020 report = last.With("proactiveDisclosure.normativeDocuments.newlyDisclosed", newly).With("proactiveDisclosure.normativeDocuments.totalDisclosed", total);
        CheckResult result = report.Check(RuleSet.Empty.With(RuleSet.Default["T2-10"]), new CheckOptions { Previous = RelatedReport.Of(last with { Year = report.Year - 1 }) });

        Assert.Empty(result.Findings);
        Assert.NotEqual(0, result.Counts.Passed);
    }

    [Fact]
    public void T4_2_is_silent_where_the_cases_can_go_back_to_requests_carried_over() =>
        Silent("T4-2", (Sound with { Requests = RequestsTable2021.Zero }).With("requests.carriedOver.total", 1));

    [Fact]
    public void T3_8_takes_small_numbers_and_halves()
    {
        Silent("T3-8", Requests(9, 0, 9));
        Silent("T3-8", Requests(40, 0, 20));
        Only("T3-8", Requests(40, 0, 21)).Names("T3-8", "/requests/other/others/total", 21, null, Severity.Info);
    }

    [Fact]
    public void T3_9_says_nothing_of_groups_without_figures() =>
        Assert.Equal(new OutcomeCounts(NotApplicable: 1), ReportReader.ReadText(Corpus.Text("jiaozuo-2023")).Check()!.CountsOf("T3-9"));

    [Fact]
    public void T3_10_takes_rows_that_are_wholly_blank_or_of_zeros()
    {
        Silent("T3-10", Row(Sound, "requests.denied.stateSecrets", Count.Blank, Count.Blank));
        Silent("T3-10", Row(Sound, "requests.denied.stateSecrets", Count.Blank, 0));
        Silent("T3-10", Row(Sound, "requests.denied.stateSecrets", 0, Count.Blank));
        Only("T3-10", Row(Sound, "requests.denied.stateSecrets", 1, Count.Blank)).Names("T3-10", "/requests/denied/stateSecrets/total", Count.Blank, null, Severity.Warning);
    }

    [Fact]
    public void T3_10_puts_many_rows_into_one_finding()
    {
        AnnualReport report = Row(Row(Sound, "requests.received", Count.Blank, 4), "requests.granted", Count.Blank, 2);

        Assert.Equal("Table 3, row “本年新收” (received), column “总计” (total): 2 rows give a total but no kind of applicant; reported 4.", Only("T3-10", report).Message(Language.English));
    }

    [Fact]
    public void T4_2_and_T4_3_are_mere_notes_without_last_year()
    {
        Only("T4-2", Sound with { Requests = RequestsTable2021.Zero }).Names("T4-2", "/disputes/reconsideration/total", 2, null, Severity.Info);
        Only("T4-3", Sound with { Disputes = Sound.Disputes with { LitigationAfterReconsideration = new(2, 0, 0, 0, 2) } })
            .Names("T4-3", "/disputes/litigationAfterReconsideration/total", 2, null, Severity.Info);
        Silent("T4-3", Sound with { Disputes = Sound.Disputes with { LitigationAfterReconsideration = new(1, 0, 0, 0, 1) } });
    }

    [Fact]
    public void T4_4_begins_with_2024() => Silent("T4-4", Sound with { Year = 2023, Disputes = Sound.Disputes with { DirectLitigation = new(1, 0, 0, 0, 1) } });

    [Theory]
    [InlineData("河曲县文笔镇人民政府")] // no article dates them
    [InlineData("焦作市山阳区焦东街道办事处")]
    [InlineData("国家税务总局焦作市税务局")]
    [InlineData("某单位")]
    public void P1_and_P2_leave_undated_bodies_alone(string publisher)
    {
        AnnualReport2021 late = Sound with { Publisher = publisher, PublishedOn = new DateOnly(2024, 6, 1), SignedOn = null };

        Silent("P1", late);
        Silent("P2", late);
    }

    [Fact]
    public void P1_takes_the_signature_where_it_is_late_and_the_site_that_moved()
    {
        Assert.Equal("published on 2024-02-06, after the statutory date, 2024-01-31.", Only("P1", Sound with { PublishedOn = null, SignedOn = new DateOnly(2024, 2, 6) }).Message(Language.English));
        Silent("P1", Sound with { PublishedOn = null, SignedOn = new DateOnly(2024, 1, 30) });
        Assert.Equal(Severity.Info, Only("P1", Sound with { PublishedOn = new DateOnly(2025, 6, 1) }).Severity);
        Silent("P1", Sound with { PublishedOn = new DateOnly(2024, 2, 6), Publisher = "焦作市人民政府" });
    }

    [Fact]
    public void P4_notes_that_no_date_is_stated()
    {
        Assert.Equal(Severity.Info, Only("P4", Sound with { PublishedOn = null, SignedOn = null }).Severity);
        Silent("P4", Sound with { PublishedOn = new DateOnly(2023, 12, 31), SignedOn = null });
        Assert.Equal(new OutcomeCounts(NotApplicable: 1), Samples.Small2021.Check().CountsOf("P4"));
    }

    [Theory]
    [InlineData("3999999.99", "广东省财政厅", false)] // four hundred 亿元
    [InlineData("10000000.01", "广东省财政厅", true)]
    [InlineData("20000", "河曲县文笔镇人民政府", true)]
    [InlineData("20000", "河曲县教育局", false)]
    [InlineData("79228162514264337593543950335", "某单位", true)]
    public void C6_goes_by_the_level(string amount, string publisher, bool fires)
    {
        AnnualReport report = Sound.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))) with { Publisher = publisher };

        Assert.Equal(fires, report.Check().Findings.Any(f => f.Rule.Id == "C6"));
    }

    [Fact]
    public void C6_compares_without_overflow()
    {
        CheckOptions tiny = new() { Previous = RelatedReport.Of(Sound.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(0.0000000000000000000000000001m)) with { Year = 2022 }) };
        CheckOptions huge = new() { Previous = RelatedReport.Of(Sound.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(decimal.MaxValue)) with { Year = 2022 }) };

        Assert.DoesNotContain(Sound.Check(options: tiny).Findings, f => f.Rule.Id == "C6");
        Assert.DoesNotContain(Sound.Check(options: huge).Findings, f => f.Rule.Id == "C6");
    }

    private static Finding Only(string rule, AnnualReport report) => Assert.Single(report.Check().Findings, f => f.Rule.Id == rule);

    private static void Silent(string rule, AnnualReport report) => Assert.DoesNotContain(report.Check().Findings, f => f.Rule.Id == rule);

    private static AnnualReport Row(AnnualReport report, string row, Count applicants, Count total)
    {
        RowDescriptor cells = report.Template().Cell($"{row}.total").Row;
        return cells.Cells.Aggregate(report, (r, cell) => r.With(cell, cell == cells.Cells[^1] ? total : applicants));
    }

    private static AnnualReport2021 Requests(int received, int open, int others) => Sound with
    {
        Requests = RequestsTable2021.Zero with
        {
            Received = new(received, 0, 0, 0, 0, 0, received),
            Granted = new(received - open - others, 0, 0, 0, 0, 0, received - open - others),
            Other = RequestsTable2021.Zero.Other with { Others = new(others, 0, 0, 0, 0, 0, others) },
            ResultsTotal = new(received - open, 0, 0, 0, 0, 0, received - open),
            CarriedForward = new(open, 0, 0, 0, 0, 0, open),
        },
    };
}
