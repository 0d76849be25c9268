namespace OpenGovReport.Reading;

/// <summary>Tells the signature of a report, and what follows it on its page, from its last words.</summary>
internal static class Signature
{
    // What follows a report on a web page.
    private static readonly string[] Footers =
    [
        "上一篇", "下一篇", "打印", "关闭", "【", "分享", "扫一扫", "版权", "Copyright", "主办", "承办", "网站地图", "网站标识", "联系我们", "技术支持", "相关链接",
        "责任编辑", "浏览次数", "友情链接", "返回顶部", "微信", "ICP", "发布日期", "发布时间", "阅读次数", "浏览量", "字号", "来源：",
    ];

    /// <summary>
    /// Cuts the signature and what follows the report on its page off the last section. Returns the number of lines that belong to the
    /// section, and the signature's name and date where there are any.
    /// </summary>
    internal static int Cut(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, string? publisher, int? year, out string? signatory, out DateOnly? signedOn)
    {
        signatory = null;
        signedOn = null;
        int end = lines.Length, attached = -1;
        for (int i = 0; i < end; i++)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (line.Length < LongestFooter && line[^1] != '。')
            {
                end = IsFooter(line) ? i : end;
                attached = attached < 0 && line.StartsWith("附件") ? i : attached;
            }
        }

        if (attached >= 0 && attached < end)
        {
            // What is named there follows the report, or stands above the signature as in official letters.
            int above = Cut(text, lines[..attached], publisher, year, out signatory, out signedOn);
            if (signedOn is not null || Signed(text, lines[attached..end], out string? name, out DateOnly? date) <= 0)
            {
                return above;
            }

            (signatory, signedOn) = (name ?? signatory, date);
            return above;
        }

        end = WithoutOtherReports(text, lines[..end], year);
        while (end > 0 && IsSeal(text[lines[end - 1].Start..lines[end - 1].End]))
        {
            end--;
        }

        int signed = Signed(text, lines[..end], out signatory, out signedOn);
        if (signed >= 0)
        {
            return signed;
        }

        // Without a date under it, a name is a signature only if it is the publisher's.
        if (end > 1 && publisher is not null && Narrative.Compact(text[lines[end - 1].Start..lines[end - 1].End]) == publisher)
        {
            signatory = publisher;
            return end - 1;
        }

        return end;
    }

    // The line at which a signature with a date begins near the end of some lines; -1 where none does.
    private static int Signed(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, out string? signatory, out DateOnly? signedOn)
    {
        signatory = null;
        signedOn = null;
        for (int i = lines.Length - 1; i >= 0 && i >= lines.Length - 8; i--)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            ReadOnlySpan<char> dated = line.Trim("（）()： ");
            if (line.Length <= 40 && Dates.TryFind(dated, out DateOnly date, out int at, out int length) && at + length == dated.Length && !line.Contains('。'))
            {
                signedOn = date;
                ReadOnlySpan<char> before = dated[..at];
                if (Narrative.LooksLikeOrgan(Narrative.Compact(before)))
                {
                    signatory = Narrative.Compact(before);
                    return i;
                }

                if (at > 0)
                {
                    // A sentence that ends in a date.
                    signedOn = null;
                    break;
                }

                if (i > 0 && Narrative.LooksLikeOrgan(Narrative.Compact(text[lines[i - 1].Start..lines[i - 1].End])))
                {
                    signatory = Narrative.Compact(text[lines[i - 1].Start..lines[i - 1].End]);
                    return i - 1;
                }

                return i;
            }
        }

        return -1;
    }

    private const int LongestFooter = 120;

    private static bool IsSeal(ReadOnlySpan<char> line) => line.Length <= 6 && line.Trim("（）() ") is "盖章" or "公章" or "印章" or "章";

    // The number of lines above the titles of other years' reports to which a page has links.
    private static int WithoutOtherReports(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int? year)
    {
        int end = lines.Length;
        bool other = false;
        while (end > 0 && lines[end - 1].Length <= LongestTitle && text[lines[end - 1].End - 1] is '告' or '报' or '结')
        {
            string title = Narrative.Compact(text[lines[end - 1].Start..lines[end - 1].End]);
            if (!Heading.IsTitle(title) || TitlePublisher.Of(title, out int? named) is null && named is null)
            {
                break;
            }

            other |= named is not null && year is not null && named != year;
            end--;
        }

        return other ? end : lines.Length;
    }

    private const int LongestTitle = 60;

    private static bool IsFooter(ReadOnlySpan<char> line)
    {
        foreach (string footer in Footers)
        {
            if (line.StartsWith(footer))
            {
                // "承办人大代表建议34件" is part of the report.
                return footer is not ("主办" or "承办" or "打印" or "关闭" or "分享") || line.Length <= 4 || line[..Math.Min(line.Length, 8)].IndexOfAny("：: \u3000") > 0;
            }
        }

        return false;
    }
}
