using BenchmarkDotNet.Running;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Generated.Faults;

// trial, write and explain are about generated texts (see TrialCommand), documents and folder about generated files (see DocumentTrialCommand, FolderCommand, HostileCommand), fixtures about files for the
// tests (see FixtureCommand), faults about fault location (see FaultCommand); reports prints reports as NDJSON (see ReportsCommand); everything else is for BenchmarkDotNet.
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
    case ["folder", .. string[] rest]:
        return FolderCommand.Run(rest, Console.Out);
    case ["hostile", .. string[] rest]:
        return HostileCommand.Run(rest, Console.Out);
    case ["fixtures", .. string[] rest]:
        return FixtureCommand.Run(rest, Console.Out);
    case ["faults", .. string[] rest]:
        return FaultCommand.Run(rest, Console.Out);
    case ["reports", .. string[] rest]:
        return ReportsCommand.Run(rest, Console.OpenStandardOutput());
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
