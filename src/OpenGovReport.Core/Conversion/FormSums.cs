using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>The sums of a 2021 report's cells that the 2020 form asks for.</summary>
internal sealed class FormSums
{
    private readonly AnnualReport _report;
    private readonly long[] _codes;
    private readonly bool[] _absent;

    internal FormSums(AnnualReport report)
    {
        _report = report;
        CellLayout layout = CellLayout.Of(report.Form);
        _codes = new long[layout.Size];
        layout.Copy(report, _codes);
        _absent = layout.AbsentIn(_codes);
    }

    /// <summary>The cells that take part in a sum.</summary>
    internal ReportedCell[] Stated(CellMapping sum) => [.. sum.Sources.Where(c => !IsAbsent(c)).Select(c => ReportedCell.Of(c, _report))];

    /// <summary>What the cells add up to; <see langword="null"/> where it is too large.</summary>
    internal CellValue? Of(CellMapping sum) => Sum(sum) is { Overflows: false } stated ? stated.Value : (CellValue?)null;

    /// <summary>What the cells add up to, and of what.</summary>
    internal CellSum Sum(CellMapping sum) => sum.Sum(_codes, _absent);

    /// <summary>Whether the report prints （六）其他处理 in the other way than in this cell.</summary>
    internal bool IsAbsent(CellDescriptor cell) => _absent[cell.Index];
}
