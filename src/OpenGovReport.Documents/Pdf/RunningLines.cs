using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// What stands at the same height of every page and says the same but for its numbers: the title above all pages, the address of a site below them. Programs draw it
/// before a page or after it, so that it would come between the rows of a table.
/// </summary>
internal static class RunningLines
{
    // A margin has at most so many lines, and a line so many words.
    private const int MostLines = 3, MostWords = 16;

    // The header of a table that goes on comes again on every page.
    private static readonly string Headers = string.Join('\n', HeadLabels.Names.Append(FormLabels.Corner));

    /// <summary>Where in the list of words those of running lines and of the numbers of pages are, and what the lines say, as <see cref="Key"/> gives it.</summary>
    internal static (HashSet<int> Words, HashSet<string> Keys) Of(List<PdfWord> words, int pages)
    {
        HashSet<int> found = [];
        HashSet<string> keys = [];
        List<int> left = [.. Enumerable.Range(0, words.Count)];
        for (int round = 0; round < MostLines; round++)
        {
            List<PdfWord> rest = left.ConvertAll(i => words[i]);
            HashSet<int> gone = [.. PageNumberWords.Of(rest)];
            List<Line> lines = OutermostLines(rest);
            foreach (Line line in lines)
            {
                if (!IsOfTable(rest, line) && lines.Count(l => l.IsSame(line)) >= Math.Max(2, pages - 1))
                {
                    keys.Add(line.Says);

                    // Above the first page it may be the title of the report itself.
                    gone.UnionWith(line.Page == 1 && Heading.IsTitle(Narrative.Compact(Text(rest, line.Words))) ? [] : line.Words);
                }
            }

            if (gone.Count == 0)
            {
                break;
            }

            found.UnionWith(gone.Select(i => left[i]));
            left = [.. left.Where((_, i) => !gone.Contains(i))];
        }

        return (found, keys);
    }

    /// <summary>What a line says without its white space, and with a sign for each number.</summary>
    internal static string Key(ReadOnlySpan<char> line)
    {
        StringBuilder key = new(line.Length);
        foreach (char c in line)
        {
            if (!char.IsAsciiDigit(c))
            {
                key.Append(TextLines.IsSpace(c) ? "" : c);
            }
            else if (key.Length == 0 || key[^1] != '0')
            {
                key.Append('0');
            }
        }

        return key.ToString();
    }

    // The highest and the lowest line of every page.
    private static List<Line> OutermostLines(List<PdfWord> words)
    {
        List<Line> lines = [];
        for (int first = 0, next; first < words.Count; first = next)
        {
            int highest = first, lowest = first;
            for (next = first + 1; next < words.Count && words[next].Page == words[first].Page; next++)
            {
                highest = words[next].Middle < words[highest].Middle ? next : highest;
                lowest = words[next].Middle > words[lowest].Middle ? next : lowest;
            }

            foreach (int end in (ReadOnlySpan<int>)(highest == lowest ? [highest] : [highest, lowest]))
            {
                List<int> line = [.. Enumerable.Range(first, next - first).Where(i => words[i].IsBeside(words[end])).OrderBy(i => words[i].Left).Take(MostWords + 1)];
                if (line.Count <= MostWords)
                {
                    lines.Add(new(words[end], end == highest, Key(Text(words, line)), line));
                }
            }
        }

        return lines;
    }

    private static string Text(List<PdfWord> words, List<int> line) => string.Concat(line.Select(i => words[i].Text));

    // Whether every word of a line is part of a header or a value.
    private static bool IsOfTable(List<PdfWord> words, Line line) => line.Words.TrueForAll(i => CellText.Of(words[i].Text) is { Kind: not TokenKind.Label } || Headers.Contains(words[i].Text, StringComparison.Ordinal));

    private sealed record Line(PdfWord Word, bool High, string Says, List<int> Words)
    {
        internal int Page => Word.Page;

        internal bool IsSame(Line other) => other.High == High && other.Says == Says && Math.Abs(other.Word.Middle - Word.Middle) < Word.Height / 4;
    }
}
