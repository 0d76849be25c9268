using System.Text.Json;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Inputs;

/// <summary>A folder as an agency has it: the same kind of report in every format, and among them files that cannot be read.</summary>
public sealed class MixedFolderTests
{
    private static readonly string Fixtures = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", "OpenGovReport.Documents.Tests", "Fixtures"));

    [Fact]
    public void Every_format_in_a_folder_is_checked_and_what_cannot_be_read_stops_nothing()
    {
        using TempFolder folder = new();
        string[] readable = ["xinzhou-2020.docx", "xinzhou-2020.html", "xinzhou-2020.pdf", "xinzhou-2020.xlsx"];
        _ = folder.Write("a/xinzhou-2020.txt", Corpus.Bytes("xinzhou-2020.txt"));
        foreach (string name in readable)
        {
            _ = folder.Write("a/" + name, File.ReadAllBytes(Path.Combine(Fixtures, "Samples", name)));
        }

        _ = folder.Write("b/xinzhou-2020.json", ToolRun.Of("read", Corpus.PathOf("xinzhou-2020.txt"), "--to", "json").OutputBytes);
        _ = folder.Write("b/xinzhou-2020.yaml", ToolRun.Of("read", Corpus.PathOf("xinzhou-2020.txt"), "--to", "yaml").OutputBytes);
        foreach (string name in (string[])["locked.pdf", "old.doc", "scan.pdf"])
        {
            _ = folder.Write("c/" + name, File.ReadAllBytes(Path.Combine(Fixtures, "Refused", name)));
        }

        _ = folder.Write("c/stamp.png", [0x89, (byte)'P', (byte)'N', (byte)'G']);

        ToolRun run = ToolRun.Of("check", folder.Path, "--format", "json");

        Assert.Equal(2, run.ExitStatus);
        JsonElement[] reports = [.. run.Json.GetProperty("reports").EnumerateArray()];
        string[] names =
        [
            "a/xinzhou-2020.docx", "a/xinzhou-2020.html", "a/xinzhou-2020.pdf", "a/xinzhou-2020.txt", "a/xinzhou-2020.xlsx",
            "b/xinzhou-2020.json", "b/xinzhou-2020.yaml", "c/locked.pdf", "c/old.doc", "c/scan.pdf",
        ];
        Assert.Equal(names.Select(n => Path.Combine([folder.Path, .. n.Split('/')])), reports.Select(r => r.GetProperty("path").GetString()));
        Assert.All(reports[..7], report =>
        {
            Assert.Equal(("2020", 2020, "忻州市教育局"), (report.GetProperty("template").GetString(), report.GetProperty("year").GetInt32(), report.GetProperty("publisher").GetString()));

            // 予以公开 has 15 from natural persons and 0 in all: the one real mistake of the sample.
            JsonElement mistake = Assert.Single(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("severity").GetString() == "error" && f.GetProperty("rule").GetString()!.StartsWith('T'));
            Assert.Equal(("/requests/granted/total", 0, 15), (mistake.GetProperty("pointer").GetString(), mistake.GetProperty("reported").GetInt32(), mistake.GetProperty("computed").GetInt32()));
        });
        string[] codes = ["OGR1008", "OGR1007", "OGR1010"];
        Assert.Equal(codes, reports[7..].Select(r => Assert.Single(r.GetProperty("diagnostics").EnumerateArray()).GetProperty("code").GetString()));
        Assert.All(reports[7..], r => Assert.Equal(JsonValueKind.Null, r.GetProperty("template").ValueKind));
        Assert.All(names[7..].Zip(codes), p => Assert.Contains(run.ErrorLines, l => l.StartsWith($"{Path.Combine([folder.Path, .. p.First.Split('/')])}: error {p.Second}: ", StringComparison.Ordinal)));
        Assert.Contains(run.ErrorLines, l => l.StartsWith(Path.Combine(folder.Path, "c", "stamp.png") + ": info OGR9006: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("county-2023")]
    [InlineData("jiaozuo-2023")]
    [InlineData("lvliang-2023")]
    [InlineData("wuzhong-2023")]
    [InlineData("xinzhou-2020")]
    public void A_report_has_the_same_findings_and_cells_in_every_format(string sample)
    {
        string text = Corpus.PathOf(sample + ".txt");
        string[] expected = Findings(text);
        string cells = ToolRun.Of("cells", text).Output;
        foreach (string ending in (string[])["html", "docx", "pdf", "xlsx"])
        {
            string file = Path.Combine(Fixtures, "Samples", $"{sample}.{ending}");
            Assert.Equal(expected, Findings(file));
            Assert.Equal(cells, ToolRun.Of("cells", file).Output);
        }
    }

    // But for S3: a text has lost parts of its headers that the file still has.
    private static string[] Findings(string path) =>
    [
        .. ToolRun.Of("check", path, "--format", "json").Json.GetProperty("reports")[0].GetProperty("findings").EnumerateArray()
            .Select(f => $"{f.GetProperty("rule")} {f.GetProperty("severity")} {f.GetProperty("pointer")} {f.GetProperty("reported")} {f.GetProperty("computed")}")
            .Where(f => !f.StartsWith("S3 ", StringComparison.Ordinal)),
    ];
}
