namespace OpenGovReport.Tests.Reading;

/// <summary>Table two in text that sets its labels and numbers apart: where there are as many numbers as cells they are those of the rows one after the other.</summary>
public sealed class FlowBlocksTests
{
    private static string Lines { get; } = Sheet.Text2020.Replace('\t', '\n');

    [Fact]
    public void A_label_behind_all_numbers_has_those_that_none_stands_before()
    {
        ReadResult result = Sheet.Read(Lines.With("规范性文件\n4\n6\n31\n", "4\n6\n31\n").With("1843.56万元\n", "1843.56万元\n规范性文件\n"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Contains("normativeDocuments 3", Sheet.Uncertain(result));
        Assert.DoesNotContain("penalties 3", Sheet.Uncertain(result));
    }

    [Fact]
    public void Names_of_the_block_above_say_nothing_of_the_order_of_the_next()
    {
        const string Block = "上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n214\n-8\n1530\n其他对外管理服务事项\n63\n5\n702\n第二十条第（六）项";
        ReadResult result = Sheet.Read(Lines.With(Block, "上一年项目数量\n行政许可\n214\n-8\n1530\n63\n5\n702\n其他对外管理服务事项\n本年增/减\n处理决定数量\n第二十条第（六）项"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.DoesNotContain("penalties 3", Sheet.Uncertain(result));
        Assert.Contains("otherExternalMatters 3", Sheet.Uncertain(result));
    }

    [Fact]
    public void Numbers_right_behind_their_labels_are_certain_wherever_the_names_of_columns_stand()
    {
        ReadResult result = Sheet.Read(Lines.With("采购项目数量\n采购总金额\n政府集中采购\n27\n", "采购项目数量\n政府集中采购\n采购总金额\n27\n"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal(["procurement 2"], Sheet.Uncertain(result));
    }

    [Fact]
    public void A_number_that_one_row_lacks_and_the_next_has_too_many_leaves_both_uncertain()
    {
        ReadResult result = Sheet.Read(Lines.With("规章\n1\n2\n9\n规范性文件\n4\n6\n31\n", "规章\n1\n2\n规范性文件\n9\n4\n6\n31\n"));
        Assert.Subset(Sheet.Uncertain(result).ToHashSet(), new HashSet<string> { "rules 3", "normativeDocuments 3" });
        Assert.DoesNotContain("licensing 3", Sheet.Uncertain(result));
    }

    [Fact]
    public void The_last_number_of_a_row_may_be_that_of_a_short_one_above()
    {
        string apart = Lines.With("规章\n1\n2\n9\n规范性文件\n4\n6\n31\n", "\f规章\n\n1\n\n2\n\n规范性文件\n\n4\n\n6\n\n31\n");
        Assert.Contains("normativeDocuments 1", Sheet.Uncertain(Sheet.Read(apart)));

        // Where no empty line sets numbers apart the text goes row by row.
        Assert.DoesNotContain("normativeDocuments 1", Sheet.Uncertain(Sheet.Read(Lines.With("规章\n1\n2\n9\n", "规章\n1\n2\n"))));
    }

    [Fact]
    public void A_number_before_the_next_label_may_be_that_ones()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', '\n').With("行政处罚\n87\n行政强制\n5\n", "5\n行政强制\n"));
        Assert.Subset(Sheet.Uncertain(result).ToHashSet(), new HashSet<string> { "compulsion 1" });
    }
}
