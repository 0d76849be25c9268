using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Reading;

/// <summary>Text of which a program has taken the cells and left nothing between them, so that labels and numbers have run together.</summary>
public sealed class RunTogetherTests
{
    public static TheoryData<ReportForm, string> Texts
    {
        get
        {
            TheoryData<ReportForm, string> data = [];
            foreach (ReportForm form in (ReportForm[])[ReportForm.Form2021, ReportForm.Form2020])
            {
                foreach (string layout in (string[])["{0}", "| {0} |", "| {0} |\n| --- |", "    {0}"])
                {
                    data.Add(form, layout);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_number_is_lost_in_silence(ReportForm form, string layout)
    {
        string text = string.Join('\n', Sheet.Text(form).Split('\n').Select(l => l.Contains('\t') ? layout.Replace("{0}", l.Replace("\t", "", StringComparison.Ordinal), StringComparison.Ordinal) : l));
        HasNoSilentCell(Sheet.Read(text), form);
    }

    [Theory]
    [InlineData(ReportForm.Form2021)]
    [InlineData(ReportForm.Form2020)]
    public void Nor_where_a_whole_table_is_one_cell(ReportForm form)
    {
        string[] lines = Sheet.Text(form).Split('\n');
        int from = Array.FindIndex(lines, l => l.StartsWith("(本列", StringComparison.Ordinal));
        int to = Array.FindIndex(lines, l => l.StartsWith("四、结转", StringComparison.Ordinal));
        string cell = "| " + string.Join(' ', lines[from..(to + 1)]).Replace("\t", "", StringComparison.Ordinal) + " |";
        HasNoSilentCell(Sheet.Read(string.Join('\n', [.. lines[..from], cell, "| --- |", .. lines[(to + 1)..]])), form);
    }

    [Fact]
    public void A_number_of_more_digits_than_any_count_is_none_of_the_label()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("一、本年新收政府信息公开申请数量|40|12|1|2|9|3|67", "一、本年新收政府信息公开申请数量187987169146"));
        string[] uncertain = [.. result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer!)];
        Assert.Equal(7, uncertain.Count(p => p.StartsWith("/requests/received/", StringComparison.Ordinal)));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4002" && d.Raw == "187987169146");
    }

    [Fact]
    public void An_amount_with_its_unit_ends_the_label()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费121.4225万元"));
        Sheet.Reads(result, ReportForm.Form2021);
    }

    [Fact]
    public void What_stands_between_the_number_and_the_next_label_is_told()
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With("行政强制|12|0|6\n第二十条第（八）项", "行政强制000件 第二十条第（八）项"));
        Assert.Equal(
            ["/proactiveDisclosure/compulsion/itemsLastYear", "/proactiveDisclosure/compulsion/change", "/proactiveDisclosure/compulsion/decisions"],
            result.Diagnostics.Where(d => d.Code == "OGR4005" && d.Raw == "000件").Select(d => d.Pointer));
    }

    [Theory]
    [InlineData("0.0zz")]
    [InlineData("见附件")]
    [InlineData("#REF")]
    public void What_stands_before_blank_cells_of_a_grid_is_told(string instead)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", $"行政事业性收费|{instead}|||||||||"));
        Diagnostic told = Assert.Single(result.Diagnostics, d => d.Code == "OGR4005");
        Assert.Equal(("/proactiveDisclosure/fees/amount", instead), (told.Pointer, told.Raw));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", ""));
    }

    [Fact]
    public void Nothing_before_blank_cells_is_nothing()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费||||||||||"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4005");
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", ""));
    }

    [Fact]
    public void The_number_of_the_next_label_is_no_number_of_a_row()
    {
        // The row is printed without numbers, and the next label follows without a space.
        ReadResult result = Sheet.Read(Sheet.Text2021.With("2.重复申请|2|1|0|0|0|0|3\n3.要求提供公开出版物|", "2.重复申请3.要求提供公开出版物|"));
        Sheet.Reads(
            result, ReportForm.Form2021, [.. ((string[])["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations", "total"]).Select(c => ("repeated/" + c, ""))]);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4005");
    }

    private static void HasNoSilentCell(ReadResult result, ReportForm form)
    {
        Assert.Equal(form, result.Report?.Form);
        Dictionary<string, string> due = Sheet.Numbers(form);
        Assert.Empty(result.Template!.Cells.Where(c => c.Get(result.Report!).ToString() != due[c.Pointer] && !TrialOutcome.Covers(result.Diagnostics, c)).Select(c => c.Pointer));
    }
}
