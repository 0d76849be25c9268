namespace OpenGovReport.Reading;

/// <content>Which of several tables is the report's own where none names the year.</content>
internal static partial class RepeatedTables
{
    // Whether all say the same from where their words begin; what stands below the last is not looked at.
    private static bool AreAlike(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<int> anchors, ReadOnlySpan<int> begins)
    {
        for (int c = 1; c < anchors.Length; c++)
        {
            int count = begins[1] - anchors[0];
            for (int i = 0; i < count; i++)
            {
                int other = anchors[c] + i;
                if (other >= begins[c + 1] || !text[lines[anchors[0] + i].Start..lines[anchors[0] + i].End].SequenceEqual(text[lines[other].Start..lines[other].End]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The only table with numbers, where the others are a form to fill in.
    private static int OnlyFilled(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<int> anchors, ReadOnlySpan<int> begins)
    {
        const int Fewest = 8;
        int filled = -1;
        for (int c = 0; c < anchors.Length; c++)
        {
            ReadOnlySpan<TextLine> rows = lines[anchors[c]..begins[c + 1]];
            if (!HasNumbers(text, rows, 1))
            {
                continue;
            }

            if (filled >= 0 || !HasNumbers(text, rows, Fewest))
            {
                return -1;
            }

            filled = c;
        }

        return filled;
    }

    // The only table that is called that of all bodies, where all others are called those of some; −1 where there is none.
    private static int OnlyWhole(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<int> anchors, ReadOnlySpan<int> begins)
    {
        int whole = -1;
        for (int c = 0; c < anchors.Length; c++)
        {
            bool all = false, some = false;
            foreach (TextLine line in lines[begins[c]..anchors[c]])
            {
                ReadOnlySpan<char> words = text[line.Start..line.End];
                bool caption = words.Length <= TableCaption.Longest && !TableCaption.IsSentence(words) && !words.Contains('\t');
                all |= caption && LabelText.IndexOfAny(words, Wholes, out _) >= 0;
                some |= caption && LabelText.IndexOfAny(words, Parts, out _) >= 0;
            }

            if (all == some || (all && whole >= 0))
            {
                return -1;
            }

            whole = all ? c : whole;
        }

        return whole;
    }

    private static readonly string[] Wholes = ["全省", "全市", "全县", "全区", "全州", "全系统", "汇总", "合计"];
    private static readonly string[] Parts = ["本级", "部门", "县区", "区县", "乡镇", "街道", "机关", "单位", "各县", "各区"];
}
