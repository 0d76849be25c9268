using System.Buffers;
using System.Text;

namespace OpenGovReport.Serialization;

/// <summary>
/// Cuts a stream of YAML documents at the lines that begin with <c>---</c> or <c>...</c>. YAML allows these nowhere else, not even
/// within a block or quotes, so a document can be cut out without being parsed, and memory holds one at a time.
/// </summary>
internal sealed class YamlDocumentSource(LineSource lines, int maxLength)
{
    private readonly ArrayBufferWriter<byte> _document = new();
    private bool _lineIsPending;

    /// <summary>The document with the lines that mark its beginning and end; valid until the next move.</summary>
    internal ReadOnlyMemory<byte> Current => _document.WrittenMemory;

    /// <summary>The line that the document begins on, from 1.</summary>
    internal int FirstLine { get; private set; }

    /// <summary>The length of the document in bytes, the part that was passed over included.</summary>
    internal long Length { get; private set; }

    /// <summary>Whether the document is longer than the limit.</summary>
    internal bool IsTooLong => Length > maxLength;

    /// <summary>Moves to the next document; false at the end.</summary>
    internal async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        _document.ResetWrittenCount();
        Length = 0;
        FirstLine = 0;
        bool hasContent = false;
        while (_lineIsPending || await lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            _lineIsPending = false;
            ReadOnlyMemory<byte> line = lines.Line == 1 ? WithoutMark(lines.Current) : lines.Current;
            if (hasContent && IsMarker(line.Span, "---"u8))
            {
                _lineIsPending = true;
                return true;
            }

            hasContent |= IsContent(line.Span);
            Append(line.Span);
            if (hasContent && IsMarker(line.Span, "..."u8))
            {
                return true;
            }
        }

        return hasContent;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;

    private static bool IsMarker(ReadOnlySpan<byte> line, ReadOnlySpan<byte> marker) =>
        line.StartsWith(marker) && (line.Length == marker.Length || line[marker.Length] is (byte)' ' or (byte)'\t' or (byte)'\r');

    // Directives and comments belong to the document after them.
    private static bool IsContent(ReadOnlySpan<byte> line)
    {
        int first = line.IndexOfAnyExcept(" \t\r"u8);
        return first >= 0 && line[first] != (byte)'#' && line[0] != (byte)'%' && !IsMarker(line, "..."u8);
    }

    private void Append(ReadOnlySpan<byte> line)
    {
        FirstLine = FirstLine == 0 ? lines.Line : FirstLine;
        Length += lines.Length + 1;
        if (!IsTooLong)
        {
            _document.Write(line);
            _document.Write("\n"u8);
        }
    }
}
