using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using OpenGovReport.Reports;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// Tells in one pass and without allocating whether a report is clean beyond doubt: every cell of the form says a number of ordinary
/// size that its cell rules promise to accept, and every relation holds. Whatever it turns away is looked at in detail.
/// </summary>
/// <remarks>
/// It is compiled from the same relations that the detailed check evaluates. Relations of one shape whose cells are the same distance
/// apart form a family; where that distance is one, which is a relation repeated across the columns of a table, the family is
/// evaluated on vectors.
/// </remarks>
internal sealed class CleanScan
{
    // The number of requests of a whole country is below a billion. With numbers below 2^40 and weights that add up to
    // no more than 2^20, no sum can reach 2^61, which is why the sums below need no overflow checks.
    private const long Ordinary = 1L << 40;
    private const long MostWeight = 1L << 20;

    private readonly CellLayout _layout;
    private readonly long[] _least;
    private readonly long[] _most;
    private readonly ImmutableArray<Family> _families;

    private CleanScan(CellLayout layout, long[] least, ImmutableArray<Family> families)
    {
        _layout = layout;
        _least = least;
        _families = families;
        _most = new long[layout.Size];
        for (int i = 0; i < layout.Size; i++)
        {
            bool absent = layout.AbsentFromForm[i];
            _least[i] = absent ? Count.Blank.Code : Math.Max(_least[i], -Ordinary);
            _most[i] = absent ? Count.Blank.Code : Ordinary;
        }
    }

    /// <summary>Compiles relations.</summary>
    /// <param name="layout">The cells of the form.</param>
    /// <param name="relations">The relations, in the order of the rules.</param>
    /// <param name="least">For each cell the least number that its cell rules promise to accept.</param>
    /// <returns><see langword="null"/> where weights are so large that sums might overflow.</returns>
    internal static CleanScan? Compile(CellLayout layout, IEnumerable<Relation> relations, long[] least)
    {
        List<Shape> shapes = [];
        foreach (Relation relation in relations.Where(r => !layout.AbsentFromForm[r.Target.Index]))
        {
            Shape shape = new(relation, [.. relation.Terms.Where(t => !layout.AbsentFromForm[t.Cell.Index])]);
            if (shape.Terms.Sum(t => Math.Abs((long)t.Coefficient)) > MostWeight)
            {
                return null;
            }

            shapes.Add(shape);
        }

        return new CleanScan(layout, least, FindFamilies(shapes));
    }

    /// <summary>Whether the counts of a report are clean beyond doubt.</summary>
    internal bool Passes(AnnualReport report)
    {
        Span<long> codes = stackalloc long[_layout.Size];
        foreach (ref readonly CellLayout.Run run in _layout.Runs.AsSpan())
        {
            if (!Decode(MemoryMarshal.Cast<Count, long>(run.Cells(report)), codes.Slice(run.Index, run.Length), run.Index))
            {
                return false;
            }
        }

        foreach (Family family in _families)
        {
            if (!(family.IsAcrossColumns ? HoldsAcross(family, codes) : HoldsEach(family, codes)))
            {
                return false;
            }
        }

        return true;
    }

    // Copies codes out of the bits of counts; false where one is out of bounds, blank and not applicable included.
    private bool Decode(ReadOnlySpan<long> bits, Span<long> codes, int index)
    {
        ReadOnlySpan<long> least = _least.AsSpan(index, bits.Length), most = _most.AsSpan(index, bits.Length);
        ReadOnlySpan<Vector<long>> bitVectors = MemoryMarshal.Cast<long, Vector<long>>(bits);
        ReadOnlySpan<Vector<long>> leastVectors = MemoryMarshal.Cast<long, Vector<long>>(least)[..bitVectors.Length];
        ReadOnlySpan<Vector<long>> mostVectors = MemoryMarshal.Cast<long, Vector<long>>(most)[..bitVectors.Length];
        Span<Vector<long>> codeVectors = MemoryMarshal.Cast<long, Vector<long>>(codes)[..bitVectors.Length];
        Vector<long> flip = new(Count.CodeMask), outside = Vector<long>.Zero;
        for (int i = 0; i < bitVectors.Length; i++)
        {
            Vector<long> code = bitVectors[i] ^ flip;
            codeVectors[i] = code;
            outside |= Vector.LessThan(code, leastVectors[i]) | Vector.GreaterThan(code, mostVectors[i]);
        }

        bool inside = outside == Vector<long>.Zero;
        for (int i = bitVectors.Length * Vector<long>.Count; i < bits.Length; i++)
        {
            long code = bits[i] ^ Count.CodeMask;
            codes[i] = code;
            inside &= code >= least[i] && code <= most[i];
        }

        return inside;
    }

