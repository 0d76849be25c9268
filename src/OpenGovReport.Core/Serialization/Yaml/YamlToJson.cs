using System.Buffers;
using System.Text;
using OpenGovReport.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <summary>
/// Turns one YAML document of any kind into the same tree in JSON, with the place of every token, so that one reader holds both formats to
/// the contract. Anchors, aliases and tags are faults: a report has no use for them, and an alias can stand for any amount of data, so that none is ever
/// followed.
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

    // The collections that are open, the innermost last.
    private readonly List<Collection> _open = [];

    private readonly List<Diagnostic> _references = [];

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
            : ContractReader.Read(reader._json.WrittenSpan, options, new SourceOrigin(firstLine, reader._marks, fault, reader._references));
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
                : SyntaxFault(OffenderIn(exception, scanner.CurrentPosition.Index));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return SyntaxFault(scanner.CurrentPosition.Index);
        }
    }

    // The parser names what it was at: a whole text in quotes, a whole mapping. Where it is clear which character was too much, that is the place.
    private long OffenderIn(YamlException exception, long reached)
    {
        ReadOnlySpan<char> text = _yaml.AsSpan((int)Math.Min(exception.Start.Index, _yaml.Length));
        int length = (int)(exception.End.Index - exception.Start.Index);
        if (reached >= exception.Start.Index && reached < _yaml.Length && (_yaml[(int)reached] == '\t' || (_yaml[(int)reached] == '\\' && text is ['"', ..])))
        {
            return reached;
        }

        // A name without a colon and a space after it: the colon may be that of Chinese, or lack the space.
        int colon = length > 0 && length <= text.Length && text[0] is not ('"' or '\'') ? text[..length].IndexOfAny(':', '：') : -1;
        return exception.Start.Index + Math.Max(colon, 0);
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
        bool isName = false;
        if (current is NodeEvent or AnchorAlias)
        {
            isName = _open is [.., { IsMapping: true, NameIsNext: true }];
            if (_open is [.., var parent])
            {
                parent.Advance();
            }

            bool isReference = current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false };
            if (isReference && (isName || _references.Count >= _options.MaxDiagnostics))
            {
                return Fault(Reference, current.Start);
            }

            if (isName && current is not Scalar)
            {
                return SyntaxFault(current.Start.Index);
            }

            if (isReference)
            {
                _references.Add(Fault(Reference, current.Start, Pointer()));
            }

            _marks.Add(_json.WrittenCount, _lines.At(current.Start.Index));
        }

        switch (current)
        {
            case Scalar name when isName:
                _open[^1].Name = _lines.Original(name.Value);
                Begin(_texts.Encode(_open[^1].Name));
                _json.Write(":"u8);
                return null;
            case AnchorAlias:
                Begin("null"u8);
                return null;
            case Scalar scalar:
                WriteScalar(scalar);
                return null;
            case MappingStart:
                Begin("{"u8);
                _open.Add(new Collection(isMapping: true));
                return TooDeepAt(current);
            case SequenceStart:
                Begin("["u8);
                _open.Add(new Collection(isMapping: false));
                return TooDeepAt(current);
            case MappingEnd:
                _json.Write("}"u8);
                _open.RemoveAt(_open.Count - 1);
                return null;
            case SequenceEnd:
                _json.Write("]"u8);
                _open.RemoveAt(_open.Count - 1);
                return null;
            default:
                return null;
        }
    }

    private Diagnostic? TooDeepAt(ParsingEvent start) =>
        _open.Count <= _options.MaxDepth ? null : Fault(TooDeep, start.Start, "", Failures.Number(_options.MaxDepth));

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

    // Where the value that begins now stands.
    private string Pointer() => string.Concat(_open.Select(c => "/" + (c.IsMapping ? Failures.Segment(c.Name) : Failures.Number(c.Items - 1))));

    private Diagnostic SyntaxFault(long index) =>
        new(SyntaxError, _lines.At(index), "", null, "YAML", Failures.Shown(_yaml.AsSpan((int)Math.Min(index, _yaml.Length)))) { Pointer = "" };

    private Diagnostic Fault(DiagnosticDescriptor descriptor, Mark mark, string pointer = "", params string[] arguments) =>
        new(descriptor, _lines.At(mark.Index), "", null, arguments) { Pointer = pointer };

    private sealed class Collection
    {
        internal Collection(bool isMapping) => IsMapping = NameIsNext = isMapping;

        internal bool IsMapping { get; }

        internal bool NameIsNext { get; private set; }

        /// <summary>The last name in a mapping.</summary>
        internal string Name { get; set; } = "";

        /// <summary>How many items of a sequence have begun.</summary>
        internal int Items { get; private set; }

        /// <summary>Takes a name, a value or an item.</summary>
        internal void Advance()
        {
            NameIsNext = IsMapping && !NameIsNext;
            Items++;
        }
    }
}
