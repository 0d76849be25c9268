using System.Globalization;
using OpenGovReport.Documents.Tests.Writers;
using OpenGovReport.Reports;
using OpenGovReport.Tests.Generated;
using Xunit.Abstractions;

namespace OpenGovReport.Documents.Tests;

/// <summary>Generated reports that LibreOffice has turned into Word documents and PDF: <c>OPENGOVREPORT_OFFICE_DOCUMENTS=100 dotnet test --filter LibreOffice</c>.</summary>
public sealed class LibreOfficeTests(ITestOutputHelper output)
{
    [OfficeTheory]
    [InlineData("docx", 2020)]
    [InlineData("docx", 2021)]
    [InlineData("pdf", 2020)]
    [InlineData("pdf", 2021)]
    public void A_sound_document_is_read_exactly(string ending, int form)
    {
        List<TrialOutcome> outcomes = Read(ending, Damage.None, (ReportForm)form, OfficeProgram.Documents);
        Print(ending, Damage.None, outcomes);
        Assert.All(outcomes, o => Assert.True(o.Inexact.Count == 0 && !o.IsHarmful, o.Explain()));
    }

    [OfficeTheory]
    [InlineData("docx")]
    [InlineData("pdf")]
    public void No_cell_of_a_damaged_document_is_misread_in_silence(string ending)
    {
        List<TrialOutcome> all = [];
        foreach (Damage damage in Damage.All.Skip(1))
        {
            ReportForm[] forms = damage.Form is { } only ? [only] : [ReportForm.Form2020, ReportForm.Form2021];
            List<TrialOutcome> outcomes = [.. forms.SelectMany(f => Read(ending, damage, f, Math.Max(1, OfficeProgram.Documents / 20)))];
            Print(ending, damage, outcomes);
            all.AddRange(outcomes);
        }

        Assert.All(all, o => Assert.True(o.Silent == 0 && o.Thrown is null, o.Explain()));
    }

    private static List<TrialOutcome> Read(string ending, Damage damage, ReportForm form, int documents)
    {
        GeneratedDocument[] printed = [.. Enumerable.Range(0, documents).Select(i => WrittenDocument.Print("print", damage, form, i))];
        byte[]?[] files = OfficeProgram.Convert([.. printed.Select(PrintWriter.Write)], ending);
        Assert.DoesNotContain(null, files);
        return [.. printed.Zip(files, (p, f) => new WrittenDocument(p, f!, new Dictionary<Templates.CellDescriptor, Reading.SourceLocation>()).Read())];
    }

    private void Print(string ending, Damage damage, List<TrialOutcome> outcomes) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{ending,-5} {damage.Name,-14} documents {outcomes.Count,4}  cells {outcomes.Sum(o => o.Document.Expected.Count),7}  inexact {outcomes.Sum(o => o.Inexact.Count),5}  silent {outcomes.Sum(o => o.Silent),4}  flagged {outcomes.Sum(o => o.Flagged),5}  without a warning {outcomes.Count(o => o.IsPerfect),4}  wrong year or publisher {outcomes.Count(o => o.WrongYear || o.WrongPublisher),3}  texts {outcomes.Sum(o => o.Differences.Count),3}"));
}
