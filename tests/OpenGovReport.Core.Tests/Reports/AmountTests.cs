namespace OpenGovReport.Tests.Reports;

public class AmountTests
{
    [Fact]
    public void Equality_is_of_what_is_printed()
    {
        Assert.Equal(Amount.OfTenThousandYuan(12.5m), new Amount(12.5m, AmountUnit.TenThousandYuan));
        Assert.NotEqual(Amount.OfTenThousandYuan(12.5m), Amount.OfTenThousandYuan(12.50m));
        Assert.NotEqual(Amount.OfTenThousandYuan(12.5m), Amount.OfYuan(125000m));
        Assert.NotEqual(Amount.Blank, Amount.OfYuan(0));
        Assert.NotEqual(Amount.Blank, Amount.NotApplicable);
        Assert.NotEqual(new Amount(0, AmountUnit.Unstated), Amount.Blank);
        Assert.Equal(Amount.Blank, default);
    }

    [Fact]
    public void The_sum_of_money_is_the_same_in_every_unit()
    {
        Assert.Equal(125000m, Amount.OfYuan(125000m).InYuan);
        Assert.Equal(125000m, Amount.OfTenThousandYuan(12.50m).InYuan);
        Assert.Equal(125000m, new Amount(0.00125m, AmountUnit.HundredMillionYuan).InYuan);
        Assert.Null(new Amount(3, AmountUnit.Unstated).InYuan);
        Assert.Null(Amount.Blank.InYuan);
        Assert.Null(Amount.NotApplicable.InYuan);
    }

    [Theory]
    [InlineData(AmountUnit.TenThousandYuan)]
    [InlineData(AmountUnit.HundredMillionYuan)]
    public void A_sum_beyond_what_can_be_held_in_yuan_does_not_throw(AmountUnit unit)
    {
        Assert.Null(new Amount(decimal.MaxValue, unit).InYuan);
        Assert.Null(new Amount(decimal.MinValue, unit).InYuan);
    }

    [Fact]
    public void What_is_no_number_has_no_value()
    {
        Assert.Throws<InvalidOperationException>(() => Amount.Blank.Value);
        Assert.Throws<InvalidOperationException>(() => Amount.NotApplicable.Value);
        Assert.Equal(AmountUnit.Unstated, Amount.NotApplicable.Unit);
    }

    [Fact]
    public void The_text_is_the_number_with_its_unit()
    {
        Assert.Equal("252.1万元", Amount.OfTenThousandYuan(252.1m).ToString());
        Assert.Equal("251000元", Amount.OfYuan(251000m).ToString());
        Assert.Equal("1.20亿元", new Amount(1.20m, AmountUnit.HundredMillionYuan).ToString());
        Assert.Equal("12", new Amount(12, AmountUnit.Unstated).ToString());
        Assert.Equal("", Amount.Blank.ToString());
        Assert.Equal("/", Amount.NotApplicable.ToString());
        Assert.Equal(2, Amount.OfYuan(1.20m).DecimalPlaces);
    }
}
