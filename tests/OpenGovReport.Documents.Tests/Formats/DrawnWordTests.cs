using System.Globalization;
using System.Text;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Words of a PDF whose boxes are not as they are seen: letters set apart, boxes that are too high, and what the edge of the paper cuts.</summary>
public sealed class DrawnWordTests
{
    [Fact]
    public void Quotation_marks_that_are_drawn_behind_the_words_of_a_line_stand_between_them()
    {
        DrawnText drawn = new(Drawn("3.危及,20", "三安全一稳定,50", "“,40", "”,110", "6,130"));
        Assert.Equal("3.危及“三安全一稳定” 6", drawn.Text.TrimEnd('\n', '\f'));

        // As most programs draw them.
        Assert.Equal("3.危及“三安全一稳定” 6", new DrawnText(Drawn("3.危及,20", "“,40", "三安全一稳定,50", "”,110", "6,130")).Text.TrimEnd('\n', '\f'));

        static string Drawn(params string[] words) => "<page width=\"595\" height=\"842\">\n" + string.Concat(words.Select(w =>
        {
            string[] word = w.Split(',');
            int left = int.Parse(word[1], null), right = left + (word[0].StartsWith('3') ? 20 : 10 * word[0].Length);
            return $"<word xMin=\"{left}\" yMin=\"40\" xMax=\"{right}\" yMax=\"51\">{word[0]}</word>\n";
        })) + "</page>\n";
    }

    [Theory]
    [InlineData("三", "、,本,年,度,办,理,结,果", "三、本年度办理结果")]
    [InlineData("三、本,年度", "办理,结果", "三、本,年度办理结果")]
    [InlineData("三", "结,果", "三")]
    public void A_label_over_many_rows_within_which_a_page_ends_is_whole(string before, string behind, string first)
    {
        List<PdfWord> words = [.. Stack(before, 40, 1), new("（一）予以公开", 60, 700, 130, 711, 1), new("（本列数据", 60, 20, 110, 31, 2), .. Stack(behind, 40, 2), new("（二）部分公开", 60, 40, 130, 51, 2)];
        TornGroupLabel.Join(words);
        string[] rest = first.Length == 1 ? behind.Split(',') : [];
        Assert.Equal([.. first.Split(','), "（一）予以公开", "（本列数据", .. rest, "（二）部分公开"], words.Select(w => w.Text));

        // In another column it is another label.
        words = [.. Stack(before, 40, 1), new("（一）予以公开", 60, 700, 130, 711, 1), .. Stack(behind, 80, 2)];
        int count = words.Count;
        TornGroupLabel.Join(words);
        Assert.Equal(count, words.Count);

        static IEnumerable<PdfWord> Stack(string lines, int left, int page) => lines.Split(',').Select((text, l) => new PdfWord(text, left, 700 + (l * 12), left + (10 * text.Length), 711 + (l * 12), page));
    }

    [Fact]
    public async Task Numbers_that_reach_the_edge_of_the_paper_may_go_on_beyond_it()
    {
        // The column of the totals begins at 260 + 6 * 35, the edge is at 486: of 8461 three digits are seen, and every 0.
        ReadResult whole = await DrawnPdf.Read(Received("8461").Boxes());
        Assert.DoesNotContain(whole.Diagnostics, d => d.Cell == Cell("requests.received.total") || d.Cell == Cell("requests.granted.total"));

        ReadResult cut = await DrawnPdf.Read(Without(Received("846").Boxes().Replace("width=\"595\"", "width=\"486\"", StringComparison.Ordinal), 486));
        Assert.Equal(846, cut.Report!.Cell("requests.received.total").Count);
        Assert.Equal(
            "本年新收/总计 was read as 846, which is uncertain; it could also be 846….",
            Assert.Single(cut.Diagnostics, d => d.Cell == Cell("requests.received.total") && d.Code == "OGR4003").Message(Language.English));
        Assert.Contains(cut.Diagnostics, d => d.Code == "OGR4003" && d.Cell == Cell("requests.granted.total"));
        Assert.DoesNotContain(cut.Diagnostics, d => d.Cell == Cell("requests.carriedForward.total") || d.Cell == Cell("requests.carriedForward.naturalPersons"));

        static DrawnReport Received(string total)
        {
            DrawnReport drawn = new();
            drawn["requests.received.naturalPersons"] = "8461";
            drawn["requests.received.total"] = total;
            drawn["requests.granted.total"] = "";
            return drawn;
        }
    }

