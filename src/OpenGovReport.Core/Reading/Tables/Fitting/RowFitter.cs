using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Fits a run that has more or fewer values than its row has columns. Every way to read it is a hypothesis; the reconciliation
/// relations judge them. What the best hypotheses agree on is read; where they differ the cell is read as the likeliest and
/// reported as uncertain.
/// </summary>
internal static class RowFitter
{
    private const string Separator = ", ";

    // A reading that leaves a number out is beyond doubt only by so much.
    private const int Margin = 5;

    // A number is read elsewhere than an exact grid has it only where more than one sum comes out that does not as it stands.
    private const int MovedGain = 4;

    // With the number that was lost a row need not add up; a column that no longer does speaks against a reading.
    private const int Against = 1;

    /// <summary>Fits a run to the cells of its row; returns whether the reading is beyond doubt.</summary>
    /// <param name="sink">Takes the cells.</param>
    /// <param name="label">The name of the row in messages.</param>
    /// <param name="cells">The cells of the row in the order in which they are printed.</param>
    /// <param name="run">The tokens of the run.</param>
    /// <param name="around">What the rows around it tell.</param>
    /// <param name="identities">The sums that judge.</param>
    internal static bool Fit(ref CellSink sink, string label, CellDescriptor[] cells, scoped ReadOnlySpan<Token> run, RowSurroundings around, Identity[] identities)
    {
        int columns = cells.Length;
        if (!around.IsOpen && MergedSigns.TrySet(ref sink, cells, run))
        {
            return true;
        }

        int gridStart = around.Start;
        bool open = around.IsOpen;
        if (Hypotheses.HasCovered(run) && Hypotheses.OwnCells(run) is var own && own.Length >= columns)
        {
            run = own;
            gridStart = own.Length == columns ? 0 : -1;
        }

        scoped Span<Token> values = run.Length <= 32 ? stackalloc Token[run.Length] : new Token[run.Length];
        int count = 0;
        foreach (ref readonly Token token in run)
        {
            if (token.IsValue)
            {
                values[count++] = token;
            }
        }

        values = values[..count];

        // The values do not stand where those of like rows do.
        open |= count < columns && run[0].InGrid && gridStart >= 0 && run.Length >= columns && !Hypotheses.AreWithin(run, gridStart, columns);

        // No cell is lost where the last column has a value, or where blank cells are no wonder and there are as many cells as columns.
        bool named = around.IsNamed && gridStart >= 0 && gridStart + columns <= run.Length && Hypotheses.AreWithin(run, gridStart, columns);
        bool whole = named && run[gridStart + columns - 1].IsValue;
        whole |= around.LeavesBlanks && (named || (run.Length == columns && run[0].IsValue));
        List<Hypothesis> hypotheses = count < columns && run[0].InGrid && run.Length >= columns && (whole || !Hypotheses.IsCutOff(run, count, columns) || (gridStart == 0 && Hypotheses.LacksFirst(run, columns)))
            ? Hypotheses.Windows(run, columns, gridStart)
            : count < columns ? Hypotheses.Placements(count, columns)
            : Hypotheses.Omissions(values, columns);
        Hypothesis? asSeen = hypotheses.Count == 1 ? hypotheses[0] : null;
        if (asSeen is not null && count == columns - 1 && (whole || run[0].Grid == GridKind.Exact) && !run[count].IsValue && Hypotheses.HasNoGap(run, count))
        {
            // The total is blank, or a cell was deleted and the others moved up, which only the sums can tell.
            hypotheses = Hypotheses.Placements(count, columns);
            asSeen = hypotheses.Find(h => h.Tokens[^1] < 0)!;
            asSeen.Prior = around.LeavesBlanks ? 1 : 0;
        }

        open |= asSeen is not null && !around.AddsUp && run[0].Grid == GridKind.Exact && !Hypotheses.IsFilled(asSeen, run)
            && Hypotheses.MayHaveMovedUp(run, values, cells[^1].EnglishColumn == "total", around.EndsEarly);

        SourceLocation location = sink.Locate(values[0]);
        string raw = sink.Numbers(values);
        if (HasRunTogether(values, columns))
        {
            ReportRunTogether(label, cells, location, raw, ref sink);
            return false;
        }

        scoped ReadOnlySpan<Token> source = run[0].InGrid && hypotheses.Count > 0 && hypotheses[0].InRun ? run : values;
        HypothesisJudge.Judge(hypotheses, source, cells, sink, identities);
        if (count > columns)
        {
            sink.Report(DiagnosticDescriptors.SurplusNumbers, location, raw, null, label, Text(count), Text(columns), raw);
        }
        else if (hypotheses.Count == 0 || hypotheses[0] != asSeen)
        {
            sink.Report(DiagnosticDescriptors.NumbersMissing, location, raw, null, label, Text(count), Text(columns), raw);
        }

        if (hypotheses.Count == 0)
        {
            hypotheses.Add(Hypotheses.FromTheLeft(count, columns));
        }

        Hypothesis best = hypotheses[0];
        sink.HasTorn |= !run[0].InGrid && (best.Joined >= 0 || count > columns + 1);
        sink.Lost += !run[0].InGrid && count < columns ? 1 : 0;
        open |= hypotheses.Count > 1 && best == asSeen && best.Score <= 0;
        open |= !Set(ref sink, cells, source, best);
        int margin = count > columns && hypotheses.Exists(h => h.Score < 0) ? Margin : 1;
        return !Doubt(ref sink, cells, source, hypotheses, margin, open, location, raw);
    }

