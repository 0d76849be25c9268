namespace OpenGovReport.Conversion;

/// <summary>What becomes of a cell when a report is put on the other form.</summary>
public enum CellTreatment
{
    /// <summary>The other form has the same cell; it says the same there.</summary>
    Carried,

    /// <summary>The other form has the cell under another printed name; it says the same there.</summary>
    CarriedUnderAnotherName,

    /// <summary>Several cells are added to one.</summary>
    Summed,

    /// <summary>The other form splits the cell into several, and nothing says how; it is kept in one piece.</summary>
    KeptUnsplit,

    /// <summary>The other form has no place for the cell. It goes into the <see cref="ConversionComplement"/>.</summary>
    Dropped,

    /// <summary>Only the other form has the cell, and nothing says what would stand there: it is left blank, which is not zero.</summary>
    LeftBlank,
}

/// <summary>Whether what two forms say in corresponding cells may be compared.</summary>
public enum Comparability
{
    /// <summary>The cells count the same.</summary>
    Comparable,

    /// <summary>The cells count nearly the same; <see cref="CellMapping.Reason"/> says where they differ.</summary>
    NearlyComparable,

    /// <summary>Nothing in the other form counts the same.</summary>
    NotComparable,
}
