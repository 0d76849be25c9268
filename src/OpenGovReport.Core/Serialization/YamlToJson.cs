using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
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
internal sealed class YamlToJson : IDisposable
{
    private readonly string _yaml;
    private readonly ReadOptions _options;
    private readonly int _firstLine;
    private readonly ArrayBufferWriter<byte> _json = new(16 * 1024);
    private readonly Utf8JsonWriter _writer;
    private readonly SourceMarks _marks = new();

    // For every open collection whether it is a mapping, and whether a name comes next in it.
    private readonly Stack<(bool IsMapping, bool NameIsNext)> _open = new();

    private YamlToJson(string yaml, ReadOptions options, int firstLine)
    {
        _yaml = yaml;
        _options = options;
        _firstLine = firstLine;

        // A duplicate name or an unfinished object is for the reader to find, not for the writer to refuse.
        _writer = new Utf8JsonWriter(_json, new JsonWriterOptions
        {
            SkipValidation = true,
            MaxDepth = options.MaxDepth + 1,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }

    /// <summary>Reads the report in a YAML document.</summary>
    /// <param name="yaml">The whole text of the document.</param>
    /// <param name="options">The limits.</param>
    /// <param name="firstLine">The line that the document begins on, from 1.</param>
    internal static ReadResult Read(string yaml, ReadOptions options, int firstLine)
    {
        using YamlToJson reader = new(yaml, options, firstLine);
        Diagnostic? fault = reader.Convert();
        reader._writer.Flush();
        return fault is null && reader._json.WrittenCount == 0
            ? Failures.Empty()
            : ContractReader.Read(reader._json.WrittenSpan, options, new SourceOrigin(firstLine, reader._marks, fault));
    }

    public void Dispose() => _writer.Dispose();

    // Gives the fault that ended the conversion, if one did; what was converted up to it is checked all the same.
    private Diagnostic? Convert()
    {
        Scanner scanner = new(new StringReader(_yaml), skipComments: true);
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
            return exception.End.Index >= _yaml.Length ? Fault(UnexpectedEnd, exception.End) : SyntaxFault(exception.Start);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return SyntaxFault(scanner.CurrentPosition);
        }
    }

    private Diagnostic? Take(ParsingEvent current)
    {
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
            _marks.Add((int)(_writer.BytesCommitted + _writer.BytesPending), Location(current.Start));
            if (parent.IsMapping)
            {
                _open.Pop();
                _open.Push((true, !parent.NameIsNext));
            }
        }

        switch (current)
        {
            case Scalar name when isName:
                _writer.WritePropertyName(name.Value);
                return null;
            case Scalar scalar:
                WriteScalar(scalar);
                return null;
            case MappingStart:
                _writer.WriteStartObject();
                _open.Push((true, true));
                return TooDeepAt(current);
            case SequenceStart:
                _writer.WriteStartArray();
                _open.Push((false, false));
                return TooDeepAt(current);
            case MappingEnd:
                _writer.WriteEndObject();
                _open.Pop();
                return null;
            case SequenceEnd:
                _writer.WriteEndArray();
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
        string value = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
        {
            _writer.WriteStringValue(value);
        }
        else if (YamlScalars.IsNull(value))
        {
            _writer.WriteNullValue();
        }
        else if (YamlScalars.IsTrue(value) || YamlScalars.IsFalse(value))
        {
            _writer.WriteBooleanValue(YamlScalars.IsTrue(value));
        }
        else if (YamlScalars.IsNumber(value))
        {
            _writer.WriteRawValue(value, skipInputValidation: true);
        }
        else
        {
            _writer.WriteStringValue(value);
        }
    }

    private Diagnostic SyntaxFault(Mark mark) =>
        Fault(SyntaxError, mark, "YAML", Failures.Shown(_yaml.AsSpan(Math.Min((int)mark.Index, _yaml.Length))));

    private Diagnostic Fault(DiagnosticDescriptor descriptor, Mark mark, params string[] arguments) =>
        new(descriptor, Location(mark), "", null, arguments) { Pointer = "" };

    // The parser's marks at the end of the text can lie beyond it.
    private SourceLocation Location(Mark mark)
    {
        (int line, int column) = ((int)mark.Line, (int)mark.Column);
        if (mark.Index >= _yaml.Length)
        {
            ReadOnlySpan<char> text = _yaml;
            (line, column) = (text.Count('\n') + 1, text.Length - text.LastIndexOf('\n'));
        }

        return new SourceLocation(line + _firstLine - 1, column);
    }
}
