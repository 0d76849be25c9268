using System.Globalization;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated.Layouts;

namespace OpenGovReport.Tests.Generated;

/// <summary>What became of one cell that was not read exactly.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Expected">What stands in the document.</param>
/// <param name="Actual">What was read.</param>
/// <param name="Covered">Whether a diagnostic says that the cell is uncertain or its row not as in the form.</param>
public sealed record InexactCell(CellDescriptor Cell, CellValue Expected, CellValue Actual, bool Covered);

/// <summary>What the reader made of one generated document.</summary>
public sealed class TrialOutcome
{
    internal TrialOutcome(GeneratedDocument document, ReadResult? result, Exception? thrown)
    {
        Document = document;
        Result = result;
        Thrown = thrown;
        AnnualReport? report = result?.Report;
        WrongForm = report is null || report.Form != document.Form;
        if (report is not null && !WrongForm)
        {
            Inexact = [.. ReportTemplate.Of(document.Form).AllCells
                .Where(c => c.Get(report) != document.Expected[c.Index])
                .Select(c => new InexactCell(c, document.Expected[c.Index], c.Get(report), Covers(result!.Diagnostics, c)))];
        }

        WrongYear = report is null || report.Year != document.Year;
        WrongPublisher = report is null || report.Publisher != document.Publisher;
        Differences = report is null ? [] : [.. Texts(document, report)];
        Warnings = result is null ? [] : [.. result.Diagnostics.Where(d => d.Severity is Severity.Warning or Severity.Error)];
        Flagged = result is null ? 0 : result.Diagnostics.Where(d => d.Code == "OGR4003" && d.Cell is not null).Select(d => d.Cell!).Distinct().Count(c => Inexact.All(i => i.Cell != c));
    }

    public GeneratedDocument Document { get; }

    /// <summary>What the reader returned; <see langword="null"/> where it threw.</summary>
    public ReadResult? Result { get; }

    public Exception? Thrown { get; }

    /// <summary>Whether no report was found, or one on the other form.</summary>
    public bool WrongForm { get; }

    public bool WrongYear { get; }

    public bool WrongPublisher { get; }

    /// <summary>The cells that were not read exactly; empty where the form is wrong.</summary>
    public IReadOnlyList<InexactCell> Inexact { get; } = [];

    /// <summary>The number of cells that differ and that no diagnostic is about: the worst outcome there is.</summary>
    public int Silent => Inexact.Count(c => !c.Covered);

    /// <summary>Titles, dates and texts that differ, white space aside.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>The diagnostics of severity warning and error.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>The number of cells that were called uncertain although they were read exactly.</summary>
    public int Flagged { get; }

    /// <summary>Whether everything in the document was read, and nothing was complained about.</summary>
    public bool IsPerfect => Thrown is null && !WrongForm && !WrongYear && !WrongPublisher && Inexact.Count == 0 && Warnings.Count == 0;

    /// <summary>Whether something is wrong that nobody would notice.</summary>
    public bool IsHarmful => Thrown is not null || Silent > 0 || WrongForm || WrongYear || WrongPublisher;

