using OpenGovReport.Claims;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>Compares what the text says with what the tables say.</summary>
internal static class TextFigures
{
    private const int LongestQuote = 60;

    /// <summary>Whether a figure is beyond doubt about what the tables are about: exact, of this body and of this year.</summary>
    internal static bool IsComparable(CheckContext context, Claim claim) =>
        (claim.IsExact && !(claim.Scope == ClaimScope.Own && IsBesideOthers(context, claim.Kind)))
        || (claim is { IsApproximate: false, IsChange: false, Period: ClaimPeriod.ReportingYear, Scope: ClaimScope.Region } && IsOfRegion(context, claim.Kind));

    // A government's tables are about its region, unless the text counts its own level apart: then they may be about either.
    private static bool IsOfRegion(CheckContext context, ClaimKind kind) =>
        context.Profile.Kind == PublisherKind.Government && !context.Claims.Any(c => c.Kind == kind && c.Scope is ClaimScope.OwnLevel or ClaimScope.Own);

    // 全县受理121件，县政府受理20件; 县政府制定2件，县政府部门制定1件: what a government counts of its own beside others is not what its tables say.
    private static bool IsBesideOthers(CheckContext context, ClaimKind kind) =>
        context.Profile.Kind == PublisherKind.Government && context.Claims.Any(c => c.Kind == kind && c.Scope is ClaimScope.Region or ClaimScope.OwnLevel or ClaimScope.Part);

    /// <summary>Whether cells are zero because the text says that all were something else; the first that is not is named.</summary>
    internal static Verdict AllZero(CheckContext context, Claim claim, IEnumerable<CellDescriptor> cells)
    {
        List<CellDescriptor>? open = null;
        foreach (CellDescriptor cell in cells)
        {
            Count count = cell.Get(context.Report).Count;
            if (!count.IsNumber)
            {
                (open ??= []).Add(cell);
            }

            if (count.Number is long number and not 0)
            {
                return Verdict.Failed(
                    computed: 0,
                    message: new($"正文称“{Quote(claim)}”，表中为{number}", $"the text says “{Quote(claim)}”, although the table says {number} here"),
                    cell: cell,
                    span: claim.Span);
            }
        }

        return open is null ? Verdict.Passed : Verdict.UnverifiableFor(open);
    }

    /// <summary>The number in a cell; <see langword="null"/> where none is printed.</summary>
    internal static long? Number(CheckContext context, string path) =>
        context.Template.TryGetCell(path, out CellDescriptor? cell) ? cell.Get(context.Report).Count.Number : null;

    /// <summary>Compares a figure with a cell.</summary>
    /// <param name="context">The report.</param>
    /// <param name="claim">The figure.</param>
    /// <param name="path">The cell that it is compared with.</param>
    /// <param name="others">Other numbers that the words may stand for.</param>
    internal static Verdict Compare(CheckContext context, Claim claim, string path, params ReadOnlySpan<Reading> others)
    {
        CellDescriptor cell = context.Template.Cell(path);
        return Compare(context, claim, [cell], cell.Get(context.Report).Count.Number, OfNaturalPersons(context, cell), others);
    }

    /// <summary>Compares a figure with the sum of some cells of one column.</summary>
    internal static Verdict Compare(
        CheckContext context, Claim claim, ReadOnlySpan<CellDescriptor> cells, long? table, long? ofNaturalPersons, params ReadOnlySpan<Reading> others)
    {
        if (claim.Number is not decimal said)
        {
            return Verdict.NotApplicable;
        }

        if (table is not long sum)
        {
            return IsComparable(context, claim) ? Verdict.UnverifiableFor(cells.ToArray()) : Verdict.NotApplicable;
        }

        if (said == sum)
        {
            return Verdict.Passed;
        }

        bool isOpen = false;
        foreach (Reading other in others)
        {
            if (said == other.Number)
            {
                return Verdict.Passed;
            }

            isOpen |= other.Number is null;
        }

        // A part of the total that agrees need not agree too, and the figure of one column is the matter of X11.
        bool isPart = claim.Whole is { } whole && whole.Kind == claim.Kind && whole.Result == claim.Result && whole.Number == sum;
        if (isPart || !IsComparable(context, claim) || said == ofNaturalPersons)
        {
            return Verdict.NotApplicable;
        }

        if (isOpen)
        {
            return Verdict.Unverifiable;
        }

        CellDescriptor named = Named(context, cells);
        if (cells.Length > 1 && (sum == 0 || named.Get(context.Report).Count.Number != sum))
        {
            return FailedBySum(context, claim, cells, named, sum, others);
        }

        BilingualText also = WordsOf(sum, others);
        return Verdict.Failed(
            computed: (long)said,
            message: new BilingualText(
                $"正文称“{Quote(claim)}”，表中为{sum}{also.Chinese}",
                $"the text says “{Quote(claim)}”, the table {sum}{also.English}"),
            cell: named,
            span: claim.Span);
    }

