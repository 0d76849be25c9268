using System.Collections.Immutable;
using System.Numerics;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// Relations of the same shape, found once for a plan.
internal sealed partial class CleanScan
{
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

            families.Add(new Family(shapes[first].Relation.Comparison, count, step, FindSegments(shapes[first].Terms), Weights.Of(shapes[first])));
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

    /// <summary>Relations of one shape.</summary>
    /// <param name="Comparison">How their sums compare with zero.</param>
    /// <param name="Count">How many they are.</param>
    /// <param name="Step">How far the cells of one stand from those of the next.</param>
    /// <param name="Segments">The cells of the first.</param>
    /// <param name="Neighbours">The cells of the first as weights of neighbours, where they are such.</param>
    private sealed record Family(Comparison Comparison, int Count, int Step, ImmutableArray<Segment> Segments, Weights? Neighbours)
    {
        internal bool IsAcrossColumns { get; } = Step == 1 && Count >= Vector<long>.Count;
    }

    /// <summary>The weights of neighbouring cells, as masks for two vectors.</summary>
    private sealed class Weights
    {
        private Weights(int start, bool isEquality, ReadOnlySpan<long> keep, ReadOnlySpan<long> negate)
        {
            Start = start;
            IsEquality = isEquality;
            KeepNear = new Vector<long>(keep);
            KeepFar = new Vector<long>(keep[Vector<long>.Count..]);
            NegateNear = new Vector<long>(negate);
            NegateFar = new Vector<long>(negate[Vector<long>.Count..]);
        }

        internal int Start { get; }

        internal bool IsEquality { get; }

        internal Vector<long> KeepNear { get; }

        internal Vector<long> KeepFar { get; }

        internal Vector<long> NegateNear { get; }

        internal Vector<long> NegateFar { get; }

        /// <summary>The weights of a relation whose cells all stand within two vectors and weigh 1 or −1; otherwise <see langword="null"/>.</summary>
        internal static Weights? Of(Shape shape)
        {
            int start = shape.Terms.Min(t => t.Cell.Index), end = shape.Terms.Max(t => t.Cell.Index);
            if (end - start >= Vectors * Vector<long>.Count || shape.Terms.Any(t => t.Coefficient is not (1 or -1)))
            {
                return null;
            }

            long[] keep = new long[Vectors * Vector<long>.Count], negate = new long[keep.Length];
            foreach ((CellDescriptor cell, int coefficient) in shape.Terms)
            {
                keep[cell.Index - start] = -1;
                negate[cell.Index - start] = coefficient < 0 ? -1 : 0;
            }

            return new Weights(start, shape.Relation.Comparison == Comparison.EqualToZero, keep, negate);
        }
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
