using AngleSharp.Dom;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Html;

/// <content>What is seen of the text: by the style sheets of the page, and by what the elements say themselves.</content>
internal sealed partial class HtmlBlocks
{
    private const int MostStyles = 512;

    private readonly Dictionary<string, (StyleChange Change, StyleChange Important)> _styles = [];

    // Figures of the cell that seem not to be seen, and what the elements around say of that.
    private readonly HtmlText _faint = new();
    private StyleEffects _ink = styles is { IsCut: true } ? StyleEffects.Undecided : StyleEffects.None;

    // Whether the cell holds digits of which it can't be told whether they are digits of its number, and whether the last ones are raised, or small.
    private bool _unsure;
    private bool _lifted;
    private bool _small;

    // Of a hidden element some of its contents may be seen.
    private bool IsUnseen => skipHidden && (_ink & StyleEffects.Unseen) != 0;

    private void Text(string text)
    {
        if (IsUnseen)
        {
            return;
        }

        // An entity that was escaped twice.
        text = text.Contains("&nbsp;", StringComparison.Ordinal) ? text.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal) : text;
        HtmlText line = _ink != StyleEffects.None && _tables > 0 && IsFaint(text) ? _faint : _line;
        if (_tables > 0 && (_lifted || _small || _ink != StyleEffects.None) && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            // What may not be shown, and what stands higher than the digits before it and is no smaller, or smaller and no higher.
            bool small = (_ink & StyleEffects.Smaller) != 0 && line == _line;
            _unsure |= (_ink & StyleEffects.Undecided) != 0
                || ((((_ink & StyleEffects.Raise) == StyleEffects.Lifted && !_lifted) || (small && !_small)) && _line.IsBareNumber);
            _lifted = (_ink & (StyleEffects.Lifted | StyleEffects.AtTop)) != 0;
            _small = small;
        }

        line.Append(text);
    }

    // Whether an element that stands by itself is shown; what it says of its letters holds within it.
    private bool Enter(Element element)
    {
        _ink &= ~StyleEffects.Raise;
        bool plain = IsPlain(element);
        _own = plain ? StyleEffects.None : EffectsOf(element, isBlock: true);
        bool shown = plain || IsShown(element, _own);
        _ink &= ~StyleEffects.Raise;
        return shown;
    }

    private bool IsPlain(Element element) => styles is null && !element.HasAttributes() && element.LocalName is not "small";

    // What is hidden may be an article that a script shows; what is struck out is not said wherever it stands.
    private bool IsShown(Element element, StyleEffects effects) =>
        (effects & StyleEffects.Struck) == 0
        && (!skipHidden || ((effects & StyleEffects.Hidden) == 0 && (_tables == 0 || !IsInvisible(element, effects)) && element.ValueOf("hidden") is null && element.ValueOf("popover") is null));

    // What is hidden and keeps its room may have contents that are seen; rows of a table are not looked into.
    private static bool IsInvisible(Element element, StyleEffects effects) =>
        (effects & StyleEffects.Invisible & ~StyleEffects.Unseen) != 0
        || ((effects & StyleEffects.Unseen) != 0 && element.LocalName is not ("td" or "th") && HtmlElements.IsPartOfTable(element.LocalName));

    // As the mark of a note: after digits that are not raised themselves.
    private bool IsRaised(StyleEffects effects) =>
        (effects & StyleEffects.Raised) != 0 || (!_lifted && (_ink & (StyleEffects.Lifted | StyleEffects.AtTop)) != 0 && (_ink & StyleEffects.Smaller) != 0);

    // Of most pages a few styles are all that there are.
    private StyleChange ChangeOf(string style, out StyleChange important)
    {
        if (!_styles.TryGetValue(style, out (StyleChange Change, StyleChange Important) known))
        {
            known.Change = StyleChange.Of(StyleRules.Plain(style), out known.Important);
            if (_styles.Count < MostStyles)
            {
                _styles.Add(style, known);
            }
        }

        important = known.Important;
        return known.Change;
    }

    private StyleEffects EffectsOf(Element element, bool isBlock)
    {
        StyleChange change = element.LocalName switch
        {
            "font" => StyleChange.OfColor(element.ValueOf("color")).After(StyleChange.OfSize(element.ValueOf("size"))),
            "small" => StyleChange.OfSize("1"),
            "table" or "tr" or "td" or "th" => StyleChange.OfGround(element.ValueOf("bgcolor")),
            _ => default,
        };
        StyleChange important = default, ownImportant = default;
        change = styles is null ? change : styles.ChangeOf(element, out important).After(change);
        change = element.ValueOf("style") is { } style ? ChangeOf(style, out ownImportant).After(change) : change;
        change = ownImportant.After(important.After(change));
        StyleEffects effects = change.Set;
        if ((effects & StyleEffects.Cut) != 0 && (effects & StyleEffects.NoRoom) != 0
            && ((effects & (StyleEffects.Boxed | StyleEffects.Apart)) != 0 || (isBlock && !HtmlElements.IsPartOfTable(element.LocalName))))
        {
            effects |= StyleEffects.Clipped;
        }

        StyleEffects ink = change.After(_ink);
        ink |= (effects & StyleEffects.Up) != 0 && (effects & StyleEffects.Placed) != 0 ? StyleEffects.Lifted : StyleEffects.None;
        ink |= (change.Perhaps & StyleEffects.Telling) != 0 ? StyleEffects.Undecided : StyleEffects.None;
        _ink = ink & (_tables > 0 ? StyleEffects.Ink : StyleEffects.Ink & ~StyleEffects.Unseen);
        return effects;
    }

    // Labels are white on the ground of a header; what a cell is left with are figures.
    private bool IsFaint(ReadOnlySpan<char> text)
    {
        if ((_ink & StyleEffects.Tiny) == 0 && (_ink & (StyleEffects.White | StyleEffects.Shaded)) != StyleEffects.White)
        {
            return false;
        }

        bool digit = false;
        foreach (char c in text)
        {
            if (LabelText.IsChinese(c))
            {
                return false;
            }

            digit |= char.IsAsciiDigit(c);
        }

        return digit;
    }
}
