namespace OpenGovReport.Tests.Reading;

/// <summary>Numbers beside the label of a group, （三） to （五）, while the first row of the group has none: they are rather the row's.</summary>
public sealed class GroupRowTests
{
    [Theory]
    [InlineData("（五）不予处理 1. 3 0 0 0 0 1 4\n信访举报投诉类申请\n")]
    [InlineData("（五）不予处理 1． 3 0 0 0 0 1 4\n信访举报投诉类申请\n")]
    [InlineData("（五）不予处理 1、 3 0 0 0 0 1 4\n信访举报\n投诉类申请\n")]
    public void The_number_of_the_first_row_says_that_they_are_its_own(string lines)
    {
        ReadResult result = Sheet.Read(Spaced("（五）不予处理 1.信访举报投诉类申请 3 0 0 0 0 1 4\n", lines));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3008" or "OGR3010" or "OGR4003");
    }

    [Fact]
    public void Without_it_they_are_uncertain()
    {
        ReadResult result = Sheet.Read(Spaced("（五）不予处理 1.信访举报投诉类申请 3 0 0 0 0 1 4\n", "（五）不予处理 3 0 0 0 0 1 4\n1.信访举报投诉类申请\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(7, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/notProcessed/petitionsAndComplaints/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Beside_numbers_of_the_first_row_they_are_a_subtotal()
    {
        ReadResult result = Sheet.Read(Spaced("（五）不予处理 1.信访举报投诉类申请 3 0 0 0 0 1 4\n", "（五）不予处理 6 1 0 0 1 1 9\n1.信访举报投诉类申请 3 0 0 0 0 1 4\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3008");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
    }

    private static string Spaced(string lines, string changed) => Sheet.Text2021.Replace('\t', ' ').With(lines, changed);
}
