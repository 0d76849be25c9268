using System.Text.RegularExpressions;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Office;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Cells of a workbook that a conditional format keeps from being seen: a rule is put on all of them, and in each stands the same value.</summary>
public sealed partial class ConditionalFormatTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string White = "<font><color rgb=\"FFFFFFFF\"/></font>";
    private const string Nothing = "<numFmt numFmtId=\"200\" formatCode=\";;;@\"/>";

    private static readonly byte[] Sample = Fixture.Bytes("Samples/wuzhong-2023.xlsx");

    private static readonly ReadResult AsStored = DocumentReader.Read(Sample);

    [Theory]
    [InlineData("equal", "0", "0", true)]
    [InlineData("equal", "0", "7", false)]
    [InlineData("notEqual", "7", "0", true)]
    [InlineData("notEqual", "7", "7", false)]
    [InlineData("lessThan", "1", "0", true)]
    [InlineData("lessThan", "0", "0", false)]
    [InlineData("lessThanOrEqual", "0", "0", true)]
    [InlineData("greaterThan", "6", "7", true)]
    [InlineData("greaterThan", "7", "7", false)]
    [InlineData("greaterThanOrEqual", "7", "7", true)]
    [InlineData("between", "-1</formula><formula>1", "0", true)]
    [InlineData("between", "1</formula><formula>-1", "7", false)]
    [InlineData("notBetween", "1</formula><formula>9", "0", true)]
    [InlineData("equal", "\"\"", "0", false)]
    public void A_format_that_prints_nothing_leaves_blank_what_compares_so(string comparison, string constant, string stored, bool blank) =>
        AssertRead(Read(Nothing, $"type=\"cellIs\" operator=\"{comparison}\"", constant, stored), blank ? "" : stored, uncertain: false);

    [Theory]
    [InlineData("A1=0", true)]
    [InlineData("A1&lt;&gt;0", false)]
    [InlineData("0=A1", true)]
    [InlineData("(A1=0)", true)]
    [InlineData("A1=\"\"", false)]
    [InlineData("AND(A1=0,A1&lt;&gt;\"\")", true)]
    [InlineData("AND(ISNUMBER(A1),A1&gt;0)", false)]
    [InlineData("OR(ISBLANK(A1),A1=0)", true)]
    [InlineData("NOT(A1)", null)]
    [InlineData("NOT(A1&gt;0)", true)]
    [InlineData("LEN(TRIM(A1))=0", false)]
    [InlineData("ISERROR(A1)", false)]
    [InlineData("B1=0", null)]
    [InlineData("$A1=0", null)]
    [InlineData("SUM(A1:C1)=0", null)]
    [InlineData("AND(A1=0,$A1=0)", null)]
    [InlineData("AND(A1&gt;0,$A1=0)", false)]
    public void A_formula_is_told_for_the_cell_itself_and_leaves_it_uncertain_otherwise(string formula, bool? blank) =>
        AssertRead(Read(Nothing, "type=\"expression\"", formula, "0"), blank == true ? "" : "0", uncertain: blank is null);

    [Theory]
    [InlineData("type=\"containsBlanks\"", "LEN(TRIM(A1))=0", false)]
    [InlineData("type=\"containsErrors\"", "ISERROR(A1)", false)]
    [InlineData("type=\"duplicateValues\"", null, true)]
    [InlineData("type=\"top10\" rank=\"10\"", null, true)]
    public void Other_rules_are_told_or_leave_what_they_may_hide_uncertain(string rule, string? formula, bool uncertain)
    {
        AssertRead(Read(Nothing, rule, formula, "7"), "7", uncertain);
        AssertRead(Read("<font><b/><color rgb=\"FFFF0000\"/></font>", rule, formula, "7"), "7", uncertain: false);
    }

    [Theory]
    [InlineData(White, "0", "", false)]
    [InlineData(White, "7", "7", true)]
    [InlineData("<font><color theme=\"0\"/></font>", "0", "", false)]
    [InlineData("<font><color rgb=\"FF404040\"/></font><fill><patternFill><bgColor rgb=\"FF404040\"/></patternFill></fill>", "0", "", false)]
    [InlineData("<font><color rgb=\"FFFFFFFF\"/></font><fill><patternFill><bgColor rgb=\"FFC00000\"/></patternFill></fill>", "0", "0", false)]
    [InlineData("<font><color rgb=\"FFC00000\"/></font>", "0", "0", false)]
    [InlineData("<font><strike/></font>", "0", "", false)]
    [InlineData("<numFmt numFmtId=\"200\" formatCode=\"0;-0;;@\"/>", "0", "", false)]
    [InlineData("<numFmt numFmtId=\"200\" formatCode=\"#,##0.0\"/>", "0", "0", false)]
    public void Zeros_in_the_colour_of_their_ground_are_blank_and_other_numbers_uncertain(string format, string stored, string read, bool uncertain) =>
        AssertRead(Read(format, "type=\"cellIs\" operator=\"equal\"", stored, stored), read, uncertain);

    [Theory]
    [InlineData("<cfRule type=\"cellIs\" dxfId=\"1\" priority=\"1\" operator=\"equal\"><formula>0</formula></cfRule><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"2\" operator=\"equal\"><formula>0</formula></cfRule>", "0")]
    [InlineData("<cfRule type=\"cellIs\" dxfId=\"1\" priority=\"2\" operator=\"equal\"><formula>0</formula></cfRule><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"equal\"><formula>0</formula></cfRule>", "")]
    [InlineData("<cfRule type=\"cellIs\" priority=\"1\" stopIfTrue=\"1\" operator=\"equal\"><formula>0</formula></cfRule><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"2\" operator=\"equal\"><formula>0</formula></cfRule>", "0")]
    public void The_first_rule_decides(string rules, string read) =>
        AssertRead(Ruled(White, rules, "0"), read, uncertain: false);

    [Fact]
    public void A_rule_holds_only_in_its_area() =>
        AssertRead(Ruled(White, "<cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"equal\"><formula>0</formula></cfRule>", "0", "A1:A200 Z1"), "0", uncertain: false);

    [Fact]
    public void Rules_of_later_versions_carry_their_format_themselves() => AssertRead(
        DocumentReader.Read(Package.Change(With("0"), Sheet, xml => xml.Replace(
            "</worksheet>",
            "<extLst><ext><conditionalFormattings><conditionalFormatting><cfRule type=\"cellIs\" priority=\"1\" operator=\"equal\"><f>0</f><dxf>" + White + "</dxf></cfRule><sqref>A1:Z200</sqref></conditionalFormatting></conditionalFormattings></ext></extLst></worksheet>",
            StringComparison.Ordinal))),
        "",
        uncertain: false);

    [Fact]
    public void More_areas_than_are_looked_at_leave_all_uncertain() =>
        AssertRead(Ruled(White, "<cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"equal\"><formula>9</formula></cfRule>", "7", string.Join(' ', Enumerable.Repeat("A1", 3_000))), "7", uncertain: true);

    private static void AssertRead(ReadResult result, string read, bool uncertain)
    {
        Assert.Equal(read, result.Report is null ? "" : result.Template!.AllCells[40].Get(result.Report).ToString());
        Assert.Equal(uncertain, result.Diagnostics.Any(d => d.Code == "OGR4003" && d.Cell == AsStored.Template!.AllCells[40] && d.Message(Language.English).EndsWith("it could also be blank.", StringComparison.Ordinal)));
    }

    private static ReadResult Read(string format, string rule, string? formula, string stored) =>
        Ruled(format, $"<cfRule {rule} dxfId=\"0\" priority=\"1\">{(formula is null ? "" : $"<formula>{formula}</formula>")}</cfRule>", stored);

    private static ReadResult Ruled(string format, string rules, string stored, string areas = "A1:Z200")
    {
        byte[] file = Package.Change(With(stored), "xl/styles.xml", xml => Changes().Replace(xml, "").Replace(
            "</styleSheet>", $"<dxfs><dxf>{format}</dxf><dxf><font><color rgb=\"FFFF0000\"/></font></dxf></dxfs></styleSheet>", StringComparison.Ordinal));
        return DocumentReader.Read(Package.Change(file, Sheet, xml => xml.Replace(
            "</sheetData>", $"</sheetData><conditionalFormatting sqref=\"{areas}\">{rules}</conditionalFormatting>", StringComparison.Ordinal)));
    }

    private static byte[] With(string stored) => Package.Change(Sample, Sheet, xml => Number().Replace(xml, m => $"<c r=\"{m.Groups[1]}\"><v>{stored}</v></c>"));

    [GeneratedRegex("<dxfs.*</dxfs>|<dxfs[^>]*/>", RegexOptions.Singleline)]
    private static partial Regex Changes();

    [GeneratedRegex("""<c r="([A-Z]+\d+)"[^>]* t="n"[^>]*><v>([^<]+)</v></c>""")]
    private static partial Regex Number();
}
