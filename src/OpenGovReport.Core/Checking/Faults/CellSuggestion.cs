using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>Whether a suggested number is the only one that would do.</summary>
public enum SuggestionBound
{
    /// <summary>This number and no other.</summary>
    Exactly,

    /// <summary>This number, and perhaps larger ones.</summary>
    AtLeast,

    /// <summary>This number, and perhaps smaller ones.</summary>
    AtMost,
}

/// <summary>A cell under suspicion and what it would have to say.</summary>
/// <param name="Cell">The cell that would have to change.</param>
/// <param name="Reported">What it says in the report; always a number.</param>
/// <param name="Suggested">What it would say if the hypothesis were right. It is a suggestion, never a correction.</param>
/// <param name="Bound">Whether other numbers would do as well: only relations that ask for zero or more leave a choice.</param>
public readonly record struct CellSuggestion(CellDescriptor Cell, CellValue Reported, CellValue Suggested, SuggestionBound Bound = SuggestionBound.Exactly);
