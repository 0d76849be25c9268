using OpenGovReport.Claims;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// Table four, and what the text says there was none of.
public static partial class TextRules
{
    private static readonly string[] LitigationGroups = ["directLitigation", "litigationAfterReconsideration"];

    private static readonly string[] OtherResults = ["驳回", "撤销", "撤诉", "撤回", "终止", "确认违法", "责令", "变更", "不予受理", "调解", "和解"];

    private static string[] GroupsOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Reconsideration => ["reconsideration"],
        ClaimKind.DirectLitigation => [LitigationGroups[0]],
        ClaimKind.LitigationAfterReconsideration => [LitigationGroups[1]],
        ClaimKind.Litigation => LitigationGroups,
        _ => [],
    };

    private static string ColumnOf(DisputeResult result) => result switch
    {
        DisputeResult.Upheld => "upheld",
        DisputeResult.Corrected => "corrected",
        DisputeResult.Other => "otherOutcome",
        DisputeResult.Pending => "pending",
        _ => "total",
    };

    private static CellDescriptor[] Cells(CheckContext context, ClaimKind kind, string column) =>
        [.. GroupsOf(kind).Select(g => context.Template.Cell($"/disputes/{g}/{column}"))];

    // Whether the paragraph tells results by other words than those of the form.
    private static bool HasOtherResults(Claim claim)
    {
        int from = claim.Source.LastIndexOf('\n', claim.Span.Start) + 1, to = claim.Source.IndexOf('\n', claim.Span.Start);
        return Passage.HasAny(claim.Source.AsSpan(from, (to < 0 ? claim.Source.Length : to) - from), OtherResults);
    }

    private static Verdict? Disputes(CheckContext context, Claim claim)
    {
        if (claim.Form == ClaimForm.None || claim.IsChange || GroupsOf(claim.Kind).Length == 0)
        {
            return null;
        }

        if (claim.Form == ClaimForm.Number)
        {
            CellDescriptor[] cells = Cells(context, claim.Kind, ColumnOf(claim.Result));
            if (claim.Result is DisputeResult.Upheld or DisputeResult.Corrected or DisputeResult.Other && claim.Number < TextFigures.Sum(context, cells) && HasOtherResults(claim))
            {
                // 维持4件，驳回1件: the column of the form may count both.
                return Verdict.NotApplicable;
            }

            return TextFigures.Compare(context, claim, cells, TextFigures.Sum(context, cells), null);
        }

        // All had one result: the other columns are zero.
        if (!TextFigures.IsComparable(context, claim))
        {
            return Verdict.NotApplicable;
        }

        // A case that is won may have ended in another way than by a judgement that upholds.
        bool isWon = claim.Text.Contains("胜诉", StringComparison.Ordinal);
        DisputeResult[] results = [DisputeResult.Pending, DisputeResult.Corrected, DisputeResult.Other, DisputeResult.Upheld];
        return TextFigures.AllZero(context, claim, results
            .Where(other => other != claim.Result && !(isWon && other == DisputeResult.Other))
            .SelectMany(other => Cells(context, claim.Kind, ColumnOf(other))));
    }

    private static Verdict? None(CheckContext context, Claim claim)
    {
        if (claim.Form != ClaimForm.None || claim.Kind == ClaimKind.InformationProcessingFee)
        {
            return null;
        }

        if (!TextFigures.IsComparable(context, claim))
        {
            return Verdict.NotApplicable;
        }

        CellDescriptor[] cells = claim.Kind switch
        {
            ClaimKind.Received => [context.Template.Cell(Received)],
            ClaimKind.CarriedOver => [context.Template.Cell(CarriedOver)],
            ClaimKind.CarriedForward => [context.Template.Cell(CarriedForward)],
            ClaimKind.Fees => context.Template.TryGetCell("/proactiveDisclosure/fees/amount", out CellDescriptor? fees) ? [fees] : [],
            _ when OutcomeName(claim) is { } outcome => TextFigures.Totals(context, outcome),
            _ when TableTwoPath(context, claim.Kind) is { } path => [context.Template.Cell(path)],
            _ => Cells(context, claim.Kind, "total"),
        };
        if (cells.Length == 0)
        {
            return null;
        }

        foreach (CellDescriptor cell in cells)
        {
            CellValue value = cell.Get(context.Report);
            if (cell.Kind == CellKind.Amount ? value.Amount is { IsNumber: true, Value: not 0 } : value.Count.Number is not (null or 0))
            {
                return Verdict.Failed(
                    computed: cell.Kind == CellKind.Amount ? Amount.OfTenThousandYuan(0) : 0,
                    message: new($"正文称“{TextFigures.Quote(claim)}”，表中为{value}", $"the text says “{TextFigures.Quote(claim)}”, the table {value}"),
                    cell: cell,
                    span: claim.Span);
            }
        }

        return cells.Any(c => !c.Get(context.Report).IsNumber) ? Verdict.UnverifiableFor(cells) : Verdict.Passed;
    }
}
