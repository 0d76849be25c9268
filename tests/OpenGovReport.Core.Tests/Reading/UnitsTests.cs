namespace OpenGovReport.Tests.Reading;

/// <summary>Units of money and of counts: in the cell, in brackets behind a number, in the header, in the row and above the table.</summary>
public sealed class UnitsTests
{
    [Theory]
    [InlineData("0", "0万元")]
    [InlineData("0.0000", "0.0000万元")]
    [InlineData("121.4225 万元", "121.4225万元")]
    [InlineData("1,214.5", "1214.5万元")]
    [InlineData("￥121.4225", "121.4225万元")]
    [InlineData("人民币121.4225万元", "121.4225万元")]
    [InlineData("121.4225（万元）", "121.4225万元")]
    [InlineData("1214225(元)", "1214225元")]
    [InlineData("121.4225万元（含信息处理费）", "121.4225万元")]
    [InlineData("1214225元", "1214225元")]
    [InlineData("1,214,225.00元", "1214225.00元")]
    [InlineData("2亿元", "2亿元")]
    [InlineData("2億元", "2亿元")]
    [InlineData("38.5（单位：元）", "38.5元")]
    [InlineData("38.5(单位:亿元)", "38.5亿元")]
    [InlineData("38.5（人民币元）", "38.5元")]
    [InlineData("38.5（元，含滞纳金）", "38.5元")]
    [InlineData("38.5万元（不含减免）", "38.5万元")]
    [InlineData("３．５", "3.5万元")]
    [InlineData("-3.5", "-3.5万元")]
    [InlineData("—", "/")]
    [InlineData("无", "/")]
    public void An_amount_is_read_with_its_own_unit_or_that_of_the_form(string printed, string read)
    {
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费|" + printed)), ReportForm.Form2021, ("fees/amount", read));
    }

    [Theory]
    // The header is set on two lines of a narrow column, with other labels between them.
    [InlineData("信息内容|本年收费金额（单位：万|\n元）\n行政事业性收费|121.4225", "121.4225万元")]
    [InlineData("信息内容|本年收费金额（单位：万\n行政事业性收费|121.4225\n元）", "121.4225万元")]
    [InlineData("信息内容|本年收费金额（单位：亿\n行政事业性收费|121.4225\n元）", "121.4225亿元")]
    [InlineData("信息内容|本年收费金额（单位：\n行政事业性收费|121.4225\n元）", "121.4225元")]
    public void A_unit_that_is_torn_in_the_header_is_that_of_the_amount(string header, string read)
    {
        foreach (string between in new[] { "    ", "\n" })
        {
            string text = Sheet.Text2021.With("信息内容|本年收费金额（单位：万元）\n行政事业性收费|121.4225", header).Replace("\t", between, StringComparison.Ordinal);
            Sheet.Reads(Sheet.Read(text), ReportForm.Form2021, ("fees/amount", read));
        }
    }

