using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2023年", 2023, 4)]
    [InlineData("２０２３年度", 2023, 4)]
    [InlineData("2 0 2 3 年", 2023, 7)]
    [InlineData("2023", 2023, 4)]
    public void A_year_has_four_digits(string text, int expected, int length)
    {
        Assert.True(Dates.TryYear(text, out int year, out int read));
        Assert.Equal((expected, length), (year, read));
    }

    // Numbers of documents and telephones begin like years.
    [Theory]
    [InlineData("20235")]
    [InlineData("202")]
    [InlineData("1989年")]
    [InlineData("2101年")]
    [InlineData("年2023")]
    [InlineData("")]
    public void What_only_begins_like_a_year_is_none(string text) => Assert.False(Dates.TryYear(text, out _, out _));
}
