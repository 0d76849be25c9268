namespace OpenGovReport.Tests.Support;

/// <summary>The list of mutants is tried by hand; that its lines are still those of the sources is told here.</summary>
public sealed class MutantListTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", ".."));

    [Fact]
    public void Every_mutant_finds_what_it_replaces_once_and_changes_it()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, "tests", "mutants", "mutants.txt"));
        string[] names = Of("name");

        Assert.True(names.Length >= 40);
        Assert.Distinct(names);
        Assert.All(names.Zip(Of("file"), Of("-").Zip(Of("+"))), mutant =>
        {
            string file = Assert.Single(Directory.GetFiles(Path.Combine(Root, "src", "OpenGovReport.Core"), mutant.Second, SearchOption.AllDirectories));
            Assert.Equal(2, File.ReadAllText(file).Split(mutant.Third.First).Length);
            Assert.NotEqual(mutant.Third.First, mutant.Third.Second);
        });

        string[] Of(string kind) => [.. lines.Where(l => l.StartsWith(kind + " ", StringComparison.Ordinal)).Select(l => l[(kind.Length + 1)..].Trim())];
    }
}
