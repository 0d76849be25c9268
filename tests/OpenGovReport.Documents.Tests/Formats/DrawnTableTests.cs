using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Tables of a PDF by the places of their words.</summary>
public sealed class DrawnTableTests
{
    private const string Cell = "proactiveDisclosure.normativeDocuments.inForce";

    [Fact]
    public async Task A_number_that_fills_its_cell_goes_on_in_the_next_line()
    {
        // Six digits are as wide as the widest line of the header.
        DrawnReport drawn = new() { Width = 33 };
        drawn["requests.received.naturalPersons"] = "123456\n7";
        drawn["requests.granted.naturalPersons"] = "123456\n7";
        drawn["requests.resultsTotal.naturalPersons"] = "123456\n7";
        drawn["requests.received.total"] = "123456\n7";
        drawn["requests.granted.total"] = "123456\n7";
        drawn["requests.resultsTotal.total"] = "123456\n7";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(1234567, read.Report!.Cell("requests.received.naturalPersons").Count);
        Assert.Equal(1234567, read.Report!.Cell("requests.resultsTotal.total").Count);
        Assert.Equal(0, read.Report!.Cell("requests.received.commercialEnterprises").Count);
    }

    [Theory]
    [InlineData("12\n12", 1212, "12")]
    [InlineData("1\n2", 12, "1")]
    public async Task Lines_for_which_there_was_room_in_one_are_uncertain(string lines, int number, string other)
    {
        DrawnReport drawn = new();
        drawn[Cell] = lines;
        ReadResult read = await DrawnPdf.Read(drawn);
        Diagnostic diagnostic = Assert.Single(read.Diagnostics, d => d.Cell == ReportTemplate.Form2021.Cell(Cell));
        Assert.Equal("OGR4003, page 1, table 1, row 4, cell 4", $"{diagnostic.Code}, {diagnostic.Location}");
        Assert.Equal($"行政规范性文件/现行有效件数 was read as {number}, which is uncertain; it could also be {other}.", diagnostic.Message(Language.English));
        Assert.Equal(number, read.Report!.Cell(Cell).Count);
    }

