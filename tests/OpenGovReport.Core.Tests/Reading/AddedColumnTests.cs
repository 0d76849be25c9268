using System.Globalization;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Columns that a report has besides those of the form: they are named and not read, and the others are read as if they were not there.</summary>
public sealed class AddedColumnTests
{
    private static readonly string[] Names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

    public static TheoryData<string, Func<string, ReadResult>> Layouts => new()
    {
        { "tabs", Sheet.Read },
        { "exact", GridCellTests.Exact },
        { "markdown", text => Sheet.Read(Markdown(text)) },
    };

    // The name of a column, before which number it stands, −1 for before the label, and what it says in each row.
    private static readonly (string Name, int Place, Func<int, string[], string> Cell)[] Columns =
    [
        ("序号", -1, (row, _) => (row + 1).ToString(CultureInfo.InvariantCulture)),
        ("", -1, (row, _) => (row + 1).ToString(CultureInfo.InvariantCulture)),
        ("行次", 0, (row, _) => (row + 1).ToString(CultureInfo.InvariantCulture)),
        ("", 0, (row, _) => (row + 1).ToString(CultureInfo.InvariantCulture)),
        ("网上申请", 0, (row, _) => row % 3 == 0 ? "" : "2"),
        ("企业小计", 3, (_, numbers) => numbers[1]),
        ("小计", 6, (_, numbers) => numbers[1..6].Sum(n => int.Parse(n, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)),
        ("占比", 7, (row, _) => row + ".5%"),
        ("", 7, (row, _) => row % 4 == 0 ? "" : row + "％"),
        ("同比增减", 7, (row, _) => row % 2 == 0 ? "+3" : "-2"),
        ("2022年总计", 7, (row, _) => (row * 7 % 5).ToString(CultureInfo.InvariantCulture)),
        ("备注", 7, (row, _) => row % 2 == 0 ? "见附件" : ""),
        ("单位", 7, (_, _) => "件"),
    ];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Table_three_is_read_as_if_an_added_column_were_not_there(string layout, Func<string, ReadResult> read)
    {
        foreach (bool blank in new[] { false, true })
        {
            Diagnostic[] without = Read(null, 0, (_, _) => "", blank);
            Assert.DoesNotContain(without, d => d.Code == "OGR3015");
            foreach ((string name, int place, Func<int, string[], string> cell) in Columns)
            {
                Diagnostic[] with = Read(name, place, cell, blank);
                Diagnostic added = Assert.Single(with, d => d.Code == "OGR3015");
                Assert.Equal("3", added.Arguments[0]);
                Assert.True(name.Length == 0 || name == added.Arguments[1], layout + name);
                Assert.Equal(without.Select(d => $"{d.Code} {d.Pointer}"), with.Where(d => d.Code != "OGR3015").Select(d => $"{d.Code} {d.Pointer}"));
            }
        }

        Diagnostic[] Read(string? name, int place, Func<int, string[], string> cell, bool blank)
        {
            ReadResult result = read(WithColumn(name, place, cell, blank));
            Sheet.Reads(result, ReportForm.Form2021, Blanks(blank));
            return [.. result.Diagnostics];
        }
    }

    // The header on three lines, of which a cell over several others has left none behind.
    [Theory]
    [InlineData("行次", 0, 20, 1)]
    [InlineData("小计", 6, 22, 5)]
    [InlineData("小计", 1, 22, 0)]
    [InlineData("占比", 7, 20, 2)]
    [InlineData("增长", 7, 21, 3)]
    public void Table_three_is_read_so_under_a_header_on_three_lines(string name, int place, int line, int at)
    {
        foreach (bool blank in new[] { false, true })
        {
            List<string> header = [.. Sheet.Text2021.Lines(line, line)[0].Split('\t')];
            header.Insert(at, name);
            IEnumerable<string> rows = Sheet.Text2021.Lines(23, 47).Select((l, r) =>
            {
                List<string> cells = [.. l.Split('\t')];
                cells = [.. cells[..^7], .. cells[^7..].Select(n => blank && n == "0" ? "" : n)];
                cells.Insert(cells.Count - 7 + place, name == "占比" ? "50%" : (r + 1).ToString(CultureInfo.InvariantCulture));
                return string.Join('|', cells);
            });
            ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(line, line, [string.Join('|', header)]).WithLines(23, 47, rows));
            Sheet.Reads(result, ReportForm.Form2021, Blanks(blank));
            Assert.Equal(["OGR3015 3 " + name], result.Diagnostics.Where(d => d.Code != "OGR3010").Select(d => $"{d.Code} {string.Join(' ', d.Arguments)}"));
        }
    }

