using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <content>Reports that are too much like another, or not enough like their other version.</content>
public static partial class StandardRules
{
    // Of a hundred sentences in each of two texts, 89 are the same word for word: rewriting one in five falls below.
    private const double CopiedText = 0.8;
    private const int LeastSentences = 8;

    // Of fewer sentences all have to be the same.
    private const int LeastSameSentences = 5;

    // Zeros are alike everywhere. Five different numbers are not the same by chance.
    private const int LeastFigures = 5;

    /// <summary>S9: neither text nor figures are those of last year's report or of another body's.</summary>
    /// <remarks>
    /// Text counts as the same where four fifths of all sentences of the two are the same word for word, figures and the body's own name aside; sentences under 16
    /// Chinese characters, which are standard phrases, do not count, and each text needs eight others, or five where all of them are the same. Figures count as the same where all cells of
    /// both reports are equal and at least five different numbers other than zero stand in them.
    /// </remarks>
    public static ReportRule NotCopied { get; } = new()
    {
        Id = "S9",
        Title = new("内容不与上年或其他机关雷同", "Text and figures are not those of last year's or another body's report"),
        Message = new("内容雷同", "the report is the same as another"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new(
            "国办公开办函〔2021〕30号“明确责任”：对“内容雷同、敷衍塞责”造成不良后果的追究责任；相似度界限为规则作者的判断",
            "国办公开办函〔2021〕30号 (明确责任) names 内容雷同; the limits of likeness are the judgement of the rule's author")),
        Test = Copies,
    };

    /// <summary>P5: two versions of the same report agree.</summary>
    public static ReportRule NotChangedAfterwards { get; } = new()
    {
        Id = "P5",
        Title = new("同一年度报告的不同版本一致", "Two versions of the same report agree"),
        Message = new("同一年度报告有两个不同版本", "there are two versions of the report that differ"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Practice, new("公布后改动、多个平台公布的版本不一，是评估中的常见问题", "Changes after publication, and versions that differ between platforms, are faults named in assessments")),
        Test = Versions,
    };

    private static Verdict[] Copies(CheckContext context)
    {
        List<Verdict> verdicts = [];
        foreach (RelatedReport? other in (ReadOnlySpan<RelatedReport?>)[context.Previous, context.Lookalike])
        {
            if (other is null)
            {
                continue;
            }

            verdicts.Add(OfText(context, other));
            verdicts.Add(OfFigures(context.Report, other));
        }

        return [.. verdicts];
    }

    private static Verdict OfText(CheckContext context, RelatedReport other)
    {
        TextSketch mine = context.Sketch, others = other.Sketch;
        int fewest = Math.Min(mine.Count, others.Count);
        if (fewest < LeastSameSentences)
        {
            return Verdict.NotApplicable;
        }

        double likeness = TextSketch.Likeness(mine, others);
        return likeness < (fewest < LeastSentences ? 1 : CopiedText) ? Verdict.Passed : Verdict.Failed(other: other, message: new BilingualText(
            string.Create(CultureInfo.InvariantCulture, $"正文与另一份报告雷同，相同语句占{100 * likeness:0}%"),
            string.Create(CultureInfo.InvariantCulture, $"the text is that of another report: {100 * likeness:0} % of the sentences are the same")));
    }

    private static Verdict OfFigures(AnnualReport report, RelatedReport other)
    {
        if (other.Report.Form != report.Form)
        {
            return Verdict.NotApplicable;
        }

        HashSet<string> figures = [];
        foreach (CellDescriptor cell in report.Template().AllCells)
        {
            CellValue mine = cell.Get(report);
            if (mine != cell.Get(other.Report))
            {
                return Verdict.Passed;
            }

            if (figures.Count < LeastFigures && mine.IsNumber && (mine.IsAmount ? mine.Amount.Value != 0 : mine.Count.Value != 0))
            {
                _ = figures.Add(mine.ToString());
            }
        }

        return figures.Count < LeastFigures ? Verdict.NotApplicable : Verdict.Failed(other: other, message: new BilingualText(
            "三张表的数字与另一份报告完全相同", "the figures of all three tables are those of another report"));
    }

    private static Verdict[] Versions(CheckContext context)
    {
        if (context.OtherVersion is not { } version)
        {
            return Verdicts.None;
        }

        if (version.Report.Form != context.Report.Form)
        {
            return [Verdict.Failed(other: version, message: new BilingualText("同一年度报告有采用不同格式的两个版本", "there are two versions of the report, on different forms"))];
        }

        CellDescriptor[] changed = [.. context.Template.AllCells.Where(c => c.Get(context.Report) != c.Get(version.Report))];
        return changed.Length == 0 ? Verdicts.Pass :
        [
            Verdict.Failed(cell: changed[0], other: version, message: new BilingualText(
                $"与另一版本有{changed.Length}格不同，另一版本为{Shown(changed[0].Get(version.Report), "空白")}",
                $"another version differs in {changed.Length} cell{(changed.Length == 1 ? "" : "s")}; it says {Shown(changed[0].Get(version.Report), "blank")} here")),
        ];

        static string Shown(CellValue value, string blank) => value.IsBlank ? blank : value.ToString();
    }
}
