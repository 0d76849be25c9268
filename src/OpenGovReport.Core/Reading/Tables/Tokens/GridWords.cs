using System.Buffers;
using System.Runtime.InteropServices;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Tells words in the value cells of a grid from labels: "见附件" among the numbers of a row, or in all of its cells. A cell is a cell whatever it says, so that the
/// others stay where they are, and it alone cannot be read.
/// </summary>
internal static partial class GridWords
{
    // A longer line is no row of a report.
    private const int MostCells = 32;

    // How many lines of a shape have to show where its values stand.
    private const int Fewest = 3;

    // Of lines of so many cells it has not been asked yet where their values begin.
    private const sbyte Unknown = -2;

    // Words in place of a number are few; what is longer is a remark.
    private const int LongestWords = 16;

    // What the cells of headers begin with, in the form in which labels are compared; 其他 and 总计 are rows too.
    private static readonly string[] Headers =
    [
        .. new[] { ReportTemplate.Form2020, ReportTemplate.Form2021 }.SelectMany(t => t.AllCells).Select(c => LabelText.Of(c.Column)).Distinct().Where(c => c is not ("其他" or "总计")),
        FormLabels.Content, FormLabels.Block, ColumnOrder.Applicants, "法人或其他组织", "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉",
    ];

    private static readonly int LongestHeader = Headers.Max(h => h.Length);

    private static readonly SearchValues<char> HeaderStarts = SearchValues.Create([.. Headers.Select(h => h[0]).Distinct()]);

    private static readonly Slot[] AllSlots = [.. new[] { ReportForm.Form2020, ReportForm.Form2021 }.SelectMany(f => FormLabels.Of(f).Slots).SelectMany(s => s)];

    // The labels of rows, those of groups too, and those with their numbers.
    private static readonly HashSet<string> RowLabels = [.. AllSlots.Where(s => s.Kind != SlotKind.Group).SelectMany(s => new[] { s.Core, s.Whole })];
    private static readonly HashSet<string> RowsOfTwo = [.. AllSlots.Where(s => s.Kind == SlotKind.Row && s.Columns == 2).Select(s => s.Core)];
    private static readonly HashSet<string> Labels = [.. AllSlots.SelectMany(s => new[] { s.Core, s.Whole })];
    private static readonly string[] Wholes = [.. AllSlots.Select(s => s.Whole).Distinct()];

    /// <summary>Marks the tokens of a table, the first, second or third of a form; returns whether some stand in a grid, whether some do not, and whether some stand in one of a document.</summary>
    internal static (bool InGrid, bool Apart, bool Exact) Mark(ReadOnlySpan<char> text, Span<Token> tokens, int table)
    {
        // Places among tokens don't overflow.
        unchecked
        {
            bool grid = false, apart = false, exact = false;
            int ones = 0;
            for (int i = 0; i < tokens.Length; i++)
            {
                ref readonly Token token = ref tokens[i];
                bool inGrid = token.InGrid;
                if (inGrid && token.Length <= LongestUnit && token.Kind == TokenKind.Label && i > 0)
                {
                    TakeUnit(text, tokens, i);
                }

                grid |= inGrid;
                apart |= !inGrid;
                exact |= token.Grid == GridKind.Exact;
                ones += token.Text.OneOrDash ? 1 : 0;
            }

            if (ones > 0)
            {
                MarkDashes(text, tokens, ones);
            }

            if (!grid)
            {
                return (grid, apart, exact);
            }

            PooledList<Line> lines = new(128);
            FindLines(tokens, ref lines);
            if (table == 1 ? exact && HasWordsBehind(tokens, lines.Items) : HasWordsAmongValues(lines.Items, table))
            {
                MarkUnderNames(text, tokens, table);
                lines.Shorten(0);
                FindLines(tokens, ref lines);
            }

            if (HasSuspects(text, tokens, lines.Items))
            {
                MarkAmongValues(text, tokens, lines.Items);
            }

            lines.Dispose();
            return (grid, apart, exact);
        }
    }