    // One lane for each relation. The last vector overlaps the one before it instead of reading past the family's cells.
    private static bool HoldsAcross(Family family, ReadOnlySpan<long> codes)
    {
        int last = family.Count - Vector<long>.Count;
        for (int lane = 0; ; lane = Math.Min(lane + Vector<long>.Count, last))
        {
            Vector<long> sum = Vector<long>.Zero;
            foreach (ref readonly Segment segment in family.Segments.AsSpan())
            {
                Vector<long> part = Vector<long>.Zero;
                int at = segment.Start + lane;
                for (int k = 0; k < segment.Length; k++)
                {
                    part += new Vector<long>(codes[at..]);
                    at += segment.Stride;
                }

                sum += segment.Coefficient switch { 1 => part, -1 => -part, _ => part * segment.Coefficient };
            }

            if (!(family.Comparison == Comparison.EqualToZero ? sum == Vector<long>.Zero : Vector.GreaterThanOrEqualAll(sum, Vector<long>.Zero)))
            {
                return false;
            }

            if (lane == last)
            {
                return true;
            }
        }
    }

    private static bool HoldsEach(Family family, ReadOnlySpan<long> codes)
    {
        unchecked
        {
            for (int i = 0, offset = 0; i < family.Count; i++, offset += family.Step)
            {
                long sum = 0;
                foreach (ref readonly Segment segment in family.Segments.AsSpan())
                {
                    long part = 0;
                    if (segment.Stride == 1)
                    {
                        foreach (long code in codes.Slice(segment.Start + offset, segment.Length))
                        {
                            part += code;
                        }
                    }
                    else
                    {
                        for (int k = 0, at = segment.Start + offset; k < segment.Length; k++, at += segment.Stride)
                        {
                            part += codes[at];
                        }
                    }

                    sum += part * segment.Coefficient;
                }

                if (family.Comparison == Comparison.EqualToZero ? sum != 0 : sum < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ImmutableArray<Family> FindFamilies(List<Shape> shapes)
    {
        ImmutableArray<Family>.Builder families = ImmutableArray.CreateBuilder<Family>();
        for (int first = 0; first < shapes.Count;)
        {
            int count = 1, step = 0;
            while (first + count < shapes.Count
                && shapes[first + count - 1].StepTo(shapes[first + count]) is int next
                && (count == 1 || next == step))
            {
                step = next;
                count++;
            }

            families.Add(new Family(shapes[first].Relation.Comparison, count, step, FindSegments(shapes[first].Terms)));
            first += count;
        }

        return families.ToImmutable();
    }

    // Neighbouring terms of one weight at even distances.
    private static ImmutableArray<Segment> FindSegments(RelationTerm[] terms)
    {
        List<Segment> segments = [];
        foreach ((CellDescriptor cell, int coefficient) in terms)
        {
            if (segments.Count > 0 && segments[^1] is Segment last && last.Coefficient == coefficient)
            {
                int stride = cell.Index - last.Start - ((last.Length - 1) * last.Stride);
                if (last.Length == 1 || stride == last.Stride)
                {
                    segments[^1] = last with { Length = last.Length + 1, Stride = stride };
                    continue;
                }
            }

            segments.Add(new Segment(cell.Index, 1, 1, coefficient));
        }

        return [.. segments];
    }

    private readonly record struct Segment(int Start, int Length, int Stride, int Coefficient);

    private sealed record Family(Comparison Comparison, int Count, int Step, ImmutableArray<Segment> Segments)
    {
        internal bool IsAcrossColumns { get; } = Step == 1 && Count >= Vector<long>.Count;
    }

    private sealed record Shape(Relation Relation, RelationTerm[] Terms)
    {
        /// <summary>How much further the cells of another relation stand, where it has the same shape.</summary>
        internal int? StepTo(Shape other)
        {
            if (Relation.Comparison != other.Relation.Comparison || Terms.Length != other.Terms.Length || Terms.Length == 0)
            {
                return null;
            }

            int step = other.Terms[0].Cell.Index - Terms[0].Cell.Index;
            for (int i = 0; i < Terms.Length; i++)
            {
                if (Terms[i].Coefficient != other.Terms[i].Coefficient || other.Terms[i].Cell.Index - Terms[i].Cell.Index != step)
                {
                    return null;
                }
            }

            return step;
        }
    }
}
