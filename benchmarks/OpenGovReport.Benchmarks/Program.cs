using BenchmarkDotNet.Running;
using OpenGovReport.Tests.Generated;

// trial, documents and explain are about generated documents (see TrialCommand); everything else is for BenchmarkDotNet.
switch (args)
{
    case ["trial", .. string[] rest]:
        return TrialCommand.Trial(rest, Console.Out);
    case ["documents", .. string[] rest]:
        return TrialCommand.Documents(rest, Console.Out);
    case ["explain", .. string[] rest]:
        return TrialCommand.Explain(rest, Console.Out);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
