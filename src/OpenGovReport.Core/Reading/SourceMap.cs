using OpenGovReport.Reports;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Says for every cell of a report where it was read.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SourceMap
{
    private readonly ReportForm _form;
    private readonly SourceLocation[] _cells;

    internal SourceMap(ReportForm form, SourceLocation[] cells)
    {
        _form = form;
        _cells = cells;
    }

    /// <summary>Where <paramref name="cell"/> was read; not <see cref="SourceLocation.IsKnown"/> where it was not printed.</summary>
    /// <param name="cell">A cell of the report's form.</param>
    /// <exception cref="ArgumentException">The cell belongs to the other form.</exception>
    public SourceLocation this[CellDescriptor cell]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(cell);
            if (cell.Form != _form)
            {
                throw new ArgumentException($"The cell {cell} belongs to the {(int)cell.Form} form; the report is on the {(int)_form} form.", nameof(cell));
            }

            return _cells[cell.Index];
        }
    }
}
