using System.Numerics;

namespace OpenGovReport.Checking;

/// <summary>
/// By how much each relation of a region is off, kept up while changes of cells are tried. A relation over blank cells is held to what it can be held to: it is
/// broken where no non-negative numbers in the blanks could make it hold.
/// </summary>
internal sealed class Syndrome
{
    private readonly FaultModel _model;
    private readonly Int128[] _residuals;
    private readonly bool[] _mayBeBelow;
    private readonly bool[] _mayBeAbove;
    private readonly ulong[] _broken;
    private readonly int[] _brokenOfGroup;
    private readonly bool[] _movable;

    internal Syndrome(FaultModel model, int region, ReadOnlySpan<RelationState?> states, long[] codes, ReadOnlySpan<bool> absent)
    {
        _model = model;
        Region = region;
        Codes = codes;
        int count = model.Relations.Length;
        _residuals = new Int128[count];
        _mayBeBelow = new bool[count];
        _mayBeAbove = new bool[count];
        _broken = new ulong[(count + 63) / 64];
        _brokenOfGroup = new int[model.GroupCount];
        Array.Fill(_mayBeBelow, true);
        Array.Fill(_mayBeAbove, true);
        for (int r = 0; r < count; r++)
        {
            // A relation that takes no part in the report, or is not of the region, speaks against no number.
            if (model.RegionOf[r] != region || states[r] is not { } state)
            {
                continue;
            }

            _residuals[r] = state.Difference;
            _mayBeBelow[r] = state.CanRise;
            _mayBeAbove[r] = state.CanFall || model.Relations[r].Comparison == Comparison.AtLeastZero;
            if (IsBroken(r, _residuals[r]))
            {
                _broken[r / 64] |= 1UL << (r % 64);
                Broken++;
                _brokenOfGroup[model.GroupOf[r]]++;
            }
        }

        _movable = new bool[codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            _movable[i] = model.RegionOfCell[i] == region && !absent[i] && codes[i] > Count.BlankOrLess;
        }
    }

    /// <summary>The region, as in <see cref="FaultModel.RegionOf"/>.</summary>
    internal int Region { get; }

    /// <summary>What the cells say in the report; changes that are tried are not in it.</summary>
    internal long[] Codes { get; }

    /// <summary>How many relations are broken.</summary>
    internal int Broken { get; private set; }

    internal bool IsMovable(int cell) => _movable[cell];

    internal bool AreMovable(int[] cells)
    {
        foreach (int cell in cells)
        {
            if (!_movable[cell])
            {
                return false;
            }
        }

        return true;
    }

    internal void SetMovable(int cell, bool movable) => _movable[cell] = movable;

    internal bool IsBroken(int relation) => (_broken[relation / 64] >> (relation % 64) & 1) != 0;

    /// <summary>Whether a relation pins the numbers of its cells: it can be told to hold or not, and holds for one sum only.</summary>
    internal bool Pins(int relation) => !_mayBeBelow[relation] && !_mayBeAbove[relation];

    /// <summary>Whether a relation holds whatever its cells say.</summary>
    internal bool IsFree(int relation) => _mayBeBelow[relation] && _mayBeAbove[relation];

