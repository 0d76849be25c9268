using System.Text;
using System.Text.Json;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <content>How faults are put into words and places.</content>
internal ref partial struct ContractReader
{
    private static string Shortened(string text)
    {
        const int Limit = 80;
        return text.Length <= Limit ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit), "…");
    }

    // The current token as it stands in the source; of objects and arrays only the bracket.
    private readonly string Raw()
    {
        int start = (int)_json.TokenStartIndex;
        int quotes = _json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        int end = start + Math.Min(_json.ValueSpan.Length + quotes, 400);
        return Shortened(Encoding.UTF8.GetString(_bytes[start..end]));
    }

    private readonly string Found() => _json.TokenType switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.String => "string " + Raw(),
        JsonTokenType.Number => "number " + Raw(),
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        _ => "false",
    };

    private readonly string PointerOf(ContractMember member) =>
        _part < 0 ? member.Pointer : member.Pointer.Replace("/-", "/" + Failures.Number(_part), StringComparison.Ordinal);

    private void ReportWrongType(ContractMember member, string expected)
    {
        Report(WrongType, member, expected, Found());
        Skip();
    }

    private void ReportNumber(ContractMember member) =>
        Report(_json.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 ? OutOfRange : NotWhole, member, Raw());

    private void ReportMember(ContractMember shape, DiagnosticDescriptor descriptor)
    {
        Utf8JsonReader json = _json;
        if (TextOf(ref json) is not string name)
        {
            Report(InvalidUnicode, PointerOf(shape), _json.TokenStartIndex, Raw(), null);
            return;
        }

        name = Shortened(name);
        Report(descriptor, PointerOf(shape) + "/" + Failures.Segment(name), _json.TokenStartIndex, Raw(), null, name);
    }

    private void ReportMissing(ContractMember[] members, ulong seen, SourceLocation start)
    {
        for (int i = 0; i < members.Length && !_stopped; i++)
        {
            if ((seen & (1UL << i)) == 0 && !members[i].IsOptional)
            {
                Add(new Diagnostic(MemberMissing, start, "", members[i].Cell, members[i].Name) { Pointer = PointerOf(members[i]) });
            }
        }
    }

    // Not where a member has been told of the same.
    private void AddOriginFault()
    {
        if (_originFault is Diagnostic fault && _diagnostics?.Exists(d => d.Code == fault.Code && d.Location == fault.Location) != true)
        {
            Add(fault);
        }
    }

    private void ReportComment() => Report(Comment, "", _json.TokenStartIndex, "", null);

    private void ReportSyntaxError(JsonException exception)
    {
        _stopped = true;
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += _bytes[offset..].IndexOf((byte)'\n') + 1;
        }

        offset = Math.Min(offset + (int)(exception.BytePositionInLine ?? 0), _bytes.Length);
        Report(SyntaxError, "", offset, "", null, "JSON", Failures.Shown(Encoding.UTF8.GetString(_bytes.Slice(offset, Math.Min(4, _bytes.Length - offset)))));
    }

    private void Report(DiagnosticDescriptor descriptor, ContractMember member, params string[] arguments) =>
        Report(descriptor, PointerOf(member), _json.TokenStartIndex, Raw(), member.Cell, arguments);

    private void Report(DiagnosticDescriptor descriptor, string pointer, long offset, string raw, CellDescriptor? cell, params string[] arguments)
    {
        SourceLocation location = _positions.At(offset);
        if (!IsReference(location))
        {
            Add(new Diagnostic(descriptor, location, raw, cell, arguments) { Pointer = pointer });
        }
    }

    // What stands for an alias is not what the document says there, and a tag may mean another value than the one that is read.
    private readonly bool IsReference(SourceLocation location)
    {
        foreach (Diagnostic reference in _references)
        {
            if (reference.Location == location)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Diagnostic diagnostic)
    {
        _diagnostics ??= [];
        _hasErrors |= diagnostic.Severity == Severity.Error;
        if (_diagnostics.Count < _options.MaxDiagnostics)
        {
            _diagnostics.Add(diagnostic);
            return;
        }

        _diagnostics.Add(new Diagnostic(TooManyDiagnostics, diagnostic.Location, "", null, Failures.Number(_options.MaxDiagnostics)) { Pointer = "" });
        _hasErrors = true;
        _stopped = true;
    }
}
