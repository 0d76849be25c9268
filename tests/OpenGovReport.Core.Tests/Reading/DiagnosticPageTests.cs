using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary><c>docs/diagnostics.md</c> is made from the descriptors; this test compares it and never writes it.</summary>
public sealed class DiagnosticPageTests
{
    [Fact]
    public void The_page_lists_every_code_as_the_library_has_it() => Snapshot.MatchesPage(Page(), "diagnostics");

    [Fact]
    public void No_code_is_given_twice()
    {
        IEnumerable<string> codes = DiagnosticDescriptors.All.Concat(SerializationDiagnostics.All).Select(d => d.Code);

        Assert.Equal(codes.Count(), codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^OGR[0-9]{4}$", code));
    }

    private static string Page()
    {
        StringBuilder page = new();
        page.Append("# Diagnostics\n\n")
            .Append("What a reader can notice. Codes are permanent: none is ever given to something else. `{0}`, `{1}`… stand for what differs from case\n")
            .Append("to case. *Loses data* means that something in the source is not in the report. An error means that a table or the whole report\n")
            .Append("could not be read. This page is made from `DiagnosticDescriptors` and `SerializationDiagnostics`; a test compares it.\n");
        Append(page, "Sources, structure, labels and cells", DiagnosticDescriptors.All);
        Append(page, "JSON, YAML and CSV of cells", SerializationDiagnostics.All);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, IEnumerable<DiagnosticDescriptor> descriptors)
    {
        page.Append("\n## ").Append(title).Append('\n');
        foreach (DiagnosticDescriptor d in descriptors)
        {
            page.Append("\n### ").Append(d.Code).Append("\n\n")
                .Append(d.Severity).Append(d.LosesData ? ", loses data" : "").Append(".\n\n")
                .Append("- ").Append(d.MessageEnglish).Append('\n')
                .Append("- ").Append(d.MessageChinese).Append('\n');
        }
    }
}
