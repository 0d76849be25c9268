using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Rows of a table that stand in one row of the document, each on a line of its cells. "¶" ends a line.</summary>
public sealed class StackedRowTests
{
    private static readonly string[] Apart =
    [
        "（四）无法提供|1.本机关不掌握相关政府信息|8|1|0|1|1|1|12",
        "2.没有现成信息需要另行制作|1|1|0|0|0|0|2",
        "3.补正后申请内容仍不明确|1|0|0|0|1|0|2",
    ];

    private const string Stacked = "（四）无法提供|1.本机关不掌握相关政府信息¶2.没有现成信息需要另行制作¶3.补正后申请内容仍不明确|8¶1¶1|1¶1¶0|0¶0¶0|1¶0¶0|1¶0¶1|1¶0¶0|12¶2¶2";

    [Fact]
    public void Each_line_is_a_row_of_its_own()
    {
        ReadResult result = Read(Sheet.Text2021.With(string.Join('\n', Apart), Stacked));
        Assert.Empty(result.Diagnostics);
        Sheet.Reads(result, ReportForm.Form2021);
        int own = RowOf(result, "unavailable/notHeld/total");
        Assert.Equal((own, own, own + 2), (RowOf(result, "unavailable/requiresCreation/total"), RowOf(result, "unavailable/unclearAfterCorrection/total"), RowOf(result, "notProcessed/repeated/total")));
    }

    [Fact]
    public void What_spans_the_row_spans_them_all()
    {
        IReadOnlyList<IReadOnlyList<DocumentCell>> rows = StackedRows.Split(
            [
                [new("三、", 3), new("（一）", 1, 2), new("1"), new("2"), new("3")],
                [new("（四）"), new("1.没有信息\n2.另行制作"), new("4\n7"), new("5\n/"), new("6\n10")],
                [new("（七）", 1, 2), new("5"), new("7"), new("9")],
            ],
            out List<int>? origins);
        Assert.Equal(
            [
                [new("三、", 4), new("（一）", 1, 2), new("1"), new("2"), new("3")],
                [new("（四）", 2), new("1.没有信息"), new("4"), new("5"), new("6")],
                [new("2.另行制作"), new("7"), new("/"), new("10")],
                [new("（七）", 1, 2), new("5"), new("7"), new("9")],
            ],
            rows);
        Assert.Equal([0, 1, 1, 2], origins);
    }

    [Theory]
    [InlineData("1.没有信息¶另行制作|12¶3|12¶4|24¶7")]
    [InlineData("1.没有信息¶2.另行制作|12¶3|12|24¶7")]
    [InlineData("1.没有信息¶2.另行制作|12¶3¶4|12¶4¶6|24¶7¶3")]
    [InlineData("1.没有信息¶2.另行制作|12¶件|12¶件|24¶件")]
    [InlineData("1.没有信息¶2.另行制作|12¶3|24¶7")]
    [InlineData("商业¶企业|科研¶机构|其¶他|总¶计")]
    [InlineData("12¶3|12¶4|24¶7|1¶2")]
    public void A_row_whose_cells_only_have_lines_stays_one(string row)
    {
        IReadOnlyList<DocumentCell>[] rows = [[.. row.Split('|').Select(c => new DocumentCell(c.Replace('¶', '\n')))]];
        Assert.Same(rows, StackedRows.Split(rows, out List<int>? origins));
        Assert.Null(origins);
    }

    private static int RowOf(ReadResult result, string cell) => result.SourceMap![result.Template!.AllCells.Single(c => c.Pointer == "/requests/" + cell)].Row;

    // Tables of the document where the lines have tabs.
    private static ReadResult Read(string text)
    {
        DocumentBlocks blocks = new();
        List<IReadOnlyList<DocumentCell>> rows = [];
        foreach (string line in text.Split('\n').Append(""))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add([.. line.Split('\t').Select(c => new DocumentCell(c.Replace('¶', '\n')))]);
            }
            else
            {
                if (rows.Count > 0)
                {
                    blocks.AddTable(rows);
                    rows = [];
                }

                blocks.AddParagraph(line, default);
            }
        }

        return ReportReader.Read(blocks);
    }
}
