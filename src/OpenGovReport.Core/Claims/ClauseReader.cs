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
    private Claim? _jointDispute;
    private bool _isDistributive;
    private bool _isPartial;
    private bool _isCompared;
    private bool _sawJanuary;
    private bool _spansYears;
    private bool _isUntil;
    private bool _isUntilNow;
    private bool _isOfPart;
    private bool _isOfOpenness;
    private ClaimPeriod? _periodOfSentence;

    /// <summary>What a clause that does not name its object is about.</summary>
    private enum Topic : byte
    {
        None, Requests, Reconsideration, Litigation, DirectLitigation, LitigationAfter, Rules, Normative, Other,
    }

    private Span<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

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

    private void Read(int i)
    {
        ref readonly Token token = ref Tokens[i];
        switch (token.Word)
        {
            case Word.Filler when IsText(i, "累计") && _isUntil:
                // 截至2023年底，累计收到86件: perhaps since the beginning.
                _periodOfSentence = ClaimPeriod.Other;
                break;
            case Word.Filler when IsText(i, "截至") || IsText(i, "截止"):
                _isUntil = !NamesPeriodBefore(i);
                break;
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
                _brackets.Push(new Outer(_list, _topic, _last, _lastDispute, _period, _year, _periodOfSentence, _isCompared));
                if (_brackets.Count > MostBrackets)
                {
                    _brackets.Clear();
                }

                if (_isCompared)
                {
                    TurnToCompared(i);
                }

                _isCompared = false;
                _list = _last is not null && _lastAt == i - 1 ? new ListDraft(_last) { IsBracketed = true } : null;
                break;
            case Word.Close:
                if (_brackets.TryPop(out Outer outer))
                {
                    Close(_list);
                    (_list, _topic, _last, _lastDispute, _period, _year, _periodOfSentence, _isCompared) = outer;
                    _lastAt = i;
                }

                break;
            case Word.ListMark:
                if ((_last ?? (i == 0 ? _lastOfParagraph : null)) is { } whole && !CountsBetween(_lastAt + 1, i) && !IsSecond(whole))
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
                _isDistributive |= !ReadRespective(i);
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
            case Word.Not when DeniesAct(i):
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

    // Whether one of some words, or parts of words, stands anywhere in the sentence.
    private bool SentenceSays(params ReadOnlySpan<string> words)
    {
        ReadOnlySpan<char> sentence = _text.AsSpan(Tokens[0].Start, Tokens[^1].End - Tokens[0].Start);
        foreach (string word in words)
        {
            if (sentence.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsText(int i, string text) => Tokens[i].Length == text.Length && _text.AsSpan(Tokens[i].Start, text.Length).SequenceEqual(text);

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
        _last = _lastRequests = _lastDispute = _jointDispute = _change = null;
        _lastAt = _changeAt = -1;
        _isDistributive = _isPartial = _isCompared = _sawJanuary = _spansYears = _isUntil = _isUntilNow = _isOfPart = false;
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

        EndList();
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

    private const int MostBrackets = 16;

    /// <summary>What the words before a bracket have established, and those in it do not change.</summary>
    private readonly record struct Outer(ListDraft? List, Topic Topic, Claim? Last, Claim? LastDispute, ClaimPeriod Period, int? Year, ClaimPeriod? PeriodOfSentence, bool IsCompared);
}
