using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>One cell, or a sum of cells, in two reports.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CellComparison
{
    private readonly CellDescriptor _named;

    internal CellComparison(ReportedCell[] older, ReportedCell[] newer, CellValue? oldValue, CellValue? newValue, Comparability comparability, BilingualText? reason)
    {
        Old = new ValueList<ReportedCell>(older);
        New = new ValueList<ReportedCell>(newer);
        OldValue = oldValue;
        NewValue = newValue;
        Comparability = comparability;
        Reason = reason;
        _named = newer.Length == 1 || older.Length == 0 ? newer[0].Cell : older[0].Cell;
        Difference = comparability == Comparability.NotComparable || oldValue is null || newValue is null ? null : Minus(newValue.Value, oldValue.Value);
    }

    /// <summary>The cells of the old report with what they say; empty where its form has none, several where they are added.</summary>
    public ValueList<ReportedCell> Old { get; }

    /// <summary>The cells of the new report with what they say; empty where its form has none, several where they are added.</summary>
    public ValueList<ReportedCell> New { get; }

    /// <summary>What the old report says; <see langword="null"/> where its form has no such cell, or a sum is too large.</summary>
    public CellValue? OldValue { get; }

    /// <summary>What the new report says; <see langword="null"/> where its form has no such cell, or a sum is too large.</summary>
    public CellValue? NewValue { get; }

    /// <summary>New less old, in the unit that both have, or in 元; <see langword="null"/> where the two are not comparable, where one says no number, or where it is too large.</summary>
    public CellValue? Difference { get; }

    /// <summary>Whether the two may be compared.</summary>
    public Comparability Comparability { get; }

    /// <summary>Why they may not, or only nearly; <see langword="null"/> where they simply may.</summary>
    public BilingualText? Reason { get; }

    /// <summary>Whether the two say different things. What only one form has never differs from anything.</summary>
    public bool IsDifferent => Old.Count > 0 && New.Count > 0 && OldValue != NewValue;

    /// <summary>The table that the cells stand in.</summary>
    public TableDescriptor Table => _named.Row.Table;

    /// <summary>Whether either report says something there.</summary>
    internal bool IsStated => OldValue is { IsBlank: false } || NewValue is { IsBlank: false };

    /// <summary>The cells by their printed names: <c>规章/本年新制作数量 → 规章/本年制发件数</c>.</summary>
    public override string ToString()
    {
        string older = string.Join(" + ", Old.Select(c => c.Cell)), newer = string.Join(" + ", New.Select(c => c.Cell));
        return older == newer || newer.Length == 0 ? older : older.Length == 0 ? newer : $"{older} → {newer}";
    }

    private static CellValue? Minus(CellValue minuend, CellValue subtrahend)
    {
        if (!minuend.IsNumber || !subtrahend.IsNumber)
        {
            return null;
        }

        if (!minuend.IsAmount)
        {
            Int128 difference = (Int128)minuend.Count.Value - subtrahend.Count.Value;
            return difference >= -long.MaxValue + 1 && difference <= long.MaxValue ? (long)difference : (CellValue?)null;
        }

        Amount one = minuend.Amount, other = subtrahend.Amount;
        return one.Unit == other.Unit && one.Unit != AmountUnit.Unstated ? Minus(one.Value, other.Value, one.Unit)
            : one.InYuan is { } yuan && other.InYuan is { } otherYuan ? Minus(yuan, otherYuan, AmountUnit.Yuan)
            : null;
    }

    private static CellValue? Minus(decimal minuend, decimal subtrahend, AmountUnit unit)
    {
        ExactSum sum = default;
        sum.Add(minuend);
        sum.Add(decimal.Negate(subtrahend));
        return sum.Value is { } difference ? new Amount(difference, unit) : (CellValue?)null;
    }
}
