using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace OpenGovReport.Tests.Serialization;

/// <summary>Texts that some version of YAML would take for something else, and texts where numbers are due.</summary>
public sealed class YamlScalarTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "no", "No", "NO", "yes", "on", "off", "y", "n", "true", "False", "null", "Null", "NULL", "~", "=", "<<", "-", "--", "---", "...", "?", ":", "#", "!", "&", "*", "@", "`", "%", "|", ">", "[", "]", "{", "}", ",",
        "0", "-0", "+1", "1", "007", "0o7", "0x1F", "0b1", "1e3", "1E3", "1.", ".5", "1.5", "1_000", "1,000", ".inf", "-.INF", ".nan", "12:30:45", "190:20:30", "2023", "2023-01-01", "2023-01-01T00:00:00Z", "2001-12-14 21:59:43.10 -5",
        " leading", "trailing ", "\ttab", "tab\t", "a\tb", "a\nb", "\na", "a\n", "a\n\n", "a \nb", "a\n b", " a\nb", "a\r\nb", "a\rb", "\r", "a\u0085b", "a\u2028b", "a\u2029b", "\uFEFFa", "a\uFEFFb", "\u00A0a", "　　缩进",
        "# 注释", "注 # 释", "注# 释", "注 #释", "键: 值", "键:", ": 值", "键:值", "- 项", "-项", "? 问", "“引”", "\"引\"", "'引'", "引\"", "反\\斜", "%目录", "@人", "&锚", "*别名", "!标签", "|竖", ">折", "{花}", "[方]",
        "😀", "𠮷野家", "中😀\n文", "\0", "中\0", "中\u0001", "中\u001B", "中\u007F", "中\u0080", "中\u009F", "中\uFFFE", "中\uFFFF", "\uE000", "中\u200B", "中\u202E文",
        "--- 中", "... 中", "中\n---\n文", "中\n...\n文", "中\n# 文", "中\n- 文", "中\n\t文", "中\n\n\n文", "中:\n  文", "中，文", "中, 文",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_stays_a_text(string text)
    {
        AnnualReport report = SampleReports.Form2021 with
        {
            Publisher = text,
            Preamble = text,
            Overview = new Overview { Introduction = text, Parts = [new(text, text), new(text, "")] },
            OtherMatters = text,
        };
        foreach (YamlComments comments in Enum.GetValues<YamlComments>())
        {
            string yaml = ReportYaml.Write(report, comments);

            Assert.Equal(report, ReportYaml.Read(yaml).Report);
            Assert.Equal(report, YamlToJson.Read(yaml, ReadOptions.Default, 1).Report);
            Assert.DoesNotContain(yaml, c => char.IsControl(c) && c != '\n');

            // A document model that knows nothing of reports sees the same text, and that it is quoted or a block where it could be anything else.
            YamlStream stream = new();
            stream.Load(new StringReader(yaml));
            YamlScalarNode node = (YamlScalarNode)((YamlMappingNode)stream.Documents.Single().RootNode)["publisher"];
            Assert.Equal(text, node.Value);
            Assert.True(node.Style != YamlDotNet.Core.ScalarStyle.Plain || text.Any(c => c > '\u007F' && char.IsLetter(c)), yaml);
        }
    }

    [Theory]
    [InlineData("no")]
    [InlineData("0o7")]
    [InlineData("0x1F")]
    [InlineData("007")]
    [InlineData("+7")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData(".inf")]
    [InlineData("2023-01-01")]
    [InlineData("12:30")]
    [InlineData("'7'")]
    [InlineData("\"7\"")]
    [InlineData("|-\n        7")]
    [InlineData("７")]
    [InlineData("七")]
    [InlineData("=")]
    [InlineData("yes")]
    [InlineData("true")]
    [InlineData("[7]")]
    public void Nothing_but_a_number_is_one(string value)
    {
        string yaml = ReportYaml.Write(SampleReports.Form2021).Replace("    decisions: 7\n", $"    decisions: {value}\n", StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(ReportYaml.Read(yaml).Diagnostics);
        Assert.Equal(("OGR5201", "/proactiveDisclosure/licensing/decisions"), (diagnostic.Code, diagnostic.Pointer));
    }

    [Theory]
    [InlineData("7.5", "OGR5202")]
    [InlineData("7.0", "OGR5202")]
    [InlineData("7e0", "OGR5202")]
    [InlineData("9223372036854775808", "OGR5203")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999999999999999999999", "OGR5203")]
    public void A_number_that_is_no_count_is_told(string value, string code)
    {
        string yaml = ReportYaml.Write(SampleReports.Form2021).Replace("    decisions: 7\n", $"    decisions: {value}\n", StringComparison.Ordinal);

        Assert.Equal(code, Assert.Single(ReportYaml.Read(yaml).Diagnostics).Code);
    }

    [Theory]
    [InlineData("publisher: 7")]
    [InlineData("publisher: 1e3")]
    [InlineData("publisher: true")]
    [InlineData("publisher: [某市]")]
    [InlineData("publisher: {某: 市}")]
    public void Nothing_but_a_text_is_one(string line)
    {
        string yaml = ReportYaml.Write(SampleReports.Form2021).Replace("publisher: 某市人民政府办公室", line, StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(ReportYaml.Read(yaml).Diagnostics);
        Assert.Equal(("OGR5201", "/publisher"), (diagnostic.Code, diagnostic.Pointer));
    }

    [Fact]
    public void Labels_stand_beside_their_members_as_approved() => Snapshot.Matches(ReportYaml.Write(SampleReports.Form2021, YamlComments.Labels), "yaml");

    [Fact]
    public void Half_a_surrogate_pair_in_an_escape_is_told()
    {
        string yaml = ReportYaml.Write(SampleReports.Form2021).Replace("publisher: 某市人民政府办公室", "publisher: \"\\uD842\"", StringComparison.Ordinal);

        Assert.Equal("OGR5005", Assert.Single(ReportYaml.Read(yaml).Diagnostics).Code);
    }

    [Fact]
    public async Task Every_way_of_writing_gives_the_labels()
    {
        byte[] expected = Encoding.UTF8.GetBytes(ReportYaml.Write(SampleReports.Form2020, YamlComments.Labels));
        using MemoryStream stream = new(), async = new(), many = new();
        ReportYaml.Write(SampleReports.Form2020, stream, YamlComments.Labels);
        await ReportYaml.WriteAsync(SampleReports.Form2020, async, YamlComments.Labels);
        await ReportYaml.WriteManyAsync(new AnnualReport[] { SampleReports.Form2020 }.ToAsyncEnumerable(), many, YamlComments.Labels);

        Assert.Equal(expected, stream.ToArray());
        Assert.Equal(expected, async.ToArray());
        Assert.Equal([.. "---\n"u8, .. expected], many.ToArray());
    }
}
