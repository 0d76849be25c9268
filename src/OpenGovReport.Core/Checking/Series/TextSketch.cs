namespace OpenGovReport.Checking;

/// <summary>
/// A sketch of a report's texts, to tell how alike two are: the smallest hashes of their sentences. A sentence counts without its
/// figures, white space and marks, so that text copied with new figures is still the same; short sentences, which are standard
/// phrases (本年度无其他需要报告的事项), do not count.
/// </summary>
internal sealed class TextSketch
{
    /// <summary>How many hashes are kept: more than most reports have sentences, so that likeness is mostly exact.</summary>
    internal const int Size = 96;

    private const int ShortestSentence = 16;
    private const int MostSentences = 2_000;

    private static readonly TextSketch Empty = new([]);

    private readonly ulong[] _smallest;

    private TextSketch(ulong[] smallest) => _smallest = smallest;

    /// <summary>How many different sentences were counted, up to <see cref="Size"/>.</summary>
    internal int Count => _smallest.Length;

    /// <summary>The hashes in ascending order.</summary>
    internal ReadOnlySpan<ulong> Hashes => _smallest;

    /// <summary>The sketch of a report. Its preamble, which is prescribed, does not count.</summary>
    internal static TextSketch Of(AnnualReport report)
    {
        SortedSet<ulong> hashes = [];
        string? publisher = report.Publisher;
        Add(report.Overview.Introduction, publisher, hashes);
        foreach (OverviewPart part in report.Overview.Parts)
        {
            Add(part.Text, publisher, hashes);
        }

        Add(report.ProblemsAndImprovements, publisher, hashes);
        Add(report.OtherMatters, publisher, hashes);
        return hashes.Count == 0 ? Empty : new TextSketch([.. hashes.Take(Size)]);
    }

    /// <summary>The share of sentences that two texts have in common among all sentences of the two (Jaccard), as far as the sketches tell.</summary>
    internal static double Likeness(TextSketch one, TextSketch other)
    {
        // Of the smallest hashes of the two together, how many belong to both.
        int i = 0, j = 0, seen = 0, common = 0;
        while (seen < Size && (i < one.Count || j < other.Count))
        {
            seen++;
            if (j == other.Count || (i < one.Count && one._smallest[i] < other._smallest[j]))
            {
                i++;
            }
            else if (i == one.Count || one._smallest[i] > other._smallest[j])
            {
                j++;
            }
            else
            {
                common++;
                i++;
                j++;
            }
        }

        return seen == 0 ? 0 : (double)common / seen;
    }

    private static void Add(ReadOnlySpan<char> text, string? publisher, SortedSet<ulong> hashes)
    {
        for (int sentences = 0; !text.IsEmpty && sentences < MostSentences; sentences++)
        {
            int end = text.IndexOfAny('。', '；', '\n');
            ReadOnlySpan<char> sentence = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            int name = publisher is null ? -1 : sentence.IndexOf(publisher);
            (int length, ulong hash) = name < 0 ? Hash(sentence, (0, Fnv1a.Empty)) : Hash(sentence[(name + publisher!.Length)..], Hash(sentence[..name], (0, Fnv1a.Empty)));
            if (length >= ShortestSentence)
            {
                // FNV's low bits are good, its high bits are not; the order of the hashes must be random.
                hash ^= hash >> 32;
                hash = unchecked(hash * 0x9E3779B97F4A7C15);
                _ = hashes.Add(hash ^ (hash >> 29));
                if (hashes.Count > Size)
                {
                    _ = hashes.Remove(hashes.Max);
                }
            }
        }
    }

    private static (int Length, ulong Hash) Hash(ReadOnlySpan<char> text, (int Length, ulong Hash) state)
    {
        (int length, ulong hash) = state;
        foreach (char c in text)
        {
            // Only words count.
            if (c >= 0x3400 && c is (< '\uFF00' or > '\uFFEF'))
            {
                hash = Fnv1a.Add(hash, c);
                length++;
            }
        }

        return (length, hash);
    }
}
