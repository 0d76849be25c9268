using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Packages.Tests;

/// <summary>Nothing becomes public, or ceases to be, by accident.</summary>
[Collection(nameof(PackageFeed))]
public sealed class PublicSurfaceTests(PackageFeed feed)
{
    [Theory]
    [InlineData("OpenGovReport.Core")]
    [InlineData("OpenGovReport.Documents")]
    public void The_public_surface_is_as_approved(string id)
    {
        AssemblyLoadContext context = new(id, isCollectible: true);
        context.Resolving += (_, name) => name.Name is { } needed && needed.StartsWith("OpenGovReport.", StringComparison.Ordinal) ? Load(context, needed) : null;
        string surface = PublicSurface.Of(Load(context, id));
        context.Unload();

        Snapshot.Matches(surface, "txt", id);
    }

    private Assembly Load(AssemblyLoadContext context, string id)
    {
        using ZipArchive package = feed.Open(id);
        using Stream entry = package.GetEntry($"lib/net10.0/{id}.dll")!.Open();
        using MemoryStream file = new();
        entry.CopyTo(file);
        file.Position = 0;
        return context.LoadFromStream(file);
    }
}
