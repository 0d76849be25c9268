namespace OpenGovReport.Tests.Reading;

/// <summary>Words that belong to a number and stand a space before or behind it, in text between whose cells nothing but spaces is; and what is typed behind the number of a label.</summary>
public sealed class SpacedWordsTests
{
    [Theory]
    [InlineData("减少 8", "-8", false)]
    [InlineData("减 8 项", "-8", false)]
    [InlineData("增加 6 项", "6", false)]
    [InlineData("8 减少", "8", true)]
    public void A_change_has_its_sign_before_it(string change, string read, bool uncertain)
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.Replace('\t', ' ').With("行政许可 214 -8 1530", "行政许可 214 " + change + " 1530"));
        Sheet.Reads(result, ReportForm.Form2020, ("licensing/change", read));
        Assert.Equal(uncertain, Sheet.Uncertain(result).Any() || result.Diagnostics.Any(d => d.Severity != Severity.Info && d.Code != "OGR4004"));
    }

    [Theory]
    [InlineData("件次")]
    [InlineData("人次")]
    [InlineData("件")]
    public void A_counter_of_two_characters_is_one_too(string counter)
    {
        string[] lines = [.. Sheet.Text2021.Split('\n').Select((l, i) => i is < 22 or > 51 ? l.Replace('\t', ' ') : string.Join(' ', l.Split('\t').Select(c => char.IsAsciiDigit(c[^1]) ? c + " " + counter : c)))];
        ReadResult result = Sheet.Read(string.Join('\n', lines));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void A_full_stop_behind_the_number_of_a_label_makes_no_sentence()
    {
        string text = Sheet.Text2021.With("3.危及“三安全一稳定”|0", "3。危及“三安全\n一稳定”|0").With("4.无正当理由大量反复申请|1", "4。无正当理由大\n量反复申请|1").With("1.属于国家秘密|1", "\n1。属于国家秘\n密|1").Replace('\t', ' ');
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021);
    }

    [Fact]
    public void A_sentence_behind_a_number_is_still_no_label()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With("1.属于国家秘密 1 0 0 0 0 0 1", "1.属于国家秘密 1 0 0 0 0 0 1\n1。本年重复申请的只计一次。"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }
}
