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
            Write(source.Path, notice);
        }
    }

    /// <summary>Says which inputs are skipped.</summary>
    /// <returns>The others.</returns>
    internal Input[] WithoutSkipped(IEnumerable<Input> inputs)
    {
        List<Input> others = [];
        foreach (Input input in inputs)
        {
            if (input.IsSkipped)
            {
                Write(input.Path, input.Problem!);
            }
            else
            {
                others.Add(input);
            }
        }

        return [.. others];
    }

    /// <summary>Writes one notice about a path.</summary>
    internal void Write(string path, Notice notice)
    {
        string line = notice.Line is int number ? string.Create(CultureInfo.InvariantCulture, $"({number})") : "";
        WriteLine(PlainText.OneLine($"{path}{line}: {Wording.In(language).Of(notice.Severity)} {notice.Code}: {notice.Text.In(language)}"));
    }
}
