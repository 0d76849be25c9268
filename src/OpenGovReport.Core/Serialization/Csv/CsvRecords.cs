using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>Cuts comma-separated values (RFC 4180) into records in one pass and bounded memory. Lines may end with CR LF or LF.</summary>
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
        Fault,
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

    /// <summary>Moves to the next record that is not an empty line; false at the end or at a fault.</summary>
    internal bool MoveNext()
    {
        Begin();
        while (true)
        {
            switch (Take())
            {
                case Step.Record:
                    return true;
                case Step.Fault:
                    return false;
            }

            (_position, _end) = (0, source.Read(_buffer, 0, _buffer.Length));
            _ended = _end == 0;
            if (_ended)
            {
                return Finish();
            }
        }
    }

    /// <summary>Moves to the next record that is not an empty line; false at the end or at a fault.</summary>
    internal async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        Begin();
        while (true)
        {
            switch (Take())
            {
                case Step.Record:
                    return true;
                case Step.Fault:
                    return false;
            }

            (_position, _end) = (0, await source.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
            _ended = _end == 0;
            if (_ended)
            {
                return Finish();
            }
        }
    }

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
            return Fault is null ? Step.NeedsMore : Step.Fault;
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
                        return Step.Fault;
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
                case ',':
                    EndField();
                    break;
                case '\r':
                    _state = State.Return;
                    break;
                case '\n':
                    EndField();
                    if (IsEmptyLine)
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
                        return Step.Fault;
                    }

                    break;
            }
        }

        return Step.NeedsMore;
    }

    private bool IsEmptyLine => _fields.Count == 1 && _fields[0].Length == 0;

    // The last line may lack its end.
    private bool Finish()
    {
        if (Fault is not null)
        {
            return false;
        }

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
        return !IsEmptyLine;
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
        return Step.Fault;
    }

    private static Diagnostic At(DiagnosticDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        new(descriptor, location, "", null, arguments) { Pointer = "" };
}
