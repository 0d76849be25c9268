using System.Text;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Where cells stand in a file, counted by hand: table, row and cell on a page or in a Word document, page, line and column in a PDF.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("html", "/proactiveDisclosure/normativeDocuments/inForce", 1, 4, 4)]
    [InlineData("html", "/proactiveDisclosure/fees/amount", 1, 14, 2)]
    [InlineData("html", "/requests/received/naturalPersons", 2, 4, 4)]
    [InlineData("html", "/requests/granted/total", 2, 6, 10)]
    [InlineData("html", "/disputes/litigationAfterReconsideration/total", 3, 4, 15)]
    [InlineData("docx", "/proactiveDisclosure/normativeDocuments/inForce", 1, 4, 4)]
    [InlineData("docx", "/proactiveDisclosure/fees/amount", 1, 14, 2)]
    [InlineData("docx", "/requests/received/naturalPersons", 2, 4, 4)]
    [InlineData("docx", "/requests/granted/total", 2, 6, 10)]
    [InlineData("docx", "/disputes/litigationAfterReconsideration/total", 3, 4, 15)]
    public void A_cell_of_a_table_is_placed_in_it(string format, string cell, short table, short row, short column)
    {
        ReadResult result = DocumentReader.Read(Fixture.Bytes("Samples/wuzhong-2023." + format));
        Assert.Equal(new SourceLocation(0, 0, 0, table, row, column), result.SourceMap![result.Template!.Cell(cell)]);
    }

    // What stands of a table on one page is a table; the labels before the values are one cell.
    [Theory]
    [InlineData("/proactiveDisclosure/normativeDocuments/inForce", 2, 1, 4, 4)]
    [InlineData("/proactiveDisclosure/fees/amount", 3, 2, 10, 2)]
    [InlineData("/requests/granted/naturalPersons", 3, 3, 6, 2)]
    [InlineData("/requests/resultsTotal/total", 5, 5, 4, 8)]
    [InlineData("/disputes/litigationAfterReconsideration/total", 5, 6, 4, 15)]
    public void A_cell_of_a_PDF_is_placed_on_its_page(string cell, short page, short table, short row, short place)
    {
        ReadResult result = DocumentReader.Read(Fixture.Bytes("Samples/wuzhong-2023.pdf"));
        Assert.Equal(new SourceLocation(0, 0, page, table, row, place), result.SourceMap![result.Template!.Cell(cell)]);
    }

    [Theory]
    [InlineData("html", "</table>", "<table>", "<p>3</p>")]
    [InlineData("html", "</table>", "<table>", "<div>12</div><p>&nbsp;</p>")]
    [InlineData("html", "</table>", "<table>", "<p>— 3 —</p>")]
    [InlineData("docx", "</w:tbl>", "<w:tbl>", "<w:p><w:r><w:t>3</w:t></w:r></w:p>")]
    public void A_page_number_between_two_parts_of_a_table_is_no_number_of_it(string format, string ends, string begins, string number)
    {
        byte[] file = Fixture.Bytes("Samples/lvliang-2023." + format);
        string mark = format == "html" ? "<tr>" : "<w:tr>";

        // The second part begins with the last row, above which no merged cell goes on.
        string Split(string markup)
        {
            int label = markup.IndexOf("四、政府信息公开行政复议", StringComparison.Ordinal);
            int row = markup.LastIndexOf("四、结转下年度继续办理", label, StringComparison.Ordinal);
            int at = markup.LastIndexOf(mark, row, StringComparison.Ordinal);
            return markup[..at] + ends + number + begins + markup[at..];
        }

        byte[] split = format == "html" ? Encoding.UTF8.GetBytes(Split(Encoding.UTF8.GetString(file))) : Package.Change(file, "word/document.xml", Split);

        ReadResult whole = DocumentReader.Read(file), read = DocumentReader.Read(split);
        Assert.Equal(whole.Diagnostics.Select(d => d.Code), read.Diagnostics.Select(d => d.Code));
        Assert.All(whole.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(whole.Report!)), (c.Pointer, c.Get(read.Report!))));
    }
}
