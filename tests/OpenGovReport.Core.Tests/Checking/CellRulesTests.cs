using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

public class CellRulesTests
{
    private static readonly AnnualReport2021 Small = Samples.Small2021;

    [Fact]
    public void C1_blank_cells_of_a_row_share_a_finding()
    {
        AnnualReport2021 report = Small with { Disputes = Small.Disputes with { DirectLitigation = new(0, Count.Blank, Count.Blank, 0, 0) } };

        Finding finding = Checks.OnlyFinding(report);

        finding.Names("C1", "/disputes/directLitigation/corrected", Count.Blank, null, Severity.Warning);
        Assert.Equal(["结果纠正", "其他结果"], finding.Operands.Select(o => o.Cell.Column));
        Assert.All(finding.Operands, o => Assert.Equal(0, o.Coefficient));
        finding.Says(
            "Table 4, group “未经复议直接起诉” (directLitigation): nothing is printed where a number is due: 结果纠正, 其他结果 (2 cells).",
            "表四“未经复议直接起诉”组：应填数字而未填：结果纠正、其他结果（2格）。");
    }

    [Fact]
    public void C1_a_single_blank_cell_is_named_as_the_place()
    {
        Finding finding = Checks.OnlyFinding(Small.With("proactiveDisclosure.licensing.decisions", Count.Blank));

        finding.Says(
            "Table 2, row “行政许可” (licensing), column “本年处理决定数量” (decisions): nothing is printed where a number is due; reported blank.",
            "表二“行政许可”行“本年处理决定数量”列：应填数字而未填；填报空白。");
    }

