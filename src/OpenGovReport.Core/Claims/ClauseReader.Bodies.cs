namespace OpenGovReport.Claims;

// Whose figures a clause is about.
internal sealed partial class ClauseReader
{
    /// <summary>
    /// Whose figures a clause is about: as its words before the first label say it, or else as an earlier clause of the sentence said it of another body or of
    /// some requests only (县质检所收到申请5件，办结5件).
    /// </summary>
    private ClaimScope ScopeOf(int first) => ScopeOf(first, first, ClaimKind.PublishedInformation);

    private ClaimScope ScopeOf(int first, int number, ClaimKind kind)
    {
        ClaimScope scope = ScopeBefore(first, isSubject: kind <= ClaimKind.FromOrganizations);
        scope = scope == ClaimScope.Unstated ? ScopeAmong(first, number) : scope;
        if (scope == ClaimScope.Unstated)
        {
            return _isOfPart ? ClaimScope.Part : scope;
        }

        _isOfPart = scope == ClaimScope.Part;
        return scope;
    }

    // 收到全县申请156件, 办理行政许可45件（市级）: among the labels, or in a bracket behind the number.
    private ClaimScope ScopeAmong(int first, int number)
    {
        for (int j = first + 1; j < number; j++)
        {
            if (Tokens[j].Word is Word.Region or Word.OwnLevel or Word.Others)
            {
                return ScopeOfWord(Tokens[j].Word);
            }
        }

        return number + 3 < _tokens.Count && Tokens[number + 1].Word == Word.Open && Tokens[number + 3].Word == Word.Close ? ScopeOfWord(Tokens[number + 2].Word) : ClaimScope.Unstated;
    }

    private static ClaimScope ScopeOfWord(Word word) => word switch
    {
        Word.Own => ClaimScope.Own,
        Word.Region => ClaimScope.Region,
        Word.OwnLevel => ClaimScope.OwnLevel,
        Word.Others => ClaimScope.Part,
        _ => ClaimScope.Unstated,
    };

    private ClaimScope ScopeBefore(int first, bool isSubject = false)
    {
        ClaimScope scope = ClaimScope.Unstated;
        for (int j = first - 1; j >= 0; j--)
        {
            ref readonly Token token = ref Tokens[j];
            switch (token.Word)
            {
                case Word.Own when scope == ClaimScope.Unstated:
                    return ClaimScope.Own;
                case Word.Region:
                    return ClaimScope.Region;
                case Word.OwnLevel when scope == ClaimScope.Unstated:
                    return ClaimScope.OwnLevel;
                case Word.Others:
                    // 全县各部门、各乡镇 are the region.
                    scope = ClaimScope.Part;
                    break;
                case Word.Pause when scope == ClaimScope.Part:
                    break;
                case Word.Comma or Word.Pause or Word.Semicolon or Word.Colon or Word.Open or Word.Number or Word.ListMark:
                    return scope;
                case Word.Close:
                    j = MatchingOpen(j);
                    break;
                case Word.Unknown when scope == ClaimScope.Unstated && NamesBody(j) && (!NamesPlatform(j) || (isSubject && IsPlatformOfOthers(j, first))):
                    return IsPublisher(BodyAt(j)) ? ClaimScope.Own : ClaimScope.Part;
                default:
                    break;
            }
        }

        return scope;
    }

    // A name may have words of the lexicon in it: 统计局 has 计.
    private bool NamesBody(int j)
    {
        Token token = Tokens[j];
        if (token.Length == 1 && !(j > 0 && Tokens[j - 1].End == token.Start && Tokens[j - 1].Word is not (<= Word.PartOfYear and not Word.Unknown)))
        {
            return false;
        }

        return _text.AsSpan(0, token.End) is
            [.., '局' or '委' or '厅' or '院' or '镇' or '乡' or '办' or '处' or '站' or '所' or '队' or '部' or '室' or '府' or '会' or '市' or '县' or '区']
            or [.., '部', '门'] or [.., '单', '位'] or [.., '街', '道'] or [.., '机', '构'] or [.., '中', '心'] or [.., '公', '司'] or [.., '集', '团'] or [.., '党', '校'] or [.., '残' or '妇' or '商', '联'] or [.., '销', '社'];
    }

    // 通过县政府门户网站: a place, not a body.
    private bool NamesPlatform(int j) =>
        j + 1 < _tokens.Count && Tokens[j + 1].Start == Tokens[j].End && Tokens[j + 1].Word is Word.Channel or Word.Information;

    // 市政府门户网站收到申请156件: what the whole government received, unless it is said to have come by way of it (通过县政府门户网站).
    private bool IsPlatformOfOthers(int j, int first)
    {
        int before = j - 1;
        while (before >= 0 && Tokens[before].Word == Word.Filler && !(IsText(before, "通过") || IsText(before, "经") || IsText(before, "从") || IsText(before, "在") || IsText(before, "由") || IsText(before, "以") || IsText(before, "向")))
        {
            before--;
        }

        return first > j && first < _tokens.Count && Tokens[j + 1].Word == Word.Channel && !(before >= 0 && Tokens[before].Word == Word.Filler);
    }

    /// <summary>Whether a name is the publisher's, or short for it: 管委会 for 开发区管理委员会, 市住建局 for 市住房和城乡建设局.</summary>
    /// <remarks>Its characters stand in the publisher's name in the same order and end where that ends; none that names a level is passed over.</remarks>
    private bool IsPublisher(ReadOnlySpan<char> name)
    {
        if (publisher is null)
        {
            return false;
        }

        ReadOnlySpan<char> full = publisher.AsSpan().TrimEnd();
        string ending = name is [] ? "" : name[^1] switch
        {
            '委' => "员会",
            '办' => full is [.., '室'] ? "公室" : "事处",
            '道' => "办事处",
            '镇' or '乡' or '市' or '县' or '区' => "人民政府",
            _ => "",
        };
        full = full.EndsWith(ending) ? full[..^ending.Length] : full;
        if (full.Length == 0 || name.Length == 0 || full[^1] != name[^1])
        {
            return false;
        }

        int at = full.Length - 1;
        for (int i = name.Length - 2; i >= 0; i--)
        {
            do
            {
                at--;
            }
            while (at >= 0 && full[at] != name[i] && (full[at] is not ('省' or '市' or '州' or '县' or '区' or '旗' or '镇' or '乡') || full[..(at + 1)].EndsWith("城乡")));

            if (at < 0 || full[at] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<char> BodyAt(int j)
    {
        int start = Tokens[j].Start, end = Tokens[j].End;
        for (int from = start; j > 0 && Tokens[j - 1].End == from && (Tokens[j - 1].Word == Word.Unknown || Tokens[j - 1] is { Word: Word.Filler, Length: 1 }); j--)
        {
            from = Tokens[j - 1].Start;
            start = Tokens[j - 1].Word == Word.Unknown ? from : start;
        }

        return _text.AsSpan(start, end - start);
    }
}
