using System.Buffers;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Serialization;

/// <summary>What holds for every report in every format, on ten thousand: half as they are published, half with anything in texts and cells.</summary>
public sealed class FormatLawTests
{
    private const int Cases = 10_000;

    [Fact]
    public void Json_gives_back_the_report() => ForAll(report =>
    {
        ArrayBufferWriter<byte> json = new(32 * 1024);
        ReportJson.WriteUtf8(report, json, JsonLayout.Compact);
        ReadResult read = ReportJson.Read(json.WrittenSpan);

        return read.Diagnostics.Count == 0 && report.Equals(read.Report);
    });

    [Fact]
    public void Yaml_gives_back_the_report_and_the_same_json_byte_by_byte() => ForAll(report =>
    {
        ArrayBufferWriter<byte> json = new(32 * 1024), yaml = new(32 * 1024), again = new(32 * 1024);
        ReportJson.WriteUtf8(report, json);
        ReportYaml.WriteUtf8(ReportJson.Read(json.WrittenSpan).Report!, yaml, report.Year % 2 == 0 ? YamlComments.Labels : YamlComments.None);
        ReadResult read = ReportYaml.Read(yaml.WrittenSpan);
        ReportJson.WriteUtf8(read.Report!, again);

        return read.Diagnostics.Count == 0 && report.Equals(read.Report) && json.WrittenSpan.SequenceEqual(again.WrittenSpan);
    });

    [Fact]
    public void Csv_gives_back_what_it_holds() => ForAll(report =>
    {
        using StringWriter csv = new();
        CellsCsv.WriteTidy([("", report)], csv);
        ReadResult read = CellsCsv.Read(csv.ToString());

        return read.Diagnostics.Count == 0 && CellsCsvReadTests.OnlyCells(report).Equals(read.Report);
    });

    [Fact]
    public void Equal_reports_are_written_alike() => ForAll(report =>
    {
        // The same report, made of its own parts one by one.
        AnnualReport copy = report with { Overview = new Overview { Introduction = report.Overview.Introduction, Parts = [.. report.Overview.Parts] } };
        foreach (string path in (string[])["requests.granted.total", "disputes.reconsideration.upheld"])
        {
            copy = copy.With(path, 1).With(path, report.Cell(path));
        }

        return report.Equals(copy) && ReportJson.Write(report) == ReportJson.Write(copy) && ReportYaml.Write(report) == ReportYaml.Write(copy);
    });

    [Fact]
    public void The_parser_of_events_reads_what_is_written_as_the_quick_reader_does()
    {
        for (int seed = 0; seed < 600; seed++)
        {
            AnnualReport report = RandomReports.Next(seed);
            ReadResult read = YamlToJson.Read(ReportYaml.Write(report, YamlComments.Labels), ReadOptions.Default, 1);

            Assert.Empty(read.Diagnostics);
            Assert.Equal(report, read.Report);
        }
    }

    private static void ForAll(Func<AnnualReport, bool> holds)
    {
        int failed = -1;
        Parallel.For(0, Cases, seed =>
        {
            if (!holds(ReportsCommand.Next(seed)))
            {
                failed = seed;
            }
        });
        Assert.True(failed < 0, $"It does not hold for the report of seed {failed}.");
    }
}
