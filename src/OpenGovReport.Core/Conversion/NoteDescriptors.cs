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

    /// <summary>Every kind, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Carried, CarriedUnderAnotherName, NearlyComparable, Summed, SummedWithBlanks, SummedBothWays, SumTooLarge, KeptUnsplit,
        Dropped, BlankDropped, LeftBlank, Restored, SplitAgain, EditedSince,
        TextsCarried, FormDoesNotFitYear, ComplementOfAnother,
    ];

    private static DiagnosticDescriptor Keep(string code, Severity severity, string english, string chinese) => new(code, severity, false, english, chinese);

    private static DiagnosticDescriptor Loss(string code, Severity severity, string english, string chinese) => new(code, severity, true, english, chinese);
}
