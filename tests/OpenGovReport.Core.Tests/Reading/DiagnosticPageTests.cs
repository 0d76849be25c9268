using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary><c>docs/diagnostics.md</c> and the page of each code are made from the descriptors and the cases of the tests; these tests compare them and never write them.</summary>
public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. DiagnosticDescriptors.All.Concat(SerializationDiagnostics.All).Select(d => d.Code)];

    [Fact]
    public void The_page_lists_every_code_as_the_library_has_it() => Snapshot.MatchesPage(Index(), "diagnostics");

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_of_a_code_shows_what_it_is_about(string code) =>
        Snapshot.MatchesPage(Page(DiagnosticDescriptors.All.Concat(SerializationDiagnostics.All).Single(d => d.Code == code)), "diagnostics/" + code);

    [Fact]
    public void There_is_a_page_for_every_code_and_no_other() =>
        Assert.Equal(
            DiagnosticDescriptors.All.Concat(SerializationDiagnostics.All).Select(d => d.Code + ".md").Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Corpus.Folder, "..", "..", "docs", "diagnostics"), "*.md").Select(f => Path.GetFileName(f)!).Where(f => !f.Contains("received", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void No_code_is_given_twice()
    {
        IEnumerable<string> codes = DiagnosticDescriptors.All.Concat(SerializationDiagnostics.All).Select(d => d.Code);

        Assert.Equal(codes.Count(), codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^OGR[0-9]{4}$", code));
    }

    private static string Index()
    {
        StringBuilder page = new();
        page.Append("# Diagnostics\n\n")
            .Append("What a reader can notice. Codes are permanent: none is ever given to something else. `{0}`, `{1}`… stand for what differs from case\n")
            .Append("to case. *Loses data* means that something in the source is not in the report. An error means that a table or the whole report\n")
            .Append("could not be read. Every code has a page of its own with an example. This page and those are made from `DiagnosticDescriptors`,\n")
            .Append("`SerializationDiagnostics` and the cases of the tests; a test compares them.\n");
        Append(page, "Sources, structure, labels and cells", DiagnosticDescriptors.All);
        Append(page, "JSON, YAML and CSV of cells", SerializationDiagnostics.All);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, IEnumerable<DiagnosticDescriptor> descriptors)
    {
        page.Append("\n## ").Append(title).Append('\n');
        foreach (DiagnosticDescriptor d in descriptors)
        {
            page.Append("\n### ").Append(d.Code).Append("\n\n");
            AppendMessages(page, d);
            page.Append("\n[Example](diagnostics/").Append(d.Code).Append(".md)\n");
        }
    }

    private static void AppendMessages(StringBuilder page, DiagnosticDescriptor d) => page
        .Append(d.Severity).Append(d.LosesData ? ", loses data" : "").Append(".\n\n")
        .Append("- ").Append(d.MessageEnglish).Append('\n')
        .Append("- ").Append(d.MessageChinese).Append('\n');

    private static string Page(DiagnosticDescriptor descriptor)
    {
        StringBuilder page = new();
        page.Append("# ").Append(descriptor.Code).Append("\n\n");
        AppendMessages(page, descriptor);
        page.Append("\n## Example\n\n");
        if (DiagnosticCases.OfFiles.Contains(descriptor.Code))
        {
            FileDiagnostic due = FileDiagnostic.Of(descriptor.Code);
            page.Append(due.Source).Append(" Only the readers of files in `OpenGovReport.Documents` give it.\n")
                .Append("\nWhat is said of it:\n\n```text\n").Append(due.Code).Append(": ").Append(due.English).Append('\n').Append(due.Chinese).Append("\n```\n");
        }
        else if (DiagnosticDescriptors.All.Contains(descriptor))
        {
            DiagnosticCase due = DiagnosticCases.Of(descriptor.Code);
            AppendExample(page, due.Noticed.Text, due.Noticed.Words, "text", Found(due.Noticed.Read(), descriptor));
        }
        else
        {
            SerializationCase due = SerializationCases.Of(descriptor.Code);
            AppendExample(page, due.Source, "", due.IsYaml ? "yaml" : due.IsCsv ? "csv" : "json", Found(due.Read(), descriptor));
        }

        page.Append("\n[All codes](../diagnostics.md)\n");
        return page.ToString();
    }

    private static Diagnostic Found(ReadResult result, DiagnosticDescriptor descriptor) => result.Diagnostics.Single(d => d.Descriptor == descriptor);

    private static void AppendExample(StringBuilder page, string? source, string words, string language, Diagnostic found)
    {
        if (source is null)
        {
            page.Append(words).Append('\n');
        }
        else
        {
            string[] lines = source.Split('\n');
            int at = Math.Clamp(found.Location.Line, 1, lines.Length);
            int from = Math.Max(1, at - 2), to = Math.Min(lines.Length, at + 2);
            page.Append(found.Location.IsKnown ? $"Line {from} to {to} of a source:" : "The source begins:").Append("\n\n```").Append(language).Append('\n');
            foreach (string line in lines[(from - 1)..to])
            {
                const int Longest = 110;
                page.Append(line.Length > Longest ? line[..Longest] + "…" : line.TrimEnd()).Append('\n');
            }

            page.Append("```\n");
        }

        page.Append("\nWhat is said of it:\n\n```text\n").Append(found).Append('\n').Append(found.Message(Language.Chinese)).Append("\n```\n");
    }
}
