namespace OpenGovReport.Checking;

/// <summary>
/// What evaluating a relation gave: the outcome, the weighted sum of the numbers stated, how many cells are blank, and whether what is not stated
/// could make the sum larger or smaller.
/// </summary>
internal readonly record struct RelationState(Outcome Outcome, Int128 Difference, int Blanks, bool CanRise = false, bool CanFall = false);