    /// <summary>
    /// Reads a row that an exact grid holds in place, with a cell for every column: as it stands, unless the sums of the row and of its columns come out better where
    /// one of its cells was lost and those behind it moved up. Returns whether the reading is beyond doubt.
    /// </summary>
    /// <param name="sink">Takes the cells.</param>
    /// <param name="label">The name of the row in messages.</param>
    /// <param name="cells">The cells of the row in the order in which they are printed.</param>
    /// <param name="held">What stands in each.</param>
    /// <param name="around">What the rows around it tell.</param>
    /// <param name="identities">The sums that judge.</param>
    internal static bool FitHeld(ref CellSink sink, string label, CellDescriptor[] cells, Token[] held, RowSurroundings around, Identity[] identities)
    {
        Token[] values = Array.FindAll(held, t => t.IsValue);
        SourceLocation location = sink.Locate(values[0]);
        string raw = sink.Numbers(values);
        List<Hypothesis> hypotheses = Hypotheses.Moved(held);
        Hypothesis asPrinted = hypotheses[0];
        HypothesisJudge.Judge(hypotheses, held, cells, sink, identities);

        // What fills a place that the report leaves blank takes more than to come out better; and where the columns can speak, they may do so against any such reading.
        bool unused = around.LeavesBlanks && held[^2].IsValue;
        bool may = around.MayLackCell && !(around.IsAlone && hypotheses.TrueForAll(h => h == asPrinted || h.Score + Against < asPrinted.Score));
        if (hypotheses[0].Score <= asPrinted.Score + MovedGain)
        {
            // Told where anything speaks against it, and yet read by the grid. In a report that leaves blanks among its numbers, one more is no wonder where the sums rather bear it out.
            int least = sink.LeavesBlanks ? asPrinted.Score - Against : int.MinValue;
            hypotheses = [asPrinted, .. hypotheses.FindAll(h => h != asPrinted && ((may && h.Score >= least) || (!unused && h.Score > asPrinted.Score)))];
            hypotheses.ForEach(h => h.Score = asPrinted.Score);
        }
        else
        {
            sink.Report(DiagnosticDescriptors.NumbersMissing, location, raw, null, label, Text(values.Length), Text(cells.Length), raw);
            asPrinted.Score = hypotheses[0].Score;
        }

        for (int c = 0; c < cells.Length; c++)
        {
            sink.Assume(cells[c], hypotheses[0].Value(held, c));
        }

        return !Doubt(ref sink, cells, held, hypotheses, 1, !Set(ref sink, cells, held, hypotheses[0]) || around.IsOpen, location, raw);
    }

