using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenGovReport;

/// <summary>The cells of a table both as named fields and as one span in printed order.</summary>
/// <typeparam name="TLayout">A struct of nothing but <see cref="Count"/> fields, nested to any depth, in printed order.</typeparam>
/// <remarks>
/// Structs without references are laid out sequentially, so a layout of <c>n</c> counts is <c>n</c> counts in a row. A test
/// flips every cell by its index and sees exactly the named property change, which pins this.
/// </remarks>
internal struct CellBlock<TLayout> : IEquatable<CellBlock<TLayout>>
    where TLayout : unmanaged
{
    /// <summary>The cells by name.</summary>
    internal TLayout Named;

    /// <summary>The number of cells.</summary>
    internal static int Length => Unsafe.SizeOf<TLayout>() / Unsafe.SizeOf<Count>();

    /// <summary>The cells in printed order.</summary>
    [UnscopedRef]
    internal Span<Count> Cells => MemoryMarshal.Cast<TLayout, Count>(new Span<TLayout>(ref Named));

    public readonly bool Equals(CellBlock<TLayout> other)
    {
        CellBlock<TLayout> mine = this;
        return mine.Cells.SequenceEqual(other.Cells);
    }

    public override readonly bool Equals(object? obj) => obj is CellBlock<TLayout> other && Equals(other);

    public override readonly int GetHashCode()
    {
        CellBlock<TLayout> mine = this;
        HashCode hash = default;
        hash.AddBytes(MemoryMarshal.AsBytes(mine.Cells));
        return hash.ToHashCode();
    }

    /// <summary>A block of the same cell throughout.</summary>
    internal static CellBlock<TLayout> Filled(Count cell)
    {
        CellBlock<TLayout> block = default;
        block.Cells.Fill(cell);
        return block;
    }

    /// <summary>A block with the given cells in printed order.</summary>
    internal static CellBlock<TLayout> Of(ReadOnlySpan<Count> cells)
    {
        CellBlock<TLayout> block = default;
        cells[..Length].CopyTo(block.Cells);
        return block;
    }
}
