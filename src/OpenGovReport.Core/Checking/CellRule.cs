using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>A rule about what may stand in a cell, asked of every cell that it is for.</summary>
/// <remarks>
/// The cells of an unsplit （六）其他处理 are asked only where a report has one, and then the three rows that it stands for are not
/// asked while they are blank.
/// </remarks>
/// <example>
/// A rule of your own:
/// <code>
/// static readonly CellRule Plausible = new()
/// {
///     Id = "LOCAL-2",
///     Title = new("数值不超过一百万", "No count above a million"),
///     Severity = Severity.Warning,
///     Cells = cell => cell.Kind == CellKind.Count,
///     Test = (cell, value) => value.Count.ValueOr(0) &lt;= 1_000_000 ? Verdict.Passed : Verdict.Failed(),
/// };
/// </code>
/// </example>
public sealed class CellRule : Rule
{
    /// <summary>Whether the rule is for a cell. Called once for each cell of each form.</summary>
    public required Func<CellDescriptor, bool> Cells { get; init; }

    /// <summary>Says whether a value may stand in a cell that the rule is for.</summary>
    public required Func<CellDescriptor, CellValue, Verdict> Test { get; init; }

    /// <summary>
    /// Says what to make of a count that is printed as something other than a whole number, and was left blank for that; <see langword="null"/>, also as the answer, to have
    /// <see cref="Test"/> judge the blank.
    /// </summary>
    internal Func<string, Verdict?>? TestPrint { get; init; }

    /// <summary>
    /// A promise that lets a clean report skip <see cref="Test"/>: every whole number from this one on passes. <see langword="null"/>
    /// for no promise. It says nothing of smaller numbers, of blank, of not applicable and of money.
    /// </summary>
    public long? PassesFrom { get; init; }

    /// <summary>
    /// Whether cells that fail alike share one finding: one for each row, and a single one where every cell of a table fails alike. The
    /// finding names the first of the cells and lists them all as operands.
    /// </summary>
    public bool MergesFindings { get; init; }
}
