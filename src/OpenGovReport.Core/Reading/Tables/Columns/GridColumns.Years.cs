namespace OpenGovReport.Reading;

/// <content>Columns that stand once for each of several years: 2022年处理决定数量 beside 2023年处理决定数量.</content>
internal sealed partial class GridColumns
{
    // Takes the latest year of each column of the form that is named for several years alone out of the unknown ones; returns the first place of these.
    private static int TakeLatest(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens, List<Column> unknown, int[] often)
    {
        int first = int.MaxValue;
        for (int c = 0; c < often.Length && unknown.Count > 1 && block.Times == 1; c++)
        {
            string name = block.Columns[c].StartsWith("本年", StringComparison.Ordinal) ? block.Columns[c][1..] : "年" + block.Columns[c];
            int latest = -1, latestYear = 0, years = 0;
            for (int u = 0; u < unknown.Count && often[c] == 0; u++)
            {
                if (unknown[u].Name == name && Dates.TryYear(text.Slice(tokens[unknown[u].Header].Start, tokens[unknown[u].Header].Length), out int year, out _))
                {
                    years++;
                    (latest, latestYear) = year > latestYear ? (u, year) : year == latestYear ? (-1, year) : (latest, latestYear);
                }
            }

            if (years > 1 && latest >= 0)
            {
                first = Math.Min(first, unknown[latest].Place);
                unknown.RemoveAt(latest);
                often[c]++;
            }
        }

        return first;
    }
}
