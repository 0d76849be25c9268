using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>Names the kinds of mistakes by their numbers and puts sets of mistakes in order: the likelier kinds first, then the smaller changes, then the printed order.</summary>
internal sealed class FaultRanking(FaultModel model, long[] codes)
{
    private readonly IReadOnlyList<CellDescriptor> _cells = model.Plan.Template.AllCells;

    /// <summary>The hypotheses in order, with ranks.</summary>
    /// <param name="sets">Their mistakes.</param>
    /// <param name="shareRank">Whether no relation speaks for one of them against another, so that all share the first rank.</param>
    internal FaultHypothesis[] Rank(IEnumerable<Mistake[]> sets, bool shareRank = false)
    {
        List<Candidate> candidates = [.. sets.Select(Weigh)];
        candidates.Sort(Compare);
        FaultHypothesis[] ranked = new FaultHypothesis[candidates.Count];
        int rank = 0;
        for (int i = 0; i < ranked.Length; i++)
        {
            Candidate candidate = candidates[i];
            rank += i == 0 || candidates[i - 1].Cost != candidate.Cost || candidates[i - 1].Size != candidate.Size ? 1 : 0;
            ranked[i] = new FaultHypothesis(new ValueList<FaultMistake>(candidate.Mistakes), shareRank ? 1 : rank, rank);
        }

        return ranked;
    }

    private static int Compare(Candidate one, Candidate other)
    {
        int order = one.Cost.CompareTo(other.Cost);
        order = order != 0 ? order : one.Size.CompareTo(other.Size);
        return order != 0 ? order : one.Cells.AsSpan().SequenceCompareTo(other.Cells);
    }

    private Candidate Weigh(Mistake[] set)
    {
        int cost = 0;
        Int128 size = 0;
        FaultMistake[] mistakes = new FaultMistake[set.Length];
        for (int m = 0; m < set.Length; m++)
        {
            Mistake mistake = set[m];
            FaultKind kind = mistake.Kind ?? KindOf(mistake.Cells[0], mistake.Values[0], mistake.IsBound);
            cost += kind.Cost();

            // A number that was carried on is itself a slip, which may be a likely one or not.
            cost += kind == FaultKind.CarriedOn ? Slips.Between(codes[mistake.Cells[0]], mistake.Values[0]).Cost() : 0;
            CellSuggestion[] cells = new CellSuggestion[mistake.Cells.Length];
            for (int i = 0; i < cells.Length; i++)
            {
                int cell = mistake.Cells[i];
                size += Int128.Abs((Int128)mistake.Values[i] - codes[cell]);
                cells[i] = new CellSuggestion(_cells[cell], codes[cell], mistake.Values[i], BoundOf(mistake, codes[cell]));
            }

            mistakes[m] = new FaultMistake(kind, new ValueList<CellSuggestion>(cells));
        }

        return new Candidate(mistakes, cost, size, [.. set.SelectMany(m => m.Cells).Order()]);
    }

    private static SuggestionBound BoundOf(Mistake mistake, long reported) =>
        !mistake.IsBound ? SuggestionBound.Exactly : mistake.Values[0] > reported ? SuggestionBound.AtLeast : SuggestionBound.AtMost;

    // Where many numbers would do, the digits of the nearest tell nothing.
    private FaultKind KindOf(int cell, long due, bool isBound)
    {
        long reported = codes[cell];
        if (isBound)
        {
            return reported == 0 ? FaultKind.NumberOmitted : FaultKind.OtherNumber;
        }

        FaultKind kind = Slips.Between(reported, due);
        FaultKind asTotal = AsTotal(cell, reported, due);
        kind = asTotal.Cost() < kind.Cost() ? asTotal : kind;
        return kind.Cost() > FaultKind.CopiedFromNeighbour.Cost() && reported != 0 && IsBesideSame(_cells[cell]) ? FaultKind.CopiedFromNeighbour : kind;
    }

    private FaultKind AsTotal(int cell, long reported, long due)
    {
        foreach (FaultModel.Link link in model.LinksOf[cell])
        {
            Relation relation = model.Relations[link.Relation];
            if (!relation.IsSum || relation.Target.Index != cell)
            {
                continue;
            }

            if (reported == 0)
            {
                return FaultKind.TotalNotCarried;
            }

            foreach (RelationTerm term in relation.Terms)
            {
                int part = term.Cell.Index;
                if (part != cell && codes[part] > 0 && (Int128)reported + codes[part] == due)
                {
                    return FaultKind.PartNotAdded;
                }
            }
        }

        return FaultKind.OtherNumber;
    }

    private bool IsBesideSame(CellDescriptor cell)
    {
        IReadOnlyList<CellDescriptor> row = cell.Row.Cells;
        int column = 0;
        while (row[column] != cell)
        {
            column++;
        }

        return Same(row, column - 1) || Same(row, column + 1) || Same(Neighbour(-1), column) || Same(Neighbour(1), column);

        bool Same(IReadOnlyList<CellDescriptor>? cells, int place) =>
            cells is not null && place >= 0 && place < cells.Count && cells[place].Kind != CellKind.Amount && codes[cells[place].Index] == codes[cell.Index];

        IReadOnlyList<CellDescriptor>? Neighbour(int step) =>
            cell.IsUnsplit || cell.Row.Index + step < 0 || cell.Row.Index + step >= cell.Row.Table.Rows.Count ? null
            : cell.Row.Table.Rows[cell.Row.Index + step].Cells;
    }

    private sealed record Candidate(FaultMistake[] Mistakes, int Cost, Int128 Size, int[] Cells);
}
