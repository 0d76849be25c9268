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
    // A form has a few hundred cells, so that this many times their number is still far from 2^63.
    private const long Ordinary = 1L << 48;

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

    /// <summary>Whether the relation holds in a report.</summary>
    /// <param name="report">A report on the relation's form.</param>
    /// <exception cref="ArgumentException">The report is on the other form.</exception>
    public Outcome Evaluate(AnnualReport report)
    {
        CellCodes codes = new(report, Form);
        return Evaluate(codes.Codes, codes.Absent).Outcome;
    }

    /// <summary>
    /// The number that a cell would have to say for the relation to hold, everything else as stated; for a relation that asks for zero
    /// or more, the one nearest to what breaks it.
    /// </summary>
    /// <param name="cell">A cell of the relation.</param>
    /// <param name="report">A report on the relation's form.</param>
    /// <returns><see langword="null"/> where another cell is blank, or where no number that may stand in the cell would do.</returns>
    /// <exception cref="ArgumentException">The cell is none of the relation's, or the report is on the other form.</exception>
    public long? Compute(CellDescriptor cell, AnnualReport report)
    {
        RelationTerm term = Array.Find(_terms, t => t.Cell == cell);
        if (term.Cell is null)
        {
            throw new ArgumentException($"The cell {cell} is not one of the relation {this}.", nameof(cell));
        }

        CellCodes codes = new(report, Form);
        return Compute(term, codes.Codes, Evaluate(codes.Codes, codes.Absent));
    }

    /// <summary>Evaluates the relation over the codes of a report's cells.</summary>
    internal RelationState Evaluate(ReadOnlySpan<long> codes, ReadOnlySpan<bool> absent)
    {
        // 128 bits hold 2^31 (weight) × 2^63 (number) × 2^8 (cells) with room to spare, so that no sum can overflow. Numbers of
        // ordinary size, which is all of them but for hostile ones, are added up in 64 bits first.
        Int128 large = 0;
        long small = 0;
        int blanks = 0;
        bool anyNumber = false, anyNonZero = false, canRise = false, canFall = false, silentTotal = false;
        for (int i = 0; i < _terms.Length; i++)
        {
            (CellDescriptor cell, int coefficient) = _terms[i];
            if (absent[cell.Index])
            {
                continue;
            }

            long code = codes[cell.Index];
            if (code > Count.BlankOrLess)
            {
                anyNumber = true;
                anyNonZero |= code != 0;
                if (coefficient is 1 or -1 && code is > -Ordinary and < Ordinary)
                {
                    small += coefficient * code;
                }
                else
                {
                    large += (Int128)coefficient * code;
                }
            }
            else if (code < Count.BlankOrLess)
            {
                blanks++;
                bool signed = cell.Kind == CellKind.SignedCount;
                canRise |= signed || coefficient > 0;
                canFall |= signed || coefficient < 0;
            }
            else
            {
                silentTotal |= i == _target && _targetIsTotal;
            }
        }

        Int128 difference = large + small;
        if (!anyNumber)
        {
            return new RelationState(Outcome.NotApplicable, difference, blanks, CanRise: true, CanFall: true);
        }

        if (silentTotal)
        {
            return new RelationState(anyNonZero ? Outcome.Unverifiable : Outcome.NotApplicable, difference, blanks, CanRise: true, CanFall: true);
        }

        bool holds = Comparison == Comparison.EqualToZero ? difference == 0 : difference >= 0;
        if (blanks == 0)
        {
            return new RelationState(holds ? Outcome.Passed : Outcome.Failed, difference, 0);
        }

        bool couldHold = holds || (difference < 0 ? canRise : canFall);
        return new RelationState(couldHold ? Outcome.Unverifiable : Outcome.Failed, difference, blanks, canRise, canFall);
    }

    /// <summary>What the cell of <paramref name="term"/> would have to say; see <see cref="Compute(CellDescriptor, AnnualReport)"/>.</summary>
    internal long? Compute(RelationTerm term, ReadOnlySpan<long> codes, RelationState state)
    {
        long code = codes[term.Cell.Index];
        bool isNumber = code > Count.BlankOrLess;
        if (state.Blanks > (code < Count.BlankOrLess ? 1 : 0))
        {
            return null;
        }

        Int128 coefficient = term.Coefficient;
        Int128 rest = isNumber ? state.Difference - (coefficient * code) : state.Difference;
        (Int128 value, Int128 remainder) = Int128.DivRem(-rest, coefficient);
        if (remainder != 0)
        {
            if (Comparison == Comparison.EqualToZero)
            {
                return null;
            }

            // Division rounds towards zero. The bound is from below where the weight is positive, from above where it is negative.
            value += remainder > 0 ? (coefficient > 0 ? 1 : -1) : 0;
        }

        long least = term.Cell.Kind == CellKind.SignedCount ? Count.BlankOrLess + 1 : 0;
        return value >= least && value <= long.MaxValue ? (long)value : null;
    }

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

    /// <summary>The cells that leave the relation open: those that are blank, and a total that is not applicable.</summary>
    internal ValueList<CellDescriptor> OpenCells(ReadOnlySpan<long> codes, ReadOnlySpan<bool> absent)
    {
        List<CellDescriptor> open = [];
        for (int i = 0; i < _terms.Length; i++)
        {
            int index = _terms[i].Cell.Index;
            if (!absent[index] && (codes[index] < Count.BlankOrLess || (codes[index] == Count.BlankOrLess && i == _target && _targetIsTotal)))
            {
                open.Add(_terms[i].Cell);
            }
        }

        return new ValueList<CellDescriptor>([.. open]);
    }

    /// <summary>The cells that take part in a report, with what they say.</summary>
    internal ValueList<Operand> Operands(ReadOnlySpan<long> codes, ReadOnlySpan<bool> absent)
    {
        int count = 0;
        foreach (RelationTerm term in _terms)
        {
            count += absent[term.Cell.Index] ? 0 : 1;
        }

        Operand[] operands = new Operand[count];
        int i = 0;
        foreach ((CellDescriptor cell, int coefficient) in _terms)
        {
            if (!absent[cell.Index])
            {
                operands[i++] = new Operand(cell, Count.OfCode(codes[cell.Index]), coefficient);
            }
        }

        return new ValueList<Operand>(operands);
    }
}

/// <summary>
/// What evaluating a relation gave: the outcome, the weighted sum of the numbers stated, how many cells are blank, and whether what is not stated
/// could make the sum larger or smaller.
/// </summary>
internal readonly record struct RelationState(Outcome Outcome, Int128 Difference, int Blanks, bool CanRise = false, bool CanFall = false);
