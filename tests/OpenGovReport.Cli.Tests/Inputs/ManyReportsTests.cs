using System.Text;
using System.Text.Json;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Inputs;

/// <summary>Sources that hold several reports: NDJSON, streams of YAML documents, CSV of cells.</summary>
public sealed class ManyReportsTests
{
    private static readonly AnnualReport[] Reports =
    [
        AnnualReport2020.Zero with { Publisher = "甲县人民政府", Year = 2020 },
        (AnnualReport2021.Zero with { Publisher = "乙县人民政府", Year = 2021 }).With("requests.granted.total", 9),
        AnnualReport2021.Zero with { Publisher = "丙县人民政府", Year = 2022 },
    ];

    public static TheoryData<string> Formats => ["ndjson", "yaml", "csv", "csv-gb18030", "csv-semicolons", "csv-unicode-text"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_report_is_checked_and_named_by_its_number(string format)
    {
        using TempFolder folder = new();
        string path = folder.Write("many", Bytes(format));

        ToolRun run = ToolRun.Of("check", path, "--format", "json", "--rules", "T3-2,T3-3");

        Assert.Equal(1, run.ExitStatus);
        JsonElement[] reports = [.. run.Json.GetProperty("reports").EnumerateArray()];
        Assert.Equal([$"{path}#1", $"{path}#2", $"{path}#3"], reports.Select(r => r.GetProperty("path").GetString()));
        Assert.Equal(["甲县人民政府", "乙县人民政府", "丙县人民政府"], reports.Select(r => r.GetProperty("publisher").GetString()));
        Assert.Equal([2020, 2021, 2022], reports.Select(r => r.GetProperty("year").GetInt32()));
        Assert.Equal([false, true, false], reports.Select(r => r.GetProperty("findings").GetArrayLength() > 0));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Standard_input_may_hold_several(string format)
    {
        ToolRun run = ToolRun.WithInput(Bytes(format), "read", "-");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(Reports, run.OutputLines.Select(l => ReportJson.Read(l).Report));
    }

    [Fact]
    public void Several_reports_are_printed_as_a_stream_of_yaml_documents() =>
        Assert.Equal(Bytes("yaml"), ToolRun.WithInput(Bytes("ndjson"), "read", "-", "--to", "yaml").OutputBytes);

    [Fact]
    public void A_faulty_line_does_not_stop_the_others_and_is_told_by_its_number()
    {
        string lines = Encoding.UTF8.GetString(Bytes("ndjson")).Replace("\"year\":2021", "\"year\":\"2021\"", StringComparison.Ordinal);

        ToolRun run = ToolRun.WithInput(Encoding.UTF8.GetBytes(lines), "cells", "-", "--tidy");

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal("-#2(2): error OGR5201: Expected number | null, found string \"2021\".", Assert.Single(run.ErrorLines));
        Assert.Equal(1 + 198 + 200, run.OutputLines.Length);
        Assert.StartsWith("'-#1,2020,2020,甲县人民政府,2,规章,本年新制作数量,0", run.OutputLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_cells_of_several_reports_have_a_column_with_the_file()
    {
        ToolRun run = ToolRun.WithInput(Bytes("ndjson"), "cells", "-");

        Assert.Equal("file,table,row,column,value", run.OutputLines[0]);
        Assert.Equal("-#3,2,规章,本年制发件数,0", run.OutputLines[1 + 198 + 200]);
    }

    [Fact]
    public void A_first_line_of_any_length_is_told_from_one_report()
    {
        AnnualReport longest = AnnualReport2021.Zero with { Preamble = new string('长', 200_000) };
        byte[] lines = Encoding.UTF8.GetBytes(ReportJson.Write(longest, JsonLayout.Compact) + "\n" + ReportJson.Write(Reports[0], JsonLayout.Compact) + "\n");

        Assert.Equal(2, ToolRun.WithInput(lines, "read", "-").OutputLines.Length);
        Assert.Equal(longest, ReportJson.Read(ToolRun.WithInput(Encoding.UTF8.GetBytes(ReportJson.Write(longest, JsonLayout.Compact) + "\n\n"), "read", "-").OutputBytes).Report);
    }

    [Fact]
    public void Files_of_lines_are_found_in_folders()
    {
        using TempFolder folder = new();
        folder.Write("a.ndjson", Bytes("ndjson"));
        folder.Write("b.jsonl", Bytes("ndjson"));

        Assert.Equal(6, ToolRun.Of("check", folder.Path, "--format", "ndjson").OutputLines.Length);
    }

    private static byte[] Bytes(string format)
    {
        using StringWriter csv = new();
        CellsCsv.WriteTidy(Reports.Select((r, i) => ($"{i}.txt", r)), csv);
        return format switch
        {
            "ndjson" => Encoding.UTF8.GetBytes(string.Concat(Reports.Select(r => ReportJson.Write(r, JsonLayout.Compact) + "\n"))),
            "yaml" => Encoding.UTF8.GetBytes(string.Concat(Reports.Select(r => "---\n" + ReportYaml.Write(r)))),
            "csv" => Encoding.UTF8.GetBytes(csv.ToString()),
            "csv-semicolons" => Encoding.UTF8.GetBytes("\uFEFF" + csv.ToString().Replace(',', ';').ReplaceLineEndings("\r\n")),
            "csv-unicode-text" => Encoding.Unicode.GetBytes("\uFEFF" + csv.ToString().Replace(',', '\t').ReplaceLineEndings("\r\n")),
            _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(csv.ToString()),
        };
    }
}
