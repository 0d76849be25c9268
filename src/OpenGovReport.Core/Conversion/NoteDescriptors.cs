using OpenGovReport.Reading;

namespace OpenGovReport.Conversion;

/// <summary>Every kind of <see cref="ConversionNote"/>. The codes are permanent, like those of the readers' diagnostics.</summary>
public static class NoteDescriptors
{
    /// <summary>The cell is the same on both forms and says the same.</summary>
    public static DiagnosticDescriptor Carried { get; } = Keep("OGR6001", Severity.Info,
        "{0}: {1}, carried.", "{0}：{1}，照录。");

    /// <summary>The cell has another printed name on the other form and says the same.</summary>
    public static DiagnosticDescriptor CarriedUnderAnotherName { get; } = Keep("OGR6002", Severity.Info,
        "{0}: {1}, carried under another name.", "{0}：{1}，名称不同，照录。");

    /// <summary>The cell has another printed name on the other form and counts nearly the same.</summary>
    public static DiagnosticDescriptor NearlyComparable { get; } = Keep("OGR6003", Severity.Info,
        "{0}: {1}, carried under another name, nearly comparable: {2}.", "{0}：{1}，名称不同，照录；口径相近：{2}。");

    /// <summary>Cells are added to one.</summary>
    public static DiagnosticDescriptor Summed { get; } = Keep("OGR6004", Severity.Info,
        "{0}: {1}.", "{0}：{1}。");

    /// <summary>Cells are added to one, and some of them are blank.</summary>
    public static DiagnosticDescriptor SummedWithBlanks { get; } = Keep("OGR6005", Severity.Warning,
        "{0}: {1}; a blank adds nothing, so this is the sum of what is stated.", "{0}：{1}；空白不计入，此为已填各格之和。");

    /// <summary>（六）其他处理 is printed both as its rows and as one.</summary>
    public static DiagnosticDescriptor SummedBothWays { get; } = Keep("OGR6006", Severity.Warning,
        "{0}: {1}; the report states （六）其他处理 both in its rows and unsplit, and all are added, as in the sum of the results.",
        "{0}：{1}；报告的（六）其他处理既有分行又有合并行，按办理结果之和的口径全部相加。");

    /// <summary>A sum is too large for a cell.</summary>
    public static DiagnosticDescriptor SumTooLarge { get; } = Loss("OGR6007", Severity.Warning,
        "{0}: {1}; the sum is beyond what a cell can hold, and is left blank.", "{0}：{1}；合计超出单元格所能保存的范围，留空。");

    /// <summary>A cell that the other form splits is kept in one piece.</summary>
    public static DiagnosticDescriptor KeptUnsplit { get; } = Keep("OGR6008", Severity.Info,
        "{0}: {1}, kept unsplit: {2}.", "{0}：{1}，未拆分，合并照录：{2}。");

    /// <summary>A cell that says something has no place on the other form.</summary>
    public static DiagnosticDescriptor Dropped { get; } = Loss("OGR6009", Severity.Warning,
        "{0}: {1}, dropped: {2}.", "{0}：{1}，舍去：{2}。");

    /// <summary>A blank cell has no place on the other form.</summary>
    public static DiagnosticDescriptor BlankDropped { get; } = Keep("OGR6010", Severity.Info,
        "{0}: blank, and dropped: {2}.", "{0}：空白，舍去：{2}。");

    /// <summary>What the cell would say is not known.</summary>
    public static DiagnosticDescriptor LeftBlank { get; } = Keep("OGR6011", Severity.Info,
        "{0}: left blank, unknown: {2}.", "{0}：无从得知，留空：{2}。");

    /// <summary>The cell says what the complement says.</summary>
    public static DiagnosticDescriptor Restored { get; } = Keep("OGR6012", Severity.Info,
        "{0}: {1}, restored from the complement.", "{0}：{1}，按补充数据恢复。");

    /// <summary>The cell is split as the complement says.</summary>
    public static DiagnosticDescriptor SplitAgain { get; } = Keep("OGR6013", Severity.Info,
        "{0}: {1}, split as in the complement.", "{0}：{1}，按补充数据拆分。");

    /// <summary>The complement does not fit: what it adds up to is not what the report says now.</summary>
    public static DiagnosticDescriptor EditedSince { get; } = Loss("OGR6014", Severity.Warning,
        "{0}: {1}, kept unsplit: （六）其他处理 was edited since, so that the split in the complement no longer adds up to it.",
        "{0}：{1}，未拆分，合并照录：（六）其他处理转换后已修改，与补充数据的各行之和不符。");

    /// <summary>The texts and dates are carried as they are.</summary>
    public static DiagnosticDescriptor TextsCarried { get; } = Keep("OGR6020", Severity.Info,
        "The publisher, the year, the title, the dates and all texts are carried as they are.", "发布机关、年度、标题、日期和各部分文字均照录。");

    /// <summary>Reports about that year are not on that form.</summary>
    public static DiagnosticDescriptor FormDoesNotFitYear { get; } = Keep("OGR6021", Severity.Info,
        "Reports about {0} are not due on the {1} form.", "{0}年度的报告不适用{1}年格式。");

    /// <summary>The complement seems to be that of another report.</summary>
    public static DiagnosticDescriptor ComplementOfAnother { get; } = Keep("OGR6022", Severity.Warning,
        "The complement is that of {0}, the report is that of {1}.", "补充数据属于{0}，报告属于{1}。");

