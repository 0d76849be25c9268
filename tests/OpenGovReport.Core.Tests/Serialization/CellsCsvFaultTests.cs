using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using static OpenGovReport.Tests.Serialization.CellsCsvReadTests;

namespace OpenGovReport.Tests.Serialization;

/// <summary>What is wrong with a CSV of cells, each fault at its place.</summary>
public sealed class CellsCsvFaultTests
{
    /// <summary>One fault at a time. Line 2 is the first cell, 规章/本年制发件数; line 12 the first of table three.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "table,row,column,value", "table,row,column", "OGR5301  1:1 value" },
        { "table,row,column,value", "table,row,column,value,note", "OGR5302  1:24 note" },
        { "table,row,column,value", "table|row|column|value", "OGR5302  1:1 table|row|column|value|OGR5301  1:1 table|OGR5301  1:1 row|OGR5301  1:1 column|OGR5301  1:1 value" },
        { "table,row,column,value", "Table,row, column,value", "OGR5302  1:1 Table|OGR5302  1:11  column|OGR5301  1:1 table|OGR5301  1:1 column" },
        { "table,row,column,value", "sep=,\ntable,row,column", "OGR5301  2:1 value" },
        { "table,row,column,value", "sep=,1\ntable,row,column,value", "OGR5302  1:1 sep=|OGR5302  1:6 1|OGR5301  1:1 table|OGR5301  1:1 row|OGR5301  1:1 column|OGR5301  1:1 value" },
        { "table,row,column,value", "table,row,row,column,value", "OGR5304  1:11 row" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数\n", "OGR5305  2:1 3 4|OGR5308 /proactiveDisclosure/rules/issued 2:1 2/规章/本年制发件数" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1,234\n", "OGR5305  2:1 5 4|OGR5308 /proactiveDisclosure/rules/issued 2:1 2/规章/本年制发件数" },
        { "2,规章,本年制发件数,1\n", "2,規章,本年制发件数,1\n", "OGR5306  2:1 2/規章/本年制发件数 2020/2021|OGR5308 /proactiveDisclosure/rules/issued 2:1 2/规章/本年制发件数" },
        { "2,规章,本年制发件数,1\n", "２,规章,本年制发件数,1\n", "OGR5306  2:1 ２/规章/本年制发件数 2020/2021|OGR5308 /proactiveDisclosure/rules/issued 2:1 2/规章/本年制发件数" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1\n2,规范性文件,本年新公开数量,5\n", "OGR5306  3:17 2/规范性文件/本年新公开数量 2021" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1\n2,规章,本年制发件数,1\n", "OGR5307 /proactiveDisclosure/rules/issued 3:13 2/规章/本年制发件数" },
        { "2,规章,本年制发件数,1\n", "", "OGR5308 /proactiveDisclosure/rules/issued 2:1 2/规章/本年制发件数" },
        { "4,未经复议直接起诉,总计,/\n", "", "OGR5308 /disputes/directLitigation/total 2:1 4/未经复议直接起诉/总计" },
        { "3,逾期不补正,自然人,151\n", "", "OGR5308 /requests/other/correctionOverdue/naturalPersons 2:1 3/逾期不补正/自然人" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,\"1,234\"\n", "OGR5201 /proactiveDisclosure/rules/issued 2:13 number | \"\" | \"/\" \"1,234\"" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数, 1\n", "OGR5201 /proactiveDisclosure/rules/issued 2:13 number | \"\" | \"/\" \" 1\"" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,01\n", "OGR5201 /proactiveDisclosure/rules/issued 2:13 number | \"\" | \"/\" \"01\"" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,+1\n", "OGR5201 /proactiveDisclosure/rules/issued 2:13 number | \"\" | \"/\" \"+1\"" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,null\n", "OGR5201 /proactiveDisclosure/rules/issued 2:13 number | \"\" | \"/\" \"null\"" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1.0\n", "OGR5202 /proactiveDisclosure/rules/issued 2:13 1.0" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1e3\n", "OGR5202 /proactiveDisclosure/rules/issued 2:13 1e3" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,9223372036854775808\n", "OGR5203 /proactiveDisclosure/rules/issued 2:13 9223372036854775808" },
        { ",121.4200\n", ",121.4200美元\n", "OGR5201 /proactiveDisclosure/fees/amount 11:25 number | number元 | number万元 | number亿元 | \"\" | \"/\" \"121.4200美元\"" },
        { ",121.4200\n", ",万元\n", "OGR5201 /proactiveDisclosure/fees/amount 11:25 number | number元 | number万元 | number亿元 | \"\" | \"/\" \"万元\"" },
        { ",121.4200\n", ",0.00000000000000000000000000001\n", "OGR5204 /proactiveDisclosure/fees/amount 11:25 0.00000000000000000000000000001" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年\"制发\"件数,1\n", "OGR5001  2:8 CSV '\"'" },
        { "2,规章,本年制发件数,1\n", "2,规章,\"本年制发件数\"x,1\n", "OGR5001  2:14 CSV 'x'" },
        { "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1\r2\n", "OGR5001  2:14 CSV U+000D" },
        { "4,复议后起诉,总计,200\n", "4,复议后起诉,\"总计,200\n", "OGR5002  202:1" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_with_its_place(string sound, string faulty, string expected)
    {
        Assert.Equal(Short.IndexOf(sound, StringComparison.Ordinal), Short.LastIndexOf(sound, StringComparison.Ordinal));

        ReadResult result = CellsCsv.Read(Short.Replace(sound, faulty, StringComparison.Ordinal));

        Assert.Null(result.Report);
        Assert.Equal(expected, string.Join("|", result.Diagnostics.Select(Told)));
    }

    [Fact]
    public void Every_kind_of_fault_is_among_the_cases_or_has_a_test_of_its_own()
    {
        string[] elsewhere = ["OGR5303", "OGR5309", "OGR5310", "OGR5312"];
        Assert.Equal(
            SerializationDiagnostics.All.Select(d => d.Code).Where(IsOfCsv).Except(elsewhere).Order(),
            Faults.SelectMany(fault => ((string)((object[])fault)[2]).Split('|')).Select(told => told.Split(' ')[0]).Where(IsOfCsv).Distinct().Order());
    }

    [Theory]
    [InlineData("甲.txt,2021,2023,某市人民政府办公室,2,规章,本年制发件数,", "甲.txt,2020,2023,某市人民政府办公室,2,规章,本年制发件数,", "template")]
    [InlineData("甲.txt,2021,2023,某市人民政府办公室,2,规章,本年废止件数,", "甲.txt,2020,2023,某市人民政府办公室,2,规章,本年废止件数,", "OGR5309  3:7 template 2020 2021")]
    [InlineData("甲.txt,2021,2023,某市人民政府办公室,2,规章,本年废止件数,", "甲.txt,2021,2022,某市人民政府办公室,2,规章,本年废止件数,", "OGR5309  3:12 year 2022 2023")]
    [InlineData("甲.txt,2021,2023,某市人民政府办公室,2,规章,本年废止件数,", "甲.txt,2021,2023,某县人民政府办公室,2,规章,本年废止件数,", "OGR5309  3:17 publisher 某县人民政府办公室 某市人民政府办公室")]
    public void The_lines_of_a_report_have_to_agree_on_it(string sound, string faulty, string expected)
    {
        ReadResult result = CellsCsv.Read(Tidy.Replace(sound, faulty, StringComparison.Ordinal));

        Assert.Null(result.Report);
        if (expected == "template")
        {
            // The first line sets the form, so that every other line differs from it.
            Assert.Equal(199, result.Diagnostics.Count(d => d.Code == "OGR5309"));
        }
        else
        {
            Assert.Equal(expected, Told(Assert.Single(result.Diagnostics)));
        }
    }

    [Theory]
    [InlineData("甲.txt,2021,", "甲.txt,2019,", "OGR5207 /template 2:1 2019")]
    [InlineData("甲.txt,2021,2023,", "甲.txt,2021,二〇二三,", "OGR5201 /year 2:1 number \"二〇二三\"")]
    [InlineData("甲.txt,2021,2023,", "甲.txt,2021,2023.0,", "OGR5201 /year 2:1 number \"2023.0\"")]
    public void What_is_said_of_the_whole_report_is_checked(string sound, string faulty, string expected) =>
        Assert.Equal(expected, Told(Assert.Single(CellsCsv.Read(Tidy.Replace(sound, faulty, StringComparison.Ordinal)).Diagnostics)));

    [Theory]
    [InlineData("", "OGR1001")]
    [InlineData("\uFEFF\n\r\n", "OGR1001")]
    [InlineData("table,row,column,value\n", "OGR1001")]
    [InlineData("table,row,column,value\n3,本年新收,自然人,1\n", "OGR5310")]
    [InlineData("\"table", "OGR5002")]
    [InlineData("sep=,\n", "OGR1001")]
    public void What_is_no_report_gives_a_diagnostic(string csv, string code)
    {
        ReadResult result = CellsCsv.Read(csv);

        Assert.Null(result.Report);
        Assert.Equal(code, result.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("2;规章;本年制发件数;1\n", "2;规章;本年制发件数;1,5\n", "OGR5201 /proactiveDisclosure/rules/issued 2:13 number | \"\" | \"/\" \"1,5\"")]
    [InlineData("2;规章;本年制发件数;1\n", "2,规章,本年制发件数,1\n", "OGR5305  2:1 1 4|OGR5308 /proactiveDisclosure/rules/issued 2:1 2/规章/本年制发件数")]
    [InlineData(";121.4200\n", ";121,4200\n", "OGR5201 /proactiveDisclosure/fees/amount 11:25 number | number元 | number万元 | number亿元 | \"\" | \"/\" \"121,4200\"")]
    public void With_semicolons_a_comma_is_part_of_a_field(string sound, string faulty, string expected) =>
        Assert.Equal(expected, string.Join("|", CellsCsv.Read(Short.Replace(',', ';').Replace(sound, faulty, StringComparison.Ordinal)).Diagnostics.Select(Told)));

    /// <summary>Whether only CSV can have a fault of this code.</summary>
    internal static bool IsOfCsv(string code) => code.StartsWith("OGR53", StringComparison.Ordinal);
}
