using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Fits a run that has more or fewer values than its row has columns. Every way to read it is a hypothesis; the reconciliation
/// relations judge them. What the best hypotheses agree on is read; where they differ the cell is read as the likeliest and
/// reported as uncertain.
/// </summary>
internal static class RowFitter
{
    // Beyond two values too many, or this many ways to place them, the layout explains nothing: the row is read from the left
    // and every cell of it is uncertain.
    private const int MaxHypotheses = 200;

    private const string Separator = ", ";

    // To leave out a number that is not zero takes more than that the rest adds up: zeros always do.
    private const int LossOfNumber = 3;

    // What a reading gains by making a row add up that does not.
    private const int RowGain = 4;

    // A reading that leaves a number out is beyond doubt only by so much.
    private const int Margin = 5;

    /// <summary>Fits a run to the cells of its row; returns whether the reading is beyond doubt.</summary>
    /// <param name="sink">Takes the cells.</param>
    /// <param name="label">The name of the row in messages.</param>
    /// <param name="cells">The cells of the row in the order in which they are printed.</param>
    /// <param name="run">The tokens of the run.</param>
    /// <param name="gridStart">Where in the run the first cell stands, as like rows of the grid show; -1 where none does.</param>
    /// <param name="open">Whether the order of the columns itself is uncertain, and so every cell.</param>
    /// <param name="usuallyShort">Whether most rows have blank cells, so that one more is no wonder.</param>
    /// <param name="identities">The sums that judge.</param>
    internal static bool Fit(ref CellSink sink, string label, CellDescriptor[] cells, scoped ReadOnlySpan<Token> run, int gridStart, bool open, bool usuallyShort, Identity[] identities)
    {
        int columns = cells.Length;
        Token[] own = OwnCells(run);
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
        List<Hypothesis> hypotheses = count < columns && run[0].InGrid && run.Length >= columns && !IsCutOff(run, count, columns)
            ? Windows(run, columns, gridStart)
            : count < columns ? Placements(count, columns)
            : Omissions(values, columns);
        Hypothesis? asSeen = hypotheses.Count == 1 ? hypotheses[0] : null;
        if (asSeen is not null && count == columns - 1 && run[0].Grid == GridKind.Exact && !run[count].IsValue && HasNoGap(run, count))
        {
            // The total is blank, or a cell was deleted and the others moved up, which only the sums can tell.
            hypotheses = Placements(count, columns);
            asSeen = hypotheses.Find(h => h.Tokens[^1] < 0)!;
            asSeen.Score = usuallyShort ? 1 : 0;
        }

        // The last number of a row without a total is all the others together: it's the total, and the row has moved up.
        open |= asSeen is not null && run[0].Grid == GridKind.Exact && cells[^1].EnglishColumn == "total" && !IsFilled(asSeen, run) && EndsWithItsSum(values);

        SourceLocation location = sink.Locate(values[0]);
        string raw = Shown(ref sink, values);
        scoped ReadOnlySpan<Token> source = run[0].InGrid && hypotheses.Count > 0 && hypotheses[0].InRun ? run : values;
        Judge(hypotheses, source, cells, sink, identities);
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
            hypotheses.Add(FromTheLeft(count, columns));
        }

