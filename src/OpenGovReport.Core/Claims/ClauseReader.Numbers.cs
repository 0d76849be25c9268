namespace OpenGovReport.Claims;

// What a number is about.
internal sealed partial class ClauseReader
{
    private void ReadNumber(int at)
    {
        ref readonly Token number = ref Tokens[at];
        Labels labels = Before(at);
        switch (number.Unit)
        {
            case '%':
                ReadPercentage(at, in labels);
                return;
            case '元':
                ReadMoney(at, in labels);
                return;
            case '?':
                LeaveOpen();
                return;
            case '\0' when !labels.Any || labels.UnknownNear || !IsBoundary(at + 1) || decimal.Truncate(number.Value) != number.Value:
                return;
            default:
                break;
        }

        // 1 2件 is a torn 12, and no count has decimals.
        bool isTorn = at > 0 && Tokens[at - 1] is { Word: Word.Number, Unit: '\0' };
        if (isTorn || decimal.Truncate(number.Value) != number.Value || _isDistributive || labels.HasAny(Word.Future, Word.Not) || labels.HasAny(Word.Nothing, Word.NothingReceived, Word.NothingCollected) || labels.Has(Word.Distributive))
        {
            LeaveOpen();
            return;
        }

        if (labels.IsChange)
        {
            if (!labels.Has(Word.To) && Changed(in labels) is { } changed)
            {
                Add(at, changed.Kind, in labels, row: changed.Row, result: changed.Result, about: changed, isChange: true);
                (_change, _changeAt) = (changed, at);
            }

            return;
        }

        bool isCompared = _isCompared || labels.HasAny(Word.Change, Word.Comparator);
        if (YearOfLast(at, isCompared, in labels) is int year)
        {
            // 收到12件（2022年15件）, 收到12件，较上年15件减少20%: the same in the year before.
            _claims.Add(_last! with
            {
                Number = number.Value,
                IsApproximate = number.IsApproximate,
                Period = ClaimPeriod.PreviousYear,
                Year = Tokens[year].Word == Word.Year ? (int)Tokens[year].Value : null,
                Whole = null,
                Span = new NarrativeSpan(_section, _part, Tokens[year].Start, number.End - Tokens[year].Start),
            });
            Tokens[at] = number with { IsTaken = true };
            return;
        }

        if (isCompared)
        {
            Tokens[at] = number with { IsTaken = true };
            LeaveOpen();
            return;
        }

        if (SumsUp(at, in labels))
        {
            labels.From = Tokens[at - 1].Start;
            Add(at, ClaimKind.Handled, in labels);
            return;
        }

        Complete(at, ref labels);
        CloseBefore(in labels);
        if (Kind(at, in labels) is { } meaning)
        {
            foreach (Meaning one in meaning)
            {
                Add(at, one.Kind, in labels, one.Row, one.Result, isPart: one.IsPart);
            }
        }
        else if (_list is not null)
        {
            // 许可2000件、处罚100件，其中本级许可1234件: the parts are of several totals.
            _list.IsOpen |= labels.Powers > 0 && labels.Power != (byte)_list.Whole.Kind;
            Add(at, PartKind(), in labels);
        }
        else if ((labels.Any || labels.UnknownNear) && !IsAboutDocuments(in labels) && !IsOfCase(in labels) && !GivesReason(at + 1))
        {
            // A number about something else: what follows may be about it too.
            _topic = Topic.Other;
        }
    }

    // 已审结5件, 撤诉1件, 其他1件 among cases: not understood, and yet about them.
    private bool IsOfCase(in Labels labels) =>
        IsOfDisputes && !labels.UnknownNear && labels.Disputes == 0 && labels.HasAny(Word.Hearing, Word.OtherResult, Word.OtherOutcome);

    // 1件因需征求第三方意见结转: what follows says why, not of what.
    private bool GivesReason(int at) => at < _tokens.Count && Tokens[at].Word == Word.Filler && _text[Tokens[at].Start] == '因';

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

