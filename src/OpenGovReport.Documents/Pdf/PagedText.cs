using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>A text in which a form feed ends every page.</summary>
internal sealed class PagedText
{
    private readonly string _text;
    private readonly BlockOrigins _lines = new();

    internal PagedText(string text)
    {
        _text = LabelText.Normalize(text);
        int page = 1;
        int line = 0;
        for (int start = 0; start <= _text.Length;)
        {
            int end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            ReadOnlySpan<char> content = _text.AsSpan(start, end - start);
            int feeds = content.Count('\f');
            line = feeds > 0 ? 1 : line + 1;
            page += feeds;
            _lines.AddText(line, (short)Math.Min(short.MaxValue, page));
            start = end + 1;
            foreach (char c in content)
            {
                Characters += TextLines.IsSpace(c) ? 0 : 1;
            }
        }

        Pages = page - 1;
    }

    internal int Pages { get; }

    /// <summary>How many characters are no white space.</summary>
    internal long Characters { get; }

    internal ReadResult Read(ReadOptions options) => ReportReader.ReadPages(_text, _lines, options);
}
