namespace OpenGovReport.Claims;

// Documents, decisions and money: what table two counts.
internal sealed partial class ClauseReader
{
    private void ReadMoney(int at, in Labels labels)
    {
        bool isCounted = IsOfCountedFees(at), isInformationFee = labels.Has(Word.InformationFee) || isCounted;
        bool isFee = labels.Has(Word.Fees) && !isInformationFee;
        if ((labels.UnknownNear && !isCounted) || labels.HasAny(Word.Future, Word.Not, Word.Comparator) || labels.IsChange || _isCompared || _isDistributive || IsOfSomethingElse(in labels) || !(isInformationFee || isFee) || labels.UnknownInside)
        {
            return;
        }

        ref readonly Token number = ref Tokens[at];
        Add(at, isFee ? ClaimKind.Fees : ClaimKind.InformationProcessingFee, in labels, unit: number.Scale switch { 1 => "元", 1_0000 => "万元", _ => "亿元" });
    }

    // 收取信息处理费3件，合计400元: how often stands between what it is for and how much it is.
    private bool IsOfCountedFees(int at)
    {
        int comma = at - 1;
        while (comma >= 0 && Tokens[comma].Word is Word.Filler or Word.Collect)
        {
            comma--;
        }

        // 1笔 has a unit that counts nothing else.
        int number = comma > 2 && IsText(comma - 1, "笔") ? comma - 2 : comma - 1;
        if (number < 2 || Tokens[comma].Word is not Word.Comma || Tokens[number] is not { Word: Word.Number, Unit: not '元' })
        {
            return false;
        }

        int j = number - 1;
        while (j > 0 && Tokens[j].Word is Word.Filler)
        {
            j--;
        }

        return Tokens[j].Word == Word.InformationFee && j > 0 && Tokens[j - 1].Word == Word.Collect;
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

    private bool IsAboutDocuments(in Labels labels) =>
        labels.HasAny(Word.Normative, Word.Rules)
        || (_topic is Topic.Normative or Topic.Rules && (labels.HasAny(Word.Issue, Word.Repeal, Word.InForce) || labels.HasAny(Word.Amend, Word.Review)) && !labels.HasAny(Word.Document, Word.Information, Word.Request));

    private List<Meaning>? Documents(int at, in Labels labels)
    {
        bool both = labels.Has(Word.Normative) && labels.Has(Word.Rules);
        int actions = (labels.Has(Word.Issue) ? 1 : 0) + (labels.Has(Word.Repeal) ? 1 : 0) + (labels.Has(Word.InForce) ? 1 : 0);
        if (both || actions > 1 || labels.HasAny(Word.Amend, Word.Review, Word.About) || labels.Has(Word.Information) || Tokens[at].Unit is '篇' or '条' or '则' || labels.HasAny(Word.Request, Word.Received))
        {
            return null;
        }

        bool rules = labels.Has(Word.Rules) || (!labels.Has(Word.Normative) && _topic == Topic.Rules);
        bool isPart = labels.UnknownInside || _isPartial || labels.Has(Word.Restriction) || labels.Has(Word.Publish) && labels.Has(Word.InForce) || IsReviewed(at);
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

    private List<Meaning>? Powers(int at, char unit, in Labels labels)
    {
        bool goesOn = _last?.Kind is ClaimKind.Licences or ClaimKind.Penalties or ClaimKind.Compulsion;
        bool isDecision = goesOn || labels.HasAny(Word.Decision, Word.Answered) || (labels.Has(Word.Handled) && labels.Power == (byte)ClaimKind.Licences);
        bool isOther = labels.HasAny(Word.Apply, Word.Received, Word.Publish) || labels.HasAny(Word.Information, Word.About, Word.Review) || labels.HasAny(Word.Request, Word.Document);
        return _list is null && isDecision && !isOther && !IsPublished(at) && !labels.UnknownInside && labels.Powers == 1 && !labels.IsJoint && unit is '件' or '宗' or '份' or '起' or '例'
            ? [new((ClaimKind)labels.Power)]
            : null;
    }

    // 主动公开行政许可决定326件、行政处罚决定41件: the second is what was published too.
    private bool IsPublished(int at)
    {
        for (int j = at - 1; j >= 0 && Tokens[j].Word is not (Word.Comma or Word.Semicolon or Word.Colon); j--)
        {
            if (Tokens[j].Word == Word.Publish)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Meaning>? Published(char unit, in Labels labels) =>
        labels.HasAny(Word.Received, Word.Handled, Word.Answered) || labels.HasAny(Word.Request, Word.Apply) ? null
        : labels.Has(Word.Information) && (unit is '条' or '篇' or '则' || (labels.HasAny(Word.Publish, Word.Issue) && unit is '件' or '份' or '个' or '项')) ? [new(ClaimKind.PublishedInformation)]
        : labels.Has(Word.Document) && labels.HasAny(Word.Publish, Word.Issue) && !labels.HasAny(Word.Review, Word.Amend, Word.Repeal) && unit is '件' or '份' or '个' or '条' or '篇' or '部' or '项' ? [new(ClaimKind.PublishedDocuments)]
        : null;

    // 制发文件126件，主动公开42件、依申请公开31件、不予公开53件: documents by who may see them, not requests.
    private bool IsOfOpenness()
    {
        bool isOfOpenness = false;
        for (int j = 0; j < _tokens.Count; j++)
        {
            switch (Tokens[j].Word)
            {
                case Word.Received or Word.New or Word.Apply or Word.Answered or Word.Handled:
                    return false;
                case Word.Document or Word.Publish when !isOfOpenness:
                    int next = j + 1;
                    while (next < _tokens.Count && Tokens[next].Word is Word.Filler or Word.Document)
                    {
                        next++;
                    }

                    isOfOpenness = next < _tokens.Count && Tokens[next] is { Word: Word.Number } number && IsCaseUnit(number.Unit);
                    break;
                default:
                    break;
            }
        }

        return isOfOpenness;
    }
}
