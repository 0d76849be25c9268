using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>A number on every line, and in a row more room between two than between others: there a blank cell may have been, so that one of the numbers is none of the row's.</summary>
public sealed class UnevenLinesTests
{
    [Theory]
    [InlineData("\n", "@", true)]
    [InlineData("\n", "|", false)]
    [InlineData("\n\n", "@", true)]
    [InlineData("\n\n", "|", false)]
    [InlineData("\n\n", "|\n", false)]
    [InlineData("\n", "\n- 3 -\n", false)]
    public void A_row_with_room_in_it_is_uncertain_where_another_has_lost_a_number(string between, string room, bool uncertain)
    {
        // 规章 has lost its 0, 重复申请 one of four.
        string text = Sheet.Text2021.With("规章|1|0|7\n行政规范性文件|3|1|26", $"规章|1|7\n行政规范性文件|3{room}1|26")
            .With("2.重复申请|2|1|0|0|0|0|3\n3.要求提供公开出版物|0|0|0|0|0|0|0", $"2.重复申请|2|1|0|0|0|3\n3.要求提供公开出版物|0|0{room}0|0|0|0|0");
        ReadResult result = Sheet.Read(Spaced(text, between));
        Sheet.Reads(result, ReportForm.Form2021, ("rules/repealed", "7"), ("rules/inForce", ""), ("repeated/otherOrganizations", ""));
        Assert.Equal(uncertain ? ["rules 3", "normativeDocuments 3", "repeated 4", "publications 7"] : ["rules 3", "repeated 4"], Sheet.Uncertain(result));
        Assert.All(result.Diagnostics.Where(d => d.Pointer?.Contains("publications", StringComparison.Ordinal) == true), d => Assert.Equal(("0", "0", Diagnostic.AnotherNumber), (d.Raw, d.Arguments[1], d.Arguments[2])));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Where_no_other_row_is_damaged_room_means_nothing(string between)
    {
        string text = Sheet.Text2021.With("行政规范性文件|3|1|26", "行政规范性文件|3@1|26").With("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0@0|0|0|0|0");
        Sheet.ReadsSoundly(Sheet.Read(Spaced(text, between)), ReportForm.Form2021);
    }

    // What stands between two cells stands twice where a cell between them is blank.
    private static string Spaced(string text, string between) => text.Replace("\t", between, StringComparison.Ordinal).Replace("@", between + between, StringComparison.Ordinal);
}
