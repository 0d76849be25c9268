using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>A report that a rule finds fault with, and one much like it that passes. The pages under <c>docs/rules</c> show them, with what checking them says.</summary>
/// <param name="Failing">What is checked where the rule fails, in words.</param>
/// <param name="Fails">Checks it.</param>
/// <param name="Passing">What is checked where the rule passes, in words.</param>
/// <param name="Passes">Checks it.</param>
/// <param name="Found">How severe the finding is, and what it names: the pointer of a cell with what it says and what it would have to say, or words of the text.</param>
internal sealed record RuleExample(string Failing, Func<CheckedReport> Fails, string Passing, Func<CheckedReport> Passes, string Found);

/// <summary>A report and what checking it gave.</summary>
internal readonly record struct CheckedReport(AnnualReport Report, CheckResult Result);

/// <summary>The examples by the rules' ids.</summary>
internal static class RuleExamples
{
    private const string Problems = "存在的主要问题：一是公开内容不够丰富，更新不够及时；二是解读形式单一。改进措施：下一步将加强业务培训，丰富解读形式，完善公开渠道。";

    /// <summary>A report of a department for 2023 with which no rule finds fault.</summary>
    internal static AnnualReport2021 Sound { get; } = Samples.Small2021 with
    {
        Publisher = "忻州市教育局",
        Year = 2023,
        Title = "忻州市教育局2023年政府信息公开工作年度报告",
        PublishedOn = new DateOnly(2024, 1, 20),
        SignedOn = new DateOnly(2024, 1, 18),
        Period = new ReportingPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
        Preamble = "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号要求，现公布本报告。统计期限为2023年1月1日至12月31日。",
        Overview = new Overview
        {
            Introduction = "2023年，我局认真贯彻落实《条例》，围绕教育领域重点工作，扎实推进政府信息公开，各项任务均已完成。",
            Parts =
            [
                new OverviewPart("（一）主动公开", "全年主动公开政府信息210条，其中通知公告56条、部门文件38条、政策解读19条。"),
                new OverviewPart("（二）依申请公开", "收到政府信息公开申请4件，上年结转1件，办结3件，结转下年度2件。"),
                new OverviewPart("（三）政府信息管理", "严格执行保密审查和信息发布审核制度，清理行政规范性文件1件。"),
                new OverviewPart("（四）平台建设", "依托门户网站和微信公众号发布信息，优化专栏4个。"),
                new OverviewPart("（五）监督保障", "将政务公开纳入年度考核，举办培训2期，未发生责任追究情况。"),
            ],
        },
        ProblemsAndImprovements = Problems,
        OtherMatters = "本年度未收取信息处理费。",
    };

    /// <summary>The same department's report for 2020, on the form of that year.</summary>
    internal static AnnualReport2020 Sound2020 { get; } = Samples.Xinzhou2020Corrected with
    {
        Title = "忻州市教育局2020年政府信息公开工作年度报告",
        PublishedOn = new DateOnly(2021, 1, 27),
        Overview = new Overview
        {
            Introduction = Sound.Overview.Introduction.Replace("2023", "2020", StringComparison.Ordinal),
            Parts = [Sound.Overview.Parts[0], new OverviewPart("（二）依申请公开", "收到政府信息公开申请15件，办结15件。"), .. Sound.Overview.Parts.Skip(2)],
        },
        ProblemsAndImprovements = Problems,
        OtherMatters = "无其他需要报告的事项。",
    };

    private static AnnualReport2021 Government { get; } = Sound with
    {
        Publisher = "河曲县人民政府",
        Title = "河曲县人民政府2023年政府信息公开工作年度报告",
        PublishedOn = new DateOnly(2024, 3, 20),
        SignedOn = null,
        OtherMatters = "本年度未收取信息处理费。本报告数据为全县汇总数据。",
        Overview = Sound.Overview with
        {
            Parts = [.. Sound.Overview.Parts.Take(4), new OverviewPart("（五）监督保障", "开展工作考核，社会评议结果为满意，没有责任追究情况，培训2期。")],
        },
    };

