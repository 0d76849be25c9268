using System.Runtime.CompilerServices;

namespace OpenGovReport.Cli.Tests.Support;

/// <summary>The sample reports under <c>tests/Corpus</c>.</summary>
internal static class Corpus
{
    internal static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "Corpus"));

    internal static string PathOf(string name) => Path.Combine(Folder, name);

    internal static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    internal static string Text(string name) => File.ReadAllText(PathOf(name));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
