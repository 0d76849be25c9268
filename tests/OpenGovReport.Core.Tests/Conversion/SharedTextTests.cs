using System.Diagnostics;
using OpenGovReport.Conversion;

namespace OpenGovReport.Tests.Conversion;

public sealed class SharedTextTests
{
    [Theory]
    [InlineData("", "", 1)]
    [InlineData("无", "无", 1)]
    [InlineData("无", " 无\n", 1)]
    [InlineData("无", "没有", 0)]
    [InlineData("", "abcd", 0)]
    [InlineData("abcdefgh", "ABCDEFGH", 0)]
    [InlineData("abcdefgh", "abcdefgh", 1)]
    [InlineData("abcdXXXX", "abcdYYYY", 0.5)]
    [InlineData("abcd", "abcdabcdabcd", 1)]
    [InlineData("abcdabcdabcd", "abcd", 0.5)]
    [InlineData("abc", "abc", 1)]
    [InlineData("abcX", "abcY", 0)]
    public void Similarity_is_the_share_of_both_texts_in_passages_of_four(string old, string @new, double similarity) =>
        Assert.Equal(similarity, SharedText.Of(old, @new, 4).Similarity);

    [Fact]
    public void Passages_are_named_with_their_places()
    {
        SharedText shared = SharedText.Of("一二三四五六\n七八九十", "甲乙五六七 八九丙一二三四丁", 4);

        // Without white space: 一二三四五六七八九十 and 甲乙五六七八九丙一二三四丁.
        Assert.Equal([new SharedPassage("五六七 八九", 4, 2, 5), new SharedPassage("一二三四", 0, 9, 4)], shared.Passages);
        Assert.Equal((9 + 9) / (10.0 + 13), shared.Similarity);
    }

    [Fact]
    public void The_longest_passage_is_taken() => Assert.Equal(
        [new SharedPassage("abcdefg", 5, 0, 7)],
        SharedText.Of("abcdXabcdefgYabcdeZ", "abcdefg", 4).Passages);

    [Fact]
    public void Every_passage_stands_in_both_texts()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            string old = Text(random), @new = Text(random);
            int shortest = random.Next(2, 9);
            SharedText shared = SharedText.Of(old, @new, shortest);
            string condensed = Condense(old);
            int end = 0;
            foreach (SharedPassage passage in shared.Passages)
            {
                Assert.True(passage.NewStart >= end && passage.Length >= shortest);
                Assert.Equal(passage.Text, @new.Substring(passage.NewStart, passage.Text.Length));
                Assert.Equal(passage.Length, Condense(passage.Text).Length);
                Assert.StartsWith(Condense(passage.Text), Condense(old[passage.OldStart..]), StringComparison.Ordinal);
                end = passage.NewStart + passage.Text.Length;
            }

            // What no passage covers holds none: otherwise one was missed. (The texts are far from having 32 places for one passage.)
            Assert.InRange(shared.Similarity, 0, 1);
            Assert.True(shared.Passages.Count > 0 || !Enumerable.Range(0, Math.Max(0, Condense(@new).Length - shortest + 1)).Any(i => condensed.Contains(Condense(@new).Substring(i, shortest), StringComparison.Ordinal)));
        }

        static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "甲乙丙丁戊己庚辛 \n"[random.Next(10)]));
    }

    public static TheoryData<string, string> LongTexts => new()
    {
        { new string('a', 1 << 20), new string('a', (1 << 20) - 1) + "b" },
        { string.Concat(Enumerable.Repeat("ab", 1 << 19)), string.Concat(Enumerable.Repeat("ba", 1 << 19)) },
        { string.Concat(Enumerable.Range(0, 1 << 17).Select(i => $"第{i:D6}条")), string.Concat(Enumerable.Range(0, 1 << 17).Select(i => $"第{i + 7:D6}条")) },
        { string.Concat(Enumerable.Repeat("为了保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度", 1 << 15)), string.Concat(Enumerable.Repeat("为了保障公民、法人和其他组织依法获取政府信息的权利，透明度", 1 << 15)) },
    };

    // With work that grows with the product of the lengths this would take hours.
    [Theory]
    [MemberData(nameof(LongTexts))]
    [Trait("Measures", "time")]
    public void A_million_characters_take_moments(string old, string @new)
    {
        Stopwatch watch = Stopwatch.StartNew();
        SharedText shared = SharedText.Of(old, @new);

        Assert.InRange(shared.Similarity, 0.25, 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_passage_has_a_length() => Assert.Throws<ArgumentOutOfRangeException>(() => SharedText.Of("", "", 0));

    private static string Condense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
