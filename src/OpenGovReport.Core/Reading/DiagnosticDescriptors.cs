namespace OpenGovReport.Reading;

/// <summary>Every kind of diagnostic that the readers give.</summary>
public static class DiagnosticDescriptors
{
    /// <summary>The source has no content.</summary>
    public static DiagnosticDescriptor EmptyInput { get; } = Loss("OGR1001", Severity.Error,
        "The source is empty.", "来源为空。");

    /// <summary>The source is not text, and no format that can be read.</summary>
    public static DiagnosticDescriptor NotText { get; } = Loss("OGR1002", Severity.Error,
        "The source is not text: {0}.", "来源不是文本：{0}。");

    /// <summary>Some bytes are not valid in the encoding of the source.</summary>
    public static DiagnosticDescriptor InvalidBytes { get; } = Loss("OGR1003", Severity.Warning,
        "{0} places hold bytes that are not valid {1}; each is read as U+FFFD.", "有{0}处字节不是有效的{1}，已读作U+FFFD。");

    /// <summary>The source is beyond a limit of <see cref="ReadOptions"/>.</summary>
    public static DiagnosticDescriptor TooLarge { get; } = Loss("OGR1004", Severity.Error,
        "The source has {0} {1}; the limit is {2}.", "来源有{0}{1}，超过上限{2}。");

    /// <summary>The encoding was guessed from the content.</summary>
    public static DiagnosticDescriptor EncodingGuessed { get; } = Keep("OGR1005", Severity.Info,
        "The source is not UTF-8; it was read as {0}.", "来源不是UTF-8，已按{0}读取。");

    /// <summary>The source is in a format that cannot be read.</summary>
    public static DiagnosticDescriptor FormatUnsupported { get; } = Loss("OGR1006", Severity.Error,
        "The source is {0}, which cannot be read.", "来源是{0}，无法读取。");

    /// <summary>The source is in a format of old Office programs.</summary>
    public static DiagnosticDescriptor LegacyOffice { get; } = Loss("OGR1007", Severity.Error,
        "The source is {0}; it can be read once an office program has saved it as .docx, .xlsx or PDF.", "来源是{0}；请用办公软件另存为.docx、.xlsx或PDF后再读取。");

    /// <summary>The source is locked with a password.</summary>
    public static DiagnosticDescriptor Encrypted { get; } = Loss("OGR1008", Severity.Error,
        "The source is locked with a password.", "来源已加密，需要密码。");

    /// <summary>The source breaks off or contradicts its own format.</summary>
    public static DiagnosticDescriptor Damaged { get; } = Loss("OGR1009", Severity.Error,
        "The source is damaged: it is no whole {0} file.", "来源已损坏：不是完整的{0}文件。");

    /// <summary>A PDF that has no text: scanned pages.</summary>
    public static DiagnosticDescriptor NoTextInPdf { get; } = Loss("OGR1010", Severity.Error,
        "The PDF has no text; its pages are pictures (a scan).", "PDF中没有文字，各页为图片（扫描件）。");

    /// <summary>The program that turns a PDF into text is not installed.</summary>
    public static DiagnosticDescriptor PdfToTextMissing { get; } = Loss("OGR1011", Severity.Error,
        "The PDF was not read: the program pdftotext was not found; install poppler-utils.", "未读取PDF：找不到pdftotext程序，请安装poppler-utils。");

    /// <summary>The program that turns a PDF into text failed.</summary>
    public static DiagnosticDescriptor PdfToTextFailed { get; } = Loss("OGR1012", Severity.Error,
        "pdftotext could not read the PDF: {0}", "pdftotext无法读取该PDF：{0}");

    /// <summary>A web page was given where text is read.</summary>
    public static DiagnosticDescriptor HtmlAsText { get; } = Loss("OGR1013", Severity.Error,
        "The source is HTML, and text was expected; the package OpenGovReport.Documents reads web pages.", "来源是HTML，此处只读取文本；网页请用OpenGovReport.Documents读取。");

    /// <summary>There is no report in the source.</summary>
    public static DiagnosticDescriptor NoReport { get; } = Loss("OGR2001", Severity.Error,
        "No annual report was found: {0}.", "未找到年度报告：{0}。");

