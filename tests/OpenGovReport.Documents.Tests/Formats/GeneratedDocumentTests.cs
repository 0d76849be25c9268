using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Generated reports with damage that LibreOffice turned into Word documents and PDF; what stands in their cells is in a file beside them.</summary>
public sealed class GeneratedDocumentTests
{
    private static readonly string[] Endings = ["docx", "pdf"];

    public static IEnumerable<object[]> Documents => Fixture.Names("Generated", "csv").SelectMany(n => Endings.Select(e => new object[] { n, e }));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_cell_is_read_exactly_or_has_a_diagnostic(string name, string ending)
    {
        ReadResult result = DocumentReader.Read(Fixture.Bytes($"Generated/{name}.{ending}"));
        AnnualReport report = result.Report!;
        Dictionary<(string, string, string), string> printed = Printed(name);
        Assert.Equal(name.Contains("-2020-", StringComparison.Ordinal) ? ReportForm.Form2020 : ReportForm.Form2021, report.Form);

        int exact = 0;
        foreach (CellDescriptor cell in report.Template().AllCells)
        {
            if (printed.TryGetValue((cell.Row.Table.Number.ToString(null, null), cell.Row.Name, cell.Column), out string? due))
            {
                bool same = Typesetter.Text(cell, cell.Get(report)) == due;
                Assert.True(same || TrialOutcome.Covers(result.Diagnostics, cell), $"{cell}: {cell.Get(report)} instead of {due}");
                exact += same ? 1 : 0;
            }
        }

        // Where cells are blank, a PDF may leave it open which ones they are.
        bool open = ending == "pdf" && (name.StartsWith("blankcells", StringComparison.Ordinal) || name.StartsWith("totalsblank", StringComparison.Ordinal));
        Assert.True(open ? exact * 10 >= printed.Count * 9 : exact == printed.Count, $"{exact} of {printed.Count}");
    }

    private static Dictionary<(string Table, string Row, string Column), string> Printed(string name) =>
        File.ReadLines(Path.Combine(Fixture.Folder, "Generated", name + ".csv")).Skip(1).Select(l => l.Split(',', 4)).ToDictionary(c => (c[0], c[1], c[2]), c => c[3]);
}
