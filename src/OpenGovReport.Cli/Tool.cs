using System.CommandLine;
using OpenGovReport.Cli.Commands;
using OpenGovReport.Cli.Output;

namespace OpenGovReport.Cli;

/// <summary>The tool without its process: arguments and streams in, exit status out.</summary>
internal static class Tool
{
    /// <summary>Runs the tool. No exception leaves it.</summary>
    internal static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return Invoke(arguments, terminal, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Interrupted;
        }
        catch (OutputException e) when (e.IsClosed)
        {
            return ExitStatus.OutputClosed;
        }
        catch (OutputException e)
        {
            return Fail(terminal, $"The output can't be written: {e.Message}");
        }
        catch (Exception e)
        {
            // A stack trace would be of no use to the caller of a tool.
            return Fail(terminal, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        RootCommand root = new("Reads and checks annual reports on open government information work (政府信息公开工作年度报告).")
        {
            CheckCommand.Create(terminal, cancellationToken),
            ReadCommand.Create(terminal, cancellationToken),
            CellsCommand.Create(terminal, cancellationToken),
            ConvertCommand.Create(terminal, cancellationToken),
            DiffCommand.Create(terminal, cancellationToken),
            DraftCommand.Create(terminal, cancellationToken),
            AggregateCommand.Create(terminal, cancellationToken),
            TableCommand.Create(terminal, cancellationToken),
            RulesCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };

        // A path may begin with @.
        ParseResult call = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Errors.Count > 0)
        {
            foreach (string message in CallProblems.Of(call))
            {
                _ = Fail(terminal, message);
            }

            return Fail(terminal, CallProblems.Help(call), "");
        }

        using StreamWriter output = terminal.OpenText();
        return call.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int Fail(Terminal terminal, string message, string label = "error: ")
    {
        terminal.Error.WriteLine($"ogreport: {label}{PlainText.OneLine(message)}");
        return ExitStatus.Failure;
    }
}