    /// <summary>What went wrong, line by line.</summary>
    public string Explain()
    {
        StringBuilder text = new();
        text.Append(Document.Name).Append('\n');
        if (Thrown is not null)
        {
            text.Append("threw ").Append(Thrown).Append('\n');
        }

        if (WrongForm)
        {
            text.Append("form: ").Append(Result?.Report?.Form.ToString() ?? "none").Append(" instead of ").Append(Document.Form).Append('\n');
        }

        if (WrongYear)
        {
            text.Append(CultureInfo.InvariantCulture, $"year: {Result?.Report?.Year} instead of {Document.Year}\n");
        }

        if (WrongPublisher)
        {
            text.Append("publisher: ").Append(Result?.Report?.Publisher ?? "none").Append(" instead of ").Append(Document.Publisher).Append('\n');
        }

        foreach (InexactCell cell in Inexact.OrderBy(c => c.Covered))
        {
            text.Append(cell.Covered ? "covered " : "SILENT  ").Append(cell.Cell.Row).Append('/').Append(cell.Cell.Column)
                .Append(": \"").Append(cell.Actual).Append("\" instead of \"").Append(cell.Expected).Append("\"\n");
        }

        foreach (string difference in Differences)
        {
            text.Append("differs: ").Append(difference).Append('\n');
        }

        foreach (Diagnostic diagnostic in Result?.Diagnostics ?? [])
        {
            text.Append(diagnostic.Severity).Append(' ').Append(diagnostic).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether a diagnostic says that a cell is uncertain or its row not as in the form.</summary>
    internal static bool Covers(IReadOnlyList<Diagnostic> diagnostics, CellDescriptor cell) =>
        CoversRow(diagnostics, cell) || (cell.IsUnsplit && IsOtherHandlingMissing(diagnostics, cell.Row.Table));

    // Where （六）其他处理 was not found as one row, the reader speaks of the three of the form.
    private static bool IsOtherHandlingMissing(IReadOnlyList<Diagnostic> diagnostics, TableDescriptor table) =>
        table.Rows.Where(r => r.EnglishName.StartsWith("other.", StringComparison.Ordinal)).SelectMany(r => r.Cells).All(c => CoversRow(diagnostics, c));

    private static bool CoversRow(IReadOnlyList<Diagnostic> diagnostics, CellDescriptor cell) => diagnostics.Any(d =>
        d.Cell == cell || d.Code switch
        {
            "OGR2001" => true,
            "OGR2004" => d.Arguments.Contains(cell.Row.Table.Title),
            "OGR3004" or "OGR3005" or "OGR4001" or "OGR4002" or "OGR4005" => d.Cell?.Row == cell.Row || d.Arguments.Any(a => IsAbout(a, cell.Row)),
            _ => false,
        });

    // Messages name a row by its name, its label, or both with the column; all of table four is one printed row.
    private static bool IsAbout(string argument, RowDescriptor row) =>
        (row.Table.Number == 4 && argument == "表四") || argument == row.Name || argument == row.PrintedLabel || argument == row.ToString()
        || argument.StartsWith(row.Name + "/", StringComparison.Ordinal) || argument.StartsWith(row.PrintedLabel + "/", StringComparison.Ordinal)
        || (row.PrintedLabel.Length > 4 && argument.Contains(row.PrintedLabel, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(GeneratedDocument document, AnnualReport actual)
    {
        AnnualReport expected = document.Printed.Source;
        if (document.Damage.Name is "oldform")
        {
            yield break;
        }

        static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        static string Words(Overview o) => o.Introduction + string.Concat(o.Parts.AsSpan().ToArray().Select(p => p.Heading + p.Text)).Replace("。", "", StringComparison.Ordinal);
        (string Name, string? Expected, string? Actual)[] all =
        [
            ("title", expected.Title, actual.Title),
            ("preamble", expected.Preamble, actual.Preamble),
            ("overview", Words(expected.Overview).Replace("。", "", StringComparison.Ordinal), Words(actual.Overview).Replace("。", "", StringComparison.Ordinal)),
            ("problems", expected.ProblemsAndImprovements, actual.ProblemsAndImprovements),
            ("other", expected.OtherMatters, actual.OtherMatters),
            ("signed", expected.SignedOn?.ToString("O", null), actual.SignedOn?.ToString("O", null)),
            ("published", expected.PublishedOn?.ToString("O", null), actual.PublishedOn?.ToString("O", null)),
            ("period", expected.Period?.ToString(), actual.Period?.ToString()),
        ];
        foreach ((string name, string? want, string? got) in all)
        {
            if (Bare(want) != Bare(got) && !(name is "problems" or "other" or "preamble" && document.Damage.Name is "sectionmissing"))
            {
                yield return $"{name}: \"{got}\" instead of \"{want}\"";
            }
        }
    }
}

/// <summary>Sums of outcomes for one line of the table.</summary>
public sealed class TrialTally
{
    public int Documents { get; private set; }

    public int Perfect { get; private set; }

    public long Exact { get; private set; }

    public long Covered { get; private set; }

    public long Silent { get; private set; }

    public long Flagged { get; private set; }

    public int WrongForm { get; private set; }

    public int WrongYear { get; private set; }

    public int WrongPublisher { get; private set; }

    public int Texts { get; private set; }

    public int Threw { get; private set; }

    internal void Add(TrialOutcome outcome)
    {
        Documents++;
        Perfect += outcome.IsPerfect ? 1 : 0;
        int cells = ReportTemplate.Of(outcome.Document.Form).Cells.Count;
        Exact += outcome.WrongForm ? 0 : cells - outcome.Inexact.Count(c => !c.Cell.IsUnsplit);
        Covered += outcome.Inexact.Count(c => c.Covered);
        Silent += outcome.Silent;
        Flagged += outcome.Flagged;
        WrongForm += outcome.WrongForm ? 1 : 0;
        WrongYear += outcome.WrongYear ? 1 : 0;
        WrongPublisher += outcome.WrongPublisher ? 1 : 0;
        Texts += outcome.Differences.Count > 0 ? 1 : 0;
        Threw += outcome.Thrown is null ? 0 : 1;
    }
}

/// <summary>Reads many generated documents and counts what was read rightly, what wrongly with a word said, and what wrongly in silence.</summary>
public sealed class ReaderTrial
{
    private readonly SortedDictionary<(int Layout, int Damage), TrialTally> _tallies = [];
    private readonly Dictionary<string, int> _written = [];

    /// <summary>Where offending documents are written; <see langword="null"/> for nowhere.</summary>
    public string? Folder { get; init; }

    /// <summary>How many offending documents are written for each layout and damage.</summary>
    public int Offenders { get; init; } = 3;

    /// <summary>Whether sound documents were read perfectly and no other was misread in silence.</summary>
    public bool IsClean => _tallies.All(t => t.Value is { Silent: 0, WrongForm: 0, WrongYear: 0, WrongPublisher: 0, Threw: 0 }
        && (!ReferenceEquals(Damage.All[t.Key.Damage], Damage.None) || t.Value.Perfect == t.Value.Documents));

    /// <summary>Reads one document.</summary>
    public static TrialOutcome Read(GeneratedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return new TrialOutcome(document, ReportReader.ReadText(document.Text), null);
        }
#pragma warning disable CA1031 // What a reader throws, whatever it is, is an outcome of the trial.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return new TrialOutcome(document, null, thrown);
        }
    }

    /// <summary>The documents of a layout and a damage, half on either form where the damage befalls both.</summary>
    public static IEnumerable<GeneratedDocument> Documents(Layout layout, Damage damage, int count, int first = 0)
    {
        ArgumentNullException.ThrowIfNull(damage);
        for (int i = 0; i < count; i++)
        {
            int number = first + i;
            ReportForm form = damage.Form ?? (number % 2 == 0 ? ReportForm.Form2021 : ReportForm.Form2020);
            yield return GeneratedDocument.Create(layout, damage, form, number);
        }
    }

    /// <summary>Reads <paramref name="count"/> documents of a layout and a damage.</summary>
    public void Run(Layout layout, Damage damage, int count, int first = 0)
    {
        (int, int) key = (IndexOf(Layout.All, layout), IndexOf(Damage.All, damage));
        if (!_tallies.TryGetValue(key, out TrialTally? tally))
        {
            _tallies.Add(key, tally = new TrialTally());
        }

        foreach (GeneratedDocument document in Documents(layout, damage, count, first))
        {
            TrialOutcome outcome = Read(document);
            tally.Add(outcome);
            if (outcome.IsHarmful || (ReferenceEquals(damage, Damage.None) && !outcome.IsPerfect))
            {
                Keep(outcome);
            }
        }
    }

    /// <summary>The table: a line for every layout and damage that was run, and the sums.</summary>
    public string Table()
    {
        StringBuilder text = new();
        text.AppendLine("layout     damage           docs perfect    exact  covered  SILENT flagged  form  year  publ texts threw");
        foreach (((int layout, int damage), TrialTally tally) in _tallies)
        {
            Append(text, Layout.All[layout].Name, Damage.All[damage].Name, [tally]);
        }

        foreach (int layout in _tallies.Keys.Select(k => k.Layout).Distinct())
        {
            Append(text, Layout.All[layout].Name, "(all)", _tallies.Where(t => t.Key.Layout == layout).Select(t => t.Value));
        }

        foreach (int damage in _tallies.Keys.Select(k => k.Damage).Distinct().Order())
        {
            Append(text, "(all)", Damage.All[damage].Name, _tallies.Where(t => t.Key.Damage == damage).Select(t => t.Value));
        }

        Append(text, "(all)", "(all)", _tallies.Values);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string layout, string damage, IEnumerable<TrialTally> tallies)
    {
        TrialTally[] t = [.. tallies];
        text.AppendLine(CultureInfo.InvariantCulture, $"{layout,-10} {damage,-14} {t.Sum(x => x.Documents),6} {t.Sum(x => x.Perfect),7} {t.Sum(x => x.Exact),8} {t.Sum(x => x.Covered),8} {t.Sum(x => x.Silent),7} {t.Sum(x => x.Flagged),7} {t.Sum(x => x.WrongForm),5} {t.Sum(x => x.WrongYear),5} {t.Sum(x => x.WrongPublisher),5} {t.Sum(x => x.Texts),5} {t.Sum(x => x.Threw),5}");
    }

    private static int IndexOf<T>(IReadOnlyList<T> list, T item)
        where T : class
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (ReferenceEquals(list[i], item))
            {
                return i;
            }
        }

        throw new ArgumentException("The item is not in the list.", nameof(item));
    }

    private void Keep(TrialOutcome outcome)
    {
        string key = outcome.Document.Layout.Name + "-" + outcome.Document.Damage.Name;
        int written = _written.GetValueOrDefault(key);
        if (Folder is null || written >= Offenders)
        {
            return;
        }

        _written[key] = written + 1;
        Directory.CreateDirectory(Folder);
        string stem = Path.Combine(Folder, outcome.Document.Name);
        File.WriteAllText(stem + ".txt", outcome.Document.Text);
        File.WriteAllText(stem + ".csv", outcome.Document.ExpectedCsv());
        File.WriteAllText(stem + ".why", outcome.Explain());
    }
}
