using System.Numerics;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Tells words in place of numbers by the names above them: in tables two and four, whose lines are too few to show where values stand, and in table three where its grid is a document's.</content>
internal static partial class GridWords
{
    // The names of the columns of tables two and four.
    private static readonly string[] Names =
    [
        .. new[] { ReportTemplate.Form2020, ReportTemplate.Form2021 }.SelectMany(t => new[] { t.Tables[0], t.Tables[2] }).SelectMany(t => t.Cells)
            .Select(c => LabelText.Of(c.Column)).Append(DisputeColumns.Sum).Distinct(),
    ];

    // Those of table three. One alone may be the label of a row.
    private static readonly string[] NamesOfRequests = [.. ReportTemplate.Form2021.Tables[1].Rows[0].Cells.Select(c => LabelText.Of(c.Column))];

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

    // Whether words stand behind the first row with numbers where any row has a number.
    private static bool HasWordsBehind(ReadOnlySpan<Token> tokens, ReadOnlySpan<Line> lines)
    {
        int place = int.MaxValue, first = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].HasValues)
            {
                (place, first) = (Math.Min(place, lines[i].First), first < 0 ? i : first);
            }
        }

        for (int i = Math.Max(0, first); first >= 0 && i < lines.Length; i++)
        {
            for (int cell = place; cell < lines[i].Cells && lines[i].Labels > 1; cell++)
            {
                if (tokens[lines[i].From + cell].Kind == TokenKind.Label)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void MarkUnderNames(ReadOnlySpan<char> text, Span<Token> tokens, int table)
    {
        (string[] columns, int fewest) = table == 1 ? (NamesOfRequests, 2) : (Names, 1);

        // The places under the names of the last header, a bit for each, and how many cells its last line has; how many names its lines have, and whether they begin with one.
        uint under = 0;
        int cells = 0, names = 0;
        bool open = false, first = false;
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = EndOfLine(tokens, from);
            Span<Token> line = tokens[from..to];
            uint own = HeaderBlock.HasValue(line) ? 0 : NamesOf(text, line, columns);
            if (BitOperations.PopCount(own) >= fewest)
            {
                under = own | (open && cells == line.Length ? under : 0);
                first = open ? first : (own & 1) != 0;
                names = (open ? names : 0) + BitOperations.PopCount(own);
                (cells, open) = (line.Length, true);
            }
            else if (!IsHeader(text, line) || HeaderBlock.HasValue(line))
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
    private static uint NamesOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> line, string[] columns)
    {
        uint names = 0;
        for (int i = 0; i < line.Length && line.Length < MostCells && line[0].InGrid; i++)
        {
            if (line[i].Kind == TokenKind.Label)
            {
                string label = LabelText.Of(text.Slice(line[i].Start, line[i].Length));
                names |= Array.Exists(columns, n => label.StartsWith(n, StringComparison.Ordinal)) ? 1u << i : 0;
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
}