    [Theory]
    [InlineData("本年收费金额（单位：元）", "1214225", "1214225元")]
    [InlineData("本年收费金额（元）", "1214225", "1214225元")]
    [InlineData("本年收费金额（单位：万元）", "1214225元", "1214225元")]
    [InlineData("本年收费金额（万元）", "121.4225", "121.4225万元")]
    [InlineData("本年收费金额（萬元）", "121.4225", "121.4225万元")]
    [InlineData("本年收费金额（万）", "121.4225", "121.4225万元")]
    [InlineData("本年收费金额（人民币元）", "1214225", "1214225元")]
    [InlineData("本年收费总额（元）", "1214225", "1214225元")]
    [InlineData("本年收费（元）", "1214225", "1214225元")]
    [InlineData("本年收费金额", "121.4225", "121.4225")]
    public void The_header_of_the_fees_gives_their_unit(string header, string printed, string read)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("本年收费金额（单位：万元）", header).With("行政事业性收费|121.4225", "行政事业性收费|" + printed));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", read));
    }

    [Theory]
    [InlineData("采购总金额（万元）", "1843.56", "1843.56万元")]
    [InlineData("采购总金额（单位：元）", "18435600", "18435600元")]
    [InlineData("采购总额（元）", "18435600", "18435600元")]
    [InlineData("采购总金额", "1843.56", "1843.56")]
    [InlineData("采购总金额", "￥18435600.00", "18435600.00元")]
    [InlineData("采购总金额（万元）", "¥1843.56", "1843.56万元")]
    [InlineData("采购总金额（万元）", "18435600元", "18435600元")]
    public void The_header_of_the_procurement_gives_its_unit(string header, string printed, string read)
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With("采购总金额", header).With("政府集中采购|27|1843.56万元", "政府集中采购|27|" + printed));
        Sheet.Reads(result, ReportForm.Form2020, ("procurement/totalAmount", read));
    }

    [Theory]
    [InlineData("信息内容|采购项目数量|采购总金额\n", "单位：项、元\n信息内容|采购项目数量|采购总金额\n")]
    [InlineData("\n政府集中采购|", "\n政府集中采购（元）|")]
    public void The_unit_may_stand_above_the_table_or_in_the_row(string part, string changed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With("1843.56万元", "18435600").With(part, changed));
        Sheet.Reads(result, ReportForm.Form2020, ("procurement/totalAmount", "18435600元"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Pointer == "/proactiveDisclosure/procurement/totalAmount");
    }

    [Theory]
    [InlineData("（单位：千元）")]
    [InlineData("（百万元）")]
    [InlineData("（单位：十万元）")]
    [InlineData("（万美元）")]
    [InlineData("（单位：港币）")]
    public void An_amount_in_a_unit_that_the_library_has_no_name_for_is_uncertain(string unit)
    {
        ReadResult header = Sheet.Read(Sheet.Text2021.With("（单位：万元）", unit));
        Sheet.Reads(header, ReportForm.Form2021, ("fees/amount", "121.4225"));
        Assert.Single(header.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == "/proactiveDisclosure/fees/amount");

        ReadResult cell = Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费|121.4225" + unit));
        Sheet.Reads(cell, ReportForm.Form2021, ("fees/amount", ""));
        Assert.Single(cell.Diagnostics, d => d.Code == "OGR4005" && d.Pointer == "/proactiveDisclosure/fees/amount");
    }

    [Fact]
    public void Two_units_of_which_neither_is_the_columns_make_the_amount_uncertain()
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With("信息内容|采购项目数量|采购总金额\n", "单位：万元\n信息内容|采购项目数量|采购总金额\n").With("政府集中采购|27|1843.56万元", "政府集中采购（元）|27|18435600"));
        Assert.Single(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == "/proactiveDisclosure/procurement/totalAmount");
    }

    [Theory]
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费（元）|3806.5", "3806.5万元", "3806.5元")]
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费（单位：元）|3806.5", "3806.5万元", "3806.5元")]
    [InlineData("\n第二十条第（八）项\n信息内容|本年收费金额（单位：万元）\n行政事业性收费|121.4225", "\n单位：件、元\n第二十条第（八）项\n信息内容|本年收费金额（单位：万元）\n行政事业性收费|3806.5", "3806.5万元", "3806.5元")]
    [InlineData("（单位：万元）\n行政事业性收费|121.4225", "（单位：万元/元）\n行政事业性收费|3806.5", "3806.5万元", "3806.5元")]
    [InlineData("（单位：万元）\n行政事业性收费|121.4225", "（亿元、万元）\n行政事业性收费|3806.5", "3806.5亿元", "3806.5万元")]
    [InlineData("（单位：万元）\n行政事业性收费|121.4225", "（单位：元）\n行政事业性收费|3806.5\n注：本表金额以万元为单位。", "3806.5元", "3806.5万元")]
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费|3806.5\n注：本年收费金额的单位均为元。", "3806.5万元", "3806.5元")]
    public void Two_units_that_contradict_each_other_make_the_amount_uncertain(string part, string changed, string read, string other)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(part, changed));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", read));
        Diagnostic told = Assert.Single(result.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal(("OGR4003", "/proactiveDisclosure/fees/amount"), (told.Code, told.Pointer));
        Assert.EndsWith($"it could also be {other}.", told.Message(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("千元")]
    [InlineData("百万元")]
    public void A_unit_in_the_row_that_no_amount_can_be_in_makes_it_uncertain(string unit)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("\n行政事业性收费|121.4225", $"\n行政事业性收费（{unit}）|38.5"));
        Assert.Equal("OGR4003", Assert.Single(result.Diagnostics, d => d.Pointer == "/proactiveDisclosure/fees/amount").Code);
    }

    [Theory]
    // The same unit twice, one in the cell itself, nothing to be in either, and sums and names that are no units of the table.
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费（万元）|38.5", "38.5万元")]
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费（元）|38.5万元", "38.5万元")]
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费（元）|0", "0万元")]
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费|38.5\n注：其中信息处理费400元，本单位减免0.2元（元旦期间）。", "38.5万元")]
    [InlineData("\n第二十条第（八）项", "\n广元市各单位收费情况\n第二十条第（八）项", "121.4225万元")]
    [InlineData("\n行政事业性收费|121.4225", "\n行政事业性收费|3806.5（元）", "3806.5元")]
    public void A_unit_that_contradicts_nothing_is_no_cause_for_doubt(string part, string changed, string read)
    {
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.With(part, changed)), ReportForm.Form2021, ("fees/amount", read));
    }

    [Theory]
    [InlineData("注：金额单位为元。", "3806元")]
    [InlineData("注：金额以万元计。", "3806万元")]
    [InlineData("（单位：亿元）", "3806亿元")]
    [InlineData("注：含上年结余20元。", "3806")]
    public void Below_the_table_its_unit_may_stand(string note, string read)
    {
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2020.With("政府集中采购|27|1843.56万元", "政府集中采购|27|3806\n" + note)), ReportForm.Form2020, ("procurement/totalAmount", read));
    }

    [Theory]
    [InlineData("48件/9件")]
    [InlineData("0件/7件")]
    [InlineData("48件/9")]
    [InlineData("48宗/126宗")]
    public void Two_numbers_with_a_slash_between_them_are_none_of_the_cell(string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("予以公开|14|", $"予以公开|{printed}|"));
        Sheet.Reads(result, ReportForm.Form2021, ("granted/naturalPersons", ""));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4005" && d.Pointer == "/requests/granted/naturalPersons");
    }

    [Theory]
    [InlineData("14件/次")]
    [InlineData("14[1]")]
    [InlineData("14［2］")]
    [InlineData("14 [u3]")]
    public void Behind_a_number_a_second_unit_or_the_mark_of_a_note_in_brackets_is_no_part_of_it(string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("予以公开|14|", $"予以公开|{printed}|"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["OGR4004"], result.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("8（减）", "-8")]
    [InlineData("8项（减少）", "-8")]
    [InlineData("8（-）", "-8")]
    [InlineData("8（增）", "8")]
    [InlineData("8（件）", "8")]
    public void The_sign_of_a_change_may_stand_in_brackets(string printed, string read)
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With("|-8|", $"|{printed}|"));
        Sheet.Reads(result, ReportForm.Form2020, ("licensing/change", read));
        Assert.Equal(["OGR4004"], result.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("14（应为15）")]
    [InlineData("14（更正为15）")]
    [InlineData("14（万件）")]
    [InlineData("14千件")]
    public void A_number_that_is_said_to_be_another_is_left_blank_and_named(string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("予以公开|14|", $"予以公开|{printed}|"));
        Sheet.Reads(result, ReportForm.Form2021, ("granted/naturalPersons", ""));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4005" && d.Pointer == "/requests/granted/naturalPersons");
    }

    [Fact]
    public void Counts_in_ten_thousands_are_uncertain()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("信息内容|本年处理决定数量\n行政许可|1204", "信息内容|本年处理决定数量（单位：万件）\n行政许可|12"));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == "/proactiveDisclosure/licensing/decisions");
        Assert.Equal([], Sheet.Uncertain(Sheet.Read(Sheet.Text2021.With("本年处理决定数量\n行政许可", "本年处理决定数量（单位：件）\n行政许可"))));
    }

    [Theory]
    [InlineData("件")]
    [InlineData("宗")]
    public void A_counter_apart_from_the_only_number_of_a_row_is_no_phrase(string counter)
    {
        string text = Sheet.Text2021.With("行政许可|1204", $"行政许可|1204 {counter}").With("行政处罚|87", $"行政处罚|87 {counter}").With("行政强制|5", $"行政强制|5 {counter}");
        foreach (string between in new[] { " ", "   ", "\n" })
        {
            ReadResult result = Sheet.Read(text.Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    [Fact]
    public void Behind_other_words_it_is_one()
    {
        // Words above the row that are no row's label.
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "其中新增许可 31 件\n行政许可|1204").Replace('\t', ' '));
        Sheet.Reads(result, ReportForm.Form2021);
    }
}
