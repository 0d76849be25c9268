using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <content>How a report is laid out: sections, form, tables, period, and how numbers are printed.</content>
public static partial class StandardRules
{
    // A list of what was altered names this many; the rest is in the diagnostics of the reading.
    private const int MostNamed = 6;

    private static readonly DiagnosticDescriptor[] Alterations =
    [
        DiagnosticDescriptors.RowMissing, DiagnosticDescriptors.RowAdded, DiagnosticDescriptors.LabelAltered, DiagnosticDescriptors.ColumnHeaderMissing,
        DiagnosticDescriptors.ColumnsReordered, DiagnosticDescriptors.OtherUnsplit, DiagnosticDescriptors.ColumnLeftOut, DiagnosticDescriptors.RowMoved,
        DiagnosticDescriptors.OtherSplit,
    ];

    private static readonly string[] AlterationsInChinese = ["缺少的行", "增加的行", "改动的行标题", "缺少的列标题", "列的顺序改变", "（六）其他处理未分为三行", "缺少的列", "位置改变的行", "（六）其他处理分为三行"];

    private static readonly string[] AlterationsInEnglish =
        ["rows left out", "rows added", "row labels altered", "column headers left out", "columns in another order", "（六）其他处理 not divided into its three rows", "columns left out", "rows in another place", "（六）其他处理 divided into three rows"];

    /// <summary>S1: the report has the six sections, with their titles and in order.</summary>
    /// <remarks>
    /// Where a report was read, the headings are looked for in every wording met in practice. A heading without its number, or with another, is
    /// a mere note, because web pages lose numbers. Of a report that was not read only this is asked: none of the three sections of text is empty.
    /// </remarks>
    public static ReportRule SectionsPresent { get; } = new()
    {
        Id = "S1",
        Title = new("六个部分齐全，标题和顺序符合格式", "The six sections are there, with their titles and in order"),
        Message = new("报告缺少应有的部分", "a section of the report is missing"),
        Basis = new(BasisKind.Official, new(
            "《条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号规定的六个部分",
            "Art. 50 of the Regulations; the six sections of both forms (国办公开办函〔2019〕60号, 〔2021〕30号)")),
        Test = Sections,
    };

    /// <summary>S2: the form is the one for the reporting year: the 2020 form for 2019 and 2020, the 2021 form from 2021 on.</summary>
    /// <remarks>For 2019 the form was encouraged, not required, so that another one is a mere warning. Earlier reports had no form.</remarks>
    public static ReportRule FormOfYear { get; } = new()
    {
        Id = "S2",
        Title = new("所用格式与报告年度相符", "The form is the one for the reporting year"),
        Message = new("所用格式与报告年度不符", "the form is not the one for the reporting year"),
        Basis = new(BasisKind.Official, new(
            "2019、2020年度适用国办公开办函〔2019〕60号（2019年度为鼓励采用），2021年度起适用〔2021〕30号",
            "国办公开办函〔2019〕60号 for 2019 (encouraged) and 2020, 〔2021〕30号 from 2021 on")),
        Test = Form,
    };

    /// <summary>S3: the tables have the rows and columns of the form, under their own labels.</summary>
    /// <remarks>Judged by what was noticed while the report was read. Characters that a web page lost and labels torn by a page break are no alterations.</remarks>
    public static ReportRule TablesUnaltered { get; } = new()
    {
        Id = "S3",
        Title = new("表格的行、列和标题未作改动", "The rows, columns and labels of the tables are those of the form"),
        Message = new("表格与格式不一致", "the tables are not as in the form"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("增删行列、改动标题是已公布报告中的常见问题", "Rows and columns added, left out or renamed are a common fault of published reports")),
        Test = Alteration,
    };

    /// <summary>C7: numbers are printed plainly. Full-width digits, thousands separators and digits torn apart are read all the same.</summary>
    public static ReportRule NumbersPlain { get; } = new()
    {
        Id = "C7",
        Title = new("数字书写规范", "Numbers are printed plainly"),
        Message = new("数字书写不规范", "numbers are printed in an odd form"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Practice, new("全角数字、千分位分隔符、断开的数字妨碍汇总", "Full-width digits, thousands separators and digits torn apart hinder whoever adds the figures up")),
        Test = context => !context.IsRead ? Verdicts.None : Named(context, DiagnosticDescriptors.NumberForm) is { Length: > 0 } odd ? odd : Verdicts.Pass,
    };

