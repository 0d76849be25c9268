using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>For every kind of diagnostic a document in which it appears and a nearly identical one in which it does not.</summary>
public sealed class DiagnosticTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCases.All.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_appears_where_it_is_due(string code)
    {
        DiagnosticCase due = DiagnosticCases.Of(code);

        ReadResult result = due.Noticed.Read();

        Diagnostic found = Assert.Single(result.Diagnostics, d => d.Code == code);
        Assert.Equal((due.Severity, due.LosesData), (found.Severity, found.LosesData));
        Assert.Equal(due.Location, found.Location);
        Assert.Equal(due.Raw, found.Raw);
        Assert.Equal(due.Cell, found.Cell?.Pointer);
        Assert.Equal(due.Cell, found.Pointer);
        Assert.Equal(due.English, found.Message(Language.English));
        Assert.Equal(due.Chinese, found.Message(Language.Chinese));
        Assert.Equal(due.LosesData || result.Diagnostics.Any(d => d.LosesData), result.LosesData);
        Assert.Equal(result.Diagnostics.Any(d => d.Severity == Severity.Error), result.HasErrors);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_stays_silent_where_it_is_not_due(string code) =>
        Assert.DoesNotContain(DiagnosticCases.Of(code).Sound().Diagnostics, d => d.Code == code);

    public static TheoryData<string> FaultCodes => [.. SerializationCases.All.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(FaultCodes))]
    public void A_fault_in_json_yaml_or_csv_is_named_with_its_place(string code)
    {
        SerializationCase due = SerializationCases.Of(code);

        Diagnostic found = Assert.Single(due.Read().Diagnostics, d => d.Code == code);

        Assert.Equal(new SourceLocation(due.Line, due.Column), found.Location);
        Assert.Equal(due.Pointer, found.Pointer);
        Assert.DoesNotContain(ReportJson.Read(Sheet.Bytes(SerializationCases.Sound)).Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void Every_kind_has_a_case_and_every_case_a_kind()
    {
        Assert.Equal(DiagnosticDescriptors.All.Select(d => d.Code).Except(DiagnosticCases.OfFiles), DiagnosticCases.All.Select(c => c.Code));
        Assert.Equal(SerializationDiagnostics.All.Select(d => d.Code), SerializationCases.All.Select(c => c.Code));
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        string[] codes = [.. DiagnosticDescriptors.All.Select(d => d.Code)];
        Assert.All(codes, c => Assert.Matches("^OGR[0-9]{4}$", c));
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void All_lists_every_kind_that_there_is()
    {
        object?[] kinds = [.. typeof(DiagnosticDescriptors).GetProperties()
            .Where(p => p.PropertyType == typeof(DiagnosticDescriptor)).Select(p => p.GetValue(null))];
        Assert.Equal(kinds.Length, DiagnosticDescriptors.All.Count);
        Assert.All(kinds, k => Assert.Contains(k, DiagnosticDescriptors.All));
    }

    [Fact]
    public void Both_messages_of_a_kind_name_the_same_values() => Assert.All(DiagnosticDescriptors.All, kind =>
    {
        static IEnumerable<char> Named(string message) => Enumerable.Range(0, 10).Select(i => (char)('0' + i)).Where(i => message.Contains($"{{{i}}}", StringComparison.Ordinal));
        Assert.Equal(Named(kind.MessageEnglish), Named(kind.MessageChinese));
        Assert.Matches(@"(\.|: \{0\})$", kind.MessageEnglish);
        Assert.Matches(@"(。|：\{0\})$", kind.MessageChinese);
    });

    [Fact]
    public void Diagnostics_stand_in_the_order_of_the_source()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可|12**").With("规章|1|0|7", "规章|１|0|7").With("四、结转下年度继续办理|0|", "四、结转下年度继续办理|0件|"));
        Assert.Equal([("OGR4004", 7), ("OGR4005", 11), ("OGR4004", 47)], result.Diagnostics.Select(d => (d.Code, d.Location.Line)));
        Assert.Equal("OGR4005 line 11, column 6: 行政许可/本年处理决定数量 holds \"12**\", which is no value of such a cell; it was left blank.", result.Diagnostics[1].ToString());
    }

    [Fact]
    public void A_sound_report_gives_none()
    {
        Assert.Empty(Sheet.Read(Sheet.Text2021).Diagnostics);
        Assert.Empty(Sheet.Read(Sheet.Text2020).Diagnostics);
    }
}
