namespace OpenGovReport.Reading;

/// <summary>Which of the lines that could be headings are those of the sections.</summary>
internal ref partial struct Outline
{
    private const int LastOfTables = 3;

    // Narratives and tables of contents name the sections too. The headings are the chain of candidates in the order of the
    // sections that has the most of them, numbered ones before others and those with a body before those without.
    private readonly void Choose(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<Candidate> candidates)
    {
        bool twice = HasTwice(candidates);
        Span<int> weight = stackalloc int[candidates.Length];
        Span<int> previous = stackalloc int[candidates.Length];
        int best = -1;
        for (int i = 0; i < candidates.Length; i++)
        {
            Candidate candidate = candidates[i];
            bool listed = i + 1 < candidates.Length && candidates[i + 1].Line == candidate.Line + 1;
            twice &= candidate.Section <= LastOfTables;
            int own = 4 + (candidate.Numbered ? 3 : 0) - (listed ? 2 : 0) + (twice && HeadsTable(text, lines, candidates, i) ? 1 : 0);
            weight[i] = own;
            previous[i] = -1;
            for (int j = 0; j < i; j++)
            {
                if (candidates[j].Section < candidate.Section && weight[j] + own > weight[i])
                {
                    weight[i] = weight[j] + own;
                    previous[i] = j;
                }
            }

            best = best < 0 || weight[i] > weight[best] ? i : best;
        }

        for (int i = best; i >= 0; i = previous[i])
        {
            Take(candidates[i]);
        }

        // Sections with tables may stand in another order.
        for (int i = 0; i < candidates.Length; i++)
        {
            if (candidates[i].Section is > 0 and <= LastOfTables && Heading[candidates[i].Section] < 0 && candidates[i].Line > First
                && !(Heading[LastOfTables + 1] is int after and >= 0 && candidates[i].Line > after) && HeadsTable(text, lines, candidates, i))
            {
                Take(candidates[i]);
            }
        }
    }

    private readonly void Take(Candidate candidate)
    {
        Heading[candidate.Section] = candidate.Line;
        Numbered[candidate.Section] = candidate.Numbered;
        Height[candidate.Section] = candidate.Height;
    }

    // Whether a section of a table is headed twice before those that come behind the tables: once with words alone, it may be.
    private static bool HasTwice(ReadOnlySpan<Candidate> candidates)
    {
        int headed = 0;
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Section > LastOfTables || (headed & (1 << candidate.Section)) != 0)
            {
                return candidate.Section <= LastOfTables;
            }

            headed |= candidate.Section == 0 ? 0 : 1 << candidate.Section;
        }

        return false;
    }

    // Whether the table of its section stands between a heading and the next.
    private static bool HeadsTable(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<Candidate> candidates, int index)
    {
        (int from, int to) = (candidates[index].Line + 1, index + 1 < candidates.Length ? candidates[index + 1].Line : lines.Length);
        return candidates[index].Section > 0 && TableAnchors.Find(text, lines, from, to, TableAnchors.Words(candidates[index].Section - 1)) >= 0;
    }
}
