using System.Globalization;

namespace OpenGovReport;

/// <summary>
/// What a count cell says: a whole number, nothing at all (<see cref="Blank"/>), or that the item does not apply
/// (<see cref="NotApplicable"/>, printed as <c>/</c> or <c>—</c>).
/// </summary>
/// <remarks>
/// <para>Blank is not zero. The default value of the type is <see cref="Blank"/>.</para>
/// <para>A number may be negative: 本年增/减 of the 2020 form is signed, and a record holds what the document says even
/// where a count can't be negative (rule C2 reports it).</para>
/// <para>Immutable, 8 bytes, safe to share between threads.</para>
/// </remarks>
public readonly partial struct Count : IEquatable<Count>
{
    private const long NotApplicableCode = long.MinValue + 1;

    // Invariant: the code exclusive-or CodeMask, so that all bits zero, which is default(Count), is the blank with the smallest code.
    // A code above NotApplicableCode is the number itself.
    private readonly long _bits;

    /// <summary>A cell with the number <paramref name="number"/>.</summary>
    /// <param name="number">The number, in the cell's own unit (件, 项).</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is one of the two smallest 64-bit integers, which stand for
    /// blank and not applicable.</exception>
    public Count(long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(number, NotApplicableCode);
        _bits = number ^ CodeMask;
    }

    private Count(long code, bool _) => _bits = code ^ CodeMask;

    /// <summary>A cell in which nothing is printed.</summary>
    public static Count Blank => default;

    /// <summary>A cell marked as not applicable (<c>/</c>, <c>—</c>).</summary>
    public static Count NotApplicable => new(NotApplicableCode, true);

    /// <summary>The number zero, which is not the same as <see cref="Blank"/>.</summary>
    public static Count Zero => new(0);

    /// <summary>Whether a number is printed.</summary>
    public bool IsNumber => Code > NotApplicableCode;

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => _bits == 0;

    /// <summary>Whether the cell is marked as not applicable.</summary>
    public bool IsNotApplicable => Code == NotApplicableCode;

    /// <summary>The number printed.</summary>
    /// <exception cref="InvalidOperationException">The cell is blank or not applicable.</exception>
    public long Value => IsNumber
        ? Code
        : throw new InvalidOperationException(IsBlank ? "The cell is blank; it has no number." : "The cell is not applicable; it has no number.");

    /// <summary>The number printed, or <see langword="null"/> where the cell is blank or not applicable.</summary>
    public long? Number => IsNumber ? Code : null;

    /// <summary>The number with blank and not applicable as the two smallest integers: <see cref="BlankOrLess"/> and below.</summary>
    internal long Code => _bits ^ CodeMask;

    /// <summary>What turns the 64 bits of a count into its <see cref="Code"/> by exclusive-or, for reading many at once.</summary>
    internal const long CodeMask = long.MinValue;

    /// <summary>Every <see cref="Code"/> up to this one is not a number.</summary>
    internal const long BlankOrLess = NotApplicableCode;

    /// <summary>A cell with the number <paramref name="number"/>.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator Count(long number) => new(number);

    /// <summary>Whether two cells say the same.</summary>
    /// <param name="left">One cell.</param>
    /// <param name="right">The other cell.</param>
    public static bool operator ==(Count left, Count right) => left._bits == right._bits;

    /// <summary>Whether two cells say different things.</summary>
    /// <param name="left">One cell.</param>
    /// <param name="right">The other cell.</param>
    public static bool operator !=(Count left, Count right) => left._bits != right._bits;

    /// <summary>The number, or <paramref name="fallback"/> where none is printed.</summary>
    /// <param name="fallback">What to return for blank and not applicable.</param>
    public long ValueOr(long fallback) => IsNumber ? Code : fallback;

    /// <summary>The cell with a <see cref="Code"/>.</summary>
    internal static Count OfCode(long code) => new(code, true);

    /// <inheritdoc/>
    public bool Equals(Count other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Count other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>The number in plain digits, the empty string for blank, <c>/</c> for not applicable.</summary>
    public override string ToString() =>
        IsBlank ? "" : IsNotApplicable ? "/" : Code.ToString(CultureInfo.InvariantCulture);
}