    // What else would have agreed: （连同上年结转为24）.
    private static BilingualText WordsOf(long sum, ReadOnlySpan<Reading> others)
    {
        List<Reading> told = [];
        foreach (Reading other in others)
        {
            if (other.Number is long number && number != sum && !told.Exists(t => t.Number == number))
            {
                told.Add(other);
            }
        }

        return told.Count == 0 ? new("", "") : new(
            $"（{string.Join("，", told.Select(t => $"{t.Words.Chinese}为{t.Number}"))}）",
            $" ({string.Join(", ", told.Select(t => $"{t.Number} {t.Words.English}"))})");
    }

    // Which of several cells is wrong can't be told, nor what it should say.
    private static Verdict FailedBySum(CheckContext context, Claim claim, ReadOnlySpan<CellDescriptor> cells, CellDescriptor named, long sum, ReadOnlySpan<Reading> others)
    {
        List<long> parts = [];
        foreach (CellDescriptor cell in cells)
        {
            if (cell.Get(context.Report).Count.Number is long number and not 0)
            {
                parts.Add(number);
            }
        }

        string adding = parts.Count > 1 ? $"{string.Join(" + ", parts)} = {sum}" : $"{sum}";
        BilingualText also = WordsOf(sum, others);
        return Verdict.FailedBySum(
            cells.ToArray(),
            named,
            new BilingualText($"正文称“{Quote(claim)}”，表中为{adding}{also.Chinese}", $"the text says “{Quote(claim)}”, the table {adding}{also.English}"),
            claim.Span);
    }

    /// <summary>What the text says, as far as a sentence can quote it.</summary>
    internal static string Quote(Claim claim) => Quote(claim.Text);

    internal static string Quote(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    /// <summary>The cells of a row of table three, or of the rows of a group, in the column 总计.</summary>
    /// <param name="context">The report.</param>
    /// <param name="name">The English name of the row or of the group.</param>
    internal static CellDescriptor[] Totals(CheckContext context, string name)
    {
        TableDescriptor table = context.Template.Tables[1];
        RowDescriptor? unsplit = table.UnsplitRow;
        if (unsplit is not null && unsplit.EnglishName.StartsWith(name, StringComparison.Ordinal) && unsplit.Cells[^1].Get(context.Report).IsNumber)
        {
            return [unsplit.Cells[^1]];
        }

        return [.. table.Rows.Where(r => r.EnglishName == name || r.EnglishName.StartsWith(name + ".", StringComparison.Ordinal)).Select(r => r.Cells[^1])];
    }

    /// <summary>The sum of some cells; <see langword="null"/> where one of them says no number.</summary>
    internal static long? Sum(CheckContext context, ReadOnlySpan<CellDescriptor> cells)
    {
        Int128 sum = 0;
        foreach (CellDescriptor cell in cells)
        {
            if (cell.Get(context.Report).Count.Number is not long number)
            {
                return null;
            }

            sum += number;
        }

        return Clamped(sum);
    }

    /// <summary>The sum of two numbers where both are known.</summary>
    internal static long? Plus(long? one, long? other) => one is long a && other is long b ? Clamped((Int128)a + b) : null;

    /// <summary>The difference of two numbers where both are known.</summary>
    internal static long? Minus(long? one, long? other) => one is long a && other is long b ? Clamped((Int128)a - b) : null;

    /// <summary>What the cell of natural persons says beside a total; <see langword="null"/> where the column is no total or nothing is printed.</summary>
    internal static long? OfNaturalPersons(CheckContext context, CellDescriptor total) =>
        total.Row.Table.Number == 3 && ReferenceEquals(total, total.Row.Cells[^1]) ? total.Row.Cells[0].Get(context.Report).Count.Number : null;

    // Of several cells the one that says most is the likeliest to be wrong.
    private static CellDescriptor Named(CheckContext context, ReadOnlySpan<CellDescriptor> cells)
    {
        CellDescriptor named = cells[0];
        foreach (CellDescriptor cell in cells)
        {
            named = cell.Get(context.Report).Count.ValueOr(0) > named.Get(context.Report).Count.ValueOr(0) ? cell : named;
        }

        return named;
    }

    /// <summary>A number that the words of a claim may stand for beside that of the cell.</summary>
    /// <param name="Number">The number; <see langword="null"/> where it can't be told.</param>
    /// <param name="Words">What it counts: words that go before the number in Chinese and after it in English.</param>
    internal readonly record struct Reading(long? Number, BilingualText Words);

    // No claim is that large, so that a sum beyond a long equals none of them.
    private static long Clamped(Int128 sum) => sum > long.MaxValue ? long.MaxValue : sum < long.MinValue ? long.MinValue : (long)sum;
}
