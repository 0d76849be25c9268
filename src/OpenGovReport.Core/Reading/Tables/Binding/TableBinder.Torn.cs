namespace OpenGovReport.Reading;

/// <content>Numbers that may be torn in two, in rows that have as many as columns all the same.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// Calls rows of a table that has no sums uncertain where in the table some numbers are torn in two, or elsewhere in the report several rows, which no grid holds
    /// in place, have too few numbers, or some have and numbers are torn: these may have both.
    /// </summary>
    internal readonly void DoubtUnsummed(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        const int Several = 4;
        bool torn = false, lossy = sink.Lost >= Several || (sink.Lost > 0 && sink.HasTorn);
        foreach (Run run in runs)
        {
            torn |= run.Slot >= 0 && run.Values > _slots[run.Slot].Columns && Joinable(run) > 0;
        }

        foreach (Run run in runs)
        {
            if ((lossy || torn) && IsFull(run) && run.Values > 1 && Joinable(run) > 0)
            {
                ReportDoubt(_slots[run.Slot], run, null, ref sink);
            }
        }
    }

    /// <summary>
    /// Calls rows uncertain in which a few numbers have nothing but a space between them while the others stand on lines of their own or in columns: these are
    /// rather one number that is torn in two, and a place is blank. Long numbers come close to each other too: those of a row that adds up are its own.
    /// </summary>
    private readonly void DoubtUneven(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            bool borneOut = _table.Number == 3 && SumsTo(run, order is null ? run.Values - 1 : Array.IndexOf(order, run.Values - 1));
            if (IsFull(run) && !borneOut && Joinable(run) is int joinable and > 0 && joinable * 2 < run.Values && joinable == Close(run))
            {
                ReportDoubt(_slots[run.Slot], run, _table.Number == 3 ? order : null, ref sink);
            }
        }
    }

    private readonly bool IsFull(Run run) => run.Slot >= 0 && _slots[run.Slot].Kind != SlotKind.Group && run.Values == _slots[run.Slot].Columns && !_tokens[run.First].InGrid;

    // How many neighbours of a run may be one number torn in two.
    private readonly int Joinable(Run run)
    {
        int joinable = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            joinable += Hypotheses.MayBeOne(_tokens[i], _tokens[i + 1], out _) ? 1 : 0;
        }

        return joinable;
    }

    // How many neighbours of a run stand close together.
    private readonly int Close(Run run)
    {
        const int Narrowest = 3;
        int close = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            close += _tokens[i].Line == _tokens[i + 1].Line && _tokens[i + 1].Start - _tokens[i].Start - _tokens[i].Length < Narrowest ? 1 : 0;
        }

        return close;
    }

    /// <summary>
    /// Calls rows uncertain whose numbers are set out in columns and yet stand in others than those of the rows next to them: one is lost, and another put in. Where
    /// the rows of a table mostly do not stand under one another, their places mean nothing.
    /// </summary>
    private readonly void DoubtMoved(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        const int Fewest = 4;
        int pairs = 0;
        int under = 0;
        int moved = 0;
        int last = -1;
        for (int r = 0; r < runs.Length; r++)
        {
            if (IsSetOut(runs[r]))
            {
                Stands stands = last < 0 ? Stands.Alone : Under(runs[r], runs[last]);
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
        int columns = _form.Columns[1].Length;
        int total = order is null ? columns - 1 : Array.IndexOf(order, columns - 1);
        Stands above = Stands.Alone;
        for (int r = 0; r < runs.Length; r++)
        {
            if (!IsSetOut(runs[r]))
            {
                continue;
            }

            Stands below = last < 0 ? Stands.Alone : Under(runs[r], runs[last]);
            if (below == Stands.Beside && (above is Stands.Alone or Stands.Beside) && (!SumsTo(runs[last], total) || EndsBeyond(runs[last], runs[r])))
            {
                ReportDoubt(_slots[runs[last].Slot], runs[last], order, ref sink);
            }

            (above, last) = (below, r);
        }

        if (above == Stands.Beside && !SumsTo(runs[last], total))
        {
            ReportDoubt(_slots[runs[last].Slot], runs[last], order, ref sink);
        }
    }

    // Whether the last number of a row stands farther to the right than any of another.
    private readonly bool EndsBeyond(Run run, Run other)
    {
        Token last = _tokens[other.End - 1];
        return PlaceOf(_tokens[run.End - 1]) > EndOf(last, PlaceOf(last));
    }

    // How the numbers of a row stand to those of the row above it.
    private enum Stands
    {
        Alone,
        Under,
        Beside,
        Neither,
    }

    private readonly bool IsSetOut(Run run) => IsFull(run) && run.Values > 1 && run.End - run.First == run.Values && IsInColumns(run) && Close(run) == 0;

    private readonly Stands Under(Run run, Run other)
    {
        if (run.Values != other.Values)
        {
            return Stands.Neither;
        }

        // Signs of which it is open whether they are wide may move a whole row by one.
        bool under = true;
        for (int i = 0; i < run.Values; i++)
        {
            int place = PlaceOf(_tokens[run.First + i]), from = place - 1, to = EndOf(_tokens[run.First + i], place) + 1;
            for (int j = 0; j < run.Values; j++)
            {
                int otherFrom = PlaceOf(_tokens[other.First + j]);
                bool overlap = from < EndOf(_tokens[other.First + j], otherFrom) && otherFrom < to;
                if (overlap && i != j)
                {
                    return Stands.Beside;
                }

                under &= overlap || i != j;
            }
        }

        return under ? Stands.Under : Stands.Neither;
    }

    private readonly int EndOf(Token token, int from) => from + TextWidth.Of(_text.Slice(token.Start, token.Length));

    // Where a token begins on its line, in columns of a fixed-width font.
    private readonly int PlaceOf(Token token) => TextWidth.Of(TextWidth.Before(_text, token));
}