    // The same column for two years; the older may stand on either side.
    [Theory]
    [InlineData("2022年处理决定数量|2023年处理决定数量", "1011|1204", "")]
    [InlineData("2023年处理决定数量|2022年处理决定数量", "1204|1011", "")]
    [InlineData("2021年处理决定数量|2022年处理决定数量", "1011|1204", "licensing 1")]
    public void Of_a_column_for_each_year_the_latest_is_the_forms(string header, string numbers, string uncertain)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("本年处理决定数量\n行政许可|1204", header + "\n行政许可|" + numbers));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3015");
        Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_blank_cell_of_table_two_does_not_take_the_number_beside_it(string layout, Func<string, ReadResult> read)
    {
        (string Changed, string With, string Name, string[] Blank)[] cases =
        [
            ("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26", "信息内容|上年现行有效件数|本年制发件数|本年废止件数|现行有效件数\n规章|6||0|7\n行政规范性文件|24|3|1|26", "上年现行有效件数", ["rules/issued"]),
            ("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26", "信息内容|本年制发件数|本年修订件数|本年废止件数|现行有效件数\n规章||8|0|7\n行政规范性文件|3|2||26", "本年修订件数", ["rules/issued", "normativeDocuments/repealed"]),
            ("信息内容|本年处理决定数量\n行政许可|1204", "信息内容|本年受理数量|本年处理决定数量\n行政许可|65|", "本年受理数量", ["licensing/decisions"]),
            ("信息内容|本年处理决定数量\n行政处罚|87\n行政强制|5", "信息内容|本年处理决定数量|上年数\n行政处罚||31\n行政强制|5|", "上年数", ["penalties/decisions"]),
            ("信息内容|本年处理决定数量\n行政处罚|87\n行政强制|5", "序号|信息内容|本年处理决定数量\n4|行政处罚|\n5|行政强制|5", "序号", ["penalties/decisions"]),
            ("信息内容|本年收费金额（单位：万元）\n行政事业性收费|121.4225", "序号|信息内容|本年收费金额（单位：万元）\n6|行政事业性收费|", "序号", ["fees/amount"]),
            ("信息内容|本年收费金额（单位：万元）\n行政事业性收费|121.4225", "信息内容|2022年收费金额（单位：元）|本年收费金额（单位：万元）\n行政事业性收费|1200|121.4225", "2022年收费金额（单位：元）", []),
        ];
        foreach ((string changed, string with, string name, string[] blank) in cases)
        {
            ReadResult result = read(Sheet.Text2021.With(changed, with));
            Sheet.Reads(result, ReportForm.Form2021, [.. blank.Select(b => (b, ""))]);
            Assert.Equal(["OGR3015 2 " + name], result.Diagnostics.Where(d => d.Code != "OGR3010").Select(d => $"{d.Code} {string.Join(' ', d.Arguments)}"));
            Assert.All(result.Diagnostics, d => Assert.True(d.Severity == Severity.Info, layout + d));
        }
    }

    [Theory]
    [InlineData("行政复议|行政诉讼|合计", "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", "|19", "合计")]
    [InlineData("行政复议|行政诉讼|总计", "5|2|1|1|9|3||1|2|6|2|1||1|4", "|19", "总计")]
    [InlineData("行政复议|行政诉讼|占比", "5|2|1|1|9||||||2|1||1|4", "|50%", "占比")]
    public void A_column_behind_those_of_table_four_moves_none(string groups, string numbers, string added, string name)
    {
        string text = Sheet.Text2021.With("行政复议|行政诉讼\n", groups + "\n").With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", numbers + added);
        string oneLine = string.Join('|', Enumerable.Repeat("结果维持|结果纠正|其他结果|尚未审结|总计", 3)) + "|" + name;
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text.WithLines(49, 51, [oneLine])), Sheet.Read(Markdown(text.WithLines(49, 51, [oneLine]))) })
        {
            string[] cells = numbers.Split('|');
            Sheet.Reads(result, ReportForm.Form2021, [.. ReportTemplate.Form2021.Tables[2].Cells.Select((c, i) => (c.Pointer[1..], cells[i]))]);
            Assert.Equal(["OGR3015 4 " + name], result.Diagnostics.Where(d => d.Severity == Severity.Info).Select(d => $"{d.Code} {string.Join(' ', d.Arguments)}"));
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4001");
        }
    }

    [Theory]
    [InlineData("结果维", "持")]
    [InlineData("结果", "维持")]
    public void A_name_torn_by_the_end_of_a_page_is_no_added_column(string first, string rest)
    {
        const string Names = "结果纠正|其他结果|尚未审结|总计";
        string text = Sheet.Text2021.With("行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results, $"|{first}|{Names}|结果维持|{Names}|结果维持|{Names}\n第 5 页\n|{rest}||||||||||||||\n|");
        ReadResult result = GridCellTests.Exact(text);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3015");
        Assert.Equal(5, ReportTemplate.Form2021.Cell("disputes.reconsideration.upheld").Get(result.Report!));
    }

    [Fact]
    public void Where_a_column_of_table_four_stands_in_between_and_merged_cells_have_left_none_all_cells_are_uncertain()
    {
        string text = Sheet.Text2021.With(Sheet.ResultGroups, "结果维持|结果纠正|其他结果|尚未审结|总计|诉讼小计|未经复议直接起诉|复议后起诉\n").With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", "5|2|1|1|9|10|3||1|2|6|2|1|0|1|4");
        Assert.Equal(["reconsideration 5", "directLitigation 5", "litigationAfterReconsideration 5"], Sheet.Uncertain(Sheet.Read(text)));
    }

    // Names that are misspelt, stand for others or over labels are none of added columns.
    [Theory]
    [InlineData("类别|自然人|商业企业|科研单位|社会公益组织|法律服务机构|其他|总计")]
    [InlineData("类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|合计数")]
    [InlineData("类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他（件）|小计")]
    [InlineData("序号及项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计")]
    [InlineData("申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计")]
    public void A_name_in_the_place_of_a_column_is_that_of_the_column(string header)
    {
        foreach (Func<string, ReadResult> read in new[] { Sheet.Read, GridCellTests.Exact, text => Sheet.Read(Markdown(text)) })
        {
            ReadResult result = read(WithColumn(null, 0, (_, _) => "", blank: false).With("类别|" + string.Join('|', Names), header));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3015" or "OGR4003");
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Beside_a_misspelt_column_one_with_a_usual_name_is_told(string layout, Func<string, ReadResult> read)
    {
        ReadResult result = read(WithColumn("占比", 7, (_, _) => "50%", blank: false).With("|科研机构|", "|科研单位|"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.True(result.Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal).SequenceEqual(["OGR3006", "OGR3015"]), layout);
    }

    [Fact]
    public void Beside_a_misspelt_column_one_with_another_name_makes_every_row_uncertain()
    {
        ReadResult result = GridCellTests.Exact(WithColumn("网上申请", 7, (_, _) => "1", blank: true).With("|科研机构|", "|科研单位|"));
        Assert.Equal(25, Sheet.Uncertain(result).Count(r => r.EndsWith(" 7", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("占比", true)]
    [InlineData("小计", true)]
    [InlineData("行次", true)]
    [InlineData("", false)]
    public void In_text_rows_are_uncertain_under_a_header_that_names_one_more_column(string name, bool uncertain)
    {
        // Every row has seven numbers: with eight columns one of them is not printed.
        string header = string.Join("  ", Names) + (name.Length > 0 ? "  " + name : "");
        string text = Sheet.Text2021.WithLines(20, 22, ["类别  " + header]).Replace("\t", "  ", StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(uncertain ? 25 : 0, Sheet.Uncertain(result).Count(r => r.EndsWith(" 7", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("总计", "合计")]
    [InlineData("自然人", "自然人（件）")]
    public void In_text_a_name_in_the_place_of_another_adds_none(string name, string printed)
    {
        string text = Sheet.Text2021.WithLines(20, 22, ["类别  " + string.Join("  ", Names.Select(n => n == name ? printed : n))]).Replace("\t", "  ", StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void In_text_the_year_within_the_name_of_a_column_makes_none_of_it()
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.Replace("上一年项目数量", "上一年（2019年）项目数量", StringComparison.Ordinal).Replace("\t", "  ", StringComparison.Ordinal));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void In_text_only_the_block_of_table_two_is_uncertain_that_names_one_more_column()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("信息内容|本年处理决定数量\n行政处罚", "信息内容|2022年处理决定数量|本年处理决定数量\n行政处罚").Replace("\t", "  ", StringComparison.Ordinal));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["penalties 1", "compulsion 1"], Sheet.Uncertain(result));
    }

    [Fact]
    public void A_number_merged_over_an_added_column_and_the_next_makes_its_row_uncertain()
    {
        DocumentBlocks blocks = new();
        blocks.AddParagraph("三、收到和处理政府信息公开申请情况", default);
        List<IReadOnlyList<DocumentCell>> rows = [[new("类别"), .. Names[..5].Select(n => new DocumentCell(n)), new("小计"), new("其他"), new("总计")]];
        foreach (string line in Sheet.Text2021.Lines(23, 47))
        {
            string[] cells = line.Split('\t');
            rows.Add(line.Contains("2.重复申请", StringComparison.Ordinal)
                ? [new(cells[^8]), .. cells[^7..^2].Select(n => new DocumentCell(n)), new("1", 2), new(cells[^1])]
                : [new(cells[^8]), .. cells[^7..^2].Select(n => new DocumentCell(n)), new("9"), .. cells[^2..].Select(n => new DocumentCell(n))]);
        }

        blocks.AddTable(rows);
        Assert.Contains("repeated 7", Sheet.Uncertain(ReportReader.Read(blocks)));
    }

    // 行次 between labels and numbers, 小计 first or last of the organisations, and 占比: each cell of the header over its own columns.
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Cells_of_a_header_stand_over_the_columns_that_they_span(bool first, bool blank)
    {
        List<string> organizations = [.. Names[1..6]];
        organizations.Insert(first ? 0 : 5, "小计");
        List<IReadOnlyList<DocumentCell>> rows =
        [
            [new("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 2), new("行次", 3), new("申请人情况", 1, 8), new("占比", 3)],
            [new("自然人", 2), new("法人或其他组织", 1, 6), new("总计", 2)],
            [.. organizations.Select(n => new DocumentCell(n))],
        ];
        foreach (string line in Sheet.Text2021.Lines(23, 47))
        {
            string[] cells = line.Split('\t');
            List<string> numbers = [.. cells[^7..].Select(n => blank && n == "0" ? "" : n)];
            numbers.Insert(first ? 1 : 6, "8");
            rows.Add([new(cells[^8], 1, 2), new((rows.Count - 2).ToString(CultureInfo.InvariantCulture)), .. numbers.Select(n => new DocumentCell(n)), new("7%")]);
        }

        DocumentBlocks blocks = new();
        blocks.AddParagraph("三、收到和处理政府信息公开申请情况", default);
        blocks.AddTable(rows);
        ReadResult result = ReportReader.Read(blocks);
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        Assert.All(result.Template!.Tables[1].Cells, c => Assert.Equal(blank && due[c.Pointer] == "0" ? "" : due[c.Pointer], c.Get(result.Report!).ToString()));
        Assert.Equal(["占比", "小计", "行次"], result.Diagnostics.Where(d => d.Code == "OGR3015").Select(d => d.Arguments[1]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(result.Diagnostics, d => d.Pointer?.StartsWith("/requests/", StringComparison.Ordinal) == true);
    }

    private static string WithColumn(string? name, int place, Func<int, string[], string> cell, bool blank)
    {
        IEnumerable<string> rows = Sheet.Text2021.Lines(23, 47).Select((line, row) =>
        {
            string[] numbers = line.Split('\t')[^7..];
            return Inserted(line.Split('\t')[^8], numbers.Select(n => blank && n == "0" ? "" : n), name is null ? null : cell(row, numbers));
        });
        return Sheet.Text2021.WithLines(20, 47, [Inserted("类别", Names, name), .. rows]);

        string Inserted(string label, IEnumerable<string> cells, string? added)
        {
            List<string> all = [label, .. cells];
            if (added is not null)
            {
                all.Insert(place + 1, added);
            }

            return string.Join('|', all);
        }
    }

    private static (string Cell, string Value)[] Blanks(bool blank) =>
        [.. Sheet.Numbers(ReportForm.Form2021).Where(c => blank && c.Value == "0" && c.Key.StartsWith("/requests/", StringComparison.Ordinal)).Select(c => (c.Key[1..], ""))];

    private static string Markdown(string text) => string.Join('\n', text.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l));
}