    /// <summary>The heading of a section was not found.</summary>
    public static DiagnosticDescriptor SectionMissing { get; } = Keep("OGR2002", Severity.Warning,
        "The heading of section {0} ({1}) was not found.", "未找到第{0}部分（{1}）的标题。");

    /// <summary>The heading of a section has no number, or another one.</summary>
    public static DiagnosticDescriptor SectionMisnumbered { get; } = Keep("OGR2003", Severity.Info,
        "The heading of section {0} ({1}) does not have its number.", "第{0}部分（{1}）的标题序号缺失或有误。");

    /// <summary>No cell of a table was found.</summary>
    public static DiagnosticDescriptor TableMissing { get; } = Loss("OGR2004", Severity.Error,
        "No numbers of table {0} ({1}) were found; its cells are blank.", "未找到表{0}（{1}）的数据，各单元格留空。");

    /// <summary>Another report follows in the same source.</summary>
    public static DiagnosticDescriptor SecondReport { get; } = Loss("OGR2005", Severity.Warning,
        "Another report begins here; only the first was read.", "此处开始另一份报告；只读取了第一份。");

    /// <summary>Nothing in the source tells the form for certain.</summary>
    public static DiagnosticDescriptor FormUndecided { get; } = Keep("OGR2006", Severity.Warning,
        "Table two does not tell which form this is; it was read on the {0} form.", "从表二无法判断所用格式，已按{0}年格式读取。");

    /// <summary>A picture stands where a table should be.</summary>
    public static DiagnosticDescriptor TableIsPicture { get; } = Loss("OGR2007", Severity.Error,
        "Table {0} ({1}) is a picture; its cells cannot be read and are blank.", "表{0}（{1}）是图片，无法读取，各单元格留空。");

    /// <summary>The source is in traditional characters.</summary>
    public static DiagnosticDescriptor TraditionalCharacters { get; } = Keep("OGR2008", Severity.Info,
        "The source is in traditional characters; its labels were compared, and its title is given, in simplified ones.", "来源为繁体字；标签按简体比对，标题以简体给出。");

    /// <summary>A table stands behind the last section.</summary>
    public static DiagnosticDescriptor TableAnnexed { get; } = Keep("OGR2009", Severity.Warning,
        "Table {0} ({1}) does not stand in its section but behind the last one; it was read there.", "表{0}（{1}）不在其所属部分，而附在最后一部分之后；已从该处读取。");

    /// <summary>Beside a table stands another that is not the report's own.</summary>
    public static DiagnosticDescriptor TableBeside { get; } = Loss("OGR2010", Severity.Warning,
        "Beside table {0} ({1}) stands another here, of another year or of a part, replaced, an example, empty or none of the form; it was not read.", "表{0}（{1}）之外，此处另有一张其他年度或局部、更正前、示例、空白或非格式的表，未读取。");

    /// <summary>A table says that it is of another year, body or part, an example or replaced.</summary>
    public static DiagnosticDescriptor TableOfOther { get; } = Keep("OGR2011", Severity.Warning,
        "Table {0} ({1}) is called \"{2}\", as if it were of another year, part or body than the report, an example or replaced; it was read, and may not be the report's own.", "表{0}（{1}）标为“{2}”，似属其他年度、局部或其他机关，或为示例、更正前的表；已读取，但未必是本报告的数据。");

    /// <summary>The title was not found.</summary>
    public static DiagnosticDescriptor TitleMissing { get; } = Keep("OGR2101", Severity.Warning,
        "The title was not found.", "未找到标题。");

    /// <summary>The reporting year was not found.</summary>
    public static DiagnosticDescriptor YearMissing { get; } = Keep("OGR2102", Severity.Warning,
        "The reporting year was not found.", "未找到报告年度。");

    /// <summary>The publisher is not named.</summary>
    public static DiagnosticDescriptor PublisherMissing { get; } = Keep("OGR2103", Severity.Warning,
        "The source does not name the publisher.", "来源未写明发布机关。");

    /// <summary>The publisher is named without the place it belongs to.</summary>
    public static DiagnosticDescriptor PublisherIncomplete { get; } = Keep("OGR2104", Severity.Warning,
        "The publisher is named as \"{0}\" only; the source does not say of which place.", "发布机关仅写作“{0}”，来源未写明所属地区。");

