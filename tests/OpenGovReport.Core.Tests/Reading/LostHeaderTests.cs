using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Table four with a part of its header lost: what is left says nothing of the order, and a group that does not add up may stand in another.</summary>
public sealed class LostHeaderTests
{
    private const string Numbers = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";

    [Theory]
    // 尚未审结 and 总计 in each other's place, or a wrong total.
    [InlineData(Sheet.Results, "", "5|2|1|9|1|3|0|1|2|6|2|1|0|1|4", "reconsideration 5, directLitigation 5, litigationAfterReconsideration 5")]
    [InlineData(Sheet.Results, "", "5|2|1|1|10|3|0|1|2|6|2|1|0|1|4", "reconsideration 5, directLitigation 5, litigationAfterReconsideration 5")]
    [InlineData(Sheet.ResultGroups + Sheet.Results, "结果维持|结果纠正\n", "5|2|1|1|10|3|0|1|2|6|2|1|0|1|4", "reconsideration 5, directLitigation 5, litigationAfterReconsideration 5")]
    // Every group adds up; the header is whole; none of it is left.
    [InlineData(Sheet.Results, "", Numbers, "")]
    [InlineData(Sheet.Results, Sheet.Results, "5|2|1|1|10|3|0|1|2|6|2|1|0|1|4", "")]
    [InlineData("行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results, "", "5|2|1|1|10|3|0|1|2|6|2|1|0|1|4", "")]
    [InlineData("行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results, "行政复议|未经复议直接起诉|复议后起诉\n", "5|2|1|1|10|3|0|1|2|6|2|1|0|1|4", "")]
    public void A_group_that_does_not_add_up_is_uncertain_under_what_is_left_of_a_header(string header, string left, string numbers, string uncertain)
    {
        foreach (string between in new[] { "\t", " ", "\n" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With("\n" + header + Numbers, "\n" + left + numbers).Replace("\t", between, StringComparison.Ordinal));
            Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
            Assert.Equal(numbers, string.Join('|', result.Template!.Cells.Where(c => c.Row.Table.Number == 4).Select(c => c.Get(result.Report!).ToString())));
        }
    }
}
