namespace OpenGovReport.Claims;

// All of them.
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

        // 收到23件，信函6件均为自然人提出，均已答复: the second goes on about what the first was about.
        for (int j = _lastAt + 1; j < at && !ReferenceEquals(_last, about); j++)
        {
            if (Tokens[j].Word == Word.All)
            {
                return true;
            }
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
}