    // Sets the cells of a row as a reading has them; returns whether it is clear whose each value is.
    private static bool Set(ref CellSink sink, CellDescriptor[] cells, scoped ReadOnlySpan<Token> source, Hypothesis best)
    {
        bool clear = true;
        for (int c = 0; c < cells.Length; c++)
        {
            if (best.Joined == c)
            {
                sink.SetJoined(cells[c], source[best.Tokens[c]], best.Value(source, c));
            }
            else if (best.Tokens[c] >= 0 && source[best.Tokens[c]].IsValue)
            {
                sink.Set(cells[c], source[best.Tokens[c]]);
            }
            else if (best.Tokens[c] > 0 && source[best.Tokens[c]].Kind == TokenKind.Covered)
            {
                // A mark over several columns means each of them; of a number over several columns it is open whose it is.
                int mark = best.Tokens[c];
                while (mark > 0 && source[mark].Kind == TokenKind.Covered)
                {
                    mark--;
                }

                if (source[mark].Kind == TokenKind.NotApplicable)
                {
                    sink.Set(cells[c], source[mark]);
                }
                else
                {
                    clear = false;
                }
            }
        }

        return clear;
    }

    // Calls those cells of a row uncertain that are others in a reading which is nearly as good as the best, or all; returns whether there are any.
    private static bool Doubt(ref CellSink sink, CellDescriptor[] cells, scoped ReadOnlySpan<Token> source, List<Hypothesis> hypotheses, int margin, bool all, SourceLocation location, string raw)
    {
        Hypothesis best = hypotheses[0];
        bool doubted = false;
        for (int c = 0; c < cells.Length; c++)
        {
            Count read = best.Value(source, c);
            string? others = Others(hypotheses, source, c, margin);
            if (others is not null || best.Arbitrary || all)
            {
                doubted = true;
                sink.Doubt(cells[c], location, raw, read, others ?? Diagnostic.AnotherNumber);
            }
        }

        return doubted;
    }

    /// <summary>Calls those cells of a row uncertain that are others in some of its readings, of which the first is read.</summary>
    internal static void Doubt(ref CellSink sink, CellDescriptor[] cells, Token[] values, List<Hypothesis> readings)
    {
        for (int c = 0; c < cells.Length; c++)
        {
            if (Others(readings, values, c, int.MaxValue) is string others && !sink.IsDoubted(cells[c]))
            {
                sink.Doubt(cells[c], values[c], others);
            }
        }
    }

    // What else a cell is in readings that are nearly as good as the first; null where it is the same in all of them.
    private static string? Others(List<Hypothesis> readings, scoped ReadOnlySpan<Token> source, int column, int margin)
    {
        Count read = readings[0].Value(source, column);
        string? others = null;
        Count last = read;
        foreach (Hypothesis other in readings)
        {
            Count value = other.Value(source, column);
            if ((long)other.Score > (long)readings[0].Score - margin && value != read && value != last)
            {
                last = value;
                string shown = CellSink.Shown(value);
                others = others is null ? shown
                    : others.Split(Separator).Contains(shown, StringComparer.Ordinal) ? others
                    : others + Separator + shown;
            }
        }

        return others;
    }

    // One number alone with a digit or more for each of many columns: all numbers of the row, with nothing left between them.
    private static bool HasRunTogether(scoped ReadOnlySpan<Token> values, int columns)
    {
        const int FewestColumns = 5;
        return values is [{ Kind: TokenKind.Number, InGrid: false } only] && columns >= FewestColumns && only.Length >= columns;
    }

    private static void ReportRunTogether(string label, CellDescriptor[] cells, SourceLocation location, string raw, ref CellSink sink)
    {
        sink.Report(DiagnosticDescriptors.NumbersMissing, location, raw, null, label, Text(1), Text(cells.Length), raw);
        foreach (CellDescriptor cell in cells)
        {
            sink.Doubt(cell, location, raw, Count.Blank, Diagnostic.AnotherNumber);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
