using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Tests.Documents;

namespace OpenGovReport.Tests.Reading;

/// <summary>A document in which a kind of diagnostic appears once, what it then says, and a nearly identical document in which it does not appear.</summary>
internal sealed record DiagnosticCase(
    string Code,
    Severity Severity,
    bool LosesData,
    DiagnosticSource Noticed,
    SourceLocation Location,
    string Raw,
    string? Cell,
    string English,
    string Chinese,
    Func<ReadResult> Sound);

/// <summary>What is read in a case: a text, which its page of the documentation shows, or something else, of which it says what that is.</summary>
internal sealed record DiagnosticSource(string? Text, string Words, Func<ReadResult> Read)
{
    public static implicit operator DiagnosticSource(string text) => new(text, "", () => Sheet.Read(text));

    internal static DiagnosticSource Of(string words, Func<ReadResult> read) => new(null, words, read);
}

/// <summary>The cases of <see cref="DiagnosticTests"/>: line and column, text, cell and messages are worked out by hand from the document.</summary>
internal static class DiagnosticCases
{
    private static readonly SourceLocation Nowhere = new(0);

    internal static IReadOnlyList<DiagnosticCase> All { get; } =
    [
        // The source as a whole.
        new("OGR1001", Severity.Error, true, DiagnosticSource.Of("A file with nothing but white space.",
            () => ReportReader.ReadText(" \r\n\t"u8)),
            Nowhere, "", null, "The source is empty.", "来源为空。",
            () => ReportReader.ReadText(" \r\n\t."u8)),
        new("OGR1002", Severity.Error, true, DiagnosticSource.Of("A PDF file given to `ReportReader.ReadText`, which reads text.",
            () => ReportReader.ReadText("%PDF-1.7"u8)),
            Nowhere, "", null, "The source is not text: PDF.", "来源不是文本：PDF。",
            () => ReportReader.ReadText(Sheet.Bytes("PDF-1.7\n" + Sheet.Text2021))),
        new("OGR1003", Severity.Warning, true, DiagnosticSource.Of("A text in UTF-8 with one byte, 0xFF, that UTF-8 does not have.",
            () => ReportReader.ReadText(Spoilt())),
            new(3, 9), "", null,
            "1 places hold bytes that are not valid UTF-8; each is read as U+FFFD.", "有1处字节不是有效的UTF-8，已读作U+FFFD。",
            () => ReportReader.ReadText(Sheet.Bytes(Sheet.Text2021))),
        new("OGR1004", Severity.Error, true, DiagnosticSource.Of("A text of five characters, read with `MaxCharacters = 4`.",
            () => ReportReader.ReadText("一二三四五", new ReadOptions { MaxCharacters = 4 })),
            Nowhere, "", null, "The source has 5 characters; the limit is 4.", "来源有5个字符，超过上限4。",
            () => ReportReader.ReadText("一二三四", new ReadOptions { MaxCharacters = 4 })),
        new("OGR1005", Severity.Info, false, DiagnosticSource.Of("A text in GB18030, as older programs save it.",
            () => ReportReader.ReadText(Gb18030(Sheet.Text2021))),
            Nowhere, "", null, "The source is not UTF-8; it was read as GB18030.", "来源不是UTF-8，已按GB18030读取。",
            () => ReportReader.ReadText(Sheet.Bytes(Sheet.Text2021))),
        new("OGR1013", Severity.Error, true, "<html><body><p>" + Sheet.Text2021 + "</p></body></html>",
            Nowhere, "", null, "The source is HTML, and text was expected; the package OpenGovReport.Documents reads web pages.", "来源是HTML，此处只读取文本；网页请用OpenGovReport.Documents读取。",
            () => Sheet.Read(Sheet.Text2021.With("2023年，我局", "<br>2023年，我局"))),

        // The parts of the report.
        new("OGR2001", Severity.Error, true, "政府信息公开指南\n本机关地址：江海路1号",
            Nowhere, "", null, "No annual report was found: no section and no table.", "未找到年度报告：既没有章节也没有表格。",
            () => Sheet.Read(string.Join('\n', Sheet.Text2021.Lines(1, 8)))),
        new("OGR2002", Severity.Warning, false, Sheet.Text2021.Without("六、其他需要报告的事项"),
            new(53, 1), "", null, "The heading of section 6 (其他需要报告的事项) was not found.", "未找到第六部分（其他需要报告的事项）的标题。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR2003", Severity.Info, false, Sheet.Text2021.With("六、其他需要", "五、其他需要"),
            new(55, 1), "", null, "The heading of section 6 (其他需要报告的事项) does not have its number.", "第六部分（其他需要报告的事项）的标题序号缺失或有误。",
            () => Sheet.Read(Sheet.Text2021.With("六、其他需要", "6.其他需要"))),
        new("OGR2004", Severity.Error, true, Sheet.Text2021.Without("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4"),
            new(48, 1), "", null,
            "No numbers of table 4 (政府信息公开行政复议、行政诉讼情况) were found; its cells are blank.", "未找到表四（政府信息公开行政复议、行政诉讼情况）的数据，各单元格留空。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR2005", Severity.Warning, true, Sheet.Text2021 + "\n" + Sheet.Text2020,
            new(59, 1), "", null, "Another report begins here; only the first was read.", "此处开始另一份报告；只读取了第一份。",
            () => Sheet.Read(Sheet.Text2021 + "\n" + Sheet.Text2020.Lines(1, 1)[0])),
        new("OGR2006", Severity.Warning, false, WithoutMarks(Sheet.Text2021),
            new(4, 1), "", null, "Table two does not tell which form this is; it was read on the 2021 form.", "从表二无法判断所用格式，已按2021年格式读取。",
            () => Sheet.Read(WithoutMarks(Sheet.Text2021).With("信息内容|数量", "信息内容|本年处理决定数量"))),

        new("OGR2007", Severity.Error, true, DiagnosticSource.Of("A document in which a picture stands below the heading of section four.",
            () => ReportReader.Read(WithoutTableFour(picture: true))),
            Nowhere, "", null,
            "Table 4 (政府信息公开行政复议、行政诉讼情况) is a picture; its cells cannot be read and are blank.", "表四（政府信息公开行政复议、行政诉讼情况）是图片，无法读取，各单元格留空。",
            () => ReportReader.Read(WithoutTableFour(picture: false))),

        new("OGR2008", Severity.Info, false, Traditional(Sheet.Text2021),
            Nowhere, "", null,
            "The source is in traditional characters; its labels were compared, and its title is given, in simplified ones.", "来源为繁体字；标签按简体比对，标题以简体给出。",
            () => Sheet.Read(Sheet.Text2021.With("2023年，我局", "2023年，開封路的總部報告，我局"))),

        new("OGR2009", Severity.Warning, false, Sheet.Text2021.WithLines(49, 52, ["详见附表"]) + "\n附表\n" + string.Join('\n', Sheet.Text2021.Lines(49, 52)),
            new SourceLocation(57, 1), "", null,
            "Table 4 (政府信息公开行政复议、行政诉讼情况) does not stand in its section but behind the last one; it was read there.", "表四（政府信息公开行政复议、行政诉讼情况）不在其所属部分，而附在最后一部分之后；已从该处读取。",
            () => Sheet.Read(Sheet.Text2021)),

        new("OGR2010", Severity.Warning, true, Sheet.Text2021.WithLines(49, 52, ["2022年数据", .. Sheet.Text2021.Lines(49, 51), "6|0|0|0|6|0|0|0|0|0|0|0|0|0|0", "2023年数据", .. Sheet.Text2021.Lines(49, 52)]),
            new SourceLocation(49, 1), "", null,
            "Beside table 4 (政府信息公开行政复议、行政诉讼情况) stands another here, of another year or of a part, replaced, an example, empty or none of the form; it was not read.", "表四（政府信息公开行政复议、行政诉讼情况）之外，此处另有一张其他年度或局部、更正前、示例、空白或非格式的表，未读取。",
            () => Sheet.Read(Sheet.Text2021.WithLines(49, 52, ["2023年数据", .. Sheet.Text2021.Lines(49, 52)]))),

        new("OGR2011", Severity.Warning, false, Sheet.Text2021.WithLines(49, 52, ["2022年数据", .. Sheet.Text2021.Lines(49, 52)]),
            new SourceLocation(49, 1), "2022年数据", null,
            "Table 4 (政府信息公开行政复议、行政诉讼情况) is called \"2022年数据\", as if it were of another year, part or body than the report, an example or replaced; it was read, and may not be the report's own.",
            "表四（政府信息公开行政复议、行政诉讼情况）标为“2022年数据”，似属其他年度、局部或其他机关，或为示例、更正前的表；已读取，但未必是本报告的数据。",
            () => Sheet.Read(Sheet.Text2021.WithLines(49, 52, ["2023年数据", .. Sheet.Text2021.Lines(49, 52)]))),

        // Title, year and publisher.
        new("OGR2101", Severity.Warning, false, string.Join('\n', Sheet.Text2021.Lines(2, 58)),
            new(1, 1), "", null, "The title was not found.", "未找到标题。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR2102", Severity.Warning, false, Sheet.Text2021.With("水利局2023年政府", "水利局政府").With("2023年，我局", "我局"),
            new(1, 1), "", null, "The reporting year was not found.", "未找到报告年度。",
            () => Sheet.Read(Sheet.Text2021.With("水利局2023年政府", "水利局政府"))),
        new("OGR2103", Severity.Warning, false, Sheet.Text2021.With("江海市水利局2023年", "2023年").Without("江海市水利局"),
            new(1, 1), "", null, "The source does not name the publisher.", "来源未写明发布机关。",
            () => Sheet.Read(Sheet.Text2021.With("江海市水利局2023年", "2023年"))),
        new("OGR2104", Severity.Warning, false, Sheet.Text2021.With("江海市水利局2023年", "县水利局2023年"),
            new(1, 1), "县水利局", null,
            "The publisher is named as \"县水利局\" only; the source does not say of which place.", "发布机关仅写作“县水利局”，来源未写明所属地区。",
            () => Sheet.Read(Sheet.Text2021.With("江海市水利局2023年", "江县水利局2023年"))),
        new("OGR2105", Severity.Warning, false, Sheet.Text2021.With("江海市水利局2023年", "江海市财政局2023年"),
            new(1, 1), "江海市财政局", null,
            "The title names \"江海市财政局\" as the publisher, the signature \"江海市水利局\".", "标题所示发布机关为“江海市财政局”，落款为“江海市水利局”。",
            () => Sheet.Read(Sheet.Text2021.With("江海市水利局2023年", "水利局2023年"))),

        // Labels and rows.
        new("OGR3001", Severity.Warning, false, Sheet.Text2021.With("（一）予以公开", "()予以公开"),
            new(25, 11), "()予以公开", null,
            "Characters are lost in \"()予以公开\"; it was read as \"（一）予以公开\".", "“()予以公开”有字符丢失，已读作“（一）予以公开”。",
            () => Sheet.Read(Sheet.Text2021.With("（一）予以公开", "(一)予以公开"))),
        new("OGR3002", Severity.Info, false, Sheet.Text2021.With("3.补正后申请内容仍不明确|1|0|0|0|1|0|2", "3.补正后申请|1|0|0|0|1|0|2\n内容仍不明确"),
            new(37, 1), "3.补正后申请", null,
            "The label of row \"补正后申请内容仍不明确\" is torn apart: \"3.补正后申请\".", "“补正后申请内容仍不明确”行的标签被拆断：“3.补正后申请”。",
            () => Sheet.Read(Sheet.Text2021.With("3.补正后申请内容仍不明确", "3. 补正后 申请内容仍不明确"))),
        new("OGR3003", Severity.Warning, false, Sheet.Text2021.With("7.属于行政执法案卷", "7.属于行政执法安卷"),
            new(33, 1), "7.属于行政执法安卷", null,
            "The label \"7.属于行政执法安卷\" was read as row \"属于行政执法案卷\".", "标签“7.属于行政执法安卷”已读作“属于行政执法案卷”行。",
            () => Sheet.Read(Sheet.Text2021.With("7.属于行政执法案卷", "（7）属于行政执法案卷"))),
        new("OGR3004", Severity.Warning, true, Sheet.Text2021.Without("2.重复申请|2|1|0|0|0|0|3"),
            new(38, 21), "", null, "Row \"重复申请\" was not found; its cells are blank.", "未找到“重复申请”行，各单元格留空。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR3005", Severity.Warning, true, Sheet.Text2021.With("行政强制|5", "行政强制|5\n行政检查|31"),
            new(16, 6), "31", null, "The numbers 31 under \"行政检查\" belong to no row of the form; they were not read.", "“行政检查”之下的数字31不属于格式中的任何行，未读取。",
            () => Sheet.Read(Sheet.Text2021.With("行政强制|5", "行政强制|5\n行政检查"))),
        new("OGR3006", Severity.Warning, false, Sheet.Text2021.With("自然人|法人或其他组织|总计", "自然人|法人或其他组织"),
            new(20, 1), "(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)", null,
            "Table 3: no column header reads \"总计\"; it is missing or misspelt. The columns were read in the order of the form, unless OGR3007 names another.", "表三：没有“总计”列标题，该标题缺失或有误；除非OGR3007另有说明，各列按格式顺序读取。",
            () => Sheet.Read(Sheet.Text2021.With("自然人|法人或其他组织|总计", "自然人|法人或其他组织|总 计"))),
        new("OGR3007", Severity.Warning, false, TotalFirst(Sheet.Text2021),
            new(20, 1), "(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)", null,
            "Table 3: the columns stand in the order 总计、自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他; they were read by their headers.",
            "表三：各列顺序为总计、自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他，已按列标题读取。",
            () => Sheet.Read(Sheet.Text2021.WithLines(21, 22, ["类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"]))),
        new("OGR3008", Severity.Info, true, Sheet.Text2021.With("（四）无法提供|1.本机关", "（四）无法提供|10|2|0|1|2|1|16\n1.本机关"),
            new(35, 9), "10 2 0 1 2 1 16", null,
            "The group row \"（四）无法提供\" is printed with its own figures 10 2 0 1 2 1 16; the form has none there.", "分组行“（四）无法提供”印有数字10 2 0 1 2 1 16，格式中该行没有数据。",
            () => Sheet.Read(Sheet.Text2021.With("（四）无法提供|1.本机关", "（四）无法提供\n1.本机关"))),
        new("OGR3009", Severity.Warning, false, Sheet.Text2021.WithLines(43, 45, ["（六）其他处理|2|0|0|0|0|0|2"]),
            new(43, 9), "（六）其他处理", null,
            "（六）其他处理 is printed as one row, not three; it was kept unsplit.", "（六）其他处理只印了一行而非三行，按一行保留。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR3010", Severity.Info, false, Sheet.Text2021.With("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|||||||"),
            new(40, 13), "", null, "Row \"要求提供公开出版物\" is printed without numbers; its cells are blank.", "“要求提供公开出版物”行没有数字，各单元格留空。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR3011", Severity.Warning, false, LabelsBelow(Sheet.Text2021),
            new(23, 1), "", null, "Table 3: the labels stand below their numbers; they were read so.", "表三：标签位于数字下方，已照此读取。",
            () => Sheet.Read(Sheet.Text2021.Replace('\t', '\n'))),
        new("OGR3012", Severity.Warning, false, LabelsFirst(Sheet.Text2021),
            new(48, 1), "", null, "Table 3: the labels of rows stand together and their numbers apart from them; the numbers were given to the rows in their order.", "表三：多行的标签连在一起，与数字分开，已按顺序将数字归入各行。",
            () => Sheet.Read(Sheet.Text2021.Replace('\t', '\n'))),

        // Numbers.
        new("OGR3013", Severity.Warning, true, OneHeader(Sheet.Text2021, 6),
            new(20, 1), "", null, "Table 3: there is no column \"总计\"; its cells are blank.", "表三：没有“总计”列，该列各单元格留空。",
            () => Sheet.Read(OneHeader(Sheet.Text2021, 7))),
        new("OGR3014", Severity.Warning, false,
            Sheet.Text2021.With("一、本年新收政府信息公开申请数量|40|12|1|2|9|3|67\n二、上年结转政府信息公开申请数量|4|1|0|0|1|0|6", "二、上年结转政府信息公开申请数量|4|1|0|0|1|0|6\n一、本年新收政府信息公开申请数量|40|12|1|2|9|3|67"),
            new(24, 18), "", null, "Row \"本年新收\" stands elsewhere than in the form; it was read by its label.", "“本年新收”行的位置与格式不同，已按标签读取。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR3015", Severity.Info, true, Sheet.Text2021.With("信息内容|本年处理决定数量\n行政许可|1204", "信息内容|本年受理数量|本年处理决定数量\n行政许可|1310|1204"),
            new(10, 6), "本年受理数量", null, "Table 2: the form has no column \"本年受理数量\"; its cells were not read.", "表二：格式中没有“本年受理数量”列，该列未读取。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR3016", Severity.Warning, false, OtherHandlingTests.Newer(Sheet.Text2020),
            new(47, 43), "（六）其他处理", null,
            "（六）其他处理 is printed as three rows, not one; its cells hold their sums.", "（六）其他处理印成三行而非一行，各单元格为三行之和。",
            () => Sheet.Read(Sheet.Text2020)),
        new("OGR4001", Severity.Warning, true, Sheet.Text2021.With("行政许可|1204", "行政许可|1204|38"),
            new(11, 6), "1204 38", null, "行政许可: 2 numbers for 1 columns: 1204 38.", "行政许可：有2个数字，只有1列：1204 38。",
            () => Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可|1204|"))),
        new("OGR4002", Severity.Warning, false, Sheet.Text2021.With("规章|1|0|7", "规章|1|7"),
            new(7, 4), "1 7", null, "规章: 2 numbers for 3 columns: 1 7. What is not printed is blank.", "规章：3列只有2个数字：1 7。未印出的留空。",
            () => Sheet.Read(Sheet.Text2021.With("规章|1|0|7", "规章|1||7"))),
        new("OGR4003", Severity.Warning, false, Sheet.Text2021.With("行政许可|1204", "行政许可\n1204\n38"),
            new(12, 1), "1204 38", "/proactiveDisclosure/licensing/decisions",
            "行政许可/本年处理决定数量 was read as 1204, which is uncertain; it could also be 38.", "行政许可/本年处理决定数量读作1204，并不确定；也可能是38。",
            () => Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可\n1204\n1204"))),
        new("OGR4004", Severity.Info, false, Sheet.Text2021.With("行政许可|1204", "行政许可|1,204件"),
            new(11, 6), "1,204件", "/proactiveDisclosure/licensing/decisions",
            "行政许可/本年处理决定数量: \"1,204件\" was read as 1204.", "行政许可/本年处理决定数量：“1,204件”已读作1204。",
            () => Sheet.Read(Sheet.Text2021)),
        new("OGR4005", Severity.Warning, true, Sheet.Text2021.With("行政许可|1204", "行政许可|1204.5"),
            new(11, 6), "1204.5", "/proactiveDisclosure/licensing/decisions",
            "行政许可/本年处理决定数量 holds \"1204.5\", which is no value of such a cell; it was left blank.", "行政许可/本年处理决定数量的内容“1204.5”不是该单元格的有效值，已留空。",
            () => Sheet.Read(Sheet.Text2021.With("121.4225", "1204.5"))),
    ];

    /// <summary>The kinds that only the readers of files in OpenGovReport.Documents give.</summary>
    internal static IReadOnlyList<string> OfFiles { get; } = [.. FileDiagnostic.All.Select(d => d.Code)];

    internal static DiagnosticCase Of(string code) => All.Single(c => c.Code == code);

    internal static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

    // One byte that no UTF-8 has, in the middle of the overview.
    private static byte[] Spoilt()
    {
        string[] parts = Sheet.Text2021.Split("主动公开政府信息356条");
        return [.. Sheet.Bytes(parts[0]), 0xFF, .. Sheet.Bytes("主动公开政府信息356条" + parts[1])];
    }

    // Tables two and three as tables, and a picture or nothing below the heading of section four.
    private static DocumentBlocks WithoutTableFour(bool picture)
    {
        DocumentBlocks blocks = new();
        foreach (string line in Sheet.Text2021.Split('\n')[..48])
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                blocks.AddTable([[.. line.Split('\t').Select(c => new DocumentCell(c))]]);
            }
            else
            {
                blocks.AddParagraph(line, default);
            }
        }

        if (picture)
        {
            blocks.AddPicture();
        }

        return blocks;
    }

