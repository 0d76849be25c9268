namespace OpenGovReport.Reading;

/// <summary>One line of a text that is not blank.</summary>
/// <param name="Number">The line's number in the source, from 1.</param>
/// <param name="RawStart">Where the line begins, its indentation included; of the later part of a line that was split, where that part begins.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where its content ends; white space after it is left out.</param>
/// <param name="RawEnd">Where the line ends, before its line break.</param>
/// <param name="BeginsPage">Whether a form feed stands before the content.</param>
/// <param name="Grid">Whether the line is a row of a document's table; that of a text is told by its tabs.</param>
internal readonly record struct TextLine(int Number, int RawStart, int Start, int End, int RawEnd, bool BeginsPage, GridKind Grid)
{
    /// <summary>Where the line of the source begins.</summary>
    internal int SourceStart { get; private init; } = RawStart;

    /// <summary>Whether it was put together from several lines of the source.</summary>
    internal bool IsJoined { get; init; }

    internal int Length => End - Start;

    /// <summary>A part of the line, from <paramref name="start"/> to <paramref name="end"/>, as a line of its own.</summary>
    internal TextLine Part(int start, int end) => this with
    {
        RawStart = start == Start ? RawStart : start,
        Start = start,
        End = end,
        RawEnd = end == End ? RawEnd : end,
        BeginsPage = BeginsPage && start == Start,
    };

    /// <summary>Where something in the line stands in the source.</summary>
    /// <param name="text">The text that the line is of.</param>
    /// <param name="start">Where in the text it begins.</param>
    /// <param name="origins">Of a document's blocks, where each line stands.</param>
    internal SourceLocation Locate(ReadOnlySpan<char> text, int start, BlockOrigins? origins) =>
        origins is not null ? origins.Locate(Number, text[SourceStart..start]) : IsJoined ? Locate(text[SourceStart..start]) : new(Number, start - SourceStart + 1);

    private SourceLocation Locate(ReadOnlySpan<char> before)
    {
        int end = before.LastIndexOfAny(BrokenRows.LineEnd, CellLines.CellEnd);
        return new(Number + before[..(end + 1)].Count(BrokenRows.LineEnd) + before[..(end + 1)].Count(CellLines.CellEnd), before.Length - end);
    }
}

/// <summary>Splits a text into the lines that have content.</summary>
internal static class TextLines
{
    /// <summary>Splits a text; of a document's blocks <paramref name="origins"/> says where each line stands.</summary>
    internal static void Scan(ReadOnlySpan<char> text, BlockOrigins? origins, ref PooledList<TextLine> lines)
    {
        // Places in a text don't overflow.
        unchecked
        {
            char lineBreak = text.Contains('\n') ? '\n' : '\r';
            int position = 0;
            int number = 0;
            bool pageBreak = false;

            // Of a document's blocks each is a line; in a text a row that was put together has several.
            bool joined = origins is null && text.IndexOfAny(BrokenRows.LineEnd, CellLines.CellEnd) >= 0;
            while (position < text.Length)
            {
                int rawEnd = EndOf(text, position, lineBreak);
                int start = position;
                int end = rawEnd;
                number++;
                while (start < end && IsSpace(text[start]))
                {
                    pageBreak |= text[start++] == '\f';
                }

                bool pageEnds = false;
                while (end > start && IsSpace(text[end - 1]))
                {
                    pageEnds |= text[--end] == '\f';
                }

                int ends = joined ? text[position..rawEnd].Count(BrokenRows.LineEnd) + text[position..rawEnd].Count(CellLines.CellEnd) : 0;
                if (start < end)
                {
                    lines.Add(new TextLine(number, position, start, end, rawEnd, pageBreak, origins?.GridOf(number) ?? GridKind.None) { IsJoined = ends > 0 });
                    pageBreak = pageEnds;
                }

                number += ends;
                position = rawEnd + 1;
            }
        }
    }

    // The lines of a flattened table have a few characters, for which a search does not pay.
    private static int EndOf(ReadOnlySpan<char> text, int position, char lineBreak)
    {
        // Places in a text don't overflow.
        unchecked
        {
            const int Few = 8;
            int near = Math.Min(text.Length, position + Few);
            for (int i = position; i < near; i++)
            {
                if (text[i] == lineBreak)
                {
                    return i;
                }
            }

            int length = text[near..].IndexOf(lineBreak);
            return length < 0 ? text.Length : near + length;
        }
    }

    /// <summary>White space of every kind met in copied text, and marks that have no width.</summary>
    internal static bool IsSpace(char c) => c <= ' ' || (c is (>= '\u0080' and <= '\u3000') or >= '\uE000' && IsRareSpace(c));

    // What no Chinese character is.
    private static bool IsRareSpace(char c) =>
        c is '\u00A0' or '\u00AD' or '\u3000' or '\uFEFF' or (>= '\u2000' and <= '\u200F') or '\u2028' or '\u2029' or '\u202F' or '\u2060' or DocumentBlocks.Broken or BrokenRows.LineEnd or CellLines.CellEnd;
}
