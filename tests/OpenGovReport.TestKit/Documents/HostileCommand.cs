using System.Diagnostics;
using System.Globalization;

namespace OpenGovReport.Tests.Documents;

/// <summary>
/// The command of the benchmark program that measures the hostile files: <c>hostile</c> reads each from a file, in a process of its own, and prints the peak
/// of that process's working set, above that of one that reads a sample report, and the time that reading took; <c>hostile path</c> is that process.
/// </summary>
public static class HostileCommand
{
    // Above the most that a source may have in bytes, its text, and the elements of a page, each with room to grow.
    private const long MostMiB = 512;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Runs <c>hostile</c>; 1 where a file took more than 512 MiB above a sample report, or more than 30 seconds.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        return arguments is [string path] ? Read(path, output) : Measure(output);
    }

    private static int Measure(TextWriter output)
    {
        output.WriteLine("| file | bytes | working set at most | seconds | result |\n|---|---:|---:|---:|---|");
        (long usual, _, _) = Apart(FixtureFile.PathOfSample("wuzhong-2023", "docx"));
        bool bounded = true;
        string path = Path.GetTempFileName();
        try
        {
            foreach (HostileFile file in HostileFile.All)
            {
                byte[] bytes = file.Bytes();
                File.WriteAllBytes(path, bytes);
                (long most, double seconds, string result) = Apart(path);
                bounded &= most - usual <= MostMiB && seconds <= Longest.TotalSeconds;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {file.Name} | {bytes.Length:N0} | {most} MiB | {seconds:0.0} | {result} |"));
            }
        }
        finally
        {
            File.Delete(path);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nA sample report (.docx) takes {usual} MiB."));
        return bounded ? 0 : 1;
    }

    private static (long MiB, double Seconds, string Result) Apart(string path)
    {
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. self, "hostile", path]) { RedirectStandardOutput = true })!;
        string[] told = process.StandardOutput.ReadToEnd().Trim().Split('|');
        process.WaitForExit();
        return (long.Parse(told[0], CultureInfo.InvariantCulture), double.Parse(told[1], CultureInfo.InvariantCulture), told[2]);
    }

    private static int Read(string path, TextWriter output)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ReadResult result = DocumentReader.Read(path);
        watch.Stop();
        using Process process = Process.GetCurrentProcess();
        string said = result.Report is null ? result.Diagnostics[0].Code : result.Diagnostics.Count == 0 ? "read" : $"read, {result.Diagnostics.Count} diagnostics";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 >> 20}|{watch.Elapsed.TotalSeconds:0.00}|{said}"));
        return 0;
    }
}