    // 收到12件，上年结转1件，共计13件.
    private bool SumsUp(int at, in Labels labels) =>
        _list is null && !labels.Any && !labels.UnknownNear && at > 0 && _last is { Whole: null, Scope: not ClaimScope.Part } && _claims.Count > 1 && _last.Unit is [char unit] && unit == Tokens[at].Unit
        && Tokens[at - 1].Word == Word.Filler && _text[Tokens[at - 1].Start] is '共' or '合' or '总'
        && (_claims[^1].Kind, _lastRequests?.Kind) is (ClaimKind.CarriedOver, ClaimKind.Received or ClaimKind.NewlyReceived);

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

    private int BeforeFillers(int at)
    {
        while (at >= 0 && Tokens[at].Word == Word.Filler)
        {
            at--;
        }

        return at;
    }

    // 公开信息90条，其中网站60条、公示栏30条；微信公众号发布信息200条: what is published anew is no part of the list before the semicolon.
    private void CloseBefore(in Labels labels)
    {
        if (_list is { IsBracketed: false, IsPastSemicolon: true, IsOfSemicolons: false, Parts.Count: > 1 }
            && ((labels.HasAny(Word.Publish, Word.Issue) && labels.HasAny(Word.Information, Word.Document))
                || (labels.HasAny(Word.Issue, Word.Repeal, Word.InForce) && labels.HasAny(Word.Normative, Word.Rules))))
        {
            Close(_list);
            _list = null;
        }
    }

    // The words after the number say what those before it leave open: 3件予以公开, 收到12件政府信息公开申请.
    private void Complete(int at, ref Labels labels)
    {
        if (labels.UnknownNear || Tokens[at].Unit == '\0')
        {
            return;
        }

        if (labels is { Any: true, IsCrossed: true } && After(at) is { Any: true, UnknownNear: false } own)
        {
            labels = own;
            return;
        }

        if (!labels.Any)
        {
            Labels after = After(at);
            labels = after.UnknownNear ? labels with { UnknownNear = true } : after;
            return;
        }

        if (labels.Has(Word.OtherOutcome) && at + 1 < _tokens.Count && Tokens[at + 1].Word is Word.Carry or Word.CarriedForward)
        {
            // 其余2件结转下年度.
            labels = After(at);
            return;
        }

        bool namesNothing = !labels.HasAny(Word.Request, Word.Apply, Word.Information) && labels.Disputes + labels.Powers + labels.Outcomes + labels.Results == 0;
        if (!namesNothing || at + 1 >= _tokens.Count)
        {
            return;
        }

        ref readonly Token next = ref Tokens[at + 1];
        if (next.Word is Word.Unknown or Word.OffTopic)
        {
            labels.UnknownNear = true;
        }
        else if (next.Word is Word.Request or Word.Apply or Word.Information or Word.Normative or Word.Rules or Word.Document or Word.Reconsideration or Word.Litigation)
        {
            labels.Add(next);
            Tokens[at + 1] = next with { IsTaken = true };
            Follow(in next);
        }
    }

    private List<Meaning>? Kind(int at, in Labels labels)
    {
        char unit = Tokens[at].Unit;
        bool isPublished = _list?.Whole.Kind is ClaimKind.PublishedInformation or ClaimKind.PublishedDocuments;
        if (isPublished && !labels.HasAny(Word.Request, Word.Received))
        {
            return null;
        }

        if (!labels.Any || (labels.UnknownNear && !labels.HasAny(Word.Information, Word.Document)) || labels.Has(Word.OffTopic))
        {
            return null;
        }

        if (labels.Has(Word.FeeNotice))
        {
            return [new(ClaimKind.FeeNotices)];
        }

        return labels.UnknownNear ? Published(unit, in labels)
            : labels.Disputes > 0 ? Disputes(at, in labels)
            : labels.Results > 0 || labels.Has(Word.OtherResult) ? Results(in labels)
            : IsAboutDocuments(in labels) ? Documents(at, in labels)
            : labels.Powers > 0 ? Powers(unit, in labels) ?? Published(unit, in labels)
            : Requests(at, in labels) ?? Published(unit, in labels);
    }

