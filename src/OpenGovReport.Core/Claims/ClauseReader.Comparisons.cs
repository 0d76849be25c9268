namespace OpenGovReport.Claims;

// Percentages, and what is said beside other years.
internal sealed partial class ClauseReader
{
    private void ReadPercentage(int at, in Labels labels)
    {
        if (_isDistributive || labels.Has(Word.Future))
        {
            return;
        }

        bool isChange = labels.IsChange || labels.HasAny(Word.Change, Word.Comparator) || _isCompared;
        bool isShare = labels.Has(Word.Share) || (_lastAt >= 0 && _lastAt == at - 2 && Tokens[at - 1].Word == Word.Open);
        bool isOneOfSeveral = IsPercentage(at + 2) && Tokens[at + 1].Word is Word.Pause or Word.Joint || (IsPercentage(at - 2) && Tokens[at - 1].Word is Word.Pause or Word.Joint);
        bool isAboutLast = _last is not null && !isOneOfSeveral && Between(_lastAt + 1, at) && !CountsBetween(_lastAt + 1, at);
        Claim? about = isChange && _change is not null && !isOneOfSeveral && Between(_changeAt + 1, at) ? _change
            : isAboutLast && (isChange || (isShare && !labels.Has(Word.Rate))) ? (isChange ? OfReportingYear(_last!, in labels) : _last)
            : null;
        AddClaim(at, new Claim
        {
            Kind = ClaimKind.Percentage,
            Number = Tokens[at].Value,
            Unit = "%",
            IsApproximate = Tokens[at].IsApproximate || labels.IsApproximate,
            IsChange = isChange,
            Direction = isChange ? Direction(at, in labels) : 0,
            Period = about?.Period ?? Period,
            Year = about?.Year,
            Scope = about?.Scope ?? ClaimScope.Unstated,
            About = about,
            Whole = about?.Whole,
            Span = SpanOf(at, in labels),
            Source = _text,
        });
    }

    // 2023年新收23件，2022年新收20件，增长15%: the change is that of the later year.
    private Claim OfReportingYear(Claim last, in Labels labels)
    {
        for (int i = _claims.Count - 1; last.Period == ClaimPeriod.PreviousYear && !labels.Has(Word.Comparator) && !_isCompared && i >= 0 && IsOfSentence(_claims[i]); i--)
        {
            if (_claims[i] is { Period: ClaimPeriod.ReportingYear, Form: ClaimForm.Number, IsChange: false } claim && claim.Kind == last.Kind && claim.Result == last.Result)
            {
                return claim;
            }
        }

        return last;
    }

    private bool IsOfSentence(Claim claim) => claim.Span.Section == _section && claim.Span.Part == _part && claim.Span.Start >= Tokens[0].Start;

    private bool IsPercentage(int at) => at >= 0 && at < _tokens.Count && Tokens[at] is { Word: Word.Number, Unit: '%' };

    // 增长-5% says both.
    private int Direction(int at, in Labels labels) =>
        Tokens[at].Start > 0 && _text[Tokens[at].Start - 1] is '-' or '－' or '—' or '−' ? 0
        : labels.Direction switch { Token.Decrease => -1, Token.Increase => 1, _ => 0 };

    // Nothing between the claim and its percentage names anything else.
    private bool Between(int from, int to)
    {
        for (int j = from; j < to; j++)
        {
            if (Tokens[j].Word is Word.Unknown or Word.Outcome or Word.Reason or Word.Channel or Word.Applicant or Word.OtherOutcome or Word.Semicolon or Word.Rate
                or Word.DisputeResult or Word.OffTopic or Word.Close or Word.Region or Word.Others)
            {
                return false;
            }
        }

        return true;
    }

    // 新收申请增加32件 names what has changed; 增加32件 is about what was counted last.
    private Claim? Changed(in Labels labels)
    {
        if (!labels.HasAny(Word.New, Word.Received, Word.Request) || labels.Outcomes + labels.Channels + labels.Applicants + labels.Disputes > 0)
        {
            return _last;
        }

        for (int i = _claims.Count - 1; i >= 0 && _claims[i].Span.Section == _section && _claims[i].Span.Part == _part; i--)
        {
            if (_claims[i] is { Kind: ClaimKind.Received or ClaimKind.NewlyReceived, Form: ClaimForm.Number, IsChange: false, Period: ClaimPeriod.ReportingYear } claim)
            {
                return claim;
            }
        }

        return null;
    }

    // Where the previous year stands, if a number follows it that says no more than its unit.
    private int? YearOfLast(int at, bool isCompared, in Labels labels)
    {
        if (_last is null || _last.Period != ClaimPeriod.ReportingYear || labels.Any || labels.UnknownNear || _last.Unit is not [char unit] || unit != Tokens[at].Unit)
        {
            return null;
        }

        int year = BeforeFillers(at - 1), mark = year < 0 ? -1 : BeforeFillers(year - 1);
        if (mark < 0 || !(Tokens[year].Word == Word.LastYear || (Tokens[year].Word == Word.Year && Tokens[year].Value == reportYear - 1)))
        {
            return null;
        }

        return isCompared
            ? (Tokens[mark].Word == Word.Comparator ? year : null)
            : (mark == year - 1 && Tokens[mark].Word is Word.Open or Word.Comma && IsBoundary(at + 1) ? year : null);
    }

    // 同比2022年（36件）减少10件: the number in the bracket is that of the year before it.
    private int? YearOfBracket(int at, in Labels labels)
    {
        if (at < 2 || Tokens[at - 1].Word != Word.Open || !IsBoundary(at + 1) || labels.Any || labels.UnknownNear || _last is not { Period: ClaimPeriod.ReportingYear, Unit: [char unit] } || unit != Tokens[at].Unit
            || !_brackets.TryPeek(out Outer outer) || !outer.IsCompared)
        {
            return null;
        }

        int year = BeforeFillers(at - 2);
        return year >= 0 && (Tokens[year].Word == Word.LastYear || (Tokens[year].Word == Word.Year && Tokens[year].Value == reportYear - 1)) ? year : null;
    }

    private int BeforeFillers(int at)
    {
        while (at >= 0 && Tokens[at].Word == Word.Filler)
        {
            at--;
        }

        return at;
    }
}
