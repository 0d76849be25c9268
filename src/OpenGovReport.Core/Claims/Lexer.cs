namespace OpenGovReport.Claims;

/// <summary>Cuts a text into sentences and sentences into words, marks and numbers, in one pass.</summary>
internal static class Lexer
{
    /// <summary>The words of a sentence that is longer are cut off here, so that no text can make a sentence without end.</summary>
    internal const int MostTokens = 600;

    private const int LongestTitle = 100;

    /// <summary>Reads one sentence, or as much of it as is allowed.</summary>
    /// <param name="text">The text up to the end of the sentence.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="tokens">Receives its words; what was in it is dropped.</param>
    /// <returns>How much was read.</returns>
    internal static int Sentence(ReadOnlySpan<char> text, int from, List<Token> tokens)
    {
        tokens.Clear();
        int unknownFrom = -1, i = from;
        while (i < text.Length && tokens.Count < MostTokens)
        {
            char c = text[i];
            int length;
            Token token = default;
            if (c is ' ' or '\u00a0' or '\u3000' or '\t' or '\r')
            {
                EndUnknown(tokens, ref unknownFrom, i);
                i++;
                continue;
            }

            if (c == '《' && Title(text, i) is int title)
            {
                length = title;
                token = new Token(Word.Unknown, Token.Title, i, title);
            }
            else if (c is '多' or '少' && tokens is [.., { Word: Word.Year or Word.LastYear or Word.Comparator }] && i + 1 < text.Length && (NumberText.IsDigit(text[i + 1]) || NumberText.IsNumeral(text[i + 1])))
            {
                // 较上年多3件: a change only there.
                length = 1;
                token = new Token(Word.Change, c == '多' ? Token.Increase : Token.Decrease, i, length);
            }
            else
            {
                length = NumberText.IsDigit(c) ? Figure(text, i, out token)
                    : NumberText.IsNumeral(c) ? Numeral(text, i, out token)
                    : 0;
                if (length == 0)
                {
                    length = Lexicon.Match(text[i..], out Word word, out byte code);
                    token = new Token(word, code, i, length);
                }
            }

            if (length == 0)
            {
                unknownFrom = unknownFrom < 0 ? i : unknownFrom;
                i++;
                continue;
            }

            EndUnknown(tokens, ref unknownFrom, i);
            tokens.Add(token);
            i += length;
        }

        EndUnknown(tokens, ref unknownFrom, i);
        return i - from;
    }

    // The title of a document: what stands in it says nothing of the report.
    private static int? Title(ReadOnlySpan<char> text, int at)
    {
        int end = text.Slice(at, Math.Min(text.Length - at, LongestTitle)).IndexOf('》');
        return end < 0 ? null : end + 1;
    }

    private static void EndUnknown(List<Token> tokens, ref int from, int to)
    {
        if (from >= 0 && to > from)
        {
            tokens.Add(new Token(Word.Unknown, 0, from, to - from));
        }

        from = -1;
    }

    private static int Figure(ReadOnlySpan<char> text, int at, out Token token)
    {
        decimal? value = NumberText.Figures(text[at..], out int length);
        if (value is null || IsPartOfName(text, at))
        {
            token = new Token(Word.Unknown, 0, at, length);
            return length;
        }

        return Unit(text, at, length, value.Value, numerals: false, out token);
    }

    private static int Numeral(ReadOnlySpan<char> text, int at, out Token token)
    {
        int length = 0;
        while (at + length < text.Length && NumberText.IsNumeral(text[at + length]))
        {
            length++;
        }

        token = default;
        if (at > 0 && text[at - 1] == '第' || NumberText.Numerals(text.Slice(at, length)) is not long value)
        {
            return 0;
        }

        length = Unit(text, at, length, value, numerals: true, out token);
        return token.Unit is '\0' or '?' && token.Word == Word.Number ? 0 : length;
    }

