using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;

namespace OpenGovReport.Packages.Tests;

/// <summary>What is in the packages, and what they ask for.</summary>
[Collection(nameof(PackageFeed))]
public sealed class PackageContentTests(PackageFeed feed)
{
    private static readonly string[] Ids = ["OpenGovReport.Core", "OpenGovReport.Documents", "OpenGovReport.Cli"];

    [Theory]
    [InlineData("OpenGovReport.Core", "net8.0", "System.Text.Json 10.0.0, YamlDotNet 16.3.0")]
    [InlineData("OpenGovReport.Core", "net10.0", "YamlDotNet 16.3.0")]
    [InlineData("OpenGovReport.Documents", "net8.0", "AngleSharp 1.10.3, DocumentFormat.OpenXml 2.20.0, OpenGovReport.Core [VERSION], System.IO.Packaging 9.0.19")]
    [InlineData("OpenGovReport.Documents", "net10.0", "AngleSharp 1.10.3, DocumentFormat.OpenXml 2.20.0, OpenGovReport.Core [VERSION], System.IO.Packaging 9.0.19")]
    public void A_library_asks_for_no_more_than_it_uses(string id, string framework, string expected)
    {
        XElement metadata = Metadata(id);
        IEnumerable<string> dependencies = metadata.Descendants().Single(e => e.Name.LocalName == "group" && (string?)e.Attribute("targetFramework") == framework)
            .Elements().Select(e => $"{(string?)e.Attribute("id")} {(string?)e.Attribute("version")}").Order(StringComparer.Ordinal);

        Assert.Equal(expected.Replace("VERSION", Text(metadata, "version"), StringComparison.Ordinal), string.Join(", ", dependencies));
    }

    [Theory]
    [InlineData("OpenGovReport.Core")]
    [InlineData("OpenGovReport.Documents")]
    public void A_library_has_its_documentation_for_both_frameworks(string id)
    {
        using ZipArchive package = feed.Open(id);
        IEnumerable<string> files = package.Entries.Select(e => e.FullName).Where(n => n.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml"], files);
    }

    [Theory]
    [InlineData("OpenGovReport.Core")]
    [InlineData("OpenGovReport.Documents")]
    [InlineData("OpenGovReport.Cli")]
    public void A_package_says_what_it_is(string id)
    {
        XElement metadata = Metadata(id);
        using ZipArchive package = feed.Open(id);

        Assert.Equal("MIT", Text(metadata, "license"));
        Assert.Contains("勾稽关系", Text(metadata, "tags"), StringComparison.Ordinal);
        Assert.NotEmpty(Text(metadata, "description"));
        Assert.NotNull(package.GetEntry(Text(metadata, "readme")));
        Assert.NotNull(package.GetEntry(Text(metadata, "icon")));
    }

    [Theory]
    [InlineData("OpenGovReport.Core", "lib/net8.0/OpenGovReport.Core.pdb")]
    [InlineData("OpenGovReport.Documents", "lib/net10.0/OpenGovReport.Documents.pdb")]
    [InlineData("OpenGovReport.Cli", "tools/net10.0/any/ogreport.pdb")]
    public void The_symbols_carry_the_sources(string id, string pdb)
    {
        using ZipArchive package = feed.Open(id, "snupkg");
        using Stream entry = Assert.IsType<ZipArchiveEntry>(package.GetEntry(pdb)).Open();
        using MemoryStream file = new();
        entry.CopyTo(file);
        file.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(file);
        MetadataReader reader = provider.GetMetadataReader();
        Guid embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents, document => Assert.Contains(reader.GetCustomDebugInformation(document), h => reader.GetGuid(reader.GetCustomDebugInformation(h).Kind) == embeddedSource));
    }

    [Fact]
    public void All_packages_have_one_version()
    {
        Assert.Single(Ids.Select(id => Text(Metadata(id), "version")).Distinct());
    }

    private XElement Metadata(string id)
    {
        using ZipArchive package = feed.Open(id);
        using Stream nuspec = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string Text(XElement metadata, string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
}
