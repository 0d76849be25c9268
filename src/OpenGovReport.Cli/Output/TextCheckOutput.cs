using OpenGovReport.Checking;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Output;

/// <summary>Text for people: the reports one after the other, their findings table by table in the order of the cells, and a last line that sums up.</summary>
internal sealed class TextCheckOutput(Terminal terminal, Language language) : ICheckOutput
{
    private const int MostSuggestions = 3, MostOpen = 8;

    private readonly Wording _words = Wording.In(language);
    private readonly StreamWriter _text = terminal.OpenText();

    public void Begin()
    {
    }

    public void Write(CheckedSource item)
    {
        Line(0, Bold($"{item.Source.Path}: {_words.Headline(item.Source.Report)}"));

        // Errors of reading stand on standard error.
        Group(_words.Reading, item.Source.Notices.Where(n => n.Severity == Severity.Warning), n => Entry(n.Line, n.Severity, n.Code, n.Text.In(language)));
        foreach (IGrouping<TableDescriptor?, Finding> table in item.Findings.GroupBy(f => f.Cell?.Row.Table))
        {
            Group(_words.TableTitle(table.Key), table, f => Entry(item.LineOf(f), f.Severity, f.Rule.Id, f.Message(language)));
        }

        if (item.Result is { } result)
        {
            Group(_words.Suggestions, Suggestions(result.Faults), s => PlainText.OneLine(s));
            Group(_words.Open, Open(result.Unverifiable), s => PlainText.OneLine(s));
            Line(1, _words.Counts(result.Counts));
        }

        Line(0, "");
        _text.Flush();
    }

    public void WriteCompared(IReadOnlyList<ComparedSource> compared)
    {
        foreach (ComparedSource item in compared)
        {
            Line(0, Bold($"{item.Report.Name}: {_words.Compared(item.Report.Report)}"));
            foreach (IGrouping<TableDescriptor?, Finding> table in item.Findings.GroupBy(f => f.Cell?.Row.Table))
            {
                Group(_words.TableTitle(table.Key), table, f => Entry(item.LineOf(f), f.Severity, f.Rule.Id, f.Message(language)));
            }

            Line(0, "");
        }

        _text.Flush();
    }

    public void End(CheckTotals totals)
    {
        Line(0, Bold(_words.Totals(totals)));
        _text.Flush();
    }

    public void Dispose() => _text.Dispose();

    private void Group<T>(string title, IEnumerable<T> items, Func<T, string> entry)
    {
        bool titled = false;
        foreach (T item in items)
        {
            if (!titled)
            {
                Line(1, title);
                titled = true;
            }

            Line(2, entry(item));
        }
    }

    // Of each part the hypotheses of the first rank, as far as a reader may take them in.
    private IEnumerable<string> Suggestions(FaultLocation faults)
    {
        int parts = faults.Components.Count;
        for (int part = 1; part <= parts; part++)
        {
            FaultComponent component = faults.Components[part - 1];
            FaultHypothesis[] shown = [.. component.Best.Take(MostSuggestions)];
            for (int i = 0; i < shown.Length; i++)
            {
                yield return _words.Before(part, parts, i > 0) + shown[i].Message(language);
            }

            if (component.Found > shown.Length || shown.Length == 0)
            {
                yield return _words.Before(part, parts, false) + (shown.Length == 0 ? _words.Unexplained(component.Relations.Count) : _words.Others(component.Found - shown.Length));
            }
        }
    }

    private IEnumerable<string> Open(IReadOnlyList<UnverifiableOutcome> outcomes)
    {
        // One too many is shown rather than counted.
        int shown = outcomes.Count <= MostOpen + 1 ? outcomes.Count : MostOpen;
        IEnumerable<string> sentences = outcomes.Take(shown).Select(o => $"{o.Rule.Id}: {o.Message(language)}");
        return shown == outcomes.Count ? sentences : sentences.Append(_words.OthersOpen(outcomes.Count - shown));
    }

    private string Entry(int? line, Severity severity, string code, string message) =>
        $"{(line is int number ? _words.Line(number) : "")}{Colored(severity, _words.Of(severity))} {code}: {PlainText.OneLine(message)}";

    private void Line(int indent, string text) => _text.WriteLine(text.Length == 0 ? "" : new string(' ', indent * 2) + text);

    private string Bold(string text) => Styled("1", PlainText.OneLine(text));

    private string Colored(Severity severity, string text) => Styled(severity switch
    {
        Severity.Error => "31",
        Severity.Warning => "33",
        _ => "36",
    }, text);

    private string Styled(string style, string text) => terminal.UsesColor ? $"\e[{style}m{text}\e[0m" : text;
}
