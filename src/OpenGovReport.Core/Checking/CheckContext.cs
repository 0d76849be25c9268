using OpenGovReport.Claims;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>What a <see cref="ReportRule"/> judges by: the report, and what is known about it besides.</summary>
/// <remarks>Made for one check of one report; not shared between threads.</remarks>
public sealed class CheckContext
{
    private readonly CheckOptions _options;

    internal CheckContext(AnnualReport report, CheckOptions? options = null)
    {
        Report = report;
        _options = options ?? CheckOptions.None;
        Diagnostics = _options.Diagnostics ?? [];
    }

    /// <summary>The report that is checked.</summary>
    public AnnualReport Report { get; }

    /// <summary>The template of the form that the report is on.</summary>
    public ReportTemplate Template => Report.Template();

    /// <summary>The body that publishes the report, as given or as far as its name tells; what is not known is <see langword="null"/> there.</summary>
    public PublisherProfile Profile => field ??= _options.Profile ?? PublisherProfile.Guess(Report.Publisher);

    /// <summary>Whether the report was read from a source whose <see cref="Diagnostics"/> are known. Where not, it can't be told how it is printed.</summary>
    public bool IsRead => _options.Diagnostics is not null;

    /// <summary>What was noticed while the report was read; empty where that is not known (<see cref="IsRead"/>).</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>What the report's text says in numbers, looked for when it is first asked for.</summary>
    public ReportClaims Claims => field ??= ClaimExtractor.Extract(Report);

    /// <summary>The day of publication, as given or as the report states it; <see langword="null"/> where it is not known.</summary>
    public DateOnly? PublishedOn => _options.PublishedOn ?? Report.PublishedOn;

    /// <summary>A date by which a local authority wants reports published, in the year after the reporting year; <see langword="null"/> where none is given.</summary>
    public YearlyDate? LocalDueDate => _options.LocalDueDate;

    /// <summary>The same body's report for the year before; <see langword="null"/> where it is not known.</summary>
    /// <remarks>A report of another year given as the previous one does not count.</remarks>
    public RelatedReport? Previous => Report.CalendarYear is int year && _options.Previous is { Report.Year: int last } previous && last == year - 1 ? previous : null;

    /// <summary>Another body's report that this one may have been copied from; <see langword="null"/> where none is given.</summary>
    public RelatedReport? Lookalike => _options.Lookalike;

    /// <summary>Another version of this very report; <see langword="null"/> where none is given.</summary>
    public RelatedReport? OtherVersion => _options.OtherVersion;

    /// <summary>The reports that this one sums up; <see langword="null"/> where they are not known.</summary>
    public IReadOnlyList<RelatedReport>? Children => _options.Children;

    /// <summary>The publishers whose reports have to be among <see cref="Children"/>; empty where that is not known.</summary>
    public IReadOnlyList<string> ExpectedChildren => _options.ExpectedChildren;

    /// <summary>
    /// Whether the report has any text besides its tables. Data that consist of tables alone are no report without sections: rules about
    /// text do not apply to them.
    /// </summary>
    public bool HasText => Report.Preamble.Length > 0 || Report.Overview.Introduction.Length > 0 || Report.Overview.Parts.Count > 0
        || Report.ProblemsAndImprovements.Length > 0 || Report.OtherMatters.Length > 0;

    /// <summary>The sketch of the report's texts, for comparing.</summary>
    internal TextSketch Sketch
    {
        get => field ??= TextSketch.Of(Report);
        init;
    }

    /// <summary>The number in a cell.</summary>
    /// <param name="cell">A cell of the report's form that holds a count.</param>
    /// <param name="number">The number; 0 where none is printed.</param>
    /// <returns>Whether the cell says a number.</returns>
    internal bool TryNumber(CellDescriptor cell, out long number)
    {
        Count count = cell.Get(Report).Count;
        number = count.ValueOr(0);
        return count.IsNumber;
    }

    /// <summary>The number at a path.</summary>
    internal bool TryNumber(string path, out long number) => TryNumber(Template.Cell(path), out number);

    /// <summary>The number that the previous report has in the cell of the same name; of another form, only where it means the same.</summary>
    internal bool TryPrevious(CellDescriptor cell, out long number)
    {
        number = 0;
        if (Previous?.Report is not { } last || !last.Template().TryGetCell(cell.Pointer, out CellDescriptor? same) || same.Kind != cell.Kind)
        {
            return false;
        }

        Count count = same.Get(last).Count;
        number = count.ValueOr(0);
        return count.IsNumber;
    }

    /// <summary>The money that the previous report has in the cell of the same name, in 万元.</summary>
    internal decimal? PreviousAmount(CellDescriptor cell) =>
        Previous?.Report is { } last && last.Template().TryGetCell(cell.Pointer, out CellDescriptor? same) && same.Kind == CellKind.Amount
            ? same.Get(last).Amount.InYuan / 1_0000m
            : null;
}
