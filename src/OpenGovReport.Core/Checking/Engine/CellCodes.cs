using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// The counts of a report as one flat array of <see cref="Count.Code"/>s in the order of <see cref="CellDescriptor.Index"/>, and
/// which of its cells are absent. The cell of money has a place but no code.
/// </summary>
internal readonly struct CellCodes
{
    internal CellCodes(AnnualReport report, ReportForm form)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Form != form)
        {
            throw new ArgumentException($"The relation is over the {(int)form} form; the report is on the {(int)report.Form} form.", nameof(report));
        }

        CellLayout layout = CellLayout.Of(form);
        Codes = new long[layout.Size];
        layout.Copy(report, Codes);
        Absent = layout.AbsentIn(Codes);
    }

    internal long[] Codes { get; }

    internal bool[] Absent { get; }
}
