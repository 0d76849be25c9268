using System.Runtime.InteropServices;

namespace OpenGovReport.Claims;

/// <summary>Reads the sentences of a report's texts and makes claims of what they count.</summary>
/// <remarks>
/// A number is understood from the words before it in its clause, or where there are none from those after it; what the words leave out
/// (申请, 行政复议) has to have been named before in the paragraph. See <see cref="ClaimExtractor"/>.
/// </remarks>
internal sealed partial class ClauseReader(int? reportYear, string? publisher)
{
    private readonly List<Token> _tokens = [];
    private readonly List<Claim> _claims = [];
    private readonly List<ClaimList> _finished = [];
    private readonly Stack<Outer> _brackets = new();

    // The text being read.
    private NarrativeSection _section;
    private int _part;
    private string _text = "";

    // What earlier words of the paragraph have established.
    private Topic _topic;
    private bool _isAboutOpenInformation;
    private ClaimPeriod _period;
    private int? _year;
    private ClaimScope _scope;
    private Claim? _lastOfParagraph;
    private Topic _topicOfLastParagraph;

    // What earlier words of the sentence have established.
    private ListDraft? _list;
    private Claim? _last;
    private int _lastAt;
    private Claim? _change;
    private int _changeAt;
    private Claim? _lastRequests;
    private int _lastRequestsAt;
    private Claim? _lastDispute;
    private bool _isDistributive;
    private bool _isPartial;
    private bool _isCompared;
    private bool _sawJanuary;
    private bool _isOfPart;
    private bool _isOfOpenness;
    private ClaimPeriod? _periodOfSentence;

    /// <summary>What a clause that does not name its object is about.</summary>
    private enum Topic : byte
    {
        None, Requests, Reconsideration, Litigation, DirectLitigation, LitigationAfter, Rules, Normative, Other,
    }

    private Span<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    private bool IsOfDisputes => _topic is >= Topic.Reconsideration and <= Topic.LitigationAfter;

    private bool HasEvidence => _isAboutOpenInformation || _topic == Topic.Requests;

    private ClaimPeriod Period => _periodOfSentence ?? _period;

    /// <summary>Reads one text.</summary>
    internal void Read(NarrativeSection section, int part, string text, string heading = "")
    {
        if (text.Length == 0)
        {
            return;
        }

        (_section, _part, _text) = (section, part, text);
        bool isAboutRequests = heading.Contains("申请", StringComparison.Ordinal);
        _topic = Topic.None;
        StartParagraph(isAboutRequests);
        for (int from = 0; from < text.Length;)
        {
            SentenceScan scan = SentenceScan.Of(text.AsSpan(from));
            if (scan.SaysSomething)
            {
                // A sentence that is too long to be one is read in pieces.
                for (int end = from + scan.Length; from < end;)
                {
                    from += Lexer.Sentence(text.AsSpan(0, end), from, _tokens);
                    ReadSentence();
                }
            }
            else
            {
                from += scan.Length;
                if (scan.Year is int year)
                {
                    Turn(year);
                }
            }

            from += scan.EndLength;
            if (scan.IsParagraphEnd)
            {
                StartParagraph(isAboutRequests);
            }
        }
    }

    /// <summary>All that was read.</summary>
    internal ReportClaims Finish() => _claims.Count == 0 ? ReportClaims.None : new ReportClaims([.. _claims], [.. _finished]);

    private void StartParagraph(bool isAboutRequests)
    {
        _topicOfLastParagraph = _topic;
        _topic = isAboutRequests ? Topic.Requests : Topic.None;
        _isAboutOpenInformation = isAboutRequests;
        _period = ClaimPeriod.ReportingYear;
        _year = null;
        _scope = ClaimScope.Unstated;
        _lastOfParagraph = null;
    }