    private static Verdict[] Sections(CheckContext context)
    {
        AnnualReport report = context.Report;
        if (!context.IsRead)
        {
            return !context.HasText ? Verdicts.None : MissingTexts(report) is { Count: > 0 } missing ? [.. missing] : Verdicts.Pass;
        }

        List<Verdict>? failures = null;
        int absent = 0;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Descriptor == DiagnosticDescriptors.SectionMissing)
            {
                absent++;
                (failures ??= []).Add(Verdict.FailedAt(diagnostic.Location, new BilingualText(
                    $"缺少第{diagnostic.Arguments[0]}部分“{diagnostic.Arguments[1]}”",
                    $"section {Digit(diagnostic.Arguments[0])} ({diagnostic.Arguments[1]}) is missing")));
            }
            else if (diagnostic.Descriptor == DiagnosticDescriptors.SectionMisnumbered)
            {
                (failures ??= []).Add(Verdict.FailedAt(diagnostic.Location, severity: Severity.Info, message: new BilingualText(
                    $"第{diagnostic.Arguments[0]}部分“{diagnostic.Arguments[1]}”的标题序号缺失或有误",
                    $"the heading of section {Digit(diagnostic.Arguments[0])} ({diagnostic.Arguments[1]}) does not have its number")));
            }
        }

        const int All = 6;
        return failures is null ? Verdicts.Pass
            : absent < All ? [.. failures]
            : [Verdict.Failed(severity: Severity.Warning, message: new BilingualText("只有表格，没有任何部分的标题", "there are tables, but no heading of any section"))];
    }

    private static int Digit(string numeral) => "一二三四五六".IndexOf(numeral, StringComparison.Ordinal) + 1;

    private static List<Verdict> MissingTexts(AnnualReport report)
    {
        List<Verdict> missing = [];
        Add(Passage.LengthOf(report.Overview) == 0, "一、总体情况");
        Add(report.ProblemsAndImprovements.Length == 0, "五、存在的主要问题及改进情况");
        Add(report.OtherMatters.Length == 0, "六、其他需要报告的事项");
        return missing;

        void Add(bool isMissing, string title)
        {
            if (isMissing)
            {
                missing.Add(Verdict.Failed(message: new BilingualText($"“{title}”没有内容", $"{title} has no text")));
            }
        }
    }

    private static Verdict[] Form(CheckContext context)
    {
        AnnualReport report = context.Report;
        if (report.Year is not int year)
        {
            return context.HasText ? Verdicts.Open : Verdicts.None;
        }

        if (FormYears.Of(year) is not { } due)
        {
            return Verdicts.None;
        }

        if (report.Form == due)
        {
            return Verdicts.Pass;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Descriptor == DiagnosticDescriptors.FormUndecided)
            {
                return Verdicts.Open;
            }
        }

        return
        [
            Verdict.Failed(severity: year == FormYears.First ? Severity.Warning : null, message: new BilingualText(
                $"{year}年度报告应采用{(int)due}年格式（{ReportTemplate.Of(due).Source}），实际采用{(int)report.Form}年格式",
                $"the report for {year} is on the {(int)report.Form} form; the {(int)due} form ({ReportTemplate.Of(due).Source}) is due")),
        ];
    }

    private static Verdict[] Alteration(CheckContext context)
    {
        if (!context.IsRead)
        {
            return Verdicts.None;
        }

        List<Verdict>? failures = null;
        for (int kind = 0; kind < Alterations.Length; kind++)
        {
            int count = 0;
            List<BilingualText>? named = null;
            SourceLocation first = default;
            foreach (Diagnostic diagnostic in context.Diagnostics)
            {
                if (diagnostic.Descriptor == Alterations[kind])
                {
                    first = count == 0 ? diagnostic.Location : first;
                    count++;
                    if (count <= MostNamed)
                    {
                        (named ??= []).Add(Altered(diagnostic));
                    }
                }
            }

            if (named is not null)
            {
                string chinese = string.Join('、', named.Select(n => n.Chinese)), english = string.Join(", ", named.Select(n => n.English));
                (failures ??= []).Add(Verdict.FailedAt(first, new BilingualText(
                    AlterationsInChinese[kind] + (chinese.Length == 0 ? "" : $"：{chinese}{(count > MostNamed ? $"等{count}处" : "")}"),
                    AlterationsInEnglish[kind] + (english.Length == 0 ? "" : $": {english}{(count > MostNamed ? $" and others, {count} in all" : "")}"))));
            }
        }

        return failures is null ? Verdicts.Pass : [.. failures];
    }

    private static BilingualText Altered(Diagnostic diagnostic) => diagnostic.Arguments.Count switch
    {
        0 => new("", ""),
        1 => Same(diagnostic.Arguments[0]),
        _ when diagnostic.Descriptor == DiagnosticDescriptors.LabelAltered => new($"“{diagnostic.Arguments[1]}”（应为“{diagnostic.Arguments[0]}”）", $"“{diagnostic.Arguments[1]}” for “{diagnostic.Arguments[0]}”"),
        _ when diagnostic.Descriptor == DiagnosticDescriptors.RowAdded => Same(diagnostic.Arguments[0]),
        _ => new($"表{TableDescriptor.NumeralOf(Math.Clamp(diagnostic.Arguments[0][0] - '0', 0, 4))}“{diagnostic.Arguments[1]}”", $"table {diagnostic.Arguments[0]} “{diagnostic.Arguments[1]}”"),
    };

    private static BilingualText Same(string label) => new($"“{label}”", $"“{label}”");

    private static Verdict[] Named(CheckContext context, DiagnosticDescriptor kind)
    {
        List<Verdict>? failures = null;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Descriptor == kind && diagnostic.Cell is { } cell)
            {
                (failures ??= []).Add(Verdict.Failed(cell: cell, message: new BilingualText($"数字写作“{diagnostic.Raw}”", $"the number is printed as “{diagnostic.Raw}”")));
            }
        }

        return failures is null ? Verdicts.None : [.. failures];
    }
}
