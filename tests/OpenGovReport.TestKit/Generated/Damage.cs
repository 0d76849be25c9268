using System.Globalization;
using System.Text.RegularExpressions;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated;

/// <summary>Something that goes wrong, or is done differently, in a printed report; what a reader should then find is kept up to date.</summary>
public sealed partial class Damage
{
    private readonly Func<PrintedReport, Rng, bool> _apply;

    private Damage(string name, Func<PrintedReport, Rng, bool> apply, ReportForm? form = null, BodySize atLeast = BodySize.Village)
    {
        Name = name;
        _apply = apply;
        Form = form;
        AtLeast = atLeast;
    }

    /// <summary>No damage: a sound report, which must be read exactly and without a warning.</summary>
    public static Damage None { get; } = new("none", (_, _) => true);

    /// <summary>Every damage, <see cref="None"/> first.</summary>
    public static IReadOnlyList<Damage> All { get; } =
    [
        None,
        new("prose", Prose),
        new("fullwidth", FullWidth),
        new("thousands", Thousands, atLeast: BodySize.City),
        new("splitdigits", SplitDigits, atLeast: BodySize.County),
        new("blankcells", BlankCells),
        new("blankzeros", BlankZeros),
        new("marks", Marks),
        new("lostbrackets", LostBrackets),
        new("torn", Torn),
        new("doubled", Doubled),
        new("repeatmerged", RepeatMerged),
        new("misspelt", Misspelt),
        new("shortened", Shortened),
        new("reworded", Reworded),
        new("rowmissing", RowMissing),
        new("rowadded", RowAdded),
        new("subtotal", Subtotal),
        new("surplus", Surplus),
        new("toofew", TooFew),
        new("reordered", (p, r) => Reorder(p, r, [[6, 0, 1, 2, 3, 4, 5], [0, 6, 1, 2, 3, 4, 5]])),
        new("swapped", (p, r) => Reorder(p, r, [[1, 2, 3, 4, 5, 0, 6], [0, 2, 1, 3, 4, 5, 6], [0, 1, 2, 4, 3, 5, 6]])),
        new("totalsblank", TotalsBlank),
        new("unsplit", Unsplit, ReportForm.Form2021),
        new("oldform", OldForm, ReportForm.Form2020),
        new("units", Units),
        new("signed", Signed, ReportForm.Form2020),
        new("wrongtotal", WrongTotal),
        new("sectionmissing", SectionMissing),
        new("several", Several),
    ];

    public string Name { get; }

    /// <summary>The only form that it can befall; <see langword="null"/> for both.</summary>
    public ReportForm? Form { get; }

    /// <summary>The smallest body whose reports it makes sense for.</summary>
    public BodySize AtLeast { get; }

    public static Damage Named(string name) => All.First(d => d.Name == name);

    /// <summary>Damages the report; <see langword="false"/> where there is nothing to damage.</summary>
    public bool Apply(PrintedReport report, Rng rng) => _apply(report, rng);

    public override string ToString() => Name;

    private static bool Prose(PrintedReport report, Rng rng)
    {
        string total(string row) => report.Table3.First(r => r.Row?.EnglishName == row).Cells[^1].Text;
        report.Prose[rng.Between(0, 2)] = "";
        report.Prose[1] = $"{report.Year}年，本机关收到政府信息公开申请{total("received")}件，上年结转{total("carriedOver")}件，办结{total("resultsTotal")}件。具体情况如下：";
        if (rng.Chance(0.5))
        {
            report.Prose[0] = rng.Pick("该部分以表格形式报告。", $"截至{report.Year}年12月31日，主动公开文件 {rng.Between(1, 90)} 件。");
        }

        if (rng.Chance(0.5))
        {
            report.Prose[2] = $"{report.Year}年因政府信息公开被申请行政复议 {report.Table4[0].Rows[0].Cells[^1].Text} 件。";
        }

        return true;
    }

    private static bool FullWidth(PrintedReport report, Rng rng)
    {
        double share = rng.Pick(0.05, 0.3, 1.0);
        return Rewrite(report, rng, share, c => true, t => string.Concat(t.Select(ch => ch is >= '0' and <= '9' ? (char)(ch - '0' + '０') : ch)));
    }

    private static bool Thousands(PrintedReport report, Rng rng)
    {
        string comma = rng.Pick(",", ",", "，");
        return Rewrite(report, rng, 1, c => Number(c) >= 1000, t => WithSeparators(t, comma));
    }

    private static string WithSeparators(string text, string comma)
    {
        int end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        end = end < 0 ? text.Length : end;
        for (int at = end - 3; at > 0; at -= 3)
        {
            text = text[..at] + comma + text[at..];
        }

        return text;
    }

