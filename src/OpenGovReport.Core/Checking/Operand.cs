using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>A cell that a finding is about, and what it says.</summary>
/// <param name="Cell">A cell that the finding's numbers come from.</param>
/// <param name="Value">What it says in the report.</param>
/// <param name="Coefficient">Its weight in the relation that failed; 0 where the finding is not about a relation.</param>
public readonly record struct Operand(CellDescriptor Cell, CellValue Value, int Coefficient);
