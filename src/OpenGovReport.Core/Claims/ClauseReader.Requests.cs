namespace OpenGovReport.Claims;

// Requests and what became of them.
internal sealed partial class ClauseReader
{
    private List<Meaning>? Requests(int at, in Labels labels)
    {
        char unit = Tokens[at].Unit;
        bool named = labels.Has(Word.Request);
        if ((!named && _topic != Topic.Requests) || !(IsCaseUnit(unit) || (named && unit is '项' or '个' && labels.HasAny(Word.Received, Word.New, Word.Answered))) || labels.HasAny(Word.Document, Word.Issue) || (!named && CountsOthersToo(at, in labels)))
        {
            return null;
        }

        bool isZero = Tokens[at].Value == 0;
        bool isPart = labels.UnknownInside || labels.HasAny(Word.About, Word.Restriction, Word.Review);
        if (_isOfOpenness || (labels.Has(Word.Information) && !labels.HasAny(Word.Received, Word.Request)) || (labels.IsJoint && !isZero && !labels.HasAny(Word.Received, Word.New)))
        {
            return null;
        }

        if (labels.Outcomes + labels.Reasons > 0)
        {
            return labels.Channels + labels.Applicants > 0 || labels.Outcomes + labels.Reasons > 1 || (labels.IsJoint && !isZero) ? null
                : labels.Reasons > 0 ? [new(ClaimKind.OutcomeByReason, Lexicon.Reasons[labels.Reason], IsPart: isPart)]
                : [new((ClaimKind)labels.Outcome, IsPart: isPart || IsWidened(at) || ((ClaimKind)labels.Outcome == ClaimKind.Granted && TellsPublicApart()))];
        }

        if (labels.Has(Word.CarriedOver) || labels.CarriesFromPrevious)
        {
            return labels.HasAny(Word.CarriedForward, Word.Received, Word.New) ? null
                : [new(ClaimKind.CarriedOver, IsPart: isPart || labels.HasAny(Word.Answered, Word.Handled) || _list?.Whole.Kind is ClaimKind.Answered or ClaimKind.Handled or ClaimKind.CarriedForward)];
        }

        if (labels.Has(Word.CarriedForward) || labels.CarriesToNext)
        {
            // 跨年办结1件 may have come from last year as well.
            return labels.Has(Word.Answered) ? null : [new(ClaimKind.CarriedForward, IsPart: isPart)];
        }

        if (labels.Has(Word.Carry))
        {
            // 结转 alone, after what was answered, is what was left.
            return _last?.Kind is ClaimKind.Answered ? [new(ClaimKind.CarriedForward, IsPart: isPart)] : null;
        }

        if (labels.Has(Word.OtherOutcome))
        {
            return null;
        }

        if (labels.Channels > 0)
        {
            return labels.Channels > 1 || labels.HasAny(Word.Answered, Word.Handled, Word.Publish) ? null : [new((ClaimKind)labels.Channel, IsPart: isPart)];
        }

        if (labels.Applicants > 0)
        {
            return labels.Applicants > 1 || labels.HasAny(Word.Answered, Word.Handled, Word.Publish) ? null : [new((ClaimKind)labels.Applicant, IsPart: isPart)];
        }

        if (labels.Has(Word.Publish))
        {
            return (_list is not null || IsOneOfOutcomes(at)) && !labels.HasAny(Word.Received, Word.New, Word.Answered) && !labels.Has(Word.Request)
                ? [new(ClaimKind.Granted, IsPart: isPart)]
                : null;
        }

        bool ofRequests = _list?.Whole.Kind is ClaimKind.Received or ClaimKind.NewlyReceived;
        return labels.Has(Word.New) && labels.Has(Word.Answered) ? [new(ClaimKind.Answered, IsPart: true)]
            : labels.Has(Word.New) ? [new(ClaimKind.NewlyReceived, IsPart: isPart || _list?.Whole.Kind is ClaimKind.Answered or ClaimKind.Handled)]
            : labels.Has(Word.Received) ? [new(labels.HasAny(Word.Answered, Word.Handled) ? ClaimKind.Handled : ClaimKind.Received, IsPart: isPart || (ofRequests && !_list!.IsPastSemicolon) || IsAccepted(at, in labels))]
            : labels.Has(Word.Answered) ? [new(ClaimKind.Answered, IsPart: isPart || labels.Has(Word.NextYear))]
            : labels.Has(Word.Handled) ? [new(ClaimKind.Handled, IsPart: isPart)]
            : named && unit is '件' or '宗' or '份' or '起' or '\0' && !labels.Has(Word.Information) && !GoesOnAfter(at, in labels) && !IsSomeOf(at, in labels) ? [new(ClaimKind.Handled, IsPart: isPart || _list is not null)]
            : null;
    }

