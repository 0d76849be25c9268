namespace OpenGovReport.Reading;

/// <summary>Tells from a table's header in which order its columns are printed.</summary>
/// <remarks>An order gives for each place the column that stands there, by its index in the form.</remarks>
internal static partial class ColumnOrder
{
    // The form's words for the group of organisations, those of Article 27 of the Regulation (政府信息公开条例), and others for the same.
    private static readonly string[] Organizations =
        [.. ((string[])["组织", "机构"]).SelectMany(named => ((string[])["或", "或者", "和", "及", ""]).Select(joined => "法人" + joined + Other + named))];

    // What stands in them before 其他, which is no column there.
    private static readonly string[] BeforeOther = [.. Organizations.Select(o => o[..o.IndexOf(Other, StringComparison.Ordinal)])];

    private const string Other = "其他";

    /// <summary>What stands over all columns of table three.</summary>
    internal const string Applicants = "申请人情况";

    /// <summary>The labels that stand over several columns of table three.</summary>
    internal static ReadOnlySpan<string> RequestGroups => RequestGroupArray;

    /// <summary>The labels that stand over several columns of table four.</summary>
    internal static ReadOnlySpan<string> DisputeGroups => DisputeGroupArray;

    private static readonly string[] RequestGroupArray = [.. Organizations, Applicants];

    // The longer first: 复议后起诉 and 行政复议 are no parts of it.
    private static readonly string[] DisputeGroupArray = ["未经复议直接起诉", "复议后起诉", "行政复议", "行政诉讼"];

    /// <summary>The order of the form itself, of so many columns.</summary>
    internal static int[] OfForm(int columns) => [.. Enumerable.Range(0, columns)];

    internal static bool IsOfForm(ReadOnlySpan<int> order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            if (order[i] != i)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The order in which a header of two levels names the columns: the five kinds of organisations stand where their group does.</summary>
    /// <param name="header">The header in the form in which labels are compared.</param>
    /// <param name="columns">The column labels in the order of the form.</param>
    /// <param name="open">Whether 自然人 is named after the group, which tells nothing for certain.</param>
    internal static int[]? ByText(ReadOnlySpan<char> header, ReadOnlySpan<string> columns, out bool open)
    {
        open = false;
        Span<int> at = stackalloc int[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            at[c] = IndexOf(header, columns[c]);
            if (at[c] < 0)
            {
                return null;
            }
        }

        int group = IndexOfOrganizations(header, out _);
        int[] order = [.. Enumerable.Range(0, columns.Length)];
        long[] key = new long[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            bool organization = c > 0 && c < columns.Length - 1;
            key[c] = organization && group >= 0 ? ((long)group << 20) + at[c] : (long)at[c] << 20;
        }

        open = group >= 0 && at[0] > group;
        Array.Sort(key, order);
        return order;
    }

    /// <summary>Whether a header names the total between two of the kinds of organisations, where it cannot stand.</summary>
    internal static bool HasTotalWithin(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        int total = IndexOf(header, columns[^1]);
        bool before = false, after = false;
        for (int c = 1; c < columns.Length - 1; c++)
        {
            int at = IndexOf(header, columns[c]);
            before |= at >= 0 && at < total;
            after |= at > total;
        }

        return before && after;
    }

    /// <summary>Whether a header names one of its columns more than once.</summary>
    internal static bool NamesOneTwice(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            int at = IndexOf(header, column);
            if (at >= 0 && IndexOf(header[(at + column.Length)..], column) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The order in which a header names its columns one after another; <see langword="null"/> where it keeps to the form or does not name them all.</summary>
    internal static int[]? Find(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        Span<int> at = stackalloc int[columns.Length];
        bool ordered = true;
        for (int c = 0; c < columns.Length; c++)
        {
            at[c] = IndexOf(header, columns[c]);
            if (at[c] < 0)
            {
                return null;
            }

            ordered &= c == 0 || at[c] > at[c - 1];
        }

        if (ordered)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, columns.Length)];
        Array.Sort(at.ToArray(), order);
        return order;
    }

    /// <summary>
    /// Whether the columns that a header names stand in another order than in the form, or one that it does not name stands where the
    /// form has another: the first named last, the last named first.
    /// </summary>
    internal static bool IsContrary(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        if (HasStranger(header, columns, -1))
        {
            return true;
        }

        int last = -1;
        int named = 0;
        int end = 0;
        bool contrary = false;
        for (int c = 0; c < columns.Length; c++)
        {
            int at = IndexOf(header, columns[c]);
            if (at >= 0)
            {
                contrary |= at < last;
                last = Math.Max(last, at);
                end = Math.Max(end, at + columns[c].Length);
                named++;
            }
        }

        return contrary || (named > 0 && named < columns.Length && IsMisplaced(header, columns, end));
    }

    /// <summary>
    /// Whether some of the columns are named and in another order than in the form, or something that names no column stands where the form has none: the name of a
    /// column that was moved and misspelt.
    /// </summary>
    /// <param name="header">The header in the form in which labels are compared.</param>
    /// <param name="columns">The column labels in the order of the form.</param>
    /// <param name="start">Where the names of the columns begin; −1 where that is not known.</param>
    internal static bool HasStranger(ReadOnlySpan<char> header, ReadOnlySpan<string> columns, int start)
    {
        int last = -1;
        int end = start;
        int named = 0;
        bool stranger = false;
        for (int c = 0; c < columns.Length; c++)
        {
            int at = IndexOf(header, columns[c]);
            if (at < 0)
            {
                continue;
            }

            named++;
            stranger |= end >= 0 && (at < end || (last == c - 1 && !IsOfOthers(header[end..at])));
            (last, end) = (c, at + columns[c].Length);
        }

        return stranger && named < columns.Length;
    }

    // Whether nothing stands there but what spans several columns or lines.
    private static bool IsOfOthers(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return true;
        }

        if (IndexOfOrganizations(text, out int length) is int group and >= 0)
        {
            return IsOfOthers(text[..group]) && IsOfOthers(text[(group + length)..]);
        }

        foreach (string word in (ReadOnlySpan<string>)["申请人情况", "自然人", "总计", "合计", "未经复议直接起诉", "复议后起诉", "行政复议", "行政诉讼", "情况"])
        {
            int at = text.IndexOf(word);
            if (at >= 0)
            {
                return IsOfOthers(text[..at]) && IsOfOthers(text[(at + word.Length)..]);
            }
        }

        return false;
    }

