using OpenGovReport.Conversion;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

public sealed class ReportConversionTests
{
    private static RequestCounts None => default;

    [Fact]
    public void What_both_forms_have_is_carried()
    {
        AnnualReport2020 report = Samples.Xinzhou with
        {
            ProactiveDisclosure = Samples.Xinzhou.ProactiveDisclosure with { Rules = new(2, 1, 7), NormativeDocuments = new(3, 4, 90), Compulsion = new(1, 0, 6) },
            Title = "标题",
            Period = new ReportingPeriod(new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31)),
            PublishedOn = new DateOnly(2021, 1, 20),
            SignedOn = new DateOnly(2021, 1, 19),
            Preamble = "前言",
            Overview = new Overview { Introduction = "概述", Parts = [new("（一）", "内容")] },
            ProblemsAndImprovements = "问题",
            OtherMatters = "其他",
        };
        AnnualReport2021 expected = AnnualReport2021.Blank with
        {
            Publisher = "忻州市教育局",
            Year = 2020,
            Title = "标题",
            Period = report.Period,
            PublishedOn = report.PublishedOn,
            SignedOn = report.SignedOn,
            Preamble = "前言",
            Overview = report.Overview,
            ProblemsAndImprovements = "问题",
            OtherMatters = "其他",
            ProactiveDisclosure = new ProactiveDisclosure2021
            {
                Rules = new(2, Count.Blank, Count.Blank),
                NormativeDocuments = new(3, Count.Blank, Count.Blank),
                Licensing = new(1),
                Penalties = new(0),
                Compulsion = new(6),
                Fees = new(Amount.Blank),
            },
            Requests = new RequestsTable2021
            {
                Received = new(15, 0, 0, 0, 0, 0, 15),
                CarriedOver = Samples.ZeroRow,
                Granted = new(15, 0, 0, 0, 0, 0, 0),
                PartiallyGranted = Samples.ZeroRow,
                Denied = RequestsTable2021.Zero.Denied,
                Unavailable = RequestsTable2021.Zero.Unavailable,
                NotProcessed = RequestsTable2021.Zero.NotProcessed,
                Other = new(None, None, None) { Unsplit = Samples.ZeroRow },
                ResultsTotal = new(15, 0, 0, 0, 0, 0, 15),
                CarriedForward = Samples.ZeroRow,
            },
            Disputes = DisputesTable.Zero,
        };

