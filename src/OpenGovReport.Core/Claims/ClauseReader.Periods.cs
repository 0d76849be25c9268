namespace OpenGovReport.Claims;

// Which time a clause is about.
internal sealed partial class ClauseReader
{
    private void ReadPeriod(int i)
    {
        ref readonly Token token = ref Tokens[i];
        if (_isCompared || IsOfCarry(i) || IsComparedWith(i + 1))
        {
            return;
        }

        switch (token.Word)
        {
            case Word.ThisYear:
                (_period, _year, _periodOfSentence) = (ClaimPeriod.ReportingYear, null, null);
                break;
            case Word.LastYear:
                (_period, _year) = (ClaimPeriod.PreviousYear, null);
                break;
            case Word.Year:
                Turn((int)token.Value);
                _spansYears = EndsYears(i) || IsEndOfEarlierYear(i);
                _periodOfSentence = _spansYears ? ClaimPeriod.Other : null;
                break;
            case Word.PartOfYear when token.Code == (byte)'m':
                ReadMonth(i);
                break;
            case Word.OtherPeriod when IsText(i, "目前") || IsText(i, "截至目前") || IsText(i, "截止目前"):
                (_periodOfSentence, _isUntilNow) = (ClaimPeriod.Other, true);
                break;
            case Word.OtherPeriod when !(i > 0 && Tokens[i - 1].Word is Word.Year or Word.ThisYear):
                _periodOfSentence = ClaimPeriod.Other;
                break;
            default:
                break;
        }
    }

    // 2021年至2023年, 2021-2023年, 2022年和2023年, 2022年1月至2023年12月: several years.
    private bool EndsYears(int i)
    {
        int mark = i - 1;
        if (mark < 1 || !(Tokens[mark].Word is Word.To or Word.Joint or Word.Pause || (Tokens[mark].Length <= 2 && _text[Tokens[mark].Start] is '-' or '－' or '—' or '–' or '~' or '～')))
        {
            return false;
        }

        int first = mark - 1;
        while (first > 0 && Tokens[first].Word is Word.PartOfYear or Word.Filler)
        {
            first--;
        }

        return Tokens[first] is { Word: Word.Year } or { Word: Word.Number, Unit: '\0', Value: >= 1950 and <= 2100 } && Tokens[first].Value != Tokens[i].Value;
    }

    // 2022年底收到的1件: not all of that year.
    private bool IsEndOfEarlierYear(int i) =>
        i + 1 < _tokens.Count && (IsText(i + 1, "底") || IsText(i + 1, "末")) && Tokens[i].Value != reportYear && !(i > 0 && (IsText(i - 1, "截至") || IsText(i - 1, "截止")));

    // 较2022年（新收130件、结转5件）有所下降: the bracket is about that year.
    private void TurnToCompared(int open)
    {
        int year = BeforeFillers(open - 1);
        if (year >= 0 && Tokens[year].Word == Word.Year)
        {
            Turn((int)Tokens[year].Value);
        }
        else if (year >= 0 && Tokens[year].Word == Word.LastYear)
        {
            (_period, _year) = (ClaimPeriod.PreviousYear, null);
        }
    }

    private bool NamesPeriodBefore(int i)
    {
        while (--i >= 0)
        {
            if (Tokens[i].Word is Word.Year or Word.ThisYear || IsText(i, "全年") || IsText(i, "全年度"))
            {
                return true;
            }
        }

        return false;
    }

    private void Turn(int year)
    {
        _year = year;
        _period = year == reportYear ? ClaimPeriod.ReportingYear : year == reportYear - 1 ? ClaimPeriod.PreviousYear : ClaimPeriod.Other;
    }

    // 1月1日至12月31日, 1至12月 and 截至12月底 are the whole year; any other month is a part of it.
    private void ReadMonth(int i)
    {
        ref readonly Token token = ref Tokens[i];
        bool dayFollows = i + 1 < _tokens.Count && Tokens[i + 1].Word == Word.PartOfYear;
        decimal? day = dayFollows ? Tokens[i + 1].Value : null;
        bool endsYear = token.Value == 12 && (day == 31 || (day is null && (_sawJanuary || EndsMonth(i + 1))));
        bool beginsYear = token.Value == 1 && day is null or 1;
        _sawJanuary &= token.Value is 1 or 12;
        _sawJanuary |= beginsYear || (token.Value == 12 && i > 1 && Tokens[i - 2] is { Word: Word.Number, Value: 1 });
        if (token.Value == 12 && _sawJanuary || endsYear)
        {
            _periodOfSentence = _spansYears ? ClaimPeriod.Other : null;
        }
        else if (!beginsYear || day is null)
        {
            _periodOfSentence = ClaimPeriod.Other;
        }
    }

    private bool EndsMonth(int i) => i < _tokens.Count && _text[Tokens[i].Start] is '底' or '末';

    // The year in 2022年结转 and 结转至2024年 says which way, not when.
    private bool IsOfCarry(int i)
    {
        int next = i + 1;
        while (next < _tokens.Count && Tokens[next].Word is Word.Filler or Word.Nothing)
        {
            next++;
        }

        bool before = next < _tokens.Count && Tokens[next].Word == Word.Carry;
        bool after = i > 0 && (Tokens[i - 1].Word == Word.Carry || (Tokens[i - 1].Word == Word.To && i > 1 && Tokens[i - 2].Word == Word.Carry));
        return after || (before && (Tokens[i].Word == Word.LastYear || (Tokens[i].Word == Word.Year && Tokens[i].Value == reportYear - 1)));
    }

    // 与2022年相比: the year is what is compared with.
    private bool IsComparedWith(int next)
    {
        bool isBracketed = false;
        while (next < _tokens.Count && (isBracketed || Tokens[next].Word is Word.Filler or Word.LastYear or Word.Open))
        {
            isBracketed = Tokens[next].Word != Word.Close && (isBracketed || Tokens[next].Word == Word.Open);
            next++;
        }

        return next < _tokens.Count
            && (Tokens[next].Word == Word.Comparator && _text[Tokens[next].End - 1] == '比' && Tokens[next].Length > 1
                || _text.AsSpan(Tokens[next].Start) is ['一', '样', ..] or ['持', '平', ..] or ['相', '同', ..] or ['相', '当', ..] or ['基', '本', '持', '平', ..]);
    }
}
