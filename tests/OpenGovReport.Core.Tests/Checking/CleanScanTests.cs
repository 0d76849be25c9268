using FsCheck;
using FsCheck.Fluent;
using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;
using Outcome = OpenGovReport.Checking.Outcome;

namespace OpenGovReport.Tests.Checking;

/// <summary>Clean reports take a short way that allocates nothing; it must never say anything that the long way would not.</summary>
public class CleanScanTests
{
    public static TheoryData<ReportForm> Forms => Samples.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Checking_a_clean_report_allocates_nothing(ReportForm form)
    {
        AnnualReport report = Samples.Reconciled(form, new Random(1));
        CheckResult result = report.Check(RuleSet.Tables);
        Assert.True(result.IsClean);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            result = report.Check(RuleSet.Tables);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Same(result, Samples.Reconciled(form, new Random(2)).Check(RuleSet.Tables));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_short_way_and_the_long_way_agree_on_clean_reports(ReportForm form)
    {
        for (int seed = 0; seed < 50; seed++)
        {
            AnnualReport report = Samples.Reconciled(form, new Random(seed));
            AssertSame(RuleSet.Tables.PlanFor(form).CheckInDetail(report), report.Check(RuleSet.Tables));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_short_way_and_the_long_way_agree_on_spoilt_reports(ReportForm form)
    {
        // A few edits of a clean report: small and compensating ones, extreme ones, and cells that say no number.
        int cells = ReportTemplate.Of(form).AllCells.Count;
        Gen<(int Cell, int Kind)> edit = Gen.Choose(0, cells - 1).Zip(Gen.Choose(0, 7), (cell, kind) => (cell, kind));
        Gen<(int Seed, (int Cell, int Kind)[] Edits)> spoilt = Gen.Choose(0, 1000).Zip(edit.ArrayOf(), (seed, edits) => (seed, edits[..Math.Min(edits.Length, 3)]));

        int clean = 0, faulty = 0;
        Prop.ForAll(Arb.From(spoilt), s =>
        {
            AnnualReport report = s.Edits.Aggregate(Samples.Reconciled(form, new Random(s.Seed)), Edited);
            CheckResult expected = RuleSet.Tables.PlanFor(form).CheckInDetail(report);
            AssertSame(expected, report.Check(RuleSet.Tables));
            _ = expected.IsClean ? clean++ : faulty++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        Assert.True(clean > 0 && faulty > 0, $"{clean} clean and {faulty} faulty reports prove little");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_fault_of_one_cell_leaves_the_short_way(ReportForm form)
    {
        AnnualReport clean = Samples.Reconciled(form, new Random(5));
        foreach (CellDescriptor cell in ReportTemplate.Of(form).AllCells)
        {
            for (int kind = 0; kind < 8; kind++)
            {
                AnnualReport report = Edited(clean, (cell.Index, kind));
                AssertSame(RuleSet.Tables.PlanFor(form).CheckInDetail(report), report.Check(RuleSet.Tables));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Relations_of_any_shape_are_compiled_rightly(ReportForm form)
    {
        ReportTemplate template = ReportTemplate.Of(form);
        CellDescriptor[] cells = [.. template.Cells.Where(c => c.Kind == CellKind.Count)];
        Random random = new(13);
        int clean = 0;
        for (int round = 0; round < 300; round++)
        {
            // A pattern of up to five cells with weights, repeated at even distances: rows, columns and neither.
            (int Offset, int Weight)[] pattern = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => (random.Next(0, 30), random.Next(-3, 4))).Where(p => p.Item2 != 0).DistinctBy(p => p.Item1)];
            int step = random.Next(1, 9), count = random.Next(1, 10), start = random.Next(0, 40);
            if (pattern.Length == 0)
            {
                continue;
            }

            bool equality = random.Next(2) == 0;
            Relation[] relations = [.. Enumerable.Range(0, count).Select(i =>
            {
                RelationTerm[] terms = [.. pattern.Select(p => new RelationTerm(cells[start + (i * step) + p.Offset], p.Weight))];
                return equality ? Relation.EqualToZero(terms[0].Cell, terms) : Relation.AtLeastZero(terms[0].Cell, terms);
            })];
            RelationRule rule = new() { Id = "L", Title = new("甲", "one"), Relations = _ => relations };
            RuleSet rules = RuleSet.Empty.With(rule);
            AnnualReport report = Samples.Zero(form);
            foreach (CellDescriptor cell in cells.Where(_ => random.Next(20) == 0))
            {
                report = report.With(cell, random.Next(0, 3));
            }

            bool expected = relations.All(r =>
            {
                long sum = r.Terms.Sum(t => t.Coefficient * t.Cell.Get(report).Count.Value);
                return equality ? sum == 0 : sum >= 0;
            });

            Assert.Equal(expected, report.Check(rules).IsClean);
            AssertSame(rules.PlanFor(form).CheckInDetail(report), report.Check(rules));
            clean += expected ? 1 : 0;
        }

        Assert.InRange(clean, 20, 280);
    }

    // The codes of two blanks add up to zero in 64 bits. Without the rules about cells, only the bounds of the short way keep them apart from numbers.
    [Theory]
    [InlineData("T3-1", "requests.received.total", "requests.carriedOver.total")]
    [InlineData("T3-2", "requests.granted.legalServiceInstitutions", "requests.denied.stateSecrets.legalServiceInstitutions")]
    [InlineData("T3-3", "requests.granted.naturalPersons", "requests.granted.legalServiceInstitutions")]
    [InlineData("T4-1", "disputes.reconsideration.upheld", "disputes.reconsideration.corrected")]
    public void Two_blanks_are_no_zero(string id, string one, string other)
    {
        RuleSet rules = RuleSet.Empty.With(RuleSet.Tables.Single(r => r.Id == id));
        foreach (ReportForm form in new[] { ReportForm.Form2020, ReportForm.Form2021 })
        {
            AnnualReport zero = Samples.Zero(form), blank = zero.With(one, Count.Blank).With(other, Count.Blank);

            Assert.True(zero.Check(rules).Counts.Passed > blank.Check(rules).Counts.Passed);
            AssertSame(rules.PlanFor(form).CheckInDetail(blank), blank.Check(rules));
        }
    }

    // Four times −2⁶² is zero in 64 bits. Rule C2 refuses negative counts, but a set need not have it.
    [Theory]
    [MemberData(nameof(Forms))]
    public void Numbers_that_wrap_around_are_no_sum(ReportForm form)
    {
        RuleSet rules = RuleSet.Empty.With(RuleSet.Tables.Single(r => r.Id == "T3-3"));
        string[] columns = ["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations"];
        AnnualReport report = columns.Aggregate(Samples.Zero(form), (r, c) => r.With("requests.granted." + c, -(1L << 62)));

        Assert.Single(report.Check(rules).Findings);
        AssertSame(rules.PlanFor(form).CheckInDetail(report), report.Check(rules));
    }

    [Fact]
    public void A_promise_is_kept_by_the_rules_that_make_it()
    {
        foreach (ReportTemplate template in Samples.Templates)
        {
            foreach (CellRule rule in StandardRules.All.OfType<CellRule>().Where(r => r.PassesFrom is not null))
            {
                long least = Math.Max(rule.PassesFrom!.Value, long.MinValue + 2);
                foreach (CellDescriptor cell in template.AllCells.Where(c => rule.Cells(c) && c.Kind != CellKind.Amount))
                {
                    Assert.All(new[] { least, least + 1, 0, 1, long.MaxValue }, number => Assert.Equal(Outcome.Passed, rule.Test(cell, number).Outcome));
                }
            }
        }
    }

    [Fact]
    public async Task Threads_do_not_disturb_each_other()
    {
        AnnualReport[] reports = [.. Enumerable.Range(0, 16).Select(i => Samples.Reconciled(i % 2 == 0 ? ReportForm.Form2020 : ReportForm.Form2021, new Random(i)))];
        bool[] clean = [.. reports.Select((r, i) => i % 3 != 0)];
        AnnualReport[] checkedReports = [.. reports.Select((r, i) => clean[i] ? r : r.With("requests.granted.total", 100_000))];

        Task[] tasks = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int round = 0; round < 500; round++)
            {
                int i = round % checkedReports.Length;
                Assert.Equal(clean[i], checkedReports[i].Check(RuleSet.Tables).IsClean);
            }
        }))];
        await Task.WhenAll(tasks);
    }

    private static AnnualReport Edited(AnnualReport report, (int Cell, int Kind) edit)
    {
        CellDescriptor cell = report.Template().AllCells[edit.Cell];
        if (cell.Kind == CellKind.Amount)
        {
            CellValue[] amounts = [Amount.OfYuan(1), Amount.OfTenThousandYuan(1.5m), Amount.OfTenThousandYuan(-1), Amount.Blank, Amount.NotApplicable, new Amount(1, AmountUnit.Unstated), Amount.OfTenThousandYuan(1.1234567m), Amount.OfTenThousandYuan(0)];
            return report.With(cell, amounts[edit.Kind]);
        }

        long now = cell.Get(report).Count.ValueOr(0);
        CellValue[] counts = [now, now == long.MaxValue ? 0 : now + 1, Math.Max(now - 1, 0), Count.Blank, Count.NotApplicable, -1, long.MaxValue, (1L << 40) + 1];
        return report.With(cell, counts[edit.Kind]);
    }

    private static void AssertSame(CheckResult expected, CheckResult actual)
    {
        Assert.Equal(expected.ByRule, actual.ByRule);
        Assert.Equal(expected.Counts, actual.Counts);
        Assert.Equal(expected.Findings, actual.Findings);
        Assert.Equal(expected.Unverifiable.Select(u => u.ToString()), actual.Unverifiable.Select(u => u.ToString()));
        Assert.Equal(expected.IsClean, actual.IsClean);
        Assert.Equal(expected.HasErrors, actual.HasErrors);
    }
}
