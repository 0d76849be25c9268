using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OpenGovReport.Templates;

/// <summary>What a cell of any kind says: a <see cref="Count"/> or an <see cref="Amount"/>.</summary>
/// <remarks>Immutable. Made from a number, a count or an amount by implicit conversion.</remarks>
[JsonConverter(typeof(CellValueJsonConverter))]
public readonly struct CellValue : IEquatable<CellValue>
{
    private readonly Count _count;
    private readonly Amount _amount;

    private CellValue(Count count, Amount amount, bool isAmount)
    {
        _count = count;
        _amount = amount;
        IsAmount = isAmount;
    }

    /// <summary>Whether the cell holds money; otherwise it holds a count.</summary>
    public bool IsAmount { get; }

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => IsAmount ? _amount.IsBlank : _count.IsBlank;

    /// <summary>Whether the cell is marked as not applicable.</summary>
    public bool IsNotApplicable => IsAmount ? _amount.IsNotApplicable : _count.IsNotApplicable;

    /// <summary>Whether a number is printed.</summary>
    public bool IsNumber => IsAmount ? _amount.IsNumber : _count.IsNumber;

    /// <summary>The count of the cell, in 件 or 项.</summary>
    /// <exception cref="InvalidOperationException">The cell holds money.</exception>
    public Count Count => IsAmount ? throw new InvalidOperationException("The cell holds an amount of money, not a count.") : _count;

    /// <summary>The amount of money.</summary>
    /// <exception cref="InvalidOperationException">The cell holds a count.</exception>
    public Amount Amount => IsAmount ? _amount : throw new InvalidOperationException("The cell holds a count, not an amount of money.");

    /// <summary>A value that is a count.</summary>
    /// <param name="count">The count.</param>
    public static implicit operator CellValue(Count count) => new(count, default, false);

    /// <summary>A value that is a number.</summary>
    /// <param name="number">The number.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "Count has the named constructor.")]
    public static implicit operator CellValue(long number) => new(number, default, false);

    /// <summary>A value that is money.</summary>
    /// <param name="amount">The amount.</param>
    public static implicit operator CellValue(Amount amount) => new(default, amount, true);

    /// <summary>Whether two values say the same.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(CellValue left, CellValue right) => left.Equals(right);

    /// <summary>Whether two values say different things.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(CellValue left, CellValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CellValue other) => IsAmount == other.IsAmount && _count == other._count && _amount == other._amount;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CellValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsAmount, _count, _amount);

    /// <summary>The cell as text: digits (money with its unit), the empty string for blank, <c>/</c> for not applicable.</summary>
    public override string ToString() => IsAmount ? _amount.ToString() : _count.ToString();
}