    private void ReadSentence()
    {
        _last = _lastRequests = _lastDispute = _change = null;
        _lastAt = _changeAt = -1;
        _isDistributive = _isPartial = _isCompared = _sawJanuary = _isOfPart = false;
        _periodOfSentence = null;
        _isOfOpenness = IsOfOpenness();
        if (_topicOfLastParagraph == Topic.Requests && _topic == Topic.None && _tokens is [{ Word: Word.Answered or Word.Handled }, { Word: Word.Filler }, ..])
        {
            // 答复结果：予以公开5件: goes on about the requests of the paragraph before.
            _topic = Topic.Requests;
        }

        _topicOfLastParagraph = Topic.None;
        for (int i = 0; i < _tokens.Count; i++)
        {
            Read(i);
        }

        while (_brackets.TryPop(out Outer outer))
        {
            Close(_list);
            _list = outer.List;
        }

        Close(_list);
        _list = null;
    }

    private void Read(int i)
    {
        ref readonly Token token = ref Tokens[i];
        switch (token.Word)
        {
            case Word.Unknown or Word.Filler or Word.Joint:
                break;
            case Word.Comma:
                _isCompared = false;
                break;
            case Word.Semicolon:
                _isCompared = _isDistributive = _isPartial = false;
                if (_list is not null)
                {
                    _list.IsPastSemicolon = true;
                    _list.IsOfSemicolons |= _list.Parts.Count == 1;
                    _isOfPart = false;
                }

                break;
            case Word.Colon:
                if (_last is not null && _lastAt == i - 1)
                {
                    OpenList(_last);
                }

                break;
            case Word.Open:
                _brackets.Push(new Outer(_list, _topic, _last, _period, _year, _periodOfSentence, _isCompared));
                if (_brackets.Count > MostBrackets)
                {
                    _brackets.Clear();
                }

                _isCompared = false;
                _list = _last is not null && _lastAt == i - 1 ? new ListDraft(_last) { IsBracketed = true } : null;
                break;
            case Word.Close:
                if (_brackets.TryPop(out Outer outer))
                {
                    Close(_list);
                    (_list, _topic, _last, _period, _year, _periodOfSentence, _isCompared) = outer;
                    _lastAt = i;
                }

                break;
            case Word.ListMark:
                if ((_last ?? (i == 0 ? _lastOfParagraph : null)) is { } whole && !CountsBetween(_lastAt + 1, i))
                {
                    OpenList(whole);
                    _list!.IsOpen |= i > 0 && Tokens[i - 1].Word == Word.More;
                }

                break;
            case Word.More:
                if (_list is not null)
                {
                    _list.IsOpen = true;
                }

                break;
            case Word.Distributive:
                _isDistributive = true;
                break;
            case Word.Comparator:
                _isCompared = true;
                break;
            case Word.Restriction or Word.Amend or Word.Review:
                _isPartial = true;
                break;
            case Word.Year or Word.ThisYear or Word.LastYear or Word.OtherPeriod or Word.PartOfYear:
                ReadPeriod(i);
                break;
            case Word.Nothing or Word.NothingReceived or Word.NothingCollected:
                ReadNothing(i);
                break;
            case Word.All:
                ReadAll(i);
                break;
            case Word.Number:
                ReadNumber(i);
                break;
            default:
                Follow(in token);
                break;
        }
    }

    // What later clauses are about.
    private void Follow(in Token token)
    {
        Word word = token.Word;
        if (word == Word.Hearing && token.Code == Token.Concluded && IsOfDisputes)
        {
            return;
        }

        _isAboutOpenInformation |= word is Word.Request or Word.OpenInformation;
        _topic = word switch
        {
            Word.Request => Topic.Requests,
            Word.Reconsideration => Topic.Reconsideration,
            Word.Litigation => Topic.Litigation,
            Word.DirectLitigation => Topic.DirectLitigation,
            Word.LitigationAfter => Topic.LitigationAfter,
            Word.Rules => Topic.Rules,
            Word.Normative => Topic.Normative,
            Word.OffTopic or Word.Hearing or Word.Power or Word.Fees => Topic.Other,
            _ => _topic,
        };
    }