    private static string Printed { get; } = Corpus.Text("jiaozuo-2023");

    internal static IReadOnlyDictionary<string, RuleExample> All { get; } = new Dictionary<string, RuleExample>
    {
        ["S1"] = new(
            "A source without the heading 六、其他需要报告的事项", () => Read(Printed.Replace("六、其他需要报告的事项", "", StringComparison.Ordinal)),
            "The same with the heading", () => Read(Printed), "Error"),
        ["S2"] = new(
            "A report for 2023 on the 2020 form", () => (Sound2020 with { Year = 2023 }).Checked(),
            "A report for 2020 on the 2020 form", () => Sound2020.Checked(), "Error"),
        ["S3"] = new(
            "A source in which the row 行政强制 was left out", () => Read(Printed.Replace("行政强制\t0\t\t\n", "", StringComparison.Ordinal)),
            "The same with the row", () => Read(Printed), "Warning"),
        ["S4"] = new(
            "A report for 2023 whose section one begins “2022年，我局…”",
            () => (Sound with { Overview = Sound.Overview with { Introduction = Sound.Overview.Introduction.Replace("2023", "2022", StringComparison.Ordinal) } }).Checked(),
            "It begins “2023年，我局…”", () => Sound.Checked(), "Warning “2022年”"),
        ["S5"] = new(
            "Section one without a part about requests",
            () => (Sound with { Overview = Sound.Overview with { Parts = [Sound.Overview.Parts[0], .. Sound.Overview.Parts.Skip(2)] } }).Checked(),
            "Section one with five parts", () => Sound.Checked(), "Warning"),
        ["S6"] = new(
            "Section five says “存在的问题主要是信息更新不及时，解读形式单一，…” and nothing of improvements", () => (Sound with { ProblemsAndImprovements = "存在的问题主要是信息更新不及时，解读形式单一，专职人员不足，与群众的期盼还有差距，公开的深度和广度不够。" }).Checked(),
            "Section five with problems and improvements", () => Sound.Checked(), "Warning “存在的问题主要是信息更新不及时，解读形式单一，专职人员不足，与群众的期盼还有差距，公开的深度和广度不够。”"),
        ["S7"] = new(
            "Section six says “无其他需要报告的事项。”", () => (Sound with { OtherMatters = "无其他需要报告的事项。" }).Checked(),
            "Section six says “本年度未收取信息处理费。”", () => Sound.Checked(), "Warning “无其他需要报告的事项。”"),
        ["S8"] = new(
            "A report for 2023 whose preamble cites 国办公开办函〔2019〕60号", () => (Sound with { Preamble = Sound.Preamble.Replace("〔2021〕30号", "〔2019〕60号", StringComparison.Ordinal) }).Checked(),
            "It cites 国办公开办函〔2021〕30号", () => Sound.Checked(), "Info “2019〕60号”"),
        ["S9"] = new(
            "The figures are those of last year's report, five different numbers among them", () => Sound.Checked(options: new CheckOptions { Previous = RelatedReport.Of(Sound with { Year = 2022, Overview = Overview.Empty }) }),
            "One figure is another", () => Sound.Checked(options: new CheckOptions { Previous = RelatedReport.Of(Sound.With("proactiveDisclosure.licensing.decisions", 7) with { Year = 2022, Overview = Overview.Empty }) }), "Warning"),
        ["S10"] = new(
            "Section five has 19 characters", () => (Sound with { ProblemsAndImprovements = "信息更新不够及时。今后将加强培训工作。" }).Checked(),
            "Section five has 65", () => Sound.Checked(), "Info “信息更新不够及时。今后将加强培训工作。”"),
        ["C1"] = Table("行政许可 is left blank", "proactiveDisclosure.licensing.decisions", Count.Blank, "行政许可 is 0", "Warning /proactiveDisclosure/licensing/decisions"),
        ["C2"] = Table("行政许可 is −1", "proactiveDisclosure.licensing.decisions", -1, "行政许可 is 0", "Error /proactiveDisclosure/licensing/decisions -1"),
        ["C3"] = Table2020("14 penalties last year, and a change of −15", "proactiveDisclosure.penalties.change", -15, "A change of 0", "Error /proactiveDisclosure/penalties/change -15 -> -14"),
        ["C4"] = Table("1.2345678 万元 were collected", "proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(1.2345678m), "1.5 万元", "Error /proactiveDisclosure/fees/amount 1.2345678万元"),
        ["C5"] = Table2020("252.1 without a unit", "proactiveDisclosure.procurement.totalAmount", new Amount(252.1m, AmountUnit.Unstated), "252.1万元", "Warning /proactiveDisclosure/procurement/totalAmount 252.1"),
        ["C6"] = new(
            "15000 万元 were collected, 1.5 万元 the year before", () => Sound.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(15000)).Checked(options: new CheckOptions { Previous = RelatedReport.Of(Sound with { Year = 2022 }) }),
            "1.5 万元 in both years", () => Sound.Checked(options: new CheckOptions { Previous = RelatedReport.Of(Sound with { Year = 2022 }) }), "Warning /proactiveDisclosure/fees/amount 15000万元 -> 1.5万元"),
        ["C7"] = new(
            "行政许可 is printed as １，２３４, in full-width digits", () => Read(Printed.Replace("行政许可\t0", "行政许可\t１，２３４", StringComparison.Ordinal)),
            "行政许可 is printed as 1234", () => Read(Printed.Replace("行政许可\t0", "行政许可\t1234", StringComparison.Ordinal)), "Info /proactiveDisclosure/licensing/decisions 1234"),
        ["T2-1"] = Table("3 issued, 1 repealed, 1 in force", "proactiveDisclosure.normativeDocuments.inForce", 1, "3 issued, 1 repealed, 10 in force", "Error /proactiveDisclosure/normativeDocuments/inForce 1 -> 2"),
        ["T2-2"] = new(
            "10 in force at the end of 2022; 3 issued, 1 repealed, 10 in force at the end of 2023", () => Sound.Checked(options: Last(Sound)),
            "8 in force at the end of 2022", () => Sound.Checked(options: Last(Sound.With("proactiveDisclosure.normativeDocuments.inForce", 8))), "Warning /proactiveDisclosure/normativeDocuments/inForce 10 -> 12"),
        ["T2-3"] = Table("A department of a city reports 6 rules in force", "proactiveDisclosure.rules.inForce", 6, "It reports none", "Warning /proactiveDisclosure/rules/inForce 6 -> 0"),
        ["T2-6"] = new(
            "120000 licences, 581 the year before", () => Sound.With("proactiveDisclosure.licensing.decisions", 120000).Checked(options: Last(Sound.With("proactiveDisclosure.licensing.decisions", 581))),
            "689 licences", () => Sound.With("proactiveDisclosure.licensing.decisions", 689).Checked(options: Last(Sound.With("proactiveDisclosure.licensing.decisions", 581))), "Info /proactiveDisclosure/licensing/decisions 120000"),
        ["T2-7"] = Table2020("5 newly disclosed, none disclosed in all", "proactiveDisclosure.normativeDocuments.newlyDisclosed", 5, "None newly disclosed", "Warning /proactiveDisclosure/normativeDocuments/totalDisclosed 0 -> 5"),
        ["T2-8"] = new(
            "14 penalties last year, where the report for 2019 says 12 and a change of 1", () => Sound2020.Checked(options: Last(Sound2020.With("proactiveDisclosure.penalties.itemsLastYear", 12).With("proactiveDisclosure.penalties.change", 1).With("proactiveDisclosure.otherExternalMatters.change", 0))),
            "The report for 2019 says 12 and a change of 2", () => Sound2020.Checked(options: Last(Sound2020.With("proactiveDisclosure.penalties.itemsLastYear", 12).With("proactiveDisclosure.penalties.change", 2).With("proactiveDisclosure.otherExternalMatters.change", 0))), "Warning /proactiveDisclosure/penalties/itemsLastYear 14 -> 13"),
        ["T2-9"] = Table2020("12 projects, 0 元", "proactiveDisclosure.procurement.totalAmount", Amount.OfYuan(0), "12 projects, 252.1万元", "Warning /proactiveDisclosure/procurement/totalAmount 0元"),
        ["T2-10"] = new(
            "1 newly disclosed; 30 disclosed in all a year ago, now 20", () => Disclosed(20).Checked(options: Last(Disclosed(30))),
            "Now 31", () => Disclosed(31).Checked(options: Last(Disclosed(30))), "Info /proactiveDisclosure/normativeDocuments/totalDisclosed 20"),
        ["T3-1"] = new(
            "4 received and 1 carried over; 3 results, and 1 carried forward in place of 2", () => Sound.With("requests.carriedForward.naturalPersons", 1).With("requests.carriedForward.total", 1).Checked(),
            "2 carried forward", () => Sound.Checked(), "Error /requests/carriedForward/naturalPersons 1 -> 2"),
        ["T3-2"] = new(
            "2 granted and 1 other, 4 results in all", () => Sound.With("requests.resultsTotal.naturalPersons", 3).With("requests.resultsTotal.total", 4).With("requests.received.naturalPersons", 4).With("requests.received.total", 5).Checked(),
            "3 results in all", () => Sound.Checked(), "Error /requests/resultsTotal/naturalPersons 3 -> 2"),
        ["T3-3"] = Table("3 persons and 1 enterprise, 5 in all", "requests.received.total", 5, "4 in all", "Error /requests/received/total 5 -> 4"),
        ["T3-4"] = new(
            "1 carried over, where last year's report carried 3 forward", () => Sound.Checked(options: Last(Sound.With("requests.carriedForward.naturalPersons", 3).With("requests.carriedForward.total", 3))),
            "Last year's report carried 1 forward", () => Sound.Checked(options: Last(Sound.With("requests.carriedForward.naturalPersons", 1).With("requests.carriedForward.total", 1))), "Warning /requests/carriedOver/total 1 -> 3"),
        ["T3-5"] = new(
            "1 carried over of a person, where last year's report carried 1 of an enterprise forward",
            () => Sound.Checked(options: Last(Sound.With("requests.carriedForward.naturalPersons", 0).With("requests.carriedForward.commercialEnterprises", 1).With("requests.carriedForward.total", 1))),
            "Last year's report carried 1 of a person forward", () => Sound.Checked(options: Last(Sound.With("requests.carriedForward.naturalPersons", 1).With("requests.carriedForward.total", 1))), "Warning /requests/carriedOver/naturalPersons 1 -> 0"),
        ["T3-6"] = new(
            "30 received, 20 carried forward", () => Open(30, 20).Checked(), "60 received, 20 carried forward", () => Open(60, 20).Checked(), "Warning /requests/carriedForward/total 20"),
        ["T3-8"] = new(
            "11 of 20 results are 本机关不掌握相关政府信息", () => NotHeld(11).Checked(), "10 of 20", () => NotHeld(10).Checked(), "Info /requests/unavailable/notHeld/total 11"),
        ["T3-9"] = new(
            "The group row （四）无法提供 is printed with 2 in every column, its rows with 0", () => Read(Subtotals("2\t0\t0\t0\t0\t0\t2")),
            "The group row is printed with 0", () => Read(Subtotals("0\t0\t0\t0\t0\t0\t0")), "Warning"),
        ["T3-10"] = new(
            "本年新收 has a total of 4 and no kind of applicant",
            () => Small("requests.received", Count.Blank).Checked(), "It has both", () => Sound.Checked(), "Warning /requests/received/total 4"),
        ["T4-1"] = Table("1 upheld and 1 pending, 3 in all", "disputes.reconsideration.total", 3, "2 in all", "Error /disputes/reconsideration/total 3 -> 2"),
        ["T4-2"] = new(
            "2 reconsiderations, no requests this year or last", () => NoRequests(Sound).Checked(options: Last(NoRequests(Sound))),
            "4 requests last year", () => NoRequests(Sound).Checked(options: Last(Sound)), "Warning /disputes/reconsideration/total 2"),
        ["T4-3"] = new(
            "3 suits after reconsideration; 1 reconsideration concluded this year and 1 last", () => Suits(3).Checked(options: Last(Sound)),
            "2 suits", () => Suits(2).Checked(options: Last(Sound)), "Warning /disputes/litigationAfterReconsideration/total 3"),
        ["T4-4"] = new(
            "1 direct suit, reported for 2024", () => (Direct(1) with { Year = 2024 }).Checked(), "No direct suit", () => (Sound with { Year = 2024 }).Checked(), "Info /disputes/directLitigation/total 1"),
        ["P1"] = new(
            "A department's report for 2023 is published on 5 February 2024", () => (Sound with { PublishedOn = new DateOnly(2024, 2, 5) }).Checked(),
            "It is published on 31 January 2024", () => (Sound with { PublishedOn = new DateOnly(2024, 1, 31) }).Checked(), "Warning"),
        ["P2"] = new(
            "A county's report for 2023 is published on 1 April 2024", () => (Government with { PublishedOn = new DateOnly(2024, 4, 1) }).Checked(),
            "It is published on 31 March 2024", () => (Government with { PublishedOn = new DateOnly(2024, 3, 31) }).Checked(), "Warning"),
        ["P3"] = new(
            "Published on 18 January 2024, where a local notice says 15 January", () => Sound.Checked(options: new CheckOptions { LocalDueDate = new YearlyDate(1, 15) }),
            "The notice says 20 January", () => Sound.Checked(options: new CheckOptions { LocalDueDate = new YearlyDate(1, 20) }), "Info"),
        ["P4"] = new(
            "The report for 2023 is dated 20 December 2023", () => (Sound with { PublishedOn = new DateOnly(2023, 12, 20) }).Checked(),
            "It is dated 20 January 2024", () => Sound.Checked(), "Warning"),
        ["P5"] = new(
            "Another version of the report says 5 行政许可", () => Sound.Checked(options: new CheckOptions { OtherVersion = RelatedReport.Of(Sound.With("proactiveDisclosure.licensing.decisions", 5)) }),
            "Another version says the same", () => Sound.Checked(options: new CheckOptions { OtherVersion = RelatedReport.Of(Sound) }), "Info /proactiveDisclosure/licensing/decisions 0"),
        ["A1"] = new(
            "A county says 10 行政许可, its two departments 4 and 5", () => Parent(10).Checked(options: Children(4, 5)),
            "Its departments say 4 and 6", () => Parent(10).Checked(options: Children(4, 6)), "Warning /proactiveDisclosure/licensing/decisions 10 -> 9"),
        ["A2"] = new(
            "A third department is expected", () => Parent(10).Checked(options: Children(4, 6) with { ExpectedChildren = ["河曲县教育局", "河曲县民政局", "河曲县财政局"] }),
            "The two that are there are expected", () => Parent(10).Checked(options: Children(4, 6) with { ExpectedChildren = ["河曲县教育局", "河曲县民政局"] }), "Warning"),
        ["A3"] = new(
            "A county's report that nowhere says what its figures cover", () => (Government with { OtherMatters = "未收取信息处理费。" }).Checked(),
            "It says “本报告数据为全县汇总数据”", () => Government.Checked(), "Info"),
        ["X1"] = Says("新收政府信息公开申请7件，上年结转1件。", "新收政府信息公开申请4件，上年结转1件。", "Warning /requests/received/total 4 -> 7 “新收政府信息公开申请7件”"),
        ["X2"] = Says("新收政府信息公开申请4件，上年结转3件。", "新收政府信息公开申请4件，上年结转1件。", "Warning /requests/carriedOver/total 1 -> 3 “上年结转3件”"),
        ["X3"] = Says("新收政府信息公开申请4件，办结9件。", "新收政府信息公开申请4件，办结3件。", "Warning /requests/resultsTotal/total 3 -> 9 “办结9件”"),
        ["X4"] = Says("新收政府信息公开申请4件，结转下年度7件。", "新收政府信息公开申请4件，结转下年度2件。", "Warning /requests/carriedForward/total 2 -> 7 “结转下年度7件”"),
        ["X5"] = Says("办结政府信息公开申请3件，其中予以公开1件。", "办结政府信息公开申请3件，其中予以公开2件。", "Warning /requests/granted/total 2 -> 1 “予以公开1件”"),
        ["X6"] = Says("办结政府信息公开申请3件，其中予以公开2件，不予公开3件。", "办结政府信息公开申请3件，其中予以公开2件，其他处理1件。", "Warning /requests/resultsTotal/total 3 “办结政府信息公开申请3件，其中予以公开2件，不予公开3件”"),
        ["X7"] = Says("收到政府信息公开申请4件，其中网络申请3件，占50%，当面申请1件。", "收到政府信息公开申请4件，其中网络申请3件，占75%，当面申请1件。", "Warning /requests/received/total 4 “50%”"),
        ["X8"] = Says("发生行政复议5件。", "发生行政复议2件。", "Warning /disputes/reconsideration/total 2 -> 5 “行政复议5件”"),
        ["X9"] = Says("收到政府信息公开申请4件，其中网络申请1件，信函申请2件。", "收到政府信息公开申请4件，其中网络申请2件，信函申请2件。", "Warning /requests/received/total 4 “收到政府信息公开申请4件，其中网络申请1件，信函申请2件”"),
        ["X10"] = new(
            "4 requests, and the text says “全年未收到政府信息公开申请。”", () => Text("全年未收到政府信息公开申请。", Sound).Checked(),
            "There are no requests", () => Text("全年未收到政府信息公开申请。", NoRequests(Sound)).Checked(), "Warning /requests/received/total 4 -> 0 “未收到政府信息公开申请”"),
        ["X11"] = Says("新收政府信息公开申请3件。", "新收政府信息公开申请4件。", "Warning /requests/received/total 4 -> 3 “新收政府信息公开申请3件”"),
        ["X12"] = Says("制发行政规范性文件9件。", "制发行政规范性文件3件。", "Warning /proactiveDisclosure/normativeDocuments/issued 3 -> 9 “制发行政规范性文件9件”"),
        ["X13"] = Says("共公开政府信息100条，其中：通知公告56条、部门文件38条、政策解读19条。", "共公开政府信息113条，其中：通知公告56条、部门文件38条、政策解读19条。", "Warning “公开政府信息100条，其中：通知公告56条、部门文件38条、政策解读19条”"),
        ["T2-4"] = new(
            "Table two says that 30 行政规范性文件 were issued, the text “全年公开文件30件”", () => Documents(30).Checked(), "The text says “全年公开文件300件”", () => Documents(300).Checked(), "Warning /proactiveDisclosure/normativeDocuments/issued 30 “公开文件30件”"),
        ["T2-5"] = new(
            "1.5 万元 of fees, and “收取信息处理费20000元”", () => (Sound with { OtherMatters = "发出收费通知1件，收取信息处理费20000元。" }).Checked(),
            "“收取信息处理费380元”", () => (Sound with { OtherMatters = "发出收费通知1件，收取信息处理费380元。" }).Checked(), "Warning /proactiveDisclosure/fees/amount 1.5万元 -> 2万元 “信息处理费20000元”"),
        ["T3-7"] = new(
            "1 request dropped because a fee was not paid, and “本年度未收取信息处理费。”", () => Unpaid.Checked(),
            "“发出收费通知1件，收取信息处理费0元。”", () => (Unpaid with { OtherMatters = "发出收费通知1件，收取信息处理费0元。" }).Checked(), "Warning /requests/other/feeUnpaid/total 1 “本年度未收取信息处理费。”"),
    };

