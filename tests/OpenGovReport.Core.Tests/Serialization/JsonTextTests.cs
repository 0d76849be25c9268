using System.Text.Json;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Tests.Serialization;

public class JsonTextTests
{
    [Theory]
    [InlineData("一、总体情况“十四五”（互联网+政务）<b>&'", "一、总体情况“十四五”（互联网+政务）<b>&'")]
    [InlineData("　　首行缩进\u00A0", "　　首行缩进\u00A0")]
    [InlineData("𠮷野家😀", "𠮷野家😀")]
    [InlineData("a\"b\\c/d", "a\\\"b\\\\c/d")]
    [InlineData("\b\t\n\f\r", "\\b\\t\\n\\f\\r")]
    [InlineData("\u0000\u001F\u007F\u0085", "\\u0000\\u001f\\u007f\\u0085")]
    [InlineData("\u2028\u2029\uFEFF", "\\u2028\\u2029\\ufeff")]
    public void Texts_are_readable_and_valid(string text, string written)
    {
        string json = ReportJson.Write(AnnualReport2021.Blank with { OtherMatters = text });

        Assert.EndsWith($"  \"otherMatters\": \"{written}\"\n}}", json, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(text, document.RootElement.GetProperty("otherMatters").GetString());
    }

    [Fact]
    public void Null_in_the_place_of_a_text_is_written_as_the_empty_text()
    {
        AnnualReport2021 report = AnnualReport2021.Blank with { Preamble = null!, Overview = new Overview { Parts = [new(null!, null!)] } };

        Assert.Equal("", ReportJson.Read(ReportJson.Write(report)).Report!.Overview.Parts[0].Heading);
    }

    [Fact]
    public void An_unsplit_row_is_written_only_where_a_cell_of_it_says_something()
    {
        AnnualReport2021 split = AnnualReport2021.Zero;
        AnnualReport2021 unsplit = split with { Requests = split.Requests with { Other = new OtherOutcomes { Unsplit = new RequestCounts(Total: 5) } } };

        Assert.DoesNotContain("unsplit", ReportJson.Write(split), StringComparison.Ordinal);
        string json = ReportJson.Write(unsplit, JsonLayout.Compact);
        const string Blank = "{\"naturalPersons\":null,\"commercialEnterprises\":null,\"researchInstitutions\":null,\"publicInterestOrganizations\":null,\"legalServiceInstitutions\":null,\"otherOrganizations\":null,\"total\":null}";
        string five = Blank.Replace("\"total\":null", "\"total\":5", StringComparison.Ordinal);
        Assert.Contains($"\"other\":{{\"correctionOverdue\":{Blank},\"feeUnpaid\":{Blank},\"others\":{Blank},\"unsplit\":{five}}},\"resultsTotal\"", json, StringComparison.Ordinal);
        Assert.Equal(unsplit, ReportJson.Read(json).Report);
    }

    [Fact]
    public void Both_layouts_say_the_same()
    {
        string indented = ReportJson.Write(SampleReports.Form2021);
        string compact = ReportJson.Write(SampleReports.Form2021, JsonLayout.Compact);

        Assert.DoesNotContain('\n', compact);
        Assert.Equal(ReportJson.Read(indented).Report, ReportJson.Read(compact).Report);
    }

    [Fact]
    public void The_source_map_tells_where_every_cell_stands()
    {
        ReadResult result = ReportJson.Read(ReportJson.Write(SampleReports.Form2021));
        SourceLocation At(string path) => result.SourceMap![result.Template!.Cell(path)];

        Assert.Equal(new SourceLocation(28, 17), At("proactiveDisclosure.rules.issued"));
        Assert.Equal(new SourceLocation(47, 17), At("proactiveDisclosure.fees.amount"));
        Assert.Equal(new SourceLocation(61, 16), At("requests.received.total"));
        Assert.Equal(new SourceLocation(301, 16), At("disputes.directLitigation.total"));
        Assert.False(At("requests.other.unsplit.total").IsKnown);
    }
}
