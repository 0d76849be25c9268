using System.Numerics;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Tells words in place of numbers by the names above them, in tables two and four, whose lines are too few to show where values stand.</content>
internal static partial class GridWords
{
    // The names of the columns of tables two and four.
    private static readonly string[] Names =
    [
        .. new[] { ReportTemplate.Form2020, ReportTemplate.Form2021 }.SelectMany(t => new[] { t.Tables[0], t.Tables[2] }).SelectMany(t => t.Cells)
            .Select(c => LabelText.Of(c.Column)).Append(DisputeColumns.Sum).Distinct(),
    ];

    // How many cells table four has, all in one row.
    private static readonly int DisputeCells = ReportTemplate.Form2021.Tables[2].Cells.Count;

    // Whether a row has words beside its label and its numbers, in table four beside its numbers, or table four has no number at all.
    private static bool HasWordsAmongValues(ReadOnlySpan<Line> lines, int table)
    {
        int due = table == 0 ? 1 : 0;
        bool any = false;
        foreach (ref readonly Line line in lines)
        {
            if (line.Values > 0 && line.Labels > due)
            {
                return true;
            }

            any |= line.Values > 0;
        }

        return !any && table > 0;
    }

    private static void MarkUnderNames(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        // The places under the names of the last header, a bit for each, and how many cells its last line has; how many names its lines have, and whether they begin with one.
        uint under = 0;
        int cells = 0, names = 0;
        bool open = false, first = false;
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = EndOfLine(tokens, from);
            Span<Token> line = tokens[from..to];
            uint own = HasValue(line) ? 0 : NamesOf(text, line);
            if (own != 0)
            {
                under = own | (open && cells == line.Length ? under : 0);
                first = open ? first : (own & 1) != 0;
                names = (open ? names : 0) + BitOperations.PopCount(own);
                (cells, open) = (line.Length, true);
            }
            else if (!IsHeader(text, line) || HasValue(line))
            {
                // Where merged cells left none behind, the lines of the header are shorter than the row, but all its names are there.
                bool each = names == DisputeCells && first && line.Length == DisputeCells;
                open = false;
                if (line[0].InGrid && (each || cells == line.Length))
                {
                    MarkUnder(text, line, each ? uint.MaxValue : under, each && cells != line.Length);
                }
            }
        }
    }

    // Which cells of a line are the names of columns, a bit for each.
    private static uint NamesOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        uint names = 0;
        for (int i = 0; i < line.Length && line.Length < MostCells && line[0].InGrid; i++)
        {
            if (line[i].Kind == TokenKind.Label)
            {
                string label = LabelText.Of(text.Slice(line[i].Start, line[i].Length));
                names |= Array.Exists(Names, n => label.StartsWith(n, StringComparison.Ordinal)) ? 1u << i : 0;
            }
        }

        return names;
    }

    // Marks the words under names, unless there are more of them than cells that hold a number or say that there is none. A row may have a label that the header has no cell for.
    private static void MarkUnder(ReadOnlySpan<char> text, Span<Token> line, uint under, bool labelled)
    {
        int values = 0, strange = 0;
        for (int i = 0; i < line.Length; i++)
        {
            values += line[i].IsValue ? 1 : 0;
            if (line[i].Kind == TokenKind.Label && (under >> i & 1) != 0)
            {
                ReadOnlySpan<char> words = text.Slice(line[i].Start, line[i].Length);
                bool none = LabelText.Count(words) == 0 || words.ContainsAny(WordsInPlace.InPlace);
                values += none ? 1 : 0;
                strange += none ? 0 : 1;
                if (IsLabel(words) || (i == 0 && labelled && !none) || (i + 1 < line.Length && line[i + 1].Kind == TokenKind.Covered))
                {
                    return;
                }
            }
        }

        for (int i = 0; i < line.Length && strange <= values; i++)
        {
            if (line[i].Kind == TokenKind.Label && (under >> i & 1) != 0)
            {
                line[i] = line[i] with { Text = CellText.Unreadable };
            }
        }
    }

    private static bool HasValue(ReadOnlySpan<Token> line)
    {
        foreach (ref readonly Token token in line)
        {
            if (token.IsValue)
            {
                return true;
            }
        }

        return false;
    }
}
