using System.Reflection;
using System.Diagnostics;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary>Sources of every kind: encodings, no text at all, no report, hostile ones, limits, and reports that break off.</summary>
public sealed class InputTests
{
    public static TheoryData<string> Limits => [.. typeof(ReadOptions).GetProperties().Where(p => p.PropertyType == typeof(int) || p.PropertyType == typeof(long)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_is_one_at_least(string limit)
    {
        PropertyInfo property = typeof(ReadOptions).GetProperty(limit)!;
        foreach (int value in (int[])[0, -5])
        {
            Exception? refused = Record.Exception(() => property.SetValue(new ReadOptions(), property.PropertyType == typeof(long) ? (object)(long)value : value));
            Assert.IsType<ArgumentOutOfRangeException>(refused?.InnerException);
        }

        property.SetValue(new ReadOptions(), property.PropertyType == typeof(long) ? (object)20L : 20);
    }

    [Fact]
    public void A_result_says_on_one_line_what_it_is()
    {
        Assert.Equal("no report; 1 diagnostic", ReportReader.ReadText("").ToString());
        Assert.Equal(
            "江海市水利局 2023 (2021 form): 新收 67 + 上年结转 6 = 办理总计 71 + 结转下年度 2; 0 diagnostics",
            Sheet.Read(Sheet.Text2021).ToString());
    }

    public static TheoryData<string> Samples => [.. Corpus.Samples];

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\t \r\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \n")]
    public void Bytes_without_content_are_empty(string text)
    {
        ReadResult result = ReportReader.ReadText(Encoding.UTF8.GetBytes(text));
        Assert.Null(result.Report);
        Assert.Null(result.Template);
        Assert.Null(result.SourceMap);
        Assert.Equal(["OGR1001"], result.Diagnostics.Select(d => d.Code));
        Assert.True(result.LosesData);
        Assert.True(result.HasErrors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　\n\u00A0\n")]
    [InlineData("江海市水利局")]
    [InlineData("1\n2\n3\n4\n5\n6\n7")]
    [InlineData("江海市水利局2023年政府信息公开工作年度报告")]
    [InlineData("二、主动公开政府信息情况\n全年公开信息12条。")]
    public void A_text_without_a_report_gives_none(string text)
    {
        ReadResult result = ReportReader.ReadText(text);
        Assert.Null(result.Report);
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(Severity.Error, only.Severity);
    }

    [Fact]
    public void Null_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentNullException>("text", () => ReportReader.ReadText((string)null!));
        Assert.Throws<ArgumentNullException>("blocks", () => ReportReader.Read(null!));
    }

    [Theory]
    [InlineData("25504446", "PDF")]
    [InlineData("504B030414", "ZIP (.docx, .xlsx)")]
    [InlineData("D0CF11E0A1B1", "OLE (.doc, .xls)")]
    [InlineData("89504E470D0A", "PNG")]
    [InlineData("FFD8FFE000104A464946", "JPEG")]
    [InlineData("414200420043", "binary")]
    [InlineData("FFFE00D800D800D800D8", "binary")]
    // 政府 in UTF-16 with a NUL character after it, as in the files of programs.
    [InlineData("3F659C5E00004100", "binary")]
    public void A_file_of_another_kind_is_named(string hex, string kind)
    {
        ReadResult result = ReportReader.ReadText(Convert.FromHexString(hex));
        Assert.Null(result.Report);
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("OGR1002", kind), (only.Code, Assert.Single(only.Arguments.ToArray())));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_encoding_gives_the_same_report(string name)
    {
        string text = Corpus.Text(name);
        ReadResult plain = ReportReader.ReadText(text);
        (Encoding Encoding, string[] Noticed)[] encodings =
        [
            (new UTF8Encoding(false), []),
            (new UTF8Encoding(true), []),
            (new UnicodeEncoding(false, true), []),
            (new UnicodeEncoding(true, true), []),
            (new UnicodeEncoding(false, false), ["OGR1005"]),
            (new UnicodeEncoding(true, false), ["OGR1005"]),
            (CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, ["OGR1005"]),
        ];
        foreach ((Encoding encoding, string[] noticed) in encodings)
        {
            ReadResult result = ReportReader.ReadText([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Equal(plain.Report, result.Report);
            Assert.Equal(
                [.. noticed, .. plain.Diagnostics.Select(d => d.ToString())],
                result.Diagnostics.Select(d => d.Code == "OGR1005" ? d.Code : d.ToString()).OrderBy(d => d != "OGR1005"));
            Assert.All(result.Template!.AllCells, c => Assert.Equal(plain.SourceMap![c], result.SourceMap![c]));
        }
    }

    [Theory]
    [InlineData(0xFF, 0xFE)]
    [InlineData(0xFE, 0xFF)]
    public void Two_stray_bytes_before_GB18030_do_not_make_it_UTF_16(byte first, byte second)
    {
        ReadResult result = ReportReader.ReadText([first, second, .. CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("\n" + Sheet.Text2021)]);

        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal("OGR1003", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_few_invalid_bytes_leave_every_cell_as_it_is()
    {
        byte[] bytes = Sheet.Bytes(Sheet.Text2021);
        int narrative = Sheet.Bytes(Sheet.Text2021.Split("主动公开政府信息356条")[0]).Length;
        ReadResult result = ReportReader.ReadText([.. bytes[..narrative], 0xFF, 0xC0, .. bytes[narrative..]]);

        Sheet.Reads(result, ReportForm.Form2021);
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("OGR1003", "2"), (only.Code, only.Arguments.ToArray()[0]));
        Assert.Contains("\uFFFD\uFFFD主动公开", result.Report!.Overview.Introduction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_spoilt_by_invalid_bytes_is_no_number()
    {
        string[] parts = Sheet.Text2021.Split("1204");
        ReadResult result = ReportReader.ReadText([.. Sheet.Bytes(parts[0] + "12"), 0xFF, .. Sheet.Bytes("04" + parts[1])]);

        Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", ""));
        Assert.Equal(["OGR1003", "OGR4005"], result.Diagnostics.Select(d => d.Code));
        Assert.Equal("/proactiveDisclosure/licensing/decisions", result.Diagnostics[1].Pointer);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_end_is_one(string end)
    {
        ReadResult result = ReportReader.ReadText(Sheet.Text2021.Replace("\n", end, StringComparison.Ordinal));
        Sheet.ReadsSoundly(result, ReportForm.Form2021);
        Assert.Equal(new SourceLocation(11, 6), result.SourceMap![result.Template!.Cell("proactiveDisclosure.licensing.decisions")]);
    }

    [Fact]
    public void Limits_count_bytes_and_characters()
    {
        byte[] bytes = Sheet.Bytes(Sheet.Text2021);
        Sheet.ReadsSoundly(ReportReader.ReadText(bytes, new ReadOptions { MaxBytes = bytes.Length }), ReportForm.Form2021);
        Sheet.ReadsSoundly(ReportReader.ReadText(bytes, new ReadOptions { MaxCharacters = Sheet.Text2021.Length }), ReportForm.Form2021);
        Sheet.ReadsSoundly(ReportReader.ReadText(Sheet.Text2021, new ReadOptions { MaxCharacters = Sheet.Text2021.Length, MaxBytes = 1 }), ReportForm.Form2021);

        IsTooLarge(ReportReader.ReadText(bytes, new ReadOptions { MaxBytes = bytes.Length - 1 }), bytes.Length, "bytes");
        IsTooLarge(ReportReader.ReadText(bytes, new ReadOptions { MaxCharacters = Sheet.Text2021.Length - 1 }), Sheet.Text2021.Length, "characters");
        IsTooLarge(ReportReader.ReadText(Sheet.Text2021, new ReadOptions { MaxCharacters = Sheet.Text2021.Length - 1 }), Sheet.Text2021.Length, "characters");

        static void IsTooLarge(ReadResult result, int size, string what)
        {
            Assert.Null(result.Report);
            Diagnostic only = Assert.Single(result.Diagnostics);
            Assert.Equal(("OGR1004", $"The source has {size} {what}; the limit is {size - 1}."), (only.Code, only.Message(Language.English)));
        }
    }

    [Fact]
    public void Blocks_are_held_to_the_limit_of_characters_too()
    {
        DocumentBlocks blocks = new();
        blocks.AddParagraph("江海市水利局", default);
        Assert.Equal(7, blocks.Length);
        Assert.Equal("OGR2001", Assert.Single(ReportReader.Read(blocks, new ReadOptions { MaxCharacters = 7 }).Diagnostics).Code);
        Assert.Equal("OGR1004", Assert.Single(ReportReader.Read(blocks, new ReadOptions { MaxCharacters = 6 }).Diagnostics).Code);
    }

    [Fact]
    public void Tokens_are_limited()
    {
        // Table three is the largest and has well under 300 labels and numbers.
        Sheet.ReadsSoundly(ReportReader.ReadText(Sheet.Text2021, new ReadOptions { MaxTokens = 300 }), ReportForm.Form2021);
        ReadResult result = ReportReader.ReadText(Sheet.Text2021, new ReadOptions { MaxTokens = 100 });
        Assert.Null(result.Report);
        Assert.Equal("The source has > 100 tokens; the limit is 100.", Assert.Single(result.Diagnostics).Message(Language.English));
    }

    [Fact]
    [Trait("Measures", "time")]
    public void Fifty_megabytes_of_digits_are_refused_at_once()
    {
        const int Size = 50_000_000;
        byte[] bytes = new byte[Size];
        Array.Fill(bytes, (byte)'7');
        string text = new('7', Size);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Stopwatch watch = Stopwatch.StartNew();

        Assert.Equal("OGR1004", Assert.Single(ReportReader.ReadText(bytes).Diagnostics).Code);
        Assert.Equal("OGR1004", Assert.Single(ReportReader.ReadText(text).Diagnostics).Code);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("7\n")]
    [InlineData("7\t")]
    [InlineData("|7")]
    [InlineData("一、总体情况\n")]
    [InlineData("三、收到和处理政府信息公开申请情况\n0\n")]
    [InlineData("本年新收政府信息公开申请数量 0 ")]
    [InlineData("行政许可 12 件\n")]
    [InlineData("（")]
    [InlineData("2023年1月")]
    [Trait("Measures", "time")]
    public void Within_the_limits_time_and_memory_are_bounded(string repeated)
    {
        // Between the headings of a report, so that every step of the reader gets to see it.
        const int Size = 2_000_000;
        string flood = new StringBuilder().Insert(0, repeated, Size / repeated.Length).ToString();
        foreach (int line in new[] { 0, 3, 8, 30, 52, 56 })
        {
            string[] lines = Sheet.Text2021.Split('\n');
            string text = string.Join('\n', [.. lines[..line], flood, .. lines[line..]]);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Stopwatch watch = Stopwatch.StartNew();

            ReadResult result = ReportReader.ReadText(text);

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"line {line}: {watch.Elapsed}");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 400_000_000, $"line {line}: {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
            Assert.True(result.Report is not null || result.Diagnostics.Count > 0);
        }
    }

    [Theory]
    [InlineData(1, 3, "OGR2001")]
    [InlineData(4, 18, "主动公开政府信息情况")]
    [InlineData(19, 47, "收到和处理政府信息公开申请情况")]
    [InlineData(48, 52, "政府信息公开行政复议、行政诉讼情况")]
    public void One_table_alone_is_read_and_the_rest_is_said_to_be_missing(int from, int to, string title)
    {
        ReadResult result = Sheet.Read(string.Join('\n', Sheet.Text2021.Lines(from, to)));
        if (title == "OGR2001")
        {
            Assert.Equal(["OGR2001"], result.Diagnostics.Select(d => d.Code));
            return;
        }

        // Table three and four alone do not tell the form; without a year the newer one is taken.
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        Assert.All(result.Template!.Cells, c => Assert.Equal(
            (c.Pointer, c.Row.Table.Title == title ? due[c.Pointer] : ""), (c.Pointer, c.Get(result.Report!).ToString())));
        Assert.Equal(
            result.Template.Tables.Select(t => t.Title).Where(t => t != title),
            result.Diagnostics.Where(d => d.Code == "OGR2004").Select(d => d.Arguments.ToArray()[1]));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR2101");
        Assert.True(result.HasErrors);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(18)]
    [InlineData(23)]
    [InlineData(32)]
    [InlineData(39)]
    [InlineData(46)]
    [InlineData(47)]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(54)]
    public void Of_a_report_that_breaks_off_after_a_line_what_is_there_is_read_and_what_is_not_is_named(int last)
    {
        ReadResult result = Sheet.Read(string.Join('\n', Sheet.Text2021.Lines(1, last)));
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        int[] lineOf = [7, 8, 11, 14, 15, 18, .. Enumerable.Range(23, 25), 52, 52, 52];
        RowDescriptor[] rows = [.. ReportTemplate.Form2021.Tables.SelectMany(t => t.Rows)];
        string[] missing = [.. result.Diagnostics.Where(d => d.Code is "OGR3004" or "OGR2004").Select(d => d.Arguments.ToArray()[^1])];

        Assert.Equal(ReportForm.Form2021, result.Report!.Form);
        for (int r = 0; r < rows.Length; r++)
        {
            bool there = lineOf[r] <= last;
            Assert.All(rows[r].Cells, c => Assert.Equal((c.Pointer, there ? due[c.Pointer] : ""), (c.Pointer, c.Get(result.Report).ToString())));
            Assert.True(there || missing.Contains(rows[r].Name) || missing.Contains(rows[r].Table.Title), rows[r].Name);
        }

        Assert.Equal("江海市水利局", result.Report.Publisher);
        Assert.Equal(2023, result.Report.Year);
        Assert.Equal(
            new[] { (1, 2), (2, 4), (3, 19), (4, 48), (5, 53), (6, 55) }.Where(s => s.Item2 > last).Select(s => "一二三四五六"[s.Item1 - 1].ToString()),
            result.Diagnostics.Where(d => d.Code == "OGR2002").Select(d => d.Arguments.ToArray()[0]));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Of_a_sample_that_breaks_off_no_cell_is_misread_in_silence(string name)
    {
        string text = Corpus.Text(name);
        ReadResult whole = ReportReader.ReadText(text);
        foreach (int percent in new[] { 25, 50, 75, 90 })
        {
            // At the end of a line: within one the last number may be cut in two.
            int end = text.IndexOf('\n', text.Length * percent / 100);
            ReadResult part = ReportReader.ReadText(text[..end]);
            if (part.Report is null)
            {
                Assert.Equal(["OGR2001"], part.Diagnostics.Select(d => d.Code));
                continue;
            }

            Assert.True(part.Report.Form == whole.Report!.Form || part.Diagnostics.Any(d => d.Code == "OGR2006"));
            foreach (CellDescriptor cell in part.Report.Form == whole.Report.Form ? part.Template!.Cells : [])
            {
                string read = cell.Get(part.Report).ToString();
                Assert.True(read.Length == 0 || read == cell.Get(whole.Report).ToString() || part.Diagnostics.Any(d => d.Cell == cell), $"{percent} %: {cell}");
                Assert.True(read.Length > 0 || cell.Get(whole.Report).IsBlank || IsSaid(part, cell), $"{percent} %: {cell}");
            }
        }

        static bool IsSaid(ReadResult result, CellDescriptor cell) => result.Diagnostics.Any(d => d.Cell == cell
            || (d.Code is "OGR2004" && d.Arguments.Contains(cell.Row.Table.Title))
            || (d.Code is "OGR3004" or "OGR3010" or "OGR4002" && d.Arguments.Any(a => a == cell.Row.Name || a == $"表{cell.Row.Table.Number}")));
    }

    [Fact]
    public void Cut_off_anywhere_a_text_never_throws()
    {
        foreach (string text in new[] { Sheet.Text2021, Sheet.Text2020, Corpus.Text("lvliang-2023") })
        {
            for (int end = 0; end <= text.Length; end++)
            {
                ReadResult result = ReportReader.ReadText(text[..end]);
                Assert.True(result.Report is not null || result.HasErrors);
            }
        }
    }

    [Fact]
    public void Damaged_anywhere_a_text_never_throws()
    {
        string[] pieces = ["0", "1", "件", "。", "\t", " ", "\n", "\u200B", "（", "一、", "总计", "二、", "\f", "|", "年", "2023", "\r", "\uD800", "\uFFFD", "第二十条第", "行政复议", "其他"];
        Random random = new(20260131);
        string[] samples = [Sheet.Text2021, Sheet.Text2020, .. Corpus.Samples.Select(Corpus.Text)];
        for (int i = 0; i < 400; i++)
        {
            StringBuilder text = new(samples[random.Next(samples.Length)]);
            for (int change = random.Next(1, 30); change > 0 && text.Length > 60; change--)
            {
                int at = random.Next(text.Length - 50);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, random.Next(1, 50)),
                    1 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                    _ => text.Insert(random.Next(text.Length), text.ToString(at, random.Next(1, 50))),
                };
            }

            ReadResult result = ReportReader.ReadText(text.ToString());
            Assert.All(result.Diagnostics, d => Assert.NotEmpty(d.Message(Language.English) + d.Message(Language.Chinese)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Changes_outside_the_tables_change_no_cell(int seed)
    {
        string[] pieces = ["67", "356 件", "。", "，", "\n", "\n\n", " ", "总计", "自然人 40 人", "行政许可 5", "表1", "2024年1月1日", "\uFEFF"];
        Random random = new(seed);
        foreach (ReportForm form in new[] { ReportForm.Form2020, ReportForm.Form2021 })
        {
            string text = Sheet.Text(form);
            int tables = text.IndexOf("\n二、", StringComparison.Ordinal), after = text.IndexOf("\n公开的内容", StringComparison.Ordinal);
            int overview = text.IndexOf("年，我局", StringComparison.Ordinal);
            for (int i = 0; i < 60; i++)
            {
                string piece = pieces[random.Next(pieces.Length)];
                int at = random.Next(2) == 0 ? random.Next(overview, tables) : random.Next(after + 1, text.Length);
                ReadResult result = Sheet.Read(text.Insert(at, piece));
                Sheet.Reads(result, form);
            }
        }
    }
}
