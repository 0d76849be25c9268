using System.Text.RegularExpressions;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Numbers in the cells of a Word document among text that is not shown, and in the places where Word keeps text: "@" stands for the number.</summary>
public sealed partial class WordRunTests
{
    private const string Styles = """
        <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="SecretToo"><w:basedOn w:val="Secret"/></w:style>
        <w:style w:type="character" w:styleId="Struck"><w:rPr><w:strike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Raised"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Lifted"><w:rPr><w:position w:val="6"/><w:sz w:val="14"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="White"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Turned"><w:basedOn w:val="Turned"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="SecretLine"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="StruckLine"><w:rPr><w:strike/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="StruckTwiceLine"><w:rPr><w:dstrike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="StruckTwice"><w:rPr><w:dstrike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="a7"><w:name w:val="footnote reference"/></w:style>
        """;

    private static readonly byte[] Sample = Fixture.Bytes("Samples/wuzhong-2023.docx");

    private static readonly ReadResult Plain = DocumentReader.Read(Sample);

    [Theory]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"SecretToo\"/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Struck\"/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Raised\"/></w:rPr><w:t>1</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"SecretLine\"/></w:pPr><w:r><w:t>9</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:position w:val=\"8\"/><w:sz w:val=\"12\"/></w:rPr><w:t>1</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:sz w:val=\"40\"/></w:rPr><w:t>@</w:t></w:r><w:r><w:rPr><w:position w:val=\"8\"/></w:rPr><w:t>1</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:position w:val=\"-2\"/></w:rPr><w:t>@</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Lifted\"/></w:rPr><w:t>1</w:t></w:r>")]
    [InlineData("<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>@</w:t></w:r></w:ins>")]
    [InlineData("<w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>@</w:t></w:r></w:moveTo>")]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>9</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>1</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"White\"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>1</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:footnoteReference w:id=\"3\" w:customMarkFollows=\"1\"/><w:t>2</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"EndnoteReference\"/></w:rPr><w:t>2</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"a7\"/></w:rPr><w:t>[2]</w:t></w:r>")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:hyperlink w:anchor=\"_ftn2\"><w:r><w:t>2</w:t></w:r></w:hyperlink>")]
    [InlineData("<w:r><w:t>@</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"StruckTwiceLine\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"StruckTwice\"/></w:rPr><w:t>9</w:t></w:r>")]
    public void What_is_not_shown_is_no_part_of_the_number(string run) => ReadsAsPlain(run);

    [Theory]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Turned\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Raised\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"None\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("</w:p><w:p><w:pPr><w:pStyle w:val=\"StruckLine\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"Struck\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("</w:p><w:p><w:pPr><w:pStyle w:val=\"SecretLine\"/></w:pPr><w:r><w:t>9</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"SecretToo\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:hyperlink w:anchor=\"_ftn2\"><w:r><w:t>@</w:t></w:r></w:hyperlink>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:sz w:val=\"10\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:position w:val=\"8\"/><w:sz w:val=\"12\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:position w:val=\"2\"/><w:sz w:val=\"12\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:position w:val=\"-6\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"White\"/><w:color w:val=\"auto\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:rPr><w:t>@</w:t></w:r>")]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val=\"9\"/></w:sdtPr><w:sdtContent><w:r><w:t>@</w:t></w:r></w:sdtContent></w:sdt>")]
    [InlineData("</w:p><w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>@</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p>")]
    [InlineData("<m:oMath xmlns:m=\"m\"><m:r><m:rPr/><m:t>@</m:t></m:r></m:oMath>")]
    [InlineData("<m:oMathPara xmlns:m=\"m\"><m:oMath><m:r><m:t>@</m:t></m:r></m:oMath></m:oMathPara>")]
    public void What_is_shown_is_read(string run) => ReadsAsPlain(run);

    // As programs set it that make a Word document of a PDF: no part of a number is a mark of a note.
    [Theory]
    [InlineData(2, 21)]
    [InlineData(8, 12)]
    public void Digits_that_stand_as_high_as_those_before_them_are_digits_of_the_number(int height, int size)
    {
        string properties = $"<w:rPr><w:position w:val=\"{height}\"/><w:sz w:val=\"{size}\"/></w:rPr>";
        ReadsAsPlain("@", number => string.Concat(number.Select(c => $"<w:r>{properties}<w:t>{c}</w:t></w:r>")));
    }

    [Fact]
    public void Characters_by_their_code_in_a_font_are_digits_and_points() =>
        ReadsAsPlain("@", number => string.Concat(number.Select((c, i) => $"<w:r><w:sym w:font=\"Arial\" w:char=\"{(i == 0 ? 0xF000 : 0) + c:X4}\"/></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F031\"/></w:r>")));

    [Theory]
    [InlineData("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>@</w:t></w:r>", "blank")]
    [InlineData("<w:r><w:t>@</w:t></w:r></w:p><w:p><w:r><w:t>5</w:t></w:r>", "@")]
    [InlineData("<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:position w:val=\"8\"/></w:rPr><w:t>1</w:t></w:r>", "blank")]
    [InlineData("<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>@</w:t></w:r><w:r><w:rPr><w:sz w:val=\"14\"/></w:rPr><w:t>1</w:t></w:r>", "blank")]
    public void What_may_be_two_numbers_or_none_is_uncertain(string run, string other)
    {
        ReadResult result = Read(run, null);
        CellDescriptor cell = Plain.Template!.Cells.First(c => c.Get(Plain.Report!).ToString() != "0");
        string number = cell.Get(Plain.Report!).ToString();
        Diagnostic told = Assert.Single(result.Diagnostics, d => d.Cell == cell);
        Assert.Equal("OGR4003", told.Code);
        Assert.EndsWith($"it could also be {other.Replace("@", number, StringComparison.Ordinal)}.", told.Message(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fraction_is_not_read_as_the_digits_of_one_number()
    {
        ReadResult result = Read("<m:oMath xmlns:m=\"m\"><m:f><m:num><m:r><m:t>@</m:t></m:r></m:num><m:den><m:r><m:t>1</m:t></m:r></m:den></m:f></m:oMath>", null);
        Assert.All(Plain.Template!.AllCells, c => Assert.Equal((c.Pointer, ""), (c.Pointer, c.Get(result.Report!).ToString())));
    }

    [Fact]
    public void A_document_that_holds_its_text_as_another_file_is_refused_by_what_it_is()
    {
        ReadResult result = DocumentReader.Read(Package.Docx("<w:altChunk r:id=\"a\"/>"));
        Diagnostic told = Assert.Single(result.Diagnostics);
        Assert.Equal(("OGR1006", "The source is a Word file that holds its text as another file (altChunk), which cannot be read."), (told.Code, told.Message(Language.English)));
    }

    private static string Field(string code) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code[..2]}</w:instrText></w:r><w:r><w:instrText>{code[2..]}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Theory]
    [InlineData("EQ \\o\\ac(○,@)")]
    [InlineData(" eq \\o\\ac(□, @) ")]
    public void A_number_in_a_circle_is_read(string code) => ReadsAsPlain(Field(code));

    [Theory]
    [InlineData("EQ \\f(@,2)")]
    [InlineData("=SUM(ABOVE)")]
    public void What_a_field_without_a_result_shows_is_not_taken_for_a_blank_cell(string code)
    {
        ReadResult result = Read(Field(code), null);
        Assert.True(result.Diagnostics.Count(d => d.Code == "OGR4005") >= 200);
    }

    [Fact]
    public void A_field_that_only_marks_a_place_shows_nothing() => ReadsAsPlain(Field("XE \"12\"") + "<w:r><w:t>@</w:t></w:r>");

    private static void ReadsAsPlain(string run, Func<string, string>? number = null)
    {
        ReadResult result = Read(run, number);
        Assert.Empty(result.Diagnostics);
        Assert.All(Plain.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(Plain.Report!)), (c.Pointer, c.Get(result.Report!))));
    }

    private static ReadResult Read(string run, Func<string, string>? number)
    {
        int changed = 0;
        byte[] file = Package.Change(Sample, "word/document.xml", xml => Number().Replace(xml, m =>
        {
            changed++;
            return run.Replace("@", number is null ? m.Groups[1].Value : number(m.Groups[1].Value), StringComparison.Ordinal);
        }));
        file = Package.Change(file, "word/styles.xml", xml => xml.Replace("</w:styles>", Styles + "</w:styles>", StringComparison.Ordinal));
        Assert.True(changed >= 200, $"{changed} numbers");
        return DocumentReader.Read(file);
    }

    [GeneratedRegex(@"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>(\d+(?:\.\d+)?)</w:t></w:r>(?=</w:p></w:tc>)")]
    private static partial Regex Number();
}
