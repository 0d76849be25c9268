using System.Buffers;
using System.Globalization;
using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>Results for sources that were not read at all.</summary>
internal static class Failures
{
    internal static ReadResult Empty() => Of(DiagnosticDescriptors.EmptyInput, default);

    internal static ReadResult TooLarge(int line, long bytes, ReadOptions options) => TooLarge(line, bytes, "bytes", options.MaxBytes);

    internal static ReadResult TooLarge(int line, long length, string unit, int limit) =>
        Of(DiagnosticDescriptors.TooLarge, new SourceLocation(line, 1), Number(length), unit, Number(limit));

    /// <summary>A result that says where a second report begins in a source that should hold one.</summary>
    internal static ReadResult SecondReport(ReadResult first, ReadResult second)
    {
        SourceLocation location = second.SourceMap is SourceMap map && second.Template is { } template
            ? template.AllCells.Select(c => map[c]).Where(l => l.IsKnown).MinBy(l => l.Line)
            : second.Diagnostics[0].Location;
        Diagnostic diagnostic = new(SerializationDiagnostics.TrailingData, location, "", null) { Pointer = "" };
        return new ReadResult(null, null, [.. first.Diagnostics, diagnostic]);
    }

    /// <summary>A result that says where the first invalid byte stands.</summary>
    internal static ReadResult InvalidUtf8(ReadOnlySpan<byte> bytes, int firstLine)
    {
        int valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out int length) == OperationStatus.Done)
        {
            valid += length;
        }

        return Of(SerializationDiagnostics.InvalidUnicode, new SourcePositions(bytes, firstLine, null).At(valid));
    }

    /// <summary>A result that says where the first half of a surrogate pair without its other half stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The place in the text.</param>
    internal static ReadResult InvalidUtf16(ReadOnlySpan<char> text, int index)
    {
        ReadOnlySpan<char> before = text[..index];
        return Of(SerializationDiagnostics.InvalidUnicode, new SourceLocation(before.Count('\n') + 1, index - before.LastIndexOf('\n')));
    }

    private static ReadResult Of(DiagnosticDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        new(null, null, [new Diagnostic(descriptor, location, "", null, arguments) { Pointer = "" }]);

    /// <summary>A number in digits.</summary>
    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name as a segment of a JSON Pointer.</summary>
    internal static string Segment(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The first character of a text, as it is named in a message: a control would spoil that, so it is shown by its number.</summary>
    internal static string Shown(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out Rune first, out _);
        return first.Value == '\t' ? "U+0009 (Tab)" : Rune.IsControl(first) ? "U+" + first.Value.ToString("X4", CultureInfo.InvariantCulture) : $"'{first}'";
    }
}
