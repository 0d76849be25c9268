using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Serialization;

/// <summary>What the quick reader takes, the parser reads in the same way, diagnostic by diagnostic and place by place.</summary>
public sealed class PlainYamlTests
{
    private static readonly string Sound = ReportYaml.Write(SampleReports.Form2021, YamlComments.Labels);

    /// <summary>Pieces that an edited document could have anywhere.</summary>
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n\n", "-", "- ", ": ", ":", "#", " # x", "\"", "'", "\\", "|", "|-", "|+", ">", "[]", "{}", "[", "}", "&a ", "*a", "!t ", "%", "@", "`", "?", "? ", ",", "~", "null",
        "Null", "true", "TRUE", "no", "0", "-0", "-1", "1.0", "1.50", "1e3", "0x1F", "01", ".5", "1.", "+1", "1_000", "12345678901234567890", "2023-01-01", "=", "<<", "---\n", "...\n", "--- ", "\t",
        "\r\n", "\r", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\u0007", "\u3000", "中", "😀", "\uFFFD", "\uFFFF", "\\n", "\\x41", "\\u4E2D", "\\U0001F600", "\\uD842", "\\_", "\\N", "\\/", "\\e", "\\z",
        "issued: 3", "  issued: 3", "x: 1\n", "    x: |-\n      y\n       z\n\n      w\n", "    x: |\n      y\n", "\n# c\n", "\n      # c\n", "key", "\"key\": ", "'key': ", "- a\n", "      - b: 1\n",
    ];

    [Fact]
    public void It_takes_what_is_written()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            AnnualReport report = RandomReports.Next(seed);
            foreach (YamlComments comments in Enum.GetValues<YamlComments>())
            {
                byte[] yaml = Encoding.UTF8.GetBytes(ReportYaml.Write(report, comments));
                ReadResult? quick = PlainYaml.Read(yaml, ReadOptions.Default, 1);
                Assert.NotNull(quick);
                Assert.Empty(quick.Diagnostics);
                Assert.Equal(report, quick.Report);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_document_with_something_put_in_is_read_alike_or_left_to_the_parser(int seed)
    {
        Random random = new(seed);
        int taken = 0;
        for (int i = 0; i < 1_500; i++)
        {
            StringBuilder damaged = new(Sound);
            for (int n = random.Next(1, 3); n > 0; n--)
            {
                int at = random.Next(damaged.Length);
                if (random.Next(3) == 0)
                {
                    damaged.Remove(at, Math.Min(random.Next(1, 6), damaged.Length - at));
                }

                damaged.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            taken += IsTakenAlike(damaged.ToString()) ? 1 : 0;
        }

        Assert.True(taken > 150, $"Of 1,500 documents only {taken} were taken.");
    }

    [Fact]
    public void A_value_of_any_kind_is_read_alike_or_left_to_the_parser()
    {
        foreach (string first in Pieces)
        {
            foreach (string second in Pieces)
            {
                IsTakenAlike(Sound.Replace("publisher: 某市人民政府办公室", "publisher: " + first + second, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_document_cut_off_anywhere_is_read_alike_or_left_to_the_parser()
    {
        for (int length = 0; length < Sound.Length; length += length < 1_500 ? 1 : 29)
        {
            IsTakenAlike(Sound[..length]);
        }
    }

    [Theory]
    [InlineData("publisher: 某市人民政府办公室 # 机关", true)]
    [InlineData("publisher:   某市人民政府办公室   ", true)]
    [InlineData("publisher: \"某市人民政府办公室\"#x", false)]
    [InlineData("publisher: '某市人民政府办公室'", false)]
    [InlineData("publisher: &a 某市人民政府办公室", false)]
    [InlineData("\"publisher\": 某市人民政府办公室", false)]
    [InlineData("publisher:\n  某市人民政府办公室", false)]
    [InlineData("publisher: 某市\n  人民政府办公室", false)]
    [InlineData("publisher: >-\n  某市人民政府办公室", false)]
    [InlineData("publisher: |-\n  某市人民政府办公室", true)]
    [InlineData("publisher: \"\\uD842\"", false)]
    public void Only_the_plainest_kind_is_taken(string written, bool isTaken) =>
        Assert.Equal(isTaken, IsTakenAlike(Sound.Replace("publisher: 某市人民政府办公室 # 发布机关", written, StringComparison.Ordinal)));

    // The parser looks for the colon after a name no further than 1,024 characters.
    [Theory]
    [InlineData(200, true)]
    [InlineData(1_023, false)]
    [InlineData(2_000, false)]
    public void A_name_without_end_is_left_to_the_parser(int length, bool isTaken) =>
        Assert.Equal(isTaken, IsTakenAlike(Sound.Replace("publisher: ", new string('p', length) + ": ", StringComparison.Ordinal)));

    private static bool IsTakenAlike(string yaml)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(yaml);
        ReadResult? quick = PlainYaml.Read(bytes, ReadOptions.Default, 1);
        if (quick is null)
        {
            return false;
        }

        ReadResult slow = YamlToJson.Read(Encoding.UTF8.GetString(bytes), ReadOptions.Default, 1);
        Assert.True(quick.Report == slow.Report, yaml);
        Assert.Equal(string.Join('\n', slow.Diagnostics.Select(Told)), string.Join('\n', quick.Diagnostics.Select(Told)));
        if (slow.SourceMap is SourceMap map)
        {
            Assert.All(slow.Template!.AllCells, (CellDescriptor cell) => Assert.Equal(map[cell], quick.SourceMap![cell]));
        }

        return true;
    }

    private static string Told(Diagnostic d) => $"{d} {d.Pointer}";
}
