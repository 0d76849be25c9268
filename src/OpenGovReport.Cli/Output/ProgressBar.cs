using Spectre.Console;

namespace OpenGovReport.Cli.Output;

/// <summary>Shows on standard error how far the work is, where somebody can see it.</summary>
internal static class ProgressBar
{
    /// <summary>Passes the items through; each counts as done when the next is asked for.</summary>
    internal static void ForEach<T>(IEnumerable<T> items, int count, Terminal terminal, ErrorLines errors, Action<T> action)
    {
        if (!terminal.ShowsProgress || count < 2)
        {
            foreach (T item in items)
            {
                action(item);
            }

            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("ogreport", maxValue: count);
            Action<string> direct = errors.WriteLine;
            errors.WriteLine = line => console.WriteLine(line);
            try
            {
                foreach (T item in items)
                {
                    action(item);
                    task.Increment(1);
                }
            }
            finally
            {
                errors.WriteLine = direct;
            }
        });
    }
}
