using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Serialization;

public class JsonStreamTests
{
    [Fact]
    public async Task Streams_hold_the_same_bytes_as_texts()
    {
        byte[] expected = Encoding.UTF8.GetBytes(ReportJson.Write(SampleReports.Form2021));
        using MemoryStream written = new();
        using MemoryStream writtenAsync = new();
        ReportJson.Write(SampleReports.Form2021, written);
        await ReportJson.WriteAsync(SampleReports.Form2021, writtenAsync);

        Assert.Equal(expected, written.ToArray());
        Assert.Equal(expected, writtenAsync.ToArray());
        Assert.Equal(SampleReports.Form2021, ReportJson.Read(new SlowStream(expected, 7)).Report);
        Assert.Equal(SampleReports.Form2021, (await ReportJson.ReadAsync(new SlowStream(expected, 1000))).Report);
    }

    [Fact]
    public async Task A_long_stream_is_read_whole()
    {
        AnnualReport2021 report = SampleReports.Form2021 with { Preamble = new string('长', 200_000) };
        byte[] bytes = Encoding.UTF8.GetBytes(ReportJson.Write(report));

        Assert.Equal(report, ReportJson.Read(new SlowStream(bytes, 9_999)).Report);
        Assert.Equal(report, (await ReportJson.ReadAsync(new SlowStream(bytes, 9_999))).Report);
    }

    [Fact]
    public async Task Many_reports_are_written_one_per_line_and_read_back()
    {
        AnnualReport[] reports = [.. Enumerable.Range(0, 50).Select(RandomReports.Next)];
        using MemoryStream stream = new();
        await ReportJson.WriteManyAsync(Async(reports), stream);

        Assert.Equal(50, Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Length - 1);
        foreach (int chunk in (int[])[1, 1_000, 1_000_000])
        {
            List<AnnualReport?> read = [];
            await foreach (ReadResult result in ReportJson.ReadManyAsync(new SlowStream(stream.ToArray(), chunk)))
            {
                read.Add(result.Report);
            }

            Assert.Equal(reports, read);
        }
    }

    [Fact]
    public async Task A_faulty_line_does_not_keep_the_others_from_being_read()
    {
        string sound = ReportJson.Write(AnnualReport2020.Zero, JsonLayout.Compact);
        string source = $"\uFEFF{sound}\n\n  \r\n{{\"template\":\n{sound}\r\n{new string(' ', 70_000)}{sound}\n[]";
        ReadOptions options = new() { MaxBytes = 60_000 };

        List<string> seen = [];
        await foreach (ReadResult result in ReportJson.ReadManyAsync(new MemoryStream(Encoding.UTF8.GetBytes(source)), options))
        {
            seen.Add(result.Report is null ? $"{result.Diagnostics[0].Code} {result.Diagnostics[0].Location}" : "report");
        }

        Assert.Equal(["report", "OGR5002 line 4, column 13", "report", "OGR1004 line 6, column 1", "OGR5201 line 7, column 1"], seen);
    }

    [Fact]
    public async Task Reading_stops_when_cancelled()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportJson.ReadAsync(new MemoryStream([1]), null, source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ReadResult unused in ReportJson.ReadManyAsync(new MemoryStream([1]), null, source.Token))
            {
                Assert.Fail("Nothing should be read.");
            }
        });
    }

    private static async IAsyncEnumerable<AnnualReport> Async(IEnumerable<AnnualReport> reports)
    {
        foreach (AnnualReport report in reports)
        {
            await Task.Yield();
            yield return report;
        }
    }
}
