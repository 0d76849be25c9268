using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Generated reports with damage that LibreOffice turned into Word documents and PDF; what stands in their cells is in a file beside them.</summary>
public sealed class GeneratedDocumentTests
{
    private static readonly string[] Endings = ["docx", "pdf"];

    // In what order pdftotext can put the words of a page.
    private static readonly string[] Orders = ["", "-raw", "-layout"];

    public static IEnumerable<object[]> Documents => Fixture.Names("Generated", "csv").SelectMany(n => Endings.Select(e => new object[] { n, e }));

    public static IEnumerable<object[]> Texts => Fixture.Names("Generated", "csv").SelectMany(n => Orders.Select(o => new object[] { n, o }));

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

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_cell_of_the_text_of_a_PDF_is_misread_in_silence(string name, string order)
    {
        ReadResult result = DocumentReader.Read(PdfTextProgram.Text(Fixture.Bytes($"Generated/{name}.pdf"), order));
        AnnualReport report = result.Report!;
        Dictionary<(string, string, string), string> printed = Printed(name);
        Assert.Equal(name.Contains("-2020-", StringComparison.Ordinal) ? ReportForm.Form2020 : ReportForm.Form2021, report.Form);

        CellDescriptor[] cells = [.. report.Template().AllCells.Where(c => printed.ContainsKey((c.Row.Table.Number.ToString(null, null), c.Row.Name, c.Column)))];
        CellDescriptor[] inexact = [.. cells.Where(c => Typesetter.Text(c, c.Get(report)) != printed[(c.Row.Table.Number.ToString(null, null), c.Row.Name, c.Column)])];
        Assert.Equal([], inexact.Where(c => !TrialOutcome.Covers(result.Diagnostics, c)).Select(c => $"{c}: {c.Get(report)}"));

        // In the order in which it is drawn, or as it stands on the page, the text of a table has all that is needed, unless cells are blank.
        bool open = order.Length == 0 || name.StartsWith("blankcells", StringComparison.Ordinal) || name.StartsWith("totalsblank", StringComparison.Ordinal);
        Assert.True(open ? inexact.Length * 3 < cells.Length * 2 : inexact.Length == 0, $"{inexact.Length} of {cells.Length}");
    }

    private static Dictionary<(string Table, string Row, string Column), string> Printed(string name) =>
        File.ReadLines(Path.Combine(Fixture.Folder, "Generated", name + ".csv")).Skip(1).Select(l => l.Split(',', 4)).ToDictionary(c => (c[0], c[1], c[2]), c => c[3]);
}
