namespace OpenGovReport.Claims;

// None of them.
internal sealed partial class ClauseReader
{
    // 有3个县未收到依申请公开: some of those in a region.
    private bool IsOfSome(int at) => at > 0 && _text.AsSpan(0, Tokens[at].Start) is [.., '个', '县' or '区' or '市' or '镇' or '乡'];

    // 未作出行政处罚决定, 未制发规范性文件: 未 says that there was none where it stands directly before what is done.
    private bool DeniesAct(int at) =>
        IsText(at, "未") && at + 1 < _tokens.Count && Tokens[at + 1].Start == Tokens[at].End && Tokens[at + 1].Word is Word.Decision or Word.Handled or Word.Issue or Word.Repeal;

    // 未收到…申请, 未发生行政复议、行政诉讼, 未收取信息处理费, 未作出行政处罚决定, 无结转: each thing named is none.
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

        if (before.Channels + before.Applicants > 0 || before.HasAny(Word.Not, Word.Future) || before.HasAny(Word.Nothing, Word.NothingReceived) || _isCompared)
        {
            return;
        }

        bool isOfRequests = before.HasAny(Word.Request, Word.OpenInformation) || (at > 0 && Tokens[at - 1].Word == Word.Request);
        ClaimScope scope = ScopeOf(at);
        Acts acts = Acts.None;
        bool isOpen = false;
        List<(ClaimKind Kind, int End)> none = [];
        for (int from = at + 1; from < _tokens.Count;)
        {
            int to = from;
            Labels item = new();
            bool unknown = false;
            while (to < _tokens.Count && Tokens[to].Word is not (Word.Comma or Word.Pause or Word.Semicolon or Word.Colon or Word.Open or Word.Close or Word.Joint))
            {
                unknown |= Tokens[to].Word is Word.Unknown or Word.Number or Word.Not or Word.Nothing or Word.NothingReceived or Word.NothingCollected or Word.Year or Word.LastYear or Word.OtherPeriod or Word.More;
                AddCarry(ref item, to);
                item.Add(Tokens[to] is { Word: Word.OffTopic, Code: Token.LicenceItems } ? Tokens[to] with { Word = Word.Power, Code = (byte)ClaimKind.Licences } : Tokens[to]);
                to++;
            }

            // 无逾期和结转: the first is nothing that is counted.
            bool isFirst = from == at + 1, goesOn = to < _tokens.Count && Tokens[to].Word is Word.Pause or Word.Joint;
            bool isAside = item.Has(Word.Restriction) && !item.Any && goesOn;
            if (unknown || (isFirst && !isAside && (item.HasAny(Word.OffTopic, Word.OtherOutcome, Word.Restriction))) || item.Channels + item.Applicants > 0)
            {
                // 无行政许可、行政处罚违规情况: what follows goes for all that is joined.
                _ = unknown ? none.RemoveAll(n => IsDispute(n.Kind) ? item.Disputes > 0 : item.Powers > 0) : 0;
                break;
            }

            // 未制定或废止规范性文件, 未制定规章和规范性文件: what was not done stands before the first or before each.
            Acts own = ActsOf(in item);
            acts = own == Acts.None || isOpen ? acts | own : own;
            isOpen = own != Acts.None && !item.HasAny(Word.Rules, Word.Normative) && item.Powers == 0;
            List<ClaimKind> kinds = NothingOf(negation, in item, acts, isOfRequests);
            if (kinds.Count == 0)
            {
                _ = none.RemoveAll(n => IsDispute(n.Kind) ? item.Disputes > 0 : n.Kind >= ClaimKind.RulesIssued && (item.Powers > 0 || item.HasAny(Word.Rules, Word.Normative)));
            }

            foreach (ClaimKind kind in kinds)
            {
                none.Add((kind, Tokens[Math.Max(to, from + 1) - 1].End));
            }

            for (int j = from; j < to; j++)
            {
                Follow(in Tokens[j]);
                Tokens[j] = Tokens[j] with { IsTaken = true };
            }

            if (!goesOn)
            {
                break;
            }

            from = to + 1;
        }

