namespace OpenGovReport.Claims;

// Totals and their parts.
internal sealed partial class ClauseReader
{
    private void OpenList(Claim whole)
    {
        if (ReferenceEquals(_list?.Whole, whole))
        {
            return;
        }

        // 其中 within 其中: it can't be told which list what follows belongs to.
        bool isNested = _list is not null && ReferenceEquals(whole.Whole, _list.Whole);
        if (_list is not null)
        {
            _list.IsOpen |= isNested;
            Close(_list);
        }

        _list = new ListDraft(whole) { IsOpen = isNested };
    }

    // 新收23件，上年结转1件，其中…: the list may break down both, or the first alone.
    private bool IsSecond(Claim whole) => whole.Kind is ClaimKind.CarriedOver or ClaimKind.CarriedForward && _lastRequests is not null && !ReferenceEquals(whole, _lastRequests);

    // 被诉46件，其中…: what was counted last is not what the list breaks down.
    private bool CountsBetween(int from, int to)
    {
        for (int j = from; j < to; j++)
        {
            if (Tokens[j] is { Word: Word.Number, IsTaken: false } number && IsCaseUnit(number.Unit) && number.Unit != '\0')
            {
                return true;
            }
        }

        return false;
    }

    // A figure of the same rank as the total ends its list: 收到12件，其中网络10件、信函2件，办结11件.
    private void CloseBefore(ClaimKind kind)
    {
        if (_list is { IsBracketed: false, IsPastSemicolon: true } && IsDispute(kind) && kind != _list.Whole.Kind && kind <= ClaimKind.Litigation)
        {
            EndList();
        }

        if (_list is { IsBracketed: false } && IsMain(kind) && (_list.IsPastSemicolon || (_list.Parts.Count > 0 && !IsMain(_list.Parts[^1].Kind))))
        {
            EndList();
        }
    }

    // 公开信息90条，其中网站60条、公示栏30条；微信公众号发布信息200条: what is published anew is no part of the list before the semicolon.
    private void CloseBefore(in Labels labels)
    {
        if (_list is { IsBracketed: false, IsPastSemicolon: true, IsOfSemicolons: false, Parts.Count: > 1 }
            && ((labels.HasAny(Word.Publish, Word.Issue) && labels.HasAny(Word.Information, Word.Document))
                || (labels.HasAny(Word.Issue, Word.Repeal, Word.InForce) && labels.HasAny(Word.Normative, Word.Rules))))
        {
            EndList();
        }
    }

    private void EndList()
    {
        Close(_list);
        _list = null;
    }

    private void Close(ListDraft? list)
    {
        if (list is { Parts.Count: > 0 })
        {
            _finished.Add(new ClaimList(list.Whole, list.Parts.AsReadOnly(), list.IsOpen));
            list.Parts = [];
        }
    }

    // 上年结转3件。其中网络申请31件、信函申请15件: a list of what was named before.
    private bool CanBePart(ClaimKind kind, decimal number, Claim whole) =>
        !(_list is { IsBracketed: false } && IsOutcome(whole.Kind) && IsOutcome(kind) && kind != whole.Kind && kind != ClaimKind.PartiallyGranted)
        && !(IsDispute(kind) && !IsDispute(whole.Kind))
        && !(IsDispute(whole.Kind) && kind is >= ClaimKind.ReceivedOnline and <= ClaimKind.FromOrganizations)
        && !(whole.Kind is ClaimKind.CarriedOver or ClaimKind.CarriedForward && number > whole.Number);

    private static bool IsOutcome(ClaimKind kind) => kind is >= ClaimKind.Granted and <= ClaimKind.OtherwiseHandled;

    private ClaimKind PartKind() => _list!.Whole.Kind is ClaimKind.PublishedInformation or ClaimKind.PublishedDocuments ? ClaimKind.PublishedInformation : ClaimKind.ListPart;

    private void LeaveOpen()
    {
        if (_list is not null)
        {
            _list.IsOpen = true;
        }
    }

    private static bool IsMain(ClaimKind kind) => kind is <= ClaimKind.CarriedForward or (>= ClaimKind.RulesIssued and <= ClaimKind.FeeNotices);

    /// <summary>A list being read.</summary>
    private sealed class ListDraft(Claim whole)
    {
        internal Claim Whole { get; } = whole;

        internal List<Claim> Parts { get; set; } = [];

        internal bool IsOpen { get; set; }

        internal bool IsPastSemicolon { get; set; }

        /// <summary>Whether semicolons stand between its parts, so that one does not end it.</summary>
        internal bool IsOfSemicolons { get; set; }

        internal bool IsBracketed { get; init; }
    }
}
