namespace OpenGovReport.Tests.Reading;

/// <summary>Labels that say less than the form does, before rows with blank cells.</summary>
public sealed class ShortLabelTests
{
    [Theory]
    [InlineData("（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1", "（六）其他处理|1.逾期不补正", "||5|4||2|11", "other/correctionOverdue/")]
    [InlineData("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0", "2.申请人逾期未缴费", "|6||7||3|16", "other/feeUnpaid/")]
    [InlineData("2.没有现成信息需要另行制作|1|1|0|0|0|0|2", "2.需要另行制作", "18|||4|9||31", "unavailable/requiresCreation/")]
    [InlineData("4.无正当理由大量反复申请|1|0|0|0|0|0|1", "4.反复申请", "|||8||6|14", "notProcessed/excessive/")]
    public void The_row_is_found(string row, string label, string numbers, string cells)
    {
        string[] due = numbers.Split('|');
        foreach (ReadResult result in new[] { Sheet.Read(Sheet.Text2021.With(row, label + "|" + numbers)), GridCellTests.Exact(Sheet.Text2021.With(row, label + "|" + numbers)) })
        {
            Assert.Equal(due, result.Template!.Cells.Where(c => c.Pointer.Contains(cells, StringComparison.Ordinal)).Select(c => c.Get(result.Report!).ToString()));
            Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3004" or "OGR3005");
        }
    }

    // 政府信息公开申请 ends the labels of two rows, and 不予公开 none.
    [Theory]
    [InlineData("2.政府信息公开申请")]
    [InlineData("2.依法不予公开")]
    public void Words_that_are_no_rows_or_two_rows_name_none(string label)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0", label + "||3|||2|5"));
        Sheet.Reads(result, ReportForm.Form2021, [.. result.Template!.Cells.Where(c => c.Pointer.Contains("feeUnpaid", StringComparison.Ordinal)).Select(c => (c.Pointer["/requests/".Length..], ""))]);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3004");
    }
}
