namespace OpenGovReport.Documents.Tests.Support;

/// <summary>A script in the place of <c>pdftotext</c>, for as long as a test.</summary>
internal sealed class Script : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogreport-script-");

    internal Script(string body, bool executable = true)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "pdftotext");
        File.WriteAllText(Path, "#!/bin/sh\n" + body.ReplaceLineEndings("\n") + "\n");
        if (executable && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    internal string Path { get; }

    internal string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