    // A number directly after a Latin letter, a dash, 第 or 〔 is the number of something.
    private static bool IsPartOfName(ReadOnlySpan<char> text, int at)
    {
        int i = at - 1;
        while (i > 0 && text[i] == ' ' && text[i - 1] is ' ' or '第')
        {
            i--;
        }

        char before = i >= 0 ? text[i] : '\0';
        return char.IsAsciiLetter(before) || before is '第' or '〔' or '/' or '.' or '_' or '@';
    }

    private static int Unit(ReadOnlySpan<char> text, int at, int length, decimal value, bool numerals, out Token token)
    {
        int i = SkipSpaces(text, at + length);
        bool approximate = IsRange(text, at);
        int scale = 1;
        for (; i < text.Length; i = SkipSpaces(text, i + 1))
        {
            if (text[i] is '余' or '多' or '几')
            {
                approximate = true;
            }
            else if (text[i] is '万' && scale == 1)
            {
                scale = 1_0000;
            }
            else if (text[i] is '亿' && scale == 1)
            {
                scale = 1_0000_0000;
            }
            else
            {
                break;
            }
        }

        token = new Token(Word.Number, 0, at, length) { Value = value, Scale = scale, IsApproximate = approximate, Unit = '\0' };
        if (i >= text.Length)
        {
            return length;
        }

        switch (text[i])
        {
            case '年' when scale == 1 && (!approximate || (value is >= 1950 and <= 2100 && IsRange(text, at))):
                int year = (i + 1 < text.Length && text[i + 1] == '度' ? i + 2 : i + 1) - at;
                token = value is >= 1950 and <= 2100 && decimal.Truncate(value) == value
                    ? new Token(Word.Year, 0, at, year) { Value = value }
                    : new Token(Word.OtherPeriod, 0, at, year);
                return year;
            case '月' when scale == 1:
                token = new Token(Word.PartOfYear, (byte)'m', at, i + 1 - at) { Value = value };
                return i + 1 - at;
            case '日' or '号' or '时' or '点' when scale == 1:
                token = new Token(Word.PartOfYear, (byte)'d', at, i + 1 - at) { Value = value };
                return i + 1 - at;
            case '%' or '％':
                token.Unit = '%';
                break;
            case '元':
                token.Unit = '元';
                break;
            case '起' when numerals && value == 1:
                return length;
            case '件' or '宗' or '份' or '起' or '例' or '条' or '项' or '个' or '部' or '篇' or '则':
                token.Unit = text[i];
                break;
            case char c when char.IsAsciiLetter(c):
                token.Unit = '?';
                return length;
            case char c when c > '\u4dff' && c < '\ua000':
                token.Unit = scale > 1 || approximate ? '?' : Lexicon.Match(text[i..], out Word next, out _) > 0 && next is not Word.Unknown ? '\0' : '?';
                return length;
            default:
                return length;
        }

        if (token.Unit is not '元')
        {
            token.Value = scale == 1 ? value : decimal.Truncate(value * scale);
            token.IsApproximate |= scale > 1;
            token.Scale = 1;
        }

        // 项目 is no 项, 个月 is no 个.
        int end = i + 1;
        if (end < text.Length && (text[i] == '项' && text[end] == '目' || text[i] == '个' && text[end] == '月' || text[i] == '条' && text[end] is '例' or '款' || text[i] == '部' && text[end] == '门'))
        {
            token.Unit = '?';
            return length;
        }

        foreach (string tail in (ReadOnlySpan<string>)["（次）", "(次)", "（次)", "左右", "以上", "次"])
        {
            if (text[end..].StartsWith(tail) && !text[end..].StartsWith("次年"))
            {
                token.IsApproximate |= tail is "左右" or "以上";
                end += tail.Length;
                break;
            }
        }

        token.Length = end - at;
        return end - at;
    }

    // 3-5件, 3至5件: the second number is a bound.
    private static bool IsRange(ReadOnlySpan<char> text, int at)
    {
        int i = at - 1;
        while (i >= 0 && text[i] == ' ')
        {
            i--;
        }

        return i > 0 && text[i] is '-' or '－' or '—' or '–' or '~' or '～' or '至' or '到' && NumberText.IsDigit(text[i - 1]);
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u00a0' or '\u3000')
        {
            i++;
        }

        return i;
    }
}
