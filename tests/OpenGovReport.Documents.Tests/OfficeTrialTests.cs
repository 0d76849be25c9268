using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Documents.Tests;

/// <summary>Generated reports as Word documents and workbooks.</summary>
public sealed class OfficeTrialTests
{
    public static TheoryData<string> DamageNames => [.. Damage.All.Skip(1).Select(d => d.Name)];

    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    public void A_sound_Word_document_is_read_exactly_with_the_place_of_every_cell(int form) => Trial.Sound("docx", (ReportForm)form, 60, WordWriter.Write);

    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    public void A_sound_workbook_is_read_exactly_with_the_place_of_every_cell(int form) => Trial.Sound("xlsx", (ReportForm)form, 60, SheetWriter.Write);

    [Theory]
    [MemberData(nameof(DamageNames))]
    public void No_cell_of_a_damaged_Word_document_is_misread_in_silence(string damage) => Trial.Damaged("docx", damage, 4, WordWriter.Write);

    // A sheet has no rows of odd length: a number too many in it takes the place of a blank cell, and nothing shows it.
    public static TheoryData<string> SheetDamageNames => [.. Damage.All.Skip(1).Select(d => d.Name).Except(["surplus", "several"])];

    [Theory]
    [MemberData(nameof(SheetDamageNames))]
    public void No_cell_of_a_damaged_workbook_is_misread_in_silence(string damage) => Trial.Damaged("xlsx", damage, 4, SheetWriter.Write);
}
