using System.Numerics;

namespace OpenGovReport.Conversion;

/// <summary>A passage that stands in two texts, white space apart.</summary>
/// <param name="Text">The passage as it stands in the new text.</param>
/// <param name="OldStart">Where it begins in the old text.</param>
/// <param name="NewStart">Where it begins in the new text.</param>
/// <param name="Length">Its length in characters other than white space.</param>
public readonly record struct SharedPassage(string Text, int OldStart, int NewStart, int Length);

/// <summary>What two texts have in common (雷同): how alike they are, and their identical passages.</summary>
/// <remarks>
/// <para>White space does not count. A passage is at least as long as asked for; what is shorter, such as a common turn of phrase, is not
/// held against anybody. The new text is gone through once, and at each place the longest passage that begins there is taken, so that
/// passages of the new text never overlap; those of the old text may.</para>
/// <para>The work grows with the lengths of the texts, not with their product, whatever they hold: of the places in the old text where a
/// passage may have begun only the first 32 are tried. In a text of endless repetitions a longer passage can be missed for that.</para>
/// </remarks>
public sealed class SharedText
{
    /// <summary>The length from which an identical passage counts, if nothing else is asked for: longer than the titles of the laws that every report cites.</summary>
    public const int DefaultShortestPassage = 24;

    private const int MostTried = 32;
    private const ulong Base = 0x9E3779B97F4A7C15;

    private SharedText(double similarity, ValueList<SharedPassage> passages)
    {
        Similarity = similarity;
        Passages = passages;
    }

    /// <summary>
    /// From 0 (no identical passage) to 1 (the same): the share of both texts that stands in identical passages. Two empty texts are the
    /// same.
    /// </summary>
    public double Similarity { get; }

    /// <summary>The identical passages in the order of the new text.</summary>
    public ValueList<SharedPassage> Passages { get; }

    /// <summary>What two texts have in common.</summary>
    /// <param name="oldText">One text.</param>
    /// <param name="newText">The other text.</param>
    /// <param name="shortestPassage">The length from which an identical passage counts, in characters other than white space.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shortestPassage"/> is less than 1.</exception>
    public static SharedText Of(string oldText, string newText, int shortestPassage = DefaultShortestPassage)
    {
        ArgumentNullException.ThrowIfNull(oldText);
        ArgumentNullException.ThrowIfNull(newText);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortestPassage, 1);
        Condensed older = new(oldText), newer = new(newText);
        if (older.Characters.SequenceEqual(newer.Characters))
        {
            return new(1, older.Length < shortestPassage ? [] : [newer.Passage(older, 0, 0, older.Length)]);
        }

        if (older.Length < shortestPassage || newer.Length < shortestPassage)
        {
            return new(0, []);
        }

        List<SharedPassage> passages = [];
        bool[] covered = new bool[older.Length];
        int coveredNew = 0;
        PlaceIndex places = new(older.Characters, shortestPassage);
        Rolling hash = new(newer.Characters, shortestPassage);
        int at = 0;
        while (at + shortestPassage <= newer.Length)
        {
            (int place, int length) = places.Longest(hash.At(at), newer.Characters[at..]);
            if (length < shortestPassage)
            {
                at++;
                continue;
            }

            passages.Add(newer.Passage(older, place, at, length));
            covered.AsSpan(place, length).Fill(true);
            coveredNew += length;
            at += length;
        }

        double shared = covered.AsSpan().Count(true) + (double)coveredNew;
        return new(shared / (older.Length + (double)newer.Length), new ValueList<SharedPassage>([.. passages]));
    }

    /// <summary>A text without its white space, and where its characters stood.</summary>
    private sealed class Condensed
    {
        private readonly string _text;
        private readonly char[] _characters;
        private readonly int[] _places;

        internal Condensed(string text)
        {
            _text = text;
            _characters = new char[text.Length];
            _places = new int[text.Length];
            for (int i = 0; i < text.Length; i++)
            {
                if (!char.IsWhiteSpace(text[i]))
                {
                    _characters[Length] = text[i];
                    _places[Length++] = i;
                }
            }
        }

        internal int Length { get; }

        internal ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

        internal SharedPassage Passage(Condensed older, int oldStart, int newStart, int length)
        {
            int start = _places[newStart], end = _places[newStart + length - 1] + 1;
            return new SharedPassage(_text[start..end], older._places[oldStart], start, length);
        }
    }

    /// <summary>The places of a text by the hash of what begins there.</summary>
    private readonly ref struct PlaceIndex
    {
        private readonly ReadOnlySpan<char> _text;
        private readonly int[] _first;
        private readonly int[] _next;

        internal PlaceIndex(ReadOnlySpan<char> text, int length)
        {
            _text = text;
            int places = text.Length - length + 1;
            _next = new int[places];
            _first = new int[BitOperations.RoundUpToPowerOf2((uint)places)];
            Array.Fill(_first, -1);
            Rolling hash = new(text, length);
            ulong[] hashes = new ulong[places];
            for (int i = 0; i < places; i++)
            {
                hashes[i] = hash.At(i);
            }

            // From behind, so that the first place comes first.
            for (int i = places - 1; i >= 0; i--)
            {
                ref int first = ref _first[Slot(hashes[i])];
                _next[i] = first;
                first = i;
            }
        }

        internal (int Place, int Length) Longest(ulong hash, ReadOnlySpan<char> text)
        {
            (int Place, int Length) longest = (0, 0);
            int tried = 0;
            for (int place = _first[Slot(hash)]; place >= 0 && tried < MostTried; place = _next[place], tried++)
            {
                int length = _text[place..].CommonPrefixLength(text);
                if (length > longest.Length)
                {
                    longest = (place, length);
                }
            }

            return longest;
        }

        private int Slot(ulong hash) => (int)((hash ^ (hash >> 29)) & (uint)(_first.Length - 1));
    }

    /// <summary>The hash of so many characters from a place on, moved along the text. Places are asked for in rising order.</summary>
    private ref struct Rolling
    {
        private readonly ReadOnlySpan<char> _text;
        private readonly int _length;
        private readonly ulong _highest;
        private ulong _hash;
        private int _at;

        internal Rolling(ReadOnlySpan<char> text, int length)
        {
            _text = text;
            _length = length;
            unchecked
            {
                _highest = 1;
                for (int i = 0; i < length; i++)
                {
                    _highest *= Base;
                    _hash = (_hash * Base) + text[i];
                }
            }
        }

        internal ulong At(int place)
        {
            unchecked
            {
                for (; _at < place; _at++)
                {
                    _hash = (_hash * Base) + _text[_at + _length] - (_highest * _text[_at]);
                }
            }

            return _hash;
        }
    }
}
