namespace OpenGovReport.Cli.Inputs;

/// <summary>Finds what the paths of a call stand for.</summary>
internal static class InputFinder
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>Files in the order of the paths; those of a folder in the ordinal order of their names, whatever the file system.</summary>
    internal static IEnumerable<Input> Find(IEnumerable<string> paths) =>
        paths.SelectMany(path => path != "-" && Directory.Exists(path) ? InFolder(path) : [new Input(path)]);

    private static IEnumerable<Input> InFolder(string folder)
    {
        bool any = false;
        foreach (Input input in Walk(folder))
        {
            any = true;
            yield return input;
        }

        if (!any)
        {
            yield return new Input(folder, PathProblems.NothingInFolder);
        }
    }

    private static IEnumerable<Input> Walk(string folder) =>
        TryList(folder, out FileSystemInfo[] entries) is Notice problem
            ? [new Input(folder, problem)]
            : entries.SelectMany(entry =>
                entry is not DirectoryInfo ? [new Input(PathOf(folder, entry))]
                : entry.LinkTarget is null ? Walk(PathOf(folder, entry))
                : []); // A link to a folder may lead in a circle.

    private static Notice? TryList(string folder, out FileSystemInfo[] entries)
    {
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Visible).OrderBy(e => e.Name, StringComparer.Ordinal)];
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries = [];
            return PathProblems.Of(e);
        }
    }

    private static string PathOf(string folder, FileSystemInfo entry) => Path.Combine(folder, entry.Name);
}
