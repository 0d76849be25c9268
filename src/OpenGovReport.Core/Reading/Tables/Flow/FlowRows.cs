using System.Numerics;

namespace OpenGovReport.Reading;

/// <summary>
/// Gives numbers to the rows of table three in text that keeps the order of both and sets the first number of a row apart: beside a line of its label, or behind its others.
/// Every row adds up, so what it lacks is known, and the numbers that end a run of them are those that may be set apart.
/// </summary>
/// <param name="numbers">All numbers, as they follow one another.</param>
/// <param name="runs">For each number, which run it stands in.</param>
/// <param name="parts">Whether the label before a run parts the numbers of a row: by run and row.</param>
/// <param name="beside">For each number that stands alone in its run, beside the label of which row it does; -1 for none, and for others.</param>
/// <param name="columns">How many columns the table has; the last is the sum of the others.</param>
/// <param name="agrees">Whether the columns add up too; asked where all rows do.</param>
internal sealed class FlowRows(Token[] numbers, int[] runs, bool[,] parts, int[] beside, int columns, Predicate<Token[]> agrees)
{
    // So many steps are enough for every table in which most rows have their numbers together.
    private const int Most = 20_000;

    private readonly int _rows = numbers.Length / columns;
    private readonly HashSet<(int At, int Row, ulong Values, ulong Apart)> _tried = [];
    private readonly Stack<(int At, int Numbers)> _path = [];
    private readonly Dictionary<long, int> _apart = [];
    private int _steps;
    private int _open;
    private bool _anyEnd;
    private FlowReading? _found;

    /// <summary>The first reading that agrees with everything, and in which rows others that do are different; <see langword="null"/> where none does.</summary>
    internal FlowReading? Find()
    {
        Find(0, 0, 0, 0);
        if (_found is null)
        {
            // Not only numbers that stand alone may be set apart.
            (_anyEnd, _steps) = (true, 0);
            _tried.Clear();
            Find(0, 0, 0, 0);
        }

        return _steps > Most ? null : _found;
    }

    private void Find(int at, int row, ulong values, ulong apart)
    {
        if (at == numbers.Length)
        {
            if (row == _rows && _open == 0 && Read() is var reading && agrees(reading.Ordered))
            {
                _found = Compared(reading);
            }

            return;
        }

        if (_steps > Most || !_tried.Add((at, row, values, apart)))
        {
            return;
        }

        _steps++;
        int lacking = Array.IndexOf(beside, row) >= 0 ? 1 : 0;
        bool alone = StandsAlone(at);
        if (alone)
        {
            SetApart(at, row, values, apart);
        }

        Take(at, row, columns - lacking, values, apart);
        Take(at, row, columns - 1 + lacking, values, apart);
        if (_anyEnd && !alone && EndsRun(at))
        {
            SetApart(at, row, values, apart);
        }
    }

    private FlowReading Compared(FlowReading reading)
    {
        for (int i = 0; _found is not null && i < numbers.Length; i++)
        {
            _found.Open[i / columns] |= CellSink.CountOf(_found.Ordered[i]) != CellSink.CountOf(reading.Ordered[i]);
        }

        return _found ?? reading;
    }

    // Reads the next numbers as those of the next row: all, or all but the first.
    private void Take(int at, int row, int count, ulong values, ulong apart)
    {
        if (row == _rows || at + count > numbers.Length)
        {
            return;
        }

        Int128 lacking = Lacking(at, count);
        if (count == columns ? lacking != 0 : lacking < 0 || lacking > long.MaxValue)
        {
            return;
        }

        long own = (long)lacking;
        values = count < columns ? Mix(values, own) : values;
        for (int i = at; i < at + count; i++)
        {
            values = Mix(values, numbers[i].Kind == TokenKind.Number ? numbers[i].Text.Number : -1);

            // The first number may stand alone beside the first line of a label.
            bool first = i == at && count == columns && StandsAlone(i);
            if (i < at + count - 1 && EndsRun(i) && !first && parts[runs[i + 1], row])
            {
                return;
            }
        }

        _path.Push((at, count));
        if (count < columns)
        {
            Count(own, -1);
        }

        Find(at + count, row + 1, values, count < columns ? unchecked(apart - Mix(1, own)) : apart);
        _path.Pop();
        if (count < columns)
        {
            Count(own, 1);
        }
    }

