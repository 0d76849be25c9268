using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>
/// In a table that is sound otherwise, rows that have lost one number and were given another, so that no sum of their own tells: the columns add up once the one is
/// left out and the place of the other left blank.
/// </summary>
public sealed class LostAndGivenTests
{
    [Theory]
    // The total is lost; a 7 in the middle, or a 0 at the front.
    [InlineData("|5|2|0|1|1|0|9", "|5|2|7|0|1|1|0", "partiallyGranted 7")]
    [InlineData("|5|2|0|1|1|0|9", "|0|5|2|0|1|1|0", "partiallyGranted 7")]
    // The 14 of natural persons is lost, and a 5 or 25 stands before the total.
    [InlineData("|14|4|1|0|3|0|22", "|4|1|0|3|0|5|22", "granted 7")]
    [InlineData("|14|4|1|0|3|0|22", "|4|1|0|3|0|25|22", "granted 7")]
    // The second 1 is lost, and a 6 stands at the front.
    [InlineData("|8|1|0|1|1|1|12", "|6|8|1|0|1|1|12", "notHeld 7")]
    // A number that is another explains no column; the total is wrong in the row alone.
    [InlineData("|5|2|0|1|1|0|9", "|5|2|0|1|1|0|16", "")]
    [InlineData("|5|2|0|1|1|0|9", "|5|2|7|1|1|0|0", "")]
    [InlineData("|14|4|1|0|3|0|22", "|4|4|1|0|3|0|22", "")]
    [InlineData("|14|4|1|0|3|0|22", "|14|0|1|4|3|5|22", "")]
    // What is left is more than the total: no number that is lost makes up for that.
    [InlineData("|14|4|1|0|3|0|22", "|4|1|0|3|0|5|6", "")]
    // The last 1 is lost and a 3 put in: with 1 in its place the row adds up, and three columns.
    [InlineData("|8|1|0|1|1|1|12", "|8|3|1|0|1|1|12", "notHeld 7")]
    // A total that is wrong besides leaves only one column to speak.
    [InlineData("|8|1|0|1|1|1|12", "|8|1|0|3|1|1|15", "")]
    public void Three_columns_tell_that_a_row_has_moved(string numbers, string damaged, string uncertain)
    {
        foreach (string between in new[] { "\t", " ", "\n" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(numbers, damaged).Replace("\t", between, StringComparison.Ordinal));
            Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
            Assert.All(result.Diagnostics, d => Assert.Equal(("OGR4003", Diagnostic.AnotherNumber), (d.Code, d.Arguments[^1])));

            // What is printed is what is read.
            string printed = numbers == "|5|2|0|1|1|0|9" ? "/partiallyGranted/" : numbers == "|14|4|1|0|3|0|22" ? "/granted/" : "/notHeld/";
            Assert.Equal(damaged, string.Concat(result.Template!.Cells.Where(c => c.Pointer.Contains(printed, StringComparison.Ordinal)).Select(c => $"|{c.Get(result.Report!)}")));
        }
    }
}
