using OpenGovReport.Serialization;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Documents;

/// <summary>
/// The sample reports as the pages they once were: the words of the text, and the tables with the merged cells of the official form, filled
/// with the numbers that were read off by eye and approved.
/// </summary>
internal static class SamplePage
{
    // Where the parts stand in the text, by the numbers of the lines: what leads to the title, the title, what stands below it, the headings.
    private static readonly Dictionary<string, Parts> Lines = new()
    {
        ["county-2023"] = new(1, 2, 2, 3, [5, 15, 77, 541, 617, 0]),
        ["jiaozuo-2023"] = new(0, 3, 3, 0, [5, 19, 36, 67, 74, 80]),
        ["lvliang-2023"] = new(0, 1, 2, 0, [4, 186, 215, 429, 545, 592]),
        ["wuzhong-2023"] = new(0, 3, 5, 0, [9, 33, 50, 81, 88, 100]),
        ["xinzhou-2020"] = new(0, 3, 5, 0, [7, 23, 45, 76, 83, 87]),
    };

    /// <summary>The page of a sample, one of <see cref="Corpus.Samples"/>.</summary>
    internal static byte[] Of(string name) => PrintWriter.Write(Print(name), name);

    private static PrintedReport Print(string name)
    {
        AnnualReport report = ReportJson.Read(File.ReadAllBytes(Corpus.PathOfApproved(name))).Report!;
        PrintedReport printed = Typesetter.Print(report, new Rng(Rng.Seed("sample", name)));
        string[] lines = File.ReadAllLines(Corpus.PathOf(name));
        Parts parts = Lines[name];
        int[] headings = parts.Headings;
        Replace(printed.Navigation, Between(lines, parts.Navigation, parts.Navigation));
        printed.TitleLines = [.. Between(lines, parts.Title, parts.TitleEnd)];
        printed.SourceLine = Between(lines, parts.Source, parts.Source).SingleOrDefault();
        Replace(printed.Preamble, Between(lines, Math.Max(parts.TitleEnd, parts.Source) + 1, headings[0] - 1));
        printed.Headings = [.. headings.Select(h => Between(lines, h, h).SingleOrDefault() ?? "")];
        Replace(printed.Overview, Between(lines, headings[0] + 1, headings[1] - 1));
        Replace(printed.Problems, Between(lines, headings[4] + 1, headings[5] > 0 ? headings[5] - 1 : lines.Length));
        Replace(printed.Others, headings[5] > 0 ? Between(lines, headings[5] + 1, lines.Length) : []);
        printed.Signature.Clear();
        printed.Footer.Clear();
        return printed;
    }

    private static void Replace(List<string> list, IEnumerable<string> lines)
    {
        list.Clear();
        list.AddRange(lines);
    }

    // The lines from one number to another, both included, without those that are blank; none from 0 to 0.
    private static IEnumerable<string> Between(string[] lines, int first, int last) =>
        first == 0 ? [] : lines[(first - 1)..last].Select(l => l.Trim()).Where(l => l.Length > 0);

    private sealed record Parts(int Navigation, int Title, int TitleEnd, int Source, int[] Headings);
}
