using OpenGovReport.Tests.Documents;

namespace OpenGovReport.Documents.Tests.Support;

/// <summary>The files under <c>Fixtures</c>, which the benchmark program makes with LibreOffice (<c>fixtures</c>).</summary>
internal static class Fixture
{
    internal static string Folder => FixtureFile.Folder;

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine([Folder, .. name.Split('/')]));

    internal static IEnumerable<string> Names(string folder, string ending) =>
        Directory.GetFiles(Path.Combine(Folder, folder), "*." + ending).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
}
