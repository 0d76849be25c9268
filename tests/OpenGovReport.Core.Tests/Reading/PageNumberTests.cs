namespace OpenGovReport.Tests.Reading;

/// <summary>A number alone at the foot or the head of a page counts the pages; below a row that is blank it looks like that row's.</summary>
public sealed class PageNumberTests
{
    // Pages 1, 2 and 3 end with their numbers, but on page 2 a word that is set lower stands behind it.
    [Theory]
    [InlineData("现行有效件数\n", "2", "")]
    [InlineData("", "2", "")]
    [InlineData("现行有效件数\n", "4", "4")]
    [InlineData("1.本年\n", "2", "2")]
    public void One_that_words_of_its_page_follow_is_still_the_pages(string behind, string number, string read)
    {
        string text = Paged().With("行政处罚\n87\n行政强制\n", "行政处罚\n\n" + number + "\n\n" + behind + "\f行政强制\n");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, ("penalties/decisions", read));
    }

    // The pages are counted from the first to the last: what stands below a blank row is no row of numbers.
    [Theory]
    [InlineData("2 / 3", "3 / 3", false)]
    [InlineData("2/3", "3/3", false)]
    [InlineData("4 / 3", "5 / 3", true)]
    public void Numbers_of_pages_that_say_how_many_there_are_are_none_of_a_row(string second, string third, bool read)
    {
        string text = Sheet.Text2020.Replace('\t', ' ').With("\n二、主动公开", "\n1 / 3\n二、主动公开").With("行政许可 214 -8 1530\n", "行政许可\n" + second + "\n").With("\n六、其他需要", "\n" + third + "\n六、其他需要");
        ReadResult result = Sheet.Read(text);
        Assert.Equal(read ? "4" : "", result.Template!.Cell("/proactiveDisclosure/licensing/itemsLastYear").Get(result.Report!).ToString());
        Assert.Equal(read ? "3" : "", result.Template!.Cell("/proactiveDisclosure/licensing/decisions").Get(result.Report!).ToString());
    }

    [Theory]
    [InlineData("行政事业性收费\n3", true)]
    [InlineData("行政事业性收费 3", false)]
    [InlineData("行政事业性\n收费\n3", false)]
    [InlineData("行政事业性收费\n121.4225", false)]
    public void One_below_a_label_where_the_other_rows_have_theirs_beside_it_is_uncertain(string row, bool uncertain)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With("行政事业性收费 121.4225", row));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", row.Contains("121.4225", StringComparison.Ordinal) ? "121.4225万元" : "3万元"));
        Assert.Equal(uncertain ? ["fees 1"] : [], Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("Page 3")]
    [InlineData("page 3 of 9")]
    public void English_words_say_it_too(string page)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费|\n" + page));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", ""));
    }

    [Fact]
    public void A_page_has_its_number_once()
    {
        // The 2 of 行政处罚 stands above the page's own.
        string text = Paged().With("行政处罚\n87\n行政强制\n", "行政处罚\n2\n\n2\n\f行政强制\n");
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021, ("penalties/decisions", "2"));
    }

    [Fact]
    public void Where_pages_have_none_a_number_is_its_rows()
    {
        string text = Lines().With("二、主动公开政府信息情况\n", "\f二、主动公开政府信息情况\n").With("行政处罚\n87\n行政强制\n", "行政处罚\n2\n件\n\f行政强制\n");
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021, ("penalties/decisions", "2"));
    }

    [Fact]
    public void A_year_at_the_head_of_two_pages_is_no_number_of_a_row()
    {
        string text = Lines().With("二、主动公开政府信息情况\n", "\f2023\n二、主动公开政府信息情况\n").With("行政许可\n1204\n", "行政许可\n\f2023\n");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", ""));

        // At the head of one page only it may be the row's.
        string once = Lines().With("二、主动公开政府信息情况\n", "\f二、主动公开政府信息情况\n").With("行政许可\n1204\n", "行政许可\n\f2022\n");
        Sheet.Reads(Sheet.Read(once), ReportForm.Form2021, ("licensing/decisions", "2022"));
    }

    [Theory]
    [InlineData("1", "4", "2", true)]
    [InlineData("1", "4", "3", true)]
    [InlineData("1", "4", "5", false)]
    [InlineData("1", "4", "0", false)]
    [InlineData("", "", "2", false)]
    public void Without_form_feeds_one_between_those_of_other_pages_is_uncertain(string before, string after, string number, bool uncertain)
    {
        // All rows of one number have an empty line below their labels.
        string text = Lines().With("行政许可\n1204\n", "行政许可\n\n1204\n").With("行政强制\n5\n", "行政强制\n\n55\n").With("行政事业性收费\n", "行政事业性收费\n\n")
            .With("二、主动公开政府信息情况\n", before + "\n二、主动公开政府信息情况\n").With("五、存在的主要问题及改进情况\n", "五、存在的主要问题及改进情况\n" + after + "\n")
            .With("行政处罚\n87\n", "行政处罚\n\n" + number + "\n");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, ("penalties/decisions", number), ("compulsion/decisions", "55"));
        Assert.Equal(uncertain ? ["penalties 1"] : [], Sheet.Uncertain(result).Where(r => r.StartsWith("penalties", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_page_is_number_0()
    {
        // The numbers at the beginnings of pages count them, but for one that none has.
        string text = Lines().With("行政许可\n1204\n", "行政许可\n\f0\n").With("行政强制\n5\n", "行政强制\n\f1\n");
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021, ("licensing/decisions", "0"), ("compulsion/decisions", "1"));
    }

    private static string Paged() => Lines().With("二、主动公开政府信息情况\n", "1\n\f二、主动公开政府信息情况\n").With("五、存在的主要问题及改进情况\n", "3\n\f五、存在的主要问题及改进情况\n");

    private static string Lines() => Sheet.Text2021.Replace('\t', '\n');
}