    /// <summary>Title and signature name different bodies.</summary>
    public static DiagnosticDescriptor PublisherContradicted { get; } = Keep("OGR2105", Severity.Warning,
        "The title names \"{0}\" as the publisher, the signature \"{1}\".", "标题所示发布机关为“{0}”，落款为“{1}”。");

    /// <summary>Characters of a label are lost.</summary>
    public static DiagnosticDescriptor CharactersLost { get; } = Keep("OGR3001", Severity.Warning,
        "Characters are lost in \"{0}\"; it was read as \"{1}\".", "“{0}”有字符丢失，已读作“{1}”。");

    /// <summary>A label is torn apart by other text or by its own numbers.</summary>
    public static DiagnosticDescriptor LabelTorn { get; } = Keep("OGR3002", Severity.Info,
        "The label of row \"{0}\" is torn apart: \"{1}\".", "“{0}”行的标签被拆断：“{1}”。");

    /// <summary>A label is misspelt, shortened or reworded.</summary>
    public static DiagnosticDescriptor LabelAltered { get; } = Keep("OGR3003", Severity.Warning,
        "The label \"{1}\" was read as row \"{0}\".", "标签“{1}”已读作“{0}”行。");

    /// <summary>A row of the form was not found.</summary>
    public static DiagnosticDescriptor RowMissing { get; } = Loss("OGR3004", Severity.Warning,
        "Row \"{0}\" was not found; its cells are blank.", "未找到“{0}”行，各单元格留空。");

    /// <summary>A row that the form does not have.</summary>
    public static DiagnosticDescriptor RowAdded { get; } = Loss("OGR3005", Severity.Warning,
        "The numbers {1} under \"{0}\" belong to no row of the form; they were not read.", "“{0}”之下的数字{1}不属于格式中的任何行，未读取。");

    /// <summary>A column header is missing or misspelt.</summary>
    public static DiagnosticDescriptor ColumnHeaderMissing { get; } = Keep("OGR3006", Severity.Warning,
        "Table {0}: no column header reads \"{1}\"; it is missing or misspelt. The columns were read in the order of the form, unless OGR3007 names another.", "表{0}：没有“{1}”列标题，该标题缺失或有误；除非OGR3007另有说明，各列按格式顺序读取。");

    /// <summary>The columns stand in another order than in the form.</summary>
    public static DiagnosticDescriptor ColumnsReordered { get; } = Keep("OGR3007", Severity.Warning,
        "Table {0}: the columns stand in the order {1}; they were read by their headers.", "表{0}：各列顺序为{1}，已按列标题读取。");

    /// <summary>A group row, which has no figures in the form, is printed with figures.</summary>
    public static DiagnosticDescriptor GroupSubtotal { get; } = Loss("OGR3008", Severity.Info,
        "The group row \"{0}\" is printed with its own figures {1}; the form has none there.", "分组行“{0}”印有数字{1}，格式中该行没有数据。");

    /// <summary>（六）其他处理 is one row in a 2021 report.</summary>
    public static DiagnosticDescriptor OtherUnsplit { get; } = Keep("OGR3009", Severity.Warning,
        "（六）其他处理 is printed as one row, not three; it was kept unsplit.", "（六）其他处理只印了一行而非三行，按一行保留。");

    /// <summary>A row has no numbers at all.</summary>
    public static DiagnosticDescriptor RowEmpty { get; } = Keep("OGR3010", Severity.Info,
        "Row \"{0}\" is printed without numbers; its cells are blank.", "“{0}”行没有数字，各单元格留空。");

    /// <summary>The labels of a table stand below their numbers.</summary>
    public static DiagnosticDescriptor LabelsBelow { get; } = Keep("OGR3011", Severity.Warning,
        "Table {0}: the labels stand below their numbers; they were read so.", "表{0}：标签位于数字下方，已照此读取。");

    /// <summary>The labels of a table stand together, and its numbers after them.</summary>
    public static DiagnosticDescriptor LabelsApart { get; } = Keep("OGR3012", Severity.Warning,
        "Table {0}: the labels of rows stand together and their numbers apart from them; the numbers were given to the rows in their order.", "表{0}：多行的标签连在一起，与数字分开，已按顺序将数字归入各行。");

