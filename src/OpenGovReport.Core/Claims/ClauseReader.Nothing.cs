namespace OpenGovReport.Claims;

// None of them, and all of them.
internal sealed partial class ClauseReader
{
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

            labels.IsJoint |= Tokens[i].Word == Word.Joint && labels.Outcomes > 0;
            labels.Add(Tokens[i]);
        }

        if (labels.Results + labels.Disputes > 0 || labels.Has(Word.OtherResult))
        {
            AllOfDisputes(at, in labels);
            return;
        }

        if (_topic != Topic.Requests || _lastRequests is null || IsOfOtherNumber(at, _lastRequests))
        {
            return;
        }

        // 均已答复并予以公开 says both.
        if (labels.Has(Word.Answered) && !IsQualified())
        {
            AddAll(at, _lastRequests, in labels, ClaimKind.Answered);
        }

        if (labels.Outcomes == 1 && labels.Reasons == 0 && !labels.IsJoint && !labels.HasAny(Word.OtherOutcome, Word.Channel, Word.Applicant))
        {
            AddAll(at, _last is { Kind: ClaimKind.Answered, Form: ClaimForm.Number, IsChange: false, Whole: null } answered ? answered : _lastRequests, in labels, (ClaimKind)labels.Outcome);
        }
    }

    private void AllOfDisputes(int at, in Labels labels)
    {
        if (_lastDispute is null)
        {
            AllOfUncounted(at, in labels);
            return;
        }

        // 全部胜诉: what the body had done was upheld.
        bool isWon = labels.Results == 0 && Tokens[at + 1] is { Word: Word.OtherResult, Code: Token.Won };
        Claim about = _lastDispute;
        if (!(isWon ? about.Kind is not ClaimKind.Reconsideration : labels.Results == 1 && !labels.Has(Word.OtherResult)) || labels.Outcomes > 0
            || _list is not null && about.Kind is ClaimKind.ListPart || IsOfOtherNumber(at, about))
        {
            return;
        }

        DisputeResult result = isWon ? DisputeResult.Upheld : (DisputeResult)labels.Result;
        if (_jointDispute is { } other && !isWon)
        {
            // 行政复议3件、行政诉讼2件，均获维持: both.
            AddAll(at, other, in labels, other.Kind, result);
        }

        AddAll(at, about, in labels, about.Kind, result);
    }

    // 行政复议、行政诉讼均获维持: how many there were is not said.
    private void AllOfUncounted(int at, in Labels labels)
    {
        Labels before = Before(at, crossesComma: false);
        if (labels.Results != 1 || labels.Disputes + labels.Outcomes > 0 || labels.Has(Word.OtherResult) || !HasEvidence
            || before.Disputes == 0 || before.Results > 0 || before.UnknownNear || before.UnknownInside || before.HasAny(Word.Hearing, Word.Handled, Word.About) || before.HasAny(Word.Received, Word.OtherResult))
        {
            return;
        }

        ClaimScope scope = ScopeOf(before.First);
        foreach (ClaimKind kind in before.Disputes > 1 ? [ClaimKind.Reconsideration, ClaimKind.Litigation] : (ClaimKind[])[KindOf(before.Dispute)])
        {
            _claims.Add(new Claim
            {
                Kind = kind,
                Result = (DisputeResult)labels.Result,
                Form = ClaimForm.All,
                Period = Period,
                Year = _year,
                Scope = scope == ClaimScope.Unstated ? _scope : scope,
                Span = new NarrativeSpan(_section, _part, before.From, labels.To - before.From),
                Source = _text,
            });
        }
    }

    private void AddAll(int at, Claim about, in Labels labels, ClaimKind kind, DisputeResult result = DisputeResult.Total) =>
        AddClaim(at, about with
        {
            Kind = kind,
            Result = result,
            Form = ClaimForm.All,
            About = about,
            Whole = null,
            Row = null,
            Span = new NarrativeSpan(_section, _part, Tokens[at].Start, labels.To - Tokens[at].Start),
        });

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

    // 到期申请均已答复, 均在期限内答复或依法延期, 截至1月15日已全部办结: not all that the year brought, or not within it.
    private bool IsQualified() => SentenceSays("延期", "到期", "应答复", "正在", "结转的申请", "截至", "截止", "报告发布");

    // 有3个县未收到依申请公开: some of those in a region.
    private bool IsOfSome(int at) => at > 0 && _text.AsSpan(0, Tokens[at].Start) is [.., '个', '县' or '区' or '市' or '镇' or '乡'];

    // 未收到…申请, 未发生行政复议、行政诉讼, 未收取信息处理费, 无结转: each thing named is none.
    private void ReadNothing(int at)
    {
        if (IsOfSome(at))
        {
            return;
        }

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

        bool isOfRequests = before.HasAny(Word.Request, Word.OpenInformation) || (at > 0 && Tokens[at - 1].Word == Word.Request);
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

            foreach (ClaimKind kind in NothingOf(negation, in item, isOfRequests))
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

    private ClaimKind[] NothingOf(Word negation, in Labels item, bool isOfRequests = false)
    {
        bool isFee = item.HasAny(Word.InformationFee, Word.FeeNotice, Word.Fees);
        if (isFee || negation == Word.NothingCollected)
        {
            bool bare = item.Has(Word.Fees) || item.Has(Word.FeeNotice) || (negation == Word.NothingCollected && !item.Has(Word.InformationFee) && !(isOfRequests && item.Has(Word.Collect)));
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
}
