using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Documents.Tests;

/// <summary>Generated reports as web pages.</summary>
public sealed class HtmlTrialTests
{
    public static TheoryData<string> DamageNames => [.. Damage.All.Skip(1).Select(d => d.Name)];

    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    public void A_sound_page_is_read_exactly_with_the_place_of_every_cell(int form) => Trial.Sound("html", (ReportForm)form, 150, HtmlWriter.Write);

    [Theory]
    [MemberData(nameof(DamageNames))]
    public void No_cell_of_a_damaged_page_is_misread_in_silence(string damage) => Trial.Damaged("html", damage, 8, HtmlWriter.Write);
}