    private static AnnualReport2021 Unpaid => Sound
        .With("requests.other.others.commercialEnterprises", 0).With("requests.other.others.total", 0)
        .With("requests.other.feeUnpaid.commercialEnterprises", 1).With("requests.other.feeUnpaid.total", 1);

    // 2 other documents of the year are repealed, so that T2-1 holds.
    private static AnnualReport2021 Documents(int published) => Text(
        $"全年公开文件{published}件。", Sound.With("proactiveDisclosure.normativeDocuments.issued", 30).With("proactiveDisclosure.normativeDocuments.inForce", 40));

    private static AnnualReport2021 Text(string text, AnnualReport2021 report) => report with { Overview = report.Overview with { Parts = [new OverviewPart("（一）主动公开和依申请公开", text), .. report.Overview.Parts.Skip(2)] } };

    private static RuleExample Says(string failing, string passing, string found) =>
        new($"The text says “{failing}”", () => Text(failing, Sound).Checked(), $"It says “{passing}”", () => Text(passing, Sound).Checked(), found);

    private static CheckedReport Read(string text)
    {
        ReadResult read = ReportReader.ReadText(text);
        return new CheckedReport(read.Report!, read.Check()!);
    }

    private static CheckedReport Checked(this AnnualReport report, CheckOptions? options = null) => new(report, report.Check(options: options));

