using System.Globalization;
using OpenGovReport.Checking;
using OpenGovReport.Conversion;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

public sealed class ReportAggregateTests
{
    [Theory]
    [InlineData("1 2 3", "6")]
    [InlineData("1 _ 3", "4")]
    [InlineData("1 / 3", "4")]
    [InlineData("/ / /", "/")]
    [InlineData("/ _ /", "_")]
    [InlineData("_ _ _", "_")]
    [InlineData("/ _ 0", "0")]
    [InlineData("9223372036854775807 1 0", "_")]
    [InlineData("9223372036854775807 1 -1", "9223372036854775807")]
    public void Counts_are_added_by_the_stated_rule(string cells, string sum)
    {
        AnnualReport[] reports = [.. cells.Split(' ').Select(c => AnnualReport2021.Zero.With("disputes.reconsideration.total", Number(c)))];
        ReportAggregate aggregate = ReportAggregate.Of(reports);
        CellDescriptor cell = ReportTemplate.Form2021.Cell("disputes.reconsideration.total");
        CellCoverage coverage = aggregate.Coverage.Single(c => c.Cell == cell);

        Assert.Equal(Number(sum), cell.Get(aggregate.Report!));
        Assert.Equal(Number(sum), coverage.Sum);
        Assert.Equal((cells.Split(' ').Count(c => c is not ("_" or "/")), cells.Count(c => c == '_'), cells.Count(c => c == '/'), 0), (coverage.Numbers, coverage.Blanks, coverage.NotApplicables, coverage.Absent));
        Assert.Equal(Enumerable.Range(0, 3).Where(i => cells.Split(' ')[i] is not ("_" or "/")), aggregate.Contributors(cell));
    }

    [Theory]
    [InlineData("1.5万元 2.25万元", "3.75万元")]
    [InlineData("1.5元 2.25元", "3.75元")]
    [InlineData("1.50亿元 2亿元", "3.50亿元")]
    [InlineData("1.5万元 3元", "1.5003万元")]
    [InlineData("1亿元 3元 0.01元", "10000.000301万元")]
    [InlineData("1.5亿元 1万元", "15001万元")]
    [InlineData("5 6", "_")]
    [InlineData("5 6元", "6元")]
    [InlineData("0 6元", "6元")]
    [InlineData("0 0.00", "0.00")]
    [InlineData("/ 0", "0")]
    [InlineData("/ /", "/")]
    [InlineData("/ _", "_")]
    [InlineData("79228162514264337593543950335元 1元", "_")]
    [InlineData("79228162514264337593543950335元 0.1元", "_")]
    [InlineData("0.0000000000000000000000000001元 1万元", "_")]
    public void Money_is_added_exactly_whatever_its_units(string cells, string sum)
    {
        AnnualReport[] reports = [.. cells.Split(' ').Select(c => AnnualReport2021.Zero.With("proactiveDisclosure.fees.amount", Money(c)))];

        Assert.Equal(Money(sum), ReportAggregate.Of(reports).Report!.Cell("proactiveDisclosure.fees.amount").Amount);
        Assert.Equal(Money(sum), ReportAggregate.Of([.. reports.Reverse()]).Report!.Cell("proactiveDisclosure.fees.amount").Amount);
    }

    // Rows that cancel each other out must not look like rows of which nothing is said.
    [Theory]
    [InlineData("requests.other")]
    [InlineData("requests.other.others")]
    [InlineData("requests.other.unsplit")]
    public void One_mark_of_not_applicable_is_enough_in_the_rows_of_other_handling(string row)
    {
        AnnualReport blank = row == "requests.other" ? AnnualReport2020.Blank : AnnualReport2021.Blank;
        AnnualReport a = blank.With(row + ".naturalPersons", Count.NotApplicable);
        AnnualReport b = blank.With(row + ".commercialEnterprises", Count.NotApplicable);
        AnnualReport c = blank.With(row + ".naturalPersons", 2);
        AnnualReport both = a.With(row + ".commercialEnterprises", Count.NotApplicable);

        Assert.Equal(both, Sum(a, b));
        Assert.Equal(both, Sum(Sum(a, b), blank));
        Assert.Equal(both, Sum(Sum(a, blank), Sum(b, a)));
        Assert.Equal(both.With(row + ".naturalPersons", 2), Sum(a, Sum(b, c)));
        Assert.Equal(Sum(a, Sum(b, c)), Sum(Sum(a, c), b));

        static AnnualReport Sum(params AnnualReport[] reports) => ReportAggregate.Of(reports).Report!;
    }

