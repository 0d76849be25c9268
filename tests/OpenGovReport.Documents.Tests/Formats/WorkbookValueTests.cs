using System.Globalization;
using System.Text.RegularExpressions;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Office;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Cells of a workbook whose stored value is not what they show, and cells that are not shown.</summary>
public sealed partial class WorkbookValueTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    private static readonly byte[] Sample = Fixture.Bytes("Samples/wuzhong-2023.xlsx");

    private static readonly ReadResult AsStored = DocumentReader.Read(Sample);

    [Theory]
    [InlineData("<c r=\"{0}\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"{0}\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"{0}\" t=\"e\"><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c r=\"{0}\"><f>SUM(D9:I9)</f></c>", "=SUM(D9:I9)")]
    [InlineData("<c r=\"{0}\"><f>SUM(D9:I9)</f><v></v></c>", "=SUM(D9:I9)")]
    [InlineData("<c r=\"{0}\" s=\"{1}\"><v>0.5</v></c>", "12:00:00")]
    public void What_is_no_number_is_not_read_as_one(string cell, string shown)
    {
        // Of 8.属于行政查询事项 the third.
        ReadResult result = Read(cell, 10 + (11 * 7) + 2);
        Diagnostic told = Assert.Single(result.Diagnostics);
        Assert.Equal(("OGR4005", "/requests/denied/inquiryMatters/researchInstitutions", shown), (told.Code, told.Pointer, told.Raw));
        Assert.Equal("", told.Cell!.Get(result.Report!).ToString());
        Assert.All(AsStored.Template!.AllCells.Where(c => c != told.Cell), c => Assert.Equal((c.Pointer, c.Get(AsStored.Report!)), (c.Pointer, c.Get(result.Report!))));
    }

    [Theory]
    [InlineData("<c r=\"{0}\"><f>SUM(D9:I9)</f><v>{2}</v></c>")]
    [InlineData("<c r=\"{0}\" t=\"str\"><f>A1</f><v>{2}_x000D_</v></c>")]
    [InlineData("<c r=\"{0}\" t=\"inlineStr\"><is><t>{2}_x000D_\n</t></is></c>")]
    public void Values_are_those_last_computed_without_the_marks_of_the_file(string cell)
    {
        ReadResult result = Read(cell);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(AsStored.Report, result.Report);
    }

    [Fact]
    public void A_date_is_no_number_and_the_rest_of_its_row_is_told()
    {
        const int At = 10 + (11 * 7) + 2;
        ReadResult result = Read("<c r=\"{0}\" s=\"{1}\"><v>45000</v></c>", At);
        Assert.Equal("", result.Template!.AllCells[At].Get(result.Report!).ToString());
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4005" && d.Cell == result.Template.AllCells[At]);
    }

    [Theory]
    [InlineData("a_x000D_\nb", "a\nb")]
    [InlineData("a_x000D_b", "a\rb")]
    [InlineData("_x005F_x000D_", "_x000D_")]
    [InlineData("_x12_ _xyzzy_ 1_x", "_x12_ _xyzzy_ 1_x")]
    public void Characters_that_XML_does_not_hold_are_those_that_they_stand_for(string stored, string text) => Assert.Equal(text, SheetText.Unescape(stored));

    [Theory]
    [InlineData("45311", false, "2024年1月20日")]
    [InlineData("45311.75", false, "2024年1月20日")]
    [InlineData("1", false, "1900年1月1日")]
    [InlineData("59", false, "1900年2月28日")]
    [InlineData("61", false, "1900年3月1日")]
    [InlineData("0", true, "1904年1月1日")]
    [InlineData("43849", true, "2024年1月20日")]
    [InlineData("0.25", false, "6:00:00")]
    [InlineData("-1", false, null)]
    [InlineData("3000000", false, null)]
    [InlineData("NaN", false, null)]
    [InlineData("", false, null)]
    public void Days_are_dates(string number, bool from1904, string? text) => Assert.Equal(text, new SheetDates(from1904).Text(number));

    [Theory]
    [InlineData("14", "", true)]
    [InlineData("31", "", true)]
    [InlineData("1", "", false)]
    [InlineData("49", "", false)]
    [InlineData("164", "yyyy&quot;年&quot;m&quot;月&quot;", true)]
    [InlineData("164", "[$-804]h:mm", true)]
    [InlineData("164", "[h]", true)]
    [InlineData("164", "0&quot;&quot;_m", false)]
    [InlineData("164", "[Red]0_d;\\d0!d*s", false)]
    [InlineData("164", "General", false)]
    public void Formats_tell_dates_from_numbers(string id, string code, bool isDate)
    {
        string formats = code.Length > 0 ? $"<numFmts><numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/></numFmts>" : "";
        byte[] file = Package.Change(Sample, "xl/styles.xml", xml => Styles().Replace(xml, $"<cellXfs><xf/><xf numFmtId=\"{id}\"/></cellXfs>"));
        file = Package.Change(file, "xl/styles.xml", xml => formats.Length > 0 ? Formats().Replace(xml, formats) : xml);
        ReadResult result = DocumentReader.Read(Package.Change(file, Sheet, xml => Number().Replace(xml, m => $"<c r=\"{m.Groups[1]}\" s=\"1\"><v>7</v></c>")));
        Assert.Equal(isDate ? "" : "7", result.Template!.AllCells[40].Get(result.Report!).ToString());
    }

    [Theory]
    [InlineData("<fonts><font><color rgb=\"FFFFFFFF\"/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill></fills>", "7", true)]
    [InlineData("<fonts><font><color theme=\"0\"/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill></fills>", "7", true)]
    [InlineData("<fonts><font><color rgb=\"FFFFFFFF\"/></font></fonts><fills><fill><patternFill patternType=\"solid\"/></fill></fills>", "7", false)]
    [InlineData("<fonts><font><color theme=\"1\"/></font></fonts><fills><fill/></fills>", "7", false)]
    [InlineData("<numFmts><numFmt numFmtId=\"0\" formatCode=\";;;\"/></numFmts><fonts/><fills/>", "", false)]
    public void What_is_not_seen_is_no_value_or_uncertain(string styles, string read, bool uncertain)
    {
        byte[] file = Package.Change(Sample, "xl/styles.xml", xml => xml[..(xml.IndexOf("<styleSheet", StringComparison.Ordinal) + 11)] + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + styles + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/></cellXfs></styleSheet>");
        ReadResult result = DocumentReader.Read(Package.Change(file, Sheet, xml => Number().Replace(xml, m => $"<c r=\"{m.Groups[1]}\" s=\"0\"><v>7</v></c>")));
        Assert.Equal(read, result.Report is null ? "" : result.Template!.AllCells[40].Get(result.Report!).ToString());
        Assert.Equal(uncertain, result.Diagnostics.Any(d => d.Code == "OGR4003" && d.Cell == AsStored.Template!.AllCells[40] && d.Message(Language.English).EndsWith("it could also be blank.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_merged_cell_is_shown_where_one_of_its_rows_and_columns_is()
    {
        SheetGrid sheet = new(ReadOptions.Default);
        sheet.Fill(1, new() { [1] = "merged", [3] = "hidden" }, 3, hidden: true);
        sheet.Fill(2, new() { [1] = "covered", [2] = "covered", [3] = "shown" }, 3, hidden: false);
        sheet.Fill(3, new() { [1] = "hidden", [2] = "shown", [3] = "shown" }, 3, hidden: false);
        sheet.Merge(new SheetArea(1, 1, 2, 2));
        sheet.HideColumn(1);
        Assert.Equal(
            [[new("merged", 2, 2), new("")], [new("shown")], [new("shown", 1, 2), new("shown")]],
            sheet.Rows());
    }

    [Fact]
    public void Where_blank_cells_are_not_stored_a_row_that_ends_early_ends_in_some()
    {
        // In the first row the merged label covers what is not stored, in the second nothing does.
        SheetGrid sheet = new(ReadOptions.Default);
        sheet.Fill(1, new() { [1] = "merged", [3] = "5", [4] = "5" }, 4, hidden: false, [(2, 2)]);
        sheet.Fill(2, new() { [1] = "label", [2] = "of a row", [4] = "8" }, 4, hidden: false, [(3, 3)]);
        sheet.Fill(3, new() { [1] = "label", [2] = "of a row", [3] = "2" }, 3, hidden: false);
        sheet.Merge(new SheetArea(1, 1, 1, 2));
        Assert.Equal(
            [[new("merged", 1, 2), new("5"), new("5")], [new("label"), new("of a row"), new(""), new("8")], [new("label"), new("of a row"), new("2"), new("")]],
            sheet.Rows());
    }

    [Fact]
    public void Where_blank_cells_are_stored_a_row_that_ends_early_has_lost_one()
    {
        SheetGrid sheet = new(ReadOptions.Default);
        sheet.Fill(1, new() { [1] = "merged", [3] = "5", [4] = "5" }, 4, hidden: false, [(2, 2)]);
        sheet.Fill(2, new() { [1] = "label", [2] = "of a row", [3] = "2" }, 3, hidden: false);
        sheet.Merge(new SheetArea(1, 1, 1, 2));
        Assert.Equal([[new("merged", 1, 2), new("5"), new("5")], [new("label"), new("of a row"), new("2")]], sheet.Rows());
    }

    [Fact]
    public void A_workbook_of_a_program_that_stores_no_blank_cells_is_read_by_the_places_of_the_others()
    {
        // Every zero is blank; in the other workbook the blank cells are there.
        byte[] stored = Package.Change(Sample, Sheet, xml => Zero().Replace(xml, "<c r=\"$1\"/>"));
        byte[] left = Package.Change(Sample, Sheet, xml => Blank().Replace(Zero().Replace(xml, ""), ""));
        ReadResult result = DocumentReader.Read(left);
        Assert.True(AsStored.Template!.AllCells.Count(c => c.Get(result.Report!).ToString().Length == 0) > 100);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4001" or "OGR4002" or "OGR4003");
        Assert.Equal(DocumentReader.Read(stored).Report, result.Report);
    }

    [Fact]
    public void A_hidden_column_leaves_its_room_to_the_one_before()
    {
        SheetGrid sheet = new(ReadOptions.Default);
        sheet.Fill(1, new() { [1] = "label", [2] = "first", [3] = "hidden", [4] = "last" }, 4, hidden: false);
        sheet.Fill(2, new() { [1] = "label", [2] = "over both", [4] = "4" }, 4, hidden: false);
        sheet.Fill(3, new() { [1] = "label", [2] = "2", [3] = "over both" }, 4, hidden: false);
        sheet.Merge(new SheetArea(2, 2, 2, 3));
        sheet.Merge(new SheetArea(3, 3, 3, 4));
        sheet.HideColumn(3);
        Assert.Equal(
            [[new("label"), new("first", 1, 2), new("last")], [new("label"), new("over both", 1, 2), new("4")], [new("label"), new("2", 1, 2), new("over both")]],
            sheet.Rows());
    }

    [Fact]
    public void A_row_ends_with_its_last_cell_even_a_blank_one()
    {
        SheetGrid sheet = new(ReadOptions.Default);
        sheet.Fill(1, new() { [1] = "label", [2] = "1", [4] = "2" }, 4, hidden: false);
        sheet.Fill(2, new() { [1] = "label", [2] = "1" }, 4, hidden: false);
        sheet.Fill(3, new() { [1] = "label", [2] = "1", [3] = "2" }, 3, hidden: false);
        Assert.Equal([[new("label"), new("1"), new(""), new("2")], [new("label"), new("1"), new(""), new("")], [new("label"), new("1"), new("2")]], sheet.Rows());
    }

    [Theory]
    [InlineData(" hidden=\"1\"")]
    [InlineData(" ht=\"0\" customHeight=\"1\"")]
    public void A_row_that_is_hidden_or_has_no_height_is_not_read(string mark)
    {
        byte[] file = Package.Change(Sample, Sheet, xml => Row().Replace(xml, m => m.Groups[1] + mark + m.Groups[2]));
        Assert.Null(DocumentReader.Read(file).Report);
    }

    // The workbook with one number, or every number, in another cell: its place, the style of a date, and the number.
    private static ReadResult Read(string cell, int? only = null)
    {
        int index = 0;
        int style = 0;
        byte[] file = Package.Change(Sample, "xl/styles.xml", xml =>
        {
            string styles = Styles().Match(xml).Value;
            style = styles.Split("<xf ").Length - 1;
            return xml.Replace(styles, styles.Replace("</cellXfs>", "<xf numFmtId=\"14\"/></cellXfs>", StringComparison.Ordinal), StringComparison.Ordinal);
        });
        file = Package.Change(file, Sheet, xml => Number().Replace(xml, m =>
            only is null || index++ == only ? string.Format(CultureInfo.InvariantCulture, cell, m.Groups[1], style, m.Groups[2]) : m.Value));
        Assert.True(only is null || index == 200);
        return DocumentReader.Read(file);
    }

    [GeneratedRegex("<cellXfs.*</cellXfs>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<numFmts.*</numFmts>", RegexOptions.Singleline)]
    private static partial Regex Formats();

    [GeneratedRegex("""<c r="([A-Z]+\d+)"[^>]* t="n"[^>]*><v>([^<]+)</v></c>""")]
    private static partial Regex Number();

    [GeneratedRegex("""<c r="([A-Z]+\d+)"[^>]*><v>0</v></c>""")]
    private static partial Regex Zero();

    [GeneratedRegex("""<c r="[A-Z]+\d+"[^>]*/>""")]
    private static partial Regex Blank();

    [GeneratedRegex("""(<row )[^>]*?(r="\d+")""")]
    private static partial Regex Row();
}