    private static bool SplitDigits(PrintedReport report, Rng rng)
    {
        double share = rng.Pick(0.1, 1.0);
        return Rewrite(report, rng, share, c => Number(c) >= 10 && c.Text.All(char.IsAsciiDigit), t =>
        {
            int at = rng.Between(1, t.Length - 1);
            return t[..at] + " " + t[at..];
        });
    }

    private static bool BlankCells(PrintedReport report, Rng rng)
    {
        List<PrintedCell> cells = rng.Some(report.FormCells, rng.Between(1, 6));
        cells.ForEach(c => c.Clear());
        return true;
    }

    private static bool BlankZeros(PrintedReport report, Rng rng)
    {
        List<PrintedCell> zeros = [.. report.Table3.SelectMany(r => r.Cells).Where(c => c.Text == "0")];
        bool keepTotals = rng.Chance(0.5);
        foreach (PrintedCell cell in zeros.Where(c => !keepTotals || c.Cell!.EnglishColumn != "total"))
        {
            cell.Clear();
        }

        return zeros.Count > 0;
    }

    private static bool Marks(PrintedReport report, Rng rng)
    {
        string mark = rng.Pick("/", "—", "-", "无", "0件", "——", "／");
        List<PrintedCell> cells = rng.Chance(0.5)
            ? [.. report.FormCells.Where(c => c.Cell!.Row.Name == "规章")]
            : rng.Some(report.FormCells.Where(c => c.Text == "0"), rng.Between(1, 12));
        foreach (PrintedCell cell in cells)
        {
            bool piece = mark == "0件";
            if (cell.Omitted || (piece && (cell.Expected.IsAmount || cell.Text.Length == 0)))
            {
                continue;
            }

            cell.Text = piece ? cell.Text + "件" : mark;
            cell.Expected = piece ? cell.Expected : cell.Expected.IsAmount ? Amount.NotApplicable : Count.NotApplicable;
        }

        return cells.Count > 0;
    }

    private static bool LostBrackets(PrintedReport report, Rng rng)
    {
        string Lost(string label) => Bracketed().Replace(label, "()");
        bool keepsLast = rng.Chance(0.5);
        foreach (PrintedRow row in report.Table3)
        {
            row.Label = keepsLast && row.Row?.EnglishName == "resultsTotal" ? row.Label : Lost(row.Label);
            if (row.Group is { } group)
            {
                group.Label = Lost(group.Label);
            }
        }

        foreach (PrintedBlock block in report.Table2)
        {
            block.Label = Lost(block.Label).Replace("项", rng.Chance(0.5) ? "" : "项", StringComparison.Ordinal);
        }

        if (rng.Chance(0.4))
        {
            int section = rng.Between(1, 5);
            report.Headings[section] = NumberAtStart().Replace(report.Headings[section], "");
        }

        if (rng.Chance(0.5))
        {
            foreach (PrintedRow row in report.Table3)
            {
                row.Label = row.Label.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
            }
        }

        return true;
    }

    private static bool Torn(PrintedReport report, Rng rng)
    {
        foreach (PrintedRow row in rng.Some(report.Table3.Where(r => r.Label.Length > 6), rng.Between(1, 3)))
        {
            int at = rng.Between(3, row.Label.Length - 2);
            row.Label = row.Label[..at] + PrintedRow.Tear + row.Label[at..];
        }

        return true;
    }

    private static bool Doubled(PrintedReport report, Rng rng)
    {
        string between = rng.Pick("", " ");
        foreach (PrintedRow row in rng.Some(report.Table3.Concat(report.Table2.SelectMany(b => b.Rows)), rng.Between(1, 4)))
        {
            row.Label = row.Label + between + row.Label;
        }

        return true;
    }

    private static bool RepeatMerged(PrintedReport report, Rng rng) => report.RepeatMerged = true;

    private static bool Misspelt(PrintedReport report, Rng rng)
    {
        const string Right = "政密规类案卷项现复版反确获费转结许罚收禁益他明";
        const string Wrong = "整蜜归累安券向线负板返却或废专节徐发手紧意它名";
        foreach (PrintedRow row in rng.Some(report.Table3.Concat(report.Table2.SelectMany(b => b.Rows)).Where(r => r.Label.Length > 4), rng.Between(1, 3)))
        {
            char[] label = row.Label.ToCharArray();
            int[] places = [.. Enumerable.Range(0, label.Length).Where(i => Right.Contains(label[i], StringComparison.Ordinal))];
            int at = places.Length > 0 ? rng.PickFrom(places) : rng.Between(3, label.Length - 1);
            label[at] = places.Length > 0 ? Wrong[Right.IndexOf(label[at], StringComparison.Ordinal)] : '目';
            row.Label = new string(label);
        }

        return true;
    }

