using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using static OpenGovReport.Documents.Tests.Support.Bounded;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Word files and workbooks that unfold into far more than they are.</summary>
public sealed class ArchiveTests
{
    public static TheoryData<string> Formats => ["docx", "xlsx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_part_that_unfolds_to_a_thousand_times_its_size_is_never_unpacked(string format)
    {
        byte[] bomb = HostileFile.All.First(f => f.Name.StartsWith(format == "docx" ? "a .docx that unfolds" : "an .xlsx that unfolds", StringComparison.Ordinal)).Bytes();
        Assert.True(bomb.Length < MiB);

        Refused(Read(bomb, 4 * MiB), "OGR1004", "The source has > 300 unpacked bytes per packed byte; the limit is 300.");
        Assert.NotEqual("OGR1004", Read(Package.Pack(Of(format, new string(' ', 1000))), 4 * MiB).Diagnostics[0].Code);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_part_whose_headers_lie_about_its_size_ends_where_they_say(string format)
    {
        string name = format == "docx" ? "word/document.xml" : "xl/sheet.xml";
        byte[] bomb = Package.Lie(Package.Pack(Of(format, new string(' ', 48 * (int)MiB))), name, 20_000);

        Refused(Read(bomb, 4 * MiB), "OGR1009", $"The source is damaged: it is no whole .{format} file.");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_parts_together_are_limited(string format)
    {
        byte[] large = Of(format, "<!--" + new string('x', 40_000) + "-->");

        Refused(Read(large, 4 * MiB, new ReadOptions { MaxUnpackedBytes = 20_000 }), "OGR1004", "The source has > 20000 unpacked bytes; the limit is 20000.");
        Assert.NotEqual("OGR1004", Read(large, 4 * MiB).Diagnostics[0].Code);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Too_many_entries_are_not_even_listed(string format)
    {
        (string, string)[] entries = [.. Enumerable.Range(0, 20_000).Select(i => ($"{(format == "docx" ? "word" : "xl")}/media/{i}.png", ""))];
        byte[] many = Of(format, "", entries);

        Refused(Read(many, (2 * many.Length) + (4 * MiB)), "OGR1004", "The source has > 10000 archive entries; the limit is 10000.");
        Assert.NotEqual("OGR1004", Read(Of(format, "", entries[..9_000]), 64 * MiB).Diagnostics[0].Code);
    }

    [Fact]
    public void Relations_without_end_are_refused()
    {
        string relations = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"""<Relationship Id="r{i}" Type="http://a/b" Target="http://a/{i}" TargetMode="External"/>"""));
        byte[] many = Package.Docx("", more: ("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"""));

        Refused(Read(many, (2 * many.Length) + (4 * MiB)), "OGR1004", "The source has > 4194304 unpacked bytes; the limit is 4194304.");
    }

    private static byte[] Of(string format, string content, params (string, string)[] more) =>
        format == "docx" ? Package.Docx(content, more: more) : Package.Xlsx(content, more: more);
}