    // Without every label that only one of the forms has.
    private static string WithoutMarks(string text) => text
        .WithLines(43, 45, ["（六）其他处理|2|0|0|0|0|0|2"])
        .WithLines(5, 18, ["信息内容|数量", "行政许可|1204", "行政处罚|87", "行政强制|5"]);

    // The labels and the numbers of each row of table three.
    private static IEnumerable<(string Label, string Numbers)> Rows(string text) =>
        text.Lines(23, 47).Select(l => l.Split('\t')).Select(c => (string.Join('\n', c[..^7]), string.Join(' ', c[^7..])));

    private static string LabelsBelow(string text) => text.WithLines(23, 47, Rows(text).Select(r => r.Numbers + "\n" + r.Label));

    private static string LabelsFirst(string text) => text.WithLines(23, 47, [.. Rows(text).Select(r => r.Label.Replace('\n', ' ')), .. Rows(text).Select(r => r.Numbers)]);

    // As a page that is shown in traditional characters has it.
    internal static string Traditional(string text)
    {
        const string From = "总动开况规废现数内许处罚强费额单万办结转项请个业构组织务总计属国秘其他律禁稳权类过执档询无补满诉复书确认机关缴报为维纠审议问题进";
        const string To = "總動開況規廢現數內許處罰強費額單萬辦結轉項請個業構組織務總計屬國祕其他律禁穩權類過執檔詢無補滿訴復書確認機關繳報為維糾審議問題進";
        return string.Concat(text.Select(c => From.IndexOf(c, StringComparison.Ordinal) is int at and >= 0 ? To[at] : c));
    }

    // Table three with one line of headers and one cell for the label of each row; so many of its columns.
    private static string OneHeader(string text, int columns) => text.WithLines(20, 47,
        [.. new[] { string.Join('\t', [.. "类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计".Split('|')[..(columns + 1)]]) },
         .. text.Lines(23, 47).Select(line => line.Split('\t')).Select(c => string.Join('\t', [string.Concat(c[..^7]), .. c[^7..][..columns]]))]);

    private static string TotalFirst(string text) => text
        .WithLines(23, 47, text.Lines(23, 47).Select(line => line.Split('\t')).Select(c => string.Join('\t', [.. c[..^7], c[^1], .. c[^7..^1]])))
        .WithLines(21, 22, ["类别|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他"]);
}
