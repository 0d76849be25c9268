using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Table four in a grid with merged cells, whose header says something in other words or in another order than the form.</summary>
public sealed class DisputeNamesTests
{
    private const string Names = "结果维持|结果纠正|其他结果|尚未审结|总计", Numbers = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";
    private static readonly string Form = "行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results + Numbers;

    [Theory]
    [InlineData("结果维持", "驳回")]
    [InlineData("结果维持", "予以维持")]
    [InlineData("结果纠正", "撤销变更")]
    [InlineData("其他结果", "终止")]
    [InlineData("尚未审结", "审理中")]
    [InlineData("总计", "件数")]
    public void A_name_in_other_words_adds_no_column_and_moves_no_number(string name, string words)
    {
        string other = Names.Replace(name, words, StringComparison.Ordinal);
        foreach (string header in new[] { Header(other, other, other), Header(other, Names, Names), Header(Names, other, Names), Header(Names, Names, other) })
        {
            ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, header + Numbers));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(["OGR3006"], result.Diagnostics.Select(d => d.Code));
        }
    }

    [Fact]
    public void Where_its_group_does_not_add_up_it_may_be_another()
    {
        string header = Header(Names.Replace("结果维持", "驳回", StringComparison.Ordinal), Names, Names);
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, header + Numbers.Replace("|9|", "|8|", StringComparison.Ordinal)));
        Assert.Equal(["reconsideration 5", "directLitigation 5", "litigationAfterReconsideration 5"], Sheet.Uncertain(result));
    }

    [Fact]
    public void A_first_column_beside_those_of_the_form_is_taken_out()
    {
        string header = "序号{3,1}|" + Header(Names, Names, Names);
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, header + "3|" + Numbers));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["OGR3015 4 序号"], result.Diagnostics.Select(d => $"{d.Code} {string.Join(' ', d.Arguments)}"));
    }

    [Fact]
    public void A_share_behind_a_first_column_in_other_words_moves_no_number()
    {
        string other = Names.Replace("结果维持", "驳回", StringComparison.Ordinal);
        string header = Header(other, other, other).Replace("{1,10}", "{1,10}\t占比{3,1}", StringComparison.Ordinal);
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, header + Numbers + "|40%"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
    }

    [Fact]
    public void Groups_in_another_order_are_read_by_their_names()
    {
        string after = "行政复议{1,5}|行政诉讼{1,10}\n" + Tall(Names) + "|复议后起诉{1,5}|未经复议直接起诉{1,5}\n" + Names + "|" + Names + "\n";
        string first = "行政诉讼{1,10}|行政复议{1,5}\n未经复议直接起诉{1,5}|复议后起诉{1,5}|" + Tall(Names) + "\n" + Names + "|" + Names + "\n";
        foreach ((string header, string numbers) in new[] { (after, "5|2|1|1|9|2|1|0|1|4|3|0|1|2|6"), (first, "3|0|1|2|6|2|1|0|1|4|5|2|1|1|9") })
        {
            ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, header + numbers));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(["OGR3007"], result.Diagnostics.Select(d => d.Code));

            // Without cells nothing says what stands below what.
            string text = Sheet.Text2021.With(Form, header + numbers).Replace("{1,5}", "", StringComparison.Ordinal).Replace("{1,10}", "", StringComparison.Ordinal).Replace("{2,1}", "", StringComparison.Ordinal);
            Assert.Equal(15, Sheet.Read(text).Diagnostics.Count(d => d.Code == "OGR4003"));
        }
    }

    [Theory]
    [InlineData("复议后起诉", 10)]
    [InlineData("未经复议直接起诉", 10)]
    public void A_group_named_over_both_halves_of_litigation_leaves_both_uncertain(string name, int uncertain)
    {
        string header = Header(Names, Names, Names).Replace("未经复议直接起诉", name, StringComparison.Ordinal).Replace("复议后起诉{", name + "{", StringComparison.Ordinal);
        Assert.Equal(uncertain, SpannedTables.Read(Sheet.Text2021.With(Form, header + Numbers)).Diagnostics.Count(d => d.Code == "OGR4003"));
    }

    [Theory]
    [InlineData("20%|0%|10%|20%|60%")]
    [InlineData("0|0|33.3%|66.7%|100%")]
    public void A_row_of_shares_below_is_not_the_reports_own(string shares)
    {
        string text = Sheet.Text2021.With(Form, "类别{3,1}|" + Header(Names, Names, Names) + "件数|" + Numbers + "\n占比|" + shares + "|" + shares + "|" + shares);
        ReadResult result = SpannedTables.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
    }

    private static string Header(string reconsideration, string direct, string after) =>
        Sheet.Tabs("行政复议{1,5}|行政诉讼{1,10}\n" + Tall(reconsideration) + "|未经复议直接起诉{1,5}|复议后起诉{1,5}\n" + direct + "|" + after + "\n");

    private static string Tall(string names) => names.Replace("|", "{2,1}|", StringComparison.Ordinal) + "{2,1}";
}
