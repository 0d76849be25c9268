using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Tables set out with spaces, by programs for which a Chinese character is as wide as two others and by such as count characters.</summary>
public sealed class TextWidthTests
{
    // The columns of the form in the order in which they are printed.
    private static readonly int[][] Orders = [[0, 1, 2, 3, 4, 5, 6], [0, 2, 1, 3, 4, 5, 6], [0, 4, 5, 1, 2, 3, 6], [6, 0, 1, 2, 3, 4, 5]];

    public static TheoryData<bool, int> Pages
    {
        get
        {
            TheoryData<bool, int> data = [];
            for (int order = 0; order < Orders.Length; order++)
            {
                data.Add(true, order);
                data.Add(false, order);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Columns_stand_under_their_names_by_the_measure_of_the_page(bool wide, int order)
    {
        ReadResult result = Sheet.Read(Page(wide, Orders[order]));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(order > 0, result.Diagnostics.Any(d => d.Code == "OGR3007"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
    }

    // Table three with its names on two lines, the first beside a note as long as the longest label.
    private static string Page(bool wide, int[] order)
    {
        string[] names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        string[] group = [.. order.Select((c, i) => c is 0 or 6 ? names[c] : i > 0 && order[i - 1] is > 0 and < 6 ? "" : "法人或其他组织")];
        string[] members = [.. order.Select(c => c is 0 or 6 ? "" : names[c])];
        IEnumerable<string> rows = Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t'))
            .Select(c => Sheet.SetOut(string.Join(' ', c[..^7]), order.Select(o => c[^7..][o]), wide));
        return Sheet.Text2021.WithLines(20, 47, [
            Sheet.SetOut("（本列", ["申请人情况"], wide), Sheet.SetOut("数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", group, wide), Sheet.SetOut("", members, wide), .. rows]);
    }
}
