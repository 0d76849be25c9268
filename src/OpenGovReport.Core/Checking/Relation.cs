using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>How the weighted sum of a <see cref="Relation"/> compares with zero.</summary>
public enum Comparison
{
    /// <summary>The sum is zero.</summary>
    EqualToZero,

    /// <summary>The sum is zero or more.</summary>
    AtLeastZero,
}

/// <summary>One cell of a relation with its weight.</summary>
/// <param name="Cell">A cell of counts.</param>
/// <param name="Coefficient">The weight, not zero: 1 for an addend, −1 for what is on the other side of the equals sign.</param>
public readonly record struct RelationTerm(CellDescriptor Cell, int Coefficient);

/// <summary>
/// A linear relation over cells of one form, Σ coefficient × cell = 0 or ≥ 0, declared once: it evaluates, explains itself with the
/// numbers filled in, and says what a cell would have to be.
/// </summary>
/// <remarks>
/// <para><b>Blank is not zero.</b> A relation with blank cells is <see cref="Outcome.Unverifiable"/>, unless no non-negative numbers in
/// the blanks could satisfy it; then it is <see cref="Outcome.Failed"/>: addends that exceed their stated total are wrong whatever the
/// blank addends mean, while a blank total may always be right.</para>
/// <para><b>Not applicable</b> (<c>/</c>) contributes nothing. Only a total marked so says nothing about its addends: the relation is
/// then <see cref="Outcome.NotApplicable"/> where the addends are all zero, and <see cref="Outcome.Unverifiable"/> where they are not.</para>
/// <para>A relation none of whose cells says a number is <see cref="Outcome.NotApplicable"/>.</para>
/// <para>A 2021 report prints （六）其他处理 either as three rows or as one (unsplit). Relations name the cells of both; those of the
/// way that is wholly blank are absent, as if they were not named, so long as the other way is not blank too.</para>
/// <para>Sums are exact whatever the numbers: they neither wrap nor throw.</para>
/// <para>Immutable. Two relations are equal only when they are the same object.</para>
/// </remarks>
public sealed partial class Relation
{
    private readonly RelationTerm[] _terms;
    private readonly int _target;
    private readonly bool _targetIsTotal;

    private Relation(Comparison comparison, CellDescriptor target, RelationTerm[] terms)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = Array.FindIndex(terms, t => t.Cell == target);
        if (_target < 0)
        {
            throw new ArgumentException($"The target {target} is no cell of the relation.", nameof(target));
        }

        HashSet<CellDescriptor> seen = [];
        foreach (RelationTerm term in terms)
        {
            string? fault = term.Coefficient == 0 ? "has the coefficient zero"
                : term.Cell.Kind == CellKind.Amount ? "holds money"
                : term.Cell.Form != target.Form ? "belongs to another form than the target"
                : !seen.Add(term.Cell) ? "is named twice"
                : null;
            if (fault is not null)
            {
                throw new ArgumentException($"The cell {term.Cell} {fault}.", nameof(terms));
            }
        }

        _terms = terms;
        Comparison = comparison;
        Target = target;
        Terms = new ValueList<RelationTerm>(terms);
        int side = Math.Sign(terms[_target].Coefficient);
        _targetIsTotal = comparison == Comparison.AtLeastZero || terms.Count(t => Math.Sign(t.Coefficient) == side) == 1;
    }

    /// <summary>The form whose cells the relation is over.</summary>
    public ReportForm Form => Target.Form;

    /// <summary>The cells with their weights.</summary>
    public ValueList<RelationTerm> Terms { get; }

    /// <summary>How the weighted sum compares with zero.</summary>
    public Comparison Comparison { get; }

    /// <summary>The cell that a failure names unless the other relations point to another one: the printed total, where there is one.</summary>
    public CellDescriptor Target { get; }

    /// <summary>The addends make the total.</summary>
    /// <param name="addends">The cells that are added.</param>
    /// <param name="total">The cell with their printed total, which is the target.</param>
    /// <exception cref="ArgumentException">A cell is named twice, holds money, or belongs to another form than the total.</exception>
    public static Relation Sum(IEnumerable<CellDescriptor> addends, CellDescriptor total) => Balance(addends, [total], total);

    /// <summary>The cells on the left make the same sum as those on the right.</summary>
    /// <param name="left">The cells on the left.</param>
    /// <param name="right">The cells on the right.</param>
    /// <param name="target">The cell among them that a failure names.</param>
    /// <exception cref="ArgumentException">The target is not among the cells, or a cell is named twice, holds money, or belongs to another form.</exception>
    public static Relation Balance(IEnumerable<CellDescriptor> left, IEnumerable<CellDescriptor> right, CellDescriptor target) => new(
        Comparison.EqualToZero,
        target,
        [.. left.Select(c => new RelationTerm(c, 1)), .. right.Select(c => new RelationTerm(c, -1))]);

    /// <summary>The weighted sum of cells is zero.</summary>
    /// <param name="target">The cell among them that a failure names.</param>
    /// <param name="terms">The cells with their weights.</param>
    /// <exception cref="ArgumentException">The target is not among the cells, a weight is zero, or a cell is named twice, holds money, or belongs to another form.</exception>
    public static Relation EqualToZero(CellDescriptor target, params IEnumerable<RelationTerm> terms) =>
        new(Comparison.EqualToZero, target, [.. terms]);

    /// <summary>The weighted sum of cells is zero or more.</summary>
    /// <param name="target">The cell among them that a failure names.</param>
    /// <param name="terms">The cells with their weights.</param>
    /// <exception cref="ArgumentException">The target is not among the cells, a weight is zero, or a cell is named twice, holds money, or belongs to another form.</exception>
    public static Relation AtLeastZero(CellDescriptor target, params IEnumerable<RelationTerm> terms) =>
        new(Comparison.AtLeastZero, target, [.. terms]);

    /// <summary>Whether a cell is among those of the relation.</summary>
    internal bool IsOver(CellDescriptor cell)
    {
        foreach (RelationTerm term in _terms)
        {
            if (term.Cell == cell)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the target is the printed total of all other cells, each counted once.</summary>
    internal bool IsSum => Comparison == Comparison.EqualToZero && _targetIsTotal
        && Array.TrueForAll(_terms, t => t.Coefficient is 1 or -1 && (t.Cell == Target) == (t.Coefficient == _terms[_target].Coefficient));

    /// <summary>The term of the target.</summary>
    internal RelationTerm TargetTerm => _terms[_target];
}