    private static bool IsCaseUnit(char unit) => unit is '件' or '宗' or '份' or '起' or '例' or '条' or '\0';

    private List<Meaning>? Requests(int at, in Labels labels)
    {
        char unit = Tokens[at].Unit;
        bool named = labels.Has(Word.Request);
        if ((!named && _topic != Topic.Requests) || !(IsCaseUnit(unit) || (named && unit is '项' or '个' && labels.HasAny(Word.Received, Word.New, Word.Answered))) || labels.HasAny(Word.Document, Word.Issue))
        {
            return null;
        }

        bool isZero = Tokens[at].Value == 0;
        bool isPart = labels.UnknownInside || labels.HasAny(Word.About, Word.Restriction);
        if (_isOfOpenness || (labels.Has(Word.Information) && !labels.HasAny(Word.Received, Word.Request)) || (labels.IsJoint && !isZero && !labels.HasAny(Word.Received, Word.New)))
        {
            return null;
        }

        if (labels.Outcomes + labels.Reasons > 0)
        {
            return labels.Channels + labels.Applicants > 0 || labels.Outcomes + labels.Reasons > 1 || (labels.IsJoint && !isZero) ? null
                : labels.Reasons > 0 ? [new(ClaimKind.OutcomeByReason, Lexicon.Reasons[labels.Reason], IsPart: isPart)]
                : [new((ClaimKind)labels.Outcome, IsPart: isPart)];
        }

        if (labels.Has(Word.CarriedOver) || labels.CarriesFromPrevious)
        {
            return labels.HasAny(Word.CarriedForward, Word.Received, Word.New) ? null
                : [new(ClaimKind.CarriedOver, IsPart: isPart || labels.HasAny(Word.Answered, Word.Handled) || _list?.Whole.Kind is ClaimKind.Answered or ClaimKind.Handled or ClaimKind.CarriedForward)];
        }

        if (labels.Has(Word.CarriedForward) || labels.CarriesToNext)
        {
            return [new(ClaimKind.CarriedForward, IsPart: isPart)];
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
            return _list is not null && !labels.HasAny(Word.Received, Word.New, Word.Answered) && !labels.Has(Word.Request)
                ? [new(ClaimKind.Granted, IsPart: isPart)]
                : null;
        }

        bool ofRequests = _list?.Whole.Kind is ClaimKind.Received or ClaimKind.NewlyReceived;
        return labels.Has(Word.New) && labels.Has(Word.Answered) ? [new(ClaimKind.Answered, IsPart: true)]
            : labels.Has(Word.New) ? [new(ClaimKind.NewlyReceived, IsPart: isPart || _list?.Whole.Kind is ClaimKind.Answered or ClaimKind.Handled)]
            : labels.Has(Word.Received) ? [new(labels.HasAny(Word.Answered, Word.Handled) ? ClaimKind.Handled : ClaimKind.Received, IsPart: isPart || (ofRequests && !_list!.IsPastSemicolon))]
            : labels.Has(Word.Answered) ? [new(ClaimKind.Answered, IsPart: isPart)]
            : labels.Has(Word.Handled) ? [new(ClaimKind.Handled, IsPart: isPart)]
            : named && unit is '件' or '宗' or '份' or '起' or '\0' && !labels.Has(Word.Information) ? [new(ClaimKind.Handled, IsPart: isPart || _list is not null)]
            : null;
    }

