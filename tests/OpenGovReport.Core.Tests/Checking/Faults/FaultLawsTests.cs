using System.Diagnostics;
using System.Globalization;
using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Generated.Faults;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking.Faults;

/// <summary>What holds of every hypothesis about every report, however wrong.</summary>
public class FaultLawsTests
{
    public static TheoryData<ReportForm> Forms => Samples.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public void With_a_hypothesis_applied_its_relations_hold_and_no_other_fails_that_did_not(ReportForm form)
    {
        int hypotheses = 0;
        foreach (AnnualReport report in SpoiltReports(form, 400))
        {
            Relation[] all = Relations(report);
            Relation[] failed = [.. all.Where(r => r.Evaluate(report) == Outcome.Failed)];
            FaultLocation location = report.Locate();

            // Every failed relation is in exactly one component.
            Assert.Equal(failed.ToHashSet(), location.Components.SelectMany(c => c.Relations).ToHashSet());
            Assert.Equal(failed.Length, location.Components.Sum(c => c.Relations.Count));
            foreach (FaultComponent component in location.Components)
            {
                foreach (FaultHypothesis hypothesis in component.Hypotheses)
                {
                    hypotheses++;
                    AnnualReport mended = Apply(report, hypothesis.Cells);
                    Assert.DoesNotContain(component.Relations, r => r.Evaluate(mended) == Outcome.Failed);
                    Assert.DoesNotContain(all.Except(failed), r => r.Evaluate(mended) == Outcome.Failed);
                    Assert.All(hypothesis.Cells, c => Assert.True(c.Suggested.Count.Value >= 0 || c.Cell.Kind == CellKind.SignedCount));
                    Assert.All(hypothesis.Cells, c => Assert.Equal(c.Cell.Get(report), c.Reported));
                    Assert.All(hypothesis.Cells, c => Assert.NotEqual(c.Reported, c.Suggested));
                }
            }
        }

        Assert.True(hypotheses > 400, $"{hypotheses}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void One_hypothesis_of_every_component_puts_the_whole_report_right(ReportForm form)
    {
        int reports = 0;
        foreach (AnnualReport report in SpoiltReports(form, 300))
        {
            FaultLocation location = report.Locate();
            if (location.Components.Count > 0 && location.Components.All(c => c.Hypotheses.Count > 0))
            {
                reports++;
                AnnualReport mended = location.Components.Aggregate(report, (r, c) => Apply(r, c.Hypotheses[^1].Cells));
                Assert.DoesNotContain(Relations(report), r => r.Evaluate(mended) == Outcome.Failed);
            }
        }

        Assert.True(reports > 100, $"{reports}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_part_of_a_hypothesis_would_do(ReportForm form)
    {
        int parts = 0;
        foreach (AnnualReport report in SpoiltReports(form, 300))
        {
            FaultLocation location = report.Locate();
            if (location.Components.Any(c => c.Hypotheses.Count == 0))
            {
                continue;
            }

            foreach (FaultComponent component in location.Components)
            {
                // With everything else put right, so that only this component is left.
                AnnualReport rest = location.Components.Where(c => c != component).Aggregate(report, (r, c) => Apply(r, c.Hypotheses[0].Cells));
                foreach (FaultHypothesis hypothesis in component.Hypotheses.Where(h => h.Cells.Count is > 1 and < 9))
                {
                    for (int part = 1; part < (1 << hypothesis.Cells.Count) - 1; part++)
                    {
                        parts++;
                        AnnualReport changed = Apply(rest, hypothesis.Cells.Where((_, i) => (part >> i & 1) != 0));
                        Assert.True(Relations(report).Any(r => r.Evaluate(changed) == Outcome.Failed), $"{hypothesis}: part {part} would do");
                    }
                }

                // And no two hypotheses are about the same cells, one with more of them.
                Assert.All(component.Hypotheses, h => Assert.DoesNotContain(component.Hypotheses, o => o != h && o.Cells.Select(c => c.Cell).All(h.Cells.Select(c => c.Cell).Contains)));
            }
        }

        Assert.True(parts > 500, $"{parts}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Several_cells_are_suspected_only_where_no_single_one_would_do(ReportForm form)
    {
        int several = 0;
        for (int seed = 0; seed < 500; seed++)
        {
            // All numbers stated, so that the sums can be worked out by hand.
            AnnualReport report = Spoil(ReportGenerator.Create(form, seed), new Random(seed), onlyNumbers: true);
            FaultComponent[] components = [.. report.Locate().Components.Where(c => c.Relations.All(r => r.Comparison == Comparison.EqualToZero))];
            IReadOnlyList<CellDescriptor> singles = PlainSums.SingleCells(report);
            if (singles.Count > 0)
            {
                Assert.Equal(singles.ToHashSet(), Assert.Single(components).Hypotheses.Select(h => Assert.Single(h.Cells).Cell).ToHashSet());
            }
            else if (components.Length == 1)
            {
                several++;
                Assert.All(components[0].Hypotheses, h => Assert.True(h.Cells.Count > 1));
            }
        }

        Assert.True(several > 10, $"{several}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_report_gives_the_same_location(ReportForm form)
    {
        foreach (AnnualReport report in SpoiltReports(form, 60))
        {
            FaultComponent[] one = [.. report.Locate().Components], other = [.. report.Locate(RuleSet.Default).Components];

            Assert.Equal(one.Select(c => (c.Relations, c.Found, c.IsExhaustive)), other.Select(c => (c.Relations, c.Found, c.IsExhaustive)));
            Assert.Equal(one.SelectMany(c => c.Hypotheses), other.SelectMany(c => c.Hypotheses));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Ranks_rise_from_one_without_a_gap(ReportForm form)
    {
        foreach (FaultComponent component in SpoiltReports(form, 100).SelectMany(r => r.Locate().Components).Where(c => c.Hypotheses.Count > 0))
        {
            int[] ranks = [.. component.Hypotheses.Select(h => h.Rank)];
            Assert.Equal(1, ranks[0]);
            Assert.All(ranks.Zip(ranks.Skip(1)), r => Assert.InRange(r.Second - r.First, 0, 1));
            Assert.Single(component.Hypotheses.Select(h => h.Mistakes.Count).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_finding_says_of_a_cell_what_no_hypothesis_says(ReportForm form)
    {
        foreach (AnnualReport report in SpoiltReports(form, 200))
        {
            CheckResult result = report.Check();
            foreach (Finding finding in result.Findings.Where(f => f.Relation is not null))
            {
                FaultComponent component = result.Faults.Components.Single(c => c.Relations.Contains(finding.Relation!));
                FaultHypothesis[] best = [.. component.Best];
                if (best.Length == 1 && component.Found == 1 && best[0].Cells.Any(c => c.Cell == finding.Cell))
                {
                    Assert.Contains(best[0].Cells, c => c.Cell == finding.Cell && c.Suggested == finding.Computed);
                }
                else if (component.Found == 1)
                {
                    Assert.Fail($"{finding} names no cell of {best[0]}");
                }
            }
        }
    }

    [Fact]
    [Trait("Measures", "time")]
    public void Hostile_tables_end_soon()
    {
        Random random = new(9);
        List<AnnualReport> hostile = [];
        foreach (ReportTemplate template in Samples.Templates)
        {
            CellDescriptor[] cells = [.. template.AllCells.Where(c => c.Kind != CellKind.Amount)];
            Func<CellDescriptor, Count>[] fills =
            [
                _ => long.MaxValue, _ => long.MinValue + 2, _ => 1, _ => -1, c => c.Index, c => c.Index % 2 == 0 ? long.MaxValue : long.MinValue + 2,
                _ => random.NextInt64(), _ => random.Next(2), _ => random.Next(0, 3) - 1, _ => random.Next(100),
                _ => random.Next(4) == 0 ? Count.Blank : random.Next(5), _ => random.Next(3) == 0 ? Count.NotApplicable : random.Next(5),
                c => c.Column == "总计" ? 1 : 0, c => c.Row.Name == "总计" ? 1 : 0, c => c.Index % 7 == 0 ? 1 : 0,
            ];
            hostile.AddRange(fills.Select(fill => cells.Aggregate(Samples.Zero(template.Form), (r, c) => r.With(c, fill(c)))));

            // From a few errors to many, large and small, equal and different.
            for (int errors = 1; errors <= 24; errors++)
            {
                foreach (int kind in new[] { 0, 1, 2 })
                {
                    AnnualReport report = Samples.Reconciled(template.Form, random);
                    for (int i = 0; i < errors; i++)
                    {
                        CellDescriptor cell = template.Tables[1].Cells[random.Next(template.Tables[1].Cells.Count)];
                        report = report.With(cell, cell.Get(report).Count.Value + (kind == 0 ? 1 : kind == 1 ? random.Next(1, 4) : random.NextInt64(1, long.MaxValue / 8)));
                    }

                    hostile.Add(report);
                }
            }
        }

        _ = hostile[0].Locate();
        foreach (AnnualReport report in hostile)
        {
            // Other programs run on the machine too: it is soon enough if it is so once.
            double best = double.MaxValue;
            for (int run = 0; run < 20 && best >= 50; run++)
            {
                long start = Stopwatch.GetTimestamp();
                double spent = Spent();
                _ = report.Locate();
                best = Math.Min(best, Math.Min(Stopwatch.GetElapsedTime(start).TotalMilliseconds, Spent() - spent));
            }

            Assert.True(best < 50, $"{best} ms: {report.Locate().Components.Count} components, {report}");
        }
    }

    // The milliseconds that this thread has had a processor, where Linux tells: what it waited for others is no time of its own.
    private static double Spent() => File.Exists("/proc/thread-self/schedstat")
        ? double.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
        : Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    private static IEnumerable<AnnualReport> SpoiltReports(ReportForm form, int count) =>
        Enumerable.Range(0, count).Select(seed => Spoil(seed % 2 == 0 ? ReportGenerator.Create(form, seed) : Samples.Reconciled(form, new Random(seed)), new Random(seed), onlyNumbers: false));

    private static AnnualReport Spoil(AnnualReport report, Random random, bool onlyNumbers)
    {
        CellDescriptor[] cells = [.. report.Template().Cells.Where(c => c.Kind != CellKind.Amount)];
        for (int errors = random.Next(1, 6); errors > 0; errors--)
        {
            CellDescriptor cell = cells[random.Next(cells.Length)];
            Count value = cell.Get(report).Count;
            report = report.With(cell, random.Next(onlyNumbers ? 4 : 8) switch
            {
                0 => value.ValueOr(0) + 1,
                1 => random.Next(0, 200),
                2 => 0,
                3 => value.ValueOr(0) * 10,
                4 => Count.Blank,
                5 => Count.NotApplicable,
                6 => -value.ValueOr(1),
                _ => random.NextInt64(),
            });
        }

        return report;
    }

    private static Relation[] Relations(AnnualReport report) =>
        [.. RuleSet.Default.OfType<RelationRule>().SelectMany(r => r.RelationsOn(report.Template())).Where(r => !r.Target.IsUnsplit || !r.Target.Get(report).IsBlank)];

    private static AnnualReport Apply(AnnualReport report, IEnumerable<CellSuggestion> cells) => cells.Aggregate(report, (r, c) => r.With(c.Cell, c.Suggested));
}
