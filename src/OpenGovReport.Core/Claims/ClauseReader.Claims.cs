namespace OpenGovReport.Claims;

// Claims that are not a plain number, and how claims are made.
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
        bool isAboutLast = _last is not null && !isOneOfSeveral && Between(_lastAt + 1, at);
        Claim? about = isChange && _change is not null && !isOneOfSeveral && Between(_changeAt + 1, at) ? _change
            : isAboutLast && (isChange || (isShare && !labels.Has(Word.Rate))) ? _last
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

    // 增长-5% says both.
    private int Direction(int at, in Labels labels) =>
        Tokens[at].Start > 0 && _text[Tokens[at].Start - 1] is '-' or '－' or '—' or '−' ? 0
        : labels.Direction switch { Token.Decrease => -1, Token.Increase => 1, _ => 0 };

    private bool IsPercentage(int at) => at >= 0 && at < _tokens.Count && Tokens[at] is { Word: Word.Number, Unit: '%' };

    // Nothing between the claim and its percentage names anything else.
    private bool Between(int from, int to)
    {
        for (int j = from; j < to; j++)
        {
            if (Tokens[j].Word is Word.Unknown or Word.Outcome or Word.Reason or Word.Channel or Word.Applicant or Word.OtherOutcome or Word.Semicolon or Word.Rate
                or Word.DisputeResult or Word.OffTopic or Word.Close)
            {
                return false;
            }
        }

        return true;
    }

    private void ReadMoney(int at, in Labels labels)
    {
        bool isInformationFee = labels.Has(Word.InformationFee);
        bool isFee = labels.Has(Word.Fees) && !isInformationFee;
        if (labels.UnknownNear || labels.HasAny(Word.Future, Word.Not, Word.Comparator) || labels.IsChange || _isCompared || _isDistributive || IsOfSomethingElse(in labels) || !(isInformationFee || isFee) || labels.UnknownInside)
        {
            return;
        }

        ref readonly Token number = ref Tokens[at];
        Add(at, isFee ? ClaimKind.Fees : ClaimKind.InformationProcessingFee, in labels, unit: number.Scale switch { 1 => "元", 1_0000 => "万元", _ => "亿元" });
    }

    // 减免行政事业性收费12万元: an unknown word before the fee, and none for collecting it.
    private bool IsOfSomethingElse(in Labels labels)
    {
        for (int j = labels.First - 1; j >= 0 && Tokens[j].Word is not (Word.Comma or Word.Semicolon or Word.Colon or Word.Open or Word.Close or Word.Number); j--)
        {
            if (Tokens[j].Word == Word.Collect)
            {
                return false;
            }

            // 检验费等行政事业性收费: some of them are named.
            if (Tokens[j].Word == Word.Unknown && !NamesBody(j) && Tokens[j + 1].Word != Word.More)
            {
                return true;
            }
        }

        return false;
    }

    // 均已答复, 均获维持: all of those that were counted last.
    private void ReadAll(int at)
    {
        Labels labels = new();
        int i = at + 1;
        for (; i < _tokens.Count && Tokens[i].Word is not (Word.Comma or Word.Pause or Word.Semicolon or Word.Colon or Word.Open or Word.Close); i++)
        {
            if (Tokens[i].Word is Word.Number or Word.Not or Word.Nothing or Word.NothingReceived or Word.NothingCollected or Word.OffTopic or Word.Rate or Word.Future)
            {
                return;
            }

            labels.Add(Tokens[i]);
        }

        Claim? about = labels.Results == 1 && labels.Outcomes == 0 && !labels.Has(Word.OtherResult) ? _lastDispute
            : labels.Has(Word.Answered) && labels.Results + labels.Disputes == 0 && _topic == Topic.Requests ? _lastRequests
            : null;
        if (about is null || _list is not null && about.Kind is ClaimKind.ListPart || IsOfOtherNumber(at, about))
        {
            return;
        }

        bool isDispute = labels.Results == 1;
        AddClaim(at, about with
        {
            Kind = isDispute ? about.Kind : ClaimKind.Answered,
            Result = isDispute ? (DisputeResult)labels.Result : DisputeResult.Total,
            Form = ClaimForm.All,
            About = about,
            Whole = null,
            Row = null,
            Span = new NarrativeSpan(_section, _part, Tokens[at].Start, labels.To - Tokens[at].Start),
        });
    }

    // 上年结转9件全部办结, 已审结6件，均为维持: all of the number beside it, or of one that was not understood.
    private bool IsOfOtherNumber(int at, Claim about)
    {
        if (_last?.Kind == ClaimKind.CarriedOver && ReferenceEquals(about, _lastRequests) && HasSemicolon(_lastRequestsAt, at))
        {
            // 新收58件；上年结转4件，已全部办结.
            return true;
        }

        bool sameClause = true;
        for (int j = at - 1; j >= 0 && Tokens[j].Word != Word.Semicolon; j--)
        {
            sameClause &= Tokens[j].Word != Word.Comma;
            if (Tokens[j].Word != Word.Number || !IsCaseUnit(Tokens[j].Unit))
            {
                continue;
            }

            if (!Tokens[j].IsTaken || (sameClause && !ReferenceEquals(_last, about) && j == _lastAt))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSemicolon(int from, int to)
    {
        for (int j = from; j < to; j++)
        {
            if (Tokens[j].Word == Word.Semicolon)
            {
                return true;
            }
        }

        return false;
    }

    // 未收到…申请, 未发生行政复议、行政诉讼, 未收取信息处理费, 无结转: each thing named is none.
    private void ReadNothing(int at)
    {
        Word negation = Tokens[at].Word;
        Labels before = Before(at, crossesComma: false);
        if (IsBoundary(at + 1) && negation == Word.Nothing)
        {
            ReadNothingAfter(at, Before(at));
            return;
        }

        bool isFee = negation == Word.NothingCollected;
        if (before.Channels + before.Applicants > 0 || before.HasAny(Word.Not, Word.Future) || before.HasAny(Word.Nothing, Word.NothingReceived) || _isCompared
            || (negation != Word.Nothing && negation != Word.NothingReceived && !isFee))
        {
            return;
        }

        ClaimScope scope = ScopeOf(at);
        for (int from = at + 1; from < _tokens.Count;)
        {
            int to = from;
            Labels item = new();
            bool unknown = false;
            while (to < _tokens.Count && Tokens[to].Word is not (Word.Comma or Word.Pause or Word.Semicolon or Word.Colon or Word.Open or Word.Close or Word.Joint))
            {
                unknown |= Tokens[to].Word is Word.Unknown or Word.Number or Word.Not or Word.Nothing or Word.NothingReceived or Word.NothingCollected or Word.Year or Word.LastYear or Word.OtherPeriod or Word.More;
                AddCarry(ref item, to);
                item.Add(Tokens[to]);
                to++;
            }

            if (unknown || item.HasAny(Word.OffTopic, Word.OtherOutcome, Word.Restriction) && from == at + 1 || item.Channels + item.Applicants > 0)
            {
                return;
            }

            foreach (ClaimKind kind in NothingOf(negation, in item))
            {
                AddNothing(at, kind, scope, Tokens[Math.Max(to, from + 1) - 1].End);
            }

            for (int j = from; j < to; j++)
            {
                Follow(in Tokens[j]);
                Tokens[j] = Tokens[j] with { IsTaken = true };
            }

            if (to >= _tokens.Count || Tokens[to].Word is not (Word.Pause or Word.Joint))
            {
                return;
            }

            from = to + 1;
        }
    }

    private ClaimKind[] NothingOf(Word negation, in Labels item)
    {
        bool isFee = item.HasAny(Word.InformationFee, Word.FeeNotice, Word.Fees);
        if (isFee || negation == Word.NothingCollected)
        {
            bool bare = item.Has(Word.Fees) || item.Has(Word.FeeNotice) || (negation == Word.NothingCollected && !item.Has(Word.InformationFee));
            return bare ? [] : [ClaimKind.InformationProcessingFee];
        }

        if (item.HasAny(Word.OffTopic, Word.Hearing, Word.About) || item.HasAny(Word.Document, Word.Normative, Word.Rules) || item.Powers > 0)
        {
            return [];
        }

        if (item.Disputes > 0)
        {
            return item.Results > 0 || item.Has(Word.OtherResult) ? []
                : item.Disputes > 1 ? [ClaimKind.Reconsideration, ClaimKind.Litigation]
                : [KindOf(item.Dispute)];
        }

        bool isRequest = item.Has(Word.Request) || (item.Has(Word.Apply) && _topic == Topic.Requests);
        if (item.HasAny(Word.CarriedOver, Word.CarriedForward, Word.Carry))
        {
            return !isRequest && _topic != Topic.Requests ? []
                : item.Has(Word.CarriedOver) || item.CarriesFromPrevious ? [ClaimKind.CarriedOver]
                : item.Has(Word.CarriedForward) || item.CarriesToNext ? [ClaimKind.CarriedForward]
                : [];
        }

        if (item.Outcomes + item.Reasons + item.Results > 0 || item.HasAny(Word.Answered, Word.Handled, Word.Collect) || item.HasAny(Word.Publish, Word.Information))
        {
            return [];
        }

        return isRequest ? [ClaimKind.Received] : [];
    }

    // 行政复议：无
    private void ReadNothingAfter(int at, Labels before)
    {
        if (before.UnknownNear || before.UnknownInside || !before.Any || at == 0 || Tokens[at - 1].Word is not (Word.Colon or Word.Filler))
        {
            return;
        }

        foreach (ClaimKind kind in NothingOf(Word.Nothing, in before))
        {
            AddNothing(before.First, kind, ScopeOf(before.First), Tokens[at].End);
        }
    }

    private void AddNothing(int at, ClaimKind kind, ClaimScope scope, int end)
    {
        Claim claim = new()
        {
            Kind = kind,
            Form = ClaimForm.None,
            Number = 0,
            Period = Period,
            Year = _year,
            Scope = scope == ClaimScope.Unstated ? _scope : scope,
            Span = new NarrativeSpan(_section, _part, Tokens[at].Start, end - Tokens[at].Start),
            Source = _text,
        };
        _claims.Add(claim);
    }

    private void Add(
        int at, ClaimKind kind, in Labels labels, string? row = null, DisputeResult result = DisputeResult.Total, Claim? about = null, bool isChange = false, bool isPart = false,
        string? unit = null)
    {
        ref readonly Token number = ref Tokens[at];
        CloseBefore(kind);
        _isOfPart |= isPart && _list is null && kind is ClaimKind.Received or ClaimKind.NewlyReceived;
        ClaimScope scope = isPart ? ClaimScope.Part : kind == ClaimKind.ListPart ? ClaimScope.Unstated : ScopeOf(labels.First >= 0 ? labels.First : at);
        if (scope == ClaimScope.Unstated)
        {
            scope = _scope;
        }
        else if (scope != ClaimScope.Part)
        {
            _scope = scope;
        }

        AddClaim(at, new Claim
        {
            Kind = kind,
            Number = number.Value,
            Unit = unit ?? (number.Unit == '\0' ? "" : number.Unit.ToString()),
            Row = row,
            Result = result,
            IsApproximate = number.IsApproximate || labels.IsApproximate,
            IsChange = isChange,
            Direction = isChange ? Direction(at, in labels) : 0,
            Period = Period,
            Year = Period == ClaimPeriod.Other && _periodOfSentence is not null ? null : _year,
            Scope = scope,
            Whole = isChange || (_list is not null && !CanBePart(kind, number.Value, _list.Whole)) ? null : _list?.Whole,
            About = about,
            Span = kind is ClaimKind.ListPart || _list?.Whole.Kind is ClaimKind.PublishedInformation or ClaimKind.PublishedDocuments ? ItemSpan(at, in labels) : SpanOf(at, in labels),
            Source = _text,
        });
    }

    private void AddClaim(int at, Claim claim)
    {
        _claims.Add(claim);
        Tokens[at] = Tokens[at] with { IsTaken = true };
        if (claim.IsChange || claim.Kind == ClaimKind.Percentage || claim.Form != ClaimForm.Number)
        {
            return;
        }

        (_last, _lastAt) = (claim, at);
        if (claim.Whole is not null && _list is not null)
        {
            _list.Parts.Add(claim);
        }
        else
        {
            _lastOfParagraph = claim;
        }

        if (claim.Kind is ClaimKind.Received or ClaimKind.NewlyReceived or ClaimKind.Handled || (_lastRequests is null && claim.Kind is >= ClaimKind.ReceivedOnline and <= ClaimKind.FromOrganizations))
        {
            (_lastRequests, _lastRequestsAt) = (claim, at);
        }

        _lastDispute = IsDispute(claim.Kind) && claim.Result == DisputeResult.Total ? claim : _lastDispute;
    }

    // A figure of the same rank as the total ends its list: 收到12件，其中网络10件、信函2件，办结11件.
    private void CloseBefore(ClaimKind kind)
    {
        if (_list is { IsBracketed: false, IsPastSemicolon: true } && IsDispute(kind) && kind != _list.Whole.Kind && kind <= ClaimKind.Litigation)
        {
            Close(_list);
            _list = null;
        }

        if (_list is { IsBracketed: false } && IsMain(kind) && (_list.IsPastSemicolon || (_list.Parts.Count > 0 && !IsMain(_list.Parts[^1].Kind))))
        {
            Close(_list);
            _list = null;
        }
    }

    // 上年结转3件。其中网络申请31件、信函申请15件: a list of what was named before.
    private static bool CanBePart(ClaimKind kind, decimal number, Claim whole) =>
        !(IsDispute(kind) && !IsDispute(whole.Kind))
        && !(whole.Kind is ClaimKind.CarriedOver or ClaimKind.CarriedForward && kind is >= ClaimKind.ReceivedOnline and <= ClaimKind.FromOrganizations && number > whole.Number);

    private static bool IsMain(ClaimKind kind) => kind is <= ClaimKind.CarriedForward or (>= ClaimKind.RulesIssued and <= ClaimKind.FeeNotices);

    private static bool IsDispute(ClaimKind kind) => kind is >= ClaimKind.Reconsideration and <= ClaimKind.LitigationAfterReconsideration;

    // A part is known by all its words, whatever they are.
    private NarrativeSpan ItemSpan(int at, in Labels labels)
    {
        int first = at;
        while (first > 0 && !Tokens[first - 1].IsTaken
            && Tokens[first - 1].Word is not (Word.Comma or Word.Pause or Word.Semicolon or Word.Colon or Word.Open or Word.Close or Word.ListMark))
        {
            first--;
        }

        int to = Math.Max(labels.To, Tokens[at].End);
        return new NarrativeSpan(_section, _part, Tokens[first].Start, to - Tokens[first].Start);
    }

    private NarrativeSpan SpanOf(int at, in Labels labels)
    {
        int from = Math.Min(labels.From, Tokens[at].Start), to = Math.Max(labels.To, Tokens[at].End);
        return new NarrativeSpan(_section, _part, from, to - from);
    }
}
