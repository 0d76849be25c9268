namespace OpenGovReport.Checking;

/// <summary>A mistake that is thought of: cells, in the order of their index, and what they would have to say.</summary>
/// <param name="Kind">The kind, where it is known from how the mistake was thought of; one cell by itself is named by its numbers.</param>
/// <param name="Cells">The cells by their index.</param>
/// <param name="Values">The numbers, cell by cell.</param>
/// <param name="IsBound">Whether the number is the nearest that would do among many.</param>
internal sealed record Mistake(FaultKind? Kind, int[] Cells, long[] Values, bool IsBound = false);
