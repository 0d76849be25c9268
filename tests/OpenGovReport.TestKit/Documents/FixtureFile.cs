using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Documents;

/// <summary>The files that <see cref="FixtureCommand"/> makes.</summary>
public static class FixtureFile
{
    /// <summary>The folder that they are in.</summary>
    public static string Folder => Path.GetFullPath(Path.Combine(Corpus.Folder, "..", "OpenGovReport.Documents.Tests", "Fixtures"));

    /// <summary>The path of a sample report in some format.</summary>
    /// <param name="sample">One of <see cref="Corpus.Samples"/>.</param>
    /// <param name="ending">html, docx, pdf or xlsx.</param>
    public static string PathOfSample(string sample, string ending) => Path.Combine(Folder, "Samples", $"{sample}.{ending}");
}
