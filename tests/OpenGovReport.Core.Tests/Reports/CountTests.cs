using System.Runtime.CompilerServices;

namespace OpenGovReport.Tests.Reports;

public class CountTests
{
    [Fact]
    public void Blank_is_the_default_and_not_zero()
    {
        Assert.Equal(Count.Blank, default);
        Assert.NotEqual(Count.Zero, Count.Blank);
        Assert.NotEqual(Count.NotApplicable, Count.Blank);
        Assert.NotEqual(Count.NotApplicable, Count.Zero);
        Assert.True(Count.Blank.IsBlank && !Count.Blank.IsNumber && !Count.Blank.IsNotApplicable);
        Assert.True(Count.NotApplicable.IsNotApplicable && !Count.NotApplicable.IsNumber && !Count.NotApplicable.IsBlank);
        Assert.True(Count.Zero.IsNumber && !Count.Zero.IsBlank && !Count.Zero.IsNotApplicable);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234567, "1234567")]
    [InlineData(-8, "-8")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(long.MinValue + 2, "-9223372036854775806")]
    public void A_number_is_kept_exactly(long number, string text)
    {
        Count count = number;

        Assert.True(count.IsNumber);
        Assert.Equal(number, count.Value);
        Assert.Equal(number, count.Number);
        Assert.Equal(number, count.ValueOr(77));
        Assert.Equal(text, count.ToString());
        Assert.Equal(new Count(number), count);
        Assert.Equal(new Count(number).GetHashCode(), count.GetHashCode());
    }

    [Fact]
    public void Blank_and_not_applicable_have_no_number()
    {
        Assert.Throws<InvalidOperationException>(() => Count.Blank.Value);
        Assert.Throws<InvalidOperationException>(() => Count.NotApplicable.Value);
        Assert.Null(Count.Blank.Number);
        Assert.Null(Count.NotApplicable.Number);
        Assert.Equal(7, Count.Blank.ValueOr(7));
        Assert.Equal("", Count.Blank.ToString());
        Assert.Equal("/", Count.NotApplicable.ToString());
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MinValue + 1)]
    public void The_two_numbers_that_stand_for_no_number_are_refused(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Count(number));

    [Fact]
    public void A_count_takes_eight_bytes() => Assert.Equal(8, Unsafe.SizeOf<Count>());
}
