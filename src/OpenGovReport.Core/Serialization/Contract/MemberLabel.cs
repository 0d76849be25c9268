using System.Text;
using OpenGovReport.Templates;

namespace OpenGovReport.Serialization;

/// <summary>What a member of the contract is called, in Chinese as the form prints it and in English, and what there is to know about it.</summary>
/// <param name="Chinese">The printed label, or what the thing is commonly called where the form prints none.</param>
/// <param name="English">The name in English words.</param>
/// <param name="ChineseNote">What there is to know, in Chinese; may be empty.</param>
/// <param name="EnglishNote">The same in English.</param>
/// <remarks>The labels of rows and columns come from the template; those of what stands around the tables are here.</remarks>
internal sealed record MemberLabel(string Chinese, string English, string ChineseNote = "", string EnglishNote = "")
{
    internal static MemberLabel None { get; } = new("", "");

    internal static MemberLabel Template { get; } = new("格式", "Form", "报告所用的格式。", "The form that the report is on.");

    internal static MemberLabel Publisher { get; } = new("发布机关", "Publisher",
        "标题或者落款中的机关名称；未写明的为null。", "The body named in the title or signature; null where none is named.");

    internal static MemberLabel Year { get; } = new("报告年度", "Reporting year",
        "数据所属年度；未写明的为null。", "The year that the figures are about; null where it is not stated.");

    internal static MemberLabel Title { get; } = new("标题", "Title", "没有标题的为null。", "Null where there is none.");

    internal static MemberLabel Period { get; } = new("报告期间", "Period",
        "报告写明的统计期间；未写明的为null。", "The time covered, as the report states it; null where it does not.");

    internal static MemberLabel From { get; } = new("起始日期", "First day");

    internal static MemberLabel To { get; } = new("截止日期", "Last day");

    internal static MemberLabel PublishedOn { get; } = new("发布日期", "Day of publication", "未写明的为null。", "Null where it is not stated.");

    internal static MemberLabel SignedOn { get; } = new("落款日期", "Day of signature", "未写明的为null。", "Null where it is not stated.");

    internal static MemberLabel Preamble { get; } = new("引言", "Preamble",
        "标题与第一部分之间的文字，段落之间以换行分隔。", "The text between the title and section one; a line feed separates paragraphs.");

    internal static MemberLabel Overview { get; } = new("一、总体情况", "Section 1: overview");

    internal static MemberLabel Introduction { get; } = new("总述", "Introduction", "第一个小标题之前的文字。", "The text before the first heading of a part.");

    internal static MemberLabel Parts { get; } = new("分项", "Parts", "总体情况中带小标题的各项，按原文顺序。", "The headed parts of the overview, in their order.");

    internal static MemberLabel Part { get; } = new("一项", "Part");

    internal static MemberLabel Heading { get; } = new("小标题", "Heading");

    internal static MemberLabel PartText { get; } = new("正文", "Text");

    internal static MemberLabel AmountValue { get; } = new("数额", "Number",
        "按原文书写，小数末尾的零照录；不得使用指数。", "As printed, zeros at the end of a fraction included; without an exponent.");

    internal static MemberLabel AmountUnit { get; } = new("单位", "Unit", "未写明的为null。", "Null where none is printed.");

    internal static MemberLabel ProblemsAndImprovements { get; } = new("五、存在的主要问题及改进情况", "Section 5: problems and improvements");

    internal static MemberLabel OtherMatters { get; } = new("六、其他需要报告的事项", "Section 6: other matters");

    internal static MemberLabel Report(ReportTemplate template) => new(
        $"政府信息公开工作年度报告（{(int)template.Form}年格式）",
        $"Annual report on open government information work, {(int)template.Form} form",
        $"{template.Source}。数字为整数，空白为null，不适用为\"/\"；空白不是零。",
        "Counts are whole numbers, blank is null, not applicable is \"/\"; blank is not zero.");

    internal static MemberLabel Of(TableDescriptor table) =>
        new($"{"〇一二三四五六"[table.Number]}、{table.Title}", $"Section {table.Number}: {Words(table.EnglishName)}");

    internal static MemberLabel OfGroup(RowDescriptor row, string name) => new(row.PrintedGroup, Capital(Words(name)));

    internal static MemberLabel Of(RowDescriptor row) => ReferenceEquals(row, row.Table.UnsplitRow) ? Unsplit(row) : new(
        row.PrintedLabel,
        Capital(Words(row.EnglishName[(row.EnglishName.LastIndexOf('.') + 1)..])),
        row.Article.Length == 0 ? "" : $"对应《政府信息公开条例》条款：{row.Article}。",
        row.Article.Length == 0 ? "" : $"Regulations, article {row.Article}.");

    private static MemberLabel Unsplit(RowDescriptor row) => new(
        row.PrintedLabel,
        "Unsplit",
        "报告未分三行、合并填写时的一行；可以省略。",
        "The one row of a report that does not split it into the three; it may be absent.");

    internal static MemberLabel Of(CellDescriptor cell) => new(
        cell.Column,
        Capital(Words(cell.EnglishColumn)),
        $"表{cell.Row.Table.Numeral}，“{cell.Row.PrintedLabel}”，“{cell.Column}”。",
        $"Table {cell.Row.Table.Number}, {Words(cell.Row.EnglishName)}, {Words(cell.EnglishColumn)}.");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    // denied.stateSecrets: denied, state secrets
    private static string Words(string name)
    {
        StringBuilder words = new(name.Length + 8);
        foreach (char c in name)
        {
            _ = c == '.' ? words.Append(", ") : char.IsAsciiLetterUpper(c) ? words.Append(' ').Append(char.ToLowerInvariant(c)) : words.Append(c);
        }

        return words.ToString();
    }
}