    // 不予公开8件（含无法提供、不予处理等）: more than the words of the form say.
    private bool IsWidened(int at)
    {
        int next = at + 1;
        while (next < _tokens.Count && Tokens[next].Word is Word.Comma or Word.Open)
        {
            next++;
        }

        if (next >= _tokens.Count || Tokens[next].Word != Word.ListMark)
        {
            return false;
        }

        bool isWidened = false;
        for (; next < _tokens.Count && Tokens[next].Word is not (Word.Close or Word.Comma or Word.Semicolon or Word.Number); next++)
        {
            isWidened |= Tokens[next].Word == Word.Outcome;
        }

        return isWidened && !(next < _tokens.Count && Tokens[next].Word == Word.Number);
    }

    // 属于主动公开范围3件、予以公开9件: the form counts both as granted.
    private bool TellsPublicApart()
    {
        foreach (ref readonly Token token in Tokens)
        {
            if (token is { Word: Word.OtherOutcome, Code: Token.AlreadyPublic })
            {
                return true;
            }
        }

        return false;
    }

    // 收到12件，不予受理1件，受理11件: 受理 is not all that was received.
    private bool IsAccepted(int at, in Labels labels) =>
        _lastRequests is { Kind: ClaimKind.Received or ClaimKind.Handled, IsApproximate: false } received && received.Period == Period && Tokens[at].Value < received.Number
        && ScopeBefore(labels.First >= 0 ? labels.First : at) is ClaimScope.Unstated;

    // 对12件政府信息公开申请开展案卷评查: what was done with them follows.
    private bool GoesOnAfter(int at, in Labels labels)
    {
        int next = at + 1;
        while (next < _tokens.Count && Tokens[next].Start < labels.To)
        {
            next++;
        }

        return labels.First < 0 && !IsBoundary(next);
    }

    // 答复类型：公开58件，占43.3%；部分公开14件: 公开 is an outcome where another follows.
    private bool IsOneOfOutcomes(int at)
    {
        int i = at - 1;
        if (i < 0 || !IsText(i, "公开") || !(i == 0 || Tokens[i - 1].Word is Word.Comma or Word.Pause or Word.Semicolon or Word.Colon or Word.Filler))
        {
            return false;
        }

        for (i = at + 1; i < _tokens.Count && (IsPercentage(i) || Tokens[i].Word is Word.Share or Word.Filler or Word.Comma or Word.Pause or Word.Semicolon or Word.Open or Word.Close or Word.Approximate); i++)
        {
        }

        return i + 1 < _tokens.Count && Tokens[i].Word == Word.Outcome && Tokens[BeforeNumber(i + 1)].Word == Word.Number;
    }

    // Past the words that change nothing.
    private int BeforeNumber(int i)
    {
        while (i < _tokens.Count - 1 && Tokens[i].Word == Word.Filler)
        {
            i++;
        }

        return i;
    }

    // 申请中有3件延长答复期限: some of them.
    private bool IsSomeOf(int at, in Labels labels)
    {
        for (int i = Math.Max(labels.First, 0) + 1; i < at; i++)
        {
            if (IsText(i, "中"))
            {
                return true;
            }
        }

        return false;
    }

    // 收到12件，上年结转1件，共计13件, 上年结转1件、新收12件，共计13件.
    private bool SumsUp(int at, in Labels labels) =>
        _list is null && !labels.Any && !labels.UnknownNear && at > 0 && _last is { Whole: null, Scope: not ClaimScope.Part } && _claims.Count > 1 && _last.Unit is [char unit] && unit == Tokens[at].Unit
        && Tokens[at - 1].Word == Word.Filler && _text[Tokens[at - 1].Start] is '共' or '合' or '总'
        && (_claims[^1].Kind, _lastRequests?.Kind, _claims[^2].Kind) is (ClaimKind.CarriedOver, ClaimKind.Received or ClaimKind.NewlyReceived, _) or (ClaimKind.NewlyReceived, ClaimKind.NewlyReceived, ClaimKind.CarriedOver);
}
