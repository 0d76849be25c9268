using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Where the piece of a narrative that begins at <paramref name="Offset"/> was read.</summary>
internal readonly record struct NarrativeMark(MarkedText Section, int Part, int Offset, SourceLocation Location);

/// <summary>Takes for every line that is put into a narrative where it stands.</summary>
/// <param name="origins">Of a document's blocks, where each line stands.</param>
internal sealed class NarrativeMarks(BlockOrigins? origins)
{
    // A report has some dozens of lines; of a source that has more than this the places of the rest are not kept.
    private const int Most = 50_000;

    private (int Offset, SourceLocation Location)[] _joined = [];
    private NarrativeMark[] _marks = [];
    private int _joinedCount;
    private int _markCount;
    private int _next;

    /// <summary>The title of the report; it stands at the head of every page of some.</summary>
    internal string? Title { get; set; }

    /// <summary>All marks; what was rented to take them is given back, and no more can be taken.</summary>
    internal NarrativeMark[] Close()
    {
        NarrativeMark[] all = _marks.AsSpan(0, _markCount).ToArray();
        ArrayPool<NarrativeMark>.Shared.Return(_marks);
        ArrayPool<(int, SourceLocation)>.Shared.Return(_joined);
        (_marks, _joined, _markCount, _joinedCount) = ([], [], 0, 0);
        return all;
    }

    /// <summary>Begins another text that is put together of as many lines.</summary>
    internal void Begin(int lines)
    {
        _joinedCount = 0;
        _next = 0;
        EnsureCapacity(ref _joined, 0, Math.Min(lines, Most) + 1);
    }

    /// <summary>Whether a line is the title again, perhaps with the number of the page.</summary>
    internal bool IsRunningHeader(ReadOnlySpan<char> line)
    {
        if (Title is null || line.Length < Title.Length || line.Length > (Title.Length * 2) + 8)
        {
            return false;
        }

        int at = 0;
        foreach (char c in line)
        {
            if (at < Title.Length && c == Title[at])
            {
                at++;
            }
            else if (!TextLines.IsSpace(c) && !char.IsAsciiDigit(c) && c is not ('-' or '—' or '第' or '页' or '|'))
            {
                return false;
            }
        }

        return at == Title.Length;
    }

    /// <summary>Whether two lines are paragraphs of a document, each of its own.</summary>
    internal bool AreParagraphs(in TextLine line, in TextLine next) =>
        origins is not null && origins.Locate(line.Number, default) is { Column: 0 } place && place != origins.Locate(next.Number, default);

    /// <summary>Says that the text put together goes on with a line.</summary>
    internal void Add(int offset, ReadOnlySpan<char> text, TextLine line)
    {
        if (_joinedCount <= Most)
        {
            _joined[_joinedCount] = (offset, _joinedCount < Most ? line.Locate(text, line.Start, origins) : default);
            _joinedCount++;
        }
    }

    /// <summary>Gives a piece of the text put together its place in the report. Pieces come in order.</summary>
    internal void Place(MarkedText section, int part, int from, int to)
    {
        // The line that covers the beginning may have begun the piece before.
        while (_next + 1 < _joinedCount && _joined[_next + 1].Offset <= from)
        {
            _next++;
        }

        for (int i = _next; i < _joinedCount && _joined[i].Offset < to; i++)
        {
            (int offset, SourceLocation location) = _joined[i];
            EnsureCapacity(ref _marks, _markCount, _markCount + 1);
            _marks[_markCount++] = new NarrativeMark(section, part, Math.Max(0, offset - from), Shift(location, Math.Max(0, from - offset)));
        }
    }

    /// <summary>A place further along the same line; a paragraph or a cell of a document has no columns.</summary>
    internal static SourceLocation Shift(SourceLocation location, int by) => location.Column > 0 ? location with { Column = location.Column + by } : location;

    private static void EnsureCapacity<T>(ref T[] items, int count, int capacity)
    {
        if (capacity > items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(capacity, items.Length * 2));
            items.AsSpan(0, count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(items);
            items = larger;
        }
    }
}
