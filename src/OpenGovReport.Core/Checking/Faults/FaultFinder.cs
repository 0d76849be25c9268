namespace OpenGovReport.Checking;

/// <summary>One search for the mistakes in a report: region by region, and within a region part by part.</summary>
internal sealed class FaultFinder
{
    private readonly FaultModel _model;
    private readonly FaultOptions _options;
    private readonly RelationState?[] _states;
    private readonly long[] _codes;
    private readonly bool[] _absent;
    private readonly FaultRanking _ranking;
    private readonly FaultSteps _steps;
    private readonly List<(int First, FaultComponent Component)> _components = [];

    private FaultFinder(FaultModel model, RelationState?[] states, long[] codes, bool[] absent, FaultOptions options)
    {
        _model = model;
        _options = options;
        _states = states;
        _codes = codes;
        _absent = absent;
        _ranking = new FaultRanking(model, codes);
        _steps = new FaultSteps(options.MaxSteps);
    }

    internal static FaultLocation Find(FaultModel model, RelationState?[] states, long[] codes, bool[] absent, FaultOptions options)
    {
        FaultFinder finder = new(model, states, codes, absent, options);
        foreach (int region in Enumerable.Range(0, states.Length).Where(r => states[r] is { Outcome: Outcome.Failed }).Select(r => model.RegionOf[r]).Distinct())
        {
            finder.Explain(region);
        }

        return finder._components.Count == 0 ? FaultLocation.None : new FaultLocation(Array.AsReadOnly(finder._components.OrderBy(c => c.First).Select(c => c.Component).ToArray()));
    }

    private void Explain(int region)
    {
        Syndrome syndrome = new(_model, region, _states, _codes, _absent);
        List<int> broken = BrokenIn(syndrome);
        bool peeled = false;
        while (true)
        {
            List<Mistake> structured = StructuredMistakes.In(_model, syndrome, _absent);
            FaultSearch search = new(_model, syndrome, structured, _options, _steps);
            search.Run();
            if (search.Found.Count > 0)
            {
                AddParts(broken, search, search.IsExhaustive && !peeled);
                return;
            }

            List<Mistake> sure = PlainMistakes.In(_model, syndrome, structured);
            if (sure.Count == 0)
            {
                _components.Add((broken[0], new FaultComponent(RelationsAt(broken), [], 0, search.IsExhaustive && !peeled)));
                return;
            }

            peeled = true;
            foreach (Mistake mistake in sure)
            {
                List<int> mended = [.. broken];
                syndrome.Apply(mistake);
                broken = BrokenIn(syndrome);
                _ = mended.RemoveAll(broken.Contains);
                _components.Add((mended[0], new FaultComponent(RelationsAt(mended), _ranking.Rank([[mistake]]), 1, false)));
                foreach (int cell in mistake.Cells)
                {
                    syndrome.SetMovable(cell, false);
                }
            }

            if (broken.Count == 0)
            {
                return;
            }
        }
    }

    // Mistakes that have no relation in common, in any of the sets, have nothing to do with each other.
    private void AddParts(List<int> broken, FaultSearch search, bool isExhaustive)
    {
        if (search.Found.TrueForAll(s => s.Length == 1))
        {
            Add(broken, search.Found, isExhaustive);
            return;
        }

        int[] part = [.. Enumerable.Range(0, _states.Length)];
        List<GroupedSet> sets = [.. search.Found.Select(s => new GroupedSet(s, _model))];
        foreach (GroupedSet set in sets)
        {
            JoinWithin(set, broken, part);
        }

        foreach (IGrouping<int, int> relations in broken.GroupBy(r => part[r]))
        {
            List<int> own = [.. relations];
            Dictionary<string, Mistake[]> distinct = new(StringComparer.Ordinal);
            foreach (GroupedSet set in sets)
            {
                Mistake[] share = set.ShareOf(own);
                _ = distinct.TryAdd(string.Join(';', share.SelectMany(m => m.Cells.Zip(m.Values)).Select(c => $"{c.First}={c.Second}")), share);
            }

            Add(own, distinct.Values, isExhaustive);
        }
    }

    private void Add(List<int> relations, IReadOnlyCollection<Mistake[]> sets, bool isExhaustive)
    {
        FaultHypothesis[] ranked = _ranking.Rank(sets);
        FaultHypothesis[] listed = ranked.Length > _options.MaxHypotheses ? ranked[.._options.MaxHypotheses] : ranked;
        _components.Add((relations[0], new FaultComponent(RelationsAt(relations), Array.AsReadOnly(listed), ranked.Length, isExhaustive)));
    }

    // A mistake hangs together with those of its set with which it shares a relation, and so do the relations that these mend together.
    private static void JoinWithin(GroupedSet set, List<int> broken, int[] part)
    {
        foreach (HashSet<int> group in set.Groups)
        {
            int first = -1;
            foreach (int relation in broken)
            {
                if (!group.Contains(relation))
                {
                    continue;
                }

                first = first < 0 ? relation : first;
                int from = part[relation], to = part[first];
                for (int r = 0; from != to && r < part.Length; r++)
                {
                    part[r] = part[r] == from ? to : part[r];
                }
            }
        }
    }

    private ValueList<Relation> RelationsAt(IEnumerable<int> places) => new([.. places.Order().Select(r => _model.Relations[r])]);

    private static List<int> BrokenIn(Syndrome syndrome)
    {
        List<int> broken = [];
        for (int r = syndrome.NextBroken(0); r >= 0; r = syndrome.NextBroken(r + 1))
        {
            broken.Add(r);
        }

        return broken;
    }

    /// <summary>A set of mistakes with the relations in which those are felt that share some with each other.</summary>
    private sealed class GroupedSet
    {
        private readonly Mistake[] _mistakes;
        private readonly HashSet<int>[] _groupOf;

        internal GroupedSet(Mistake[] mistakes, FaultModel model)
        {
            _mistakes = mistakes;
            foreach (Mistake mistake in mistakes)
            {
                HashSet<int> group = [.. mistake.Cells.SelectMany(c => model.LinksOf[c]).Select(l => l.Relation)];
                foreach (HashSet<int> touching in Groups.FindAll(group.Overlaps))
                {
                    group.UnionWith(touching);
                    _ = Groups.Remove(touching);
                }

                Groups.Add(group);
            }

            _groupOf = Array.ConvertAll(mistakes, m => Groups.Find(g => g.Contains(model.LinksOf[m.Cells[0]][0].Relation))!);
        }

        internal List<HashSet<int>> Groups { get; } = [];

        /// <summary>The mistakes that hang together with those felt in some relations.</summary>
        internal Mistake[] ShareOf(List<int> relations) => [.. _mistakes.Where((_, i) => _groupOf[i].Overlaps(relations))];
    }
}
