using BenchmarkDotNet.Running;
using OpenGovReport;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Generated.Faults;

// trial, write and explain are about generated texts (see TrialCommand), documents about generated files (see DocumentTrialCommand), fixtures about files for the
// tests (see FixtureCommand), faults about fault location (see FaultCommand); reports writes reports as NDJSON, half of them with anything in their texts and cells;
// everything else is for BenchmarkDotNet.
switch (args)
{
    case ["trial", .. string[] rest]:
        return TrialCommand.Trial(rest, Console.Out);
    case ["documents", .. string[] rest]:
        return DocumentTrialCommand.Run(rest, Console.Out);
    case ["write", .. string[] rest]:
        return TrialCommand.Write(rest, Console.Out);
    case ["explain", .. string[] rest]:
        return TrialCommand.Explain(rest, Console.Out);
    case ["fixtures", .. string[] rest]:
        return FixtureCommand.Run(rest, Console.Out);
    case ["faults", .. string[] rest]:
        return FaultCommand.Run(rest, Console.Out);
    case ["reports", string count]:
        using (Stream output = Console.OpenStandardOutput())
        {
            for (int seed = 0; seed < int.Parse(count, System.Globalization.CultureInfo.InvariantCulture); seed++)
            {
                AnnualReport report = seed % 2 == 0 ? RandomReports.Next(seed) : ReportGenerator.Create(seed % 4 == 1 ? ReportForm.Form2020 : ReportForm.Form2021, seed);
                ReportJson.Write(report, output, JsonLayout.Compact);
                output.Write("\n"u8);
            }
        }

        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
