using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using OpenGovReport.Tests.Support;

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

    // Where a package is shown there are no files beside it.
    [Theory]
    [InlineData("OpenGovReport.Core")]
    [InlineData("OpenGovReport.Documents")]
    [InlineData("OpenGovReport.Cli")]
    public void The_README_of_a_package_leads_nowhere_that_is_not_there(string id)
    {
        using ZipArchive package = feed.Open(id);
        using StreamReader readme = new(package.GetEntry("README.md")!.Open());
        string text = readme.ReadToEnd();

        Assert.Contains(id, text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://)", text);
    }

    // One more file, a library that came along or the symbols of one, is seen here. Those of the tool itself have to be there: the package of its symbols is made from what is published.
    [Theory]
    [InlineData("OpenGovReport.Core")]
    [InlineData("OpenGovReport.Documents")]
    [InlineData("OpenGovReport.Cli")]
    public void A_package_holds_the_files_that_are_approved(string id)
    {
        using ZipArchive package = feed.Open(id);
        string[] ofTheFormat = ["_rels/.rels", "[Content_Types].xml"];

        Snapshot.Matches(
            string.Concat(package.Entries.Select(e => e.FullName).Where(n => !ofTheFormat.Contains(n) && !n.EndsWith(".psmdcp", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => n + "\n")),
            "txt",
            id);
    }

    // In kilobytes; about one and a half times of what it is.
    [Theory]
    [InlineData("OpenGovReport.Core", 1_300)]
    [InlineData("OpenGovReport.Documents", 340)]
    [InlineData("OpenGovReport.Cli", 5_500)]
    public void A_package_is_no_larger_than_need_be(string id, int limit)
    {
        using ZipArchive package = feed.Open(id);

        Assert.InRange(package.Entries.Sum(e => e.CompressedLength) / 1024, 1, limit);
    }

    // .NET 8 is not needed to see that the assembly is for it.
    [Theory]
    [InlineData("OpenGovReport.Core", "net8.0", 8)]
    [InlineData("OpenGovReport.Core", "net10.0", 10)]
    [InlineData("OpenGovReport.Documents", "net8.0", 8)]
    [InlineData("OpenGovReport.Documents", "net10.0", 10)]
    public void An_assembly_uses_the_runtime_that_its_folder_names(string id, string framework, int version)
    {
        using ZipArchive package = feed.Open(id);
        using Stream entry = package.GetEntry($"lib/{framework}/{id}.dll")!.Open();
        using MemoryStream file = new();
        entry.CopyTo(file);
        file.Position = 0;
        using PEReader assembly = new(file);
        MetadataReader reader = assembly.GetMetadataReader();

        Assert.Equal(version, Assert.Single(reader.AssemblyReferences.Select(reader.GetAssemblyReference), r => reader.GetString(r.Name) == "System.Runtime").Version.Major);
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