    [Fact]
    public async Task Blank_cells_keep_their_places()
    {
        DrawnReport drawn = new();
        foreach (string column in (string[])["naturalPersons", "commercialEnterprises", "publicInterestOrganizations", "otherOrganizations"])
        {
            drawn["requests.granted." + column] = "";
        }

        drawn["requests.granted.researchInstitutions"] = "7";
        drawn["requests.granted.total"] = "7";
        drawn["requests.resultsTotal.researchInstitutions"] = "7";
        drawn["requests.resultsTotal.total"] = "7";
        drawn["requests.received.researchInstitutions"] = "7";
        drawn["requests.received.total"] = "7";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            ["", "", "7", "", "0", "", "7"],
            ReportTemplate.Form2021.Cell("requests.granted.total").Row.Cells.Select(c => c.Get(read.Report!).ToString()));
    }

    [Theory]
    [InlineData("132")]
    [InlineData("0")]
    public async Task A_number_alone_in_the_middle_of_a_row_may_be_that_of_a_cell_over_all_its_columns(string printed)
    {
        CellDescriptor[] row = [.. ReportTemplate.Form2021.Cell("requests.carriedForward.total").Row.Cells];
        ReadResult read = await DrawnPdf.Read(OnlyInTheMiddle(row, printed));
        Assert.Equal(row, read.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Cell));
    }

    [Theory]
    [InlineData("requests.carriedForward.total", "无")]
    [InlineData("disputes.directLitigation.total", "/")]
    public async Task A_mark_alone_in_the_middle_of_a_row_or_group_is_that_of_all_its_columns(string cell, string printed)
    {
        CellDescriptor[] row = [.. ReportTemplate.Form2021.Cell(cell).Row.Cells];
        ReadResult read = await DrawnPdf.Read(OnlyInTheMiddle(row, printed));
        Assert.All(row, c => Assert.True(c.Get(read.Report!).IsNotApplicable, c.Pointer));
    }

    [Fact]
    public async Task What_stands_alone_in_the_middle_of_the_organisations_may_be_that_of_all_of_them()
    {
        CellDescriptor[] organizations = [.. ReportTemplate.Form2021.Cell("requests.received.total").Row.Cells.Skip(1).SkipLast(1)];
        ReadResult merged = await DrawnPdf.Read(OnlyInTheMiddle(organizations, "0"));
        Assert.Superset(organizations.ToHashSet(), merged.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Cell!).ToHashSet());

        // A request of one kind of organisation, while other rows have numbers for the others.
        DrawnReport one = OnlyInTheMiddle(organizations, "3");
        foreach (string cell in (string[])["received.total", "granted.publicInterestOrganizations", "granted.total", "resultsTotal.publicInterestOrganizations", "resultsTotal.total"])
        {
            one["requests." + cell] = "3";
        }

        Assert.Empty((await DrawnPdf.Read(one)).Diagnostics);
    }

    private static DrawnReport OnlyInTheMiddle(CellDescriptor[] cells, string printed)
    {
        DrawnReport drawn = new();
        for (int c = 0; c < cells.Length; c++)
        {
            drawn[cells[c]] = c == cells.Length / 2 ? printed : "";
        }

        return drawn;
    }

    [Fact]
    public async Task Numbers_that_may_be_set_to_the_right_under_names_set_to_the_left_are_uncertain()
    {
        // Of the row of table four the first, the third, … alone; 30 points to the right they are nearer to the next name.
        DrawnReport drawn = new();
        foreach (CellDescriptor cell in ReportTemplate.Form2021.Tables[2].Cells.Where((c, i) => i % 2 == 1))
        {
            drawn[cell] = "";
        }

        string boxes = drawn.Boxes();
        Assert.NotNull(DrawnTables.Read(new DrawnText(boxes).Words, otherwise: false, out _));
        string[] words = boxes.Split('\n');
        int last = Array.FindIndex(words, w => w.Contains("五、存在", StringComparison.Ordinal));
        for (int i = last - 8; i < last; i++)
        {
            int left = int.Parse(words[i].Split('"')[1], null);
            words[i] = words[i].Replace($"xMin=\"{left}\"", $"xMin=\"{left + 28}\"", StringComparison.Ordinal).Replace($"xMax=\"{left + 5}\"", $"xMax=\"{left + 33}\"", StringComparison.Ordinal);
        }

        ReadResult read = await DrawnPdf.Read(string.Join('\n', words));
        HashSet<CellDescriptor?> doubted = [.. read.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Cell)];
        Assert.All(ReportTemplate.Form2021.Tables[2].Cells.Where((c, i) => c.Get(read.Report!).IsBlank != (i % 2 == 1)), c => Assert.Contains(c, doubted));
        Assert.NotEmpty(doubted);
    }

    [Fact]
    public void The_heading_of_a_block_in_the_middle_of_the_page_is_no_cell_of_the_blank_row_close_above_it()
    {
        DrawnReport drawn = new();
        drawn["proactiveDisclosure.compulsion.decisions"] = "";
        string[] words = drawn.Boxes().Split('\n');
        int heading = Array.FindIndex(words, w => w.Contains("第二十条第（八）项", StringComparison.Ordinal));
        string[] box = words[heading].Split('"');
        for (int i = 1; i < box.Length; i += 2)
        {
            // A third of the line above is also that of this one.
            box[i] = (int.Parse(box[i], null) + (i is 1 or 5 ? 200 : -7)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        words[heading] = string.Join('"', box);
        ReadResult read = ReportReader.Read(DrawnTables.Read(new DrawnText(string.Join('\n', words)).Words, otherwise: false, out _)!);
        Assert.Equal(["OGR3010"], read.Diagnostics.Select(d => d.Code));
        Assert.True(read.Report!.Cell("proactiveDisclosure.compulsion.decisions").Count.IsBlank);
    }

    [Fact]
    public void The_name_of_a_group_on_a_line_of_its_own_reaches_over_columns_and_names_none()
    {
        const string Name = "三、本年度办理结果（以下各项按实际情况填写，不得重复计算，没有的填零，由各科室负责核实后报办公室汇总）";
        List<string> words = [.. new DrawnReport().Boxes().Split('\n')];
        int row = words.FindIndex(w => w.Contains("予以公开", StringComparison.Ordinal));
        string[] box = words[row].Split('"');
        words.Insert(row, $"<word xMin=\"{box[1]}\" yMin=\"{box[3]}\" xMax=\"{int.Parse(box[1], null) + (10 * Name.Length)}\" yMax=\"{box[7]}\">{Name}</word>");
        for (int i = row + 1; i < words.Count; i++)
        {
            // All that follows stands one line lower.
            string[] below = words[i].Split('"');
            if (below.Length == 9)
            {
                (below[3], below[7]) = (Lower(below[3]), Lower(below[7]));
                words[i] = string.Join('"', below);
            }
        }

        Assert.Empty(ReportReader.Read(DrawnTables.Read(new DrawnText(string.Join('\n', words)).Words, otherwise: false, out _)!).Diagnostics);

        static string Lower(string top) => (int.Parse(top, null) + 14).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_number_that_goes_on_on_the_next_page_is_uncertain()
    {
        DrawnReport drawn = new() { Width = 33 };
        drawn["requests.granted.naturalPersons"] = "123456\f7";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Contains(read.Diagnostics, d => d.Code == "OGR4003" && d.Cell == ReportTemplate.Form2021.Cell("requests.granted.naturalPersons"));
    }

    [Fact]
    public async Task A_number_that_goes_on_on_the_next_page_beside_the_rest_of_its_label_is_uncertain()
    {
        DrawnReport drawn = new() { Width = 33, LabelAfter = "公开" };
        drawn["requests.granted.naturalPersons"] = "123456\f7";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Equal(1234567, read.Report!.Cell("requests.granted.naturalPersons").Count);
        Assert.Contains(read.Diagnostics, d => d.Code == "OGR4003" && d.Cell == ReportTemplate.Form2021.Cell("requests.granted.naturalPersons"));
        Assert.Equal(0, read.Report!.Cell("requests.partiallyGranted.naturalPersons").Count);
    }

    [Fact]
    public async Task Numbers_that_go_on_on_the_next_page_beside_the_rest_of_their_label_are_proved_by_the_sums()
    {
        // Narrow enough for a digit a line; the rest of the page is too short for more.
        DrawnReport drawn = new() { Width = 33, LabelAfter = "事务信息" };
        drawn["requests.denied.internalAffairs.naturalPersons"] = "1\f3";
        drawn["requests.denied.internalAffairs.total"] = "1\f3";
        drawn["requests.resultsTotal.naturalPersons"] = drawn["requests.resultsTotal.total"] = drawn["requests.received.naturalPersons"] = drawn["requests.received.total"] = "13";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Equal(13, read.Report!.Cell("requests.denied.internalAffairs.naturalPersons").Count);
        Assert.Equal(13, read.Report!.Cell("requests.denied.internalAffairs.total").Count);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "OGR4003");
    }

    [Theory]
    [InlineData("事务信息", "13")]
    [InlineData("", "13")]
    public async Task One_number_on_the_next_page_goes_on_there_beside_the_rest_of_its_label_or_where_its_row_adds_up_only_so(string rest, string number)
    {
        DrawnReport drawn = new() { Width = 33, LabelAfter = rest };
        drawn["requests.denied.internalAffairs.naturalPersons"] = "6";
        drawn["requests.denied.internalAffairs.legalServiceInstitutions"] = "7";
        drawn["requests.denied.internalAffairs.total"] = "1\f3";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Equal(number, read.Report!.Cell("requests.denied.internalAffairs.total").Count.ToString());
        Assert.Contains(read.Diagnostics, d => d.Code == "OGR4003" && d.Cell == ReportTemplate.Form2021.Cell("requests.denied.internalAffairs.total"));
    }

    [Fact]
    public async Task The_number_of_a_page_below_a_row_that_does_not_add_up_with_it_is_none_of_the_rows()
    {
        DrawnReport drawn = new() { Width = 33 };
        drawn["requests.denied.internalAffairs.naturalPersons"] = "6";
        drawn["requests.denied.internalAffairs.legalServiceInstitutions"] = "7";
        drawn["requests.denied.internalAffairs.total"] = "13\f2";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Equal(13, read.Report!.Cell("requests.denied.internalAffairs.total").Count);
        Assert.DoesNotContain(read.Diagnostics, d => d.Cell == ReportTemplate.Form2021.Cell("requests.denied.internalAffairs.total"));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(28)]
    public async Task Lines_of_a_cell_may_stand_far_apart(int line)
    {
        ReadResult read = await DrawnPdf.Read(WithBlanks(new() { Line = line }));
        AssertBlanks(read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_next_page_may_have_the_header_again_or_a_part_of_it(int rows)
    {
        ReadResult read = await DrawnPdf.Read(WithBlanks(new() { HeaderRowsAfter = rows }));
        AssertBlanks(read);
    }

    [Theory]
    [InlineData("临江办2023", 19, -11)]
    [InlineData("内部8812", 8, 5)]
    [InlineData("12345678", 20, 20)]
    public async Task A_watermark_is_not_read(string mark, int across, int down)
    {
        string[] words = WithBlanks(new()).Boxes().Split('\n');
        int row = Array.FindIndex(words, w => w.Contains("（一）予以公开", StringComparison.Ordinal));
        AssertBlanks(await DrawnPdf.Read(string.Join('\n', [.. words[..row], .. Signs(mark, across, down), .. words[row..]])));
    }

    [Theory]
    [InlineData("临江办", 19, -11, 3)]
    [InlineData("临江办2", 0, 20, 4)]
    [InlineData("临江办2", 12, 0, 4)]
    [InlineData("临江办2", 12, 12, 0)]
    public void Characters_that_stand_side_by_side_or_below_each_other_or_are_few_are_words(string text, int across, int down, int kept)
    {
        List<PdfWord> words = PdfWord.Parse(string.Join('\n', ["<page width=\"595\">", .. Signs(text, across, down)]), out _);
        Assert.Equal(text.Length - kept, RotatedWords.Of(words).Count);
    }

    private static IEnumerable<string> Signs(string text, int across, int down) =>
        text.Select((c, i) => $"<word xMin=\"{100 + (i * across)}\" yMin=\"{400 + (i * down)}\" xMax=\"{110 + (i * across)}\" yMax=\"{411 + (i * down)}\">{c}</word>");

    // A few numbers in table three, each alone in its row but for its total.
    private static DrawnReport WithBlanks(DrawnReport drawn)
    {
        foreach (CellDescriptor cell in ReportTemplate.Form2021.Tables[1].Cells)
        {
            drawn[cell] = "";
        }

        foreach ((string row, string count) in ((string, string)[])[("received", "8"), ("notProcessed.petitionsAndComplaints", "3"), ("notProcessed.excessive", "5"), ("resultsTotal", "8")])
        {
            drawn[$"requests.{row}.researchInstitutions"] = count;
            drawn[$"requests.{row}.total"] = count;
        }

        return drawn;
    }

    private static void AssertBlanks(ReadResult read)
    {
        Assert.DoesNotContain(read.Diagnostics, d => d.Code != "OGR3010");
        Assert.Equal(3, read.Report!.Cell("requests.notProcessed.petitionsAndComplaints.researchInstitutions").Count);
        Assert.Equal(5, read.Report!.Cell("requests.notProcessed.excessive.researchInstitutions").Count);
        Assert.Equal(8, read.Report!.Cell("requests.resultsTotal.total").Count);
        Assert.Equal(8, ReportTemplate.Form2021.Tables[1].Cells.Count(c => !c.Get(read.Report!).IsBlank));
    }

    [Theory]
    [InlineData("件")]
    [InlineData("宗")]
    public async Task The_unit_of_a_number_may_stand_on_the_next_page(string unit)
    {
        DrawnReport drawn = new();
        foreach (string row in (string[])["received", "granted", "resultsTotal"])
        {
            drawn[$"requests.{row}.otherOrganizations"] = row == "granted" ? "18415\f" + unit : "18415";
            drawn[$"requests.{row}.total"] = "18415";
        }

        // Only what stands in columns tells which cells are blank.
        drawn["requests.granted.naturalPersons"] = "";
        drawn["requests.granted.legalServiceInstitutions"] = "";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal(18415, read.Report!.Cell("requests.granted.otherOrganizations").Count);
        Assert.True(read.Report!.Cell("requests.granted.legalServiceInstitutions").IsBlank);
    }

    [Fact]
    public async Task The_unit_of_an_amount_may_stand_on_the_next_page()
    {
        DrawnReport drawn = new();
        drawn["proactiveDisclosure.fees.amount"] = "1843.56\f万元";
        drawn["requests.granted.naturalPersons"] = "";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal("1843.56万元", read.Report!.Cell("proactiveDisclosure.fees.amount").ToString());
    }

    [Fact]
    public async Task The_next_page_may_set_the_columns_out_anew()
    {
        DrawnReport drawn = new() { Width = 38, WidthAfter = 30 };
        drawn["requests.carriedForward.otherOrganizations"] = "5";
        drawn["requests.carriedForward.total"] = "5";
        drawn["requests.received.otherOrganizations"] = "5";
        drawn["requests.received.total"] = "5";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(5, read.Report!.Cell("requests.carriedForward.otherOrganizations").Count);
        Assert.Equal(0, read.Report!.Cell("requests.carriedForward.legalServiceInstitutions").Count);
    }

    [Fact]
    public async Task Where_the_tables_are_not_drawn_row_by_row_there_are_none()
    {
        DrawnReport drawn = new();
        string boxes = drawn.Boxes();
        Assert.NotNull(DrawnTables.Read(new DrawnText(boxes).Words, otherwise: false, out _));
        string[] words = boxes.Split('\n');
        int first = Array.FindIndex(words, w => w.Contains("（一）予以公开", StringComparison.Ordinal));
        (words[first + 1], words[first + 7]) = (words[first + 7], words[first + 1]);
        Assert.Null(DrawnTables.Read(new DrawnText(string.Join('\n', words)).Words, otherwise: false, out _));
        Assert.Equal(0, (await DrawnPdf.Read(string.Join('\n', words))).Report!.Cell("requests.granted.total").Count);
    }

}
