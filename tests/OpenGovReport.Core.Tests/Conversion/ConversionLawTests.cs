using OpenGovReport.Checking;
using OpenGovReport.Conversion;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

public sealed class ConversionLawTests
{
    private const int Cases = 10_000;

    private static readonly RelationRule[] Sums = [StandardRules.ApplicantsAddUp, StandardRules.ResultsAddUp, StandardRules.RequestsBalance, StandardRules.DisputesAddUp];

    [Theory]
    [InlineData(ReportForm.Form2020, ReportForm.Form2021)]
    [InlineData(ReportForm.Form2021, ReportForm.Form2020)]
    public void There_and_back_with_the_complement_gives_the_original(ReportForm from, ReportForm to)
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            AnnualReport report = Random(from, seed);
            ConversionResult<AnnualReport> there = report.To(to);
            ConversionComplement complement = there.Complement();

            Assert.Equal(to, there.Report.Form);
            Assert.Equal(report, there.Report.To(from, complement).Report);
            if (seed % 50 == 0)
            {
                // A complement is a report, and goes through a file like any other.
                AnnualReport read = ReportJson.Read(ReportJson.Write(complement.Report)).Report!;
                Assert.Equal(complement, ConversionComplement.Of(read));
                AssertAllCellsAreExplained(report, there);
                AssertAllCellsAreExplained(there.Report, there.Report.To(from, complement));
            }
        }
    }

    [Theory]
    [InlineData(ReportForm.Form2020, ReportForm.Form2021)]
    [InlineData(ReportForm.Form2021, ReportForm.Form2020)]
    public void What_was_edited_since_wins_over_the_complement(ReportForm from, ReportForm to)
    {
        CellMapping[] carried = [.. FormMap.Between(from, to).Mappings.Where(m => m is { Sources.Count: > 0, Target: not null } && !OtherRows.Include(m.Target))];
        CellMapping[] dropped = [.. FormMap.Between(from, to).Mappings.Where(m => m.Target is null)];
        for (int seed = 0; seed < Cases; seed++)
        {
            AnnualReport original = Random(from, seed);
            ConversionResult<AnnualReport> there = original.To(to);
            IReadOnlyList<CellDescriptor> cells = there.Report.Template().AllCells;
            CellDescriptor cell = cells[new Random(seed).Next(cells.Count)];
            AnnualReport edited = there.Report.With(cell, cell.Kind == CellKind.Amount ? Amount.OfYuan(seed) : seed);
            AnnualReport back = edited.To(from, there.Complement()).Report;

            Assert.True(Array.TrueForAll(carried, m => m.Sources[0].Get(back) == m.Target!.Get(edited)), $"{seed}: {cell}");
            Assert.True(Array.TrueForAll(dropped, m => m.Sources[0].Get(back) == m.Sources[0].Get(original)), $"{seed}: {cell}");
            Assert.Equal(WholeOf(edited), WholeOf(back));
        }

        // What is stated of （六）其他处理, as one row.
        static RequestCounts WholeOf(AnnualReport report) => ((AnnualReport2020)report.To(ReportForm.Form2020).Report).Requests.Other;
    }

    [Theory]
    [InlineData(ReportForm.Form2020, ReportForm.Form2021)]
    [InlineData(ReportForm.Form2021, ReportForm.Form2020)]
    public void A_relation_that_both_forms_have_still_holds_or_still_fails(ReportForm from, ReportForm to)
    {
        (Relation Before, Relation After)[] shared = [.. Shared(from, to)];
        Dictionary<Outcome, int> met = [];
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new(seed);
            AnnualReport report = Samples.Reconciled(from, random);
            for (int faults = random.Next(4); faults > 0; faults--)
            {
                CellDescriptor cell = report.Template().AllCells[random.Next(10, report.Template().AllCells.Count)];
                report = report.With(cell, cell.Kind == CellKind.Amount ? Amount.Blank : random.Next(3) switch { 0 => Count.Blank, 1 => Count.NotApplicable, _ => random.Next(200) });
            }

            AnnualReport converted = report.To(to).Report;
            foreach ((Relation before, Relation after) in shared)
            {
                Outcome was = before.Evaluate(report);
                met[was] = met.GetValueOrDefault(was) + 1;
                if (was is Outcome.Passed or Outcome.Failed)
                {
                    Assert.True(was == after.Evaluate(converted), $"{seed}: {before} was {was}");
                }
            }
        }

        Assert.True(met[Outcome.Passed] > 100_000 && met[Outcome.Failed] > 1_000);
    }

    [Fact]
    public void What_reconciles_still_reconciles_in_every_rule()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            AnnualReport report = Samples.Reconciled((ReportForm)(2020 + (seed % 2)), new Random(seed));
            AnnualReport converted = report.To(FormOtherThan(report)).Report;

            Assert.All(Sums, sum => Assert.Equal((0, 0), (converted.Check().CountsOf(sum.Id).Failed, converted.Check().CountsOf(sum.Id).NotApplicable)));
        }
    }

    // The relations of tables three and four that are about the same cells; of （六）其他处理 that is the sum of the results.
    private static IEnumerable<(Relation Before, Relation After)> Shared(ReportForm from, ReportForm to)
    {
        foreach (RelationRule rule in Sums)
        {
            Dictionary<string, Relation> after = rule.Relations(ReportTemplate.Of(to)).ToDictionary(r => r.Target.Pointer);
            foreach (Relation before in rule.Relations(ReportTemplate.Of(from)).Where(r => after.ContainsKey(r.Target.Pointer)))
            {
                yield return (before, after[before.Target.Pointer]);
            }
        }
    }

    private static void AssertAllCellsAreExplained(AnnualReport source, ConversionResult<AnnualReport> result)
    {
        IReadOnlyList<ConversionNote> notes = result.Notes();
        Assert.Equal(
            source.Template().AllCells.Select(c => new ReportedCell(c, c.Get(source))),
            notes.SelectMany(n => n.Sources).OrderBy(c => c.Cell.Index));
        Assert.Equal(
            result.Report.Template().AllCells.Select(c => new ReportedCell(c, c.Get(result.Report))),
            notes.Where(n => n.Target is not null).Select(n => n.Target!.Value));
    }

    private static ReportForm FormOtherThan(AnnualReport report) => report.Form == ReportForm.Form2020 ? ReportForm.Form2021 : ReportForm.Form2020;

    // A report as hostile as can be; of those on the 2021 form some print （六）其他处理 split, some unsplit, some in both ways.
    private static AnnualReport Random(ReportForm form, int seed)
    {
        AnnualReport report = RandomReports.Next(seed, form);
        if (form == ReportForm.Form2021 && seed % 4 == 0)
        {
            foreach (CellDescriptor cell in report.Template().Cells.Where(c => c.Row.PrintedGroup == "（六）其他处理"))
            {
                report = report.With(cell, Count.Blank);
            }
        }

        return report;
    }
}
