using OpenGovReport.Conversion;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

/// <summary>The published 2020 report on the 2021 form; what becomes of its cells was read by eye against the document.</summary>
public sealed class ConversionSampleTests
{
    [Fact]
    public void Every_cell_of_the_2020_report_is_accounted_for()
    {
        ReadResult read = ReportReader.ReadText(Corpus.Text("xinzhou-2020"));
        AnnualReport2020 report = Assert.IsType<AnnualReport2020>(read.Report);
        IReadOnlyList<ConversionNote> notes = report.To2021().Notes();

        Assert.Equal(ReportTemplate.Form2020.AllCells, notes.SelectMany(n => n.Sources).Select(s => s.Cell).OrderBy(c => c.Index));
        Assert.Equal(198, notes.Sum(n => n.Sources.Count));
        Snapshot.Matches(string.Concat(notes.Select(n => $"{n}\n")), "txt");
    }
}
