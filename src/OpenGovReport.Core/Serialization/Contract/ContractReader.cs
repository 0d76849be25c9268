using System.Text;
using System.Text.Json;
using OpenGovReport.Reading;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <summary>Reads a report by the contract in one pass over JSON in UTF-8; other formats are turned into that first.</summary>
/// <remarks>
/// Members are expected in the order of writing and looked up only where they stand in another. Reading goes on after a fault
/// wherever the grammar still holds, so that one pass lists every fault; what follows from a fault is not listed again.
/// </remarks>
internal ref partial struct ContractReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOptions _options;
    private readonly Diagnostic? _originFault;
    private readonly IReadOnlyList<Diagnostic> _references;
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
        _references = origin.References ?? [];
        _positions = new SourcePositions(bytes, origin.FirstLine, origin.Marks);
        _json = Tokens(bytes, options);
        _draft = new ReportDraft();
        _cells = new SourceLocation[Templates.ReportTemplate.Of(plan.Form).AllCells.Count];
        _part = -1;
        foreach (Diagnostic reference in _references)
        {
            Add(reference);
        }
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

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    private static bool IsNumber(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.Trim(Blanks);
        return !bytes.IsEmpty && (bytes[0] == (byte)'-' || char.IsAsciiDigit((char)bytes[0])) && YamlScalars.IsNumber(Encoding.UTF8.GetString(bytes));
    }

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

    private readonly ReadResult Result()
    {
        IReadOnlyList<Diagnostic> diagnostics = _diagnostics is null
            ? []
            : [.. _diagnostics.OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column)];
        return _hasErrors
            ? new ReadResult(null, null, diagnostics)
            : new ReadResult(_draft.Build(_plan, _counts), new SourceMap(_plan.Form, _cells), diagnostics) { IsData = true };
    }

    private void ReadDocument()
    {
        try
        {
            if (IsNumber(_bytes))
            {
                // Where the bytes are not declared final, a number at their end is unfinished.
                Report(WrongType, "", _bytes.IndexOfAnyExcept(Blanks), "", null, "object", "number");
                AddOriginFault();
                return;
            }

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

        if (!_stopped)
        {
            AddOriginFault();
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
        int found = rest.IndexOfAnyExcept(Blanks);
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
                AddOriginFault();
            }
            else
            {
                Report(UnexpectedEnd, "", _bytes.Length, "", null);
            }
        }

        return false;
    }
}
