using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Numbers that may be torn in two, in rows that have as many as columns all the same.</summary>
internal static class TornDoubts
{
    /// <summary>
    /// Calls rows of a table that has no sums uncertain where in the table some numbers are torn in two, or elsewhere in the report several rows, which no grid holds
    /// in place, have too few numbers, or some have and numbers are torn: these may have both. So may one whose numbers can hardly be, where rows are lost.
    /// </summary>
    internal static void DoubtUnsummed(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        const int Several = 4;
        bool torn = false, lossy = sink.Lost >= Several || (sink.Lost > 0 && sink.HasTorn);
        ulong printed = 0;
        foreach (ref readonly Run run in runs)
        {
            torn |= run.Slot >= 0 && run.Values > view.Slots[run.Slot].Columns && Joinable(view, run) > 0;
            printed |= run.Slot >= 0 ? 1UL << run.Slot : 0;
        }

        bool lacksRows = printed != (1UL << view.Slots.Length) - 1;
        foreach (ref readonly Run run in runs)
        {
            if ((lossy || torn || (lacksRows && HasMoreNewThanAll(view, run))) && view.IsFull(run) && run.Values > 1 && Joinable(view, run) > 0)
            {
                RowDoubts.Doubt(view, view.Slots[run.Slot], run, null, ref sink);
            }
        }
    }

    // Whether more was issued in the year than is in force, or newly disclosed than is disclosed in all.
    private static bool HasMoreNewThanAll(scoped in TableView view, in Run run)
    {
        CellDescriptor[] cells = run.Slot < 0 || run.Values != view.Slots[run.Slot].Columns ? [] : view.Slots[run.Slot].Row.Ordered;
        int added = cells is [.., { EnglishColumn: "inForce" }] ? 0 : cells is [.., { EnglishColumn: "totalDisclosed" }] ? 1 : -1;
        return added >= 0 && view.LastValue(run).Text.Number < view.Tokens[run.First + added].Text.Number;
    }

    /// <summary>
    /// Calls rows uncertain in which a few numbers have nothing but a space between them while the others stand on lines of their own or in columns: these are
    /// rather one number that is torn in two, and a place is blank. Long numbers come close to each other too: those of a row that adds up are its own.
    /// </summary>
    internal static void DoubtUneven(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (ref readonly Run run in runs)
        {
            bool borneOut = view.Table.Number == 3 && view.SumsTo(run, order is null ? run.Values - 1 : Array.IndexOf(order, run.Values - 1));
            if (view.IsFull(run) && !borneOut && Joinable(view, run) is int joinable and > 0 && joinable * 2 < run.Values && joinable == Close(view, run))
            {
                RowDoubts.Doubt(view, view.Slots[run.Slot], run, view.Table.Number == 3 ? order : null, ref sink);
            }
        }
    }

    // How many neighbours of a run may be one number torn in two.
    internal static int Joinable(scoped in TableView view, in Run run)
    {
        int joinable = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            joinable += Hypotheses.MayBeOne(view.Tokens[i], view.Tokens[i + 1], out _) ? 1 : 0;
        }

        return joinable;
    }

    // How many neighbours of a run stand close together.
    private static int Close(scoped in TableView view, in Run run)
    {
        const int Narrowest = 3;
        int close = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            close += view.Tokens[i].Line == view.Tokens[i + 1].Line && view.Tokens[i + 1].Start - view.Tokens[i].Start - view.Tokens[i].Length < Narrowest ? 1 : 0;
        }

        return close;
    }

    /// <summary>
    /// Calls rows uncertain whose numbers are set out in columns and yet stand in others than those of the rows next to them: one is lost, and another put in. Where
    /// the rows of a table mostly do not stand under one another, their places mean nothing.
    /// </summary>
    internal static void DoubtMoved(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        const int Fewest = 4;
        int pairs = 0;
        int under = 0;
        int moved = 0;
        int last = -1;
        for (int r = 0; r < runs.Length; r++)
        {
            if (IsSetOut(view, runs[r]))
            {
                Stands stands = last < 0 ? Stands.Alone : Under(view, runs[r], runs[last]);
                pairs += last < 0 ? 0 : 1;
                under += stands == Stands.Under ? 1 : 0;
                moved += stands == Stands.Beside ? 1 : 0;
                last = r;
            }
        }

        if (moved == 0 || pairs < Fewest || under * 4 < pairs * 3)
        {
            return;
        }

        last = -1;
        int columns = view.Form.Columns[1].Length;
        int total = order is null ? columns - 1 : Array.IndexOf(order, columns - 1);
        Stands above = Stands.Alone;
        for (int r = 0; r < runs.Length; r++)
        {
            if (!IsSetOut(view, runs[r]))
            {
                continue;
            }

            Stands below = last < 0 ? Stands.Alone : Under(view, runs[r], runs[last]);
            if (below == Stands.Beside && (above is Stands.Alone or Stands.Beside) && (!view.SumsTo(runs[last], total) || EndsBeyond(view, runs[last], runs[r])))
            {
                RowDoubts.Doubt(view, view.Slots[runs[last].Slot], runs[last], order, ref sink);
            }

            (above, last) = (below, r);
        }

        if (above == Stands.Beside && !view.SumsTo(runs[last], total))
        {
            RowDoubts.Doubt(view, view.Slots[runs[last].Slot], runs[last], order, ref sink);
        }
    }

    // Whether the last number of a row stands farther to the right than any of another.
    private static bool EndsBeyond(scoped in TableView view, in Run run, in Run other)
    {
        Token last = view.Tokens[other.End - 1];
        return PlaceOf(view, view.Tokens[run.End - 1]) > EndOf(view, last, PlaceOf(view, last));
    }

    // How the numbers of a row stand to those of the row above it.
    private enum Stands
    {
        Alone,
        Under,
        Beside,
        Neither,
    }

    private static bool IsSetOut(scoped in TableView view, in Run run) => view.IsFull(run) && run.Values > 1 && run.End - run.First == run.Values && view.IsInColumns(run) && Close(view, run) == 0;

    private static Stands Under(scoped in TableView view, in Run run, in Run other)
    {
        if (run.Values != other.Values)
        {
            return Stands.Neither;
        }

        // Signs of which it is open whether they are wide may move a whole row by one.
        bool under = true;
        for (int i = 0; i < run.Values; i++)
        {
            int place = PlaceOf(view, view.Tokens[run.First + i]), from = place - 1, to = EndOf(view, view.Tokens[run.First + i], place) + 1;
            for (int j = 0; j < run.Values; j++)
            {
                int otherFrom = PlaceOf(view, view.Tokens[other.First + j]);
                bool overlap = from < EndOf(view, view.Tokens[other.First + j], otherFrom) && otherFrom < to;
                if (overlap && i != j)
                {
                    return Stands.Beside;
                }

                under &= overlap || i != j;
            }
        }

        return under ? Stands.Under : Stands.Neither;
    }

    private static int EndOf(scoped in TableView view, in Token token, int from) => from + TextWidth.Of(view.Text.Slice(token.Start, token.Length));

    // Where a token begins on its line, in columns of a fixed-width font.
    private static int PlaceOf(scoped in TableView view, in Token token) => TextWidth.Of(TextWidth.Before(view.Text, token));
}