    private static bool Shortened(PrintedReport report, Rng rng)
    {
        (string From, string To)[] all =
        [
            ("属于", ""), ("（区分处理的，只计这一情形，不计其他情形）", ""), ("(区分处理的，只计这一情形，不计其他情形)", ""), ("其他法律行政法规禁止公开", "法律法规禁止公开"),
            ("要求行政机关确认", "要求确认"), ("本年新收政府信息公开申请数量", "本年新收申请数量"), ("上年结转政府信息公开申请数量", "上年结转申请数量"),
            ("结转下年度继续办理", "结转下年度办理"), ("、行政机关不再处理其政府信息公开申请", ""), ("本机关不掌握相关政府信息", "不掌握相关信息"),
            ("没有现成信息需要另行制作", "没有现成信息"), ("行政事业性收费", "事业性收费"), ("申请内容仍不明确", "仍不明确"),
        ];
        return Replace(report, rng.Some(all, rng.Between(2, all.Length)));
    }

    private static bool Reworded(PrintedReport report, Rng rng)
    {
        (string From, string To)[] all =
        [
            ("行政规范性文件", "规范性文件"), ("本年制发件数", $"本年（{report.Year}）制发件数"), ("本年新收", rng.Pick("新收", "本年度新收")), ("上年结转", "上年度结转"),
            ("结转下年度继续办理", "转下年度继续办理"), ("）总计", "）合计"), (")总计", ")合计"), ("现行有效件数", "现行有效数量"), ("（单位：万元）", "（万元）"),
            ("本年收费金额", "收费金额"), ("行政机关不再处理", "本机关不再处理"), ("没有现成信息需要另行制作", "无现成信息需另行制作"), ("信访举报投诉类申请", "信访、举报、投诉类申请"),
            ("保护第三方合法权益", "涉及第三方合法权益"), ("本年新制作数量", "本年制作数量"), ("申请人逾期未按", "申请人未按"),
        ];
        return Replace(report, rng.Some(all, rng.Between(2, all.Length)));
    }

    private static bool Replace(PrintedReport report, List<(string From, string To)> changes)
    {
        bool changed = false;
        string New(string text)
        {
            string result = changes.Aggregate(text, (t, c) => t.Replace(c.From, c.To, StringComparison.Ordinal));
            changed |= result != text;
            return result;
        }

        foreach (PrintedRow row in report.AllRows)
        {
            row.Label = New(row.Label);
        }

        foreach (PrintedBlock block in report.Table2)
        {
            block.Columns = [.. block.Columns.Select(New)];
        }

        return changed;
    }

    private static bool RowMissing(PrintedReport report, Rng rng)
    {
        foreach (PrintedRow row in rng.Some(report.Table3.Concat(report.Table2.SelectMany(b => b.Rows)), rng.Pick(1, 1, 2, 3)))
        {
            report.Table3.Remove(row);
            report.Table2.ForEach(b => b.Rows.Remove(row));
        }

        return true;
    }

    private static bool RowAdded(PrintedReport report, Rng rng)
    {
        if (rng.Chance(0.5))
        {
            PrintedBlock block = rng.PickFrom(report.Table2);
            string label = block == report.Table2[0] ? rng.Pick("其他主动公开文件", "其他文件") : rng.Pick("行政确认", "行政检查", "行政给付");
            block.Rows.Insert(rng.Between(0, block.Rows.Count), Added(label, block.Columns.Count, rng));
            return true;
        }

        PrintedGroup group = rng.PickFrom([.. report.Table3.Select(r => r.Group).OfType<PrintedGroup>().Distinct()]);
        int last = report.Table3.FindLastIndex(r => ReferenceEquals(r.Group, group));
        int number = report.Table3.Count(r => ReferenceEquals(r.Group, group)) + 1;
        report.Table3.Insert(last + 1, Added($"{number}.{rng.Pick("其他情形", "涉及个人隐私", "非政府信息")}", 7, rng, 2, group));
        return true;
    }

    private static PrintedRow Added(string label, int columns, Rng rng, int level = 1, PrintedGroup? group = null) => new(null, label)
    {
        Level = level,
        Group = group,
        Cells = [.. Enumerable.Range(0, columns).Select(_ => new PrintedCell(null, rng.Chance(0.5) ? "0" : rng.Between(1, 60).ToString(CultureInfo.InvariantCulture), Count.Blank))],
    };