    private List<Meaning>? Disputes(int at, in Labels labels)
    {
        bool isZero = Tokens[at].Value == 0;

        // Who receives or hears a case is its judge, not its party.
        bool hasRole = labels.HasAny(Word.Hearing, Word.Handled, Word.Answered) || labels.Has(Word.Received);
        if (!IsCaseUnit(Tokens[at].Unit) || hasRole || labels.UnknownInside || labels.Has(Word.About) || (!HasEvidence && !isZero) || CountsOthersToo(at, in labels))
        {
            return null;
        }

        DisputeResult result = labels.Results > 0 ? (DisputeResult)labels.Result : DisputeResult.Total;
        if (labels.Results > 1 || labels.Has(Word.OtherResult) || (labels.Disputes > 1 && !isZero && labels.IsJoint))
        {
            return null;
        }

        List<Meaning> meanings = [new(KindOf(labels.Dispute), Result: result)];
        if (labels.Disputes > 1 && labels.IsJoint)
        {
            // 行政复议、行政诉讼案件0件: both.
            meanings.Add(new(labels.Dispute == Word.Reconsideration ? ClaimKind.Litigation : ClaimKind.Reconsideration, Result: result));
        }

        return meanings;
    }

    private List<Meaning>? Results(in Labels labels) =>
        labels.Results != 1 || labels.Has(Word.OtherResult) || labels.IsJoint || labels.HasAny(Word.Request, Word.About) ? null
        : _topic switch
        {
            Topic.Reconsideration => [new(ClaimKind.Reconsideration, Result: (DisputeResult)labels.Result)],
            Topic.Litigation => [new(ClaimKind.Litigation, Result: (DisputeResult)labels.Result)],
            Topic.DirectLitigation => [new(ClaimKind.DirectLitigation, Result: (DisputeResult)labels.Result)],
            Topic.LitigationAfter => [new(ClaimKind.LitigationAfterReconsideration, Result: (DisputeResult)labels.Result)],
            _ => null,
        };

    // 行政复议案件40件，其中涉及政府信息公开7件: the 40 are about everything.
    private bool CountsOthersToo(int at, in Labels labels)
    {
        int next = at + 1;
        while (next < _tokens.Count && Tokens[next].Word is Word.Comma or Word.Open)
        {
            next++;
        }

        if (labels.HasAny(Word.OpenInformation, Word.Request) || next >= _tokens.Count || Tokens[next].Word != Word.ListMark)
        {
            return false;
        }

        while (!IsBoundary(next) && Tokens[next].Word is not (Word.OpenInformation or Word.Request))
        {
            next++;
        }

        return next < _tokens.Count && Tokens[next].Word is Word.OpenInformation or Word.Request;
    }

    private static ClaimKind KindOf(Word dispute) => dispute switch
    {
        Word.Reconsideration => ClaimKind.Reconsideration,
        Word.DirectLitigation => ClaimKind.DirectLitigation,
        Word.LitigationAfter => ClaimKind.LitigationAfterReconsideration,
        _ => ClaimKind.Litigation,
    };

    private bool IsAboutDocuments(in Labels labels) =>
        labels.HasAny(Word.Normative, Word.Rules)
        || (_topic is Topic.Normative or Topic.Rules && (labels.HasAny(Word.Issue, Word.Repeal, Word.InForce) || labels.HasAny(Word.Amend, Word.Review)) && !labels.HasAny(Word.Document, Word.Information, Word.Request));

    private List<Meaning>? Documents(int at, in Labels labels)
    {
        bool both = labels.Has(Word.Normative) && labels.Has(Word.Rules);
        int actions = (labels.Has(Word.Issue) ? 1 : 0) + (labels.Has(Word.Repeal) ? 1 : 0) + (labels.Has(Word.InForce) ? 1 : 0);
        if (both || actions > 1 || labels.HasAny(Word.Amend, Word.Review, Word.About) || labels.HasAny(Word.Request, Word.Received))
        {
            return null;
        }

        bool rules = labels.Has(Word.Rules) || (!labels.Has(Word.Normative) && _topic == Topic.Rules);
        bool isPart = labels.UnknownInside || _isPartial || labels.Has(Word.Restriction) || IsReviewed(at);
        ClaimKind? kind = labels.Has(Word.Issue) ? (rules ? ClaimKind.RulesIssued : ClaimKind.NormativeDocumentsIssued)
            : labels.Has(Word.Repeal) ? (rules ? ClaimKind.RulesRepealed : ClaimKind.NormativeDocumentsRepealed)
            : labels.Has(Word.InForce) ? (rules ? ClaimKind.RulesInForce : ClaimKind.NormativeDocumentsInForce)
            : labels.Has(Word.Publish) && !rules ? ClaimKind.NormativeDocumentsPublished
            : !labels.Has(Word.Publish) ? GoesOn(rules, labels.First)
            : null;
        return kind is { } known ? [new(known, IsPart: isPart)] : null;
    }

