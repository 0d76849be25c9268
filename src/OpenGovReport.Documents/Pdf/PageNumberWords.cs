using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The words that are the numbers of pages: alone on the highest or the lowest line of a page, "— 3 —" or "第 3 页", or bare and at the same height as on
/// another page, with which they count up. Nothing else tells a bare number from the value of a row that ends there.
/// </summary>
internal static partial class PageNumberWords
{
    // A number has a few words: its signs and those around it.
    private const int MostWords = 8;

    /// <summary>Where in the list of words those of page numbers are.</summary>
    internal static List<int> Of(List<PdfWord> words)
    {
        List<Candidate> candidates = [];
        for (int first = 0; first < words.Count;)
        {
            int next = first + 1;
            while (next < words.Count && words[next].Page == words[first].Page)
            {
                next++;
            }

            Add(candidates, words, first, next, head: true);
            Add(candidates, words, first, next, head: false);
            first = next;
        }

        return [.. candidates.Where(c => c.Marked || candidates.Exists(c.CountsWith)).SelectMany(c => c.Words).Distinct()];
    }

    private static void Add(List<Candidate> candidates, List<PdfWord> words, int first, int next, bool head)
    {
        int end = first;
        for (int i = first + 1; i < next; i++)
        {
            end = (head ? words[i].Middle < words[end].Middle : words[i].Middle > words[end].Middle) ? i : end;
        }

        List<int> line = [];
        for (int i = first; i < next && line.Count <= MostWords; i++)
        {
            if (words[i].IsBeside(words[end]))
            {
                line.Add(i);
            }
        }

        line.Sort((a, b) => words[a].Left.CompareTo(words[b].Left));
        Match number = line.Count > MostWords ? Match.Empty : Number().Match(string.Concat(line.Select(i => words[i].Text)));
        if (number.Success)
        {
            candidates.Add(new(words[end], head, int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), number.Groups["number"].Index > 0, line));
        }
    }

    [GeneratedRegex(@"^(?:(?<number>[1-9][0-9]{0,2})(?:[/／][0-9]{1,3})?|[-－—–―─·•~]+(?<number>[1-9][0-9]{0,2})[-－—–―─·•~]+|第(?<number>[1-9][0-9]{0,2})页[/／,，]?(?:共[0-9]{1,3}页)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    private sealed record Candidate(PdfWord Word, bool Head, int Number, bool Marked, List<int> Words)
    {
        internal bool CountsWith(Candidate other) =>
            other.Head == Head && other.Word.Page != Word.Page && other.Number - other.Word.Page == Number - Word.Page && Math.Abs(other.Word.Middle - Word.Middle) < Word.Height / 4;
    }
}