    private static RuleExample Table(string failing, string cell, CellValue value, string passing, string found) =>
        new(failing, () => Sound.With(cell, value).Checked(), passing, () => Sound.Checked(), found);

    private static RuleExample Table2020(string failing, string cell, CellValue value, string passing, string found) =>
        new(failing, () => Sound2020.With(cell, value).Checked(), passing, () => Sound2020.Checked(), found);

    private static CheckOptions Last(AnnualReport report) => new() { Previous = RelatedReport.Of(report with { Year = report.Year - 1 }) };

    private static AnnualReport2020 Disclosed(int total) => Sound2020.With("proactiveDisclosure.normativeDocuments.newlyDisclosed", 1).With("proactiveDisclosure.normativeDocuments.totalDisclosed", total);

    private static AnnualReport2021 Open(int received, int forward) => Sound with
    {
        Requests = RequestsTable2021.Zero with
        {
            Received = Persons(received),
            Granted = Persons(received - forward),
            ResultsTotal = Persons(received - forward),
            CarriedForward = Persons(forward),
        },
    };

    private static AnnualReport2021 NotHeld(int number) => Sound with
    {
        Requests = RequestsTable2021.Zero with
        {
            Received = Persons(20),
            Granted = Persons(20 - number),
            Unavailable = RequestsTable2021.Zero.Unavailable with { NotHeld = Persons(number) },
            ResultsTotal = Persons(20),
        },
    };

