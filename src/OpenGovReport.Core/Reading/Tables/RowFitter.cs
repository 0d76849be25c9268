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

    /// <summary>Fits a run to the cells of its row; returns whether the reading is beyond doubt.</summary>
    /// <param name="sink">Takes the cells.</param>
    /// <param name="label">The name of the row in messages.</param>
    /// <param name="cells">The cells of the row in the order in which they are printed.</param>
    /// <param name="run">The tokens of the run.</param>
    /// <param name="gridStart">Where in the run the first cell stands, as like rows of the grid show; -1 where none does.</param>
    /// <param name="named">Whether the header names the columns above the run's cells, so that the place of each is known.</param>
    /// <param name="open">Whether the order of the columns itself is uncertain, and so every cell.</param>
    /// <param name="leavesBlanks">Whether other rows have blank cells, so that one more is no wonder.</param>
    /// <param name="endsEarly">Whether the last number of most rows stands farther to the right, so that this row may have moved up.</param>
    /// <param name="identities">The sums that judge.</param>
    internal static bool Fit(ref CellSink sink, string label, CellDescriptor[] cells, scoped ReadOnlySpan<Token> run, int gridStart, bool named, bool open, bool leavesBlanks, bool endsEarly, Identity[] identities)
    {
        int columns = cells.Length;
        Token[] own = Hypotheses.OwnCells(run);
        if (own.Length >= columns && own.Length < run.Length)
        {
            run = own;
            gridStart = own.Length == columns ? 0 : -1;
        }

        scoped Span<Token> values = run.Length <= 32 ? stackalloc Token[run.Length] : new Token[run.Length];
        int count = 0;
        foreach (Token token in run)
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
        named &= gridStart >= 0 && gridStart + columns <= run.Length && Hypotheses.AreWithin(run, gridStart, columns);
        bool whole = named && run[gridStart + columns - 1].IsValue;
        whole |= leavesBlanks && (named || (run.Length == columns && run[0].IsValue));
        List<Hypothesis> hypotheses = count < columns && run[0].InGrid && run.Length >= columns && (whole || !Hypotheses.IsCutOff(run, count, columns))
            ? Hypotheses.Windows(run, columns, gridStart)
            : count < columns ? Hypotheses.Placements(count, columns)
            : Hypotheses.Omissions(values, columns);
        Hypothesis? asSeen = hypotheses.Count == 1 ? hypotheses[0] : null;
        if (asSeen is not null && count == columns - 1 && (whole || run[0].Grid == GridKind.Exact) && !run[count].IsValue && Hypotheses.HasNoGap(run, count))
        {
            // The total is blank, or a cell was deleted and the others moved up, which only the sums can tell.
            hypotheses = Hypotheses.Placements(count, columns);
            asSeen = hypotheses.Find(h => h.Tokens[^1] < 0)!;
            asSeen.Prior = leavesBlanks ? 1 : 0;
        }

        open |= asSeen is not null && run[0].Grid == GridKind.Exact && !Hypotheses.IsFilled(asSeen, run)
            && Hypotheses.MayHaveMovedUp(run, values, cells[^1].EnglishColumn == "total", endsEarly);

        SourceLocation location = sink.Locate(values[0]);
        string raw = Shown(ref sink, values);
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
        for (int c = 0; c < columns; c++)
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
                    open = true;
                }
            }
        }

        bool certain = true;
        int margin = count > columns && hypotheses.Exists(h => h.Score < 0) ? Margin : 1;
        for (int c = 0; c < columns; c++)
        {
            string? others = null;
            Count read = best.Value(source, c);
            Count last = read;
            foreach (Hypothesis other in hypotheses)
            {
                Count value = other.Value(source, c);
                if (other.Score > best.Score - margin && value != read && value != last)
                {
                    last = value;
                    string shown = CellSink.Shown(value);
                    others = others is null ? shown
                        : others.Split(Separator).Contains(shown, StringComparer.Ordinal) ? others
                        : others + Separator + shown;
                }
            }

            if (others is not null || best.Arbitrary || open)
            {
                certain = false;
                sink.Doubt(cells[c], location, raw, read, others ?? Diagnostic.AnotherNumber);
            }
        }

        return certain;
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

    private static string Shown(ref CellSink sink, scoped ReadOnlySpan<Token> values)
    {
        const int Most = 20;
        List<string> shown = [];
        foreach (Token token in values[..Math.Min(values.Length, Most)])
        {
            shown.Add(sink.Raw(token));
        }

        return string.Join(' ', shown) + (values.Length > Most ? " …" : "");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