        Assert.Equal(expected, report.To2021().Report);
    }

    // Each column is one case: a, b and c are the three rows, u is the unsplit one.
    [Theory]
    [InlineData("1", "2", "3", "", "6", "OGR6004")]
    [InlineData("1", "", "3", "", "4", "OGR6005")]
    [InlineData("", "", "", "", "", "OGR6004")]
    [InlineData("/", "/", "/", "", "/", "OGR6004")]
    [InlineData("/", "2", "/", "", "2", "OGR6004")]
    [InlineData("/", "", "/", "", "", "OGR6004")]
    [InlineData("", "", "", "5", "5", "OGR6002")]
    [InlineData("", "", "", "/", "/", "OGR6002")]
    [InlineData("1", "2", "3", "6", "12", "OGR6006")]
    [InlineData("9223372036854775807", "1", "0", "", "", "OGR6007")]
    [InlineData("9223372036854775807", "1", "-1", "", "9223372036854775807", "OGR6004")]
    [InlineData("-9223372036854775806", "-1", "0", "", "", "OGR6007")]
    public void The_rows_of_other_outcomes_are_added(string a, string b, string c, string u, string sum, string code)
    {
        AnnualReport2021 report = AnnualReport2021.Blank
            .With("requests.other.correctionOverdue.total", Cell(a))
            .With("requests.other.feeUnpaid.total", Cell(b))
            .With("requests.other.others.total", Cell(c))
            .With("requests.other.unsplit.total", Cell(u));
        ConversionResult<AnnualReport2020> result = report.To2020();

        Assert.Equal(Cell(sum), result.Report.Requests.Other.Total);
        Assert.Equal(code, Note(result, "requests.other.total").Code);
        Assert.Equal(report, result.Report.To2021(result.Complement()).Report);
    }

    // The unsplit row is printed in one column only; then a blank of it in another column is one where a number was due.
    [Fact]
    public void Where_the_rows_are_printed_both_ways_a_blank_counts_in_every_column()
    {
        AnnualReport2021 report = AnnualReport2021.Zero.With("requests.other.unsplit.total", 5).With("requests.other.others.naturalPersons", 2);
        ConversionResult<AnnualReport2020> result = report.To2020();

        Assert.Equal(new RequestCounts(2, 0, 0, 0, 0, 0, 5), result.Report.Requests.Other);
        Assert.Equal("OGR6006", Note(result, "requests.other.naturalPersons").Code);
    }

    [Fact]
    public void A_cell_that_was_edited_wins_over_the_complement()
    {
        AnnualReport2021 original = Samples.Small2021.With("requests.other.feeUnpaid.total", 0);
        ConversionResult<AnnualReport2020> there = original.To2020();
        AnnualReport2020 edited = there.Report.With("requests.other.commercialEnterprises", 4).With("requests.granted.total", 9);
        ConversionResult<AnnualReport2021> back = edited.To2021(there.Complement());

        // The split no longer adds up to the row; so the row stays as it is, whole.
        Assert.Equal(edited.Requests.Other, back.Report.Requests.Other.Unsplit);
        Assert.Equal((None, None, None), (back.Report.Requests.Other.CorrectionOverdue, back.Report.Requests.Other.FeeUnpaid, back.Report.Requests.Other.Others));
        Assert.Equal(9, back.Report.Requests.Granted.Total.Value);

        // What was not edited comes back.
        Assert.Equal(original.ProactiveDisclosure, back.Report.ProactiveDisclosure);
        Assert.Equal("OGR6014", Note(back, "requests.other.unsplit.commercialEnterprises").Code);
        Assert.Equal("OGR6014", Note(back, "requests.other.unsplit.total").Code);
        Assert.Equal("OGR6011", Note(back, "requests.other.others.total").Code);
        Assert.Equal("OGR6012", Note(back, "proactiveDisclosure.fees.amount").Code);
        Assert.Equal("OGR6012", Note(back, "proactiveDisclosure.rules.repealed").Code);
    }

    [Fact]
    public void A_report_that_was_edited_elsewhere_is_split_again()
    {
        ConversionResult<AnnualReport2020> there = Samples.Small2021.To2020();
        ConversionResult<AnnualReport2021> back = there.Report.With("proactiveDisclosure.rules.newlyMade", 7).To2021(there.Complement());

        Assert.Equal(Samples.Small2021.With("proactiveDisclosure.rules.issued", 7), back.Report);
        Assert.Equal("OGR6013", Note(back, "requests.other.unsplit.total").Code);
        Assert.Equal("OGR6012", Note(back, "requests.other.others.total").Code);
    }

    [Fact]
    public void The_complement_holds_what_the_other_form_has_no_place_for_and_nothing_else()
    {
        AnnualReport2020 kept = AnnualReport2020.Blank with
        {
            Publisher = "忻州市教育局",
            Year = 2020,
            ProactiveDisclosure = new ProactiveDisclosure2020
            {
                Rules = new(Count.Blank, 0, 0),
                NormativeDocuments = new(Count.Blank, 0, 0),
                Licensing = new(4, 0, Count.Blank),
                OtherExternalMatters = new(40, 2, 18),
                Penalties = new(14, 0, Count.Blank),
                Compulsion = new(0, 0, Count.Blank),
                Fees = new(12, 0),
                Procurement = new(12, Amount.OfTenThousandYuan(252.1m)),
            },
        };

        Assert.Equal(kept, Samples.Xinzhou.To2021().Complement().Report);
        Assert.Equal(ConversionComplement.Of(Samples.Xinzhou), ConversionComplement.Of(kept));
        Assert.NotEqual(ConversionComplement.Of(Samples.Xinzhou), ConversionComplement.Of(kept with { Year = 2019 }));
    }

    [Fact]
    public void A_complement_of_another_report_is_named()
    {
        ConversionResult<AnnualReport2021> result = Samples.Small2021.To2020().Report.To2021(ConversionComplement.Of(Samples.Small2021 with { Publisher = "甲", Year = 2022 }));
        ConversionNote note = Assert.Single(((AnnualReport)result.Report with { Publisher = "乙", Year = 2023 }).To(ReportForm.Form2020, ConversionComplement.Of(Samples.Xinzhou)).Notes(), n => n.Code == "OGR6022");

        Assert.DoesNotContain(result.Notes(), n => n.Code == "OGR6022"); // The report itself does not say whose it is.
        Assert.Equal("The complement is that of 忻州市教育局 for 2020, the report is that of 乙 for 2023.", note.Message(Language.English));
        Assert.Equal("补充数据属于忻州市教育局2020年度，报告属于乙2023年度。", note.Message(Language.Chinese));
    }

    [Fact]
    public void A_complement_on_the_wrong_form_is_refused() =>
        Assert.Throws<ArgumentException>(() => Samples.Small2021.To2020(ConversionComplement.Of(Samples.Small2021)));

    [Theory]
    [InlineData(2018, 2020, true)]
    [InlineData(2019, 2020, false)]
    [InlineData(2020, 2020, false)]
    [InlineData(2021, 2020, true)]
    [InlineData(2020, 2021, true)]
    [InlineData(2021, 2021, false)]
    [InlineData(null, 2021, false)]
    public void A_form_that_does_not_fit_the_year_is_named(int? year, int form, bool named)
    {
        AnnualReport report = form == 2020 ? Samples.Small2021 with { Year = year } : Samples.Xinzhou with { Year = year };
        ConversionResult<AnnualReport> result = report.To((ReportForm)form);

        Assert.Equal(year, result.Report.Year);
        Assert.Equal(named ? [$"Reports about {year} are not due on the {form} form."] : [], result.Notes().Where(n => n.Code == "OGR6021").Select(n => n.Message(Language.English)));
    }

    [Fact]
    public void On_its_own_form_a_report_stays_as_it_is()
    {
        ConversionResult<AnnualReport> result = Samples.Xinzhou.To(ReportForm.Form2020);

        Assert.Same(Samples.Xinzhou, result.Report);
        Assert.All(result.Notes().Where(n => n.Target is not null), n => Assert.Equal("OGR6001", n.Code));
    }

    [Theory]
    [InlineData(7, "OGR6009")]
    [InlineData(0, "OGR6009")]
    [InlineData(null, "OGR6010")]
    public void Dropping_a_blank_loses_nothing(int? inForce, string code)
    {
        AnnualReport2021 report = Samples.Small2021.With("proactiveDisclosure.rules.inForce", inForce is int number ? new Count(number) : Count.Blank);
        ConversionNote note = Assert.Single(report.To2020().Notes(), n => n.Sources.Any(s => s.Cell.Pointer == "/proactiveDisclosure/rules/inForce"));

        Assert.Equal((code, inForce is not null), (note.Code, note.LosesData));
        Assert.Null(note.Target);
    }

    [Fact]
    public void Notes_are_sentences_in_both_languages()
    {
        ConversionResult<AnnualReport2021> to2021 = Samples.Xinzhou.To2021();
        ConversionResult<AnnualReport2020> to2020 = Samples.Small2021.With("requests.other.feeUnpaid.total", Count.Blank).To2020();

        Says(Note(to2021, "requests.granted.naturalPersons"), "Table 3, 予以公开/自然人: 15, carried.", "表三 予以公开/自然人：15，照录。");
        Says(Note(to2021, "proactiveDisclosure.licensing.decisions"), "Table 2, 行政许可/处理决定数量 → 行政许可/本年处理决定数量: 1, carried under another name.", "表二 行政许可/处理决定数量 → 行政许可/本年处理决定数量：1，名称不同，照录。");
        Says(Note(to2021, "proactiveDisclosure.rules.repealed"), "Table 2, 规章/本年废止件数: left blank, unknown: the 2020 form has no such cell; what it does not ask for is unknown, not zero.", "表二 规章/本年废止件数：无从得知，留空：2020年格式无此格；未统计不等于零。");
        Says(Note(to2020, "requests.other.total"), "Table 3, 逾期不补正/总计 + 逾期未缴费/总计 + 其他处理-其他/总计 → 其他处理/总计: 0 + _ + 1 = 1; a blank adds nothing, so this is the sum of what is stated.", "表三 逾期不补正/总计 + 逾期未缴费/总计 + 其他处理-其他/总计 → 其他处理/总计：0 + _ + 1 = 1；空白不计入，此为已填各格之和。");
        Says(
            Assert.Single(to2021.Notes(), n => n.Target is null && n.Sources.Any(s => s.Cell.EnglishColumn == "totalAmount")),
            "Table 2, 政府集中采购/采购总金额: 252.1万元, dropped: the 2021 form has no row 政府集中采购.",
            "表二 政府集中采购/采购总金额：252.1万元，舍去：2021年格式取消了政府集中采购一行。");
    }

    private static void Says(ConversionNote note, string english, string chinese)
    {
        Assert.Equal(english, note.Message(Language.English));
        Assert.Equal(chinese, note.Message(Language.Chinese));
    }

    private static ConversionNote Note<TReport>(ConversionResult<TReport> result, string target)
        where TReport : AnnualReport => Assert.Single(result.Notes(), n => n.Target?.Cell == result.Report.Template().Cell(target));

    private static Count Cell(string text) => text switch
    {
        "" => Count.Blank,
        "/" => Count.NotApplicable,
        _ => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
    };
}