        foreach ((ClaimKind kind, int end) in none)
        {
            AddNothing(at, kind, scope, end);
        }
    }

    private List<ClaimKind> NothingOf(Word negation, in Labels item, Acts acts, bool isOfRequests = false)
    {
        if (NothingOfTableTwo(negation, in item, acts, isOfRequests) is { Count: > 0 } ofTableTwo)
        {
            return ofTableTwo;
        }

        if (item.HasAny(Word.InformationFee, Word.FeeNotice, Word.Fees) || negation == Word.NothingCollected)
        {
            bool bare = item.Has(Word.Fees) || item.Has(Word.FeeNotice) || (negation == Word.NothingCollected && !item.Has(Word.InformationFee) && !(isOfRequests && item.Has(Word.Collect)));
            return bare ? [] : [ClaimKind.InformationProcessingFee];
        }

        if (negation == Word.Not || item.HasAny(Word.OffTopic, Word.Hearing, Word.About) || item.HasAny(Word.Document, Word.Normative, Word.Rules) || item.Powers > 0)
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
                : item.Has(Word.CarriedForward) || item.CarriesToNext || FollowsAnswered() ? [ClaimKind.CarriedForward]
                : [];
        }

        if (item.Reasons + item.Results > 0 || item.HasAny(Word.Answered, Word.Handled, Word.Collect) || item.HasAny(Word.Publish, Word.Information))
        {
            return [];
        }

        if (item.Outcomes > 0)
        {
            return item.Outcomes == 1 && negation == Word.Nothing && _topic == Topic.Requests && !item.HasAny(Word.OtherOutcome, Word.Restriction) ? [(ClaimKind)item.Outcome] : [];
        }

        return isRequest ? [ClaimKind.Received] : [];
    }

    // 办结12件，无结转: nothing was left, as where a number follows 结转.
    private bool FollowsAnswered() =>
        _claims is [.., { Kind: ClaimKind.Answered } last] && IsOfSentence(last);

    // 未作出行政处罚决定, 无行政许可, 未制发规范性文件, 无行政事业性收费.
    private static List<ClaimKind> NothingOfTableTwo(Word negation, in Labels item, Acts acts, bool isOfRequests)
    {
        bool isOther = item.HasAny(Word.OffTopic, Word.Hearing, Word.About) || item.HasAny(Word.Request, Word.Apply, Word.Received) || item.HasAny(Word.Publish, Word.Information, Word.Document)
            || item.HasAny(Word.Amend, Word.Review, Word.Restriction) || item.HasAny(Word.OtherResult, Word.Outcome, Word.OtherOutcome) || item.Has(Word.New) || negation == Word.NothingReceived;
        List<ClaimKind> kinds = [];
        if (isOther)
        {
            return kinds;
        }

        if (item.Has(Word.Fees) && negation != Word.Not && !item.Has(Word.OpenInformation) && !isOfRequests)
        {
            kinds.Add(ClaimKind.Fees);
        }
        else if (item.Powers > 0)
        {
            if (item.Powers == 1 && item.Disputes + item.Results == 0 && !item.Has(Word.Collect) && (acts & (Acts.Issue | Acts.Repeal | Acts.InForce)) == 0 && negation is Word.Nothing or Word.Not)
            {
                kinds.Add((ClaimKind)item.Power);
            }
        }
        else if (item.HasAny(Word.Rules, Word.Normative) && negation is Word.Nothing or Word.Not && (acts & Acts.Decide) == 0)
        {
            // 无规范性文件 says at least that none was issued.
            Acts denied = acts == Acts.None ? Acts.Issue : acts;
            AddDocuments(item.Has(Word.Rules), ClaimKind.RulesIssued, ClaimKind.RulesRepealed, ClaimKind.RulesInForce);
            AddDocuments(item.Has(Word.Normative), ClaimKind.NormativeDocumentsIssued, ClaimKind.NormativeDocumentsRepealed, ClaimKind.NormativeDocumentsInForce);

            void AddDocuments(bool isNamed, ClaimKind issued, ClaimKind repealed, ClaimKind inForce)
            {
                if (isNamed)
                {
                    kinds.AddRange(denied.HasFlag(Acts.Issue) ? [issued] : []);
                    kinds.AddRange(denied.HasFlag(Acts.Repeal) ? [repealed] : []);
                    kinds.AddRange(denied.HasFlag(Acts.InForce) ? [inForce] : []);
                }
            }
        }

        return kinds;
    }

    private static Acts ActsOf(in Labels item) =>
        (item.Has(Word.Issue) ? Acts.Issue : 0) | (item.Has(Word.Repeal) ? Acts.Repeal : 0) | (item.Has(Word.InForce) ? Acts.InForce : 0)
        | (item.HasAny(Word.Decision, Word.Handled) ? Acts.Decide : 0);

    // 行政复议：无
    private void ReadNothingAfter(int at, Labels before)
    {
        if (before.UnknownNear || before.UnknownInside || !before.Any || at == 0 || Tokens[at - 1].Word is not (Word.Colon or Word.Filler))
        {
            return;
        }

        // 无正当理由不予公开的情况没有发生: which of them there were none of is not said.
        bool isOfSomeOutcome = before.Outcomes > 0 && Tokens[at - 1].Word != Word.Colon;
        foreach (ClaimKind kind in isOfSomeOutcome ? [] : NothingOf(Word.Nothing, in before, ActsOf(in before)))
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

    /// <summary>What was not done.</summary>
    [Flags]
    private enum Acts : byte
    {
        None = 0, Issue = 1, Repeal = 2, InForce = 4, Decide = 8,
    }
}
