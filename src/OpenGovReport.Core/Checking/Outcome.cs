namespace OpenGovReport.Checking;

/// <summary>What became of one check: of one relation, of one cell under a cell rule, or of a rule as a whole.</summary>
public enum Outcome
{
    /// <summary>Every number needed is there, and the rule holds.</summary>
    Passed,

    /// <summary>The rule does not hold, whatever a blank cell may have meant.</summary>
    Failed,

    /// <summary>Blank cells leave it open whether the rule holds. This is never a pass.</summary>
    Unverifiable,

    /// <summary>There is nothing to check: the rule is for another form or year, or no cell of it says a number.</summary>
    NotApplicable,
}
