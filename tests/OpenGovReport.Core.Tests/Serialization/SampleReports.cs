using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Serialization;

/// <summary>A report on each form in which every count is the number of its cell in printed order, from 1, so that none can be taken for another.</summary>
internal static class SampleReports
{
    internal static AnnualReport2021 Form2021 { get; } = Numbered(AnnualReport2021.Blank with
    {
        Publisher = "某市人民政府办公室",
        Year = 2023,
        Title = "某市人民政府办公室2023年政府信息公开工作年度报告",
        Period = new ReportingPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
        PublishedOn = new DateOnly(2024, 1, 31),
        Preamble = "根据《中华人民共和国政府信息公开条例》编制。",
        Overview = new Overview
        {
            Introduction = "“互联网+政务服务”继续推进。\n第二段。",
            Parts = [new("（一）主动公开", "公开1,234条。"), new("（二）依申请公开", "")],
        },
        ProblemsAndImprovements = "存在的问题 & 改进情况",
        OtherMatters = "无",
    }).With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(121.4200m))
        .With("requests.received.naturalPersons", Count.Blank)
        .With("disputes.directLitigation.total", Count.NotApplicable);

    internal static AnnualReport2020 Form2020 { get; } = Numbered(AnnualReport2020.Blank)
        .With("proactiveDisclosure.licensing.change", new Count(-3))
        .With("proactiveDisclosure.procurement.totalAmount", new Amount(252.1m, AmountUnit.TenThousandYuan));

    private static TReport Numbered<TReport>(TReport report)
        where TReport : AnnualReport
    {
        foreach (CellDescriptor cell in report.Template().Cells.Where(c => c.Kind != CellKind.Amount))
        {
            report = report.With(cell, cell.Index + 1);
        }

        return report;
    }
}
