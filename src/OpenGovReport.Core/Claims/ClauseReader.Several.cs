namespace OpenGovReport.Claims;

// Several things counted at once.
internal sealed partial class ClauseReader
{
    // 部分公开、不予公开各1件, 行政复议、行政诉讼均为0件: as many of each.
    private void ReadEach(int at, in Labels labels)
    {
        List<int> things = Things(in labels, at);
        if (things.Count < 2)
        {
            LeaveOpen();
            return;
        }

        foreach (int thing in things)
        {
            if (Kind(at, labels.Of(in Tokens[thing])) is [var meaning])
            {
                Add(at, meaning.Kind, in labels, meaning.Row, meaning.Result, isPart: meaning.IsPart);
            }
        }
    }

    // 予以公开、部分公开、不予公开分别为5件、3件、1件: as many numbers as things, in the same order.
    private bool ReadRespective(int at)
    {
        List<int> numbers = NumbersAfter(at);
        Labels labels = numbers.Count < 2 ? new() : Before(at, crossesComma: false);
        List<int> things = labels.Any && !_isCompared && !labels.HasAny(Word.Change, Word.Comparator, Word.Future) && !labels.HasAny(Word.Not, Word.Nothing) ? Things(in labels, at) : [];
        if (things.Count < 2 || things.Count != numbers.Count)
        {
            return false;
        }

        Meaning[] meanings = new Meaning[things.Count];
        for (int i = 0; i < meanings.Length; i++)
        {
            if (Kind(numbers[i], labels.Of(in Tokens[things[i]])) is not [var meaning])
            {
                return false;
            }

            meanings[i] = meaning;
        }

        for (int i = 0; i < meanings.Length; i++)
        {
            Add(numbers[i], meanings[i].Kind, in labels, meanings[i].Row, meanings[i].Result, isPart: meanings[i].IsPart);
        }

        return true;
    }

    // 5件、3件和1件, and nothing behind them.
    private List<int> NumbersAfter(int at)
    {
        List<int> numbers = [];
        int j = at + 1;
        for (; j < _tokens.Count; j++)
        {
            if (Tokens[j] is { Word: Word.Number } number)
            {
                if (!IsCaseUnit(number.Unit) || number.Unit == '\0' || decimal.Truncate(number.Value) != number.Value)
                {
                    return [];
                }

                numbers.Add(j);
            }
            else if (Tokens[j].Word is not (Word.Filler or Word.Pause or Word.Joint))
            {
                break;
            }
        }

        return IsBoundary(j) ? numbers : [];
    }

    // The places of the labels that are joined before a number, where they are of one sort: outcomes, channels, results, powers.
    private List<int> Things(in Labels labels, int at)
    {
        (Word word, int count) = labels.Outcomes > 1 ? (Word.Outcome, labels.Outcomes)
            : labels.Channels > 1 ? (Word.Channel, labels.Channels)
            : labels.Applicants > 1 ? (Word.Applicant, labels.Applicants)
            : labels.Results > 1 ? (Word.DisputeResult, labels.Results)
            : labels.Powers > 1 ? (Word.Power, labels.Powers)
            : (labels.Dispute, labels.Disputes);
        int ofAllSorts = labels.Outcomes + labels.Reasons + labels.Channels + labels.Applicants + labels.Results + labels.Powers + (word == Word.DisputeResult ? 0 : labels.Disputes);
        List<int> things = [];
        if (count != ofAllSorts || !labels.IsJoint || labels.UnknownInside || labels.UnknownNear || labels.HasAny(Word.OtherOutcome, Word.OtherResult))
        {
            return things;
        }

        for (int j = labels.First; j < at; j++)
        {
            if (Tokens[j].Word == word || (word == labels.Dispute && labels.Disputes > 1 && Tokens[j].Word is Word.Reconsideration or Word.Litigation or Word.DirectLitigation or Word.LitigationAfter))
            {
                things.Add(j);
            }
        }

        return things;
    }
}
