using OpenGovReport;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>The example of the READMEs, word for word, against the public API alone.</summary>
internal static class ReadmeExample
{
    internal static void Run(string path, StringWriter Console)
    {
        #region README
        ReadResult read = ReportReader.ReadText(File.ReadAllBytes(path));
        if (read.Report is not AnnualReport report)
        {
            throw new InvalidDataException(read.Diagnostics[0].ToString());
        }

        foreach (Finding finding in report.Check().Findings.Where(f => f.Severity == Severity.Error))
        {
            // T3-3 予以公开/总计: 0 is printed, 15 would be right
            Console.WriteLine($"{finding.Rule.Id} {finding.Cell}: {finding.Reported} is printed, {finding.Computed} would be right");
        }

        // A record never changes; this makes another one.
        AnnualReport corrected = report.With("requests.granted.total", 15);
        corrected.Check().ThrowIfErrors();
        File.WriteAllText(path + ".json", ReportJson.Write(corrected));
        #endregion
    }
}
