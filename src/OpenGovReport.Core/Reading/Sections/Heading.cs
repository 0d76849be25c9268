using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>What stands before section one: title, publisher, year, day of publication and preamble.</summary>
internal sealed class Heading
{
    private static readonly string[] Metadata = ["来源", "浏览", "字号", "点击", "打印", "分享", "索引", "文号", "信息分类", "有效性", "发布", "作者", "责任编辑", "编辑", "时间", "日期", "阅读", "访问"];

    internal static readonly SearchValues<char> NotInTitles = SearchValues.Create("。，；>》《：:〈〉〔〕、");

    private static readonly SearchValues<char> InSentences = SearchValues.Create("，。、》；,");

    internal string? Title { get; private set; }

    internal string? Publisher { get; private set; }

    internal int? Year { get; private set; }

    internal DateOnly? PublishedOn { get; private set; }

    internal ReportingPeriod? Period { get; private set; }

    /// <summary>The year that the report is about, as the title or the preamble names it.</summary>
    internal int? ReportingYear => Year ?? Period?.From.Year;

    internal string Preamble { get; private set; } = "";

    /// <summary>The index of the title's line; <see langword="null"/> where there is none.</summary>
    internal int? TitleLine { get; private set; }

    internal static Heading Read(ReadOnlySpan<char> text, ReadOnlySpan<char> printed, ReadOnlySpan<TextLine> lines, NarrativeMarks marks)
    {
        Heading heading = new();
        int after = heading.ReadTitle(text, lines);
        heading.ReadPublication(text, lines);
        heading.Publisher ??= Issuer(text, lines);
        int from = after;
        while (from < lines.Length && !IsPreamble(text[lines[from].Start..lines[from].End]))
        {
            from++;
        }

        heading.Preamble = Narrative.Text(printed, lines[from..], MarkedText.Preamble, marks);
        if (Dates.TryFindPeriod(heading.Preamble, out DateOnly start, out DateOnly end))
        {
            heading.Period = new ReportingPeriod(start, end);
        }

        return heading;
    }

    // Returns the line after the title.
    private int ReadTitle(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        int after = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (Title is not null && IsPreamble(line))
            {
                // What comes after the first sentence only speaks of reports.
                break;
            }

            if (line.Length > 60 || !(line.Contains('报') || line.Contains('年')))
            {
                continue;
            }

            string compact = Plain(line);
            int first = i;
            int last = i;
            if (!IsTitle(compact) && i + 1 < lines.Length && lines[i + 1].Length <= 40)
            {
                // A title torn in two: "…政府信息公开工作" / "年度报告".
                string torn = compact + Plain(text[lines[i + 1].Start..lines[i + 1].End]);
                if (IsTitle(torn) && !IsTitle(Plain(text[lines[i + 1].Start..lines[i + 1].End])))
                {
                    compact = torn;
                    last = i + 1;
                }
            }

            if (!IsTitle(compact))
            {
                continue;
            }

            string? publisher = TitlePublisher.Of(compact, out int? year);
            string before = i > 0 ? Plain(text[lines[i - 1].Start..lines[i - 1].End]) : "";
            int above = 1;
            if (i > 1 && TornName.IsEnd(before) && Plain(text[lines[i - 2].Start..lines[i - 2].End]) is var beginning && Narrative.LooksLikeOrgan(beginning + before))
            {
                // A long name over two lines of its own.
                (before, above) = (beginning + before, 2);
            }

            if (before.Length > 0
                && (TornName.Joins(before, compact, publisher) || TearsYear(before, compact)
                    || (publisher is null && (Narrative.LooksLikeOrgan(before) || before.EndsWith('年') || before.EndsWith("年度", StringComparison.Ordinal) || TearsSubject(before, compact)))))
            {
                // "江海市水利局2023年" / "政府信息公开工作年度报告", or the name alone on its line.
                string joined = before + compact;
                string? named = TitlePublisher.Of(joined, out int? joinedYear);
                if (named is not null)
                {
                    (publisher, compact, first) = (named, joined, i - above);
                    year ??= joinedYear;
                    string place = first > 0 ? Plain(text[lines[first - 1].Start..lines[first - 1].End]) : "";
                    if (place.Length is >= 2 and <= 8 && TornName.Places.Contains(place[^1]) && !named.StartsWith(place, StringComparison.Ordinal))
                    {
                        (publisher, compact, first) = (place + named, place + compact, first - 1);
                    }
                }
            }

            if (publisher is null && last + 1 < lines.Length)
            {
                publisher = TitlePublisher.Alone(Plain(text[lines[last + 1].Start..lines[last + 1].End]));
            }

            if (year is null && last + 1 < lines.Length && lines[last + 1].Length <= 10)
            {
                // "（2023年度）" below the title.
                ReadOnlySpan<char> period = text[lines[last + 1].Start..lines[last + 1].End].Trim("（）() ");
                year = Dates.TryYear(period, out int found, out int length) && period[length..].Trim("年度 ").IsEmpty ? found : null;
            }

            // The title nearest to the report wins; a page lists other reports above it. One without a publisher gives way, unless it is
            // of another year: then the publisher above is another report's.
            bool otherYear = year is not null && Year is not null && year != Year;
            if (Title is null || publisher is not null || Publisher is null || otherYear)
            {
                Title = compact;
                Publisher = otherYear ? publisher : publisher ?? Publisher;
                Year = year ?? Year;
                TitleLine = first;
            }

            after = last + 1;
            i = last;
        }

