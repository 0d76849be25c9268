using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>
/// Every kind of diagnostic that reading JSON, YAML or a CSV of cells adds to <see cref="DiagnosticDescriptors"/>. Each has a
/// <see cref="Diagnostic.Pointer"/>, a line and a column.
/// </summary>
public static class SerializationDiagnostics
{
    /// <summary>The source breaks the grammar of its format; nothing after this place was read.</summary>
    public static DiagnosticDescriptor SyntaxError { get; } = Error("OGR5001",
        "This is not well-formed {0}: {1} cannot stand here.", "{0}格式有误：此处不应出现{1}。");

    /// <summary>The source ends before the report does.</summary>
    public static DiagnosticDescriptor UnexpectedEnd { get; } = Error("OGR5002",
        "The source ends in the middle of the report.", "来源在报告结束之前中断。");

    /// <summary>Something other than white space follows the report.</summary>
    public static DiagnosticDescriptor TrailingData { get; } = Error("OGR5003",
        "Something follows the end of the report.", "报告结束之后还有其他内容。");

    /// <summary>JSON has no comments.</summary>
    public static DiagnosticDescriptor Comment { get; } = Error("OGR5004",
        "Comments are not allowed.", "不允许使用注释。");

    /// <summary>Bytes that are not UTF-8, or one half of a surrogate pair.</summary>
    public static DiagnosticDescriptor InvalidUnicode { get; } = Error("OGR5005",
        "This is not valid Unicode.", "此处不是有效的Unicode文本。");

    /// <summary>Objects or arrays are nested beyond <see cref="ReadOptions.MaxDepth"/>.</summary>
    public static DiagnosticDescriptor TooDeep { get; } = Error("OGR5006",
        "The source is nested deeper than {0} levels.", "来源嵌套超过{0}层。");

    /// <summary>There are more diagnostics than <see cref="ReadOptions.MaxDiagnostics"/>; nothing after this place was read.</summary>
    public static DiagnosticDescriptor TooManyDiagnostics { get; } = Error("OGR5007",
        "There are more than {0} diagnostics; reading stopped here.", "诊断信息超过{0}条，读取在此停止。");

    /// <summary>YAML anchors, aliases and tags have no place in a report; nothing after this place was read.</summary>
    public static DiagnosticDescriptor Reference { get; } = Error("OGR5008",
        "Anchors, aliases and tags are not allowed.", "不允许使用锚点、别名和标签。");

    /// <summary>A member that the contract demands is not there. The place is that of the object that lacks it.</summary>
    public static DiagnosticDescriptor MemberMissing { get; } = Error("OGR5101",
        "The member \"{0}\" is missing.", "缺少成员“{0}”。");

    /// <summary>A member that the contract does not know here.</summary>
    public static DiagnosticDescriptor MemberUnknown { get; } = Error("OGR5102",
        "There is no member \"{0}\" here.", "此处没有成员“{0}”。");

    /// <summary>A member that the contract does not know here was passed over, as <see cref="ReadOptions.AllowUnknownMembers"/> allows.</summary>
    public static DiagnosticDescriptor MemberIgnored { get; } = new("OGR5103", Severity.Info, true,
        "The unknown member \"{0}\" was not read.", "未知成员“{0}”未读取。");

    /// <summary>A member stands twice in one object.</summary>
    public static DiagnosticDescriptor MemberDuplicate { get; } = Error("OGR5104",
        "The member \"{0}\" is here for the second time.", "成员“{0}”重复出现。");

    /// <summary>A value is of another type than the contract says.</summary>
    public static DiagnosticDescriptor WrongType { get; } = Error("OGR5201",
        "Expected {0}, found {1}.", "应为{0}，实际为{1}。");

    /// <summary>A number that has to be whole is written with a fraction or an exponent.</summary>
    public static DiagnosticDescriptor NotWhole { get; } = Error("OGR5202",
        "{0} is not written as a whole number.", "{0}不是整数写法。");

    /// <summary>A number is too large or too small for its member.</summary>
    public static DiagnosticDescriptor OutOfRange { get; } = Error("OGR5203",
        "{0} is out of range.", "{0}超出范围。");

    /// <summary>An amount has too many digits to be held exactly, or an exponent.</summary>
    public static DiagnosticDescriptor NotExact { get; } = Error("OGR5204",
        "{0} cannot be held exactly as a decimal number without an exponent.", "{0}无法精确保存为不带指数的十进制数。");

    /// <summary>The unit of an amount is none of 元, 万元 and 亿元.</summary>
    public static DiagnosticDescriptor UnknownUnit { get; } = Error("OGR5205",
        "\"{0}\" is no unit of money; use 元, 万元, 亿元 or null.", "“{0}”不是金额单位；应为元、万元、亿元或null。");

