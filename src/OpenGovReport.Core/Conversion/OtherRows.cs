using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>The rows of （六）其他处理: one on the 2020 form, three on the 2021 form and the single one that may stand in their place.</summary>
internal static class OtherRows
{
    /// <summary>Whether the cell stands in one of them.</summary>
    internal static bool Include(CellDescriptor cell) => cell.Pointer.StartsWith("/requests/other/", StringComparison.Ordinal);

    /// <summary>Whether the cell stands in one of the three rows of the 2021 form.</summary>
    internal static bool IsSplit(CellDescriptor cell) => cell.Row.Table.UnsplitRow is not null && !cell.IsUnsplit && Include(cell);
}
