namespace OpenGovReport.Reading;

/// <content>Rows of whose label only the number stands beside the numbers: "3." and the values, and on the line below 危及“三安全一稳定”; "（一）" and 予以公开.</content>
internal ref partial struct TableBinder
{
    /// <summary>Gives such rows the label below, which would else be taken for the beginning of the next one's.</summary>
    private readonly void TakeLabelsBelow(scoped Span<Run> runs)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            ref Run run = ref runs[r];
            if (run.Values == 0 || _tokens[run.First].InGrid || NumberBefore(run) is not { IsEmpty: false } number || EndsWithRow(_labels[run.GapStart..run.GapEnd], number))
            {
                continue;
            }

            int end = r + 1 < runs.Length ? runs[r + 1].First : _tokens.Length;
            int length = LabelBelow(run, end, out int next);
            if (length > 0 && !IsNearerAbove(run))
            {
                run.GapEnd += length;
                if (r + 1 < runs.Length)
                {
                    runs[r + 1].GapStart += length;
                    runs[r + 1].FirstLabel = next;
                }
            }
        }
    }

    // The number of a label that stands alone before the values, on their line; empty where none does.
    private readonly ReadOnlySpan<char> NumberBefore(Run run)
    {
        if (run.First == run.FirstLabel || _tokens[run.First - 1] is not { Kind: TokenKind.Label } token || token.Line != _tokens[run.First].Line)
        {
            return default;
        }

        ReadOnlySpan<char> text = _text.Slice(token.Start, token.Length);
        ReadOnlySpan<char> number = text.TrimStart("（(").TrimEnd(".．、）)");
        return number.Length is 1 or 2 && number.Length < text.Length && (number.IndexOfAnyExcept(Digits) < 0 || ChineseNumber.Parse(number, out _) == number.Length) ? number : default;
    }

    // Whether a gap ends with the label of the row that has this number: then it stands above its number, not below.
    private readonly bool EndsWithRow(ReadOnlySpan<char> gap, ReadOnlySpan<char> number)
    {
        const int Shortest = 4;
        foreach (Slot slot in _slots)
        {
            if (slot.Kind == SlotKind.Row && slot.Core.Length >= Shortest && gap.EndsWith(slot.Core) && slot.Label.AsSpan().TrimStart('（').StartsWith(number))
            {
                return true;
            }
        }

        return false;
    }

    // Whether fewer lines lie between the numbers and the label above them than between them and the one below.
    private readonly bool IsNearerAbove(Run run)
    {
        int above = run.First - 1;
        while (above >= run.FirstLabel && _tokens[above].Line == _tokens[run.First].Line)
        {
            above--;
        }

        return above >= run.FirstLabel && Lines(_tokens[above], _tokens[run.First]) < Lines(_tokens[run.First], _tokens[run.End]);
    }

    private readonly int Lines(Token from, Token to) => _text[from.Start..to.Start].Count('\n');

    // How many characters, as labels are compared, a label of the table has that follows a run on lines of its own; 0 where none does.
    private readonly int LabelBelow(Run run, int end, out int next)
    {
        int length = 0;
        for (next = run.End; next < end && _tokens[next] is { Kind: TokenKind.Label, InGrid: false } token && token.Line > _tokens[run.First].Line;)
        {
            ReadOnlySpan<char> text = _text.Slice(token.Start, token.Length);
            if (Digits.Contains(text[0]) || text[0] is '（' or '(' || (text.Length > 1 && text[1] == '、'))
            {
                return 0;
            }

            length += LabelText.Count(text);
            next++;
            if (NamesRow(_labels.Slice(run.GapEnd, length)))
            {
                return length;
            }
        }

        return 0;
    }

    private readonly bool NamesRow(ReadOnlySpan<char> label)
    {
        foreach (Slot slot in _slots)
        {
            if (slot.Kind == SlotKind.Row && (label.SequenceEqual(slot.Core) || label.SequenceEqual(slot.Row.Name)))
            {
                return true;
            }
        }

        return false;
    }
}