    private static AnnualReport2021 NoRequests(AnnualReport2021 report) => report with { Requests = RequestsTable2021.Zero };

    private static AnnualReport2021 Suits(int number) => Sound with { Disputes = Sound.Disputes with { LitigationAfterReconsideration = new(number, 0, 0, 0, number) } };

    private static AnnualReport2021 Direct(int number) => Sound with { Disputes = Sound.Disputes with { DirectLitigation = new(number, 0, 0, 0, number) } };

    private static AnnualReport2021 Small(string row, Count value) =>
        ReportTemplate.Form2021.Cell($"{row}.total").Row.Cells.SkipLast(1).Aggregate(Sound, (report, cell) => report.With(cell, value));

    private static RequestCounts Persons(long number) => new(number, 0, 0, 0, 0, 0, number);

    private static string Subtotals(string figures) => Printed.Replace("(四) 无法提供\t1.", $"(四) 无法提供\t{figures}\n\t\t1.", StringComparison.Ordinal);

    private static AnnualReport2021 Parent(long licences) => AnnualReport2021.Zero.With("proactiveDisclosure.licensing.decisions", licences) with { Publisher = "河曲县人民政府", Year = 2023 };

    private static CheckOptions Children(long one, long other) => new()
    {
        Children =
        [
            RelatedReport.Of(Parent(one) with { Publisher = "河曲县教育局" }, "jiaoyu.txt"),
            RelatedReport.Of(Parent(other) with { Publisher = "河曲县民政局" }, "minzheng.txt"),
        ],
    };
}
