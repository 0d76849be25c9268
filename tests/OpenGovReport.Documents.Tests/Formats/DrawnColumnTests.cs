using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Which numbers of a PDF are of which column, where many cells are blank or numbers touch.</summary>
public sealed class DrawnColumnTests
{
    private static readonly string[] Few =
    [
        "requests.received.naturalPersons", "requests.received.otherOrganizations", "requests.received.total", "requests.granted.otherOrganizations", "requests.granted.total",
        "requests.notProcessed.repeated.naturalPersons", "requests.notProcessed.repeated.total", "requests.resultsTotal.naturalPersons", "requests.resultsTotal.otherOrganizations",
        "requests.resultsTotal.total", "proactiveDisclosure.rules.inForce", "proactiveDisclosure.licensing.decisions", "disputes.directLitigation.upheld", "disputes.directLitigation.total",
    ];

    private static readonly string[] FewNumbers = ["5", "14", "19", "14", "14", "5", "5", "5", "14", "19", "8", "27", "6", "6"];

    [Theory]
    [InlineData(Side.Middle, Side.Left)]
    [InlineData(Side.Middle, Side.Middle)]
    [InlineData(Side.Middle, Side.Right)]
    [InlineData(Side.Left, Side.Left)]
    [InlineData(Side.Left, Side.Right)]
    internal async Task Where_most_cells_are_blank_numbers_stand_under_the_names_of_their_columns(Side names, Side numbers)
    {
        DrawnReport drawn = new() { Names = names, Numbers = numbers };
        for (int i = 0; i < Few.Length; i++)
        {
            drawn[Few[i]] = FewNumbers[i];
        }

        drawn.LeaveBlank();
        ReadResult read = await DrawnPdf.Read(drawn.Boxes());
        Assert.DoesNotContain(read.Diagnostics, d => d.Cell is { } cell && cell.Pointer.Contains("requests", StringComparison.Ordinal));
        Assert.All(Few.Zip(FewNumbers), c => Assert.Equal(c.Second, read.Report!.Cell(c.First).ToString()));
        Assert.Equal(Few.Length, ReportTemplate.Form2021.AllCells.Count(c => !c.Get(read.Report!).IsBlank));
    }

    [Fact]
    public void Numbers_of_a_column_that_differ_in_length_show_to_which_side_all_are_set()
    {
        List<DrawnRow> rows = DrawnRow.Of(Words("三、收到和处理政府信息公开申请情况@40,10", "7@105,30", "77@100,50", "777@95,70"));
        Assert.Equal(Side.Right, NumberSide.Of(rows));
        Assert.Equal(Side.Left, NumberSide.Of(DrawnRow.Of(Words("三、收到和处理政府信息公开申请情况@40,10", "7@95,30", "77@95,50", "777@95,70"))));
        Assert.Null(NumberSide.Of(DrawnRow.Of(Words("三、收到和处理政府信息公开申请情况@40,10", "7@95,30", "77@95,50", "7@100,70"))));
        Assert.Null(NumberSide.Of(DrawnRow.Of(Words("三、收到和处理政府信息公开申请情况@40,10", "7@95,30", "8@95,50"))));
    }

    [Theory]
    [InlineData(Side.Left)]
    [InlineData(Side.Middle)]
    [InlineData(Side.Right)]
    internal async Task Numbers_of_two_cells_that_touch_are_two(Side numbers)
    {
        DrawnReport drawn = new() { Names = Side.Middle, Numbers = numbers, Width = 33 };
        foreach (string row in (string[])["received", "granted", "resultsTotal"])
        {
            drawn[$"requests.{row}.otherOrganizations"] = "481926";
            drawn[$"requests.{row}.total"] = "481926";
        }

        string boxes = drawn.Boxes();
        Assert.Empty((await DrawnPdf.Read(boxes)).Diagnostics);
        List<string> words = [.. boxes.Split('\n')];
        int first = words.FindIndex(w => w.Contains(">481926<", StringComparison.Ordinal));
        string[] left = words[first].Split('"'), right = words[first + 1].Split('"');
        words[first] = string.Join('"', left[..5]) + '"' + right[5] + '"' + left[6] + '"' + left[7] + "\">481926481926</word>";
        words.RemoveAt(first + 1);
        ReadResult read = await DrawnPdf.Read(string.Join('\n', words));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(481926, read.Report!.Cell("requests.received.otherOrganizations").Count);
        Assert.Equal(481926, read.Report!.Cell("requests.received.total").Count);
    }

