using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>What the words at a table say of whose it is and of which time: "2022年度：", "其中县本级情况", "县教育局数据", "填报样表".</summary>
internal static class TableCaption
{
    /// <summary>A longer line is no caption.</summary>
    internal const int Longest = 40;

    /// <summary>Other characters of tables, that are no words.</summary>
    internal const string InTables = "|｜│";

    internal static readonly string[] Examples = ["示例", "样例", "样表", "示范表", "填报示范"];
    internal static readonly string[] Replaced = ["更正前", "修改前", "修订前", "变更前", "征求意见稿", "初稿", "已作废"];
    internal static readonly string[] Shorter = ["季度", "半年", "月份"];
    internal static readonly string[] Subordinates = ["下属", "所属", "直属", "局属"];
    private static readonly string[] Periods = [.. Dates.YearBefore, "往年"];
    private static readonly string[] WholeYear = ["全年", "本年", "今年", "当年", "12月份", "四个季度", "各季度"];
    private static readonly string[] OwnBody = ["本机关", "本局", "本单位", "本委", "本厅", "本部门", "我局"];
    private static readonly string[] Sources = ["来源", "提供", "供稿"];
    private static readonly string[] Bodies = ["局", "厅", "委", "委员会", "政府", "办公室", "镇", "乡", "街道", "办事处", "中心", "医院", "学校", "大学"];

    // What names no one body, or that which made the form.
    private static readonly SearchValues<char> NotInBodies = SearchValues.Create("本各全及和与、我国");

    // By whom a table was filled in.
    private static readonly SearchValues<char> Filling = SearchValues.Create("填送制审责办");

    // What no caption has that says something of its own: one of these is in every such caption.
    private static readonly SearchValues<char> Marks = SearchValues.Create("年例样示前稿作季份级属局厅委府办镇乡街心院校学");

    // What every caption has that names the report's own year, or calls it this one.
    private static readonly SearchValues<char> OwnMarks = SearchValues.Create("年份季0123456789０１２３４５６７８９");

    // Of what else a caption consists.
    private static readonly SearchValues<char> Words = SearchValues.Create(
        "年度数据情况如下统计汇总表本全为的附件图注以上收到和处理主动依公开政府信息申请行政复议诉讼办工作报结果同期历史供对比参考机关单位部门局我县市区省镇乡级各指标详见明细填写一二三四五六七八九十第其中期间时起止至日月");

    private static readonly SearchValues<char> Sentences = SearchValues.Create("。，,；;较");

    /// <summary>Whether words say that a table is another than the report's: of another year or a part of it, another body, an example, or replaced.</summary>
    internal static bool IsOther(ReadOnlySpan<char> words, int? year, string? title, string? publisher)
    {
        words = words.Trim(InTables).Trim().TrimEnd("。）").Trim();
        if (words.Length is < 2 or > Longest || !words.ContainsAny(Marks) || IsSentence(words))
        {
            return false;
        }

        Span<char> rest = stackalloc char[Longest];
        bool other = NamesOtherYear(words, year, rest, out int kept, out bool own);
        rest = rest[..kept];
        if (own ? false : other || LabelText.IndexOfAny(words, Periods, out _) >= 0)
        {
            return LabelText.IndexOfAny(words, WholeYear, out _) < 0 && IsOfWords(rest, Periods, publisher);
        }

        return IsOf(rest, Examples, publisher) || IsOf(rest, Replaced, publisher)
            || (LabelText.IndexOfAny(words, WholeYear, out _) < 0 && IsOf(rest, Shorter, publisher))
            || IsPart(rest, title, publisher) || IsOfBody(words, publisher);
    }

    /// <summary>Whether words name the report's own year, or call it this one.</summary>
    internal static bool IsOwn(ReadOnlySpan<char> words, int? year)
    {
        Span<char> rest = stackalloc char[Longest];
        words = words.Trim(InTables).Trim();
        if (words.Length > Longest || !words.ContainsAny(OwnMarks) || IsSentence(words))
        {
            return false;
        }

        NamesOtherYear(words, year, rest, out int kept, out bool own);
        return (own || LabelText.IndexOfAny(words, WholeYear, out _) >= 0) && IsOfWords(rest[..kept], WholeYear, null);
    }

    /// <summary>Whether words compare a year with another, or are a sentence.</summary>
    internal static bool IsSentence(ReadOnlySpan<char> words) => words.ContainsAny(Sentences) || Compares(words);

