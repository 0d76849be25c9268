using System.Text;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Tables of other elements than those of a table, and rows whose cells are a table in a cell. Most cells are blank.</summary>
public sealed class HtmlBoxTests
{
    private static readonly Dictionary<string, string> Cells = new()
    {
        ["proactiveDisclosure.rules.repealed"] = "3",
        ["proactiveDisclosure.normativeDocuments.inForce"] = "17",
        ["requests.received.commercialEnterprises"] = "8",
        ["requests.received.total"] = "8",
        ["requests.granted.commercialEnterprises"] = "5",
        ["requests.granted.total"] = "5",
        ["requests.unavailable.notHeld.commercialEnterprises"] = "3",
        ["requests.unavailable.notHeld.total"] = "3",
        ["requests.resultsTotal.commercialEnterprises"] = "8",
        ["requests.resultsTotal.total"] = "8",
    };

    [Theory]
    [InlineData("<div>@</div>", "<div role='row'>@</div>", "<div role='cell'>@</div>")]
    [InlineData("<div>@</div>", "<div style='display: table-row'>@</div>", "<div>@</div>")]
    [InlineData("<style>.r { display: table-row }</style><div>@</div>", "<ul class='r'>@</ul>", "<li>@</li>")]
    [InlineData("<div>@</div>", "<div style='display:flex'>@</div>", "<span>@</span>")]
    [InlineData("<style>.r { display: flex }</style><div>@</div>", "<p class=\"r\">@</p>", "<b><i>@</i></b>")]
    [InlineData("<table>@</table>", "<tr>@</tr>", "<td>@</td>")]
    public void Blank_cells_keep_their_places(string table, string row, string cell) =>
        IsRead(Page(table, cells => row.Replace("@", string.Concat(cells.Select(c => cell.Replace("@", c, StringComparison.Ordinal))), StringComparison.Ordinal)));

    [Fact]
    public void Cells_of_a_row_that_are_a_table_in_a_merged_cell_are_its_cells() =>
        IsRead(Page("<table>@</table>", cells => cells.Length != 8 || cells[1].Any(c => c > 127)
            ? $"<tr>{string.Concat(cells.Select(c => $"<td>{c}</td>"))}</tr>"
            : $"<tr><td>{cells[0]}</td><td colspan=7><table><tr>{string.Concat(cells[1..].Select(c => $"<td>{c}</td>"))}</tr></table></td></tr>"));

    [Fact]
    public void Boxes_side_by_side_that_hold_text_are_read_one_after_the_other()
    {
        string text = string.Concat(Enumerable.Repeat("本单位主动公开规划、预算和会议信息，", 6)) + "并按时答复申请。";
        string page = Page("<div>@</div>", cells => $"<div role=row>{string.Concat(cells.Select(c => $"<div>{c}</div>"))}</div>")
            .Replace("<p>本单位主动公开信息。</p>", $"<div style='display:flex'><p>{text}</p><p>其余照常。</p></div>", StringComparison.Ordinal);
        AnnualReport report = DocumentReader.Read(Encoding.UTF8.GetBytes(page)).Report!;
        Assert.Equal(text + "\n其余照常。", report.Overview.Introduction.ReplaceLineEndings("\n"));
    }

    private static void IsRead(string page)
    {
        ReadResult read = DocumentReader.Read(Encoding.UTF8.GetBytes(page));
        Assert.All(ReportTemplate.Form2021.AllCells, c => Assert.Equal((c.Pointer, Cells.GetValueOrDefault(NameOf(c), "")), (c.Pointer, c.Get(read.Report!).ToString())));
        Assert.DoesNotContain(read.Diagnostics, d => d.Cell is not null);
    }

    private static string NameOf(CellDescriptor cell) => Cells.Keys.FirstOrDefault(k => ReportTemplate.Form2021.Cell(k) == cell) ?? "";

    private static string Page(string table, Func<string[], string> row)
    {
        StringBuilder page = new("<html><body><h1>青田县水利局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本单位主动公开信息。</p><p>二、主动公开政府信息情况</p>");
        IReadOnlyList<TableDescriptor> tables = ReportTemplate.Form2021.Tables;
        StringBuilder rows = new();
        string block = "";
        foreach (RowDescriptor r in tables[0].Rows)
        {
            if (block != r.PrintedGroup)
            {
                rows.Append(row([block = r.PrintedGroup])).Append(row(["信息内容", .. r.Cells.Select(c => c.Column)]));
            }

            rows.Append(row([r.PrintedLabel, .. r.Cells.Select(Value)]));
        }

        End("三、收到和处理政府信息公开申请情况");
        rows.Append(row(["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]));
        foreach (RowDescriptor r in tables[1].Rows)
        {
            rows.Append(row([r.PrintedLabel, .. r.Cells.Select(Value)]));
        }

        End("四、政府信息公开行政复议、行政诉讼情况");
        string[] results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        rows.Append(row([.. results, .. results, .. results])).Append(row([.. tables[2].Cells.Select(Value)]));
        End("五、存在的主要问题及改进情况");
        return page.Append("<p>问题是公开不够及时。</p><p>六、其他需要报告的事项</p><p>无。</p></body></html>").ToString();

        void End(string heading)
        {
            page.Append(table.Replace("@", rows.ToString(), StringComparison.Ordinal)).Append("<p>").Append(heading).Append("</p>");
            rows.Clear();
        }

        static string Value(CellDescriptor cell) => Cells.GetValueOrDefault(NameOf(cell), "");
    }
}
