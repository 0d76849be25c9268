using System.Diagnostics;
using System.Security.Cryptography;

namespace OpenGovReport.Tests.Documents;

/// <summary>
/// Lets LibreOffice turn files into others, many at a time. It takes LibreOffice Writer and Calc and a Chinese font (Debian: libreoffice-writer,
/// libreoffice-calc, fonts-noto-cjk), and is for the commands that make fixtures and long trials; no test needs it.
/// </summary>
internal sealed class OfficeProgram : IDisposable
{
    private const int FilesPerCall = 40;

    private readonly Dictionary<(string Hash, OfficeConversion Conversion), byte[]> _converted = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogreport-office-");

    /// <summary>A page to a Word document.</summary>
    internal static OfficeConversion Word { get; } = new("HTML (StarWriter)", "html", "docx:MS Word 2007 XML");

    /// <summary>A page to a PDF.</summary>
    internal static OfficeConversion Pdf { get; } = new("HTML (StarWriter)", "html", """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}""");

    /// <summary>A page to a workbook.</summary>
    internal static OfficeConversion Excel { get; } = new("HTML (StarCalc)", "html", "xlsx:Calc MS Excel 2007 XML");

    /// <summary>A page to files that are not read: old formats, other formats, and a PDF with a password.</summary>
    internal static IReadOnlyList<OfficeConversion> Unreadable { get; } =
    [
        new("HTML (StarWriter)", "html", "doc:MS Word 97") { Name = "old" },
        new("HTML (StarCalc)", "html", "xls:MS Excel 97") { Name = "old" },
        new("HTML (StarWriter)", "html", "rtf:Rich Text Format") { Name = "rich" },
        new("HTML (StarWriter)", "html", "odt:writer8") { Name = "open" },
        new("HTML (StarWriter)", "html", """pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}}""") { Name = "locked" },
    ];

    /// <summary>
    /// Converts every file and returns the results in their order; <see langword="null"/> stands for what could not be converted. What was converted before is not
    /// converted again.
    /// </summary>
    internal byte[]?[] Convert(IReadOnlyList<byte[]> files, OfficeConversion conversion)
    {
        (string, OfficeConversion)[] keys = [.. files.Select(f => (System.Convert.ToHexString(SHA256.HashData(f)), conversion))];
        int[] missing = [.. Enumerable.Range(0, files.Count).Where(i => !_converted.ContainsKey(keys[i]))];
        byte[]?[] made = Run([.. missing.Select(i => files[i])], conversion);
        for (int i = 0; i < missing.Length; i++)
        {
            if (made[i] is byte[] file)
            {
                _converted[keys[missing[i]]] = file;
            }
        }

        return [.. keys.Select(_converted.GetValueOrDefault)];
    }

    private byte[]?[] Run(IReadOnlyList<byte[]> files, OfficeConversion conversion)
    {
        DirectoryInfo work = _folder.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        for (int i = 0; i < files.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(work.FullName, $"{i}.{conversion.From}"), files[i]);
        }

        foreach (int[] chunk in Enumerable.Range(0, files.Count).Chunk(FilesPerCall))
        {
            ProcessStartInfo info = new("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = work.FullName };
            string[] arguments =
            [
                "-env:UserInstallation=" + new Uri(Path.Combine(_folder.FullName, "profile")).AbsoluteUri, "--headless",
                "--infilter=" + conversion.Filter, "--convert-to", conversion.To, .. chunk.Select(i => $"{i}.{conversion.From}"),
            ];
            Array.ForEach(arguments, info.ArgumentList.Add);
            using Process process = Process.Start(info)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            errors.Wait();
            process.WaitForExit();
        }

        byte[]?[] results = [.. Enumerable.Range(0, files.Count).Select(i => Path.Combine(work.FullName, $"{i}.{conversion.Ending}")).Select(f => File.Exists(f) ? File.ReadAllBytes(f) : null)];
        work.Delete(recursive: true);
        return results;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What LibreOffice reads a file as and what it writes, by the names of its filters.</summary>
/// <param name="Filter">The filter that reads.</param>
/// <param name="From">The ending of the files that are read.</param>
/// <param name="To">The ending of those that are written, with the filter.</param>
internal sealed record OfficeConversion(string Filter, string From, string To)
{
    /// <summary>What the file is called where it is one of its kind.</summary>
    internal string Name { get; init; } = "";

    internal string Ending => To[..To.IndexOf(':', StringComparison.Ordinal)];
}
