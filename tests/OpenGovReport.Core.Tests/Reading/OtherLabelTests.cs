namespace OpenGovReport.Tests.Reading;

/// <summary>Labels that say less than the form does, or more, or it in other words, before rows with blank cells.</summary>
public sealed class OtherLabelTests
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
            Assert.Equal(due, Row(result, cells));
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

    [Fact]
    public void With_a_cell_for_every_column_the_place_names_the_row_and_it_is_uncertain()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0", "2.依法不予公开||3|||2||5"));
        Assert.Equal(["", "3", "", "", "2", "", "5"], Row(result, "feeUnpaid/"));
        Assert.Contains("feeUnpaid 7", Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("3.其他|1|0|0|0|0|0|1", "3.其他情形", "||5|4||2|11", "other/others/")]
    [InlineData("3.其他|1|0|0|0|0|0|1", "3.其他（申请人主动撤回）", "14||||||14", "other/others/")]
    [InlineData("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物等信息", "||||||", "notProcessed/publications/")]
    [InlineData("8.属于行政查询事项|0|0|0|0|0|1|1", "8.属于行政查询事项信息", "||||||", "denied/inquiryMatters/")]
    public void A_label_may_say_more_than_the_form_does(string row, string label, string numbers, string cells)
    {
        foreach (ReadResult result in new[] { Sheet.Read(Sheet.Text2021.With(row, label + "|" + numbers)), GridCellTests.Exact(Sheet.Text2021.With(row, label + "|" + numbers)) })
        {
            Assert.Equal(numbers.Split('|'), Row(result, cells));
            Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3004" or "OGR3005" or "OGR4005");
        }
    }

    [Theory]
    [InlineData("3.要求提供公开出版物（未发生）")]
    [InlineData("3.要求提供公开出版物，详见附件")]
    public void What_it_says_in_place_of_numbers_is_told(string label)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("3.要求提供公开出版物|0|0|0|0|0|0|0", label + "|||||||"));
        Assert.All(Row(result, "notProcessed/publications/"), c => Assert.Equal("", c));
        Assert.Equal(7, result.Diagnostics.Count(d => d.Code == "OGR4005"));
    }

    [Theory]
    [InlineData("5.属于三类内部事务信息|1|0|0|0|0|0|1", "5.属于三类内部事物信息", "denied/internalAffairs/")]
    [InlineData("5.属于三类内部事务信息|1|0|0|0|0|0|1", "5.三类内部事务信息", "denied/internalAffairs/")]
    [InlineData("2.重复申请|2|1|0|0|0|0|3", "2.重复提交申请", "notProcessed/repeated/")]
    public void The_blank_row_of_a_label_in_other_words_is_found(string row, string label, string cells)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(row, label + "|||||||"));
        Sheet.Reads(result, ReportForm.Form2021, [.. result.Template!.Cells.Where(c => c.Pointer.Contains(cells, StringComparison.Ordinal)).Select(c => (c.Pointer["/requests/".Length..], ""))]);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3010");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3004" or "OGR3005");
    }

    [Fact]
    public void So_is_the_row_whose_words_are_written_out()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("3.危及“三安全一稳定”|0|1|0|0|0|0|1", "3.危及国家安全、公共安全、经济安全、社会稳定|24|8||||3|35"));
        Assert.Equal("24|8||||3|35".Split('|'), Row(result, "denied/securityAndStability/"));
    }

    // The form has no such row; where that before it is torn around its numbers, what is left of its label says nothing of this one.
    [Theory]
    [InlineData("3.涉及商业秘密", true)]
    [InlineData("3.其他情形", false)]
    public void Another_row_in_the_place_of_the_last_is_uncertain_behind_a_torn_label(string label, bool uncertain)
    {
        string text = Sheet.Text2021.Replace('\t', ' ')
            .With("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0\n3.其他 1 0 0 0 0 0 1", "2.申请人逾期未按收费通知要求缴纳费用、\n0 0 0 0 0 0 0\n行政机关不再处理其政府信息公开申请\n" + label + " 1 0 0 0 0 0 1");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(uncertain ? ["others 7"] : [], Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("3.其他", "3.其他 3\r.其他")]
    [InlineData("2.重复申请", "2.重复申请 2\r.重复申请")]
    public void A_label_printed_twice_in_its_cell_is_a_label_wherever_its_lines_end(string label, string twice)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(label + "|", twice + "|"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3005" or "OGR3010" or "OGR4003");
    }

    private static string[] Row(ReadResult result, string cells) => [.. result.Template!.Cells.Where(c => c.Pointer.Contains(cells, StringComparison.Ordinal)).Select(c => c.Get(result.Report!).ToString())];
}