    /// <summary>A cell of the next year's report is filled from this year's.</summary>
    public static DiagnosticDescriptor FilledFromLastYear { get; } = Keep("OGR6101", Severity.Info,
        "{0}: {1}, from what this year's report carries forward.", "{0}：{1}，取自本年报告的结转下年度继续办理。");

    /// <summary>A particular or a text of the next year's report is still to be written.</summary>
    public static DiagnosticDescriptor TextToWrite { get; } = Keep("OGR6102", Severity.Info,
        "To be written: {0}.", "待填写：{0}。");

    /// <summary>Cells of a row of the next year's report are still to be filled.</summary>
    public static DiagnosticDescriptor RowToFill { get; } = Keep("OGR6103", Severity.Info,
        "To be filled: {0}: {1}.", "待填写：{0}：{1}。");

    /// <summary>A sum has fewer addends than there are reports.</summary>
    public static DiagnosticDescriptor NotEveryReport { get; } = Keep("OGR6201", Severity.Warning,
        "{0}: {1}, of {2} of {3} reports; blank in {4}, not applicable in {5}.", "{0}：{1}，{3}份报告中{2}份填报；空白{4}份，不适用{5}份。");

    /// <summary>A cell is not additive over bodies: several of them may count the same thing.</summary>
    public static DiagnosticDescriptor NotAdditive { get; } = Loss("OGR6202", Severity.Warning,
        "{0}: left blank: bodies may share items, so that their numbers do not add up (A4).", "{0}：留空：项目可能为多个机关共有，数量不可相加（A4）。");

    /// <summary>Amounts without a unit can't be added to anything.</summary>
    public static DiagnosticDescriptor UnitUnknown { get; } = Loss("OGR6203", Severity.Warning,
        "{0}: {1} of {2} has no unit, and is not added.", "{0}：{2}的{1}未写明单位，未计入。");

    /// <summary>A sum of money has more digits than a cell holds.</summary>
    public static DiagnosticDescriptor SumNotExact { get; } = Loss("OGR6204", Severity.Warning,
        "{0}: {1}; the sum can't be held exactly, and is left blank.", "{0}：{1}；合计无法精确保存，留空。");

    /// <summary>The sum's form has no such cell, so that what reports on the other form state there is not in the sum.</summary>
    public static DiagnosticDescriptor NotOnForm { get; } = Loss("OGR6205", Severity.Warning,
        "{0}: stated by {1}, and not added: {2}.", "{0}：{1}填报，未计入：{2}。");

    /// <summary>What is added from reports on the other form is only nearly comparable.</summary>
    public static DiagnosticDescriptor NearlyComparableAddends { get; } = Keep("OGR6206", Severity.Warning,
        "{0}: what {1} states is added, though only nearly comparable: {2}.", "{0}：{1}填报的数口径相近，已计入：{2}。");

    /// <summary>The reports are about different years; nothing is added.</summary>
    public static DiagnosticDescriptor YearsDiffer { get; } = Loss("OGR6210", Severity.Error,
        "The reports are about different years, and are not added: {0}.", "各报告年度不同，不予汇总：{0}。");

    /// <summary>A report does not state its year.</summary>
    public static DiagnosticDescriptor YearUnknown { get; } = Keep("OGR6211", Severity.Warning,
        "{0} does not state its year; it is taken to be that of the others.", "{0}未写明年度，按与其他报告同年度处理。");

    /// <summary>A report on the other form is converted before it is added.</summary>
    public static DiagnosticDescriptor Converted { get; } = Keep("OGR6212", Severity.Warning,
        "{0} is on the {1} form; it is put on the {2} form before it is added.", "{0}为{1}年格式，先转换为{2}年格式再汇总。");

    /// <summary>Two reports are of the same body.</summary>
    public static DiagnosticDescriptor SameBodyTwice { get; } = Keep("OGR6213", Severity.Warning,
        "{0} are of the same body: {1}.", "{0}属于同一机关：{1}。");

    /// <summary>Some reports print （六）其他处理 in rows and some unsplit, so that the sums are incomplete in both.</summary>
    public static DiagnosticDescriptor PartlyUnsplit { get; } = Keep("OGR6214", Severity.Warning,
        "（六）其他处理 is unsplit in {0} of {1} reports; its rows hold the sums of the others, and all four rows together make the whole.",
        "{1}份报告中{0}份的（六）其他处理未分行；三行为其余报告之和，四行合计才是全部。");

    /// <summary>Every kind, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Carried, CarriedUnderAnotherName, NearlyComparable, Summed, SummedWithBlanks, SummedBothWays, SumTooLarge, KeptUnsplit,
        Dropped, BlankDropped, LeftBlank, Restored, SplitAgain, EditedSince,
        TextsCarried, FormDoesNotFitYear, ComplementOfAnother,
        FilledFromLastYear, TextToWrite, RowToFill,
        NotEveryReport, NotAdditive, UnitUnknown, SumNotExact, NotOnForm, NearlyComparableAddends,
        YearsDiffer, YearUnknown, Converted, SameBodyTwice, PartlyUnsplit,
    ];

    private static DiagnosticDescriptor Keep(string code, Severity severity, string english, string chinese) => new(code, severity, false, english, chinese);

    private static DiagnosticDescriptor Loss(string code, Severity severity, string english, string chinese) => new(code, severity, true, english, chinese);
}
