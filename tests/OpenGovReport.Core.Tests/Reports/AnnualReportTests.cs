using System.Reflection;
using System.Runtime.CompilerServices;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reports;

public class AnnualReportTests
{
    [Fact]
    public void With_changes_the_copy_only()
    {
        AnnualReport2020 changed = Samples.Xinzhou with
        {
            Requests = Samples.Xinzhou.Requests with { Granted = Samples.Xinzhou.Requests.Granted with { Total = 15 } },
        };

        Assert.Equal(15, changed.Requests.Granted.Total);
        Assert.Equal(15, changed.Requests.Granted.NaturalPersons);
        Assert.Equal(0, Samples.Xinzhou.Requests.Granted.Total);
        Assert.Equal(Samples.Xinzhou2020Corrected, changed);
    }

    [Fact]
    public void The_text_of_a_report_is_one_readable_line()
    {
        Assert.Equal("忻州市教育局 2020 (2020 form): 新收 15 + 上年结转 0 = 办理总计 15 + 结转下年度 0", Samples.Xinzhou.ToString());
        Assert.Equal("? ? (2021 form): 新收 _ + 上年结转 _ = 办理总计 _ + 结转下年度 _", AnnualReport2021.Blank.ToString());
    }

    [Fact]
    public void The_split_and_the_unsplit_other_rows_stand_side_by_side()
    {
        RequestsTable2021 table = RequestsTable2021.Blank with { Other = new OtherOutcomes { Unsplit = new(1, 0, 0, 0, 0, 0, 1) } };

        Assert.Equal(1, table.Other.Unsplit.Total);
        Assert.True(table.Other.Others.Total.IsBlank);
    }

    [Fact]
    public void Every_public_property_of_the_records_is_init_only()
    {
        IEnumerable<PropertyInfo> settable = typeof(AnnualReport).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == typeof(AnnualReport).Namespace)
            .SelectMany(t => t.GetProperties())
            .Where(p => p.DeclaringType!.Assembly == typeof(AnnualReport).Assembly)
            .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.Empty(settable);
    }

    [Fact]
    public void No_other_type_can_derive_from_the_report() =>
        Assert.DoesNotContain(
            typeof(AnnualReport).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            c => (c.IsPublic || c.IsFamily) && c.GetParameters().Length == 0);
}
