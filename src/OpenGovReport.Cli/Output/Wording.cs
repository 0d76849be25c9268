using System.Globalization;
using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Output;

/// <summary>The words of the text output that are not the library's.</summary>
internal abstract class Wording
{
    private static readonly Wording English = new EnglishWording();
    private static readonly Wording Chinese = new ChineseWording();

    internal abstract string Reading { get; }

    internal static Wording In(Language language) => language == Language.Chinese ? Chinese : English;

    internal abstract string Of(Severity severity);

    internal abstract string Line(int number);

    /// <summary>Whose report of which year it is.</summary>
    internal abstract string Headline(AnnualReport? report);

    /// <summary>Whose report of which year it is that was compared with others.</summary>
    internal abstract string Compared(AnnualReport report);

    internal abstract string TableTitle(TableDescriptor? table);

    internal abstract string Counts(OutcomeCounts counts);

    internal abstract string Totals(CheckTotals totals);

    /// <summary>The title of what would explain failed relations.</summary>
    internal abstract string Suggestions { get; }

    /// <summary>The title of the checks that blank cells left open.</summary>
    internal abstract string Open { get; }

    internal abstract string OthersOpen(int count);

    /// <summary>What stands before the sentence of a hypothesis: its part, where there are several, and that it is not the first one.</summary>
    internal abstract string Before(int part, int parts, bool isAlternative);

    /// <summary>That hypotheses are not shown.</summary>
    internal abstract string Others(int count);

    /// <summary>That there is no hypothesis about failed relations.</summary>
    internal abstract string Unexplained(int relations);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class EnglishWording : Wording
    {
        internal override string Reading => "Reading";

        internal override string Of(Severity severity) => severity.Name();

        internal override string Line(int number) => Invariant($"line {number}: ");

        internal override string Headline(AnnualReport? report) => report is null
            ? "no report"
            : Invariant($"{report.Publisher ?? "publisher unknown"}, {(report.Year is int year ? Invariant($"{year}") : "year unknown")}, {(int)report.Form} form");

        internal override string Compared(AnnualReport report) => $"{Headline(report)}, beside other reports";

        internal override string TableTitle(TableDescriptor? table) => table is null ? "The report" : Invariant($"Table {table.Number}: {table.Title}");

        internal override string Counts(OutcomeCounts counts) => $"checks: {counts}";

        internal override string Totals(CheckTotals totals) =>
            $"{Number(totals.Sources, "report")}: {Number(totals.Errors, "error")}, {Number(totals.Warnings, "warning")}, {totals.Notes} info"
            + (totals.Unread > 0 ? Invariant($"; {totals.Unread} could not be read, or not in full") : "");

        internal override string Suggestions => "What would put it right (suggestions; nothing is changed)";

        internal override string Open => "What could not be checked";

        internal override string OthersOpen(int count) => $"{Number(count, "other check")} not shown here";

        internal override string Before(int part, int parts, bool isAlternative) =>
            (parts > 1 ? Invariant($"part {part} of {parts}: ") : "") + (isAlternative ? "or: " : "");

        internal override string Others(int count) => $"{Number(count, "other possibility", "other possibilities")} not shown here";

        internal override string Unexplained(int relations) => $"{Number(relations, "failed relation")} without an explanation by few mistakes";

        private static string Number(int number, string thing, string? things = null) => Invariant($"{number} {(number == 1 ? thing : things ?? thing + "s")}");
    }

    private sealed class ChineseWording : Wording
    {
        internal override string Reading => "读取";

        internal override string Of(Severity severity) => severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "警告",
            _ => "提示",
        };

        internal override string Line(int number) => Invariant($"第{number}行：");

        internal override string Headline(AnnualReport? report) => report is null
            ? "没有报告"
            : Invariant($"{report.Publisher ?? "发布机关不明"}，{(report.Year is int year ? Invariant($"{year}年") : "年度不明")}，{(int)report.Form}年格式");

        internal override string Compared(AnnualReport report) => $"{Headline(report)}，与其他报告对照";

        internal override string TableTitle(TableDescriptor? table) => table is null ? "整份报告" : $"表{"〇一二三四"[table.Number]}：{table.Title}";

        internal override string Counts(OutcomeCounts counts) =>
            Invariant($"核对：通过{counts.Passed}项，未通过{counts.Failed}项，无法核对{counts.Unverifiable}项，不适用{counts.NotApplicable}项");

        internal override string Suggestions => "可能的更正（仅供参考，未作任何改动）";

        internal override string Open => "无法核对的项目";

        internal override string OthersOpen(int count) => Invariant($"另有{count}项，此处未列出");

        internal override string Before(int part, int parts, bool isAlternative) =>
            (parts > 1 ? Invariant($"第{part}处，共{parts}处：") : "") + (isAlternative ? "或者：" : "");

        internal override string Others(int count) => Invariant($"另有{count}种可能，此处未列出");

        internal override string Unexplained(int relations) => Invariant($"{relations}项未通过的勾稽关系无法用少数几处错误解释");

        internal override string Totals(CheckTotals totals) =>
            Invariant($"{totals.Sources}份报告：{totals.Errors}个错误，{totals.Warnings}个警告，{totals.Notes}个提示")
            + (totals.Unread > 0 ? Invariant($"；{totals.Unread}份未能读取或未能全部读取") : "");
    }
}
