using System.Numerics;

namespace OpenGovReport.Conversion;

/// <summary>A sum of decimal numbers that is exact, or none. (A <see cref="decimal"/> rounds in silence where it runs out of digits.)</summary>
internal struct ExactSum
{
    private BigInteger _units;
    private int _scale;

    /// <summary>The sum with as many decimals as the addend that has most; <see langword="null"/> where a <see cref="decimal"/> can't hold it.</summary>
    internal readonly decimal? Value
    {
        get
        {
            BigInteger size = BigInteger.Abs(_units);
            if (_scale > 28 || size.GetBitLength() > 96)
            {
                return null;
            }

            uint low = (uint)(size & uint.MaxValue), middle = (uint)((size >> 32) & uint.MaxValue), high = (uint)(size >> 64);
            return new decimal(unchecked((int)low), unchecked((int)middle), unchecked((int)high), _units.Sign < 0, (byte)_scale);
        }
    }

    /// <summary>Adds a number, with its point moved to the left by so many digits.</summary>
    internal void Add(decimal number, int shift = 0)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(number, bits);
        BigInteger units = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        int scale = number.Scale + shift;
        if (scale < 0)
        {
            units *= BigInteger.Pow(10, -scale);
            scale = 0;
        }

        if (scale < _scale)
        {
            units *= BigInteger.Pow(10, _scale - scale);
        }
        else if (scale > _scale)
        {
            _units *= BigInteger.Pow(10, scale - _scale);
            _scale = scale;
        }

        _units += decimal.IsNegative(number) ? -units : units;
    }
}
