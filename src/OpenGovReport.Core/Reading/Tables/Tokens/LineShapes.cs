namespace OpenGovReport.Reading;

/// <summary>
/// How long the lines of a grid are that have as many columns: in all, and after their label. A line unlike most of them has lost a cell or been given one, and its
/// values may have moved.
/// </summary>
internal sealed class LineShapes
{
    private const int Longest = 63;

    // So many lines with as many cells as columns are no accident.
    private const int FewestEven = 8;

    private readonly int[] _lengths = new int[Longest + 1], _after = new int[Longest + 1];
    private int _lines, _mostLengths, _mostAfter;

    internal void Add(int length, int after)
    {
        _lines++;
        _mostLengths = Math.Max(_mostLengths, ++_lengths[Math.Min(Longest, length)]);
        _mostAfter = Math.Max(_mostAfter, ++_after[Math.Min(Longest, after)]);
    }

    // Lines that begin with their own label differ in length before it, lines with empty cells for merged labels after it.
    internal bool IsOdd(int length, int after)
    {
        bool odd = _lengths[Math.Min(Longest, length)] * 2 < _lines, oddAfter = _after[Math.Min(Longest, after)] * 2 < _lines;
        return (odd && oddAfter) || (odd && _mostLengths > _mostAfter && IsMost(_mostLengths)) || (oddAfter && _mostAfter > _mostLengths && IsMost(_mostAfter));
    }

    // Whether every line has as many cells after its label as there are columns: then none has lost a cell or been given one.
    internal bool AreEven(int columns) => _lines >= FewestEven && _after[Math.Min(Longest, columns)] == _lines;

    private bool IsMost(int lines) => lines * 4 >= _lines * 3;
}
