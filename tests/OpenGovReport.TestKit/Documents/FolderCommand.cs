using System.Diagnostics;
using System.Globalization;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Documents;

/// <summary>
/// The command of the benchmark program that shows what memory it takes to read and check a folder of every format: <c>folder [n]</c> writes n files into a
/// folder of its own, reads and checks them one after the other, and prints after each tenth of them the peak of the working set and what the collector holds.
/// </summary>
public static class FolderCommand
{
    private const int Distinct = 200;

    // Of these files as many are PDF; each takes a process of its own.
    private const int OneIsPdf = 50;

    /// <summary>Runs <c>folder</c>; 1 where the peak grew by more than a quarter after the first tenth of the files.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        int files = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ogreport-folder-");
        try
        {
            Fill(folder.FullName, files);
            GC.Collect();
            using Process process = Process.GetCurrentProcess();
            long first = 0, last = 0, findings = 0;
            output.WriteLine("| files | findings | working set at most | managed memory that is held |\n|---:|---:|---:|---:|");
            int read = 0;
            foreach (string path in Directory.EnumerateFiles(folder.FullName))
            {
                if (DocumentReader.Read(path).Report is { } report)
                {
                    findings += report.Check().Findings.Count;
                }

                if (++read % Math.Max(1, files / 10) == 0)
                {
                    process.Refresh();
                    last = process.PeakWorkingSet64;
                    first = first == 0 ? last : first;
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {read} | {findings} | {last >> 20} MiB | {GC.GetTotalMemory(forceFullCollection: true) / 1024} KiB |"));
                }
            }

            return last <= first + (first / 4) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Fill(string folder, int files)
    {
        DocumentLayout[] layouts = [.. DocumentLayout.All.Where(l => !l.NeedsOffice)];
        byte[][] contents = [.. Enumerable.Range(0, Distinct).Select(i => i % OneIsPdf == 0 ? File.ReadAllBytes(FixtureFile.PathOfSample("jiaozuo-2023", "pdf"))
            : i % 5 == 1 ? File.ReadAllBytes(Corpus.PathOf(Corpus.Samples.ElementAt(i % 4)))
            : layouts[i % layouts.Length].Write([layouts[i % layouts.Length].Print(Damage.All[i % Damage.All.Count], Damage.All[i % Damage.All.Count].Form ?? ReportForm.Form2021, i)], null).Single().Bytes)];
        for (int i = 0; i < files; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, i.ToString("00000", CultureInfo.InvariantCulture)), contents[i % Distinct]);
        }
    }
}
