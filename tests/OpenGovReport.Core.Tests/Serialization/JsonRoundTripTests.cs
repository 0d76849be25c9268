using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Tests.Serialization;

public class JsonRoundTripTests
{
    private const int Cases = 3_000;

    [Theory]
    [InlineData(JsonLayout.Indented)]
    [InlineData(JsonLayout.Compact)]
    public void What_is_written_reads_back_as_an_equal_report(JsonLayout layout)
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            AnnualReport report = RandomReports.Next(seed);
            ReadResult result = ReportJson.Read(ReportJson.Write(report, layout));
            Assert.Empty(result.Diagnostics);
            Assert.Equal(report, result.Report);
        }
    }

    [Fact]
    public void Equal_reports_give_the_same_bytes()
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            AnnualReport report = RandomReports.Next(seed);
            string json = ReportJson.Write(report);
            Assert.Equal(json, ReportJson.Write(RandomReports.Next(seed)));
            Assert.Equal(json, ReportJson.Write(ReportJson.Read(json).Report!));
        }
    }
}
