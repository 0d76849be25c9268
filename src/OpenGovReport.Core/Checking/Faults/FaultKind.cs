namespace OpenGovReport.Checking;

/// <summary>The kind of a mistake that would explain wrong numbers: the ways in which people err when they fill in and copy tables.</summary>
/// <remarks>A kind is inferred from the numbers alone, so that it is a likely story, not a fact.</remarks>
public enum FaultKind
{
    /// <summary>A total is printed as 0 although its parts are not: it was never carried.</summary>
    TotalNotCarried,

    /// <summary>A digit is missing: 15 for 105.</summary>
    DigitDropped,

    /// <summary>A digit is printed twice: 155 for 15.</summary>
    DigitDoubled,

    /// <summary>Two neighbouring digits changed places: 51 for 15.</summary>
    DigitsTransposed,

    /// <summary>The sign is wrong: −5 for 5.</summary>
    SignReversed,

    /// <summary>0 is printed where another number is due.</summary>
    NumberOmitted,

    /// <summary>The number is off by one.</summary>
    OneOff,

    /// <summary>The numbers of two cells next to each other in a row or in a column changed places.</summary>
    NeighboursSwapped,

    /// <summary>A number stands in the row above or below its own, where 0 is due.</summary>
    InNeighbouringRow,

    /// <summary>A number stands in the column beside its own, where 0 is due.</summary>
    InNeighbouringColumn,

    /// <summary>The numbers of a row stand one column beside their own.</summary>
    RowShifted,

    /// <summary>The numbers of two rows, one above the other, changed places.</summary>
    RowsSwapped,

    /// <summary>A total is what it was before one of its parts was added.</summary>
    PartNotAdded,

    /// <summary>A number is wrong and a total over it was worked out from the wrong number.</summary>
    CarriedOn,

    /// <summary>One digit is another: 17 for 15.</summary>
    DigitMistyped,

    /// <summary>A row was not filled in: all its cells say 0, and other numbers are due in several of its columns.</summary>
    RowOmitted,

    /// <summary>The numbers of another row stand in a row a second time.</summary>
    RowCopied,

    /// <summary>The number of the cell beside, above or below was written a second time.</summary>
    CopiedFromNeighbour,

    /// <summary>Another number; nothing points to how it came about.</summary>
    OtherNumber,
}

/// <summary>What the kinds of mistakes are called, and how they rank.</summary>
public static class FaultKinds
{
    /// <summary>The kind in words, as it stands in the sentence of a hypothesis.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static BilingualText Text(this FaultKind kind) => kind switch
    {
        FaultKind.TotalNotCarried => new("总计未填入", "a total not carried"),
        FaultKind.DigitDropped => new("漏写一位数字", "a digit dropped"),
        FaultKind.DigitDoubled => new("一位数字重复", "a digit doubled"),
        FaultKind.DigitsTransposed => new("两位数字颠倒", "two digits transposed"),
        FaultKind.SignReversed => new("正负号相反", "the sign reversed"),
        FaultKind.NumberOmitted => new("漏填，误为0", "a number left at 0"),
        FaultKind.OneOff => new("相差一", "off by one"),
        FaultKind.NeighboursSwapped => new("相邻两格互换", "two neighbours swapped"),
        FaultKind.InNeighbouringRow => new("填入相邻行", "a number in the neighbouring row"),
        FaultKind.InNeighbouringColumn => new("填入相邻列", "a number in the neighbouring column"),
        FaultKind.RowShifted => new("整行错位一列", "a row shifted by one column"),
        FaultKind.RowsSwapped => new("相邻两行互换", "two neighbouring rows swapped"),
        FaultKind.PartNotAdded => new("总计漏加一项", "a part not added to its total"),
        FaultKind.CarriedOn => new("一数有误并计入总计", "a wrong number carried on to its total"),
        FaultKind.DigitMistyped => new("一位数字写错", "a digit mistyped"),
        FaultKind.RowOmitted => new("整行漏填", "a row not filled in"),
        FaultKind.RowCopied => new("重复填写另一行的数字", "the numbers of another row written twice"),
        FaultKind.CopiedFromNeighbour => new("重复填写相邻格的数字", "the number of a neighbour written twice"),
        FaultKind.OtherNumber => new("其他数字有误", "another number"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    // What a mistake of the kind costs in the ranking: the more often people make it, and the less the numbers could look so by chance, the less.
    internal static int Cost(this FaultKind kind) => kind switch
    {
        FaultKind.TotalNotCarried => 1,
        FaultKind.DigitDropped or FaultKind.DigitDoubled or FaultKind.DigitsTransposed or FaultKind.SignReversed
            or FaultKind.NeighboursSwapped => 2,
        FaultKind.NumberOmitted or FaultKind.OneOff or FaultKind.InNeighbouringRow or FaultKind.InNeighbouringColumn
            or FaultKind.RowShifted => 3,
        FaultKind.RowsSwapped or FaultKind.PartNotAdded or FaultKind.CarriedOn => 4,
        FaultKind.DigitMistyped or FaultKind.CopiedFromNeighbour or FaultKind.RowOmitted or FaultKind.RowCopied => 5,
        _ => 6,
    };
}