    private static bool Subtotal(PrintedReport report, Rng rng)
    {
        PrintedGroup[] groups = [.. report.Table3.Select(r => r.Group).OfType<PrintedGroup>().Distinct()];
        bool beside = rng.Chance(0.5);
        foreach (PrintedGroup group in rng.Chance(0.5) ? groups : [rng.PickFrom(groups)])
        {
            List<PrintedRow> rows = [.. report.Table3.Where(r => ReferenceEquals(r.Group, group))];
            PrintedRow subtotal = new(null, beside ? "" : rng.Pick("小计", "合计"))
            {
                Level = 2,
                Group = group,
                Cells = [.. Enumerable.Range(0, 7).Select(i => new PrintedCell(null, rows.Sum(r => Number(r.Cells[i])).ToString(CultureInfo.InvariantCulture), Count.Blank))],
            };
            int first = report.Table3.IndexOf(rows[0]);
            report.Table3.Insert(beside ? first : first + rows.Count, subtotal);
        }

        return true;
    }

    private static bool Surplus(PrintedReport report, Rng rng)
    {
        PrintedRow row = rng.PickFrom(report.Table3);
        string text = rng.Chance(0.5) ? "0" : rng.Between(1, 99).ToString(CultureInfo.InvariantCulture);
        row.Cells.Insert(rng.Between(0, row.Cells.Count), new PrintedCell(null, text, Count.Blank));
        return true;
    }

    private static bool TooFew(PrintedReport report, Rng rng)
    {
        foreach (PrintedRow row in rng.Some(report.Table3.Concat(report.Table2[0].Rows), rng.Between(1, 3)))
        {
            PrintedCell cell = rng.PickFrom(row.Cells);
            cell.Clear();
            cell.Omitted = true;
        }

        return true;
    }

    private static bool Reorder(PrintedReport report, Rng rng, int[][] orders)
    {
        int[] order = rng.Pick<int[]>(orders);
        report.Columns = [.. order.Select(i => report.Columns[i])];
        report.LegalPersonsAt = Enumerable.Range(0, 7).First(i => order[i] is >= 1 and <= 5);
        foreach (PrintedRow row in report.Table3.Where(r => r.Cells.Count == 7))
        {
            row.Cells = [.. order.Select(i => row.Cells[i])];
        }

        if (rng.Chance(0.3))
        {
            foreach (PrintedBlock block in report.Table4)
            {
                block.Columns = [block.Columns[4], .. block.Columns[..4]];
                block.Rows[0].Cells = [block.Rows[0].Cells[4], .. block.Rows[0].Cells[..4]];
            }
        }

        if (rng.Chance(0.3))
        {
            PrintedBlock block = report.Table2[0];
            block.Columns.Reverse();
            block.Rows.ForEach(r => r.Cells.Reverse());
        }

        return true;
    }

    private static bool TotalsBlank(PrintedReport report, Rng rng)
    {
        bool column = rng.Chance(0.6);
        foreach (PrintedCell cell in report.Table3.SelectMany(r => r.Cells).Where(c => c.Cell is { } d && (column
            ? d.EnglishColumn == "total" && d.Row.EnglishName is not ("received" or "resultsTotal")
            : d.Row.EnglishName == "resultsTotal")))
        {
            cell.Clear();
        }

        return true;
    }

    private static bool Unsplit(PrintedReport report, Rng rng)
    {
        TableDescriptor table = ReportTemplate.Form2021.Tables[1];
        int at = report.Table3.FindIndex(r => r.Row?.EnglishName == "other.correctionOverdue");
        if (at < 0)
        {
            return false;
        }

        PrintedGroup group = report.Table3[at].Group!;
        List<PrintedRow> rows = [.. report.Table3.Where(r => ReferenceEquals(r.Group, group))];
        RowDescriptor row = table.UnsplitRow!;
        PrintedCell Sum(CellDescriptor cell) => Typesetter.Cell(cell, new Count(rows.SelectMany(r => r.Cells).Where(c => c.Cell?.EnglishColumn == cell.EnglishColumn).Sum(Number)));
        PrintedRow one = new(row, group.Label)
        {
            Level = 1,
            Cells = [.. rows[0].Cells.Where(c => c.Cell is not null).Select(c => Sum(row.Cells.First(d => d.EnglishColumn == c.Cell!.EnglishColumn)))],
        };
        report.Table3.RemoveAll(rows.Contains);
        report.Table3.Insert(at, one);
        return true;
    }

