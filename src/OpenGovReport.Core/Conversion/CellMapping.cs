using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>Where one cell of a form, or a group of them, comes from in the other form.</summary>
/// <remarks>Immutable; made only by <see cref="FormMap"/>.</remarks>
public sealed class CellMapping
{
    private readonly CellDescriptor[] _sources;

    internal CellMapping(CellDescriptor[] sources, CellDescriptor? target, CellTreatment treatment, Comparability comparability, BilingualText? reason)
    {
        _sources = sources;
        Sources = new ValueList<CellDescriptor>(sources);
        Target = target;
        Treatment = treatment;
        Comparability = comparability;
        Reason = reason;
    }

    /// <summary>The cells of the source's form; none where only the target's form has the cell.</summary>
    public ValueList<CellDescriptor> Sources { get; }

    /// <summary>The cell of the target's form; <see langword="null"/> where it has none.</summary>
    public CellDescriptor? Target { get; }

    /// <summary>What becomes of the cells.</summary>
    public CellTreatment Treatment { get; }

    /// <summary>Whether sources and target may be compared.</summary>
    public Comparability Comparability { get; }

    /// <summary>Why the cells are treated so; <see langword="null"/> where they are simply the same.</summary>
    public BilingualText? Reason { get; }

    /// <summary>Sources and target.</summary>
    public override string ToString() => $"{string.Join(" + ", _sources.Select(s => s.ToString()))} → {Target}";

    /// <summary>The sum of the sources that a report states.</summary>
    /// <param name="codes">The codes of the report's counts, by <see cref="CellDescriptor.Index"/>.</param>
    /// <param name="absent">The cells of （六）其他处理 that the report prints in the other way.</param>
    internal CellSum Sum(ReadOnlySpan<long> codes, ReadOnlySpan<bool> absent)
    {
        CellSum sum = default;
        foreach (CellDescriptor source in _sources)
        {
            if (!absent[source.Index])
            {
                sum.Add(codes[source.Index]);
            }
        }

        return sum;
    }
}
