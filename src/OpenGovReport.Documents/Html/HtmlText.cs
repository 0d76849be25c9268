using System.Text;

namespace OpenGovReport.Documents.Html;

/// <summary>The text of one paragraph as it is shown: runs of white space are one space, and none where the source only wraps Chinese text.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _wrapped;

    /// <summary>Whether line ends and spaces are kept as they are.</summary>
    internal bool KeepsLines { get; set; }

    /// <summary>Whether the text so far is a number, so that what follows it raised is the mark of a note.</summary>
    internal bool IsBareNumber => RaisedText.IsNoteMark(_text);

    internal void Append(ReadOnlySpan<char> text)
    {
        if (KeepsLines)
        {
            _text.Append(text);
            return;
        }

        while (!text.IsEmpty)
        {
            int length = text.IndexOfAny(" \t\r\n\f");
            if (length != 0)
            {
                ReadOnlySpan<char> word = length < 0 ? text : text[..length];
                AppendSpaceBefore(word[0]);
                _text.Append(word);
                text = text[word.Length..];
                continue;
            }

            _space = true;
            _wrapped |= text[0] is '\r' or '\n';
            text = text[1..];
        }
    }

    /// <summary>The text so far; the next paragraph begins.</summary>
    internal string Take()
    {
        _space = _wrapped = false;
        if (_text.Length == 0)
        {
            return "";
        }

        string text = _text.ToString();
        _text.Clear();
        return text;
    }

    private void AppendSpaceBefore(char next)
    {
        if (_space && _text.Length > 0 && !(_wrapped && IsChinese(_text[^1]) && IsChinese(next)))
        {
            _text.Append(' ');
        }

        _space = _wrapped = false;
    }

    private static bool IsChinese(char c) => c is >= '\u2E80' and <= '\uFFEF';
}
