using OpenGovReport.Checking;
using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>What comparing a report with others gave.</summary>
/// <param name="Report">The report, without its texts.</param>
/// <param name="Findings">What is wrong beside the others; <see cref="Finding.Other"/> says beside which.</param>
public sealed record ComparedReport(RelatedReport Report, IReadOnlyList<Finding> Findings);

/// <summary>
/// Compares many reports with each other: each with the same body's report for the year before, with another version of itself, and
/// with the one of another body that it is most like.
/// </summary>
/// <remarks>
/// <para>Bodies are told by their names. A name that leaves out the place (县教育局) is that of many bodies, so that its reports are compared with none
/// but lookalikes. A body that was renamed is two bodies, unless <see cref="Add"/> is told that it is one. Of two reports of one body for one year the first is the one that others are compared with.</para>
/// <para>Of each report some 3 KB are kept. Not safe to use from several threads at once.</para>
/// </remarks>
public sealed class ReportSeries
{
    // Text copied from another body shares most of its hashes; a few of the smallest are enough to find it, and what very many share is no sign.
    private const int Looked = 16;
    private const int MostSharing = 40;

    private readonly RuleSet _rules;
    private readonly List<RelatedReport> _reports = [];
    private readonly Dictionary<RelatedReport, string> _bodies = [];

    /// <summary>An empty collection.</summary>
    /// <param name="rules">The rules; <see langword="null"/> for <see cref="RuleSet.Default"/>.</param>
    public ReportSeries(RuleSet? rules = null)
    {
        rules ??= RuleSet.Default;

        // Relations and cells have been checked with the report itself.
        _rules = rules.Where(r => r is not ReportRule).Aggregate(rules, (set, rule) => set.Without(rule.Id));
    }

    /// <summary>Compares reports with each other.</summary>
    /// <param name="reports">The reports, in any order.</param>
    /// <param name="rules">The rules; <see langword="null"/> for <see cref="RuleSet.Default"/>.</param>
    /// <returns>The reports beside which something is to be said, in the order given.</returns>
    public static IReadOnlyList<ComparedReport> Check(IEnumerable<AnnualReport> reports, RuleSet? rules = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ReportSeries series = new(rules);
        foreach (AnnualReport report in reports)
        {
            series.Add(report);
        }

        return series.Check();
    }

    /// <summary>Adds a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">What messages shall call it: a path, say.</param>
    /// <param name="body">
    /// What tells its body from others in place of the publisher's name, the same in every year: a unified social credit code (统一社会信用代码), or the present name of a body that was
    /// renamed or merged; <see langword="null"/> to go by the publisher's name.
    /// </param>
    public void Add(AnnualReport report, string? name = null, string? body = null)
    {
        RelatedReport related = RelatedReport.Of(report, name);
        _reports.Add(related);
        if (body is { Length: > 0 })
        {
            _bodies.Add(related, body);
        }
    }

    /// <summary>Compares the reports with each other.</summary>
    /// <returns>The reports beside which something is to be said, in the order in which they were added.</returns>
    public IReadOnlyList<ComparedReport> Check()
    {
        Dictionary<(string Body, int Year), RelatedReport> first = [];
        foreach (RelatedReport report in _reports)
        {
            if (KeyOf(report) is { } key)
            {
                _ = first.TryAdd(key, report);
            }
        }

        Dictionary<ulong, List<RelatedReport>> sharing = Sharing();
        List<ComparedReport> compared = [];
        foreach (RelatedReport report in _reports)
        {
            CheckOptions options = new() { Lookalike = LookalikeOf(report, sharing) };
            if (KeyOf(report) is { } key)
            {
                RelatedReport one = first[key];
                _ = first.TryGetValue((key.Body, key.Year - 1), out RelatedReport? previous);
                options = options with { Previous = previous, OtherVersion = one == report ? null : one };
            }

            if (options == CheckOptions.None)
            {
                continue;
            }

            CheckContext context = new(report.Report, options) { Sketch = report.Sketch };
            Finding[] findings = [.. _rules.PlanFor(report.Report.Form).Check(context).Findings.Where(f => f.Other is not null)];
            if (findings.Length > 0)
            {
                compared.Add(new ComparedReport(report, findings));
            }
        }

        return compared;
    }

    /// <summary>A body's name as it is compared: without white space, brackets in one width.</summary>
    internal static string Normalized(string publisher) =>
        string.Concat(publisher.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch { '(' => '（', ')' => '）', _ => c }));

    private (string Body, int Year)? KeyOf(RelatedReport report) =>
        _bodies.TryGetValue(report, out string? body) && report.Report.CalendarYear is int known ? (Normalized(body), known)
        : report.Report is { Publisher: { Length: > 0 } publisher, CalendarYear: int year } && !Publishers.LacksPlace(publisher) ? (Normalized(publisher), year) : null;

    private Dictionary<ulong, List<RelatedReport>> Sharing()
    {
        Dictionary<ulong, List<RelatedReport>> sharing = [];
        foreach (RelatedReport report in _reports)
        {
            ReadOnlySpan<ulong> hashes = report.Sketch.Hashes;
            foreach (ulong hash in hashes[..Math.Min(Looked, hashes.Length)])
            {
                if (!sharing.TryGetValue(hash, out List<RelatedReport>? reports))
                {
                    sharing[hash] = reports = [];
                }

                if (reports.Count < MostSharing)
                {
                    reports.Add(report);
                }
            }
        }

        return sharing;
    }

    // The other body's report that is most like this one, of the same year or of one before.
    private RelatedReport? LookalikeOf(RelatedReport report, Dictionary<ulong, List<RelatedReport>> sharing)
    {
        RelatedReport? best = null;
        double most = 0;
        HashSet<RelatedReport> seen = [report];
        ReadOnlySpan<ulong> hashes = report.Sketch.Hashes;
        foreach (ulong hash in hashes[..Math.Min(Looked, hashes.Length)])
        {
            if (!sharing.TryGetValue(hash, out List<RelatedReport>? reports))
            {
                continue;
            }

            foreach (RelatedReport other in reports)
            {
                if (seen.Add(other) && !IsOneBody(report, other) && IsOfAnotherBody(report.Report, other.Report) && TextSketch.Likeness(report.Sketch, other.Sketch) is double likeness && likeness > most)
                {
                    (best, most) = (other, likeness);
                }
            }
        }

        return best;
    }

    private bool IsOneBody(RelatedReport report, RelatedReport other) => KeyOf(report) is { } one && KeyOf(other) is { } two && one.Body == two.Body;

    private static bool IsOfAnotherBody(AnnualReport report, AnnualReport other) =>
        report.Publisher is { Length: > 0 } one && other.Publisher is { Length: > 0 } two
        && Normalized(one) is var a && Normalized(two) is var b && a != b

        // "县教育局" may be the short form of the other's name.
        && !a.EndsWith(b, StringComparison.Ordinal) && !b.EndsWith(a, StringComparison.Ordinal);
}
