using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Words in a cell of tables two and four, under the name of a column: the cell cannot be read, and the others stay where they are.</summary>
public sealed class WordsUnderNamesTests
{
    private const string Disputes = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";

    // The header of table four with its merged cells.
    private const string Header =
        "行政复议{1,5}|行政诉讼{1,10}\n结果维持{2,1}|结果纠正{2,1}|其他结果{2,1}|尚未审结{2,1}|总计{2,1}|未经复议直接起诉{1,5}|复议后起诉{1,5}\n" + Sheet.Results;

    private static readonly CellDescriptor[] Cells = [.. ReportTemplate.Form2021.Tables[2].Cells];

    [Theory]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("无（0）")]
    [InlineData("没有")]
    [InlineData("见附件")]
    [InlineData("约 12 件")]
    [InlineData("无行政复议")]
    [InlineData("无。")]
    public void Words_in_a_cell_of_table_four_move_no_other(string words)
    {
        foreach (int at in new[] { 0, 2, 4, 5, 9, 14 })
        {
            string[] row = Disputes.Split('|');
            row[at] = words;
            foreach (ReadResult result in Read(string.Join('|', row)))
            {
                Unreadable(result, words, Cells[at]);
            }
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("没有")]
    [InlineData("（无）")]
    [InlineData("无数据")]
    [InlineData("×")]
    [InlineData("～")]
    [InlineData("（没有）")]
    [InlineData("(无)")]
    public void Words_for_every_zero_of_table_three_move_no_number(string words)
    {
        string[] lines = Sheet.Text2021.Split('\n');
        string text = string.Join('\n', lines.Select((l, i) => i is >= 20 and < 47 ? string.Join('\t', Wide(l.Split('\t')).Select(c => c == "0" && i >= 23 ? words : c)) : l));
        int marked = text.Split('\t', '\n').Count(c => c == words);
        ReadResult result = GridCellTests.Exact(text);
        Assert.True(marked > 60);
        Assert.True(marked == result.Diagnostics.Count(d => d.Code == "OGR4005" && d.Raw == words), string.Join("\n", result.Diagnostics.Where(d => d.Code != "OGR4005")));
        ReadResult sound = Sheet.Read(Sheet.Text2021);
        foreach (CellDescriptor cell in ReportTemplate.Form2021.Tables[1].Cells)
        {
            string own = cell.Get(sound.Report!).ToString();
            Assert.Equal((cell.Pointer, own == "0" ? "" : own), (cell.Pointer, cell.Get(result.Report!).ToString()));
        }

        Assert.Empty(Sheet.Uncertain(result));

        // Every line of a grid has as many cells.
        static string[] Wide(string[] cells) => cells.Length == 8 ? ["", .. cells] : cells;
    }

    [Fact]
    public void The_label_of_a_row_under_a_name_is_no_word_in_place_of_a_number()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("2.重复申请|", "|2.重复申请|"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4005");
    }

    [Fact]
    public void Words_in_several_cells_of_table_four_move_no_other()
    {
        // 复议后起诉 is not filled in, and a number of 行政复议 is not either.
        foreach (ReadResult result in Read("5|2|null|1|9|3|0|1|2|6|null|null|null|null|null"))
        {
            Unreadable(result, "null", [Cells[2], .. Cells[10..]]);
        }
    }

    [Fact]
    public void Blank_cells_beside_words_stay_blank()
    {
        foreach (ReadResult result in Read("见附件|2||1||3|||2|6|2|1||1|4"))
        {
            Unreadable(result, ["见附件"], [Cells[0]], [Cells[2], Cells[4], Cells[6], Cells[7], Cells[12]]);
        }
    }

    [Fact]
    public void Words_in_a_group_that_has_a_line_of_its_own_move_no_other()
    {
        string text = Sheet.Text2021.WithLines(49, 52,
        [
            "类别|结果维持|结果纠正|其他结果|尚未审结|总计", "行政复议|5|2|1|1|9", "未经复议直接起诉|未统计到|0|1|2|6", "复议后起诉|2|1|0|1|没有",
        ]);
        foreach (ReadResult result in new[] { SpannedTables.Read(text), Sheet.Read(text) })
        {
            Unreadable(result, ["未统计到", "没有"], [Cells[5], Cells[14]], []);
        }
    }

    [Theory]
    [InlineData("规章|1|0|7", "规章|无。|0|7", "rules/issued")]
    [InlineData("规章|1|0|7", "规章|见附件|0|7", "rules/issued")]
    [InlineData("规章|1|0|7", "规章|1|略|7", "rules/repealed")]
    [InlineData("行政规范性文件|3|1|26", "行政规范性文件|3|1|约 26 件", "normativeDocuments/inForce")]
    [InlineData("行政规范性文件|3|1|26", "行政规范性文件|undefined|1|26", "normativeDocuments/issued")]
    public void Words_in_a_cell_of_table_two_move_no_other(string row, string changed, string cell)
    {
        string words = changed.Split('|').Except(row.Split('|')).Single();
        string text = Sheet.Text2021.With(row, changed);
        foreach (ReadResult result in new[] { SpannedTables.Read(text), Sheet.Read(text) })
        {
            Unreadable(result, words, ReportTemplate.Form2021.Cells.Single(c => c.Pointer.EndsWith("/proactiveDisclosure/" + cell, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Words_in_both_rows_of_a_block_move_no_other()
    {
        string text = Sheet.Text2021.With("规章|1|0|7\n行政规范性文件|3|1|26", "规章|略|0|7\n行政规范性文件|略|1|26");
        Unreadable(SpannedTables.Read(text), "略", [.. ReportTemplate.Form2021.Cells.Where(c => c.Pointer.EndsWith("/issued", StringComparison.Ordinal))]);
    }

    [Theory]
    [InlineData("规章|1|0|7", "规章|1|0|7|含修订两件")]
    [InlineData("信息内容|本年制发件数|本年废止件数|现行有效件数", "信息内容|本年制发件数|本年废止件数|现行有效件数\n|（含联合发文）|（不含失效）|（截至年底）")]
    [InlineData(Disputes, Disputes + "\n注：无其他情况")]
    [InlineData(Disputes, "件|件|件|件|件|件|件|件|件|件|件|件|件|件|件\n" + Disputes)]
    public void Remarks_and_lines_below_a_header_are_no_words_in_place_of_numbers(string row, string changed)
    {
        string text = Sheet.Text2021.With(row, changed);
        foreach (ReadResult result in new[] { SpannedTables.Read(text), Sheet.Read(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4005" or "OGR4003");
        }
    }

    // The table of a document with its merged cells, and one that was copied without what they leave behind.
    private static ReadResult[] Read(string row)
    {
        string text = Sheet.Text2021.With(Disputes, row);
        return [SpannedTables.Read(text.With("行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results, Header)), Sheet.Read(text)];
    }

    private static void Unreadable(ReadResult result, string words, params CellDescriptor[] cells) => Unreadable(result, [.. cells.Select(_ => words)], cells, []);

    private static void Unreadable(ReadResult result, string[] words, CellDescriptor[] cells, CellDescriptor[] blank)
    {
        Sheet.Reads(result, ReportForm.Form2021, [.. cells.Concat(blank).Select(c => (c.Pointer[1..], ""))]);
        Assert.Equal(cells.Zip(words, (c, w) => ("OGR4005", c.Pointer, w)), result.Diagnostics.Where(d => d.Severity != Severity.Info).Select(d => (d.Code, d.Pointer!, d.Raw)));
    }
}
