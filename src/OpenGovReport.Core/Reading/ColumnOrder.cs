namespace OpenGovReport.Reading;

/// <summary>Tells from a table's header in which order its columns are printed.</summary>
internal static class ColumnOrder
{
    /// <summary>
    /// The column that stands at each place, where the header names every column whole and in another order than the form;
    /// <see langword="null"/> where it keeps to the form or doesn't tell.
    /// </summary>
    /// <param name="header">The header in the form in which labels are compared.</param>
    /// <param name="columns">The column labels in the order of the form.</param>
    internal static int[]? Find(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        if (columns.Length > 1)
        {
            Span<int> at = stackalloc int[columns.Length];
            for (int c = 0; c < columns.Length; c++)
            {
                at[c] = IndexOf(header, columns[c]);
                if (at[c] < 0)
                {
                    return null;
                }
            }

            bool ordered = true;
            for (int c = 1; c < at.Length; c++)
            {
                ordered &= at[c] > at[c - 1];
            }

            if (!ordered)
            {
                int[] order = [.. Enumerable.Range(0, columns.Length)];
                Array.Sort(at.ToArray(), order);
                return order;
            }
        }

        return null;
    }

    /// <summary>Where <paramref name="column"/> is named; the 其他 of 法人或其他组织 is a group's, not a column's.</summary>
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
            if (!(column == "其他" && found >= 3 && header[(found - 3)..found] is "法人或"))
            {
                return found;
            }

            from = found + 1;
        }

        return -1;
    }
}
