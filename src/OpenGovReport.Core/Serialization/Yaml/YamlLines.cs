using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>
/// A YAML text as the parser is to see it, and where its characters stand. The parser goes by YAML 1.1, to which U+0085, U+2028 and U+2029 are
/// line breaks: it would fold them into spaces. In YAML 1.2, as in JSON, they are characters like any other, so each is hidden from the
/// parser behind a code point that is no character.
/// </summary>
internal sealed class YamlLines
{
    private const char FirstStandIn = '\uFDD0';
    private const char LastStandIn = '\uFDEF';

    private readonly string _yaml;
    private readonly int _firstLine;
    private readonly List<(char Hidden, char StandIn)> _hidden = [];
    private int _index;
    private int _line;
    private int _lineStart;

    /// <param name="yaml">The whole text of the document.</param>
    /// <param name="firstLine">The line that the document begins on, from 1.</param>
    internal YamlLines(string yaml, int firstLine)
    {
        _yaml = yaml;
        _firstLine = firstLine;
        Text = yaml;
        char standIn = FirstStandIn;
        foreach (char c in "\u0085\u2028\u2029")
        {
            if (!yaml.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            // A text that has all of these code points is no text; it may keep its line breaks.
            while (yaml.Contains(standIn, StringComparison.Ordinal) && standIn < LastStandIn)
            {
                standIn++;
            }

            Text = Text.Replace(c, standIn);
            _hidden.Add((c, standIn++));
        }
    }

    /// <summary>The text for the parser; every character stands where it stands in the original.</summary>
    internal string Text { get; }

    /// <summary>The value of a scalar as it stands in the original.</summary>
    internal string Original(string value)
    {
        foreach ((char hidden, char standIn) in _hidden)
        {
            value = value.Replace(standIn, hidden);
        }

        return value;
    }

    /// <summary>The line and column of a character. Lines end with a line feed, as they do in JSON; the parser has lines of its own.</summary>
    /// <param name="index">Its place in the text; what lies beyond the end is taken for the end. Expected to grow from call to call.</param>
    internal SourceLocation At(long index)
    {
        int target = (int)Math.Min(index, _yaml.Length);
        if (target < _index)
        {
            (_index, _line, _lineStart) = (0, 0, 0);
        }

        ReadOnlySpan<char> gap = _yaml.AsSpan(_index, target - _index);
        int lastBreak = gap.LastIndexOf('\n');
        if (lastBreak >= 0)
        {
            _line += gap.Count('\n');
            _lineStart = _index + lastBreak + 1;
        }

        _index = target;
        return new SourceLocation(_firstLine + _line, target - _lineStart + 1);
    }
}
