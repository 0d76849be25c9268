using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>
/// Cuts comma-separated values (RFC 4180) into records in one pass and bounded memory. Lines may end with CR LF or LF; the first comma, semicolon or tab
/// outside quotes says what separates the fields of the whole source.
/// </summary>
internal sealed class CsvRecords(TextReader source, int maxLength)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly List<(int Start, int Length, SourceLocation Location)> _fields = [];
    private char[] _text = new char[1024];
    private int _position;
    private int _end;
    private bool _ended;
    private int _length;
    private int _fieldStart;
    private SourceLocation _fieldLocation;
    private int _line = 1;
    private int _column = 1;
    private bool _started;
    private State _state = State.FieldStart;
    private char? _separator;

    private enum State
    {
        FieldStart,
        Plain,
        Quoted,

        // After a quote within quotes: the first of two, or the end of the field.
        QuoteInQuoted,

        // After a carriage return outside quotes.
        Return,
    }

    private enum Step
    {
        Record,
        NeedsMore,

        // At the end of the source, or at a fault.
        End,
    }

    /// <summary>The number of fields of the current record.</summary>
    internal int Count => _fields.Count;

    /// <summary>Where the current record begins.</summary>
    internal SourceLocation Start { get; private set; }

    /// <summary>Why there are no more records; <see langword="null"/> at the end of a sound source.</summary>
    internal Diagnostic? Fault { get; private set; }

    /// <summary>A field of the current record without its quotes; valid until the next move.</summary>
    internal ReadOnlySpan<char> this[int index] => _text.AsSpan(_fields[index].Start, _fields[index].Length);

    /// <summary>Where a field of the current record begins.</summary>
    internal SourceLocation LocationOf(int index) => _fields[index].Location;

    /// <summary>Moves to the next record that says anything; false at the end or at a fault.</summary>
    internal bool MoveNext()
    {
        Begin();
        Step step;
        while ((step = Take()) == Step.NeedsMore)
        {
            Refill(source.Read(_buffer, 0, _buffer.Length));
        }

        return step == Step.Record;
    }

    /// <summary>Moves to the next record that says anything; false at the end or at a fault.</summary>
    internal async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        Begin();
        Step step;
        while ((step = Take()) == Step.NeedsMore)
        {
            Refill(await source.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
        }

        return step == Step.Record;
    }

    private void Refill(int read) => (_position, _end, _ended) = (0, read, read == 0);

    private void Begin()
    {
        _fields.Clear();
        _length = 0;
        _state = State.FieldStart;
        Start = new SourceLocation(_line, _column);
    }

    // Reads on until a record is complete or the buffer is used up.
    private Step Take()
    {
        if (Fault is not null || _ended)
        {
            return Fault is null && Finish() ? Step.Record : Step.End;
        }

        while (_position < _end)
        {
            char c = _buffer[_position++];
            bool isMark = !_started && c == '\uFEFF';
            _started = true;
            if (isMark)
            {
                continue;
            }

            SourceLocation here = new(_line, _column);
            (_line, _column) = c == '\n' ? (_line + 1, 1) : (_line, _column + 1);
            switch (_state)
            {
                case State.Quoted when c == '"':
                    _state = State.QuoteInQuoted;
                    continue;
                case State.Quoted:
                case State.QuoteInQuoted when c == '"':
                    _state = State.Quoted;
                    if (!Append(c, here))
                    {
                        return Step.End;
                    }

                    continue;
                case State.FieldStart when c == '"':
                    StartField(here);
                    _state = State.Quoted;
                    continue;
            }

            if (_state == State.Return && c != '\n')
            {
                return Refuse('\r', new SourceLocation(here.Line, here.Column - 1));
            }

            if (_state == State.FieldStart)
            {
                StartField(here);
            }

            switch (c)
            {
                case ',' or ';' or '\t' when c == (_separator ??= c):
                    EndField();
                    break;
                case '\r':
                    _state = State.Return;
                    break;
                case '\n':
                    EndField();
                    if (SaysNothing)
                    {
                        Begin();
                        break;
                    }

                    return Step.Record;
                case '"':
                    return Refuse(c, here);
                default:
                    if (_state == State.QuoteInQuoted)
                    {
                        return Refuse(c, here);
                    }

                    _state = State.Plain;
                    if (!Append(c, here))
                    {
                        return Step.End;
                    }

                    break;
            }
        }

        return Step.NeedsMore;
    }

    // An empty line, or one of separators alone, as spreadsheet programs leave them.
    private bool SaysNothing => _length == 0;

    // The last line may lack its end.
    private bool Finish()
    {
        if (_state == State.Quoted)
        {
            Fault = At(SerializationDiagnostics.UnexpectedEnd, new SourceLocation(_line, _column));
            return false;
        }

        if (_state == State.FieldStart)
        {
            if (_fields.Count == 0)
            {
                return false;
            }

            StartField(new SourceLocation(_line, _column));
        }

        EndField();
        return !SaysNothing;
    }

    private void StartField(SourceLocation location) => (_fieldStart, _fieldLocation) = (_length, location);

    private void EndField()
    {
        _fields.Add((_fieldStart, _length - _fieldStart, _fieldLocation));
        _state = State.FieldStart;
    }

    private bool Append(char c, SourceLocation here)
    {
        if (_length == maxLength)
        {
            string limit = Failures.Number(maxLength);
            Fault = At(DiagnosticDescriptors.TooLarge, here, limit + "+", "characters", limit);
            return false;
        }

        if (_length == _text.Length)
        {
            Array.Resize(ref _text, checked(_length * 2));
        }

        _text[_length++] = c;
        return true;
    }

    private Step Refuse(char c, SourceLocation here)
    {
        Fault = At(SerializationDiagnostics.SyntaxError, here, "CSV", Failures.Shown([c]));
        return Step.End;
    }

    private static Diagnostic At(DiagnosticDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        new(descriptor, location, "", null, arguments) { Pointer = "" };
}
