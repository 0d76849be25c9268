namespace OpenGovReport.Claims;

// Reconsideration and litigation.
internal sealed partial class ClauseReader
{
    private bool IsOfDisputes => _topic is >= Topic.Reconsideration and <= Topic.LitigationAfter;

    private static bool IsDispute(ClaimKind kind) => kind is >= ClaimKind.Reconsideration and <= ClaimKind.LitigationAfterReconsideration;

    private List<Meaning>? Disputes(int at, in Labels labels)
    {
        bool isZero = Tokens[at].Value == 0;

        // Who receives or hears a case is its judge, not its party.
        bool hasRole = labels.HasAny(Word.Hearing, Word.Handled, Word.Answered) || labels.Has(Word.Received);
        if (!IsCaseUnit(Tokens[at].Unit) || hasRole || labels.UnknownInside || labels.Has(Word.About) || (!HasEvidence && !isZero) || CountsOthersToo(at, in labels) || (!isZero && HasOtherCause(in labels)))
        {
            return null;
        }

        DisputeResult result = labels.Results > 0 ? (DisputeResult)labels.Result : DisputeResult.Total;
        if (labels.Results > 1 || labels.Has(Word.OtherResult) || (!isZero && IsOfOtherCases(in labels)))
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

    // Not the year's cases of one kind: of both kinds together, the new ones or the old ones alone, or of every kind.
    private bool IsOfOtherCases(in Labels labels) =>
        (labels.Disputes > 1 && (labels.IsJoint || (labels.Has(Word.Reconsideration) && labels.Has(Word.Litigation))))
        || labels.HasAny(Word.New, Word.CarriedOver, Word.Carry) || IsOfAllCases();

    private List<Meaning>? Results(in Labels labels) =>
        labels.Results != 1 || !HasEvidence || labels.Has(Word.OtherResult) || labels.IsJoint || labels.HasAny(Word.Request, Word.About) ? null
        : _topic switch
        {
            Topic.Reconsideration => [new(ClaimKind.Reconsideration, Result: (DisputeResult)labels.Result)],
            Topic.Litigation => [new(ClaimKind.Litigation, Result: (DisputeResult)labels.Result)],
            Topic.DirectLitigation => [new(ClaimKind.DirectLitigation, Result: (DisputeResult)labels.Result)],
            Topic.LitigationAfter => [new(ClaimKind.LitigationAfterReconsideration, Result: (DisputeResult)labels.Result)],
            _ => null,
        };

    // 因征地补偿被申请行政复议12件: a cause of its own.
    private bool HasOtherCause(in Labels labels)
    {
        for (int j = labels.First - 1; j >= 0 && Tokens[j].Word is not (Word.Comma or Word.Semicolon or Word.Colon or Word.Open or Word.Number or Word.ListMark or Word.OpenInformation or Word.Request); j--)
        {
            if (IsText(j, "因") && Tokens[j + 1].Word is Word.Unknown or Word.OffTopic)
            {
                return true;
            }
        }

        return false;
    }

    // 行政复议案件40件，其中涉及政府信息公开7件, 各类申请120件，其中政府信息公开申请12件: the first number is about everything.
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

    // 全年行政应诉案件30件, 作为共同被告参加诉讼6件: cases of every kind, or of others, unless the sentence says that they are about open information.
    private bool IsOfAllCases()
    {
        if (SentenceSays("共同被告", "作为第三人"))
        {
            return true;
        }

        foreach (ref readonly Token token in Tokens)
        {
            if (token.Word is Word.OpenInformation or Word.Request)
            {
                return false;
            }
        }

        return SentenceSays("应诉", "各类", "总数", "信访", "工伤", "全年发生", "共发生", "年内发生");
    }

    private static ClaimKind KindOf(Word dispute) => dispute switch
    {
        Word.Reconsideration => ClaimKind.Reconsideration,
        Word.DirectLitigation => ClaimKind.DirectLitigation,
        Word.LitigationAfter => ClaimKind.LitigationAfterReconsideration,
        _ => ClaimKind.Litigation,
    };

    // 撤回1件 among requests: no outcome of the form, and yet about them.
    private bool IsOfRequest(in Labels labels) =>
        _topic == Topic.Requests && !labels.UnknownNear && labels.Has(Word.OtherOutcome) && !labels.HasAny(Word.OffTopic, Word.Document, Word.Information);

    // 已审结5件, 撤诉1件, 其他1件 among cases: not understood, and yet about them.
    private bool IsOfCase(in Labels labels) =>
        IsOfDisputes && !labels.UnknownNear && labels.Disputes == 0 && labels.HasAny(Word.Hearing, Word.OtherResult, Word.OtherOutcome);
}
