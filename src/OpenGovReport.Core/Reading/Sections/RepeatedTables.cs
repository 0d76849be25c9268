namespace OpenGovReport.Reading;

/// <summary>
/// Finds the report's own table where a section prints it more than once: beside that of the year before, of a part of the body or the year, one that was replaced, an
/// example of how to fill it in, one that is empty, or some of its rows beside each other for two years. What stands above a table says which it is.
/// </summary>
internal static partial class RepeatedTables
{
    internal const int MostCopies = 8;

    // What each table says once and, but for table four, near its beginning.
    private static readonly string[][] Anchors = [["本年制发件数", "本年新制作数量"], ["本年新收政府信息公开申请"], ["结果维持"]];

    // With what the last row of a table begins.
    private static readonly string[][] LastRows = [["行政事业性收费", "政府集中采购"], ["结转下年度"], []];

    private const string SecondRow = "上年结转";

    private static readonly string[] OfOthers =
    [
        .. Dates.YearBefore, "往年", .. TableCaption.Replaced, .. TableCaption.Examples, "示范",
        "其中", "本级", .. TableCaption.Shorter, .. TableCaption.Subordinates,
    ];
    private static readonly string[] Own = ["更正后", "修改后", "修订后", "变更后"];

    // What may stand beside the year in a caption that is of the whole report.
    private const string OfYear = "年度数据情况如下统计汇总表本全为的";

    /// <summary>
    /// Leaves of a section's lines those of the report's own table. Where nothing tells which of several that is, all lines are left, so that what they contradict each other in is seen.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="table">The table, counted from 0 for table two.</param>
    /// <param name="year">The reporting year, where the title names it.</param>
    /// <param name="range">The lines of the section.</param>
    /// <returns>The line at which a table begins that is left out; −1 where none is.</returns>
    internal static int Narrow(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, int? year, ref (int From, int To) range)
    {
        if (range.To <= range.From)
        {
            return -1;
        }

        Span<int> anchors = stackalloc int[MostCopies];
        int copies = Find(text, lines, table, range, anchors);
        if (copies < 2)
        {
            return table == 0 ? WithoutOthers(text, lines, ref range) : table == 1 && copies == 1 ? WithoutSmall(text, lines, anchors[0], ref range) : -1;
        }

        Span<int> begins = stackalloc int[MostCopies + 1];
        Span<Caption> captions = stackalloc Caption[MostCopies];
        for (int c = 0; c < copies; c++)
        {
            begins[c] = c == 0 ? range.From : BeginOf(text, lines, table, anchors[c - 1], anchors[c]);
            captions[c] = CaptionOf(text, lines[begins[c]..anchors[c]], year);
        }

        begins[copies] = range.To;
        if (!TakeFromBelow(text, lines, table, year, anchors[..copies], begins[..(copies + 1)], captions[..copies]))
        {
            return -1;
        }

        if (table == 1)
        {
            LeaveOutParts(text, lines, anchors[..copies], begins, captions);
        }

        int own = Count(captions[..copies], Caption.Own), unnamed = Count(captions[..copies], Caption.None);
        int chosen = own == 1 ? First(captions, Caption.Own) : own == 0 && unnamed == 1 ? First(captions, Caption.None) : -1;
        if (unnamed == copies)
        {
            chosen = AreAlike(text, lines, anchors[..copies], begins) ? 0 : OnlyFilled(text, lines, anchors[..copies], begins);
        }

        chosen = chosen < 0 ? OnlyWhole(text, lines, anchors[..copies], begins) : chosen;
        if (chosen < 0)
        {
            return -1;
        }

        range = (begins[chosen], begins[chosen + 1]);
        return begins[chosen == 0 ? 1 : 0];
    }

    // Whether a line has more words than a unit, or a year.
    private static bool HasWords(ReadOnlySpan<char> line)
    {
        const int LongestUnit = 2;
        return LabelText.Count(line) > LongestUnit || line.Contains('年');
    }

    // What the words above a table say of it.
    private enum Caption : byte
    {
        None,
        Own,
        Other,
    }

    // The lines with the words that each copy of a table has; between two of them stand numbers. In table four each copy has them for every group, and groups may stand below each other.
    private static int Find(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, (int From, int To) range, Span<int> anchors)
    {
        ReadOnlySpan<char> section = text[..lines[range.To - 1].End];
        int copies = 0, start = range.From;
        for (int at = lines[range.From].Start; copies < anchors.Length;)
        {
            int found = LabelText.IndexOfAny(section[at..], Anchors[table], out int length);
            if (found < 0)
            {
                break;
            }

            int line = LineAt(lines[..range.To], at + found);
            ReadOnlySpan<TextLine> between = copies == 0 || line == anchors[copies - 1] ? [] : lines[(anchors[copies - 1] + 1)..line];
            bool another = copies == 0 || HasNumbers(text, between, 1) || (!between.IsEmpty && LabelText.IndexOfAny(text[between[0].Start..between[^1].End], LastRows[table], out _) >= 0);
            if (another && copies > 0 && table > 0)
            {
                int begin = BeginOf(text, lines, table, anchors[copies - 1], line);
                another = table == 1 ? begin < line || !IsPrintedTwice(text, between, lines.Slice(line, 1)) : !HasOtherGroups(text, lines, start, begin, line);
                start = another ? begin : start;
            }

            if (another && !text[lines[line].Start..lines[line].End].Contains('。'))
            {
                anchors[copies++] = line;
            }

            at += found + length;
        }

        return copies;
    }

