namespace OpenGovReport.Reading;

/// <summary>Finds tables whose section has no heading by the words that only the table has.</summary>
internal static class TableAnchors
{
    private static readonly string[][] WordsOfTables = [["第二十条第", "本年制发件数", "本年新制作数量"], ["勾稽关系", "申请人情况", "本年新收政府信息公开申请"], ["行政复议"]];

    /// <summary>The words that only a table has, two, three or four.</summary>
    internal static ReadOnlySpan<string> Words(int table) => WordsOfTables[table];

    /// <summary>Fills in the lines of the tables whose headings were not found, and ends the table before where they begin.</summary>
    internal static void Complete(
        ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ref Outline outline, ref (int From, int To) two, ref (int From, int To) three, ref (int From, int To) four)
    {
        if (two.To > 0 && three.To > 0 && four.To > 0)
        {
            return;
        }

        int end = outline.Heading[4] >= 0 ? outline.Heading[4] : outline.Heading[5] >= 0 ? outline.Heading[5] : outline.End;
        if (two.To == 0)
        {
            int before = three.To > 0 ? three.From : four.To > 0 ? four.From : end;
            int found = Find(text, lines, Math.Max(0, outline.Heading[0]), before, Words(0));
            two = found < 0 ? two : (found, before);
        }

        if (three.To == 0)
        {
            int before = four.To > 0 ? four.From : end;
            int found = Find(text, lines, two.To > 0 ? two.From : Math.Max(0, outline.Heading[0]), before, Words(1));
            three = found < 0 ? three : (found, before);
            two.To = found < 0 || two.To == 0 ? two.To : Math.Min(two.To, found);
        }

        if (four.To == 0)
        {
            int from = three.To > 0 ? three.From : two.To > 0 ? two.From : Math.Max(0, outline.Heading[0]);
            int forward = three.To > 0 ? Find(text, lines, from, end, "结转下年度继续", "结转下年度") : from - 1;
            int found = Find(text, lines, Math.Max(from, forward), end, Words(2));
            four = found < 0 || (three.To > 0 && forward < 0) ? four : (found, end);
            ref (int From, int To) above = ref three.To == 0 ? ref two : ref three;
            above.To = four.To == 0 || above.To == 0 ? above.To : Math.Min(above.To, found);
        }
    }

    /// <summary>The first of some lines that has one of the words and is no sentence; -1 where none is.</summary>
    internal static int Find(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int from, int to, params ReadOnlySpan<string> words)
    {
        Span<char> kept = stackalloc char[256];
        for (int i = Math.Max(0, from); i < to; i++)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];

            // In the cells of a document they may be broken over several lines.
            scoped ReadOnlySpan<char> said = lines[i].Grid == GridKind.Exact ? kept[..LabelText.Keep(line, kept)] : line;
            foreach (string word in words)
            {
                // A sentence about the table is not the table.
                if (said.IndexOf(word) >= 0 && !line.Contains('。'))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
