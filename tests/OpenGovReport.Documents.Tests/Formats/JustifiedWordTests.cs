using System.Globalization;
using System.Text;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Lines of a PDF that are stretched to the width of their cells, so that every character is a word.</summary>
public sealed class JustifiedWordTests
{
    [Fact]
    public void Characters_that_stand_equally_far_from_each_other_are_one_line()
    {
        Assert.Equal(
            ["3.危及“三安全一", "稳定”", "7"],
            Joined("3.,100", "危,113", "及,125", "“,137", "三,149", "安,161", "全,173", "一,185", "", "稳定”,100", "7,230"));

        Assert.Equal(["（七）总计"], Joined("（,100", "七,130", "）,160", "总,190", "计,220"));

        // The number of the label is torn as well.
        Assert.Equal(["8.属于行政", "0"], Joined("8,100", ".,110", "属,120", "于,135", "行,150", "政,165", "0,190"));

        // The sign is narrower than a character.
        Assert.Equal(["本年增/减"], Joined("本,100", "年,116", "增,132", "/,148", "减,159"));
    }

    [Fact]
    public void Two_characters_are_one_line_where_they_are_a_label_or_stand_near()
    {
        Assert.Equal(["总计", "58"], Joined("总,100", "计,170", "58,182"));
        Assert.Equal(["这一"], Joined("这,100", "一,116"));
        Assert.Equal(["有", "关"], Joined("有,100", "关,170"));
    }

    [Fact]
    public void The_number_of_a_label_stands_with_the_sign_behind_it()
    {
        // "三、本年度办理结果", two characters to the line: 三 alone would be a number.
        Assert.Equal(["三、", "本年", "度办", "0"], Joined("三,100", "、,118", "", "本,100", "年,118", "", "度,100", "办,118", "0,200"));
        Assert.Equal(["三、", "（一）予以公开", "0"], Joined("三,100", "、,120", "（一）予以公开,140", "0,220"));
        Assert.Equal(["三", "0", "、"], Joined("三,100", "0,118", "、,136"));
        Assert.Equal(["三", "、"], Joined("三,100", "、,160"));
    }

    [Fact]
    public void A_word_over_the_border_of_two_stretched_cells_is_cut_there()
    {
        // The one cell ends with 容, the next begins with 本; both are stretched by themselves.
        Assert.Equal(["信息内容", "本年处理决定数量"], Joined("信,100", "息,120", "内,140", "容本,160", "年,186", "处,202", "理,218", "决,234", "定,250", "数,266", "量,282"));

        // The next is as wide.
        Assert.Equal(["信息内容", "废止件数"], Joined("信,100", "息,120", "内,140", "容废,160", "止,190", "件,210", "数,230"));
    }

    [Fact]
    public void Marks_and_numerals_in_neighbouring_cells_stay_apart()
    {
        Assert.Equal(["其他", "无", "无", "无"], Joined("其他,100", "无,150", "无,180", "无,210"));
        Assert.Equal(["三", "一", "二", "六"], Joined("三,150", "一,180", "二,210", "六,240"));
        Assert.Equal(["持", "正", "果", "结"], Joined("持,150", "正,190", "果,230", "结,270"));
        Assert.Equal(["4", "0", "9"], Joined("4,150", "0,180", "9,210"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_with_stretched_labels_is_read_like_any_other(bool blanks)
    {
        DrawnReport drawn = new();
        if (blanks)
        {
            drawn.LeaveBlank();
        }

        drawn["requests.received.commercialEnterprises"] = "31";
        drawn["requests.received.total"] = "31";
        drawn["requests.denied.securityAndStability.commercialEnterprises"] = "31";
        drawn["requests.denied.securityAndStability.total"] = "31";
        drawn["requests.resultsTotal.commercialEnterprises"] = "31";
        drawn["requests.resultsTotal.total"] = "31";
        string boxes = drawn.Boxes();
        ReadResult read = await DrawnPdf.Read(Stretched(boxes));
        AnnualReport plain = (await DrawnPdf.Read(boxes)).Report!;
        Assert.All(ReportTemplate.Form2021.AllCells, c => Assert.Equal(c.Get(plain), c.Get(read.Report!)));
        Assert.Equal(31, read.Report!.Cell("requests.denied.securityAndStability.commercialEnterprises").Count);
        Assert.DoesNotContain(read.Diagnostics, d => d.Cell is not null);
    }

    // The labels of rows, from 40 to 240.
    private static string Stretched(string boxes)
    {
        StringBuilder stretched = new();
        foreach (string line in boxes.Split('\n'))
        {
            string[] box = line.Split('"');
            string text = box.Length < 9 ? "" : box[8][1..^"</word>".Length];
            int left = text.Length == 0 ? 0 : int.Parse(box[1], CultureInfo.InvariantCulture);
            int width = 200;
            if (left != 40 || text.Length < 2 || text[^1] is '、' or '，' || text.Any(c => c is '。' or '年') || SectionTitle.IsHeading(text))
            {
                stretched.Append(line).Append('\n');
                continue;
            }

            float at = left, space = (float)(width - text.Sum(Width)) / (text.Length - 1);
            foreach (char c in text)
            {
                stretched.Append(CultureInfo.InvariantCulture, $"<word xMin=\"{at}\" yMin=\"{box[3]}\" xMax=\"{at + Width(c)}\" yMax=\"{box[7]}\">{c}</word>\n");
                at += Width(c) + space;
            }
        }

        return stretched.ToString();
    }

    // Words of one line, of which Chinese characters are 10 wide and others 5; after an empty one those of the next.
    private static IEnumerable<string> Joined(params string[] words)
    {
        List<PdfWord> all = [];
        int top = 20;
        foreach (string word in words)
        {
            if (word.Length == 0)
            {
                top += 13;
                continue;
            }

            string[] parts = word.Split(',');
            int left = int.Parse(parts[1], CultureInfo.InvariantCulture);
            all.Add(new PdfWord(parts[0], left, top, left + parts[0].Sum(Width), top + 11, 1));
        }

        return JustifiedWords.Join(all).Select(w => w.Text);
    }

    private static int Width(char c) => c < '\u2000' ? 5 : 10;
}
