using System.Diagnostics;
using System.Globalization;

namespace OpenGovReport.Documents.Tests.Writers;

/// <summary>Lets LibreOffice turn pages into PDF and Word documents, many at a time.</summary>
internal static class OfficeProgram
{
    private const int FilesPerCall = 40;

    /// <summary>How many documents a long run makes of each kind; 0 where there is none. It needs LibreOffice Writer and a Chinese font (Debian: fonts-noto-cjk).</summary>
    internal static int Documents { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("OPENGOVREPORT_OFFICE_DOCUMENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>Converts every page and returns the files in the order of the pages; what could not be converted is <see langword="null"/>.</summary>
    internal static byte[]?[] Convert(IReadOnlyList<byte[]> pages, string ending)
    {
        string filter = ending == "pdf" ? "pdf:writer_pdf_Export" : "docx:MS Word 2007 XML";
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ogreport-office-");
        try
        {
            for (int i = 0; i < pages.Count; i++)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{i}.html"), pages[i]);
            }

            foreach (int[] chunk in Enumerable.Range(0, pages.Count).Chunk(FilesPerCall))
            {
                ProcessStartInfo info = new("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
                string[] arguments =
                [
                    "-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri, "--headless",
                    "--infilter=HTML (StarWriter)", "--convert-to", filter, .. chunk.Select(i => $"{i}.html"),
                ];
                Array.ForEach(arguments, info.ArgumentList.Add);
                using Process process = Process.Start(info)!;
                Task<string> errors = process.StandardError.ReadToEndAsync();
                process.StandardOutput.ReadToEnd();
                errors.Wait();
                process.WaitForExit();
            }

            return [.. Enumerable.Range(0, pages.Count).Select(i => Path.Combine(folder.FullName, $"{i}.{ending}")).Select(f => File.Exists(f) ? File.ReadAllBytes(f) : null)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
