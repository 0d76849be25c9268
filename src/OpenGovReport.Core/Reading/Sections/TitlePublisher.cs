namespace OpenGovReport.Reading;

/// <summary>Reads the name of the publisher out of the title of a report.</summary>
internal static class TitlePublisher
{
    /// <summary>The publisher that a title names, and the year: 忻州市教育局 of "2020年忻州市教育局政府信息公开年度报告". <see langword="null"/> where it names none.</summary>
    internal static string? Of(string title, out int? year)
    {
        year = null;
        int subject = title.LastIndexOf("政府信息公开", StringComparison.Ordinal);
        subject = subject < 0 ? title.LastIndexOf("信息公开", StringComparison.Ordinal) : subject;
        subject = subject < 0 ? title.LastIndexOf("政务公开", StringComparison.Ordinal) : subject;
        for (int i = 0; i < title.Length; i++)
        {
            if ((i == 0 || !char.IsAsciiDigit(title[i - 1])) && Dates.TryYear(title.AsSpan(i), out int found, out int length))
            {
                year = found;
                int end = i + length;
                while (end < title.Length && title[end] is '年' or '度')
                {
                    end++;
                }

                if (i < subject)
                {
                    // "2020年忻州市教育局政府信息公开…", "忻州市教育局2020年政府信息公开…"; what stands between year and subject in the
                    // latter is another subject ("法治政府建设暨").
                    string before = Bare(title[..i]);
                    return before.Length >= 2 ? before : Named(title[Math.Min(end, subject)..subject]) ?? Behind(title);
                }

                break;
            }
        }

        return subject > 0 && Named(title[..subject]) is { } named ? named : Behind(title);

        static string? Named(string text) => WithoutOther(Bare(text)) is { Length: >= 2 } name ? name : null;
    }

    /// <summary>A name that stands alone, or between dashes or brackets: "——江海市水利局". <see langword="null"/> where a line is no name of a body.</summary>
    internal static string? Alone(string line) => Bare(line).Trim('（', '）', '(', ')') is { Length: > 2 } name && Narrative.LooksLikeOrgan(name) ? name : null;

    // "2023年政府信息公开工作年度报告——江海市水利局", or in brackets.
    private static string? Behind(string title) => title.LastIndexOf("报告", StringComparison.Ordinal) is int at and > 0 ? Alone(title[(at + 2)..]) : null;

    // Other subjects of a report that is also one on open government information.
    private static readonly string[] Others = ["法治政府建设", "依法行政", "政务公开", "政务服务", "数字政府建设", "优化营商环境"];

    // What is done with a report, in the titles of the letters about it.
    private static readonly string[] Verbs = ["报送", "上报", "呈报", "公布", "发布", "印发", "公开"];

    /// <summary>Whether a title is that of a letter that a report comes with: "江海市水利局关于印发2023年…年度报告的通知".</summary>
    internal static bool IsOfLetter(string title) =>
        title.IndexOf("关于", StringComparison.Ordinal) is int about and >= 0 && WithoutVerb(title[(about + 2)..]).Length < title.Length - about - 2
        && title.LastIndexOf("报告", StringComparison.Ordinal) > about && title[^2..] is "通知" or "公告" or "通告" or "的函";

    /// <summary>Whether a title says by its year, without 年度, what it is of: "2023年政府信息公开工作情况报告", "2023年政府信息公开工作总结".</summary>
    internal static bool IsOfYear(string line)
    {
        if (!line.EndsWith("报告", StringComparison.Ordinal) && !line.EndsWith("总结", StringComparison.Ordinal))
        {
            return false;
        }

        int year = line.IndexOf('年', StringComparison.Ordinal);
        return year > 3 && year < line.IndexOf("公开", StringComparison.Ordinal) && Dates.TryYear(line.AsSpan(year - 4), out _, out int length) && length == 4;
    }

    // "关于报送江海市水利局…的函".
    private static string WithoutVerb(string name)
    {
        foreach (string verb in Verbs)
        {
            if (name.StartsWith(verb, StringComparison.Ordinal))
            {
                return name[verb.Length..];
            }
        }

        return name;
    }

    // "江海市水利局法治政府建设暨": without the other subject of a report on two. Where that is none of the known ones it is open where the name ends.
    private static string WithoutOther(string name)
    {
        if (!name.EndsWith('暨'))
        {
            return name;
        }

        int other = LabelText.IndexOfAny(name, Others, out _);
        return other > 0 ? name[..other] : "";
    }

    // Without what joins the name to the rest of the title: 关于, 的, dashes, and brackets of which the other half is elsewhere.
    private static string Bare(string name)
    {
        name = name.StartsWith('【') ? name[(name.IndexOf('】') + 1)..] : name;
        name = name.Trim('-', '—', '《', '\uFFFD');
        name = name.StartsWith("关于", StringComparison.Ordinal) ? WithoutVerb(name[2..]) : name;
        name = name.LastIndexOf("关于", StringComparison.Ordinal) is int about and > 0 && WithoutVerb(name[(about + 2)..]).Length == 0 ? name[..about] : name;
        name = name.EndsWith('的') ? name[..^1] : name;
        bool open = name.AsSpan().IndexOfAny('（', '(') >= 0;
        bool closed = name.AsSpan().IndexOfAny('）', ')') >= 0;
        return open == closed ? name : name.Trim('（', '）', '(', ')');
    }
}
