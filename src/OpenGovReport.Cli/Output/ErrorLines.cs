using System.Globalization;
using OpenGovReport.Cli.Inputs;

namespace OpenGovReport.Cli.Output;

/// <summary>Writes notices to standard error, one line each, starting with the path.</summary>
internal sealed class ErrorLines(Terminal terminal, Language language)
{
    /// <summary>Where the lines go; a progress bar takes them while it is on the screen.</summary>
    internal Action<string> WriteLine { get; set; } = terminal.Error.WriteLine;

    /// <summary>Writes what matters at least as much as <paramref name="least"/>.</summary>
    internal void Write(Source source, Severity least = Severity.Error)
    {
        foreach (Notice notice in source.Notices.Where(n => n.Severity >= least))
        {
            string line = notice.Line is int number ? string.Create(CultureInfo.InvariantCulture, $"({number})") : "";
            WriteLine(PlainText.OneLine($"{source.Path}{line}: {notice.Severity.Name()} {notice.Code}: {notice.Text.In(language)}"));
        }
    }
}
