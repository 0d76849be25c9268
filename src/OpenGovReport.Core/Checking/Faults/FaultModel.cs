using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>What a change of cells does to relations, worked out once for a plan.</summary>
internal sealed class FaultModel
{
    internal FaultModel(CheckPlan plan)
    {
        Plan = plan;
        Relations = plan.Relations;
        LinksOf = [.. plan.Template.AllCells.Select(c => LinksOver(plan, c))];
        RegionOf = Regions(plan);
        Pairs = FindPairs();
        PairsOf = [.. Enumerable.Range(0, Relations.Length).Select(r =>
            Enumerable.Range(0, Pairs.Length).Where(p => Pairs[p].Links.Any(l => l.Relation == r)).ToArray())];
        MostFeltOfCell = LinksOf.Max(links => links.Length);
        MostFeltOfPair = Pairs.Length == 0 ? 0 : Pairs.Max(p => p.Links.Length);
        GroupOf = Groups(plan);
        GroupCount = GroupOf.Length == 0 ? 0 : GroupOf.Max() + 1;
        Least = [.. plan.Template.AllCells.Select(c => c.Kind == CellKind.SignedCount ? Count.BlankOrLess + 1 : 0)];
        RegionOfCell = [.. LinksOf.Select(links => links.Length > 0 ? RegionOf[links[0].Relation] : -1)];
        Tables = [.. plan.Template.Tables.Select(t => PrintedRows(t).Select(r => new Row([.. r.Cells.Select(c => c.Index)], SumOf(r))).ToArray())];
        LongestRow = Tables.Max(t => t.Max(r => r.Cells.Length));
    }

    internal CheckPlan Plan { get; }

    internal Relation[] Relations { get; }

    /// <summary>For each cell the relations over it with its weight in them.</summary>
    internal Link[][] LinksOf { get; }

    /// <summary>
    /// For each relation the group that it belongs to: those of one rule, as long as no cell is in two of them. Of a group, a change of one cell mends one
    /// relation at most, a change of a cell and a total two.
    /// </summary>
    internal int[] GroupOf { get; }

    /// <summary>How many groups there are.</summary>
    internal int GroupCount { get; }

    /// <summary>
    /// For each relation the region that it belongs to. Relations of different regions are over different cells, and so are all that they are
    /// connected to: no mistake in the one can be felt in the other.
    /// </summary>
    internal int[] RegionOf { get; }

    /// <summary>For each cell the smallest number that may stand in it.</summary>
    internal long[] Least { get; }

    /// <summary>For each cell the region of the relations over it; −1 where there are none.</summary>
    internal int[] RegionOfCell { get; }

    /// <summary>A cell and a total over it that go wrong together, where that can be felt at all.</summary>
    internal CellPair[] Pairs { get; }

    /// <summary>In how many relations the change of one cell is felt at most.</summary>
    internal int MostFeltOfCell { get; }

    /// <summary>In how many relations the common change of a pair is felt at most.</summary>
    internal int MostFeltOfPair { get; }

    /// <summary>For each relation the pairs whose common change is felt in it.</summary>
    internal int[][] PairsOf { get; }

    /// <summary>The number of cells of the longest row.</summary>
    internal int LongestRow { get; }

    /// <summary>The rows of each table in printed order, those of both ways of printing.</summary>
    internal Row[][] Tables { get; }

    /// <summary>Whether a relation is over a cell.</summary>
    internal bool IsOver(int relation, int cell)
    {
        foreach (Link link in LinksOf[cell])
        {
            if (link.Relation == relation)
            {
                return true;
            }
        }

        return false;
    }

    private int SumOf(RowDescriptor row)
    {
        int link = Array.FindIndex(LinksOf[row.Cells[^1].Index], l =>
            Relations[l.Relation] is { IsSum: true } relation && relation.Target == row.Cells[^1] && relation.Terms.Count == row.Cells.Count && relation.Terms.All(t => t.Cell.Row == row));
        return link < 0 ? -1 : LinksOf[row.Cells[^1].Index][link].Relation;
    }

    // An unsplit row is printed where the rows stand that it replaces.
    private static IEnumerable<RowDescriptor> PrintedRows(TableDescriptor table)
    {
        RowDescriptor? unsplit = table.UnsplitRow;
        foreach (RowDescriptor row in table.Rows)
        {
            if (unsplit is not null && row.PrintedGroup == unsplit.PrintedLabel)
            {
                yield return unsplit;
                unsplit = null;
            }

            yield return row;
        }
    }

    private static Link[] LinksOver(CheckPlan plan, CellDescriptor cell) =>
    [
        .. plan.RelationsOfCell[cell.Index].Select(r => new Link(r, plan.Relations[r].Terms.First(t => t.Cell == cell).Coefficient)),
    ];

    private static int[] Regions(CheckPlan plan)
    {
        int[] region = [.. Enumerable.Range(0, plan.Relations.Length)];
        foreach (int[] together in plan.RelationsOfCell)
        {
            for (int i = 1; i < together.Length; i++)
            {
                int from = region[together[i]], to = region[together[0]];
                for (int r = 0; r < region.Length; r++)
                {
                    region[r] = region[r] == from ? to : region[r];
                }
            }
        }

        return region;
    }

    private static int[] Groups(CheckPlan plan)
    {
        int[] group = [.. Enumerable.Range(0, plan.Relations.Length)];
        foreach (CheckPlan.RulePlan rule in plan.Plans)
        {
            IEnumerable<int> relations = Enumerable.Range(rule.FirstRelation, rule.RelationCount);
            if (!plan.RelationsOfCell.Any(over => over.Count(relations.Contains) > 1))
            {
                foreach (int relation in relations)
                {
                    group[relation] = rule.FirstRelation;
                }
            }
        }

        // Numbered from 0 on without gaps.
        List<int> groups = [.. group.Distinct()];
        return Array.ConvertAll(group, groups.IndexOf);
    }

    private CellPair[] FindPairs()
    {
        List<CellPair> pairs = [];
        foreach (Relation relation in Relations.Where(r => r.IsSum))
        {
            foreach (RelationTerm term in relation.Terms.Where(t => t.Cell != relation.Target))
            {
                Link[] links =
                [
                    .. LinksOf[term.Cell.Index].Concat(LinksOf[relation.Target.Index])
                        .GroupBy(l => l.Relation)
                        .Select(g => new Link(g.Key, g.Sum(l => l.Weight)))
                        .Where(l => l.Weight != 0),
                ];
                if (links.Length > 0)
                {
                    pairs.Add(new CellPair(term.Cell.Index, relation.Target.Index, links));
                }
            }
        }

        return [.. pairs];
    }

    /// <summary>A row.</summary>
    /// <param name="Cells">Its cells by their index.</param>
    /// <param name="Sum">The relation by which its last cell is the total of its other cells, and of no others; −1 where there is none.</param>
    internal sealed record Row(int[] Cells, int Sum)
    {
        internal bool EndsInSum => Sum >= 0;
    }

    /// <summary>A relation over a cell, and the cell's weight in it.</summary>
    internal readonly record struct Link(int Relation, int Weight);

    /// <summary>Two cells that change by the same number, and what it does to the relations.</summary>
    internal sealed record CellPair(int Cell, int Total, Link[] Links)
    {
        /// <summary>The weight of the common change in one of the relations in which it is felt.</summary>
        internal int WeightIn(int relation)
        {
            int i = 0;
            while (Links[i].Relation != relation)
            {
                i++;
            }

            return Links[i].Weight;
        }
    }
}