    private static int LineAt(ReadOnlySpan<TextLine> lines, int position)
    {
        int low = 0, high = lines.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    // A table begins behind the last numbers of the one before it, or behind its last row.
    private static int BeginOf(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, int before, int anchor)
    {
        for (int i = anchor - 1; i > before; i--)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (HasNumbers(text, lines.Slice(i, 1), 1) || LabelText.IndexOfAny(line, LastRows[table], out _) >= 0)
            {
                int begin = i + 1;
                while (begin < anchor && !HasWords(text[lines[begin].Start..lines[begin].End]))
                {
                    begin++;
                }

                return begin;
            }
        }

        return before + 1;
    }

    private static Caption CaptionOf(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> above, int? year)
    {
        Caption caption = Caption.None;
        foreach (TextLine line in above)
        {
            ReadOnlySpan<char> words = text[line.Start..line.End].Trim(TableCaption.InTables).Trim();
            if (words.Length > TableCaption.Longest || words.Contains('。') || TableCaption.Compares(words))
            {
                continue;
            }

            if (LabelText.IndexOfAny(words, Own, out _) >= 0)
            {
                return Caption.Own;
            }

            caption = words.StartsWith("附") || LabelText.IndexOfAny(words, OfOthers, out _) >= 0 ? Caption.Other : caption;
            int from = 0;
            while (year is int own && Dates.IndexOfYear(words[from..], out int named, out int length) is int at and >= 0)
            {
                // What names the year and more may be of a part.
                caption = named != own ? (caption == Caption.Own ? caption : Caption.Other)
                    : caption != Caption.Other && NamesOnlyYear(words[..(from + at)], words[(from + at + length)..]) ? Caption.Own : caption;
                from += at + length;
            }
        }

        return caption;
    }

    private static bool NamesOnlyYear(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        return IsOfYear(before) && IsOfYear(behind);

        static bool IsOfYear(ReadOnlySpan<char> words)
        {
            foreach (char c in words)
            {
                if (char.IsAsciiDigit(c) || (LabelText.IsChinese(c) && !OfYear.Contains(c)))
                {
                    return false;
                }
            }

            return true;
        }
    }

    // Beside a table three that has its last row, one that begins in the same way and has not is some of its rows set out once more. A label alone may be printed twice.
    private static void LeaveOutParts(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<int> anchors, ReadOnlySpan<int> begins, Span<Caption> captions)
    {
        uint parts = 0;
        bool whole = false;
        for (int c = 0; c < anchors.Length; c++)
        {
            ReadOnlySpan<char> rows = text[lines[anchors[c]].Start..lines[begins[c + 1] - 1].End];
            bool ended = LabelText.IndexOfAny(rows, LastRows[1], out _) >= 0, goesOn = rows.IndexOf(SecondRow) >= 0;
            parts |= goesOn && !ended ? 1U << c : 0;
            whole |= goesOn && ended && captions[c] != Caption.Other;
        }

        for (int c = 0; whole && c < anchors.Length; c++)
        {
            captions[c] = (parts >> c & 1) != 0 ? Caption.Other : captions[c];
        }
    }

    private static int Count(ReadOnlySpan<Caption> captions, Caption caption)
    {
        int count = 0;
        foreach (Caption of in captions)
        {
            count += of == caption ? 1 : 0;
        }

        return count;
    }

    private static int First(ReadOnlySpan<Caption> captions, Caption caption)
    {
        int first = 0;
        while (captions[first] != caption)
        {
            first++;
        }

        return first;
    }

    // Whether some lines, sentences aside, have so many pieces that are nothing but a number of up to nine digits and no year.
    internal static bool HasNumbers(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int fewest)
    {
        const int Longest = 9;
        int numbers = 0;
        foreach (TextLine line in lines)
        {
            int end = text[line.Start..line.End].Contains('。') ? line.Start : line.End;
            for (int i = line.Start; i < end; i++)
            {
                int start = i;
                while (i < line.End && (char.IsAsciiDigit(text[i]) || text[i] is >= '０' and <= '９'))
                {
                    i++;
                }

                bool whole = i > start && i - start <= Longest && (start == line.Start || IsBetween(text[start - 1])) && (i == line.End || IsBetween(text[i]));
                numbers += whole && !(Dates.TryYear(text[start..i], out _, out int length) && length == i - start) ? 1 : 0;
                if (numbers == fewest)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBetween(char c) => TextLines.IsSpace(c) || TableCaption.InTables.Contains(c);
}