    /// <summary>Where the names of the kinds of organisations begin in the header of table three: after the name of the group; −1 where that is not there.</summary>
    internal static int StartOfOrganizations(ReadOnlySpan<char> header)
    {
        int group = IndexOfOrganizations(header, out int length);
        return group < 0 ? -1 : group + length;
    }

    // Where the group of organisations is named, and in how many characters; −1 where it is not.
    private static int IndexOfOrganizations(ReadOnlySpan<char> header, out int length)
    {
        foreach (string words in Organizations)
        {
            int at = header.IndexOf(words);
            if (at >= 0)
            {
                length = words.Length;
                return at;
            }
        }

        length = 0;
        return -1;
    }

    /// <summary>Where the names of results begin in the header of table four: after the names of the groups that stand before them; −1 where there are none.</summary>
    internal static int StartOfResults(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        int first = header.Length;
        foreach (string column in columns)
        {
            int at = IndexOf(header, column);
            first = at >= 0 ? Math.Min(first, at) : first;
        }

        int start = -1;
        foreach (string group in (ReadOnlySpan<string>)["行政复议", "行政诉讼"])
        {
            int at = header[..first].LastIndexOf(group);
            start = at >= 0 ? Math.Max(start, at + group.Length) : start;
        }

        return start;
    }

    // With one column named, what is reworded stands before it or after it: "现行有效数量、本年废止、本年制发件数".
    private static bool IsMisplaced(ReadOnlySpan<char> header, ReadOnlySpan<string> columns, int end)
    {
        const int Shortest = 4;
        int first = IndexOf(header, columns[0]);
        int last = IndexOf(header, columns[^1]);
        ReadOnlySpan<char> before = header[..Math.Max(0, first)];
        int content = before.LastIndexOf(FormLabels.Content);
        before = content < 0 ? before : before[(content + FormLabels.Content.Length)..];
        bool late = first >= 0 && content >= 0 && before.Length >= Shortest;
        bool early = last >= 0 && last + columns[^1].Length == end && header.LastIndexOf(FormLabels.Content) is int start and >= 0 && last - start <= Shortest;
        return late || early;
    }

    /// <summary>Where <paramref name="column"/> is named; the 其他 of 法人或其他组织, in whichever words, is a group's, not a column's.</summary>
    internal static int IndexOf(ReadOnlySpan<char> header, string column)
    {
        int from = 0;
        while (from < header.Length)
        {
            int found = header[from..].IndexOf(column);
            if (found < 0)
            {
                return -1;
            }

            found += from;
            if (column != Other || !IsOfGroup(header[..found]))
            {
                return found;
            }

            from = found + 1;
        }

        return -1;
    }

    private static bool IsOfGroup(ReadOnlySpan<char> before)
    {
        foreach (string words in BeforeOther)
        {
            if (before.EndsWith(words))
            {
                return true;
            }
        }

        return false;
    }
}
