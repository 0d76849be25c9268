using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Numbers between whose digits a line ends, as in a narrow column: one number that was wrapped, or several.</summary>
internal static class BrokenDoubts
{
    /// <summary>Takes the doubt away from those which every sum proves to be one number: the sums come out so, and with the numbers above the ends of the lines they do not.</summary>
    internal static void Settle(ReportForm form, ref CellSink sink)
    {
        if (sink.Broken is not { } broken)
        {
            return;
        }

        Identity[] sums = Reconciliation.Of(form);
        bool[] holds = Hold(sums, sink);
        Count[] whole = [.. sink.Counts];
        foreach ((Diagnostic doubt, Count above) in broken)
        {
            sink.Take(doubt.Cell!, above, sink.PlaceOf(doubt.Cell!));
        }

        bool[] holdsOtherwise = Hold(sums, sink);
        foreach ((Diagnostic doubt, _) in broken)
        {
            sink.Take(doubt.Cell!, whole[doubt.Cell!.Index], sink.PlaceOf(doubt.Cell));
        }

        foreach ((Diagnostic doubt, _) in broken)
        {
            if (IsProved(doubt.Cell!, sums, holds, holdsOtherwise))
            {
                sink.Diagnostics!.Remove(doubt);
            }
        }
    }

    private static bool[] Hold(Identity[] sums, in CellSink sink)
    {
        bool[] hold = new bool[sums.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            (Int128 left, Int128 right) = SumDoubts.Sides(sums[i], sink);
            hold[i] = left == right;
        }

        return hold;
    }

    private static bool IsProved(CellDescriptor cell, Identity[] sums, bool[] holds, bool[] holdsOtherwise)
    {
        // A row and a column of table three; the cells of table four have no more than the sum of their group.
        int fewest = cell.Row.Table.Number == 3 ? 2 : 1;
        int proofs = 0, all = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            if (!sums[i].Left.Contains(cell) && !sums[i].Right.Contains(cell))
            {
                continue;
            }

            if (!holds[i])
            {
                return false;
            }

            all++;
            proofs += holdsOtherwise[i] ? 0 : 1;
        }

        return proofs > 0 && all >= fewest;
    }
}
