using System.Buffers;
using System.Text;
using OpenGovReport.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <summary>
/// Turns one YAML document of any kind into the same tree in JSON, with the place of every token, so that one reader holds both formats to
/// the contract. Anchors, aliases and tags are refused where they come up: a report has no use for them, and an alias can stand
/// for any amount of data.
/// </summary>
internal sealed class YamlToJson
{
    private readonly string _yaml;
    private readonly YamlLines _lines;
    private readonly JsonTextBuffer _texts = new();
    private readonly ReadOptions _options;
    private readonly ArrayBufferWriter<byte> _json = new(16 * 1024);
    private readonly SourceMarks _marks = new();

    // Where the last event ends in the text.
    private int _end;

    // For every open collection whether it is a mapping, and whether a name comes next in it.
    private readonly Stack<(bool IsMapping, bool NameIsNext)> _open = new();

    private YamlToJson(string yaml, ReadOptions options, int firstLine)
    {
        _yaml = yaml;
        _lines = new YamlLines(yaml, firstLine);
        _options = options;
    }

    /// <summary>Reads the report in a YAML document.</summary>
    /// <param name="yaml">The whole text of the document.</param>
    /// <param name="options">The limits.</param>
    /// <param name="firstLine">The line that the document begins on, from 1.</param>
    internal static ReadResult Read(string yaml, ReadOptions options, int firstLine)
    {
        YamlToJson reader = new(yaml, options, firstLine);
        Diagnostic? fault = reader.Convert();
        return fault is null && reader._json.WrittenCount == 0
            ? Failures.Empty()
            : ContractReader.Read(reader._json.WrittenSpan, options, new SourceOrigin(firstLine, reader._marks, fault));
    }

    // Gives the fault that ended the conversion, if one did; what was converted up to it is checked all the same.
    private Diagnostic? Convert()
    {
        Scanner scanner = new(new StringReader(_lines.Text), skipComments: true);
        Parser parser = new(scanner);
        int documents = 0;
        Diagnostic? fault;
        do
        {
            fault = Move(parser, scanner, out ParsingEvent? current);
            if (current is null)
            {
                return fault;
            }

            fault = current is DocumentStart && ++documents > 1 ? Fault(TrailingData, current.Start) : Take(current);
        }
        while (fault is null);
        return fault;
    }

    // Content can make the parser fail with other exceptions than its own (a character out of place in a flow collection gives an
    // InvalidOperationException), and which is not documented. Nothing but the parser runs here, so all of them mean the content.
    private Diagnostic? Move(Parser parser, Scanner scanner, out ParsingEvent? current)
    {
        current = null;
        try
        {
            current = parser.MoveNext() ? parser.Current : null;
            return null;
        }
        catch (YamlException exception)
        {
            return HoldsHalfPair(exception.Start) ? TakeHalfPair(exception.Start)
                : exception.End.Index >= _yaml.Length ? Fault(UnexpectedEnd, exception.End)
                : SyntaxFault(exception.Start);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return SyntaxFault(scanner.CurrentPosition);
        }
    }

    // The parser refuses a text in double quotes that escapes one half of a surrogate pair; to JSON that is sound grammar, and no Unicode.
    private bool HoldsHalfPair(Mark start)
    {
        ReadOnlySpan<char> text = _yaml.AsSpan((int)Math.Min(start.Index, _yaml.Length));
        if (text is not ['"', ..])
        {
            return false;
        }

        text = text[1..];
        while (text.IndexOfAny('"', '\\') is var stop and >= 0 && text[stop] == '\\')
        {
            text = text[(stop + 1)..];
            if (text is ['u', 'd' or 'D', (>= '8' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'), ..])
            {
                return true;
            }

            text = text[Math.Min(1, text.Length)..];
        }

        return false;
    }

    // Hands the text on as JSON would have it, so that the fault gets the pointer of its member; for that the text has to be what the name before it names.
    private Diagnostic TakeHalfPair(Mark start)
    {
        if (_yaml.AsSpan(_end, (int)start.Index - _end).Trim() is ":")
        {
            _marks.Add(_json.WrittenCount, _lines.At(start.Index));
            Begin("\"\\uD800\""u8);
        }

        return Fault(InvalidUnicode, start);
    }

    private Diagnostic? Take(ParsingEvent current)
    {
        _end = (int)current.End.Index;
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } || current is NodeEvent { Tag.IsEmpty: false })
        {
            return Fault(Reference, current.Start);
        }

        bool isName = _open.TryPeek(out (bool IsMapping, bool NameIsNext) parent) && parent.NameIsNext && current is NodeEvent;
        if (isName && current is not Scalar)
        {
            return SyntaxFault(current.Start);
        }

        if (current is NodeEvent)
        {
            _marks.Add(_json.WrittenCount, _lines.At(current.Start.Index));
            if (parent.IsMapping)
            {
                _open.Pop();
                _open.Push((true, !parent.NameIsNext));
            }
        }

        switch (current)
        {
            case Scalar name when isName:
                Begin(_texts.Encode(_lines.Original(name.Value)));
                _json.Write(":"u8);
                return null;
            case Scalar scalar:
                WriteScalar(scalar);
                return null;
            case MappingStart:
                Begin("{"u8);
                _open.Push((true, true));
                return TooDeepAt(current);
            case SequenceStart:
                Begin("["u8);
                _open.Push((false, false));
                return TooDeepAt(current);
            case MappingEnd:
                _json.Write("}"u8);
                _open.Pop();
                return null;
            case SequenceEnd:
                _json.Write("]"u8);
                _open.Pop();
                return null;
            default:
                return null;
        }
    }

    private Diagnostic? TooDeepAt(ParsingEvent start) =>
        _open.Count <= _options.MaxDepth ? null : Fault(TooDeep, start.Start, Failures.Number(_options.MaxDepth));

    private void WriteScalar(Scalar scalar)
    {
        string value = _lines.Original(scalar.Value);
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        Begin(isPlain && YamlScalars.IsNull(value) ? "null"u8
            : isPlain && YamlScalars.IsTrue(value) ? "true"u8
            : isPlain && YamlScalars.IsFalse(value) ? "false"u8
            : isPlain && YamlScalars.IsNumber(value) ? Encoding.UTF8.GetBytes(value)
            : _texts.Encode(value));
    }

    // Writes a name or the beginning of a value, after a comma where it takes one.
    private void Begin(ReadOnlySpan<byte> token)
    {
        if (_json.WrittenCount > 0 && _json.WrittenSpan[^1] is not ((byte)'{' or (byte)'[' or (byte)':'))
        {
            _json.Write(","u8);
        }

        _json.Write(token);
    }

    private Diagnostic SyntaxFault(Mark mark) =>
        Fault(SyntaxError, mark, "YAML", Failures.Shown(_yaml.AsSpan(Math.Min((int)mark.Index, _yaml.Length))));

    private Diagnostic Fault(DiagnosticDescriptor descriptor, Mark mark, params string[] arguments) =>
        new(descriptor, _lines.At(mark.Index), "", null, arguments) { Pointer = "" };
}