    [Fact]
    public async Task A_column_beyond_the_edge_of_the_paper_is_uncertain_where_the_one_before_it_is_cut()
    {
        DrawnReport drawn = new();
        drawn["requests.received.otherOrganizations"] = "37";
        foreach (RowDescriptor row in ReportTemplate.Form2021.Tables[1].Rows)
        {
            drawn[row.Cells[^1]] = "";
        }

        ReadResult read = await DrawnPdf.Read(Without(drawn.Boxes().Replace("width=\"595\"", "width=\"446\"", StringComparison.Ordinal), 446));
        HashSet<CellDescriptor> uncertain = [.. ReportTemplate.Form2021.Tables[1].Rows.Select(r => r.Cells[^1]), Cell("requests.received.otherOrganizations")];
        Assert.Superset(uncertain, read.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Cell!).ToHashSet());
    }

    [Fact]
    public async Task A_page_that_is_turned_is_as_wide_as_it_was_high()
    {
        // Its width is given as before it was turned: words begin beyond it.
        ReadResult read = await DrawnPdf.Read(new DrawnReport().Boxes().Replace("width=\"595\"", "width=\"472\"", StringComparison.Ordinal));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public async Task Letters_set_apart_are_words_and_numbers()
    {
        DrawnReport drawn = new() { Width = 45 };
        drawn["requests.received.researchInstitutions"] = "304";
        drawn["requests.received.total"] = "304";
        drawn["requests.granted.researchInstitutions"] = "27";
        drawn["requests.granted.total"] = "27";
        drawn["requests.denied.stateSecrets.researchInstitutions"] = "277";
        drawn["requests.denied.stateSecrets.total"] = "277";
        drawn["requests.resultsTotal.researchInstitutions"] = "304";
        drawn["requests.resultsTotal.total"] = "304";
        string boxes = drawn.Boxes(), apart = SetApart(boxes, 4);
        ReadResult read = await DrawnPdf.Read(apart);
        AnnualReport together = (await DrawnPdf.Read(boxes)).Report!;
        Assert.All(ReportTemplate.Form2021.AllCells, c => Assert.Equal(c.Get(together), c.Get(read.Report!)));
        Assert.DoesNotContain(read.Diagnostics, d => d.Cell is not null);
        Assert.Equal(304, read.Report!.Cell("requests.received.total").Count);
    }

    [Fact]
    public void Words_at_other_distances_are_not_put_together()
    {
        List<PdfWord> words = PdfWord.Parse(SetApart(Line("政府信息公开申请数量", 20) + Line("政府信息公开申请数量", 40) + Line("政府信息公开申请数量", 60), 4), out _);
        words.Add(new PdfWord("31", 300, 60, 310, 71, 1));
        words.Add(new PdfWord("7", 314, 60, 319, 71, 1));
        words.Add(new PdfWord("58", 324, 60, 334, 71, 1));
        Assert.Equal(["政府信息公开申请数量", "政府信息公开申请数量", "政府信息公开申请数量", "317", "58"], LetterSpacing.Join(words).Select(w => w.Text));

        // Two names of which the letters are set apart tell nothing of the numbers.
        words = PdfWord.Parse(SetApart(Line("自然人", 20) + Line("总计", 40), 4), out _);
        words.Add(new PdfWord("31", 300, 60, 310, 71, 1));
        words.Add(new PdfWord("7", 314, 60, 319, 71, 1));
        Assert.Equal(7, LetterSpacing.Join(words).Count);
    }

    [Fact]
    public async Task Boxes_that_are_far_higher_than_their_characters_do_not_put_two_lines_together()
    {
        // Blank cells leave nothing but the places to tell the columns by.
        DrawnReport drawn = new();
        drawn["requests.received.naturalPersons"] = "";
        drawn["requests.received.researchInstitutions"] = "63";
        drawn["requests.received.legalServiceInstitutions"] = "";
        drawn["requests.received.total"] = "63";
        drawn["requests.resultsTotal.commercialEnterprises"] = "";
        drawn["requests.resultsTotal.researchInstitutions"] = "63";
        drawn["requests.resultsTotal.total"] = "63";
        drawn["requests.granted.researchInstitutions"] = "63";
        drawn["requests.granted.total"] = "63";
        string boxes = drawn.Boxes();
        ReadResult read = await DrawnPdf.Read(Higher(boxes, 8));
        Assert.Equal((await DrawnPdf.Read(boxes)).Report, read.Report);
        Assert.Equal(
            ["", "0", "63", "0", "", "0", "63"],
            Cell("requests.received.total").Row.Cells.Select(c => c.Get(read.Report!).ToString()));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public async Task Table_four_without_its_first_numbers_keeps_its_columns()
    {
        DrawnReport drawn = new();
        CellDescriptor[] cells = [.. ReportTemplate.Form2021.Tables[2].Cells];
        string[] printed = ["", "", "", "", "3", "0", "", "6", "", "9", "", "", "0", "0", ""];
        for (int c = 0; c < cells.Length; c++)
        {
            drawn[cells[c]] = printed[c];
        }

        // The names of the groups stand in the middle.
        ReadResult read = await DrawnPdf.Read(string.Join('\n', drawn.Boxes().Split('\n').Select(w => w.Contains(">行政复议<", StringComparison.Ordinal) ? Moved(w, 75) : w.Contains(">行政诉讼<", StringComparison.Ordinal) ? Moved(w, 180) : w)));
        Assert.Equal(printed, cells.Select(c => c.Get(read.Report!).ToString()));
    }

    private static CellDescriptor Cell(string path) => ReportTemplate.Form2021.Cell(path);

    // What begins beyond the edge the program leaves out.
    private static string Without(string boxes, int edge) =>
        string.Join('\n', boxes.Split('\n').Where(w => !w.StartsWith("<word", StringComparison.Ordinal) || Number(w, 1) <= edge));

    private static string Line(string text, int top) => $"<word xMin=\"40\" yMin=\"{top}\" xMax=\"{40 + (10 * text.Length)}\" yMax=\"{top + 11}\">{text}</word>\n";

    // Each character as a word of its own, where there is room.
    private static string SetApart(string boxes, int distance)
    {
        StringBuilder apart = new();
        foreach (string line in boxes.Split('\n'))
        {
            if (!line.StartsWith("<word", StringComparison.Ordinal) || Number(line, 5) - Number(line, 1) > 150)
            {
                apart.Append(line).Append('\n');
                continue;
            }

            string[] box = line.Split('"');
            string text = box[8][1..^"</word>".Length];
            int left = Number(line, 1);
            foreach (char c in text)
            {
                int width = c < '\u2000' ? 5 : 10;
                apart.Append(CultureInfo.InvariantCulture, $"<word xMin=\"{left}\" yMin=\"{box[3]}\" xMax=\"{left + width}\" yMax=\"{box[7]}\">{c}</word>\n");
                left += width + distance;
            }
        }

        return apart.ToString();
    }

    private static string Moved(string word, int by)
    {
        string[] box = word.Split('"');
        box[1] = (Number(word, 1) + by).ToString(CultureInfo.InvariantCulture);
        box[5] = (Number(word, 5) + by).ToString(CultureInfo.InvariantCulture);
        return string.Join('"', box);
    }

    private static string Higher(string boxes, int by) => string.Join('\n', boxes.Split('\n').Select(line =>
    {
        string[] box = line.Split('"');
        if (box.Length == 9)
        {
            box[3] = (Number(line, 3) - by).ToString(CultureInfo.InvariantCulture);
            box[7] = (Number(line, 7) + by).ToString(CultureInfo.InvariantCulture);
        }

        return string.Join('"', box);
    }));

    private static int Number(string word, int at) => int.Parse(word.Split('"')[at], CultureInfo.InvariantCulture);
}
