namespace OpenGovReport.Claims;

// What a number is about.
internal sealed partial class ClauseReader
{
    private void ReadNumber(int at)
    {
        ref readonly Token number = ref Tokens[at];
        if (number.IsTaken)
        {
            return;
        }

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

        if (labels.IsOfEach)
        {
            ReadEach(at, in labels);
            return;
        }

        if (_list is not null && (!labels.Any || labels.IsCrossed) && IsAllAgain(at))
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
        if ((YearOfLast(at, isCompared, in labels) ?? YearOfBracket(at, in labels)) is int year)
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
        if (labels.Has(Word.Not))
        {
            // 2件未办结, 3件非政府信息公开申请.
            LeaveOpen();
            return;
        }

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
        else if ((labels.Any || labels.UnknownNear) && !IsAboutDocuments(in labels) && !IsOfCase(in labels) && !IsOfRequest(in labels) && !GivesReason(at + 1))
        {
            // A number about something else: what follows may be about it too.
            _topic = Topic.Other;
        }
    }

    // 其中10件由法制机构审核，全部23件经律师审查; 招生5件、教师4件，合计9件: the total once more, not a part.
    private bool IsAllAgain(int at) =>
        at > 0 && (Tokens[at - 1].Word == Word.All || (Tokens[at - 1].Word == Word.Filler && (IsText(at - 1, "合计") || IsText(at - 1, "总计") || IsText(at - 1, "共计"))));

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

    // 1件因需征求第三方意见结转: what follows says why, not of what.
    private bool GivesReason(int at) => at < _tokens.Count && Tokens[at].Word == Word.Filler && _text[Tokens[at].Start] == '因';

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
            : labels.Powers > 0 ? Powers(at, unit, in labels) ?? Published(unit, in labels)
            : Requests(at, in labels) ?? Published(unit, in labels);
    }

    private static bool IsCaseUnit(char unit) => unit is '件' or '宗' or '份' or '起' or '例' or '条' or '\0';

    /// <summary>What a number is understood as.</summary>
    private readonly record struct Meaning(ClaimKind Kind, string? Row = null, DisputeResult Result = DisputeResult.Total, bool IsPart = false);
}
