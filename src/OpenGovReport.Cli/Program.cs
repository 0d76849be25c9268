using OpenGovReport.Cli;

using CancellationTokenSource interrupt = new();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C lets the run end tidily; a second one ends the process.
    pressed.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};
return Tool.Run(args, Terminal.OfProcess(), interrupt.Token);
