using System.Text.RegularExpressions;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated.Layouts;

namespace OpenGovReport.Tests.Generated;

public sealed partial class GeneratorTests
{
    public static TheoryData<string> LayoutNames => [.. Layout.All.Select(l => l.Name)];

    [Theory]
    [InlineData(ReportForm.Form2020)]
    [InlineData(ReportForm.Form2021)]
    public void Every_relation_holds_in_a_generated_report(ReportForm form)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            AnnualReport report = ReportGenerator.Create(form, seed);
            TableDescriptor requests = report.Template().Tables[1];
            long Value(string row, int column) => requests.Rows.First(r => r.EnglishName == row).Cells[column].Get(report).Count.Value;
            for (int column = 0; column < 7; column++)
            {
                Assert.Equal(Value("received", column) + Value("carriedOver", column), Value("resultsTotal", column) + Value("carriedForward", column));
                Assert.Equal(requests.Rows.Where(r => r.EnglishName is not ("received" or "carriedOver" or "resultsTotal" or "carriedForward")).Sum(r => r.Cells[column].Get(report).Count.Value), Value("resultsTotal", column));
            }

            foreach (RowDescriptor row in report.Template().Tables.Skip(1).SelectMany(t => t.Rows))
            {
                Assert.Equal(row.Cells.SkipLast(1).Sum(c => c.Get(report).Count.Value), row.Cells[^1].Get(report).Count.Value);
            }

            if (report is AnnualReport2021 { ProactiveDisclosure: var disclosure })
            {
                Assert.True(disclosure.Rules.InForce.Value - disclosure.Rules.Issued.Value + disclosure.Rules.Repealed.Value >= 0);
                Assert.True(disclosure.NormativeDocuments.InForce.Value - disclosure.NormativeDocuments.Issued.Value + disclosure.NormativeDocuments.Repealed.Value >= 0);
            }
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_and_the_same_document()
    {
        Assert.Equal(ReportGenerator.Create(ReportForm.Form2021, 7), ReportGenerator.Create(ReportForm.Form2021, 7));
        Assert.Equal(GeneratedDocument.Create("pdf-several-2020-3").Text, GeneratedDocument.Create("pdf-several-2020-3").Text);
    }

    [Theory]
    [MemberData(nameof(LayoutNames))]
    public void The_numbers_of_a_sound_document_stand_in_printed_order(string layout)
    {
        foreach (GeneratedDocument document in ReaderTrial.Documents(Layout.Named(layout), Damage.None, 40))
        {
            string text = document.Text;
            int from = text.IndexOf(document.Printed.Table2[0].Label, StringComparison.Ordinal);
            string tables = text[from..text.IndexOf(document.Printed.Headings[4][^6..], from, StringComparison.Ordinal)];
            string[] expected = [.. document.Printed.FormCells.Select(c => c.Text)];

            // The pages of a document either all have bare numbers or none has.
            Assert.True(
                expected.SequenceEqual(Numbers(PageNumber().Replace(tables, "\n"))) || expected.SequenceEqual(Numbers(BarePageNumber().Replace(tables, "\n"))),
                document.Name);
        }
    }

    [Fact]
    public void Every_damage_befalls_every_layout()
    {
        foreach (Layout layout in Layout.All)
        {
            foreach (Damage damage in Damage.All)
            {
                foreach (GeneratedDocument document in ReaderTrial.Documents(layout, damage, 4))
                {
                    Assert.DoesNotContain(PrintedRow.Tear, document.Text);
                    Assert.Equal(ReportTemplate.Of(document.Form).AllCells.Count, document.Expected.Count);
                }
            }
        }
    }

    // Every damage changes what is printed and what is expected apart from each other; they must still say the same.
    [Fact]
    public void What_is_expected_of_a_cell_is_what_is_printed_in_it()
    {
        foreach (Damage damage in Damage.All)
        {
            foreach (GeneratedDocument document in ReaderTrial.Documents(Layout.Named("word"), damage, 60))
            {
                Assert.Distinct(document.Printed.FormCells.Select(c => c.Cell));
                foreach (PrintedCell cell in document.Printed.FormCells)
                {
                    Assert.True(Meaning(cell) == cell.Expected, $"{document.Name} {cell.Cell}: \"{cell.Text}\" is not {cell.Expected}");
                    Assert.True(cell.Expected == document.Expected[cell.Cell!.Index]);
                    Assert.True(!cell.Omitted || cell.Expected.IsBlank);
                }

                HashSet<CellDescriptor> printed = [.. document.Printed.FormCells.Select(c => c.Cell!)];
                Assert.All(ReportTemplate.Of(document.Form).AllCells.Where(c => !printed.Contains(c)), c => Assert.True(document.Expected[c.Index].IsBlank));
            }
        }
    }

    private static CellValue Meaning(PrintedCell cell)
    {
        bool money = cell.Cell!.Kind == CellKind.Amount;
        string text = string.Concat(cell.Text.Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c)).Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        text = text.Replace("件", "", StringComparison.Ordinal).Replace('−', '-').Replace('增', '+').Replace('减', '-');
        switch (text)
        {
            case "":
                return money ? Amount.Blank : Count.Blank;
            case "/" or "—" or "——" or "-" or "无":
                return money ? Amount.NotApplicable : Count.NotApplicable;
        }

        if (!money)
        {
            return long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        AmountUnit unit = text.EndsWith("万元", StringComparison.Ordinal) ? AmountUnit.TenThousandYuan
            : text.EndsWith('元') ? AmountUnit.Yuan
            : cell.Cell.Form == ReportForm.Form2021 ? AmountUnit.TenThousandYuan : AmountUnit.Unstated;
        return new Amount(decimal.Parse(text.TrimEnd('元', '万'), System.Globalization.CultureInfo.InvariantCulture), unit);
    }

    private static IEnumerable<string> Numbers(string tables) => Separator().Split(tables).Where(t => Number().IsMatch(t));

    [GeneratedRegex(@"\n *(- \d+ -|-\d+-|— \d+ —|第 \d+ 页 共 \d+ 页)\n")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\n\d+\n(?=\f)")]
    private static partial Regex BarePageNumber();

    [GeneratedRegex(@"[\s|]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^-?\d+(\.\d+)?(万元|元)?$")]
    private static partial Regex Number();
}
