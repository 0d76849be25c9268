using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Tests.Serialization;

/// <summary>Content never throws, and never costs more than the limits allow.</summary>
public class JsonHostileInputTests
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(ReportJson.Write(SampleReports.Form2021));

    [Fact]
    public void A_document_cut_off_anywhere_gives_a_diagnostic()
    {
        for (int length = 0; length < Sound.Length; length++)
        {
            ReadResult result = ReportJson.Read(Sound.AsSpan(0, length));
            Assert.Null(result.Report);
            string code = Assert.Single(result.Diagnostics).Code;
            Assert.True(code is "OGR5002" || (code is "OGR5005" && length > 0) || (code is "OGR1001" && length == 0), $"{length}: {code}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_document_with_any_byte_changed_does_not_throw(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < Sound.Length; i++)
        {
            byte[] damaged = [.. Sound];
            damaged[i] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:/\\0-.etrue \n"[random.Next(18)];
            ReadResult result = ReportJson.Read(damaged);
            Assert.Equal(result.Report is null, result.HasErrors);
        }
    }

    [Theory]
    [InlineData("", "OGR1001", 0, 0)]
    [InlineData(" \r\n\t", "OGR1001", 0, 0)]
    [InlineData("[]", "OGR5201", 1, 1)]
    [InlineData("null", "OGR5201", 1, 1)]
    [InlineData("12 ", "OGR5201", 1, 1)]
    [InlineData("12", "OGR5201", 1, 1)]
    [InlineData("\n \"{}\"", "OGR5201", 2, 2)]
    [InlineData("<html>", "OGR5001", 1, 1)]
    [InlineData("{", "OGR5002", 1, 2)]
    [InlineData("tru", "OGR5002", 1, 4)]
    [InlineData("-", "OGR5002", 1, 2)]
    [InlineData("// nothing", "OGR5002", 1, 11)]
    public void What_is_no_report_gives_one_diagnostic(string json, string code, int line, int column)
    {
        Diagnostic diagnostic = Assert.Single(ReportJson.Read(json).Diagnostics);
        Assert.Equal((code, line, column), (diagnostic.Code, diagnostic.Location.Line, diagnostic.Location.Column));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Deep_nesting_stops_the_reading(string open)
    {
        string json = "{\"x\":" + string.Concat(Enumerable.Repeat(open, 1_000_000));

        // The outermost object is the first level, so the 65th is the 64th bracket after the five characters {"x":
        Diagnostic deep = ReportJson.Read(json).Diagnostics[^1];
        Assert.Equal(("OGR5006", 6 + (63 * open.Length)), (deep.Code, deep.Location.Column));
    }

    [Fact]
    public void Nesting_within_the_limit_is_passed_over()
    {
        string nested = new string('[', 63) + new string(']', 63);
        Assert.DoesNotContain(ReportJson.Read("{\"x\":" + nested + "}").Diagnostics, d => d.Code == "OGR5006");
        Assert.Contains(ReportJson.Read("{\"x\":[" + nested + "]}").Diagnostics, d => d.Code == "OGR5006");
    }

    [Fact]
    public void The_number_of_diagnostics_is_limited()
    {
        string json = "{" + string.Join(',', Enumerable.Repeat("\"x\":1", 100_000)) + "}";

        ReadResult result = ReportJson.Read(json, new ReadOptions { MaxDiagnostics = 20 });

        Assert.Equal(21, result.Diagnostics.Count);
        Assert.Equal("OGR5007", result.Diagnostics[^1].Code);
        Assert.Equal(1_001, ReportJson.Read(json).Diagnostics.Count);
        Assert.Equal(20, ReportJson.Read(json[..(1 + (20 * 6) - 1)], new ReadOptions { MaxDiagnostics = 21 }).Diagnostics.Count(d => d.Code == "OGR5102"));
    }

    [Fact]
    public void Sources_beyond_the_limits_are_not_read()
    {
        ReadOptions bytes = new() { MaxBytes = Sound.Length - 1 };
        ReadOptions characters = new() { MaxCharacters = 100 };

        Assert.Equal("OGR1004", Assert.Single(ReportJson.Read(Sound, bytes).Diagnostics).Code);
        Assert.Equal("OGR1004", Assert.Single(ReportJson.Read(new MemoryStream(Sound), bytes).Diagnostics).Code);
        Assert.Equal("OGR1004", Assert.Single(ReportJson.Read(Encoding.UTF8.GetString(Sound), characters).Diagnostics).Code);
        Assert.NotNull(ReportJson.Read(Sound, new ReadOptions { MaxBytes = Sound.Length }).Report);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 1)]
    [InlineData(new byte[] { (byte)'{', 0xE4, 0xB8 }, 2)]
    [InlineData(new byte[] { 0xE4, 0xB8, 0x80, 0xC0, 0x80 }, 2)]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, 2)]
    public void Bytes_that_are_not_utf8_give_a_diagnostic(byte[] bytes, int column)
    {
        Diagnostic diagnostic = Assert.Single(ReportJson.Read(bytes).Diagnostics);
        Assert.Equal(("OGR5005", 1, column), (diagnostic.Code, diagnostic.Location.Line, diagnostic.Location.Column));
    }

    [Fact]
    public void Half_a_surrogate_pair_gives_a_diagnostic()
    {
        Assert.Equal(new SourceLocation(2, 3), At("{\n\"a\uD842b\"}"));
        Assert.Equal(new SourceLocation(1, 1), At("\uDFB7"));

        static SourceLocation At(string json)
        {
            Diagnostic diagnostic = Assert.Single(ReportJson.Read(json).Diagnostics);
            Assert.Equal("OGR5005", diagnostic.Code);
            return diagnostic.Location;
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_replacement_character()
    {
        string json = ReportJson.Write(SampleReports.Form2021 with { Preamble = "\uD842", OtherMatters = "\uDFB7\uD842x" });

        ReadResult result = ReportJson.Read(json);
        Assert.Equal("\uFFFD", result.Report!.Preamble);
        Assert.Equal("\uFFFD\uFFFDx", result.Report.OtherMatters);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        Assert.NotNull(ReportJson.Read([0xEF, 0xBB, 0xBF, .. Sound]).Report);
        Assert.NotNull(ReportJson.Read("\uFEFF" + Encoding.UTF8.GetString(Sound)).Report);
    }
}