    /// <summary>Whether so many changes, of cells and perhaps of pairs, could mend everything, as far as counting tells.</summary>
    internal bool IsWithinReachOf(int changes, bool withPairs)
    {
        int most = withPairs ? Math.Max(_model.MostFeltOfCell, _model.MostFeltOfPair) : _model.MostFeltOfCell;
        if (Broken > changes * most)
        {
            return false;
        }

        foreach (int broken in _brokenOfGroup)
        {
            if (broken > (withPairs ? 2 * changes : changes))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first broken relation from a place on, or −1.</summary>
    internal int NextBroken(int from)
    {
        for (int word = from / 64; word < _broken.Length; word++)
        {
            ulong bits = word == from / 64 ? _broken[word] & (ulong.MaxValue << (from % 64)) : _broken[word];
            if (bits != 0)
            {
                return (word * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return -1;
    }

    /// <summary>The change of a cell with a weight that makes a broken relation hold, the smallest there is; zero where no whole number does.</summary>
    internal Int128 ChangeThatMends(int relation, int weight)
    {
        if (weight is 1 or -1)
        {
            return weight == 1 ? -_residuals[relation] : _residuals[relation];
        }

        (Int128 change, Int128 rest) = Int128.DivRem(-_residuals[relation], weight);
        if (rest == 0)
        {
            return change;
        }

        // Division rounds towards zero, which falls short of the bound.
        return Pins(relation) ? 0 : change + (Int128.IsNegative(_residuals[relation]) == (weight > 0) ? 1 : -1);
    }

    /// <summary>Whether a cell may say what a change makes of it.</summary>
    internal bool Allows(int cell, Int128 change)
    {
        Int128 value = Codes[cell] + change;
        return change != 0 && value >= _model.Least[cell] && value <= long.MaxValue;
    }

    /// <summary>Whether a change is felt in every broken relation; only then can it mend all.</summary>
    internal bool TouchesAllBroken(FaultModel.Link[] links)
    {
        int broken = 0;
        foreach (FaultModel.Link link in links)
        {
            broken += IsBroken(link.Relation) ? 1 : 0;
        }

        return broken == Broken;
    }

    /// <summary>Whether a change mends every broken relation and breaks none.</summary>
    internal bool MendsAll(FaultModel.Link[] links, Int128 change)
    {
        int mended = 0;
        foreach (FaultModel.Link link in links)
        {
            if (IsBroken(link.Relation, _residuals[link.Relation] + Times(link.Weight, change)))
            {
                return false;
            }

            mended += IsBroken(link.Relation) ? 1 : 0;
        }

        return mended == Broken;
    }

    internal void Apply(FaultModel.Link[] links, Int128 change)
    {
        foreach (FaultModel.Link link in links)
        {
            int r = link.Relation;
            _residuals[r] += Times(link.Weight, change);
            ulong bit = 1UL << (r % 64);
            bool was = (_broken[r / 64] & bit) != 0, now = IsBroken(r, _residuals[r]);
            if (was != now)
            {
                _broken[r / 64] ^= bit;
                Broken += now ? 1 : -1;
                _brokenOfGroup[_model.GroupOf[r]] += now ? 1 : -1;
            }
        }
    }

    internal void Apply(Mistake mistake) => Apply(mistake.Cells, mistake.Values);

    internal void Undo(Mistake mistake) => Undo(mistake.Cells, mistake.Values);

    /// <summary>Lets cells say other numbers.</summary>
    internal void Apply(ReadOnlySpan<int> cells, ReadOnlySpan<long> values)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            Apply(_model.LinksOf[cells[i]], (Int128)values[i] - Codes[cells[i]]);
        }
    }

    internal void Undo(ReadOnlySpan<int> cells, ReadOnlySpan<long> values)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            Apply(_model.LinksOf[cells[i]], (Int128)Codes[cells[i]] - values[i]);
        }
    }

    /// <summary>Whether other numbers in cells mend a broken relation, whatever else they break.</summary>
    internal bool Mends(ReadOnlySpan<int> cells, ReadOnlySpan<long> values)
    {
        for (int r = NextBroken(0); r >= 0; r = NextBroken(r + 1))
        {
            Int128 residual = _residuals[r];
            for (int i = 0; i < cells.Length; i++)
            {
                foreach (FaultModel.Link link in _model.LinksOf[cells[i]])
                {
                    residual += link.Relation == r ? Times(link.Weight, (Int128)values[i] - Codes[cells[i]]) : 0;
                }
            }

            if (!IsBroken(r, residual))
            {
                return true;
            }
        }

        return false;
    }

    // Almost every weight is one.
    private static Int128 Times(int weight, Int128 change) => weight == 1 ? change : weight == -1 ? -change : weight * change;

    private bool IsBroken(int relation, Int128 residual) =>
        Int128.IsNegative(residual) ? !_mayBeBelow[relation] : residual != 0 && !_mayBeAbove[relation];
}
