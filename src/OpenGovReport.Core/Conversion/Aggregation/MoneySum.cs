namespace OpenGovReport.Conversion;

/// <summary>
/// A sum of money, exact whatever the units. Amounts of one unit make a sum in that unit, amounts of several a sum in 万元. An amount
/// without a unit is not added, and counts as blank; but zero is zero in any unit.
/// </summary>
/// <remarks>The outcome depends neither on the order nor on the grouping of the amounts, down to the number of decimals.</remarks>
internal sealed class MoneySum
{
    // How far the point moves to the left from a unit to 万元.
    private static readonly (AmountUnit Unit, int ToTenThousand)[] Units =
        [(AmountUnit.Yuan, 4), (AmountUnit.TenThousandYuan, 0), (AmountUnit.HundredMillionYuan, -4)];

    private readonly List<Amount> _stated = [];
    private decimal? _bareZero;

    /// <summary>How many amounts are added.</summary>
    internal int Numbers { get; private set; }

    /// <summary>How many cells are blank, or have no unit.</summary>
    internal int Blanks { get; private set; }

    /// <summary>How many cells are marked as not applicable.</summary>
    internal int NotApplicables { get; private set; }

    /// <summary>Whether the amounts can be added but the sum has more digits than an <see cref="Amount"/> holds.</summary>
    internal bool Overflows => _stated.Count > 0 && Total is null;

    /// <summary>The amounts that have a unit.</summary>
    internal IReadOnlyList<Amount> Stated => _stated;

    /// <summary>The sum; blank where it <see cref="Overflows"/>.</summary>
    internal Amount Amount =>
        _stated.Count > 0 ? Total ?? Amount.Blank
        : _bareZero is { } zero ? new Amount(zero, AmountUnit.Unstated)
        : NotApplicables > 0 && Blanks == 0 ? Amount.NotApplicable
        : Amount.Blank;

    private Amount? Total
    {
        get
        {
            AmountUnit unit = _stated.TrueForAll(a => a.Unit == _stated[0].Unit) ? _stated[0].Unit : AmountUnit.TenThousandYuan;
            ExactSum sum = default;
            foreach (Amount amount in _stated)
            {
                sum.Add(amount.Value, amount.Unit == unit ? 0 : Array.Find(Units, u => u.Unit == amount.Unit).ToTenThousand);
            }

            return sum.Value is { } value ? new Amount(value, unit) : null;
        }
    }

    /// <summary>Adds a cell.</summary>
    /// <returns>Whether it is added or there is nothing to add; an amount without a unit is not.</returns>
    internal bool Add(Amount amount)
    {
        bool bare = amount.IsNumber && amount.Unit == AmountUnit.Unstated;
        if (amount.IsNotApplicable)
        {
            NotApplicables++;
        }
        else if (amount.IsBlank || (bare && amount.Value != 0))
        {
            Blanks++;
        }
        else
        {
            Numbers++;
            if (!bare)
            {
                _stated.Add(amount);
            }
            else if (_bareZero is not { } zero || amount.DecimalPlaces > zero.Scale)
            {
                _bareZero = decimal.Abs(amount.Value);
            }
        }

        return amount.IsBlank || !bare || amount.Value == 0;
    }
}
