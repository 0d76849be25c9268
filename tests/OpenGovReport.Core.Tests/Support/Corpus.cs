using System.Runtime.CompilerServices;

namespace OpenGovReport.Tests.Support;

/// <summary>The sample reports under <c>tests/Corpus</c>.</summary>
internal static class Corpus
{
    internal static string Folder => Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", "Corpus"));

    internal static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.txt").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    internal static string PathOf(string name) => Path.Combine(Folder, name + ".txt");

    internal static string Text(string name) => File.ReadAllText(PathOf(name));

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
