namespace OpenGovReport.Cli.Inputs;

/// <summary>Finds what the paths of a call stand for.</summary>
internal static class InputFinder
{
    // What else lies in a folder of reports, pictures and style sheets of saved pages above all, is no report that failed.
    private static readonly string[] Endings =
    [
        "", ".txt", ".text", ".md", ".json", ".ndjson", ".jsonl", ".yaml", ".yml", ".htm", ".html", ".xhtml", ".shtml", ".mht", ".mhtml", ".docx", ".docm", ".xlsx", ".xlsm", ".pdf",

        // Not to be read, but reports: passing them over would hide that.
        ".doc", ".xls", ".wps", ".rtf",
    ];

    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>
    /// Files in the order of the paths; those of a folder in the ordinal order of their names, whatever the file system. A path that
    /// is named is always read; in a folder, hidden files are passed over and files with other endings are <see cref="Input.IsSkipped"/>.
    /// </summary>
    internal static IEnumerable<Input> Find(IEnumerable<string> paths)
    {
        bool isInputTaken = false;
        foreach (string path in paths)
        {
            IEnumerable<Input> found = path != "-" && Directory.Exists(path) ? InFolder(path) : [new Input(path, path == "-" && isInputTaken ? PathProblems.InputTwice : null)];
            foreach (Input input in found)
            {
                yield return input;
            }

            isInputTaken |= path == "-";
        }
    }

    private static IEnumerable<Input> InFolder(string folder)
    {
        bool any = false;
        foreach (Input input in Walk(folder))
        {
            any |= !input.IsSkipped;
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
                entry is not DirectoryInfo ? [OfFile(PathOf(folder, entry)) with { IsEmpty = IsEmpty(entry) }]
                : entry.LinkTarget is null ? Walk(PathOf(folder, entry))
                : []); // A link to a folder may lead in a circle.

    private static Input OfFile(string path) =>
        Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? new Input(path) : new Input(path, PathProblems.Skipped);

    private static bool IsEmpty(FileSystemInfo file)
    {
        try
        {
            return file is FileInfo { Length: 0 };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is wrong with it, opening it tells.
            return false;
        }
    }

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
