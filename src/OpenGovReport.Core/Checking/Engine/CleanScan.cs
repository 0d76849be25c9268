using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// Tells in one pass and without allocating whether a report is clean beyond doubt: every cell of the form says a number of ordinary
/// size that its cell rules promise to accept, and every relation holds. Whatever it turns away is looked at in detail.
/// </summary>
/// <remarks>
/// It is compiled from the same relations that the detailed check evaluates. Relations of one shape whose cells are the same distance
/// apart form a family. A relation repeated across the columns of a table is evaluated for several columns at once; a relation over
/// neighbouring cells, such as the sum of a row, for several cells at once; any other shape cell by cell.
/// </remarks>
internal sealed partial class CleanScan
{
    // The number of requests of a whole country is below a billion. With numbers below 2^40 and weights that add up to
    // no more than 2^20, no sum can reach 2^61, which is why the sums below need no overflow checks.
    private const long Ordinary = 1L << 40;
    private const long MostWeight = 1L << 20;

    // A relation over neighbours is evaluated on two vectors, which may reach past its last cell.
    private const int Vectors = 2;

    // Reused instead of taken from the stack, which would be zeroed for every report. Nothing reads it before it is written, save
    // the cells past the end, whose weight is zero.
    [ThreadStatic]
    private static long[]? buffer;

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
        int size = _layout.Size + (Vectors * Vector<long>.Count);
        long[] codes = buffer is { } kept && kept.Length >= size ? kept : buffer = new long[size];
        foreach (ref readonly CellLayout.Run run in _layout.Runs.AsSpan())
        {
            if (!Decode(MemoryMarshal.Cast<Count, long>(run.Cells(report)), codes.AsSpan(run.Index, run.Length), run.Index))
            {
                return false;
            }
        }

        foreach (Family family in _families)
        {
            bool holds = family.IsAcrossColumns ? HoldsAcross(family, codes)
                : family.Neighbours is { } weights ? HoldsAlong(family, weights, codes)
                : HoldsEach(family, codes);
            if (!holds)
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

    // One lane for each cell. Weights of 1 and −1 are a bitwise complement away; a weight of 0 masks what a vector reads too much.
    private static bool HoldsAlong(Family family, Weights weights, ReadOnlySpan<long> codes)
    {
        Vector<long> keepNear = weights.KeepNear, keepFar = weights.KeepFar, negateNear = weights.NegateNear, negateFar = weights.NegateFar;
        long wrongBits = weights.IsEquality ? -1 : long.MinValue, wrong = 0;
        for (int i = 0, at = weights.Start; i < family.Count; i++, at += family.Step)
        {
            ReadOnlySpan<long> cells = codes.Slice(at, Vectors * Vector<long>.Count);
            Vector<long> near = new Vector<long>(cells) & keepNear, far = new Vector<long>(cells[Vector<long>.Count..]) & keepFar;
            wrong |= Vector.Sum((near ^ negateNear) - negateNear + (far ^ negateFar) - negateFar) & wrongBits;
        }

        return wrong == 0;
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
}
