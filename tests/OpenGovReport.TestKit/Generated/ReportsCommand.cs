using System.Globalization;

namespace OpenGovReport.Tests.Generated;

/// <summary><c>reports COUNT</c>: reports as NDJSON, for other programs to try; half as they are published, half with anything in texts and cells.</summary>
public static class ReportsCommand
{
    /// <summary>Writes the reports of the seeds from 0.</summary>
    public static int Run(string[] args, Stream output)
    {
        int count = args is [string number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100;
        for (int seed = 0; seed < count; seed++)
        {
            ReportJson.Write(Next(seed), output, JsonLayout.Compact);
            output.Write("\n"u8);
        }

        return 0;
    }

    /// <summary>The report of a seed: of an even one with anything in it, of an odd one as it could be published, on both forms in turn.</summary>
    public static AnnualReport Next(int seed) => seed % 2 == 0
        ? RandomReports.Next(seed)
        : ReportGenerator.Create(seed % 4 == 1 ? ReportForm.Form2020 : ReportForm.Form2021, seed);
}
