namespace OpenGovReport.Reading;

/// <summary>An amount of money that is torn at its point: "12." and "5", "1204" and ".33万元", with a space between them or the end of a line.</summary>
internal static class TornAmounts
{
    // An empty line may stand between.
    private const int MostLines = 2;

    /// <summary>The amount that the text at a token is a part of, its parts put together; <see langword="null"/> where it is whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The number that was read.</param>
    /// <param name="alone">Whether its row has no other number, which it could be before an amount below one.</param>
    internal static string? Whole(ReadOnlySpan<char> text, in Token token, bool alone)
    {
        ReadOnlySpan<char> own = text.Slice(token.Start, token.Length), before = text[..token.Start], after = text[(token.Start + token.Length)..];
        if (own.IndexOfAny('.', '．') >= 0 || !char.IsAsciiDigit(own[0]))
        {
            return null;
        }

        ReadOnlySpan<char> front = before.TrimEnd();
        if (front is [.., var digit, '.' or '．'] && char.IsAsciiDigit(digit) && front.Length < before.Length && IsNear(before[front.Length..]))
        {
            int from = front.Length - 1;
            while (from > 0 && char.IsAsciiDigit(front[from - 1]))
            {
                from--;
            }

            // "第8.": a number of something else.
            return from == 0 || char.IsWhiteSpace(front[from - 1]) ? string.Concat(front[from..], own) : null;
        }

        ReadOnlySpan<char> rest = after.TrimStart();
        if (alone && rest is ['.' or '．', var next, ..] && char.IsAsciiDigit(next) && rest.Length < after.Length && char.IsAsciiDigit(own[^1]) && IsNear(after[..^rest.Length]))
        {
            int to = 1;
            while (to < rest.Length && !char.IsWhiteSpace(rest[to]))
            {
                to++;
            }

            return string.Concat(own, rest[..to]);
        }

        return null;
    }

    private static bool IsNear(ReadOnlySpan<char> between) => between.Count('\n') <= MostLines && !between.Contains('\t');
}