        Hypothesis best = hypotheses[0];
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
                    string shown = Shown(value);
                    others = others is null ? shown
                        : others.Split(Separator).Contains(shown, StringComparer.Ordinal) ? others
                        : others + Separator + shown;
                }
            }

            if (others is not null || best.Arbitrary || open)
            {
                certain = false;
                sink.Report(
                    DiagnosticDescriptors.UncertainCell, location, raw, cells[c], cells[c].ToString(), Shown(read), others ?? "?");
            }
        }

        return certain;
    }

    /// <summary>
    /// Whether a row that has all its numbers but does not add up would do so with one of them left out and another place left blank,
    /// and a column besides that does not as it stands. A total that leaves one of its parts out is wrong in the row alone.
    /// </summary>
    internal static bool HasRival(in CellSink sink, CellDescriptor[] cells, scoped ReadOnlySpan<Token> run, int total, Identity[] identities)
    {
        int columns = cells.Length;
        Token[] values = new Token[columns];
        int count = 0;
        foreach (Token token in run)
        {
            if (token.IsValue)
            {
                values[count++] = token;
            }
        }

        List<Hypothesis> hypotheses = [new([.. Enumerable.Range(0, columns)])];
        for (int left = 0; left < columns; left++)
        {
            for (int blank = 0; blank < columns; blank++)
            {
                if (blank == left || blank == total)
                {
                    continue;
                }

                List<int> tokens = [.. Enumerable.Range(0, columns)];
                tokens.RemoveAt(left);
                tokens.Insert(blank, -1);
                Hypothesis rival = new([.. tokens]);
                Int128 sum = 0;
                for (int c = 0; c < columns; c++)
                {
                    sum += c == total ? 0 : rival.Value(values, c).ValueOr(0);
                }

                if (sum != 0 && sum == rival.Value(values, total).ValueOr(0))
                {
                    hypotheses.Add(rival);
                }
            }
        }

        Hypothesis asPrinted = hypotheses[0];
        Judge(hypotheses, values, cells, sink, identities);
        return hypotheses[0].Score > asPrinted.Score + RowGain;
    }

    // A row that is one value short and has no gap within may have lost the value anywhere, its neighbours moved up: a cell was
    // deleted, or cut off at the end of a row that was moved by one.
    private static bool IsCutOff(ReadOnlySpan<Token> run, int count, int columns)
    {
        if (run[0].Grid == GridKind.Exact)
        {
            return false;
        }

        int first = 0;
        while (!run[first].IsValue)
        {
            first++;
        }

        return count == columns - 1 && HasNoGap(run[first..], count);
    }

    private static bool IsFilled(Hypothesis reading, ReadOnlySpan<Token> run) => reading.Tokens[^1] >= 0 && (!reading.InRun || run[reading.Tokens[^1]].IsValue);

    private static bool EndsWithItsSum(ReadOnlySpan<Token> values)
    {
        Int128 sum = 0;
        foreach (Token value in values[..^1])
        {
            sum += value.Text.Number;
        }

        return sum > 0 && sum == values[^1].Text.Number;
    }

    private static bool HasNoGap(ReadOnlySpan<Token> run, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!run[i].IsValue)
            {
                return false;
            }
        }

        return true;
    }

    // The cells of a run without the places that they cover: a header of narrower cells widens the cells below.
    private static Token[] OwnCells(ReadOnlySpan<Token> run)
    {
        List<Token> own = new(run.Length);
        foreach (Token token in run)
        {
            if (token.Kind != TokenKind.Covered)
            {
                own.Add(token);
            }
        }

        return [.. own];
    }

    // A grid shows its empty cells, so only the place of the row within its line is open.
    private static List<Hypothesis> Windows(ReadOnlySpan<Token> run, int columns, int gridStart)
    {
        List<Hypothesis> windows = [];
        for (int start = 0; start + columns <= run.Length; start++)
        {
            bool whole = true;
            for (int i = 0; i < run.Length; i++)
            {
                whole &= !run[i].IsValue || (i >= start && i < start + columns);
            }

            if (whole && (gridStart < 0 || gridStart == start))
            {
                windows.Add(new Hypothesis([.. Enumerable.Range(start, columns)]) { InRun = true });
            }
        }

        // Without a like row to go by, empty cells before the first value are rather part of a merged label.
        windows.Reverse();
        return windows.Count > 0 || gridStart < 0 ? windows : Windows(run, columns, -1);
    }

    // Which columns are blank is open. The total first: a row cut off at its end is the commonest case; then from the right.
    private static List<Hypothesis> Placements(int count, int columns)
    {
        List<Hypothesis> placements = [];
        int[] at = [.. Enumerable.Range(0, count)];
        while (true)
        {
            int[] tokens = new int[columns];
            Array.Fill(tokens, -1);
            for (int i = 0; i < count; i++)
            {
                tokens[at[i]] = i;
            }

            placements.Add(new Hypothesis(tokens));
            int move = count - 1;
            while (move >= 0 && at[move] == columns - count + move)
            {
                move--;
            }

            if (move < 0)
            {
                break;
            }

            if (placements.Count == MaxHypotheses)
            {
                return [];
            }

            at[move]++;
            for (int i = move + 1; i < count; i++)
            {
                at[i] = at[i - 1] + 1;
            }
        }

        if (count == 1)
        {
            // A lone number in a row is the total.
            placements.Reverse();
        }

        return placements;
    }

    // Which value does not belong is open; or two neighbours are one number torn in two.
    private static List<Hypothesis> Omissions(ReadOnlySpan<Token> values, int columns)
    {
        List<Hypothesis> omissions = [];
        int surplus = values.Length - columns;
        if (surplus > 2)
        {
            return omissions;
        }

        if (AreAlike(values))
        {
            // Whichever is left out, the rest says the same.
            return [new Hypothesis([.. Enumerable.Range(0, columns)])];
        }

        for (int first = values.Length - 1; first >= 0; first--)
        {
            for (int second = surplus == 2 ? first - 1 : first; second >= 0; second--)
            {
                List<int> tokens = [.. Enumerable.Range(0, values.Length)];
                tokens.Remove(first);
                if (surplus == 2)
                {
                    tokens.Remove(second);
                }

                // A number alone on its line, among rows of several, is rather a page number.
                bool alone = surplus == 1 && IsAlone(values, first);
                bool loses = !alone && (IsNotZero(values[first]) || (surplus == 2 && IsNotZero(values[second])));

                // In a grid what lies beyond the last column is rather the surplus.
                bool beyond = values[0].InGrid && first == values.Length - 1 && (surplus == 1 || second == first - 1);
                omissions.Add(new Hypothesis([.. tokens]) { Score = (alone ? 1 : 0) + (beyond ? 2 : 0) - (loses ? LossOfNumber : 0) });
                if (surplus == 1)
                {
                    break;
                }
            }
        }

        for (int first = 0; surplus == 1 && first + 1 < values.Length; first++)
        {
            Token left = values[first], right = values[first + 1];
            if (!left.InGrid && left.Line == right.Line && left.Start + left.Length + 1 == right.Start
                && left is { Kind: TokenKind.Number, Text.Whole: true, Text.Number: > 0 and < 1_000_000 }
                && right is { Kind: TokenKind.Number, Text.Whole: true, Text.Number: >= 0 and < 1_000_000 })
            {
                long joined = left.Text.Number;
                for (int i = 0; i < right.Length; i++)
                {
                    joined *= 10;
                }

                List<int> tokens = [.. Enumerable.Range(0, values.Length)];
                tokens.RemoveAt(first + 1);
                omissions.Add(new Hypothesis([.. tokens]) { Joined = first, JoinedValue = joined + right.Text.Number });
            }
        }

        return omissions;
    }

    private static bool IsNotZero(Token token) => CellSink.CountOf(token).ValueOr(1) != 0;

    private static bool AreAlike(ReadOnlySpan<Token> values)
    {
        foreach (Token token in values)
        {
            if (token.Text != values[0].Text || !token.Text.Whole)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlone(ReadOnlySpan<Token> values, int index)
    {
        bool others = false;
        for (int i = 0; i < values.Length; i++)
        {
            if (i != index && values[i].Line == values[index].Line)
            {
                return false;
            }

            others |= i > 0 && i != index && i - 1 != index && values[i].Line == values[i - 1].Line;
        }

        return others;
    }

    private static Hypothesis FromTheLeft(int count, int columns) =>
        new([.. Enumerable.Range(0, columns).Select(c => c < count ? c : -1)]) { Arbitrary = true };

    private static void Judge(List<Hypothesis> hypotheses, ReadOnlySpan<Token> source, CellDescriptor[] cells, in CellSink sink, Identity[] identities)
    {
        if (hypotheses.Count <= 1)
        {
            return;
        }

        // Readings of nothing but zeros differ only in which cell is blank, of which no sum tells anything.
        bool zeros = AreZeros(source);

        List<Identity> touched = [];
        foreach (Identity identity in zeros ? [] : identities)
        {
            if (Touches(identity, cells) && IsSettled(identity.Left, cells, sink.Settled) && IsSettled(identity.Right, cells, sink.Settled))
            {
                touched.Add(identity);
            }
        }

        Span<Count> trial = stackalloc Count[sink.Counts.Length];
        sink.Counts.CopyTo(trial);
        foreach (Hypothesis hypothesis in touched.Count == 0 ? [] : hypotheses)
        {
            for (int c = 0; c < cells.Length; c++)
            {
                trial[cells[c].Index] = hypothesis.Value(source, c);
            }

            foreach (Identity identity in touched)
            {
                hypothesis.Score += Weigh(identity, trial);
            }
        }

        // Among equals the first is the likeliest.
        int best = 0;
        for (int i = 1; i < hypotheses.Count; i++)
        {
            best = hypotheses[i].Score > hypotheses[best].Score ? i : best;
        }

        (hypotheses[0], hypotheses[best]) = (hypotheses[best], hypotheses[0]);
    }

    private static bool AreZeros(ReadOnlySpan<Token> source)
    {
        foreach (Token token in source)
        {
            if (token.IsValue && CellSink.CountOf(token).ValueOr(0) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Touches(Identity identity, CellDescriptor[] cells)
    {
        foreach (CellDescriptor cell in cells)
        {
            if (Array.IndexOf(identity.Left, cell) >= 0 || Array.IndexOf(identity.Right, cell) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A sum judges a row only if all its other cells are beyond doubt themselves.
    private static bool IsSettled(CellDescriptor[] side, CellDescriptor[] cells, ReadOnlySpan<bool> settled)
    {
        foreach (CellDescriptor cell in side)
        {
            if (!settled[cell.Index] && Array.IndexOf(cells, cell) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // A sum of zeros holds for any reading of zeros and says nothing; a sum that does not come out speaks against a reading.
    private static int Weigh(Identity identity, ReadOnlySpan<Count> cells)
    {
        Int128 left = Sum(identity.Left, cells, out _), right = Sum(identity.Right, cells, out bool stated);
        return left == right ? (left == 0 ? 0 : 2) : stated ? -2 : -1;
    }

    private static Int128 Sum(CellDescriptor[] side, ReadOnlySpan<Count> cells, out bool stated)
    {
        Int128 sum = 0;
        stated = true;
        foreach (CellDescriptor cell in side)
        {
            sum += cells[cell.Index].ValueOr(0);
            stated &= !cells[cell.Index].IsBlank;
        }

        return sum;
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

    private static string Shown(Count count) => count.IsBlank ? Diagnostic.BlankSign : count.ToString();

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One way to read a run: for every column the token that it holds, or -1.</summary>
    private sealed class Hypothesis(int[] tokens)
    {
        internal int[] Tokens { get; } = tokens;

        /// <summary>Whether the tokens are counted through the run, empty cells included, and not through its values.</summary>
        internal bool InRun { get; init; }

        /// <summary>The column whose number is torn in two; -1 for none.</summary>
        internal int Joined { get; init; } = -1;

        internal long JoinedValue { get; init; }

        internal bool Arbitrary { get; init; }

        internal int Score { get; set; }

        internal Count Value(ReadOnlySpan<Token> source, int column) =>
            column == Joined ? JoinedValue : Tokens[column] < 0 ? Count.Blank : CellSink.CountOf(source[Tokens[column]]);
    }
}
