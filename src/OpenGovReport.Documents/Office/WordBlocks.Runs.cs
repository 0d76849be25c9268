using System.Globalization;
using System.Xml;

namespace OpenGovReport.Documents.Office;

/// <content>The text of a paragraph: runs, fields, equations, text boxes and pictures.</content>
internal sealed partial class WordBlocks
{
    private void Inline(XmlReader reader, ref ParagraphProperties properties)
    {
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (!IsWord(reader))
            {
                Foreign(reader);
                continue;
            }

            switch (reader.LocalName)
            {
                case "pPr":
                    properties = ParagraphProperties.Read(reader, _options.MaxNesting);
                    _paragraphRun = _styles.RunOf(properties.Style);
                    break;
                case "r":
                    Run(reader);
                    break;
                case "hyperlink":
                    bool outer = _note;
                    _note |= reader.Attribute("anchor") is not null;
                    Inline(reader);
                    _note = outer;
                    break;
                case "fldSimple" or "smartTag" or "customXml" or "ins" or "moveTo" or "dir" or "bdo":
                    Inline(reader);
                    break;
                case "sdt":
                    InlineControl(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void Inline(XmlReader reader)
    {
        ParagraphProperties none = default;
        Inline(reader, ref none);
    }

    private void InlineControl(XmlReader reader) => Control(reader, () => Inline(reader));

    private void Run(XmlReader reader)
    {
        RunProperties style = _paragraphRun;
        bool outer = _note;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (!IsWord(reader))
            {
                Foreign(reader);
                continue;
            }

            switch (reader.LocalName)
            {
                case "rPr":
                    style = RunProperties.Read(reader, _options.MaxNesting);
                    style = style.Or(_styles.RunOf(style.Style).Over(_paragraphRun));
                    break;
                case "t":
                    string text = reader.ReadElementContentAsString();
                    if (_cellFigures is not null && IsFaint(style, text))
                    {
                        _cellFigures.Append(text);
                    }
                    else
                    {
                        Append(IsShown(style) ? text : "", style);
                    }

                    break;
                case "sym":
                    Append(IsShown(style) ? Symbol(reader) : "");
                    reader.Skip();
                    break;
                case "footnoteReference" or "endnoteReference":
                    // Its mark may be typed behind it.
                    _note = true;
                    reader.Skip();
                    break;
                case "tab" or "ptab":
                    Append(" ");
                    reader.Skip();
                    break;
                case "br" or "cr":
                    Append(reader.Attribute("type") is "page" or "column" ? "" : "\n");
                    reader.Skip();
                    break;
                case "noBreakHyphen":
                    Append("-");
                    reader.Skip();
                    break;
                case "instrText" when _inCell && _fields.Count == 1 && _codes == 1:
                    _code.Append(reader.ReadElementContentAsString());
                    break;
                case "fldChar":
                    Field(reader.Attribute("fldCharType"));
                    reader.Skip();
                    break;
                case "ruby":
                    Ruby(reader);
                    break;
                case "drawing" or "pict" or "object":
                    Drawing(reader, int.MaxValue);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        _note = outer;
    }

    // Digits that stand higher or lower than those before them and are no smaller, or are clearly smaller and stand as high, may be the mark of a note.
    private void Append(string text, RunProperties style)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            int lift = style.Lift ?? 0, size = style.Size ?? RunProperties.DefaultSize;
            _unsure |= _inCell && (Math.Abs(lift - _lift) >= LeastLift || (style.Size is not null && size * 3 <= _size * 2)) && RaisedText.IsNoteMark(_text, _paragraph);
            (_lift, _size) = (lift, size);
        }

        Append(text);
    }

    private void Append(string text)
    {
        if (_codes > 0)
        {
            return;
        }

        _text.Append(text);
        _characters += text.Length;
        if (_characters > _options.MaxCharacters)
        {
            throw new LimitExceededException(_options.MaxCharacters, "characters");
        }
    }

    // Of a field what stands between "begin" and "separate" is its code, and what follows up to "end" is shown.
    private void Field(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Push(true);
                _codes++;
                if (_fields.Count == 1)
                {
                    _code.Clear();
                }

                break;
            case "separate" when _fields.Count > 0:
                _codes -= _fields.Pop() ? 1 : 0;
                _fields.Push(false);
                break;
            case "end" when _fields.Count > 0:
                bool hasResult = !_fields.Pop();
                _codes -= hasResult ? 0 : 1;
                if (!hasResult && _inCell && _fields.Count == 0)
                {
                    Append(FieldCode.Shown(_code.ToString()));
                }

                break;
        }
    }

    // Not hidden, not struck out, and not the mark of a note after a number: no link to a place in the document is a digit of it.
    private bool IsShown(RunProperties style) =>
        style.Hidden != true && style.Struck != true && style.StruckTwice != true && (!(_note || IsRaised(style)) || !RaisedText.IsNoteMark(_text, _paragraph));

    // By its mark, or by its place and its size beside those of the digits before it.
    private bool IsRaised(RunProperties style) =>
        style.Raised == true || (style.Lift is { } lift && Math.Abs(lift - _lift) >= LeastLift && (style.Size ?? RunProperties.DefaultSize) < _size);

    // Labels are white on the ground of a header; what a cell is left with are figures.
    private bool IsFaint(RunProperties style, string text) =>
        style.Faint == true && style.Shaded != true && IsShown(style) && _codes == 0 && text.Length < 40 && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    // A character by its code in a font, where that is a digit or a mark; for letters some fonts have others, and for everything some have signs.
    private static string Symbol(XmlReader reader)
    {
        const int PrivateUse = 0xF000;
        bool signs = reader.Attribute("font") is { } font && font.Contains("dings", StringComparison.OrdinalIgnoreCase);
        return !signs && int.TryParse(reader.Attribute("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            && (code & ~PrivateUse) is > ' ' and <= '~' and int character && !char.IsAsciiLetter((char)character) ? ((char)character).ToString() : "";
    }

    private void Ruby(XmlReader reader)
    {
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (reader.LocalName == "rubyBase")
            {
                Inline(reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void Foreign(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "AlternateContent":
                Alternative(reader, () => Run(reader));
                break;
            case "oMath" or "oMathPara":
                Equation(reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    // Numbers that were typed as an equation. Of anything that is more than a line of characters nothing is read.
    private void Equation(XmlReader reader)
    {
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "oMath" or "r":
                    Equation(reader);
                    break;
                case "t":
                    Append(reader.ReadElementContentAsString());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    // Text boxes and pictures, however deep in a drawing.
    private void Drawing(XmlReader reader, int size)
    {
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "txbxContent":
                    Blocks(reader, _floating);
                    break;
                case "extent":
                    size = Math.Min(reader.Number("cx", int.MaxValue), reader.Number("cy", int.MaxValue));
                    reader.Skip();
                    break;
                case "blip" or "imagedata" or "chart" or "relIds" or "contentPart":
                    if (size >= SmallestSign)
                    {
                        _floating.Add(new Block.Picture(size >= SmallestPicture));
                    }

                    reader.Skip();
                    break;
                case "AlternateContent":
                    Alternative(reader, () => Drawing(reader, size));
                    break;
                default:
                    Drawing(reader, size);
                    break;
            }
        }
    }
}