    [Theory]
    [InlineData("83", "4819", "4902", true)]
    [InlineData("84", "4819", "4902", false)]
    [InlineData("", "4819", "4819", false)]
    public async Task Numbers_of_two_cells_that_touch_and_stand_in_the_places_of_no_others_are_two_where_their_row_adds_up_in_one_way(string natural, string other, string total, bool read)
    {
        DrawnReport drawn = new() { Names = Side.Middle, Numbers = Side.Middle };
        drawn["requests.received.naturalPersons"] = natural;
        drawn["requests.received.otherOrganizations"] = other;
        drawn["requests.received.total"] = total;
        List<string> words = [.. drawn.Boxes().Split('\n')];
        int first = words.FindIndex(w => w.Contains($">{other}<", StringComparison.Ordinal));
        string[] left = words[first].Split('"'), right = words[first + 1].Split('"');
        words[first] = string.Join('"', left[0], int.Parse(left[1], null) - 7, left[2], left[3], left[4], int.Parse(right[5], null) - 4, left[6], left[7], $">{other}{total}</word>");
        words.RemoveAt(first + 1);
        ReadResult result = await DrawnPdf.Read(string.Join('\n', words));
        Assert.Equal(read, result.Report!.Cell("requests.received.otherOrganizations").ToString() == other && result.Report!.Cell("requests.received.total").ToString() == total);
        Assert.Equal(read ? "OGR4003" : "OGR4002", result.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_number_that_is_wider_than_its_cell_is_one()
    {
        DrawnReport drawn = new() { Names = Side.Middle, Numbers = Side.Middle };
        drawn["requests.received.otherOrganizations"] = "56";
        drawn["requests.granted.otherOrganizations"] = "56";
        drawn["requests.resultsTotal.otherOrganizations"] = "56";
        drawn["requests.received.total"] = "";
        string boxes = drawn.Boxes();
        Assert.Equal(56, (await DrawnPdf.Read(boxes)).Report!.Cell("requests.received.otherOrganizations").Count);
        string word = boxes.Split('\n').First(w => w.Contains(">56<", StringComparison.Ordinal));
        int at = int.Parse(word.Split('"')[1], null);
        string wide = word.Replace($"xMin=\"{at}\"", $"xMin=\"{at - 15}\"", StringComparison.Ordinal).Replace($"xMax=\"{at + 10}\"", $"xMax=\"{at + 25}\"", StringComparison.Ordinal).Replace(">56<", ">56000056<", StringComparison.Ordinal);
        ReadResult read = await DrawnPdf.Read(boxes.Replace(word, wide, StringComparison.Ordinal));
        Assert.Equal("56000056", read.Report!.Cell("requests.received.otherOrganizations").ToString());
    }

    [Fact]
    public async Task A_number_that_touches_its_label_is_a_number()
    {
        DrawnReport drawn = new();
        drawn["proactiveDisclosure.normativeDocuments.issued"] = "73";
        drawn["proactiveDisclosure.licensing.decisions"] = "4150";
        string[] words = drawn.Boxes().Split('\n');
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i].Contains(">73<", StringComparison.Ordinal) || words[i].Contains(">4150<", StringComparison.Ordinal))
            {
                // The label reaches up to the number.
                string[] label = words[i - 1].Split('"'), number = words[i].Split('"');
                label[1] = (int.Parse(number[1], null) - (10 * (label[8].Length - "></word>".Length))).ToString(System.Globalization.CultureInfo.InvariantCulture);
                label[5] = number[5];
                words[i - 1] = string.Join('"', label).Replace("</word>", number[8][1..], StringComparison.Ordinal);
                words[i] = "";
            }
        }

