using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Documents.Tests;

/// <summary>The trial over generated files, as far as it needs no other program: web pages, Word documents and workbooks, alone and two in one file.</summary>
public sealed class DocumentTrialTests
{
    public static IEnumerable<object[]> Damaged =>
        DocumentLayout.All.Where(l => !l.NeedsOffice).SelectMany(l => Damage.All.Skip(1).Select(d => new object[] { l.Name, d.Name }));

    [Theory]
    [InlineData("html", 2020, 120)]
    [InlineData("html", 2021, 120)]
    [InlineData("htmltwo", 2020, 20)]
    [InlineData("htmltwo", 2021, 20)]
    [InlineData("texthtml", 2020, 60)]
    [InlineData("texthtml", 2021, 60)]
    [InlineData("docx", 2020, 60)]
    [InlineData("docx", 2021, 60)]
    [InlineData("docxtwo", 2020, 20)]
    [InlineData("docxtwo", 2021, 20)]
    [InlineData("xlsx", 2020, 60)]
    [InlineData("xlsx", 2021, 60)]
    public void A_sound_file_is_read_exactly_with_the_place_of_every_cell(string layout, int form, int files)
    {
        DocumentLayout kind = DocumentLayout.Find(layout)!;
        foreach (WrittenDocument file in kind.Write([.. Enumerable.Range(0, files).Select(n => kind.Print(Damage.None, (ReportForm)form, n))], office: null))
        {
            TrialOutcome outcome = file.Read();
            Assert.False(DocumentTrial.IsOffence(kind, Damage.None, outcome), outcome.Explain());

            // What leads to the title of the second report ends the text of the first.
            Assert.True(kind.HasTwo || outcome.Differences.Count == 0, outcome.Explain());
            Assert.True(!file.Misplaced(outcome.Result!).Any(), file.Source.Name + "\n" + string.Join('\n', file.Misplaced(outcome.Result!)));
        }
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void No_cell_of_a_damaged_file_is_misread_in_silence(string layout, string damage)
    {
        DocumentLayout kind = DocumentLayout.Find(layout)!;
        Damage befallen = Damage.Named(damage);
        ReportForm[] forms = befallen.Form is { } only ? [only] : [ReportForm.Form2020, ReportForm.Form2021];
        GeneratedDocument[] documents = [.. forms.SelectMany(f => Enumerable.Range(0, kind.HasTwo ? 1 : 4).Select(n => kind.Print(befallen, f, n))).Where(kind.CanShow)];
        foreach (WrittenDocument file in kind.Write(documents, office: null))
        {
            TrialOutcome outcome = file.Read();
            Assert.False(DocumentTrial.IsOffence(kind, befallen, outcome), outcome.Explain());
        }
    }
}