    private void SetApart(int at, int row, ulong values, ulong apart)
    {
        if (numbers[at].Kind != TokenKind.Number)
        {
            return;
        }

        long number = numbers[at].Text.Number;
        Count(number, 1);
        Find(at + 1, row, values, unchecked(apart + Mix(1, number)));
        Count(number, -1);
    }

    // Of each number, how many more are set apart than rows lack it; and how many numbers there are of which that is not the same.
    private void Count(long number, int by)
    {
        int before = _apart.GetValueOrDefault(number);
        _apart[number] = before + by;
        _open += (before + by == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
    }

    private bool EndsRun(int at) => at + 1 == numbers.Length || runs[at + 1] != runs[at];

    private bool StandsAlone(int at) => EndsRun(at) && (at == 0 || EndsRun(at - 1));

    private FlowReading Read()
    {
        FlowReading reading = new(new Token[numbers.Length], new int[numbers.Length], new int[_rows], new bool[_rows]);
        Array.Fill(reading.RowOf, -1);
        (int At, int Numbers)[] path = [.. _path.Reverse()];
        for (int row = 0; row < _rows; row++)
        {
            (int at, int count) = path[row];
            numbers.AsSpan(at, count).CopyTo(reading.Ordered.AsSpan((row * columns) + columns - count));
            Array.Fill(reading.RowOf, row, at, count);
            reading.Apart[row] = -1;
        }

        // Of equal numbers set apart each is that of the row beside which it stands; of the others the first is the first row's.
        for (int row = 0; row < _rows; row++)
        {
            Give(reading, path[row], row, byLabel: true);
        }

        for (int row = 0; row < _rows; row++)
        {
            Give(reading, path[row], row, byLabel: false);
        }

        return reading;
    }

    // Gives a row the first number that it lacks, and that is set apart.
    private void Give(FlowReading reading, (int At, int Numbers) path, int row, bool byLabel)
    {
        if (path.Numbers == columns || reading.Apart[row] >= 0)
        {
            return;
        }

        Int128 lacking = Lacking(path.At, path.Numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (reading.RowOf[i] < 0 && (!byLabel || beside[i] == row) && numbers[i].Text.Number == lacking && Array.IndexOf(reading.Apart, i) < 0)
            {
                reading.Apart[row] = i;
                reading.Ordered[row * columns] = numbers[i];
                return;
            }
        }
    }

    // What the last of some numbers is more than the others together.
    private Int128 Lacking(int at, int count)
    {
        Int128 lacking = numbers[at + count - 1].Text.Number;
        foreach (ref readonly Token other in numbers.AsSpan(at, count - 1))
        {
            lacking -= other.Text.Number;
        }

        return lacking;
    }

    private static ulong Mix(ulong seed, long number) => unchecked((BitOperations.RotateLeft(seed * 0x9E3779B97F4A7C15, 29) ^ (ulong)number) * 0xD6E8FEB86659FD93);
}

/// <summary>Numbers in the order of rows.</summary>
/// <param name="Ordered">The numbers, row by row.</param>
/// <param name="RowOf">For each number as they stand, its row; -1 where it is set apart from the others of its row.</param>
/// <param name="Apart">For each row, which number is its first that is set apart; -1 where none is.</param>
/// <param name="Open">For each row, whether another reading that adds up has other numbers there.</param>
internal sealed record FlowReading(Token[] Ordered, int[] RowOf, int[] Apart, bool[] Open);
