using BenchmarkDotNet.Running;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Generated.Faults;

// trial, documents and explain are about generated documents (see TrialCommand), fixtures about files for the tests (see FixtureCommand),
// faults about fault location (see FaultCommand); everything else is for BenchmarkDotNet.
switch (args)
{
    case ["trial", .. string[] rest]:
        return TrialCommand.Trial(rest, Console.Out);
    case ["documents", .. string[] rest]:
        return TrialCommand.Documents(rest, Console.Out);
    case ["explain", .. string[] rest]:
        return TrialCommand.Explain(rest, Console.Out);
    case ["fixtures", .. string[] rest]:
        return FixtureCommand.Run(rest, Console.Out);
    case ["faults", .. string[] rest]:
        return FaultCommand.Run(rest, Console.Out);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