    private static bool OldForm(PrintedReport report, Rng rng)
    {
        int year = rng.Between(2022, 2025), from = report.Year;
        string New(string text) => text
            .Replace((from + 1).ToString(CultureInfo.InvariantCulture), "\u0001", StringComparison.Ordinal)
            .Replace(from.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("\u0001", (year + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        void Change(List<string> lines)
        {
            for (int i = 0; i < lines.Count; i++)
            {
                lines[i] = New(lines[i]);
            }
        }

        Change(report.Navigation);
        Change(report.TitleLines);
        Change(report.Overview);
        Change(report.Problems);
        Change(report.Others);
        Change(report.Signature);
        Change(report.Footer);
        report.Preamble.Clear();
        report.SourceLine = null;
        report.Year = year;
        return true;
    }

    private static bool Units(PrintedReport report, Rng rng)
    {
        if (report.FormCells.FirstOrDefault(c => c.Cell!.Kind == CellKind.Amount) is not { } cell)
        {
            return false;
        }

        decimal value = cell.Expected.Amount.IsNumber && cell.Expected.Amount.Value > 0 ? cell.Expected.Amount.Value : 252.1m;
        Amount amount = rng.Pick(AmountUnit.TenThousandYuan, AmountUnit.Yuan) switch
        {
            AmountUnit.Yuan => Amount.OfYuan(decimal.Round(value * 1_0000m, 0)),
            _ => Amount.OfTenThousandYuan(value),
        };
        string number = amount.Value.ToString(CultureInfo.InvariantCulture);
        cell.Expected = amount;
        cell.Text = (rng.Chance(0.2) ? WithSeparators(number, ",") : number) + rng.Pick("", " ") + amount.Unit.Printed();
        return true;
    }

    private static bool Signed(PrintedReport report, Rng rng)
    {
        bool words = rng.Chance(0.4);
        foreach (PrintedCell cell in report.FormCells.Where(c => c.Cell!.Kind == CellKind.SignedCount && !c.Omitted))
        {
            long value = rng.Chance(0.3) ? 0 : rng.Between(-40, 1036);
            cell.Expected = value;
            string digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
            cell.Text = value == 0 ? rng.Pick("0", "0", "+0") : value > 0 ? (words ? "增" : rng.Pick("+", "+", "＋", "")) + digits : (words ? "减" : rng.Pick("-", "-", "－", "−")) + digits;
        }

        return true;
    }

    private static bool WrongTotal(PrintedReport report, Rng rng)
    {
        foreach (PrintedCell cell in rng.Some(report.FormCells.Where(c => !c.Omitted && c.Cell!.Row.Table.Number > 2 && (c.Cell.EnglishColumn == "total" || c.Cell.Row.EnglishName == "resultsTotal")), rng.Between(1, 3)))
        {
            long value = Math.Max(0, Number(cell) + rng.Pick(-1, 1, 2, 9, 10));
            cell.Expected = value;
            cell.Text = value.ToString(CultureInfo.InvariantCulture);
        }

        return true;
    }

    private static bool SectionMissing(PrintedReport report, Rng rng)
    {
        if (rng.Chance(0.5))
        {
            report.Headings[5] = "";
            report.Others.Clear();
        }
        else
        {
            report.Headings[rng.Pick(1, 2, 3, 4)] = "";
        }

        return true;
    }

    private static bool Several(PrintedReport report, Rng rng)
    {
        // The order of the columns comes first: it moves whole columns, which the others then make uneven.
        // One order only: both together would put the total among the organisations, whose header spans them.
        bool any = false;
        bool ordered = false;
        foreach (Damage damage in rng.Some(All.Where(d => d.Name is not ("none" or "several" or "oldform") && (d.Form is null || d.Form == report.Form)), rng.Between(2, 4)).OrderBy(d => d.Name is not ("reordered" or "swapped")))
        {
            bool orders = damage.Name is "reordered" or "swapped";
            any |= !(orders && ordered) && damage.Apply(report, rng);
            ordered |= orders;
        }

        return any;
    }

    private static bool Rewrite(PrintedReport report, Rng rng, double share, Func<PrintedCell, bool> which, Func<string, string> rewrite)
    {
        bool changed = false;
        foreach (PrintedCell cell in report.AllCells.Where(c => c.Text.Length > 0 && which(c)))
        {
            if (rng.Chance(share))
            {
                cell.Text = rewrite(cell.Text);
                changed = true;
            }
        }

        return changed;
    }

    private static long Number(PrintedCell cell) => cell.Expected is { IsAmount: false, IsNumber: true } value ? value.Count.Value : 0;

    [GeneratedRegex("[（(][一二三四五六七八九][）)] ?")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(第[一二三四五六]部分|[一二三四五六1-6])")]
    private static partial Regex NumberAtStart();
}