    // Marks the words that stand where the other lines of as many cells have their values.
    private static void MarkAmongValues(ReadOnlySpan<char> text, Span<Token> tokens, ReadOnlySpan<Line> lines)
    {
        // Places among tokens don't overflow.
        unchecked
        {
            // Of lines of so many cells: where their values begin and end, and how many do.
            Span<short> begins = stackalloc short[(MostCells + 1) * MostCells], ends = stackalloc short[(MostCells + 1) * MostCells];
            begins.Clear();
            ends.Clear();
            foreach (ref readonly Line line in lines)
            {
                if (line.HasValues)
                {
                    begins[(line.Cells * MostCells) + line.First]++;
                    ends[(line.Cells * MostCells) + line.Last]++;
                }
            }

            Span<sbyte> commonest = stackalloc sbyte[MostCells + 1];
            commonest.Fill(Unknown);
            foreach (ref readonly Line line in lines)
            {
                int cells = line.Cells;
                Span<Token> own = tokens.Slice(line.From, cells);
                if (cells <= MostCells && commonest[cells] == Unknown)
                {
                    commonest[cells] = (sbyte)Commonest(begins.Slice(cells * MostCells, MostCells));
                }

                if (line.HasValues)
                {
                    bool alone = IsRowOfTwo(text, own);
                    int begin = alone ? 1 : commonest[cells], end = alone ? cells - 1 : ends.Slice(cells * MostCells, MostCells).LastIndexOfAnyExcept((short)0);
                    for (int i = begin; begin > 0 && i <= end && line.First >= begin; i++)
                    {
                        Token token = own[i];
                        if (token.Kind == TokenKind.Label && HasLabel(own[..i]) && !IsLabel(text.Slice(token.Start, token.Length)))
                        {
                            own[i] = token with { Text = CellText.Unreadable };
                        }
                    }
                }
                else if (cells <= MostCells && MayBeWords(text, own, line))
                {
                    int begin = commonest[cells];
                    MarkWords(text, own, Math.Max(1, begin), begin < 0 ? cells - 1 : ends.Slice(cells * MostCells, MostCells).LastIndexOfAnyExcept((short)0));
                }
            }
        }
    }

    // The cells of a row that has no number: where the label of a row is followed by what is no label, and no header
    // in other words ("办理数量"), that stands in place of numbers.
    private static void MarkWords(ReadOnlySpan<char> text, Span<Token> line, int begin, int end)
    {
        bool labelled = false;
        for (int i = 0; i <= end; i++)
        {
            Token token = line[i];
            if (token.Kind != TokenKind.Label)
            {
                continue;
            }

            ReadOnlySpan<char> words = text.Slice(token.Start, token.Length);
            if (labelled && i >= begin && words.Length <= LongestWords && words[^1] is not ('数' or '量' or '额') && !IsLabel(words))
            {
                line[i] = token with { Text = CellText.Unreadable };
            }

            labelled |= IsRow(words);
        }
    }

    // Whether a line of a grid without values has more than one cell with words, and is no header.
    private static bool MayBeWords(ReadOnlySpan<char> text, ReadOnlySpan<Token> own, in Line line) => line.Labels > 1 && own[0].InGrid && !IsHeader(text, own);

