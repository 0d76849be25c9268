namespace OpenGovReport.Checking;

/// <summary>
/// Finds the smallest sets of cells whose change would make the failed relations of a report hold, and ranks them by how people err.
/// </summary>
/// <remarks>
/// <para>The principle is that of minimum change: I. P. Fellegi and D. Holt, “A Systematic Approach to Automatic Edit and Imputation”, Journal of the
/// American Statistical Association 71 (1976), 17–35: a record that fails edits is to be made to satisfy all of them by changing the fewest
/// fields. Here the edits are the relations of the rule set; a change that people make by one mistake (a row shifted by one column, two neighbours
/// swapped, a wrong number carried on to its total) counts once, however many cells it touches.</para>
/// <para>Suggested numbers are exact, whole and not negative (本年增/减 may be), and no relation that could be told to hold or not fails with them. Where a relation only asks for zero or
/// more, the suggestion is the nearest number that would do.</para>
/// <para><b>Blank cells are never filled.</b> A relation over a blank fails only where no number in the blank could make it hold, so that a number
/// there never mends anything. Cells that say <c>/</c> are left as they are too, and money is under no relation.</para>
/// <para><b>Limits.</b> Relations are taken to be right, and only what breaks them can be found: mistakes that cancel out in every sum leave no
/// trace, and the fewest mistakes need not be the true ones. Up to <see cref="FaultOptions.MaxMistakes"/> mistakes are thought of together in one table; beyond that,
/// only mistakes that stand by themselves are told, and <see cref="FaultComponent.IsExhaustive"/> says so.</para>
/// </remarks>
public static class FaultLocator
{
    /// <summary>Finds what would explain the failed relations of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rules">The rules whose relations count; <see langword="null"/> for <see cref="RuleSet.Default"/>.</param>
    /// <param name="options">How far to search; <see langword="null"/> for <see cref="FaultOptions.Default"/>, which is what <see cref="CheckResult.Faults"/> has.</param>
    /// <returns>The failed relations in parts, each with its hypotheses; no part where no relation failed.</returns>
    /// <example>
    /// <code>
    /// foreach (FaultComponent component in report.Locate().Components)
    /// {
    ///     Console.WriteLine(component.Hypotheses.FirstOrDefault());
    /// }
    /// </code>
    /// </example>
    public static FaultLocation Locate(this AnnualReport report, RuleSet? rules = null, FaultOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (rules ?? RuleSet.Default).PlanFor(report.Form).Locate(report, options ?? FaultOptions.Default);
    }
}
