using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// What a relation makes of the numbers of a report.
public sealed partial class Relation
{
    // A form has a few hundred cells, so that this many times their number is still far from 2^63.
    private const long Ordinary = 1L << 48;

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
