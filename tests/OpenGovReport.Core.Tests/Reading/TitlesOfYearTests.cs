namespace OpenGovReport.Tests.Reading;

/// <summary>Titles that name the year and not 年度报告, and the titles of other years' reports below a report.</summary>
public sealed class TitlesOfYearTests
{
    private const string Title = "江海市水利局2023年政府信息公开工作年度报告\n";

    [Theory]
    [InlineData("江海市水利局2023年政府信息公开工作情况报告\n")]
    [InlineData("江海市水利局　2023年政府信息公开工作总结\n")]
    [InlineData("2023年江海市水利局政府信息公开工作报告\n")]
    [InlineData("江海市水利局2023年\n政府信息公开工作总结\n")]
    [InlineData("江海市水利局关于2023年政府信息公开工作情况的报告\n")]
    [InlineData("2023年江海市水利局法治政府建设暨政府信息公开工作年度报告\n")]
    [InlineData("江海市水利局2023年依法行政暨政府信息公开工作年度报告\n")]
    [InlineData("2023年度江海市水利局政务服务暨政府信息公开工作年度报告\n")]
    public void The_name_before_the_year_is_the_publisher(string title)
    {
        // Without a signature.
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Title, title).With("江海市水利局\n2024年1月17日", "").TrimEnd());
        Sheet.ReadsSoundly(result, ReportForm.Form2021);
        Assert.Equal(("江海市水利局", 2023), (result.Report!.Publisher, result.Report.Year));
    }

    [Fact]
    public void Where_a_title_has_another_subject_that_is_not_known_it_is_open_where_the_name_ends()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Title, "2023年江海市水利局河湖长制暨政府信息公开工作年度报告\n").With("江海市水利局\n2024年1月17日", "").TrimEnd());
        Assert.Null(result.Report!.Publisher);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR2103");
    }

    [Theory]
    [InlineData("政府信息公开工作报告\n")]
    [InlineData("水利工作总结\n")]
    [InlineData("2023年，我局认真做好政府信息公开工作，现报告\n")]
    public void What_names_no_year_or_no_disclosure_is_no_title(string line)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Title, line));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR2101");
    }

    [Theory]
    [InlineData("江海市水利局2022年政府信息公开工作年度报告\n江海市水利局2021年政府信息公开工作年度报告")]
    [InlineData("2023年政府信息公开工作年度报告\n2022年政府信息公开年报\n2020年政府信息公开工作总结")]
    [InlineData("江海市水利局2022年政府信息公开工作年度报告\n上一篇：无")]
    public void Links_to_other_years_are_no_part_of_the_last_section(string links)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021 + "\n" + links);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal("本年度未收取信息处理费。", result.Report!.OtherMatters);
        Assert.Equal(new DateOnly(2024, 1, 17), result.Report.SignedOn);
    }

    [Theory]
    [InlineData("江海市水利局2023年政府信息公开工作总结")]
    [InlineData("本局2022年政府信息公开工作年度报告已于2023年1月公布。")]
    public void A_title_of_its_own_year_and_sentences_are(string line)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("江海市水利局\n2024年1月17日", line).TrimEnd());
        Assert.EndsWith(line, result.Report!.OtherMatters, StringComparison.Ordinal);
    }
}
