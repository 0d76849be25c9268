using System.Globalization;

namespace OpenGovReport;

/// <summary>The unit in which an amount of money is printed.</summary>
public enum AmountUnit
{
    /// <summary>No unit is printed (the 2020 form's column 采购总金额 has none in its header).</summary>
    Unstated,

    /// <summary>元, yuan.</summary>
    Yuan,

    /// <summary>万元, ten thousand yuan: the unit of 本年收费金额 in the 2021 form.</summary>
    TenThousandYuan,

    /// <summary>亿元, a hundred million yuan.</summary>
    HundredMillionYuan,
}

/// <summary>
/// What a money cell says: an exact decimal with the unit as printed, nothing at all (<see cref="Blank"/>), or that the item
/// does not apply (<see cref="NotApplicable"/>).
/// </summary>
/// <remarks>
/// <para>Equality is equality of what is printed: <c>12.5万元</c>, <c>12.50万元</c> and <c>125000元</c> are three different
/// cells. To compare sums of money use <see cref="InYuan"/>.</para>
/// <para>The default value of the type is <see cref="Blank"/>. Immutable, safe to share between threads.</para>
/// </remarks>
public readonly partial struct Amount : IEquatable<Amount>
{
    private readonly decimal _value;
    private readonly AmountUnit _unit;
    private readonly State _state;

    /// <summary>A cell with an amount of money.</summary>
    /// <param name="value">The number as printed, trailing zeros included.</param>
    /// <param name="unit">The unit as printed in the cell, or in its column's header.</param>
    public Amount(decimal value, AmountUnit unit)
    {
        _value = value;
        _unit = unit;
        _state = State.Number;
    }

    private Amount(State state) => _state = state;

    // Invariant: value and unit are zero unless the state is Number.
    private enum State : byte
    {
        Blank,
        NotApplicable,
        Number,
    }

    /// <summary>A cell in which nothing is printed.</summary>
    public static Amount Blank => default;

    /// <summary>A cell marked as not applicable (<c>/</c>, <c>—</c>).</summary>
    public static Amount NotApplicable => new(State.NotApplicable);

    /// <summary>Whether a number is printed.</summary>
    public bool IsNumber => _state == State.Number;

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => _state == State.Blank;

    /// <summary>Whether the cell is marked as not applicable.</summary>
    public bool IsNotApplicable => _state == State.NotApplicable;

    /// <summary>The number as printed, in <see cref="Unit"/>.</summary>
    /// <exception cref="InvalidOperationException">The cell is blank or not applicable.</exception>
    public decimal Value => IsNumber
        ? _value
        : throw new InvalidOperationException(IsBlank ? "The cell is blank; it has no amount." : "The cell is not applicable; it has no amount.");

    /// <summary>The unit as printed; <see cref="AmountUnit.Unstated"/> for blank and not applicable.</summary>
    public AmountUnit Unit => _unit;

    /// <summary>
    /// The amount in yuan, or <see langword="null"/> where no number or no unit is printed, or where the amount is beyond what a
    /// <see cref="decimal"/> of yuan can hold.
    /// </summary>
    public decimal? InYuan => !IsNumber ? null : _unit switch
    {
        AmountUnit.Yuan => _value,
        AmountUnit.TenThousandYuan => Times(1_0000m),
        AmountUnit.HundredMillionYuan => Times(1_0000_0000m),
        _ => null,
    };

    /// <summary>How many digits are printed after the decimal point.</summary>
    public int DecimalPlaces => _value.Scale;

    /// <summary>Whether two cells say the same.</summary>
    /// <param name="left">One cell.</param>
    /// <param name="right">The other cell.</param>
    public static bool operator ==(Amount left, Amount right) => left.Equals(right);

    /// <summary>Whether two cells say different things.</summary>
    /// <param name="left">One cell.</param>
    /// <param name="right">The other cell.</param>
    public static bool operator !=(Amount left, Amount right) => !left.Equals(right);

    /// <summary>An amount in 万元, the unit of the 2021 form.</summary>
    /// <param name="value">The number as printed.</param>
    public static Amount OfTenThousandYuan(decimal value) => new(value, AmountUnit.TenThousandYuan);

    /// <summary>An amount in 元.</summary>
    /// <param name="value">The number as printed.</param>
    public static Amount OfYuan(decimal value) => new(value, AmountUnit.Yuan);

    /// <inheritdoc/>
    public bool Equals(Amount other) =>
        _state == other._state && _unit == other._unit && _value == other._value && _value.Scale == other._value.Scale;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Amount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_state, _unit, _value);

    /// <summary>The number and its unit (<c>252.1万元</c>), the empty string for blank, <c>/</c> for not applicable.</summary>
    public override string ToString() => _state switch
    {
        State.Blank => "",
        State.NotApplicable => "/",
        _ => _value.ToString(CultureInfo.InvariantCulture) + _unit.Printed(),
    };

    private decimal? Times(decimal factor) => Math.Abs(_value) <= decimal.MaxValue / factor ? _value * factor : null;
}

/// <summary>The printed form of an <see cref="AmountUnit"/>.</summary>
public static class AmountUnitExtensions
{
    /// <summary>元, 万元, 亿元, or the empty string for an unstated unit.</summary>
    /// <param name="unit">The unit.</param>
    public static string Printed(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => "元",
        AmountUnit.TenThousandYuan => "万元",
        AmountUnit.HundredMillionYuan => "亿元",
        _ => "",
    };
}
