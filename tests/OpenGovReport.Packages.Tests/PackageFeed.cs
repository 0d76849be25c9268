using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OpenGovReport.Packages.Tests;

/// <summary>The packages, made once for all tests from what is built, in a folder that serves as a source of packages.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("ogreport-packages-").FullName;

    public PackageFeed()
    {
        Folder = Path.Combine(_home, "feed");
        string configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        foreach (string project in new[] { "Core", "Documents", "Cli" })
        {
            (int status, string output) = Shell.Run(
                "dotnet", ["pack", Path.Combine(Root, "src", $"OpenGovReport.{project}"), "-c", configuration, "--no-build", "-o", Folder], Root);
            Assert.True(status == 0, output);
        }
    }

    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    internal string Folder { get; }

    /// <summary>Where the packages that a test restores are kept apart from those of the machine, which would hide the ones made here.</summary>
    internal string Packages => Path.Combine(_home, "restored");

    /// <summary>What is set for commands that restore from here. Packages of others that the machine has already are taken from there.</summary>
    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Packages,
        ["NUGET_FALLBACK_PACKAGES"] = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
    };

    internal ZipArchive Open(string id, string ending = "nupkg") =>
        ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Folder, $"{id}.*.{ending}"), f => Path.GetExtension(f) == "." + ending));

    /// <summary>An empty folder in which packages are found here first.</summary>
    internal string NewFolder(string name)
    {
        string folder = Path.Combine(_home, name);
        _ = Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <add key="made here" value="{Folder}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static string ThisFile([CallerFilePath] string file = "") => file;
}

[CollectionDefinition(nameof(PackageFeed))]
public sealed class PackageFeedTests : ICollectionFixture<PackageFeed>;