    // 现行有效规章18部、行政规范性文件64件: the words before the first number go for the second too.
    private ClaimKind? GoesOn(bool rules, int first)
    {
        int mark = BeforeFillers(first - 1);
        if (_last is null || mark <= 0 || mark - 1 != _lastAt || Tokens[mark].Word is not (Word.Pause or Word.Joint or Word.Comma))
        {
            return null;
        }

        return (_last.Kind, rules) switch
        {
            (ClaimKind.RulesIssued, false) => ClaimKind.NormativeDocumentsIssued,
            (ClaimKind.RulesRepealed, false) => ClaimKind.NormativeDocumentsRepealed,
            (ClaimKind.RulesInForce, false) => ClaimKind.NormativeDocumentsInForce,
            (ClaimKind.NormativeDocumentsIssued, true) => ClaimKind.RulesIssued,
            (ClaimKind.NormativeDocumentsRepealed, true) => ClaimKind.RulesRepealed,
            (ClaimKind.NormativeDocumentsInForce, true) => ClaimKind.RulesInForce,
            _ => null,
        };
    }

    // 对现行有效的12件规范性文件进行清理: as many as were looked at.
    private bool IsReviewed(int at)
    {
        for (int j = at + 1; !IsBoundary(j); j++)
        {
            if (Tokens[j].Word is Word.Review or Word.Amend)
            {
                return true;
            }
        }

        return false;
    }

    private List<Meaning>? Powers(char unit, in Labels labels)
    {
        bool goesOn = _last?.Kind is ClaimKind.Licences or ClaimKind.Penalties or ClaimKind.Compulsion;
        bool isDecision = goesOn || labels.HasAny(Word.Decision, Word.Answered) || (labels.Has(Word.Handled) && labels.Power == (byte)ClaimKind.Licences);
        bool isOther = labels.HasAny(Word.Apply, Word.Received, Word.Publish) || labels.HasAny(Word.Information, Word.About, Word.Review) || labels.HasAny(Word.Request, Word.Document);
        return _list is null && isDecision && !isOther && !labels.UnknownInside && labels.Powers == 1 && !labels.IsJoint && unit is '件' or '宗' or '份' or '起' or '例'
            ? [new((ClaimKind)labels.Power)]
            : null;
    }

    private static List<Meaning>? Published(char unit, in Labels labels) =>
        labels.HasAny(Word.Received, Word.Handled, Word.Answered) || labels.HasAny(Word.Request, Word.Apply) ? null
        : labels.Has(Word.Information) && (unit is '条' or '篇' or '则' || (labels.HasAny(Word.Publish, Word.Issue) && unit is '件' or '份' or '个' or '项')) ? [new(ClaimKind.PublishedInformation)]
        : labels.Has(Word.Document) && labels.HasAny(Word.Publish, Word.Issue) && !labels.HasAny(Word.Review, Word.Amend, Word.Repeal) && unit is '件' or '份' or '个' or '条' or '篇' or '部' or '项' ? [new(ClaimKind.PublishedDocuments)]
        : null;

    private ClaimKind PartKind() => _list!.Whole.Kind is ClaimKind.PublishedInformation or ClaimKind.PublishedDocuments ? ClaimKind.PublishedInformation : ClaimKind.ListPart;

    private void LeaveOpen()
    {
        if (_list is not null)
        {
            _list.IsOpen = true;
        }
    }

    /// <summary>What a number is understood as.</summary>
    private readonly record struct Meaning(ClaimKind Kind, string? Row = null, DisputeResult Result = DisputeResult.Total, bool IsPart = false);
}
