using OpenGovReport.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Serialization;

/// <summary>The whole contract of both forms, each pinned by one document that was read by eye against the forms.</summary>
public class JsonContractTests
{
    [Fact]
    public void A_2021_report_is_written_as_approved() => Snapshot.Matches(ReportJson.Write(SampleReports.Form2021), "json");

    [Fact]
    public void A_2020_report_is_written_as_approved() => Snapshot.Matches(ReportJson.Write(SampleReports.Form2020), "json");
}
