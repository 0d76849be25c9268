using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport;

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

    /// <summary>Where <paramref name="cell"/> was read or, where it was not printed, the nearest printed cell of its row.</summary>
    /// <param name="cell">A cell of the report's form.</param>
    /// <returns>A place that is not <see cref="SourceLocation.IsKnown"/> where nothing of the row was printed.</returns>
    /// <exception cref="ArgumentException">The cell belongs to the other form.</exception>
    public SourceLocation Nearest(CellDescriptor cell)
    {
        SourceLocation own = this[cell];
        if (own.IsKnown)
        {
            return own;
        }

        SourceLocation nearest = default;
        int least = int.MaxValue;
        foreach (CellDescriptor other in cell.Row.Cells)
        {
            int distance = Math.Abs(other.Index - cell.Index);
            if (_cells[other.Index].IsKnown && distance < least)
            {
                (nearest, least) = (_cells[other.Index], distance);
            }
        }

        return nearest;
    }
}
