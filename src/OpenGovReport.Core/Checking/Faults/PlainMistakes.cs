namespace OpenGovReport.Checking;

/// <summary>
/// The mistakes that stand by themselves in a report with more of them than are searched for together: each mends relations and breaks none, and
/// no other such mistake is felt in the same relations.
/// </summary>
internal static class PlainMistakes
{
    internal static List<Mistake> In(FaultModel model, Syndrome syndrome, List<Mistake> structured)
    {
        List<Mistake> candidates = [];
        for (int cell = 0; cell < model.LinksOf.Length; cell++)
        {
            if (syndrome.IsMovable(cell) && Alone(model, syndrome, cell) is { } mistake)
            {
                candidates.Add(mistake);
            }
        }

        candidates.AddRange(structured.Where(m => m.Cells.All(syndrome.IsMovable) && Mends(syndrome, m) is > 1));
        List<(Mistake Mistake, int[] Relations)> felt = [.. candidates.Select(m => (m, FeltIn(model, syndrome, m)))];
        return [.. felt.Where(f => felt.TrueForAll(o => o == f || !o.Relations.Intersect(f.Relations).Any())).Select(f => f.Mistake)];
    }

    private static Mistake? Alone(FaultModel model, Syndrome syndrome, int cell)
    {
        foreach (FaultModel.Link link in model.LinksOf[cell])
        {
            if (!syndrome.IsBroken(link.Relation))
            {
                continue;
            }

            Int128 change = syndrome.ChangeThatMends(link.Relation, link.Weight);
            if (!syndrome.Allows(cell, change))
            {
                return null;
            }

            Mistake mistake = new(null, [cell], [(long)(syndrome.Codes[cell] + change)], !syndrome.Pins(link.Relation));
            return Mends(syndrome, mistake) == model.LinksOf[cell].Count(l => !syndrome.IsFree(l.Relation)) ? mistake : null;
        }

        return null;
    }

    // How many relations a mistake mends, or −1 where it breaks one as well.
    private static int Mends(Syndrome syndrome, Mistake mistake)
    {
        int before = syndrome.Broken;
        List<int> broken = [];
        for (int r = syndrome.NextBroken(0); r >= 0; r = syndrome.NextBroken(r + 1))
        {
            broken.Add(r);
        }

        syndrome.Apply(mistake);
        int mended = before - syndrome.Broken;
        bool breaks = broken.Count(r => !syndrome.IsBroken(r)) != mended;
        syndrome.Undo(mistake);
        return breaks ? -1 : mended;
    }

    private static int[] FeltIn(FaultModel model, Syndrome syndrome, Mistake mistake) =>
        [.. mistake.Cells.SelectMany(c => model.LinksOf[c]).Select(l => l.Relation).Distinct().Where(r => !syndrome.IsFree(r))];
}
