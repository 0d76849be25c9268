using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>In the cells of a document's table each character of a label stands on a line of its own, the number it begins with too.</summary>
public sealed class LabelsByCharacterTests
{
    [Theory]
    [InlineData(ReportForm.Form2021)]
    [InlineData(ReportForm.Form2020)]
    public void Every_row_is_read(ReportForm form) => Sheet.ReadsSoundly(Read(Sheet.Text(form), c => char.IsAsciiDigit(c[^1]) || c[^1] == '元' ? c : string.Join('\n', c.AsEnumerable())), form);

    [Fact]
    public void A_number_and_its_mark_apart_from_a_label_in_one_line() =>
        Sheet.ReadsSoundly(Read(Sheet.Text2021, c => c.Length > 3 && c[1] == '.' && c[2] > '9' ? $"{c[0]}\n{c[1]}\n{c[2..]}" : c), ReportForm.Form2021);

    [Theory]
    [InlineData("12\n04")]
    [InlineData("12\n,\n04")]
    public void Digits_on_several_lines_of_a_cell_are_open(string number)
    {
        ReadResult result = Read(Sheet.Text2021, c => c == "1204" ? number : c);
        Assert.Contains(result.Diagnostics, d => d.Pointer == "/proactiveDisclosure/licensing/decisions");
    }

    // The rows of the report's tables as those of a document, with what a cell says changed.
    private static ReadResult Read(string text, Func<string, string> changed) =>
        SpannedTables.Read(text, line => line.Split('\t').Select(c => new DocumentCell(changed(c))), within: "第二十条");
}