    /// <summary>A date is not a day of the calendar in the form <c>yyyy-MM-dd</c>.</summary>
    public static DiagnosticDescriptor NotADate { get; } = Error("OGR5206",
        "\"{0}\" is not a date in the form yyyy-MM-dd.", "“{0}”不是yyyy-MM-dd格式的日期。");

    /// <summary>The name of the form is neither <c>2020</c> nor <c>2021</c>; tables two and three were not read.</summary>
    public static DiagnosticDescriptor UnknownForm { get; } = Error("OGR5207",
        "\"{0}\" is no form; use \"2020\" or \"2021\".", "“{0}”不是有效的格式；应为“2020”或“2021”。");

    /// <summary>The header line of a CSV of cells lacks a column.</summary>
    public static DiagnosticDescriptor ColumnMissing { get; } = Error("OGR5301",
        "The header has no column \"{0}\".", "表头缺少“{0}”列。");

    /// <summary>The header line of a CSV of cells has a column that the format does not know.</summary>
    public static DiagnosticDescriptor ColumnUnknown { get; } = Error("OGR5302",
        "The column \"{0}\" is not known.", "未知的列“{0}”。");

    /// <summary>The header line of a CSV of cells has a column that the format does not know, passed over as <see cref="ReadOptions.AllowUnknownMembers"/> allows.</summary>
    public static DiagnosticDescriptor ColumnIgnored { get; } = new("OGR5303", Severity.Info, true,
        "The unknown column \"{0}\" was not read.", "未知的列“{0}”未读取。");

    /// <summary>The header line of a CSV of cells names a column twice.</summary>
    public static DiagnosticDescriptor ColumnDuplicate { get; } = Error("OGR5304",
        "The column \"{0}\" is here for the second time.", "“{0}”列重复出现。");

    /// <summary>A line of CSV has more or fewer fields than its header.</summary>
    public static DiagnosticDescriptor FieldCount { get; } = Error("OGR5305",
        "The line has {0} fields; the header has {1}.", "此行有{0}个字段，表头有{1}个。");

    /// <summary>A line of CSV names a cell that the form does not have.</summary>
    public static DiagnosticDescriptor CellUnknown { get; } = Error("OGR5306",
        "There is no cell {0} in the {1} form.", "{1}年格式中没有单元格{0}。");

    /// <summary>A line of CSV names a cell that an earlier line of the same report has named.</summary>
    public static DiagnosticDescriptor CellDuplicate { get; } = Error("OGR5307",
        "The cell {0} is here for the second time.", "单元格{0}重复出现。");

    /// <summary>No line of CSV names this cell of the form. The place is that of the report's first line.</summary>
    public static DiagnosticDescriptor CellMissing { get; } = Error("OGR5308",
        "The cell {0} is missing.", "缺少单元格{0}。");

    /// <summary>The lines of one report differ in what they say of the whole report: its form, its year or its publisher.</summary>
    public static DiagnosticDescriptor ColumnDiffers { get; } = Error("OGR5309",
        "The column \"{0}\" says \"{1}\" here and \"{2}\" in the first line of the report.", "“{0}”列此处为“{1}”，而报告首行为“{2}”。");

    /// <summary>A CSV of cells names no form, and has no cell that only one form has.</summary>
    public static DiagnosticDescriptor FormUnclear { get; } = Error("OGR5310",
        "The cells do not tell the form.", "无法从单元格判断所用格式。");

    /// <summary>A report lacks cells, and other lines of its file stand further above: the lines of a report have to stand together.</summary>
    public static DiagnosticDescriptor LinesApart { get; } = Error("OGR5312",
        "The lines of \"{0}\" do not stand together; others stand further above.", "“{0}”的各行未排在一起，前文已有该文件的其他行。");

    /// <summary>Every kind, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SyntaxError, UnexpectedEnd, TrailingData, Comment, InvalidUnicode, TooDeep, TooManyDiagnostics, Reference,
        MemberMissing, MemberUnknown, MemberIgnored, MemberDuplicate,
        WrongType, NotWhole, OutOfRange, NotExact, UnknownUnit, NotADate, UnknownForm,
        ColumnMissing, ColumnUnknown, ColumnIgnored, ColumnDuplicate, FieldCount, CellUnknown, CellDuplicate, CellMissing, ColumnDiffers, FormUnclear,
        LinesApart,
    ];

    private static DiagnosticDescriptor Error(string code, string english, string chinese) => new(code, Severity.Error, true, english, chinese);
}