    private static bool IsHeader(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        Span<char> kept = stackalloc char[LongestHeader];
        foreach (ref readonly Token token in line)
        {
            if (token.Kind != TokenKind.Label || !HeaderStarts.Contains(text[token.Start]))
            {
                continue;
            }

            ReadOnlySpan<char> words = kept[..LabelText.Keep(text.Slice(token.Start, token.Length), kept)];
            foreach (string header in Headers)
            {
                if (words[0] == header[0] && words.StartsWith(header))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Whether a label stands behind a value of its line, or the values of a line begin elsewhere than those of the one before it with as many cells,
    // or a line has words alone.
    private static bool HasSuspects(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Line> lines)
    {
        int before = -1, cellsBefore = 0;
        foreach (ref readonly Line line in lines)
        {
            ReadOnlySpan<Token> own = tokens.Slice(line.From, line.Cells);
            if (!line.HasValues)
            {
                if (MayBeWords(text, own, line))
                {
                    return true;
                }

                continue;
            }

            if (line.LabelWithin || (cellsBefore == line.Cells && before != line.First) || (line.First > 1 && IsRowOfTwo(text, own)))
            {
                return true;
            }

            (before, cellsBefore) = (line.First, line.Cells);
        }

        return false;
    }

    // Whether a line is a row of two columns with a cell for each. There are two in a form, too few to show where their values stand.
    private static bool IsRowOfTwo(ReadOnlySpan<char> text, ReadOnlySpan<Token> line) =>
        line.Length == 3 && line[0].Kind == TokenKind.Label && RowsOfTwo.Contains(LabelText.Of(text.Slice(line[0].Start, line[0].Length)));

    // What is the first that is written on a line is its label.
    private static bool HasLabel(ReadOnlySpan<Token> before)
    {
        foreach (ref readonly Token token in before)
        {
            if (token.Kind == TokenKind.Label)
            {
                return true;
            }
        }

        return false;
    }

    // Whether a label names a row of either form, and not a group of rows.
    private static bool IsRow(ReadOnlySpan<char> text) => RowLabels.Contains(LabelText.Of(text));

    // Two rows may stand side by side, and a label may be torn or cut short; what has a number is one in any words.
    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        const int Shortest = 3;
        if (text.Length > Shortest && char.IsAsciiDigit(text[0]) && text[1] is '.' or '．' or '、' && LabelText.IsChinese(text[2]))
        {
            return true;
        }

        string label = LabelText.Of(text);
        return Labels.Contains(label) || (label.Length >= Shortest && Array.Exists(Wholes, w => w.Contains(label, StringComparison.Ordinal)));
    }

    // The lines on which tokens stand.
    private static void FindLines(ReadOnlySpan<Token> tokens, ref PooledList<Line> lines)
    {
        // Places among tokens don't overflow.
        unchecked
        {
            for (int from = 0, to; from < tokens.Length; from = to)
            {
                int line = tokens[from].Line, first = -1, last = -1, labels = 0, values = 0, lastLabel = -1;
                bool within = false;
                for (to = from; to < tokens.Length; to++)
                {
                    ref readonly Token token = ref tokens[to];
                    if (token.Line != line)
                    {
                        break;
                    }

                    if (token.Kind == TokenKind.Label)
                    {
                        labels++;
                        lastLabel = to - from;
                    }
                    else if (token.IsValue)
                    {
                        values++;
                        if (labels > 0)
                        {
                            within |= first >= 0 && lastLabel > first;
                            first = first < 0 ? to - from : first;
                            last = to - from;
                        }
                    }
                }

                // A label right behind the last value stands where a value may.
                within |= first >= 0 && last + 1 < to - from && tokens[from + last + 1].Kind == TokenKind.Label;
                lines.Add(new(from, to - from, first, last, labels, values, within, first > 0 && tokens[from].InGrid && to - from is >= 3 and <= MostCells));
            }
        }
    }

    private static int Commonest(ReadOnlySpan<short> counts)
    {
        int best = 0, all = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
            all += counts[i];
        }

        return counts[best] >= Fewest && counts[best] * 2 > all ? best : -1;
    }

    /// <summary>The token behind the last of a line.</summary>
    internal static int EndOfLine(ReadOnlySpan<Token> tokens, int from)
    {
        int to = from + 1;
        while (to < tokens.Length && tokens[to].Line == tokens[from].Line)
        {
            to++;
        }

        return to;
    }

    // A line: where its tokens begin, how many they are, which of them are the first value behind a label and the last, how many are labels and values, whether a label
    // stands behind a value, and whether it is a row of a grid with its label and values.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Line(int From, int Cells, int First, int Last, int Labels, int Values, bool LabelWithin, bool HasValues);
}
