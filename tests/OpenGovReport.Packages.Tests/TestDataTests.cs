using System.Text.RegularExpressions;

namespace OpenGovReport.Packages.Tests;

/// <summary>What tests are compared with or read is of use: no approved file without its test, no refused document that no test names. The other documents are listed by their folders.</summary>
public sealed partial class TestDataTests
{
    private static readonly string Tests = Path.Combine(PackageFeed.Root, "tests");

    public static TheoryData<string> Approved => [.. Files("*.verified.*").Select(f => Path.GetRelativePath(Tests, f))];

    [Theory]
    [MemberData(nameof(Approved))]
    public void An_approved_file_has_its_test(string path)
    {
        Match name = ApprovedName().Match(Path.GetFileName(path));
        string source = File.ReadAllText(Path.Combine(Tests, Path.GetDirectoryName(path)!, name.Groups["class"].Value + ".cs"));
        string method = name.Groups["method"].Value;

        // A case follows the method's name after an underscore.
        Assert.Contains(TestName().Matches(source).Select(m => m.Groups[1].Value), m => method == m || method.StartsWith(m + "_", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_approved_files_to_look_at() => Assert.InRange(Approved.Count, 20, 200);

    [Fact]
    public void A_file_that_is_refused_is_named_by_a_test()
    {
        string documents = Path.Combine(Tests, "OpenGovReport.Documents.Tests");
        string sources = string.Concat(Directory.GetFiles(documents, "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f)).Select(File.ReadAllText));
        string[] refused = [.. Directory.GetFiles(Path.Combine(documents, "Fixtures", "Refused")).Select(f => Path.GetFileName(f))];

        Assert.NotEmpty(refused);
        Assert.All(refused, f => Assert.True(sources.Contains($"/{f}\"", StringComparison.Ordinal) || sources.Contains($"\"{f}\"", StringComparison.Ordinal), f));
    }

    private static IEnumerable<string> Files(string pattern) => Directory.GetFiles(Tests, pattern, SearchOption.AllDirectories).Where(f => !IsBuilt(f)).Order(StringComparer.Ordinal);

    private static bool IsBuilt(string path) => Path.GetRelativePath(Tests, path).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "node_modules");

    [GeneratedRegex(@"^(?<class>\w+)\.(?<method>.+)\.verified\.\w+$")]
    private static partial Regex ApprovedName();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex TestName();
}
