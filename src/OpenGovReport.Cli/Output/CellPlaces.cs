using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Output;

/// <summary>Where the cells of a report stand in its source, in little memory: it is kept of every report until all are compared.</summary>
internal sealed class CellPlaces
{
    private readonly (int Line, ushort Column)[] _cells;

    internal CellPlaces(SourceMap map, ReportTemplate template) => _cells =
    [
        .. template.AllCells.Select(c => Of(map, c)).Select(p => (p.Line, (ushort)Math.Min(p.Column, ushort.MaxValue))),
    ];

    /// <summary>Where a cell stands.</summary>
    internal SourceLocation this[CellDescriptor cell] => new(_cells[cell.Index].Line, _cells[cell.Index].Column);

    /// <summary>Where a cell stands; where it was not printed, the line of the nearest cell of its row.</summary>
    internal static SourceLocation Of(SourceMap map, CellDescriptor cell) => map[cell] is { IsKnown: true } own ? own : map.Nearest(cell) with { Column = 0 };
}
