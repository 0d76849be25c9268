using System.Buffers;

namespace OpenGovReport.Claims;

/// <summary>A first look at a sentence: where it ends, and whether there is anything in it that a claim could be made of.</summary>
/// <remarks>Most sentences of a report count nothing. They are passed over at the speed of a search.</remarks>
/// <param name="Length">How long it is, without the mark that ends it.</param>
/// <param name="EndLength">How long that mark is; 0 at the end of the text.</param>
/// <param name="IsParagraphEnd">Whether a paragraph ends with it.</param>
/// <param name="SaysSomething">Whether it has a number, a word for none, or a word that says what later sentences count.</param>
/// <param name="Year">The first year in it, where it says nothing else.</param>
internal readonly record struct SentenceScan(int Length, int EndLength, bool IsParagraphEnd, bool SaysSomething, int? Year)
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("。！？\n0123456789０１２３４５６７８９未无没零不件宗份条例起元申复诉");

    /// <summary>Looks at the sentence at the start of a text.</summary>
    internal static SentenceScan Of(ReadOnlySpan<char> text)
    {
        bool says = false;
        int? year = null;
        int i = 0;
        while (true)
        {
            int next = text[i..].IndexOfAny(Telling);
            if (next < 0)
            {
                return new SentenceScan(text.Length, 0, false, says, year);
            }

            i += next;
            switch (text[i])
            {
                case '。' or '！' or '？' or '\n':
                    return new SentenceScan(i, 1, text[i] == '\n', says, year);
                case '未' or '无' or '没' or '零':
                    says = true;
                    break;
                case '不':
                    // 不涉及, 不存在, 不收取.
                    says |= i + 1 < text.Length && text[i + 1] is '涉' or '存' or '收';
                    break;
                case '件' or '宗' or '份' or '条' or '例' or '起' or '元':
                    says |= i > 0 && (NumberText.IsNumeral(text[i - 1]) || text[i - 1] is ' ' or '余' or '多' or '万');
                    break;
                case '申' or '复' or '诉':
                    says |= i + 1 < text.Length && text[i + 1] is '请' or '议' or '讼';
                    break;
                default:
                    if (says)
                    {
                        break;
                    }

                    decimal? number = NumberText.Figures(text[i..], out int length);
                    i += length - 1;
                    int after = i + 1 < text.Length && text[i + 1] == ' ' ? i + 2 : i + 1;
                    if (number is >= 1950 and <= 2100 && after < text.Length && text[after] == '年')
                    {
                        year ??= (int)number.Value;
                    }
                    else
                    {
                        says = true;
                    }

                    break;
            }

            i++;
        }
    }
}
