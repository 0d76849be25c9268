using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Blocks of table two that leave out columns together with their names: the numbers are read under the names that are printed.</summary>
public sealed class BlocksWithoutColumnsTests
{
    public static TheoryData<string, Func<string, ReadResult>> Layouts => new()
    {
        { "tabs", Sheet.Read },
        { "exact", GridCellTests.Exact },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Numbers_stand_under_the_names_that_are_printed(string layout, Func<string, ReadResult> read)
    {
        const string Block = "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26";
        (string Changed, string[] But, string Left)[] cases =
        [
            ("信息内容|本年制发件数|现行有效件数|\n规章|1|7|\n行政规范性文件|3|26|", ["rules/repealed", "normativeDocuments/repealed"], "本年废止件数"),
            ("信息内容|本年制发件数|现行有效件数\n规章|1|7\n行政规范性文件|3|26", ["rules/repealed", "normativeDocuments/repealed"], "本年废止件数"),
            ("信息内容|本年废止件数|现行有效件数|\n规章||7|\n行政规范性文件|1|26|", ["rules/issued", "rules/repealed", "normativeDocuments/issued"], "本年制发件数"),
            ("信息内容|现行有效件数||\n规章|7||\n行政规范性文件|26||", ["rules/issued", "rules/repealed", "normativeDocuments/issued", "normativeDocuments/repealed"], "本年制发件数 本年废止件数"),
            ("信息内容||现行有效件数|本年制发件数\n规章||7|1\n行政规范性文件||26|3", ["rules/repealed", "normativeDocuments/repealed"], "本年废止件数"),
        ];
        foreach ((string changed, string[] but, string left) in cases)
        {
            ReadResult result = read(Sheet.Text2021.With(Block, changed));
            Sheet.Reads(result, ReportForm.Form2021, [.. but.Select(b => (b, ""))]);
            Assert.Equal($"{layout} OGR3013 {left}", $"{layout} OGR3013 {string.Join(' ', result.Diagnostics.Where(d => d.Code == "OGR3013").Select(d => d.Arguments[^1]))}");
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_decisions_of_the_newer_form_are_those_of_the_older(string layout, Func<string, ReadResult> read)
    {
        const string Block = "信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|214|-8|1530\n其他对外管理服务事项|63|5|702";
        foreach (string name in new[] { "本年处理决定数量", "本年度处理决定数量", "处理决定数量" })
        {
            ReadResult result = read(Sheet.Text2020.With(Block, $"信息内容|{name}||\n行政许可|1530||\n其他对外管理服务事项|702||"));
            Sheet.Reads(result, ReportForm.Form2020,
                ("licensing/itemsLastYear", ""), ("licensing/change", ""), ("otherExternalMatters/itemsLastYear", ""), ("otherExternalMatters/change", ""));
            Assert.Equal(layout, Sheet.Uncertain(result).Any() ? "uncertain" : layout);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void So_are_the_decisions_of_the_older_form_those_of_the_newer(string layout, Func<string, ReadResult> read)
    {
        ReadResult result = read(Sheet.Text2021.With("信息内容|本年处理决定数量\n行政处罚|87\n行政强制|5", "信息内容|上一年项目数量|本年增/减|处理决定数量\n行政处罚|41|2|87\n行政强制|9|0|5"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(layout + " 上一年项目数量 本年增/减", $"{layout} {string.Join(' ', result.Diagnostics.Where(d => d.Code == "OGR3015").Select(d => d.Arguments[^1]))}");
        Assert.Empty(Sheet.Uncertain(result));
    }

    // A name that is lost, misspelt or another leaves open which columns the others are; a number below no name speaks against the names.
    [Theory]
    [InlineData("信息内容|本年制发件数|其他件数|现行有效件数\n规章|1||7\n行政规范性文件|3|1|26", "3 1 26")]
    [InlineData("信息内容|本年制发件数|现行有效件数|\n规章|1|0|7\n行政规范性文件|3||26", "3  26")]
    [InlineData("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3||26", "3  26")]
    [InlineData("本年制发件数|现行有效件数||\n规章|1||\n行政规范性文件|3||", "3  ")]
    public void Else_a_row_is_read_in_the_order_of_the_form(string block, string numbers)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26", block));
        Assert.Equal(numbers, string.Join(' ', result.Template!.Tables[0].Rows[1].Cells.Select(c => c.Get(result.Report!))));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3013");
    }
}