    /// <summary>Whether words compare a year with another.</summary>
    internal static bool Compares(ReadOnlySpan<char> words) =>
        words.IndexOf("较上") >= 0 || words.IndexOf("较去") >= 0 || words.IndexOf("持平") >= 0 || (words.IndexOf('比') is int at and >= 0 && (at == 0 || words[at - 1] != '对'));

    // Whether words name a year, or a period of one, and not the report's; what they say besides is kept. Other dates are those of signing or filling in.
    private static bool NamesOtherYear(ReadOnlySpan<char> words, int? year, Span<char> rest, out int kept, out bool own)
    {
        bool period = Dates.TryFindPeriod(words, out DateOnly from, out DateOnly to);
        own = period && (from.Year == year || to.Year == year);
        bool other = period && !own && year is not null;
        kept = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (Dates.TryYear(words[i..], out int named, out int length))
            {
                bool dated = words[(i + length)..].TrimStart() is ['年', ' ' or (>= '0' and <= '9'), ..] or ['-' or '/' or '.' or '〕' or ']', ..];
                own |= named == year;
                other |= !dated && year is not null && named != year;
                i += length - 1;
            }
            else if (LabelText.IsChinese(words[i]) || char.IsAsciiDigit(words[i]))
            {
                rest[kept++] = words[i];
            }
        }

        return other && !own;
    }

    // Whether words say one of some things and nothing else than captions do.
    private static bool IsOf(ReadOnlySpan<char> words, string[] things, string? publisher) =>
        LabelText.IndexOfAny(words, things, out _) >= 0 && IsOfWords(words, things, publisher);

    private static bool IsOfWords(ReadOnlySpan<char> words, string[] things, string? publisher)
    {
        string rest = words.ToString();
        rest = publisher is null ? rest : rest.Replace(publisher, "", StringComparison.Ordinal);
        foreach (string thing in things)
        {
            rest = rest.Replace(thing, "", StringComparison.Ordinal);
        }

        foreach (char c in rest)
        {
            if (LabelText.IsChinese(c) && !Words.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    // Whether words name a part of the body, where the report is not of that part itself.
    private static bool IsPart(ReadOnlySpan<char> words, string? title, string? publisher)
    {
        bool level = words.IndexOf("本级") >= 0 && title?.Contains("本级", StringComparison.Ordinal) != true && LabelText.IndexOfAny(words, OwnBody, out _) < 0;
        bool below = LabelText.IndexOfAny(words, Subordinates, out _) is int at and >= 0 && words[..at].IndexOfAny("及和与含括") < 0;
        return (level && IsOfWords(words, ["本级"], publisher)) || (below && IsOfWords(words, Subordinates, publisher));
    }

    // Whether words are the name of a body that is not the publisher: "县教育局：", "附件：临江县教育局数据". A table may be filled in by an office of another kind than the publisher.
    private static bool IsOfBody(ReadOnlySpan<char> words, string? publisher)
    {
        // From whom numbers were had says nothing of whose they are: "数据来源：县司法局".
        if (publisher is null || LabelText.IndexOfAny(words, Sources, out _) >= 0)
        {
            return false;
        }

        int colon = words.TrimEnd("：:").LastIndexOfAny('：', ':');
        ReadOnlySpan<char> name = words[(colon + 1)..].TrimStart("附件图表注其中、0123456789一二三四五六七八九十（）() ").TrimStart("年度").TrimEnd("：:0123456789年度的数据统计汇总情况如下表（）() ");
        bool body = false;
        foreach (string end in Bodies)
        {
            body |= name.EndsWith(end);
        }

        if (!body || name.Length < 3 || name.ContainsAny(NotInBodies))
        {
            return false;
        }

        string named = name.ToString();
        string bare = named[0] is '县' or '区' or '省' or '州' or '旗' or '市' ? named[1..] : named;
        bool same = Abbreviates(bare, publisher) || Abbreviates(publisher, named) || (publisher.Contains("政府", StringComparison.Ordinal) && named.Contains("政府", StringComparison.Ordinal));
        bool contradicts = publisher[^1] == named[^1] ? Publishers.Contradict(publisher, named) : !words[..(colon + 1)].ContainsAny(Filling);
        return !same && contradicts;
    }

    // Whether all characters of a name stand in another in the same order: 发改局 in 发展和改革局.
    private static bool Abbreviates(ReadOnlySpan<char> name, ReadOnlySpan<char> whole) => LabelText.CommonSubsequence(name, whole) == name.Length;
}
