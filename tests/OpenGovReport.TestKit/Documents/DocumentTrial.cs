using System.Globalization;
using System.Text;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

/// <summary>Reads many generated files and counts what was read rightly, what wrongly with a word said, and what wrongly in silence.</summary>
internal sealed class DocumentTrial
{
    private readonly Dictionary<(DocumentLayout Layout, Damage Damage), TrialTally> _tallies = [];
    private readonly Dictionary<(DocumentLayout, Damage), int> _kept = [];

    /// <summary>Where offending files are written; <see langword="null"/> for nowhere.</summary>
    internal string? Folder { get; init; }

    /// <summary>How many offending files are written for each layout and damage.</summary>
    internal int Offenders { get; init; } = 1;

    /// <summary>Whether sound files were read perfectly where their layout allows it, of two reports the second was named, and no cell was misread in silence.</summary>
    internal bool IsClean { get; private set; } = true;

    internal int Documents => _tallies.Values.Sum(t => t.Documents);

    /// <summary>Reads <paramref name="count"/> files of a layout with each of some damages.</summary>
    internal void Run(DocumentLayout layout, Damage[] damages, int count, int first, OfficeProgram? office)
    {
        foreach (Damage damage in damages)
        {
            _tallies[(layout, damage)] = new TrialTally();
        }

        // All at once: LibreOffice takes longer to start than to convert.
        GeneratedDocument[] documents = [.. damages.SelectMany(damage => Enumerable.Range(first, int.MaxValue - first)
            .Select(n => layout.Print(damage, damage.Form ?? (n % 2 == 0 ? ReportForm.Form2021 : ReportForm.Form2020), n)).Where(layout.CanShow).Take(count))];
        int before = Documents;
        foreach ((WrittenDocument written, TrialOutcome outcome) in layout.Write(documents, office).AsParallel().AsOrdered().Select(w => (w, w.Read())))
        {
            Damage damage = written.Source.Damage;
            _tallies[(layout, damage)].Add(outcome);
            if (IsOffence(layout, damage, outcome))
            {
                IsClean = false;
                Keep(layout, damage, written, outcome);
            }
        }

        IsClean &= Documents - before == documents.Length;
    }

    /// <summary>Whether something in the outcome must not be.</summary>
    internal static bool IsOffence(DocumentLayout layout, Damage damage, TrialOutcome outcome)
    {
        bool second = outcome.Result?.Diagnostics.Any(d => d.Code == "OGR2005") == true;
        bool sound = ReferenceEquals(damage, Damage.None) && !layout.LosesOrder;
        return outcome.IsHarmful || second != layout.HasTwo || (sound && (outcome.Inexact.Count > 0 || outcome.Warnings.Any(w => w.Code != "OGR2005")));
    }

    /// <summary>The sums for each damage and for each layout, in Markdown.</summary>
    internal string Table()
    {
        StringBuilder text = new();
        Append(text, "damage", _tallies.GroupBy(t => t.Key.Damage.Name, t => t.Value));
        text.AppendLine();
        Append(text, "layout", _tallies.GroupBy(t => t.Key.Layout.Name, t => t.Value));
        text.AppendLine();
        DocumentLayout[] layouts = [.. _tallies.Keys.Select(k => k.Layout).Distinct()];
        text.AppendLine(CultureInfo.InvariantCulture, $"| exact / with a diagnostic / silent | {string.Join(" | ", layouts.Select(l => l.Name))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(Enumerable.Repeat("---:|", layouts.Length))}");
        foreach (Damage damage in _tallies.Keys.Select(k => k.Damage).Distinct())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {damage.Name} | {string.Join(" | ", layouts.Select(l => _tallies.TryGetValue((l, damage), out TrialTally? t) ? $"{t.Exact} / {t.Covered} / {t.Silent}" : ""))} |");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string by, IEnumerable<IGrouping<string, TrialTally>> groups)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"| {by} | documents | exact cells | wrong, with a diagnostic | wrong in silence | right, called uncertain | another year or publisher |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        TrialTally[] all = [.. groups.SelectMany(g => g)];
        foreach ((string name, TrialTally[] t) in groups.Select(g => (g.Key, g.ToArray())).Append(("(all)", all)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {t.Sum(x => x.Documents)} | {t.Sum(x => x.Exact)} | {t.Sum(x => x.Covered)} | {t.Sum(x => x.Silent)} | {t.Sum(x => x.Flagged)} | {t.Sum(x => x.WrongForm + x.WrongYear + x.WrongPublisher + x.Threw)} |");
        }
    }

    private void Keep(DocumentLayout layout, Damage damage, WrittenDocument written, TrialOutcome outcome)
    {
        int kept = _kept.GetValueOrDefault((layout, damage));
        if (Folder is null || kept >= Offenders)
        {
            return;
        }

        _kept[(layout, damage)] = kept + 1;
        Directory.CreateDirectory(Folder);
        string stem = Path.Combine(Folder, $"{layout.Name}-{written.Source.Name[(written.Source.Name.IndexOf('-', StringComparison.Ordinal) + 1)..]}");
        File.WriteAllBytes(stem, written.Bytes);
        File.WriteAllText(stem + ".why", outcome.Explain());
    }
}