        ReadResult read = await DrawnPdf.Read(string.Join('\n', words));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(73, read.Report!.Cell("proactiveDisclosure.normativeDocuments.issued").Count);
        Assert.Equal(4150, read.Report!.Cell("proactiveDisclosure.licensing.decisions").Count);
    }

    [Fact]
    public async Task A_number_alone_in_the_middle_is_that_of_its_column_where_others_are_blank_too()
    {
        DrawnReport drawn = new();
        foreach (string row in (string[])["carriedForward", "granted"])
        {
            foreach (CellDescriptor cell in ReportTemplate.Form2021.Cell($"requests.{row}.total").Row.Cells)
            {
                drawn[cell] = "";
            }
        }

        drawn["requests.carriedForward.publicInterestOrganizations"] = "0";
        drawn["requests.granted.naturalPersons"] = "0";
        drawn["requests.granted.legalServiceInstitutions"] = "0";
        ReadResult read = await DrawnPdf.Read(drawn.Boxes());
        Assert.Empty(read.Diagnostics);
        Assert.Equal(["", "", "", "0", "", "", ""], ReportTemplate.Form2021.Cell("requests.carriedForward.total").Row.Cells.Select(c => c.Get(read.Report!).ToString()));
    }

    [Fact]
    public async Task A_page_may_end_within_the_names_of_table_four()
    {
        DrawnReport drawn = new();
        drawn["disputes.reconsideration.otherOutcome"] = "7";
        drawn["disputes.reconsideration.total"] = "7";
        List<string> words = [.. drawn.Boxes().Split('\n')];
        int first = words.FindIndex(w => w.Contains("行政诉讼<", StringComparison.Ordinal)) + 1;
        List<string> second = [words[first + 1], words[first + 3], words[first + 5], words[first + 7]];
        words.RemoveAll(second.Contains);
        words.InsertRange(first + 7, ["</page>", "<page width=\"595\" height=\"842\">", .. second]);
        ReadResult read = await DrawnPdf.Read(string.Join('\n', words));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(7, read.Report!.Cell("disputes.reconsideration.otherOutcome").Count);
    }

    [Theory]
    [InlineData("4", "5")]
    [InlineData("— 4 —", "— 5 —")]
    public async Task The_number_of_a_page_is_no_value_of_the_blank_row_above_it(string one, string two)
    {
        ReadResult read = await DrawnPdf.Read(Paged(one, two));
        Assert.Equal(["OGR3010"], read.Diagnostics.Select(d => d.Code));
        Assert.True(read.Report!.Cell("proactiveDisclosure.compulsion.decisions").Count.IsBlank);
    }

    [Fact]
    public async Task A_number_at_the_end_of_a_page_that_does_not_count_the_pages_leaves_the_blank_row_above_it_uncertain()
    {
        ReadResult read = await DrawnPdf.Read(Paged("4", "9"));
        Assert.Equal([ReportTemplate.Form2021.Cell("proactiveDisclosure.compulsion.decisions")], read.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Cell));
    }

    [Theory]
    [InlineData("5274916@401,40", "万元@438,40", "5274|916 万元", true)]
    [InlineData("5274916.5@401,40", "元@448,40", "5274|916.5 元", true)]

    // No number begins with a zero and more digits.
    [InlineData("0318.25@416,40", "万元@453,40", "0|318.25 万元", false)]

    // To the right of its name, below the middle of it, and as that begins.
    [InlineData("52749160@406,40", "万元@450,40", "52749160 万元", false)]
    [InlineData("52749160.5@411,40", "万元@461,40", "52749160.5万元", false)]
    [InlineData("5274916@421,40", "万元@458,40", "5274916 万元", false)]
    public void An_amount_that_begins_before_its_name_may_be_a_count_and_an_amount(string number, string unit, string cells, bool doubt)
    {
        foreach (bool otherwise in (bool[])[false, true])
        {
            List<DrawnRow> rows = DrawnRow.Of(Words("政府集中采购@80,40", number, unit));
            Assert.Equal(doubt, JoinedAmount.Split(Words("采购项目数量@250,10", "采购总金额@421,10"), rows, otherwise));
            string due = doubt && otherwise ? cells.Replace("|", "", StringComparison.Ordinal) : cells;
            Assert.Equal("政府集中采购|" + due, string.Join('|', Assert.Single(rows).Cells.Select(c => c.Label)));
        }
    }

    // Table two over two pages, the row before the break blank, and numbers at the foot of both.
    private static string Paged(string one, string two)
    {
        DrawnReport drawn = new();
        drawn["proactiveDisclosure.compulsion.decisions"] = "";
        string boxes = drawn.Boxes();
        int at = boxes.LastIndexOf('\n', boxes.IndexOf("第二十条第（八）项", StringComparison.Ordinal)) + 1;
        string next = "</page>\n<page width=\"595\" height=\"842\">\n";
        return string.Concat(boxes[..at], Foot(one), next, boxes[at..].Replace("</page>", Foot(two) + "</page>", StringComparison.Ordinal));
    }

    private static string Foot(string number) =>
        string.Concat(number.Split(' ').Select((w, i) => $"<word xMin=\"{270 + (12 * i)}\" yMin=\"1800\" xMax=\"{276 + (12 * i)}\" yMax=\"1811\">{w}</word>\n"));

    private static List<PdfWord> Words(params string[] words) => words.ToList().ConvertAll(w =>
    {
        string text = w.Split('@')[0];
        float[] place = [.. w.Split('@')[1].Split(',').Select(p => float.Parse(p, null))];
        return new PdfWord(text, place[0], place[1], place[0] + (text.Length * (text[0] < 128 ? 5 : 10)), place[1] + 11, 1);
    });
}