        return after;
    }

    // "…村民委员会2021年政府信息" / "公开工作年度报告": a narrow page tears the subject of the title.
    private static bool TearsSubject(string before, string after)
    {
        int at = (before + after).IndexOf("政府信息公开", StringComparison.Ordinal);
        return at >= 0 && at < before.Length && before.Length < at + "政府信息公开".Length;
    }

    // "…三岔河村村民委员会2019" / "年政府信息公开工作年度报告": between the year and its word, or within its digits.
    private static bool TearsYear(string before, string after)
    {
        const int DigitsOfYear = 4;
        int first = before.Length - before.AsSpan().TrimEnd("0123456789").Length;
        int second = after.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return before.AsSpan().IndexOfAny(NotInTitles) < 0 && second >= 0 && after[second] == '年'
            && ((first > 0 && first + second == DigitsOfYear) || (second == 0 && before.Length > 0 && ChineseNumber.CanBegin(before[^1])));
    }

    // Without white space and the marks of Markdown and AsciiDoc.
    private static string Plain(ReadOnlySpan<char> line)
    {
        string plain = Narrative.Compact(line.Trim("#=* ")).Replace("<br>", "", StringComparison.Ordinal);
        if (plain.StartsWith('《') && plain.EndsWith('》'))
        {
            plain = plain[1..^1];
        }

        if (plain.IndexOf('《', StringComparison.Ordinal) is int open and > 0 && plain.LastIndexOf('》') is int close && close > open && TitlePublisher.IsOfLetter(plain))
        {
            // The letter names the report that it comes with.
            return plain[(open + 1)..close];
        }

        // "附件：…", "标题：…"; after 索引号： and its like stands something else.
        int colon = plain.AsSpan().IndexOfAny('：', ':');
        return colon > 0 && plain.AsSpan(0, colon).TrimEnd("0123456789") is "附件" or "标题" or "题目" or "题名" or "名称" or "主题" ? plain[(colon + 1)..] : WithoutDocumentNumber(plain);
    }

    // "江水〔2024〕5号江海市水利局2023年…": the number under which a letter is sent.
    private static string WithoutDocumentNumber(string plain)
    {
        const int LongestNumber = 24;
        int open = plain.IndexOf('〔', StringComparison.Ordinal), end = plain.IndexOf('号', StringComparison.Ordinal);
        return open >= 0 && end > open && end < LongestNumber && plain.IndexOf('〕', open) is int close and > 0 && close < end && plain.AsSpan((close + 1)..end).TrimStart('第').IndexOfAnyExceptInRange('0', '9') < 0 ? plain[(end + 1)..] : plain;
    }

    internal static bool IsTitle(string line) =>
        (line.Contains("年度报告", StringComparison.Ordinal) || line.Contains("年度工作报告", StringComparison.Ordinal) || line.EndsWith("年报", StringComparison.Ordinal)
            || (line.Contains("报告", StringComparison.Ordinal) && line.Contains("年度", StringComparison.Ordinal)) || TitlePublisher.IsOfYear(line))
        && line.Contains("公开", StringComparison.Ordinal)
        && line.AsSpan().IndexOfAny(NotInTitles) < 0
        && !line.StartsWith("根据", StringComparison.Ordinal)
        && (!line.Contains("通知", StringComparison.Ordinal) || TitlePublisher.IsOfLetter(line))
        && !line.EndsWith('格')
        && !line.EndsWith("格式", StringComparison.Ordinal);

    // "发布机构：江海市水利局", where the title names nobody.
    private static string? Issuer(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        foreach (TextLine item in lines)
        {
            ReadOnlySpan<char> line = text[item.Start..item.End];
            foreach (string label in (ReadOnlySpan<string>)["发布机构", "发布单位", "公开主体", "信息来源", "来源"])
            {
                int at = line.IndexOf(label);
                if (at < 0 || at + label.Length >= line.Length || line[at + label.Length] is not ('：' or ':'))
                {
                    continue;
                }

                ReadOnlySpan<char> name = line[(at + label.Length + 1)..].TrimStart(" \u00A0\u3000");
                int end = name.IndexOfAny(' ', '\u00A0', '\u3000');
                string named = Narrative.Compact(end < 0 ? name : name[..end]);
                if (Narrative.LooksLikeOrgan(named))
                {
                    return named;
                }
            }
        }

        return null;
    }

    private void ReadPublication(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        foreach (TextLine item in lines)
        {
            ReadOnlySpan<char> line = text[item.Start..item.End];
            if (line.Length > 120 || line.Contains('。') || !Dates.TryFind(line, out DateOnly date, out int at, out int length))
            {
                continue;
            }

            // "发布时间：2024-01-25" beside other particulars; else the date alone under the title.
            ReadOnlySpan<char> label = line[..at].TrimEnd(" ：:[【（(\u00A0\u3000");
            int published = line.IndexOf("发布");
            published = published < 0 ? line.IndexOf("公开日期") : published;
            if (published >= 0 && published > at && Dates.TryFind(line[published..], out DateOnly later, out int laterAt, out _) && laterAt <= 8)
            {
                PublishedOn = later;
                return;
            }

            bool alone = line.Trim("（）()[]【】 ").Length == length;
            bool plain = label.EndsWith("时间") || label.EndsWith("日期");
            bool other = label.EndsWith("生成日期") || label.EndsWith("成文日期") || label.EndsWith("印发日期") || label.EndsWith("更新时间");
            if (label.EndsWith("发布") || label.EndsWith("发布于") || (plain && (label.EndsWith("发布日期") || label.EndsWith("发布时间") || label.EndsWith("公开日期"))))
            {
                PublishedOn = date;
                return;
            }

            if (alone || (plain && !other))
            {
                PublishedOn ??= date;
            }
        }
    }

    private static bool IsPreamble(ReadOnlySpan<char> line)
    {
        if (line.Length < 12 || line.IndexOfAny(InSentences) < 0)
        {
            return false;
        }

        foreach (string word in Metadata)
        {
            if (line.StartsWith(word) || line.IndexOf(word + "：") >= 0 || line.IndexOf(word + ":") >= 0)
            {
                return false;
            }
        }

        return !line.Contains('>');
    }
}
