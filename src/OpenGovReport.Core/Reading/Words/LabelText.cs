namespace OpenGovReport.Reading;

/// <summary>The form in which labels are compared: Chinese characters only, without white space, digits, punctuation and marks such as &lt;br&gt;.</summary>
internal static class LabelText
{
    /// <summary>The first of the characters that labels consist of.</summary>
    internal const char FirstChinese = '\u3400';

    /// <summary>The last of them.</summary>
    internal const char LastChinese = '\u9FFF';

    // The unified characters for the Kangxi radicals U+2F00 to U+2FD5, which some PDF programs emit in their place.
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    internal static bool IsChinese(char c) => c is >= FirstChinese and <= LastChinese;

    /// <summary>Appends what counts of <paramref name="text"/>.</summary>
    internal static void Append(ReadOnlySpan<char> text, ref PooledList<char> to) => to.Lengthen(Keep(text, to.Free(text.Length)));

    /// <summary>What counts of <paramref name="text"/>, as a string.</summary>
    internal static string Of(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(kept[..Keep(text, kept)]);
    }

    /// <summary>How many characters of a text count.</summary>
    internal static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += IsChinese(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Where the first of some words begins in a text, and how long it is; −1 where none is there.</summary>
    internal static int IndexOfAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words, out int length)
    {
        int first = -1;
        length = 0;
        foreach (string word in words)
        {
            int found = text.IndexOf(word);
            if (found >= 0 && (first < 0 || found < first))
            {
                (first, length) = (found, word.Length);
            }
        }

        return first;
    }

    /// <summary>Whether a label is the end of some text; of most it is none, which the last character tells.</summary>
    internal static bool IsEndOf(ReadOnlySpan<char> text, string label) => text.Length >= label.Length && text[^1] == label[^1] && text.EndsWith(label);

    /// <summary>Writes what counts of <paramref name="text"/> and returns how many characters that is.</summary>
    internal static int Keep(ReadOnlySpan<char> text, Span<char> kept)
    {
        // Places in a text don't overflow.
        unchecked
        {
            int length = 0;
            foreach (char c in text)
            {
                if (IsChinese(c))
                {
                    if ((uint)length >= (uint)kept.Length)
                    {
                        break;
                    }

                    // 其它 is written for 其他.
                    kept[length++] = c == '它' ? '他' : c;
                }
            }

            return length;
        }
    }

    /// <summary>
    /// The text with Kangxi radicals replaced by the characters they stand for, and the line and paragraph separators of Unicode by line
    /// feeds; positions stay the same.
    /// </summary>
    internal static string Normalize(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u2F00', '\u2FD5') < 0 && text.AsSpan().IndexOfAny('\u2028', '\u2029', '\u0085') < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
            {
                int radical = from[i] - 0x2F00;
                to[i] = radical >= 0 && radical < KangxiRadicals.Length ? KangxiRadicals[radical]
                    : from[i] is '\u2028' or '\u2029' or '\u0085' ? '\n'
                    : from[i];
            }
        });
    }

    /// <summary>
    /// How well <paramref name="gap"/>, the label text before a row's numbers, names the row <paramref name="label"/>: 1 when it ends
    /// with the label, less when the label is cut, has foreign characters in it or goes on after the numbers, in
    /// <paramref name="next"/>; 0 when nothing fits.
    /// </summary>
    internal static double Similarity(ReadOnlySpan<char> label, ReadOnlySpan<char> gap, ReadOnlySpan<char> next)
    {
        if (gap.EndsWith(label))
        {
            return 1;
        }

        int prefix = PrefixAtEnd(label, gap);
        if (prefix >= 4 || prefix * 2 >= label.Length || (prefix >= 2 && next.StartsWith(label[prefix..])))
        {
            int found = next.Length == 0 ? 0 : CommonSubsequence(label[prefix..], next[..Math.Min(next.Length, label.Length + 8)]);
            return 0.8 + (0.19 * (prefix + found) / label.Length);
        }

        // Misspelt: few changes turn the end of the gap into the label.
        ReadOnlySpan<char> tail = gap[Math.Max(0, gap.Length - label.Length - 8)..];
        double spelt = 1 - ((double)Changes(label, tail) / label.Length);
        if (label.Length < 4)
        {
            return 0.95 * Math.Max(0, spelt);
        }

        // Scattered: the characters stand in their order, with others between them, and some only after the numbers.
        double scattered = 0.75 * CommonSubsequence(label, tail) / label.Length;
        if (next.Length > 0)
        {
            double head = 0.25 * CommonSubsequence(label, next[..Math.Min(next.Length, label.Length)]) / label.Length;
            scattered = Math.Min(0.75, scattered + head);
        }

        return Math.Max(0.95 * spelt, scattered);
    }

    /// <summary>The length of the longest start of <paramref name="label"/> with which <paramref name="gap"/> ends.</summary>
    internal static int PrefixAtEnd(ReadOnlySpan<char> label, ReadOnlySpan<char> gap)
    {
        for (int length = Math.Min(label.Length, gap.Length); length > 0; length--)
        {
            if (gap.EndsWith(label[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether the characters of <paramref name="label"/> all stand in their order at the end of the gap and after it.</summary>
    internal static bool IsScattered(ReadOnlySpan<char> label, ReadOnlySpan<char> gap, ReadOnlySpan<char> next)
    {
        int limit = (2 * label.Length) + 8;
        label = label[CountInOrder(label, gap[Math.Max(0, gap.Length - limit)..])..];
        return CountInOrder(label, next[..Math.Min(next.Length, limit)]) == label.Length;
    }

    // How many characters at the beginning of a label stand in a text in their order, with others between them or not.
    private static int CountInOrder(ReadOnlySpan<char> label, ReadOnlySpan<char> text)
    {
        int found = 0;
        foreach (char c in text)
        {
            found += found < label.Length && c == label[found] ? 1 : 0;
        }

        return found;
    }

    // How many characters have to be changed, left out or put in to make an end of the gap the label.
    private static int Changes(ReadOnlySpan<char> label, ReadOnlySpan<char> gap)
    {
        // Places in a text don't overflow.
        unchecked
        {
            Span<byte> row = stackalloc byte[gap.Length + 1];
            row.Clear();
            for (int i = 0; i < label.Length; i++)
            {
                byte diagonal = row[0];
                row[0] = (byte)(i + 1);
                for (int j = 1; j <= gap.Length; j++)
                {
                    byte above = row[j];
                    row[j] = label[i] == gap[j - 1] ? diagonal : (byte)(1 + Math.Min(diagonal, Math.Min(above, row[j - 1])));
                    diagonal = above;
                }
            }

            return row[gap.Length];
        }
    }

    /// <summary>The length of the longest common subsequence. Labels are at most a few dozen characters, but what stands where one should may be of any length.</summary>
    internal static int CommonSubsequence(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // Places in a text don't overflow.
        unchecked
        {
            const int MostOnStack = 512;
            Span<byte> row = b.Length < MostOnStack ? stackalloc byte[b.Length + 1] : new byte[b.Length + 1];
            row.Clear();
            foreach (char c in a)
            {
                byte diagonal = 0;
                for (int j = 1; j <= b.Length; j++)
                {
                    byte above = row[j];
                    row[j] = c == b[j - 1] ? (byte)(diagonal + 1) : Math.Max(above, row[j - 1]);
                    diagonal = above;
                }
            }

            return row[b.Length];
        }
    }
}
