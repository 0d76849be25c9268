using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>What has to be changed in one report to make it another: cells, particulars and texts. The forms may differ.</summary>
/// <remarks>Immutable; equal to another by value. It holds what changes and nothing else.</remarks>
public sealed record ReportPatch
{
    private readonly AnnualReport _values;

    private ReportPatch(ReportForm from, ReportForm to, ValueList<ReportedCell> cells, ValueList<ReportParticular> particulars, ValueList<NarrativeSection> texts, AnnualReport values)
    {
        From = from;
        To = to;
        Cells = cells;
        Particulars = particulars;
        Texts = texts;
        _values = values;
    }

    /// <summary>The form of the reports that it changes.</summary>
    public ReportForm From { get; }

    /// <summary>The form that it puts them on.</summary>
    public ReportForm To { get; }

    /// <summary>The cells that change once the report is on the form, with what they shall say.</summary>
    public ValueList<ReportedCell> Cells { get; }

    /// <summary>The particulars that change.</summary>
    public ValueList<ReportParticular> Particulars { get; }

    /// <summary>The texts that change.</summary>
    public ValueList<NarrativeSection> Texts { get; }

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => From == To && Cells.Count == 0 && Particulars.Count == 0 && Texts.Count == 0;

    /// <summary>What makes one report the other.</summary>
    /// <param name="older">The report that changes.</param>
    /// <param name="newer">What it becomes.</param>
    public static ReportPatch Between(AnnualReport older, AnnualReport newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        AnnualReport converted = older.To(newer.Form).Report;
        ReportedCell[] cells = [.. newer.Template().AllCells.Where(c => c.Get(converted) != c.Get(newer)).Select(c => ReportedCell.Of(c, newer))];
        ReportParticular[] particulars = [.. Conversion.Particulars.All.Where(p => Conversion.Particulars.Of(older, p) != Conversion.Particulars.Of(newer, p))];
        NarrativeSection[] texts = [.. Narratives.All.Where(t => !Narratives.AreEqual(t, older, newer))];
        return new(older.Form, newer.Form, new(cells), new(particulars), new(texts), Copy(newer, AnnualReport2021.Blank, particulars, texts));
    }

    /// <summary>The report with the changes made.</summary>
    /// <param name="report">A report on the form <see cref="From"/>; what does not change in it stays as it is.</param>
    /// <exception cref="ArgumentException">The report is on the other form.</exception>
    public AnnualReport ApplyTo(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Form != From)
        {
            throw new ArgumentException($"The patch changes reports on the {(int)From} form; the report is on the {(int)report.Form} form.", nameof(report));
        }

        AnnualReport converted = report.To(To).Report;
        AnnualReport texts = Copy(_values, converted, Particulars, Texts);
        if (Cells.Count == 0)
        {
            return texts;
        }

        CellLayout layout = CellLayout.Of(To);
        Span<long> codes = stackalloc long[layout.Size];
        layout.Copy(converted, codes);
        Amount money = converted.DisclosureMoney;
        foreach ((CellDescriptor cell, CellValue value) in Cells)
        {
            if (value.IsAmount)
            {
                money = value.Amount;
            }
            else
            {
                codes[cell.Index] = value.Count.Code;
            }
        }

        return FormConverter.Build(texts, To, codes, money);
    }

    private static AnnualReport Copy(AnnualReport from, AnnualReport to, IEnumerable<ReportParticular> particulars, IEnumerable<NarrativeSection> texts) =>
        texts.Aggregate(particulars.Aggregate(to, (report, p) => Conversion.Particulars.Copy(p, from, report)), (report, t) => Narratives.Copy(t, from, report));
}
