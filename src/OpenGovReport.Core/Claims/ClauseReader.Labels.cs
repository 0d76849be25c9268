namespace OpenGovReport.Claims;

// Which words stand with a number.
internal sealed partial class ClauseReader
{
    /// <summary>The words before a number, back to where its clause begins, to the number before it, or to a mark that opens a list.</summary>
    private Labels Before(int number, bool crossesComma = true)
    {
        Labels labels = new();
        bool unknown = false, crossed = false;
        int nearest = number - 1;
        for (int j = number - 1; j >= 0; j--)
        {
            ref readonly Token token = ref Tokens[j];
            if (token.IsTaken || token.Word is Word.Semicolon or Word.Open or Word.ListMark || token is { Word: Word.Number, Unit: not '\0' })
            {
                break;
            }

            switch (token.Word)
            {
                case Word.Close:
                    j = MatchingOpen(j);
                    continue;
                case Word.Comma or Word.Colon when labels.Any || unknown || crossed || !crossesComma:
                    return labels;
                case Word.Comma or Word.Colon:
                    crossed = labels.IsCrossed = true;
                    continue;
                case Word.Pause when labels.Any && !unknown && j > 0 && EndsItem(j - 1):
                    labels.IsJoint = true;
                    continue;
                case Word.Pause:
                    return labels;
                case Word.Joint when labels.Any && j > 0 && Labels.IsLabel(Tokens[j - 1].Word):
                    labels.IsJoint = true;
                    continue;
                case Word.Unknown when token.Code == Token.Title && Tokens[j + 1] is { Word: Word.More } or { Code: Token.Title, Word: Word.Unknown }:
                    // 制定《…》《…》等规范性文件3件: titles of some of what is counted.
                    continue;
                case Word.Unknown or Word.Number:
                    unknown = true;
                    labels.UnknownNear |= !labels.Any;
                    continue;
                default:
                    break;
            }

            if (j == nearest)
            {
                // 予以公开、部分公开各2件: of each of them as many.
                labels.IsOfEach |= (token.Word == Word.Filler && token.Length == 1 && _text[token.Start] == '各') || (token.Word == Word.All && IsText(j, "均"));
                labels.IsChange |= token.Word == Word.Change;
                labels.IsApproximate |= token.Word == Word.Approximate;
                nearest -= token.Word == Word.Filler ? 1 : 0;
            }

            bool any = labels.Any;
            AddCarry(ref labels, j);
            labels.Add(token);
            if (Labels.IsLabel(token.Word))
            {
                labels.UnknownInside |= any && unknown;
                labels.First = j;
                unknown = false;
            }
        }

        return labels;
    }

    /// <summary>The words after a number, up to the end of its clause or the next number. They are taken, so that no later number gets them.</summary>
    private Labels After(int number)
    {
        Labels labels = new();
        int to = number + 1;
        for (; to < _tokens.Count; to++)
        {
            ref readonly Token token = ref Tokens[to];
            if (token.Word is Word.Comma or Word.Pause or Word.Semicolon or Word.Colon or Word.Open or Word.Close or Word.Number or Word.ListMark)
            {
                break;
            }

            if (token.Word == Word.Unknown)
            {
                labels.UnknownNear |= !labels.Any;
                break;
            }

            AddCarry(ref labels, to);
            labels.Add(token);
        }

        for (int j = number + 1; labels.Any && j < to; j++)
        {
            Tokens[j] = Tokens[j] with { IsTaken = true };
            Follow(in Tokens[j]);
        }

        return labels;
    }

    private void AddCarry(ref Labels labels, int at)
    {
        if (Tokens[at].Word != Word.Carry)
        {
            return;
        }

        int before = at - 1, after = at + 1;
        while (before >= 0 && Tokens[before].Word is Word.Filler or Word.Nothing or Word.Answered)
        {
            before--;
        }

        if (after < _tokens.Count && Tokens[after].Word == Word.To)
        {
            after++;
        }

        bool next = after < _tokens.Count
            && (Tokens[after].Word == Word.NextYear || (Tokens[after].Word == Word.Year && (reportYear is null || Tokens[after].Value == reportYear + 1)));
        bool previous = before >= 0
            && (Tokens[before].Word == Word.LastYear || (Tokens[before].Word == Word.Year && Tokens[before].Value == reportYear - 1));
        labels.CarriesToNext |= next;
        labels.CarriesFromPrevious |= previous && !next;
    }

    // What stands before 、 is another label, with nothing counted.
    private bool EndsItem(int j)
    {
        while (j > 0 && Tokens[j].Word == Word.Filler)
        {
            j--;
        }

        return Labels.IsLabel(Tokens[j].Word) && !Tokens[j].IsTaken;
    }

    private int MatchingOpen(int close)
    {
        int depth = 0;
        for (int j = close; j > 0; j--)
        {
            depth += Tokens[j].Word == Word.Close ? 1 : Tokens[j].Word == Word.Open ? -1 : 0;
            if (depth == 0)
            {
                return j;
            }
        }

        return 0;
    }

    private bool IsBoundary(int at) =>
        at >= _tokens.Count || Tokens[at].Word is Word.Comma or Word.Pause or Word.Semicolon or Word.Close;
}