    [Fact]
    public void Every_cell_of_the_sum_is_the_sum_of_that_cell()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            ReportForm form = (ReportForm)(2020 + random.Next(2));
            AnnualReport[] reports = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Samples.Reconciled(form, random))];
            AnnualReport sum = ReportAggregate.Of(reports).Report!;

            Assert.All(sum.Template().Cells.Where(c => c.Kind != CellKind.Amount), cell => Assert.Equal(
                cell.EnglishColumn is "itemsLastYear" or "change" ? Count.Blank : (CellValue)reports.Sum(r => cell.Get(r).Count.Value),
                cell.Get(sum)));
        }
    }

    [Fact]
    public void The_sum_of_reports_that_reconcile_reconciles()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            Random random = new(seed);
            AnnualReport[] reports = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Unsplit(Samples.Reconciled((ReportForm)(2020 + random.Next(2)), random), random))];
            CheckResult check = ReportAggregate.Of(reports).Report!.Check();

            // Table two can't be told: what the forms do not share is blank.
            Assert.All((string[])["T3-1", "T3-2", "T3-3", "T4-1"], id => Assert.Equal((0, 0), (check.CountsOf(id).Failed, check.CountsOf(id).Unverifiable)));
        }
    }

    [Fact]
    public void Neither_the_order_nor_the_grouping_makes_a_difference()
    {
        HashSet<ReportForm> met = [];
        for (int seed = 0; seed < 10_000; seed++)
        {
            Random random = new(seed);
            AnnualReport[] reports = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => Any(random))];
            AnnualReport sum = ReportAggregate.Of(reports).Report!;
            int cut = random.Next(1, reports.Length);
            AnnualReport[] shuffled = [.. reports];
            random.Shuffle(shuffled);

            Same(seed, sum, ReportAggregate.Of(shuffled).Report!);
            Same(seed, sum, ReportAggregate.Of([ReportAggregate.Of(reports[..cut]).Report!, ReportAggregate.Of(reports[cut..]).Report!]).Report!);
            met.Add(sum.Form);
        }

        Assert.Equal(2, met.Count);
    }

    [Fact]
    public void What_bodies_may_share_is_left_blank_and_named()
    {
        ReportAggregate aggregate = ReportAggregate.Of([Samples.Xinzhou, Samples.Xinzhou with { Publisher = "乙" }], "忻州市人民政府");
        AnnualReport2020 sum = Assert.IsType<AnnualReport2020>(aggregate.Report);

        Assert.Equal(("忻州市人民政府", 2020), (sum.Publisher, sum.Year));
        Assert.Equal(new MatterCounts2020(Count.Blank, Count.Blank, 2), sum.ProactiveDisclosure.Licensing);
        Assert.Equal(new FeeItems2020(Count.Blank, Count.Blank), sum.ProactiveDisclosure.Fees);
        Assert.Equal(new Procurement2020(24, Amount.OfTenThousandYuan(504.2m)), sum.ProactiveDisclosure.Procurement);

        // Licensing, other matters, penalties, compulsion and fees have two such cells each.
        Assert.Equal(10, aggregate.Notes.Count(n => n.Code == "OGR6202"));
        Assert.Equal(10, aggregate.Notes.Count);
        Assert.Equal("Table 2, 行政许可/上一年项目数量: left blank: bodies may share items, so that their numbers do not add up (A4).", aggregate.Notes[0].Message(Language.English));
    }

    [Fact]
    public void Reports_about_different_years_are_not_added()
    {
        AnnualReport later = Samples.Xinzhou with { Year = 2021 };
        ReportAggregate aggregate = ReportAggregate.Of([later, Samples.Xinzhou, Samples.Xinzhou with { Year = null }, later, later, later, later], names: ["a", "b", "c", "d", "e", "f", "g"]);
        ConversionNote note = Assert.Single(aggregate.Notes);

        Assert.Null(aggregate.Report);
        Assert.Empty(aggregate.Coverage);
        Assert.Equal(("OGR6210", Severity.Error, "The reports are about different years, and are not added: 2020 (b), 2021 (a, d, e and 2 more)."), (note.Code, note.Severity, note.Message(Language.English)));
        Assert.Equal("各报告年度不同，不予汇总：2020（b）、2021（a、d、e等5份）。", note.Message(Language.Chinese));
        Assert.Throws<InvalidOperationException>(() => aggregate.Contributors(ReportTemplate.Form2020.Cells[0]));
    }

    [Fact]
    public void What_is_odd_about_the_reports_is_named()
    {
        AnnualReport2021 one = AnnualReport2021.Zero with { Publisher = "甲", Year = 2023 };
        AnnualReport2021 unsplit = one with { Requests = one.Requests with { Other = new() { Unsplit = Samples.ZeroRow with { Total = 3 } } } };
        AnnualReport partly = Samples.Xinzhou with { Publisher = null, Year = 2023 };
        foreach (CellDescriptor cell in partly.Template().Cells.Where(c => c.Row.Table.Number == 2 && c.Row.Name is not "政府集中采购" && c.Column is not ("本年新制作数量" or "处理决定数量")))
        {
            partly = partly.With(cell, Count.Blank);
        }

        ReportAggregate aggregate = ReportAggregate.Of(
            [one, unsplit, one with { Publisher = "乙", Year = null }, partly, one.With("proactiveDisclosure.fees.amount", new Amount(5, AmountUnit.Unstated)) with { Publisher = "丙" }],
            names: ["a", "b", "c", "d", "e"]);

        Assert.Equal(
            [
                "OGR6211: c does not state its year; it is taken to be that of the others.",
                "OGR6213: a, b are of the same body: 甲.",
                "OGR6212: d is on the 2020 form; it is put on the 2021 form before it is added.",
                "OGR6206: Table 2, 规章/本年新制作数量 → 规章/本年制发件数: what d states is added, though only nearly comparable: the 2020 form counts what was newly made, the 2021 form what was issued; the row 规范性文件 became 行政规范性文件, which is narrower.",
                "OGR6206: Table 2, 规范性文件/本年新制作数量 → 行政规范性文件/本年制发件数: what d states is added, though only nearly comparable: the 2020 form counts what was newly made, the 2021 form what was issued; the row 规范性文件 became 行政规范性文件, which is narrower.",
                "OGR6205: Table 2, 其他对外管理服务事项/处理决定数量: stated by d, and not added: the 2021 form has no row 其他对外管理服务事项.",
                "OGR6205: Table 2, 政府集中采购/采购项目数量: stated by d, and not added: the 2021 form has no row 政府集中采购.",
                "OGR6205: Table 2, 政府集中采购/采购总金额: stated by d, and not added: the 2021 form has no row 政府集中采购.",
                "OGR6203: Table 2, 行政事业性收费/本年收费金额（单位：万元）: 5 of e has no unit, and is not added.",
                "OGR6201: Table 2, 规章/本年废止件数: 0, of 4 of 5 reports; blank in 1, not applicable in 0.",
                "OGR6201: Table 2, 规章/现行有效件数: 0, of 4 of 5 reports; blank in 1, not applicable in 0.",
                "OGR6201: Table 2, 行政规范性文件/本年废止件数: 0, of 4 of 5 reports; blank in 1, not applicable in 0.",
                "OGR6201: Table 2, 行政规范性文件/现行有效件数: 0, of 4 of 5 reports; blank in 1, not applicable in 0.",
                "OGR6201: Table 2, 行政事业性收费/本年收费金额（单位：万元）: 0万元, of 3 of 5 reports; blank in 2, not applicable in 0.",
                "OGR6214: （六）其他处理 is unsplit in 2 of 5 reports; its rows hold the sums of the others, and all four rows together make the whole.",
            ],
            aggregate.Notes.Select(n => n.ToString()));
        Assert.Equal(3, aggregate.Report!.Cell("requests.other.unsplit.total").Count.Value);
        Assert.Equal(new CellCoverage(ReportTemplate.Form2021.Cell("requests.other.others.total"), 0, 3, 0, 0, 2), aggregate.Coverage.Single(c => c.Cell.Pointer == "/requests/other/others/total"));
    }

    [Fact]
    public void A_sum_that_no_cell_can_hold_is_named()
    {
        AnnualReport2021 large = AnnualReport2021.Zero.With("disputes.reconsideration.total", long.MaxValue).With("proactiveDisclosure.fees.amount", Amount.OfYuan(decimal.MaxValue));

        Assert.Equal(
            [
                "OGR6204: Table 2, 行政事业性收费/本年收费金额（单位：万元）: 79228162514264337593543950335元 + 79228162514264337593543950335元; the sum can't be held exactly, and is left blank.",
                "OGR6007: Table 4, 行政复议/总计: 9223372036854775807 + 9223372036854775807; the sum is beyond what a cell can hold, and is left blank.",
            ],
            ReportAggregate.Of([large, large]).Notes.Select(n => n.ToString()));
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ReportAggregate.Of([]));
        Assert.Throws<ArgumentException>(() => ReportAggregate.Of([Samples.Xinzhou], names: []));
    }

    private static void Same(int seed, AnnualReport expected, AnnualReport sum) => Assert.True(expected == sum, $"{seed}: " + string.Join("; ", ReportComparison.Of(expected, sum).Cells.Where(c => c.IsDifferent).Select(c => $"{c} {c.OldValue} {c.NewValue}")));

    // Any report whose sums fit their cells: blanks, slashes, （六）其他处理 in rows, unsplit, in both ways or in none; amounts in all units.
    private static AnnualReport Any(Random random)
    {
        ReportForm form = random.Next(3) == 0 ? ReportForm.Form2020 : ReportForm.Form2021;
        AnnualReport report = Samples.Blank(form) with { Year = 2023 };
        int way = random.Next(4);
        int dense = random.Next(3);
        foreach (CellDescriptor cell in report.Template().AllCells)
        {
            bool isSplit = form == ReportForm.Form2021 && cell.Row.PrintedGroup == "（六）其他处理";
            if ((isSplit && (way & 1) == 0) || (cell.IsUnsplit && (way & 2) == 0) || (cell.Index % 5 > 1 && cell.Index is > 30 and < 140))
            {
                continue;
            }

            report = report.With(cell, cell.Kind == CellKind.Amount ? AnyMoney(random) : (random.Next(4) + dense) switch { 0 => Count.Blank, 1 => Count.NotApplicable, _ => random.Next(-5, 1000) });
        }

        return report;
    }

    private static Amount AnyMoney(Random random) => random.Next(6) switch
    {
        0 => Amount.Blank,
        1 => Amount.NotApplicable,
        2 => new Amount(new decimal(0, 0, 0, false, (byte)random.Next(4)), AmountUnit.Unstated),
        _ => new Amount(new decimal(random.Next(100_000), 0, 0, random.Next(8) == 0, (byte)random.Next(7)), (AmountUnit)random.Next(4)),
    };

    // Some reports print （六）其他处理 as one row, whose columns are then the sums of the three.
    private static AnnualReport Unsplit(AnnualReport report, Random random)
    {
        if (report is not AnnualReport2021 on2021 || random.Next(2) == 0)
        {
            return report;
        }

        return on2021 with { Requests = on2021.Requests with { Other = new() { Unsplit = on2021.To2020().Report.Requests.Other } } };
    }

    private static Count Number(string text) => text switch
    {
        "_" => Count.Blank,
        "/" => Count.NotApplicable,
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };

    private static Amount Money(string text)
    {
        string digits = text.TrimEnd('亿', '万', '元');
        return text == "_" ? Amount.Blank : text == "/" ? Amount.NotApplicable : new Amount(decimal.Parse(digits, CultureInfo.InvariantCulture), text[digits.Length..] switch
        {
            "元" => AmountUnit.Yuan,
            "万元" => AmountUnit.TenThousandYuan,
            "亿元" => AmountUnit.HundredMillionYuan,
            _ => AmountUnit.Unstated,
        });
    }
}
