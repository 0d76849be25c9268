using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenGovReport.Reading;
using OpenGovReport.Reports;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <summary>Reads a report by the contract in one pass over JSON in UTF-8; other formats are turned into that first.</summary>
/// <remarks>
/// Members are expected in the order of writing and looked up only where they stand in another. Reading goes on after a fault
/// wherever the grammar still holds, so that one pass lists every fault; what follows from a fault is not listed again.
/// </remarks>
internal ref struct ContractReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOptions _options;
    private readonly Diagnostic? _originFault;
    private readonly Span<Count> _counts;
    private readonly SourceLocation[] _cells;
    private readonly ReportDraft _draft;
    private readonly ContractPlan _plan;
    private Utf8JsonReader _json;
    private SourcePositions _positions;
    private List<Diagnostic>? _diagnostics;
    private bool _hasErrors;
    private bool _stopped;

    // The number of the overview's part being read, counted from 0; -1 outside the parts.
    private int _part;

    private ContractReader(ReadOnlySpan<byte> bytes, ReadOptions options, ContractPlan plan, Span<Count> counts, SourceOrigin origin)
    {
        _bytes = bytes;
        _options = options;
        _plan = plan;
        _counts = counts;
        _originFault = origin.Fault;
        _positions = new SourcePositions(bytes, origin.FirstLine, origin.Marks);
        _json = Tokens(bytes, options);
        _draft = new ReportDraft();
        _cells = new SourceLocation[Templates.ReportTemplate.Of(plan.Form).AllCells.Count];
        _part = -1;
    }

    private static bool IsScalar(JsonTokenType token) => token is not (JsonTokenType.StartObject or JsonTokenType.StartArray);

    /// <summary>Reads the report in <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The whole source.</param>
    /// <param name="options">The limits.</param>
    /// <param name="origin">Where the bytes come from.</param>
    internal static ReadResult Read(ReadOnlySpan<byte> bytes, ReadOptions options, SourceOrigin origin)
    {
        ContractPlan plan = FindPlan(bytes, options);
        Span<Count> counts = stackalloc Count[plan.Slots];
        ContractReader reader = new(bytes, options, plan, counts, origin);
        reader.ReadDocument();
        return reader.Result();
    }

    // The end of the bytes is told from a fault by not declaring the bytes final: then the reader of tokens asks for more.
    private static Utf8JsonReader Tokens(ReadOnlySpan<byte> bytes, ReadOptions options) => new(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions
    {
        CommentHandling = JsonCommentHandling.Allow,
        MaxDepth = options.MaxDepth + 1,
    }));

    // The form is told by the first member of what this library writes; anywhere else it has to be looked for.
    private static ContractPlan FindPlan(ReadOnlySpan<byte> bytes, ReadOptions options)
    {
        Utf8JsonReader json = Tokens(bytes, options);
        try
        {
            while (json.Read())
            {
                if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && Is(ref json, ContractPlan.TemplateName))
                {
                    return json.Read() && json.TokenType == JsonTokenType.String && TextOf(ref json) is string name
                        ? ContractPlan.Of(name) ?? ContractPlan.Undecided
                        : ContractPlan.Undecided;
                }
            }
        }
        catch (JsonException)
        {
            // The same fault ends the reading itself, which reports it.
        }

        return ContractPlan.Undecided;
    }

    // A string can hold an escaped half of a surrogate pair, which is no text.
    private static string? TextOf(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Is(ref Utf8JsonReader json, string text) => json.ValueIsEscaped ? TextOf(ref json) == text : json.ValueTextEquals(text);

    private bool IsNotApplicable() => Is(ref _json, ContractPlan.NotApplicable);

    private readonly ReadResult Result()
    {
        IReadOnlyList<Diagnostic> diagnostics = _diagnostics is null
            ? []
            : [.. _diagnostics.OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column)];
        return _hasErrors
            ? new ReadResult(null, null, diagnostics)
            : new ReadResult(_draft.Build(_plan, _counts), new SourceMap(_plan.Form, _cells), diagnostics);
    }

    private void ReadDocument()
    {
        try
        {
            if (!Next())
            {
                return;
            }

            if (_json.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(_plan.Root);
            }
            else
            {
                Report(WrongType, _plan.Root, "object", Found());
                Skip();
            }
        }
        catch (JsonException exception)
        {
            ReportSyntaxError(exception);
        }

        if (!_stopped)
        {
            ReadEnd();
        }

        if (!_stopped && _originFault is not null)
        {
            Add(_originFault);
        }
    }

    private void ReadEnd()
    {
        try
        {
            while (!_stopped && _json.Read())
            {
                ReportComment();
            }
        }
        catch (JsonException)
        {
            // What follows is looked at below, be it well-formed or not.
        }

        // A comment that the end of the source ends is left over too, since the tokens were not declared final.
        ReadOnlySpan<byte> rest = _bytes[(int)_json.BytesConsumed..];
        int found = rest.IndexOfAnyExcept(" \t\r\n"u8);
        if (!_stopped && found >= 0)
        {
            Report(rest[found..].StartsWith("//"u8) ? Comment : TrailingData, "", _json.BytesConsumed + found, "", null);
        }
    }

    // Moves to the next token. False where there is none, or where reading shall stop: then nothing more may be concluded.
    private bool Next()
    {
        while (!_stopped && _json.Read())
        {
            if (_json.TokenType != JsonTokenType.Comment)
            {
                return true;
            }

            ReportComment();
        }

        if (!_stopped)
        {
            _stopped = true;
            if (_originFault is not null)
            {
                Add(_originFault);
            }
            else
            {
                Report(UnexpectedEnd, "", _bytes.Length, "", null);
            }
        }

        return false;
    }

    private void ReadObject(ContractMember shape)
    {
        if (!Enter())
        {
            return;
        }

        ulong seen = 0;
        int expected = 0;
        SourceLocation start = _positions.At(_json.TokenStartIndex);
        ContractMember[] members = shape.Members;
        while (Next() && _json.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(members, expected);
            if (index >= 0 && (seen & (1UL << index)) == 0)
            {
                seen |= 1UL << index;
                expected = index + 1;
                if (Next())
                {
                    ReadMember(members[index]);
                }
            }
            else
            {
                ReportMember(shape, index < 0 ? _options.AllowUnknownMembers ? MemberIgnored : MemberUnknown : MemberDuplicate);
                if (Next())
                {
                    Skip();
                }
            }
        }

        if (!_stopped && (shape.Required & ~seen) != 0)
        {
            ReportMissing(members, seen, start);
        }
    }

    // Finds the member that the current name names; the expected one first.
    private readonly int IndexOf(ContractMember[] members, int expected)
    {
        if (_json.ValueIsEscaped)
        {
            Utf8JsonReader json = _json;
            return TextOf(ref json) is string name ? Array.FindIndex(members, m => m.Name == name) : -1;
        }

        ReadOnlySpan<byte> found = _json.ValueSpan;
        if (expected < members.Length && found.SequenceEqual(members[expected].Utf8Name))
        {
            return expected;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (found.SequenceEqual(members[i].Utf8Name))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadMember(ContractMember member)
    {
        switch (member.Kind)
        {
            case ContractKind.Count:
                ReadCount(member);
                break;
            case ContractKind.Object:
                ReadNested(member);
                break;
            case ContractKind.Amount:
                ReadAmount(member);
                break;
            case ContractKind.Parts:
                ReadParts(member);
                break;
            case ContractKind.Anything:
                Skip();
                break;
            default:
                ReadScalar(member);
                break;
        }
    }

    private void ReadCount(ContractMember member)
    {
        _cells[member.Cell!.Index] = _positions.At(_json.TokenStartIndex);
        switch (_json.TokenType)
        {
            case JsonTokenType.Number when _json.TryGetInt64(out long number) && number > Count.BlankOrLess:
                _counts[member.Slot] = new Count(number);
                break;
            case JsonTokenType.Number:
                ReportNumber(member);
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String when IsNotApplicable():
                _counts[member.Slot] = Count.NotApplicable;
                break;
            default:
                ReportWrongType(member, "number | null | \"/\"");
                break;
        }
    }

    private void ReadAmount(ContractMember member)
    {
        _cells[member.Cell!.Index] = _positions.At(_json.TokenStartIndex);
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(member);
                _draft.Money = new Amount(_draft.Number, _draft.Unit);
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String when IsNotApplicable():
                _draft.Money = Amount.NotApplicable;
                break;
            default:
                ReportWrongType(member, "object | null | \"/\"");
                break;
        }
    }

    private void ReadNested(ContractMember member)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            ReadObject(member);
            _draft.HasPeriod |= member == _plan.Period;
        }
        else if (_json.TokenType != JsonTokenType.Null || !member.IsNullable)
        {
            ReportWrongType(member, member.IsNullable ? "object | null" : "object");
        }
    }

    private void ReadParts(ContractMember member)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            ReportWrongType(member, "array");
            return;
        }

        if (!Enter())
        {
            return;
        }

        List<OverviewPart> parts = [];
        for (_part = 0; Next() && _json.TokenType != JsonTokenType.EndArray; _part++)
        {
            if (_json.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(_plan.Part);
                parts.Add(new OverviewPart(_draft.Heading, _draft.PartText));
            }
            else
            {
                ReportWrongType(_plan.Part, "object");
            }
        }

        _part = -1;
        _draft.Parts = parts;
    }

    private void ReadScalar(ContractMember member)
    {
        if (_json.TokenType == JsonTokenType.Null && member.IsNullable)
        {
            return;
        }

        bool isNumeric = member.Kind is ContractKind.Year or ContractKind.Number;
        if (_json.TokenType != (isNumeric ? JsonTokenType.Number : JsonTokenType.String))
        {
            string expected = isNumeric ? "number" : "string";
            ReportWrongType(member, member.IsNullable ? expected + " | null" : expected);
        }
        else if (member.Kind == ContractKind.Year)
        {
            ReadYear(member);
        }
        else if (member.Kind == ContractKind.Number)
        {
            ReadNumber(member);
        }
        else if (TextOf(ref _json) is string text)
        {
            ReadText(member, text);
        }
        else
        {
            Report(InvalidUnicode, member);
        }
    }

    private void ReadYear(ContractMember member)
    {
        if (_json.TryGetInt32(out int year))
        {
            _draft.Year = year;
        }
        else
        {
            ReportNumber(member);
        }
    }

    // JSON writes a number in one way only but for its sign, its exponent and zeros at the end of a fraction. The decimal keeps the
    // zeros; so it holds the number exactly when it looks the same again, and what does not has an exponent or too many digits.
    private void ReadNumber(ContractMember member)
    {
        Span<byte> again = stackalloc byte[64];
        ReadOnlySpan<byte> digits = _json.ValueSpan;
        if (decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            number = number == 0 ? decimal.Abs(number) : number;
            ReadOnlySpan<byte> expected = number == 0 && digits[0] == (byte)'-' ? digits[1..] : digits;
            if (number.TryFormat(again, out int length, default, CultureInfo.InvariantCulture) && again[..length].SequenceEqual(expected))
            {
                _draft.Number = number;
                return;
            }
        }

        Report(NotExact, member, Raw());
    }

    private void ReadText(ContractMember member, string text)
    {
        switch (member.Kind)
        {
            case ContractKind.Text:
                member.SetText!(_draft, text);
                break;
            case ContractKind.Date when DateOnly.TryParseExact(text, ContractPlan.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date):
                member.SetDate!(_draft, date);
                break;
            case ContractKind.Date:
                Report(NotADate, member, Shortened(text));
                break;
            case ContractKind.Unit when UnitOf(text) is AmountUnit unit:
                _draft.Unit = unit;
                break;
            case ContractKind.Unit:
                Report(UnknownUnit, member, Shortened(text));
                break;
            case ContractKind.Form when ContractPlan.Of(text) is null:
                Report(UnknownForm, member, Shortened(text));
                break;
        }
    }

    private static AmountUnit? UnitOf(string text)
    {
        foreach (AmountUnit unit in (ReadOnlySpan<AmountUnit>)[AmountUnit.Yuan, AmountUnit.TenThousandYuan, AmountUnit.HundredMillionYuan])
        {
            if (text == unit.Printed())
            {
                return unit;
            }
        }

        return null;
    }

    // Passes over the value that begins with the current token. It does not recurse, so that depth costs nothing.
    private void Skip()
    {
        if (IsScalar(_json.TokenType))
        {
            return;
        }

        int depth = _json.CurrentDepth;
        do
        {
            if (!IsScalar(_json.TokenType) && !Enter())
            {
                return;
            }
        }
        while (Next() && _json.CurrentDepth > depth);
    }

    // Stops the reading at an object or array that is nested too deep.
    private bool Enter()
    {
        if (_json.CurrentDepth < _options.MaxDepth)
        {
            return true;
        }

        Report(TooDeep, "", _json.TokenStartIndex, "", null, Failures.Number(_options.MaxDepth));
        _stopped = true;
        return false;
    }

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
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
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
        string segment = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        Report(descriptor, PointerOf(shape) + "/" + segment, _json.TokenStartIndex, Raw(), null, name);
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

    private void Report(DiagnosticDescriptor descriptor, string pointer, long offset, string raw, Templates.CellDescriptor? cell, params string[] arguments) =>
        Add(new Diagnostic(descriptor, _positions.At(offset), raw, cell, arguments) { Pointer = pointer });

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
