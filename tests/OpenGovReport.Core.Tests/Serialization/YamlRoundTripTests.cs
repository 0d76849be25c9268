using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Serialization;

public class YamlRoundTripTests
{
    [Fact]
    public void A_2021_report_is_written_as_approved() => Snapshot.Matches(ReportYaml.Write(SampleReports.Form2021), "yaml");

    [Fact]
    public void A_2020_report_is_written_as_approved() => Snapshot.Matches(ReportYaml.Write(SampleReports.Form2020), "yaml");

    [Theory]
    [InlineData("某市人民政府", "某市人民政府")]
    [InlineData("A股公司", "A股公司")]
    [InlineData("第一段。\n\n　　第二段: # x", "|-\n  第一段。\n\n  　　第二段: # x")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("😀", "\"😀\"")]
    [InlineData("", "\"\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("2023", "\"2023\"")]
    [InlineData("2023-01-01", "\"2023-01-01\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("/", "\"/\"")]
    [InlineData("- 列表", "\"- 列表\"")]
    [InlineData("键: 值", "\"键: 值\"")]
    [InlineData("注 # 释", "\"注 # 释\"")]
    [InlineData("　　缩进", "\"　　缩进\"")]
    [InlineData("末尾空格 ", "\"末尾空格 \"")]
    [InlineData("行尾 \n空格", "\"行尾 \\n空格\"")]
    public void A_text_is_quoted_wherever_yaml_could_misread_it(string text, string written)
    {
        string yaml = ReportYaml.Write(AnnualReport2021.Blank with { OtherMatters = text });

        Assert.EndsWith($"\notherMatters: {written}\n", yaml, StringComparison.Ordinal);
        Assert.Equal(text, ReportYaml.Read(yaml).Report!.OtherMatters);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_replacement_character()
    {
        AnnualReport2021 report = SampleReports.Form2021 with { Preamble = "前\uD842", OtherMatters = "\uDFB7\n\uD842" };

        Assert.Equal(ReportJson.Write(report), ReportJson.Write(ReportYaml.Read(ReportYaml.Write(report)).Report!));
    }

    [Fact]
    public void Json_is_yaml() =>
        Assert.Equal(SampleReports.Form2021, ReportYaml.Read(ReportJson.Write(SampleReports.Form2021)).Report);

    [Fact]
    public void Other_spellings_of_the_same_yaml_are_read()
    {
        string yaml = "%YAML 1.2\n--- # 报告\n" + ReportYaml.Write(SampleReports.Form2021)
            .Replace("publishedOn: \"2024-01-31\"", "publishedOn: 2024-01-31", StringComparison.Ordinal)
            .Replace("total: \"/\"", "total: /", StringComparison.Ordinal)
            .Replace("signedOn: null", "signedOn: ~ # 未署", StringComparison.Ordinal)
            .Replace("naturalPersons: null", "naturalPersons:", StringComparison.Ordinal)
            .Replace("  rules:\n    issued: 1\n    repealed: 2\n    inForce: 3\n", "  rules: {issued: 1, 'repealed': 2, \"inForce\": 3}\n", StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal) + "...\r\n";

        Assert.Equal(SampleReports.Form2021, ReportYaml.Read(yaml).Report);
    }

    [Fact]
    public void The_source_map_tells_where_every_cell_stands()
    {
        ReadResult result = ReportYaml.Read(ReportYaml.Write(SampleReports.Form2021));
        SourceLocation At(string path) => result.SourceMap![result.Template!.Cell(path)];

        Assert.Equal(new SourceLocation(22, 13), At("proactiveDisclosure.rules.issued"));
        Assert.Equal(new SourceLocation(37, 7), At("proactiveDisclosure.fees.amount"));
        Assert.Equal(new SourceLocation(47, 12), At("requests.received.total"));
    }
}