    private void ReadPeriod(int i)
    {
        ref readonly Token token = ref Tokens[i];
        if (_isCompared || IsOfCarry(i) || IsComparedWith(i + 1))
        {
            return;
        }

        switch (token.Word)
        {
            case Word.ThisYear:
                (_period, _year, _periodOfSentence) = (ClaimPeriod.ReportingYear, null, null);
                break;
            case Word.LastYear:
                (_period, _year) = (ClaimPeriod.PreviousYear, null);
                break;
            case Word.Year:
                Turn((int)token.Value);
                _periodOfSentence = null;
                break;
            case Word.PartOfYear when token.Code == (byte)'m':
                ReadMonth(i);
                break;
            case Word.OtherPeriod when !(i > 0 && Tokens[i - 1].Word is Word.Year or Word.ThisYear):
                _periodOfSentence = ClaimPeriod.Other;
                break;
            default:
                break;
        }
    }

    private void Turn(int year)
    {
        _year = year;
        _period = year == reportYear ? ClaimPeriod.ReportingYear : year == reportYear - 1 ? ClaimPeriod.PreviousYear : ClaimPeriod.Other;
    }

    // 1月1日至12月31日, 1至12月 and 截至12月底 are the whole year; any other month is a part of it.
    private void ReadMonth(int i)
    {
        ref readonly Token token = ref Tokens[i];
        bool dayFollows = i + 1 < _tokens.Count && Tokens[i + 1].Word == Word.PartOfYear;
        decimal? day = dayFollows ? Tokens[i + 1].Value : null;
        bool endsYear = token.Value == 12 && (day == 31 || (day is null && (_sawJanuary || EndsMonth(i + 1))));
        bool beginsYear = token.Value == 1 && day is null or 1;
        _sawJanuary |= beginsYear || (token.Value == 12 && i > 1 && Tokens[i - 2] is { Word: Word.Number, Value: 1 });
        if (token.Value == 12 && _sawJanuary || endsYear)
        {
            _periodOfSentence = null;
        }
        else if (!beginsYear || day is null)
        {
            _periodOfSentence = ClaimPeriod.Other;
        }
    }

    private bool EndsMonth(int i) => i < _tokens.Count && _text[Tokens[i].Start] is '底' or '末';

    // The year in 2022年结转 and 结转至2024年 says which way, not when.
    private bool IsOfCarry(int i)
    {
        int next = i + 1;
        while (next < _tokens.Count && Tokens[next].Word is Word.Filler or Word.Nothing)
        {
            next++;
        }

        bool before = next < _tokens.Count && Tokens[next].Word == Word.Carry;
        bool after = i > 0 && (Tokens[i - 1].Word == Word.Carry || (Tokens[i - 1].Word == Word.To && i > 1 && Tokens[i - 2].Word == Word.Carry));
        return after || (before && (Tokens[i].Word == Word.LastYear || (Tokens[i].Word == Word.Year && Tokens[i].Value == reportYear - 1)));
    }

    // 与2022年相比: the year is what is compared with.
    private bool IsComparedWith(int next)
    {
        bool isBracketed = false;
        while (next < _tokens.Count && (isBracketed || Tokens[next].Word is Word.Filler or Word.LastYear or Word.Open))
        {
            isBracketed = Tokens[next].Word != Word.Close && (isBracketed || Tokens[next].Word == Word.Open);
            next++;
        }

        return next < _tokens.Count && Tokens[next].Word == Word.Comparator && _text[Tokens[next].End - 1] == '比' && Tokens[next].Length > 1;
    }

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

    private const int MostBrackets = 16;

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

    private void Close(ListDraft? list)
    {
        if (list is { Parts.Count: > 0 })
        {
            _finished.Add(new ClaimList(list.Whole, list.Parts.AsReadOnly(), list.IsOpen));
            list.Parts = [];
        }
    }

    /// <summary>What the words before a bracket have established, and those in it do not change.</summary>
    private readonly record struct Outer(ListDraft? List, Topic Topic, Claim? Last, ClaimPeriod Period, int? Year, ClaimPeriod? PeriodOfSentence, bool IsCompared);

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
