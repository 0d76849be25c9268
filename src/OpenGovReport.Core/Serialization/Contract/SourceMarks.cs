using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>Says for the tokens of a JSON text made from another format where each came from.</summary>
internal sealed class SourceMarks
{
    private readonly List<int> _offsets = [];
    private readonly List<SourceLocation> _locations = [];

    /// <summary>Adds the next token.</summary>
    /// <param name="offset">Where it begins in the JSON text, or the end of the token before it; never less than the last one's.</param>
    /// <param name="location">Where it comes from.</param>
    internal void Add(int offset, SourceLocation location)
    {
        _offsets.Add(offset);
        _locations.Add(location);
    }

    /// <summary>Where the token at <paramref name="offset"/> comes from.</summary>
    internal SourceLocation At(int offset)
    {
        int index = _offsets.BinarySearch(offset);
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? default : _locations[index];
    }
}
