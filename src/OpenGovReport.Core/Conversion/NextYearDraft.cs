using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>
/// The beginning of the next year's report: on the 2021 form, of the same body, about the year after, with 上年结转 filled from this
/// year's 结转下年度, column by column as it is printed. Everything else is blank.
/// </summary>
/// <remarks>Immutable. Nothing else is known beforehand: what was in force at the end of this year is no cell of the next year's report.</remarks>
public sealed class NextYearDraft
{
    private NextYearDraft(AnnualReport2021 report)
    {
        Report = report;
        CellsToFill = new ValueList<CellDescriptor>([.. report.Template().Cells.Where(c => c.Get(report).IsBlank)]);
        ParticularsToFill = new ValueList<ReportParticular>([.. Particulars.All.Where(p => string.IsNullOrEmpty(Particulars.Of(report, p)))]);
    }

    /// <summary>The draft: a report on the 2021 form about the year after, with what is carried over and blank in all else.</summary>
    public AnnualReport2021 Report { get; }

    /// <summary>The cells that are still blank, in printed order.</summary>
    public ValueList<CellDescriptor> CellsToFill { get; }

    /// <summary>The particulars that are still to be stated. Besides them every text is to be written.</summary>
    public ValueList<ReportParticular> ParticularsToFill { get; }

    /// <summary>The draft of the report that comes after a report.</summary>
    /// <param name="report">This year's report, on either form. Where it does not state its year, neither does the draft.</param>
    public static NextYearDraft After(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        RequestCounts carriedForward = report switch
        {
            AnnualReport2020 on2020 => on2020.Requests.CarriedForward,
            _ => ((AnnualReport2021)report).Requests.CarriedForward,
        };
        return new(new AnnualReport2021
        {
            Publisher = report.Publisher,
            Year = report.CalendarYear + 1,
            Requests = new RequestsTable2021 { CarriedOver = carriedForward },
        });
    }

    /// <summary>What is filled, and what remains to be: a note for each row and each text.</summary>
    /// <returns>A new list.</returns>
    public IReadOnlyList<ConversionNote> Notes()
    {
        List<ConversionNote> notes = [];
        if (Report.Year is int year && FormYears.Of(year) != ReportForm.Form2021)
        {
            notes.Add(new(NoteDescriptors.FormDoesNotFitYear, [], null, CellNames.Number(year), CellNames.Number((int)ReportForm.Form2021)));
        }

        foreach (CellDescriptor cell in Report.Template().Cells.Where(c => !c.Get(Report).IsBlank))
        {
            notes.Add(new(NoteDescriptors.FilledFromLastYear, [], ReportedCell.Of(cell, Report), CellNames.Place([], cell), CellNames.Value(cell.Get(Report))));
        }

        notes.AddRange(ParticularsToFill.Select(Particulars.NameOf).Concat(Narratives.All.Select(Narratives.NameOf))
            .Select(name => new ConversionNote(NoteDescriptors.TextToWrite, [], null, name)));
        notes.AddRange(CellsToFill.GroupBy(c => c.Row).Select(row =>
            new ConversionNote(NoteDescriptors.RowToFill, [], null, CellNames.Row(row.Key), CellNames.Columns([.. row]))));
        return notes;
    }
}
