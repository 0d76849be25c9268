using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Table four whose groups stand below each other, in one table or several, with blank cells among their numbers.</summary>
public sealed class GroupedDisputesTests
{
    private const string Names = "结果维持|结果纠正|其他结果|尚未审结|总计", Row = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4\n";
    private static readonly string Whole = "行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results + Row;
    private static readonly string[] Cells = ["upheld", "corrected", "otherOutcome", "pending", "total"];
    private static readonly string[] Groups = ["reconsideration", "directLitigation", "litigationAfterReconsideration"];

    public static TheoryData<string, string, string> Numbers => new()
    {
        { "||||21", "||||14", "||||8" },
        { "||4||4", "||||", "2||||2" },
        { "||||", "||||", "|||1|1" },
        { "|||6|", "7||||", "||||" },
        { "3||8||11", "|1|2||3", "5|6|7|8|26" },
        { "||||", "4|0|0|1|5", "||||" },

        // A wrong total.
        { "1||||2", "||||", "1|1|||3" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_in_a_group_with_blank_cells_is_that_of_the_name_above_it(string first, string second, string third)
    {
        string below = Group("行政复议", first) + "行政诉讼{1,5}|~\n" + Group("未经复议直接起诉", second) + Group("复议后起诉", third);
        string halves = Group("行政复议", first) + "\n行政诉讼{1,10}|~\n未经复议直接起诉{1,5}|复议后起诉{1,5}\n" + Names + "|" + Names + "\n" + second + "|" + third + "\n";
        string three = Group("行政复议", first) + "\n行政诉讼{1,5}|~\n" + Group("未经复议直接起诉", second) + "\n" + Group("复议后起诉", third);
        foreach (string table in new[] { below, halves, three })
        {
            ReadsSoundly(SpannedTables.Read(Sheet.Text2021.With(Whole, table)), first, second, third);
        }

        // In tabs the sums have to bear it out.
        IsNotSilent(Sheet.Read(Sheet.Text2021.With(Whole, Plain(below))), first, second, third);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void In_a_row_that_names_its_group_it_is_that_of_the_name_above_it(string first, string second, string third)
    {
        string own = "类别|" + Names + "\n行政复议|" + first + "\n未经复议直接起诉|" + second + "\n复议后起诉|" + third + "\n";
        string tall = "{1,2}|" + Names + "\n行政复议{1,2}|" + first + "\n行政诉讼{2,1}|未经复议直接起诉|" + second + "\n复议后起诉|" + third + "\n";
        ReadsSoundly(SpannedTables.Read(Sheet.Text2021.With(Whole, own)), first, second, third);
        ReadsSoundly(SpannedTables.Read(Sheet.Text2021.With(Whole, tall)), first, second, third);
        IsNotSilent(Sheet.Read(Sheet.Text2021.With(Whole, own)), first, second, third);
        IsNotSilent(Sheet.Read(Sheet.Text2021.With(Whole, Plain(tall))), first, second, third);
        string markdown = string.Concat(own.TrimEnd('\n').Split('\n').Select(line => "| " + line.Replace("|", " | ", StringComparison.Ordinal) + " |\n"));
        IsNotSilent(Sheet.Read(Sheet.Text2021.Replace(Sheet.Tabs(Whole), markdown, StringComparison.Ordinal)), first, second, third);
    }

    [Fact]
    public void Three_tables_of_zeros_are_three_groups()
    {
        const string Zeros = "0|0|0|0|0";
        string tables = Group("行政复议", Zeros) + "\n行政诉讼{1,5}|~\n" + Group("未经复议直接起诉", Zeros) + "\n" + Group("复议后起诉", Zeros);
        ReadsSoundly(SpannedTables.Read(Sheet.Text2021.With(Whole, tables)), Zeros, Zeros, Zeros);
    }

    [Theory]

    // A name is missing, a cell, the name of a group, or a group is there twice.
    [InlineData("其他结果|尚未审结|总计\n|1|2||3", "尚未审结|总计\n|1|2||3")]
    [InlineData("|1|2||3", "1|2||3")]
    [InlineData("未经复议直接起诉{1,5}", "另案{1,5}")]
    [InlineData("复议后起诉{1,5}", "行政复议{1,5}")]
    [InlineData("|1|2||3", "|1|2||3\n||2||2")]
    public void Where_the_place_does_not_tell_every_cell_is_uncertain(string part, string changed)
    {
        string table = Group("行政复议", "3||8||11") + "行政诉讼{1,5}|~\n" + Group("未经复议直接起诉", "|1|2||3") + Group("复议后起诉", "||||5");
        string[] parts = table.Split(part);
        table = string.Join(part, parts[..^1]) + changed + parts[^1];
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Whole, table));
        Assert.Equal(["reconsideration 5", "directLitigation 5", "litigationAfterReconsideration 5"], Sheet.Uncertain(result).OrderBy(g => Array.IndexOf(Groups, g[..^2])));
    }

    [Fact]
    public void A_group_that_is_not_there_is_uncertain_and_no_other()
    {
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Whole, Group("行政复议", "3||8||11") + "行政诉讼{1,5}|~\n" + Group("未经复议直接起诉", "|1|2||3")));
        Reads(result, "3||8||11", "|1|2||3", "||||");
        Assert.Equal(["litigationAfterReconsideration 5"], Sheet.Uncertain(result));
    }

    [Fact]
    public void The_groups_of_another_year_are_none_of_the_report()
    {
        string own = Group("行政复议", "||4||4") + Group("未经复议直接起诉", "||||") + Group("复议后起诉", "2||||2");
        string other = Group("行政复议", "||7||7") + Group("未经复议直接起诉", "||||") + Group("复议后起诉", "1||||1");
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Whole, "2023年\n" + own + "2022年\n" + other));
        Reads(result, "||4||4", "||||", "2||||2");
    }

    [Theory]
    [InlineData("四、结转下年\n度继续办理", "行政复议")]
    [InlineData("四、结转下年度继续办理", "行政\n复议")]
    [InlineData("四、结转\n下年度\n继续办理", "行政复\n议")]
    public void In_one_table_with_the_others_it_is_found_by_words_broken_over_lines(string last, string first)
    {
        string[] lines = [.. Sheet.Text2021.With("四、政府信息公开行政复议、行政诉讼情况\n", "").Lines(20, 51)];
        DocumentBlocks blocks = new();
        Array.ForEach(Sheet.Text2021.Lines(1, 19), line => blocks.AddParagraph(line, default));
        blocks.AddTable([.. lines.Select(line => line
            .Replace("四、结转下年度继续办理", last, StringComparison.Ordinal)
            .Replace("行政复议\t", first + "\t", StringComparison.Ordinal).Split('\t').Select(cell => new DocumentCell(cell)).ToArray())]);
        Array.ForEach(Sheet.Text2021.Lines(53, 58), line => blocks.AddParagraph(line, default));
        Sheet.Reads(ReportReader.Read(blocks), ReportForm.Form2021);
    }

    private static string Group(string name, string numbers) => name + "{1,5}|~\n" + Names + "\n" + numbers + "\n";

    // The same as text: a merged cell is there once.
    private static string Plain(string table) =>
        table.Replace("{1,5}|~", "", StringComparison.Ordinal).Replace("{1,2}", "", StringComparison.Ordinal).Replace("{2,1}", "", StringComparison.Ordinal);

    private static void ReadsSoundly(ReadResult result, string first, string second, string third)
    {
        Reads(result, first, second, third);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }

    // Groups that add up are read beyond doubt; of others no cell says something else than the text and is not uncertain.
    private static void IsNotSilent(ReadResult result, params string[] groups)
    {
        foreach ((string pointer, string number) in groups.SelectMany((g, i) => g.Split('|').Select((number, c) => ($"/disputes/{Groups[i]}/{Cells[c]}", number))))
        {
            string read = result.Template!.Cells.Single(c => c.Pointer == pointer).Get(result.Report!).ToString()!;
            Assert.True(read == number || result.Diagnostics.Any(d => d.Code == "OGR4003" && d.Pointer == pointer), pointer);
        }

        if (Array.TrueForAll(groups, AddsUp))
        {
            Reads(result, groups);
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    private static bool AddsUp(string group)
    {
        int[] numbers = [.. group.Split('|').Select(n => n.Length > 0 ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 0)];
        return numbers[..^1].Sum() == numbers[^1];
    }

    private static void Reads(ReadResult result, params string[] groups)
    {
        (string, string)[] due = [.. groups.SelectMany((g, i) => g.Split('|').Select((number, c) => (Groups[i] + "/" + Cells[c], number)))];
        Sheet.Reads(result, ReportForm.Form2021, due);
    }
}
