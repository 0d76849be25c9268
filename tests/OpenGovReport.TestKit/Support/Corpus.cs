using System.Runtime.CompilerServices;

namespace OpenGovReport.Tests.Support;

/// <summary>The sample reports under <c>tests/Corpus</c>.</summary>
public static class Corpus
{
    /// <summary>The folder.</summary>
    public static string Folder => Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", "Corpus"));

    /// <summary>The names of the sample reports, without their extension.</summary>
    public static IEnumerable<string> Samples => Directory.GetFiles(Folder, "*.txt").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal);

    /// <summary>The file of a sample report.</summary>
    /// <param name="name">One of <see cref="Samples"/>.</param>
    public static string PathOf(string name) => Path.Combine(Folder, name + ".txt");

    /// <summary>The report of a sample as JSON, read off by eye and approved.</summary>
    /// <param name="name">One of <see cref="Samples"/>.</param>
    public static string PathOfApproved(string name) =>
        Path.Combine(Folder, "..", "OpenGovReport.Core.Tests", "Reading", $"SampleReportTests.The_whole_report_is_as_approved_{name}.verified.json");

    /// <summary>The text of a sample report.</summary>
    /// <param name="name">One of <see cref="Samples"/>.</param>
    public static string Text(string name) => File.ReadAllText(PathOf(name));

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
