using OpenGovReport.Conversion;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Conversion;

public sealed class FormMapTests
{
    private static readonly FormMap Forward = FormMap.From2020To2021;
    private static readonly FormMap Back = FormMap.From2021To2020;

    public static TheoryData<ReportForm, ReportForm> Directions => new()
    {
        { ReportForm.Form2020, ReportForm.Form2021 },
        { ReportForm.Form2021, ReportForm.Form2020 },
        { ReportForm.Form2020, ReportForm.Form2020 },
        { ReportForm.Form2021, ReportForm.Form2021 },
    };

    [Theory]
    [MemberData(nameof(Directions))]
    public void Every_cell_of_both_forms_is_mentioned_exactly_once(ReportForm from, ReportForm to)
    {
        FormMap map = FormMap.Between(from, to);

        Assert.Equal(Pointers(ReportTemplate.Of(from)), map.Mappings.SelectMany(m => m.Sources).OrderBy(c => c.Index).Select(c => c.Pointer));
        Assert.Equal(Pointers(ReportTemplate.Of(to)), map.Mappings.Where(m => m.Target is not null).Select(m => m.Target!.Pointer));
        Assert.All(map.Mappings, m => Assert.True(m.Sources.Count > 0 || m.Target is not null));
        Assert.All(ReportTemplate.Of(to).AllCells, c => Assert.Same(c, map.Of(c).Target));
    }

    // Counted by hand from the two forms. Table two: 2 + 3 cells go over, 17 of 22 are dropped, 5 of 10 are new. Table three: 22 rows
    // of 7 are the same, one row becomes an unsplit one, and its three rows are unknown. Table four: 15 are the same.
    [Fact]
    public void From_2020_to_2021_the_treatments_are_as_many_as_the_forms_ask() => Assert.Equal(
        [(CellTreatment.Carried, 154 + 15), (CellTreatment.CarriedUnderAnotherName, 5), (CellTreatment.KeptUnsplit, 7), (CellTreatment.Dropped, 17), (CellTreatment.LeftBlank, 5 + 21)],
        Treatments(Forward));

    [Fact]
    public void From_2021_to_2020_the_treatments_are_as_many_as_the_forms_ask() => Assert.Equal(
        [(CellTreatment.Carried, 154 + 15), (CellTreatment.CarriedUnderAnotherName, 5), (CellTreatment.Summed, 7), (CellTreatment.Dropped, 5), (CellTreatment.LeftBlank, 17)],
        Treatments(Back));

    [Fact]
    public void What_one_direction_drops_the_other_leaves_blank()
    {
        foreach ((FormMap there, FormMap back) in ((FormMap, FormMap)[])[(Forward, Back), (Back, Forward)])
        {
            IEnumerable<CellDescriptor> dropped = there.Mappings.Where(m => m.Treatment == CellTreatment.Dropped).SelectMany(m => m.Sources);
            Assert.All(dropped, cell => Assert.Equal(CellTreatment.LeftBlank, back.Of(cell).Treatment));
        }
    }

    [Theory]
    [InlineData("/proactiveDisclosure/rules/inForce")]
    [InlineData("/proactiveDisclosure/rules/repealed")]
    [InlineData("/proactiveDisclosure/normativeDocuments/inForce")]
    [InlineData("/proactiveDisclosure/normativeDocuments/repealed")]
    [InlineData("/proactiveDisclosure/fees/amount")]
    public void What_the_2020_form_does_not_ask_comes_from_nowhere(string pointer)
    {
        CellMapping mapping = Forward.Of(ReportTemplate.Form2021.Cell(pointer));

        Assert.Empty(mapping.Sources);
        Assert.Equal((CellTreatment.LeftBlank, Comparability.NotComparable), (mapping.Treatment, mapping.Comparability));
        Assert.NotNull(mapping.Reason);
    }

    [Fact]
    public void What_was_newly_made_is_nearly_what_was_issued()
    {
        foreach (string row in (string[])["rules", "normativeDocuments"])
        {
            CellMapping mapping = Forward.Of(ReportTemplate.Form2021.Cell($"/proactiveDisclosure/{row}/issued"));

            Assert.Equal($"/proactiveDisclosure/{row}/newlyMade", Assert.Single(mapping.Sources).Pointer);
            Assert.Equal((CellTreatment.CarriedUnderAnotherName, Comparability.NearlyComparable), (mapping.Treatment, mapping.Comparability));
        }
    }

    [Fact]
    public void The_rows_of_other_outcomes_add_up_to_the_one_of_2020()
    {
        CellMapping mapping = Back.Of(ReportTemplate.Form2020.Cell("requests.other.total"));

        Assert.Equal(
            ["/requests/other/correctionOverdue/total", "/requests/other/feeUnpaid/total", "/requests/other/others/total", "/requests/other/unsplit/total"],
            mapping.Sources.Select(s => s.Pointer));
        Assert.Equal(CellTreatment.Summed, mapping.Treatment);
    }

    [Fact]
    public void Whatever_is_not_simply_the_same_has_a_reason() => Assert.All(
        Forward.Mappings.Concat(Back.Mappings).Where(m => m.Treatment is not (CellTreatment.Carried or CellTreatment.CarriedUnderAnotherName) || m.Comparability != Comparability.Comparable),
        m => Assert.NotNull(m.Reason));

    [Fact]
    public void A_cell_of_another_form_has_no_mapping() =>
        Assert.Throws<ArgumentException>(() => Forward.Of(ReportTemplate.Form2020.Cell("requests.other.total")));

    private static IEnumerable<string> Pointers(ReportTemplate template) => template.AllCells.Select(c => c.Pointer);

    private static IEnumerable<(CellTreatment, int)> Treatments(FormMap map) =>
        map.Mappings.GroupBy(m => m.Treatment).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()));
}
