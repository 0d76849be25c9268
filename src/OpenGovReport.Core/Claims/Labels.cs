namespace OpenGovReport.Claims;

/// <summary>The words that stand with a number.</summary>
internal struct Labels
{
    private ulong _words;

    public Labels()
    {
    }

    /// <summary>Whether there is a word that a number can be about.</summary>
    internal bool Any;

    /// <summary>Whether an unknown word stands between the number and the nearest label.</summary>
    internal bool UnknownNear;

    /// <summary>Whether an unknown word stands between two labels.</summary>
    internal bool UnknownInside;

    /// <summary>Whether the words stand in the clause before that of the number.</summary>
    internal bool IsCrossed;

    /// <summary>Whether labels of one kind are joined (行政复议、行政诉讼).</summary>
    internal bool IsJoint;

    /// <summary>Whether the number is that of each of them (各2件).</summary>
    internal bool IsOfEach;

    /// <summary>Whether the number is the amount of a change (增加3件).</summary>
    internal bool IsChange;

    /// <summary>Which way a change went, by the nearest word that says so: <see cref="Token.Decrease"/>, <see cref="Token.Increase"/>, or 0.</summary>
    internal byte Direction;

    /// <summary>Whether the number is rounded or a bound.</summary>
    internal bool IsApproximate;

    /// <summary>Where the words begin and end; the end is behind the number where they follow it.</summary>
    internal int From = int.MaxValue, To;

    /// <summary>The place of the first of the words among the tokens; −1 where they follow the number.</summary>
    internal int First = -1;

    // How many words of a kind there are, and the nearest of them.
    internal int Outcomes, Reasons, Channels, Applicants, Results, Powers, Disputes;
    internal byte Outcome, Reason, Channel, Applicant, Result, Power;
    internal Word Dispute;

    // For 结转 alone: whether the year before it, or the year or 下年 after it, says which way.
    internal bool CarriesFromPrevious, CarriesToNext;

    internal readonly bool Has(Word word) => (_words >> (word - Word.ListMark) & 1) != 0;

    internal readonly bool HasAny(Word one, Word two) => Has(one) || Has(two);

    internal readonly bool HasAny(Word one, Word two, Word three) => Has(one) || Has(two) || Has(three);

    /// <summary>Whether a number can be about the word.</summary>
    internal static bool IsLabel(Word word) => word >= Word.Request && word is not (Word.OpenInformation or Word.About or Word.Decision or Word.Collect);

    internal void Add(in Token token)
    {
        Word word = token.Word;
        if (word < Word.ListMark)
        {
            return;
        }

        _words |= 1UL << (word - Word.ListMark);
        if (word is Word.Change or Word.Comparator && Direction == 0)
        {
            Direction = token.Code;
        }

        IsApproximate |= word == Word.Share && token.Code == Token.Rounded;
        if (!IsLabel(word))
        {
            return;
        }

        Any = true;
        From = Math.Min(From, token.Start);
        To = Math.Max(To, token.End);
        switch (word)
        {
            case Word.Outcome:
                Count(ref Outcomes, ref Outcome, token.Code);
                break;
            case Word.Reason:
                Count(ref Reasons, ref Reason, token.Code);
                break;
            case Word.Channel:
                Count(ref Channels, ref Channel, token.Code);
                break;
            case Word.Applicant:
                Count(ref Applicants, ref Applicant, token.Code);
                break;
            case Word.DisputeResult:
                Count(ref Results, ref Result, token.Code);
                break;
            case Word.Power:
                Count(ref Powers, ref Power, token.Code);
                break;
            case Word.Reconsideration or Word.Litigation or Word.DirectLitigation or Word.LitigationAfter:
                Dispute = Disputes++ == 0 ? word : Dispute;
                break;
            default:
                break;
        }
    }

    /// <summary>The same words with one of several of a kind alone.</summary>
    internal readonly Labels Of(in Token one)
    {
        Labels labels = this;
        (labels.IsJoint, labels.IsOfEach) = (false, false);
        switch (one.Word)
        {
            case Word.Outcome:
                (labels.Outcomes, labels.Outcome) = (1, one.Code);
                break;
            case Word.Channel:
                (labels.Channels, labels.Channel) = (1, one.Code);
                break;
            case Word.Applicant:
                (labels.Applicants, labels.Applicant) = (1, one.Code);
                break;
            case Word.DisputeResult:
                (labels.Results, labels.Result) = (1, one.Code);
                break;
            case Word.Power:
                (labels.Powers, labels.Power) = (1, one.Code);
                break;
            default:
                (labels.Disputes, labels.Dispute) = (1, one.Word);
                break;
        }

        return labels;
    }

    // The same word twice is one.
    private static void Count(ref int count, ref byte nearest, byte code)
    {
        if (count == 0)
        {
            nearest = code;
        }

        count += count == 0 || code != nearest ? 1 : 0;
    }
}
