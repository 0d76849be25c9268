using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Generated;
using Diagnostic = OpenGovReport.Diagnostic;

namespace OpenGovReport.Tests.Serialization;

/// <summary>Faults in YAML get the diagnostics that they get in JSON, with lines and columns of the YAML, counted by hand in the approved document.</summary>
public class YamlFaultTests
{
    private static readonly string Sound = ReportYaml.Write(SampleReports.Form2021);

    public static TheoryData<string, string, string, string, int, int> Faults => new()
    {
        { "    issued: 1\n", "    issued: @\n", "OGR5001", "", 22, 13 },
        { "    issued: 1\n", "    issued: 1\n    ? [a]\n    : 1\n", "OGR5001", "", 23, 7 },
        { "    issued: 1\n", "\t\tissued: 1\n", "OGR5001", "", 22, 1 },
        { "    issued: 1\n", "  \tissued: 1\n", "OGR5001", "", 22, 3 },
        { "    issued: 1\n", "    issued: 1\n\tnote: 1\n", "OGR5001", "", 23, 1 },
        { "publisher: 某市", "publisher：某市", "OGR5001", "", 2, 10 },
        { "publisher: 某市", "publisher:某市", "OGR5001", "", 2, 10 },
        { "publisher: 某市人民政府办公室", "publisher", "OGR5001", "", 2, 1 },
        { "publisher: 某市人民政府办公室", "publisher: \"D:\\报告\"", "OGR5001", "", 2, 15 },
        { "otherMatters: 无\n", "otherMatters: 无\n---\n", "OGR5003", "", 265, 1 },
        { "otherMatters: 无\n", "otherMatters: *none\n", "OGR5008", "/otherMatters", 264, 15 },
        { "otherMatters: 无\n", "*otherMatters : 无\n", "OGR5008", "", 264, 1 },
        { "    - heading: （二）依申请公开\n      text: \"\"\n", "    - *second\n", "OGR5008", "/overview/parts/1", 18, 7 },
        { "    issued: 1\n", "    issued: &one 1\n", "OGR5008", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: *one\n", "OGR5008", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: !!int 1\n", "OGR5008", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "", "OGR5101", "/proactiveDisclosure/rules/issued", 22, 5 },
        { "template: \"2021\"\n", "", "OGR5101", "/template", 1, 1 },
        { "    issued: 1\n", "    issued: 1\n    <<: 1\n", "OGR5102", "/proactiveDisclosure/rules/<<", 23, 5 },
        { "    issued: 1\n", "    issued: 1\n    issued: {a: [1]}\n", "OGR5104", "/proactiveDisclosure/rules/issued", 23, 5 },
        { "    issued: 1\n", "    issued: \"1\"\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: 01\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: +1\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: 0x1F\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: 1_000\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: 1,234\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: .inf\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: True\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: FALSE\n", "OGR5201", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued:\n      value: 1\n", "OGR5201", "/proactiveDisclosure/rules/issued", 23, 7 },
        { "template: \"2021\"", "template: 2021", "OGR5201", "/template", 1, 11 },
        { "publisher: 某市人民政府办公室", "publisher: 2023", "OGR5201", "/publisher", 2, 12 },
        { "otherMatters: 无\n", "otherMatters:\n", "OGR5201", "/otherMatters", 264, 14 },
        { "    - heading: （二）依申请公开\n      text: \"\"\n", "    - （二）依申请公开\n", "OGR5201", "/overview/parts/1", 18, 7 },
        { "    issued: 1\n", "    issued: 1.5\n", "OGR5202", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "    issued: 1\n", "    issued: 9223372036854775808\n", "OGR5203", "/proactiveDisclosure/rules/issued", 22, 13 },
        { "value: 121.4200", "value: 1e-2", "OGR5204", "/proactiveDisclosure/fees/amount/value", 37, 14 },
        { "unit: 万元", "unit: 美元", "OGR5205", "/proactiveDisclosure/fees/amount/unit", 38, 13 },
        { "publishedOn: \"2024-01-31\"", "publishedOn: 2024-02-30", "OGR5206", "/publishedOn", 8, 14 },
        { "template: \"2021\"", "template: \"2019\"", "OGR5207", "/template", 1, 11 },
        { "publisher: 某市人民政府办公室", "publisher: \"\\\"某市\\uD842\"", "OGR5005", "/publisher", 2, 12 },
        { "publisher: 某市人民政府办公室", "\"publisher\\uDC00\": 某市", "OGR5005", "", 2, 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_fault_gives_one_diagnostic_at_its_place(string sound, string faulty, string code, string pointer, int line, int column)
    {
        Assert.Equal(Sound.IndexOf(sound, StringComparison.Ordinal), Sound.LastIndexOf(sound, StringComparison.Ordinal));
        string document = Sound.Replace(sound, faulty, StringComparison.Ordinal);
        Assert.NotEqual(Sound, document);

        ReadResult result = ReportYaml.Read(document);

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((code, pointer, line, column), (diagnostic.Code, diagnostic.Pointer, diagnostic.Location.Line, diagnostic.Location.Column));
        Assert.Null(result.Report);
    }

    // To YAML 1.2 and to JSON these are characters like any other; older versions of YAML fold them into spaces.
    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\uFDD0')]
    public void A_separator_that_ends_no_line_is_kept_and_moves_no_place(char separator)
    {
        string text = $"某市{separator}人民{separator} 政府\u2028";
        string document = Sound.Replace("publisher: 某市人民政府办公室", $"publisher: \"{text}\"", StringComparison.Ordinal);

        Assert.Equal(text, ReportYaml.Read(document).Report?.Publisher);
        Assert.Equal("OGR5202 22:13", Place(Assert.Single(ReportYaml.Read(document.Replace("    issued: 1\n", "    issued: 1.5\n", StringComparison.Ordinal)).Diagnostics)));
    }

    [Fact]
    public void Json_is_read_as_the_same_report_or_refused_for_the_same_at_the_same_place()
    {
        string[] pieces = ["0", "1.0", "-0", "1e2", "null", "true", "\"/\"", "\"\"", "[]", "{\"a\": [1, {\"b\": null}]}", "9223372036854775808", "\"\\uD83D\\uDE00\"", "\"一\u2028二\u0085三\"", "\"\\/\""];
        string sound = ReportJson.Write(SampleReports.Form2021);
        string[] lines = sound.Split('\n');
        int refused = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            int value = lines[i].IndexOf("\": ", StringComparison.Ordinal) + 3;
            if (value < 3 || lines[i][value] is '{' or '[')
            {
                continue;
            }

            string end = lines[i][^1] == ',' ? "," : "";
            string[] changed = [.. pieces.Select(p => lines[i][..value] + p + end), lines[i][..^end.Length] + "," + lines[i].Trim(',') + end, lines[i].Replace("\":", "x\":", StringComparison.Ordinal)];
            foreach (string line in changed)
            {
                string json = string.Join('\n', (string[])[.. lines[..i], line, .. lines[(i + 1)..]]);
                ReadResult expected = ReportJson.Read(json), read = ReportYaml.Read(json);
                Assert.Equal(expected.Diagnostics.Select(d => $"{Place(d)} {d.Pointer}"), read.Diagnostics.Select(d => $"{Place(d)} {d.Pointer}"));
                Assert.Equal(expected.Report, read.Report);
                refused += read.Report is null ? 1 : 0;
            }
        }

        Assert.True(refused > 1_000, $"Only {refused} were refused.");
    }

    [Fact]
    public void Faults_before_a_break_in_the_grammar_are_listed_too()
    {
        string document = Sound
            .Replace("    issued: 1\n", "    issued: 1.5\n", StringComparison.Ordinal)
            .Replace("unit: 万元", "unit: @x", StringComparison.Ordinal);

        Assert.Equal(["OGR5202 22:13", "OGR5001 38:13"], ReportYaml.Read(document).Diagnostics.Select(Place));
    }

    [Fact]
    public void Every_anchor_alias_and_tag_is_listed_and_other_faults_with_them()
    {
        string document = Sound
            .Replace("  rules:\n    issued: 1\n", "  rules: &rules\n    issued: 1.5\n", StringComparison.Ordinal)
            .Replace("unit: 万元", "unit: !unit 万元", StringComparison.Ordinal)
            .Replace("otherMatters: 无\n", "otherMatters: *rules\n", StringComparison.Ordinal);

        Assert.Equal(
            [
                "OGR5008 21:10 /proactiveDisclosure/rules",
                "OGR5202 22:13 /proactiveDisclosure/rules/issued",
                "OGR5008 38:13 /proactiveDisclosure/fees/amount/unit",
                "OGR5008 264:15 /otherMatters",
            ],
            ReportYaml.Read(document).Diagnostics.Select(d => $"{Place(d)} {d.Pointer}"));
    }

    [Fact]
    public void Anchors_without_end_are_no_list_without_end()
    {
        ReadOptions options = new() { MaxDiagnostics = 10 };
        string yaml = "[" + string.Concat(Enumerable.Repeat("&a 1, ", 100_000)) + "]";

        Assert.Equal([.. Enumerable.Repeat("OGR5008", 10), "OGR5007"], ReportYaml.Read(yaml, options).Diagnostics.Select(d => d.Code).OrderDescending());
    }

    [Theory]
    [InlineData("", "OGR1001 0:0")]
    [InlineData("# 只有注释\n", "OGR1001 0:0")]
    [InlineData("---\n", "OGR5201 2:1")]
    [InlineData("- 1\n- 2\n", "OGR5201 1:1")]
    [InlineData("一段文字", "OGR5201 1:1")]
    [InlineData("# 数\n\n  12 # 个\n", "OGR5201 3:3")]
    [InlineData("12\n---\n13\n", "OGR5003 2:1")]
    [InlineData("{a: 1", "OGR5002 1:6")]
    [InlineData("\"a", "OGR5002 1:3")]
    public void What_is_no_report_gives_a_diagnostic(string yaml, string expected) =>
        Assert.Equal(expected, Place(ReportYaml.Read(yaml).Diagnostics[^1]));

    [Fact]
    public void An_alias_bomb_is_never_followed()
    {
        StringBuilder bomb = new("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++)
        {
            string previous = $"*{(char)(c - 1)}";
            bomb.Append(CultureInfo.InvariantCulture, $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat(previous, 9))}]\n");
        }

        // An anchor on each of 26 lines, and nine aliases on each but the first.
        Assert.Equal(26 + (25 * 9), ReportYaml.Read(bomb.ToString(), new ReadOptions { MaxDiagnostics = 1_000 }).Diagnostics.Count(d => d.Code == "OGR5008"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [Trait("Measures", "time")]
    public void Deep_nesting_stops_the_reading(string open)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string yaml = string.Concat(Enumerable.Repeat(open, 200_000));

        Assert.NotEmpty(ReportYaml.Read(yaml).Diagnostics);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void A_document_cut_off_anywhere_does_not_throw()
    {
        for (int length = 0; length < Sound.Length; length++)
        {
            ReadResult result = ReportYaml.Read(Sound[..length]);
            Assert.Equal(result.Report is null, result.HasErrors);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_document_with_any_character_changed_does_not_throw(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < Sound.Length; i++)
        {
            char[] damaged = Sound.ToCharArray();
            damaged[i] = random.Next(3) == 0 ? (char)random.Next(0x3000) : "{}[]\",:/\\0-.?*&!|>'%@` \n\t#~"[random.Next(27)];
            ReadResult result = ReportYaml.Read(new string(damaged));
            Assert.Equal(result.Report is null, result.HasErrors);
        }
    }

    [Fact]
    public void Sources_beyond_the_limits_are_not_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Sound);

        Assert.Equal("OGR1004", Assert.Single(ReportYaml.Read(bytes, new ReadOptions { MaxBytes = bytes.Length - 1 }).Diagnostics).Code);
        Assert.Equal("OGR1004", Assert.Single(ReportYaml.Read(Sound, new ReadOptions { MaxCharacters = Sound.Length - 1 }).Diagnostics).Code);
        Assert.Equal("OGR5005 1:12", Place(Assert.Single(ReportYaml.Read([.. "publisher: "u8, 0xC0]).Diagnostics)));
        Assert.Equal("OGR5005 1:12", Place(Assert.Single(ReportYaml.Read("publisher: \uD842").Diagnostics)));
    }

    [Fact]
    public async Task Many_reports_are_written_as_documents_and_read_back()
    {
        AnnualReport[] reports = [.. Enumerable.Range(0, 30).Select(RandomReports.Next)];
        using MemoryStream stream = new();
        await ReportYaml.WriteManyAsync(reports.ToAsyncEnumerable(), stream);

        foreach (int chunk in (int[])[1, 1_000_000])
        {
            List<AnnualReport?> read = [];
            await foreach (ReadResult result in ReportYaml.ReadManyAsync(new SlowStream(stream.ToArray(), chunk)))
            {
                read.Add(result.Report);
            }

            Assert.Equal(reports, read);
        }
    }

    [Fact]
    public async Task Documents_are_told_apart_by_their_marks_alone()
    {
        string source = "\uFEFF# 说明\n%YAML 1.2\n---\n" + Sound + "...\n# 其二\n%YAML 1.2\n--- # 起\n" + Sound
            + "---\n[]\n---\n" + new string('#', 30_000) + "\n" + Sound + "---\n" + Sound + "...\n\n# 完\n";

        List<string> seen = [];
        await foreach (ReadResult result in ReportYaml.ReadManyAsync(new MemoryStream(Encoding.UTF8.GetBytes(source)), new ReadOptions { MaxBytes = 20_000 }))
        {
            seen.Add(result.Report is null ? Place(result.Diagnostics[0]) : "report");
        }

        // The document has 264 lines; with what stands around it, the empty array is on line 3 + 264 + 4 + 264 + 2.
        Assert.Equal(["report", "report", "OGR5201 537:1", "OGR1004 538:1", "report"], seen);
    }

    [Fact]
    public async Task Streams_hold_the_same_bytes_as_texts()
    {
        byte[] expected = Encoding.UTF8.GetBytes(Sound);
        using MemoryStream written = new();
        using MemoryStream writtenAsync = new();
        System.Buffers.ArrayBufferWriter<byte> buffer = new();
        ReportYaml.Write(SampleReports.Form2021, written);
        await ReportYaml.WriteAsync(SampleReports.Form2021, writtenAsync);
        ReportYaml.WriteUtf8(SampleReports.Form2021, buffer);

        Assert.Equal(expected, written.ToArray());
        Assert.Equal(expected, writtenAsync.ToArray());
        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.Equal(SampleReports.Form2021, ReportYaml.Read(new SlowStream(expected, 7)).Report);
        Assert.Equal(SampleReports.Form2021, (await ReportYaml.ReadAsync(new SlowStream(expected, 7))).Report);
    }

    private static string Place(Diagnostic diagnostic) =>
        string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Code} {diagnostic.Location.Line}:{diagnostic.Location.Column}");
}