    [Fact]
    public void C1_tells_blank_from_not_applicable()
    {
        AnnualReport2021 report = Small with { Disputes = Small.Disputes with { DirectLitigation = new(0, Count.Blank, Count.NotApplicable, 0, 0) } };

        CheckResult result = report.Check(RuleSet.Tables);

        Assert.Equal(["Table 4, group “未经复议直接起诉” (directLitigation), column “结果纠正” (corrected): nothing is printed where a number is due; reported blank.",
            "Table 4, group “未经复议直接起诉” (directLitigation), column “其他结果” (otherOutcome): “/” is printed where a number is due; reported /."],
            result.Findings.Select(f => f.Message(Language.English)));
        Assert.All(result.Findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void C1_not_applicable_rules_are_a_note_because_few_bodies_can_make_any()
    {
        Count slash = Count.NotApplicable;
        AnnualReport2021 report = Small with { ProactiveDisclosure = Small.ProactiveDisclosure with { Rules = new(slash, slash, slash) } };

        Finding finding = Checks.OnlyFinding(report);

        finding.Names("C1", "/proactiveDisclosure/rules/issued", slash, null, Severity.Info);
        Assert.Equal(3, finding.Operands.Count);
        Assert.Equal(Severity.Warning, Checks.OnlyFinding(report.With("proactiveDisclosure.rules.issued", 0).With("proactiveDisclosure.rules.repealed", 0).With("proactiveDisclosure.rules.inForce", 0).With("proactiveDisclosure.licensing.decisions", slash)).Severity);
    }

    [Fact]
    public void C1_asks_for_money_too() =>
        Checks.OnlyFinding(Small.With("proactiveDisclosure.fees.amount", Amount.Blank)).Names("C1", "/proactiveDisclosure/fees/amount", Amount.Blank, null, Severity.Warning);

    [Fact]
    public void C2_a_negative_count_is_an_error_of_its_own()
    {
        Finding finding = Checks.OnlyFinding(Small.With("proactiveDisclosure.licensing.decisions", -3));

        finding.Names("C2", "/proactiveDisclosure/licensing/decisions", -3, null);
        finding.Says(
            "Table 2, row “行政许可” (licensing), column “本年处理决定数量” (decisions): a count can't be negative; reported -3.",
            "表二“行政许可”行“本年处理决定数量”列：件数不能为负数；填报-3。");
    }

    [Theory]
    [InlineData("120.5")]
    [InlineData("１２０．５")]
    [InlineData("0.5")]
    [InlineData("120.5件")]
    public void C2_a_count_with_decimals_is_the_one_complaint(string printed)
    {
        ReadResult read = ReportReader.ReadText(Corpus.Text("wuzhong-2023").Replace("689", printed, StringComparison.Ordinal));

        Finding finding = Assert.Single(read.Check(RuleSet.Tables)!.Findings);

        finding.Names("C2", "/proactiveDisclosure/licensing/decisions", Count.Blank, null);
        finding.Says(
            $"Table 2, row “行政许可” (licensing), column “本年处理决定数量” (decisions): a count is a whole number, not “{printed}”; reported blank.",
            $"表二“行政许可”行“本年处理决定数量”列：件数应为整数，表中为“{printed}”；填报空白。");
    }

    [Theory]
    [InlineData("若干")]
    [InlineData("6 8 9.")]
    public void C1_tells_of_what_is_no_number_at_all(string printed) =>
        Assert.Equal("C1", Assert.Single(ReportReader.ReadText(Corpus.Text("wuzhong-2023").Replace("689", printed, StringComparison.Ordinal)).Check(RuleSet.Tables.Without("C2"))!.Findings).Rule.Id);

    [Fact]
    public void C2_what_follows_from_a_negative_count_is_no_complaint_of_its_own()
    {
        AnnualReport2021 report = Small.With("requests.granted.naturalPersons", -Small.Requests.Granted.NaturalPersons.Value);

        Finding[] findings = [.. report.Check(RuleSet.Tables).Findings];

        Assert.Equal("C2", Assert.Single(findings, f => f.ImpliedBy is null).Rule.Id);
        Assert.All(findings.Skip(1), f => Assert.Equal(("C2", Severity.Info), (f.ImpliedBy!.Rule.Id, f.Severity)));
        Assert.Equal(["T3-2", "T3-3"], findings.Skip(1).Select(f => f.Rule.Id).Order());
    }

    [Fact]
    public void C2_a_change_of_the_2020_form_may_be_negative() =>
        Assert.True(Samples.Xinzhou2020Corrected.With("proactiveDisclosure.fees.change", -12).Check(RuleSet.Tables).IsClean);

    [Theory]
    [InlineData("27.948692", AmountUnit.TenThousandYuan, true)]
    [InlineData("1.123456", AmountUnit.TenThousandYuan, true)]
    [InlineData("1.1234567", AmountUnit.TenThousandYuan, false)]
    [InlineData("1.1200000", AmountUnit.TenThousandYuan, true)] // trailing zeros say nothing finer
    [InlineData("-0.5", AmountUnit.TenThousandYuan, false)]
    [InlineData("251000.12", AmountUnit.Yuan, true)]
    [InlineData("251000.123", AmountUnit.Yuan, false)]
    [InlineData("1.1234567891", AmountUnit.HundredMillionYuan, true)]
    [InlineData("1.12345678912", AmountUnit.HundredMillionYuan, false)]
    [InlineData("79228162514264337593543950335", AmountUnit.TenThousandYuan, true)]
    public void C4_amounts_are_not_negative_and_not_finer_than_a_fen(string value, AmountUnit unit, bool passes)
    {
        Amount amount = new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit);
        CheckResult result = Samples.Xinzhou2020Corrected.With("proactiveDisclosure.procurement.totalAmount", amount).Check(RuleSet.Tables);

        Assert.Equal(passes ? [] : ["C4"], result.Findings.Select(f => f.Rule.Id));
        Assert.All(result.Findings, f => f.Names("C4", "/proactiveDisclosure/procurement/totalAmount", amount, null));
    }

    [Fact]
    public void C4_says_what_is_wrong()
    {
        Checks.OnlyFinding(Small.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(1.1234567m))).Says(
            "Table 2, row “行政事业性收费” (fees), column “本年收费金额（单位：万元）” (amount): more than 6 decimals, which is finer than a fen; reported 1.1234567万元.",
            "表二“行政事业性收费”行“本年收费金额（单位：万元）”列：小数超过6位，不足一分；填报1.1234567万元。");
        Checks.OnlyFinding(Small.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(-2))).Says(
            "Table 2, row “行政事业性收费” (fees), column “本年收费金额（单位：万元）” (amount): an amount can't be negative; reported -2万元.",
            "表二“行政事业性收费”行“本年收费金额（单位：万元）”列：金额不能为负数；填报-2万元。");
    }

    [Fact]
    public void C5_a_2021_amount_in_another_unit_is_converted()
    {
        Finding finding = Checks.OnlyFinding(Small.With("proactiveDisclosure.fees.amount", Amount.OfYuan(125000)));

        finding.Names("C5", "/proactiveDisclosure/fees/amount", Amount.OfYuan(125000), Amount.OfTenThousandYuan(12.5m), Severity.Warning);
        finding.Says(
            "Table 2, row “行政事业性收费” (fees), column “本年收费金额（单位：万元）” (amount): the form's unit for the amount is 万元; reported 125000元, computed 12.5万元.",
            "表二“行政事业性收费”行“本年收费金额（单位：万元）”列：本年收费金额的单位应为万元；填报125000元，应为12.5万元。");
    }

    [Fact]
    public void C5_a_2020_amount_must_have_a_unit_unless_it_is_zero()
    {
        AnnualReport2020 report = Samples.Xinzhou2020Corrected;
        Finding finding = Checks.OnlyFinding(report.With("proactiveDisclosure.procurement.totalAmount", new Amount(251000, AmountUnit.Unstated)));

        finding.Names("C5", "/proactiveDisclosure/procurement/totalAmount", new Amount(251000, AmountUnit.Unstated), null, Severity.Warning);
        finding.Says(
            "Table 2, row “政府集中采购” (procurement), column “采购总金额” (totalAmount): the unit of the amount is not stated; reported 251000.",
            "表二“政府集中采购”行“采购总金额”列：金额未写明单位；填报251000。");
        Assert.True(report.With("proactiveDisclosure.procurement.totalAmount", new Amount(0, AmountUnit.Unstated)).Check(RuleSet.Tables).IsClean);
        Assert.True(report.With("proactiveDisclosure.procurement.totalAmount", Amount.OfYuan(251000)).Check(RuleSet.Tables).IsClean);
    }
}
