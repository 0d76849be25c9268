using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>A rule that asks numbers of the tables to agree: one or more linear <see cref="Relation"/>s over the cells of a form.</summary>
/// <example>
/// A rule of your own:
/// <code>
/// static readonly RelationRule Fines = new()
/// {
///     Id = "LOCAL-1",
///     Title = new("行政强制不多于行政处罚", "No more compulsion than penalties"),
///     Relations = form => [Relation.AtLeastZero(form.Cell("proactiveDisclosure.compulsion.decisions"),
///         new(form.Cell("proactiveDisclosure.penalties.decisions"), 1),
///         new(form.Cell("proactiveDisclosure.compulsion.decisions"), -1))],
/// };
/// CheckResult result = report.Check(RuleSet.Default.With(Fines));
/// </code>
/// </example>
public sealed class RelationRule : Rule
{
    private IReadOnlyList<Relation>? _on2020;
    private IReadOnlyList<Relation>? _on2021;

    /// <summary>Makes the relations from a template. Called once for each form within the scope.</summary>
    public required Func<ReportTemplate, IEnumerable<Relation>> Relations { get; init; }

    /// <summary>The relations on a form, in the order in which they were made; none where the form is outside the scope.</summary>
    /// <param name="template">The template of the form.</param>
    public IReadOnlyList<Relation> RelationsOn(ReportTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Form == ReportForm.Form2020 ? Made(ref _on2020, template) : Made(ref _on2021, template);
    }

    // Relations have identity, so that every caller must see the same objects, whichever thread made them first.
    private IReadOnlyList<Relation> Made(ref IReadOnlyList<Relation>? relations, ReportTemplate template)
    {
        if (Volatile.Read(ref relations) is { } made)
        {
            return made;
        }

        Relation[] fresh = Scope.Covers(template.Form) ? [.. Relations(template)] : [];
        if (Array.Find(fresh, r => r.Form != template.Form) is Relation stray)
        {
            throw new InvalidOperationException($"Rule {Id} made a relation over the {(int)stray.Form} form for the {(int)template.Form} form: {stray}.");
        }

        return Interlocked.CompareExchange(ref relations, Array.AsReadOnly(fresh), null) ?? relations;
    }
}