    /// <summary>A column of the form is left out together with its header.</summary>
    public static DiagnosticDescriptor ColumnLeftOut { get; } = Loss("OGR3013", Severity.Warning,
        "Table {0}: there is no column \"{1}\"; its cells are blank.", "表{0}：没有“{1}”列，该列各单元格留空。");

    /// <summary>A row stands elsewhere than in the form.</summary>
    public static DiagnosticDescriptor RowMoved { get; } = Keep("OGR3014", Severity.Warning,
        "Row \"{0}\" stands elsewhere than in the form; it was read by its label.", "“{0}”行的位置与格式不同，已按标签读取。");

    /// <summary>A grid has a column that the form does not have.</summary>
    public static DiagnosticDescriptor ColumnAdded { get; } = Loss("OGR3015", Severity.Info,
        "Table {0}: the form has no column \"{1}\"; its cells were not read.", "表{0}：格式中没有“{1}”列，该列未读取。");

    /// <summary>（六）其他处理 is three rows in a 2020 report.</summary>
    public static DiagnosticDescriptor OtherSplit { get; } = Keep("OGR3016", Severity.Warning,
        "（六）其他处理 is printed as three rows, not one; its cells hold their sums.", "（六）其他处理印成三行而非一行，各单元格为三行之和。");

    /// <summary>More numbers than the row has columns.</summary>
    public static DiagnosticDescriptor SurplusNumbers { get; } = Loss("OGR4001", Severity.Warning,
        "{0}: {1} numbers for {2} columns: {3}.", "{0}：有{1}个数字，只有{2}列：{3}。");

    /// <summary>Fewer numbers than the row has columns.</summary>
    public static DiagnosticDescriptor NumbersMissing { get; } = Keep("OGR4002", Severity.Warning,
        "{0}: {1} numbers for {2} columns: {3}. What is not printed is blank.", "{0}：{2}列只有{1}个数字：{3}。未印出的留空。");

    /// <summary>A cell could be read in more than one way.</summary>
    public static DiagnosticDescriptor UncertainCell { get; } = Keep("OGR4003", Severity.Warning,
        "{0} was read as {1}, which is uncertain; it could also be {2}.", "{0}读作{1}，并不确定；也可能是{2}。");

    /// <summary>A number is printed in an odd form but its value is beyond doubt.</summary>
    public static DiagnosticDescriptor NumberForm { get; } = Keep("OGR4004", Severity.Info,
        "{0}: \"{1}\" was read as {2}.", "{0}：“{1}”已读作{2}。");

    /// <summary>A cell holds something that is no number.</summary>
    public static DiagnosticDescriptor NotANumber { get; } = Loss("OGR4005", Severity.Warning,
        "{0} holds \"{1}\", which is no value of such a cell; it was left blank.", "{0}的内容“{1}”不是该单元格的有效值，已留空。");

    /// <summary>Every kind, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        EmptyInput, NotText, InvalidBytes, TooLarge, EncodingGuessed, FormatUnsupported, LegacyOffice, Encrypted, Damaged, NoTextInPdf, PdfToTextMissing, PdfToTextFailed, HtmlAsText,
        NoReport, SectionMissing, SectionMisnumbered, TableMissing, SecondReport, FormUndecided, TableIsPicture, TraditionalCharacters, TableAnnexed, TableBeside, TableOfOther,
        TitleMissing, YearMissing, PublisherMissing, PublisherIncomplete, PublisherContradicted,
        CharactersLost, LabelTorn, LabelAltered, RowMissing, RowAdded, ColumnHeaderMissing, ColumnsReordered, GroupSubtotal, OtherUnsplit, RowEmpty, LabelsBelow, LabelsApart, ColumnLeftOut, RowMoved, ColumnAdded, OtherSplit,
        SurplusNumbers, NumbersMissing, UncertainCell, NumberForm, NotANumber,
    ];

    private static DiagnosticDescriptor Loss(string code, Severity severity, string english, string chinese) => new(code, severity, true, english, chinese);

    private static DiagnosticDescriptor Keep(string code, Severity severity, string english, string chinese) => new(code, severity, false, english, chinese);
}
