namespace OpenGovReport.Claims;

// How claims are made.
internal sealed partial class ClauseReader
{
    private void Add(
        int at, ClaimKind kind, in Labels labels, string? row = null, DisputeResult result = DisputeResult.Total, Claim? about = null, bool isChange = false, bool isPart = false,
        string? unit = null)
    {
        ref readonly Token number = ref Tokens[at];
        CloseBefore(kind);
        isPart |= _list is not null && CanBePart(kind, number.Value, _list.Whole) && IsOfAnotherMeasure(kind, _list.Whole.Kind);
        _isOfPart |= isPart && _list is null && kind is ClaimKind.Received or ClaimKind.NewlyReceived;
        ClaimScope scope = isPart ? ClaimScope.Part : kind == ClaimKind.ListPart ? ClaimScope.Unstated : ScopeOf(labels.First >= 0 ? labels.First : at, at, kind);
        if (scope == ClaimScope.Unstated)
        {
            scope = _scope;
        }
        else if (scope != ClaimScope.Part)
        {
            _scope = scope;
        }

        // 目前现行有效12件: what is in force is counted when the report is written.
        ClaimPeriod period = _isUntilNow && Period == ClaimPeriod.Other && kind is ClaimKind.RulesInForce or ClaimKind.NormativeDocumentsInForce ? ClaimPeriod.ReportingYear : Period;
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
            Period = period,
            Year = period == ClaimPeriod.Other && _periodOfSentence is not null ? null : _year,
            Scope = scope,
            Whole = isChange || (_list is not null && !CanBePart(kind, number.Value, _list.Whole)) ? null : _list?.Whole,
            About = about,
            Span = kind is ClaimKind.ListPart || _list?.Whole.Kind is ClaimKind.PublishedInformation or ClaimKind.PublishedDocuments ? ItemSpan(at, in labels) : SpanOf(at, in labels),
            Source = _text,
        });
    }

    // 网络申请10件（自然人8件、企业2件）: of those alone, not of all.
    private static bool IsOfAnotherMeasure(ClaimKind kind, ClaimKind whole) =>
        kind <= ClaimKind.FromOrganizations && whole switch
        {
            ClaimKind.CarriedOver or ClaimKind.CarriedForward => kind != whole,
            >= ClaimKind.Granted and <= ClaimKind.OutcomeByReason => kind is not (>= ClaimKind.Granted and <= ClaimKind.OutcomeByReason),
            (>= ClaimKind.ReceivedOnline and <= ClaimKind.FromOrganizations) or ClaimKind.ListPart => true,
            _ => false,
        };

    private void AddClaim(int at, Claim claim)
    {
        _claims.Add(claim);
        Tokens[at] = Tokens[at] with { IsTaken = true };
        if (claim.IsChange || claim.Kind == ClaimKind.Percentage || claim.Form != ClaimForm.Number)
        {
            return;
        }

        if (IsDispute(claim.Kind) && claim.Result == DisputeResult.Total)
        {
            _jointDispute = _last is not null && ReferenceEquals(_last, _lastDispute) && _last.Kind != claim.Kind && (_lastAt == at || IsJoined(_lastAt + 1, at)) ? _last : null;
            _lastDispute = claim;
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
    }

    // Nothing but 、, 和 or a comma and words that go with the second.
    private bool IsJoined(int from, int to)
    {
        bool joined = false;
        for (int j = from; j < to; j++)
        {
            joined |= Tokens[j].Word is Word.Pause or Word.Joint or Word.Comma;
            if (Tokens[j].Word is Word.Unknown or Word.Number or Word.ListMark or Word.All or Word.DisputeResult or Word.OtherResult or Word.Hearing or (>= Word.Semicolon and <= Word.Close))
            {
                return false;
            }
        }

        return joined;
    }

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
