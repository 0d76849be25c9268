namespace OpenGovReport.Conversion;

/// <summary>A report put on another form. What happened to its cells, and what was lost, is worked out when it is asked for.</summary>
/// <typeparam name="TReport">The type of the new report.</typeparam>
public readonly struct ConversionResult<TReport>
    where TReport : AnnualReport
{
    private readonly AnnualReport _source;
    private readonly ConversionComplement? _used;

    internal ConversionResult(AnnualReport source, TReport report, ConversionComplement? used)
    {
        _source = source;
        _used = used;
        Report = report;
    }

    /// <summary>The new report.</summary>
    public TReport Report { get; }

    /// <summary>
    /// What happened: first to the report as a whole, then to every cell. Each cell of the source and each cell of the new report is in
    /// exactly one note.
    /// </summary>
    /// <returns>A new list.</returns>
    public IReadOnlyList<ConversionNote> Notes() => ConversionExplanation.Of(_source, Report, _used);

    /// <summary>What of the source the new report does not hold; converting back with it gives the source.</summary>
    public ConversionComplement Complement() => ConversionComplement.Of(_source);
}
