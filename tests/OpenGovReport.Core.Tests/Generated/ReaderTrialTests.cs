using OpenGovReport.Tests.Generated.Layouts;

namespace OpenGovReport.Tests.Generated;

/// <summary>
/// Reads a few hundred generated documents. For a long run, and to have the offending documents written to a folder:
/// <c>dotnet run -c Release --project benchmarks/OpenGovReport.Benchmarks -- trial 10000 --out folder</c>.
/// </summary>
public sealed class ReaderTrialTests
{
    public static TheoryData<string> LayoutNames => [.. Layout.All.Select(l => l.Name)];

    public static TheoryData<string> DamageNames => [.. Damage.All.Skip(1).Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(LayoutNames))]
    public void A_sound_document_is_read_exactly_and_without_a_warning(string layout)
    {
        foreach (GeneratedDocument document in ReaderTrial.Documents(Layout.Named(layout), Damage.None, 30))
        {
            TrialOutcome outcome = ReaderTrial.Read(document);
            Assert.True(outcome.IsPerfect, outcome.Explain());
        }
    }

    [Theory]
    [MemberData(nameof(DamageNames))]
    public void No_cell_of_a_damaged_document_is_misread_in_silence(string damage)
    {
        foreach (Layout layout in Layout.All)
        {
            foreach (GeneratedDocument document in ReaderTrial.Documents(layout, Damage.Named(damage), 2))
            {
                TrialOutcome outcome = ReaderTrial.Read(document);
                Assert.False(outcome.IsHarmful, outcome.Explain());
            }
        }
    }
}
