using System.Text;
using System.Text.Json;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Output;

/// <summary>The JSON of <c>check</c>, member by member, on a published report whose one mistake was found by eye.</summary>
public sealed class CheckJsonTests
{
    private static readonly string Xinzhou = Corpus.PathOf("xinzhou-2020.txt");

    [Fact]
    public void The_report_is_named()
    {
        ToolRun run = ToolRun.Of("check", Xinzhou, "--format", "json");
        JsonElement report = Assert.Single(run.Json.GetProperty("reports").EnumerateArray());

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(["reports", "comparisons"], Names(run.Json));
        Assert.Empty(run.Json.GetProperty("comparisons").EnumerateArray());
        Assert.Equal(["path", "template", "year", "publisher", "diagnostics", "counts", "findings", "unverifiable", "faults"], Names(report));
        Assert.Equal(Xinzhou, report.GetProperty("path").GetString());
        Assert.Equal("2020", report.GetProperty("template").GetString());
        Assert.Equal(2020, report.GetProperty("year").GetInt32());
        Assert.Equal("忻州市教育局", report.GetProperty("publisher").GetString());
    }

    [Fact]
    public void The_mistake_is_a_finding_with_its_cell_its_numbers_and_its_line()
    {
        JsonElement report = Report(Xinzhou);
        JsonElement error = Assert.Single(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("severity").GetString() == "error");

        Assert.Equal(["rule", "severity", "message", "cell", "pointer", "reported", "computed", "operands", "line", "other"], Names(error));
        Assert.Equal(JsonValueKind.Null, error.GetProperty("other").ValueKind);
        Assert.Equal("T3-3", error.GetProperty("rule").GetString());
        Assert.Contains("15 + 0 + 0 + 0 + 0 + 0 ≠ 0", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        AssertCell(3, "予以公开", "总计", error.GetProperty("cell"));
        Assert.Equal("/requests/granted/total", error.GetProperty("pointer").GetString());
        Assert.Equal(0, error.GetProperty("reported").GetInt32());
        Assert.Equal(15, error.GetProperty("computed").GetInt32());
        Assert.Equal(52, error.GetProperty("line").GetInt32());
    }

    [Fact]
    public void The_operands_are_the_cells_of_the_row()
    {
        JsonElement error = Report(Xinzhou).GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "T3-3");
        JsonElement[] operands = [.. error.GetProperty("operands").EnumerateArray()];

        Assert.Equal(7, operands.Length);
        Assert.All(operands, o => Assert.Equal(["cell", "pointer", "value", "coefficient"], Names(o)));
        AssertCell(3, "予以公开", "自然人", operands[0].GetProperty("cell"));
        Assert.Equal("/requests/granted/naturalPersons", operands[0].GetProperty("pointer").GetString());
        Assert.Equal([15, 0, 0, 0, 0, 0, 0], operands.Select(o => o.GetProperty("value").GetInt32()));
        Assert.Equal([1, 1, 1, 1, 1, 1, -1], operands.Select(o => o.GetProperty("coefficient").GetInt32()));
    }

    // In the sample the totals of two rows are not printed, so that four sums stay open.
    [Fact]
    public void What_could_not_be_checked_is_there_with_the_cells_that_leave_it_open()
    {
        JsonElement[] open = [.. Report(Xinzhou).GetProperty("unverifiable").EnumerateArray()];

        Assert.Equal(["T3-3", "T3-3", "T3-2", "T3-1"], open.Select(o => o.GetProperty("rule").GetString()));
        Assert.Equal(["rule", "message", "cell", "pointer", "blanks"], Names(open[3]));
        AssertCell(3, "结转下年度", "总计", open[3].GetProperty("cell"));
        Assert.Equal("/requests/carriedForward/total", open[3].GetProperty("pointer").GetString());
        Assert.Equal("/requests/carriedForward/total", Assert.Single(open[3].GetProperty("blanks").EnumerateArray()).GetString());
        Assert.EndsWith("15 + 0 = 15 + _; blank or not applicable: 结转下年度/总计.", open[3].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(Report(Corpus.PathOf("wuzhong-2023.txt")).GetProperty("unverifiable").EnumerateArray());
    }

    [Fact]
    public void What_would_put_it_right_is_there_with_its_kind_and_its_cells()
    {
        JsonElement fault = Assert.Single(Report(Xinzhou).GetProperty("faults").EnumerateArray());

        Assert.Equal(["relations", "exhaustive", "found", "hypotheses"], Names(fault));
        JsonElement relation = Assert.Single(fault.GetProperty("relations").EnumerateArray());
        Assert.Equal(["rule", "cell", "pointer"], Names(relation));
        Assert.Equal("T3-3", relation.GetProperty("rule").GetString());
        AssertCell(3, "予以公开", "总计", relation.GetProperty("cell"));
        Assert.Equal("/requests/granted/total", relation.GetProperty("pointer").GetString());
        Assert.True(fault.GetProperty("exhaustive").GetBoolean());
        Assert.Equal(1, fault.GetProperty("found").GetInt32());

        JsonElement hypothesis = Assert.Single(fault.GetProperty("hypotheses").EnumerateArray());
        Assert.Equal(["rank", "message", "mistakes"], Names(hypothesis));
        Assert.Equal(1, hypothesis.GetProperty("rank").GetInt32());
        Assert.Equal("If only 予以公开/总计 is wrong, it is 15, not 0 (a total not carried).", hypothesis.GetProperty("message").GetString());
        JsonElement mistake = Assert.Single(hypothesis.GetProperty("mistakes").EnumerateArray());
        Assert.Equal(["kind", "cells"], Names(mistake));
        Assert.Equal("totalNotCarried", mistake.GetProperty("kind").GetString());
        JsonElement cell = Assert.Single(mistake.GetProperty("cells").EnumerateArray());
        Assert.Equal(["cell", "pointer", "reported", "suggested", "bound"], Names(cell));
        AssertCell(3, "予以公开", "总计", cell.GetProperty("cell"));
        Assert.Equal("/requests/granted/total", cell.GetProperty("pointer").GetString());
        Assert.Equal((0, 15), (cell.GetProperty("reported").GetInt32(), cell.GetProperty("suggested").GetInt32()));
        Assert.Equal("exactly", cell.GetProperty("bound").GetString());
    }

    [Fact]
    public void A_report_that_adds_up_has_no_faults()
    {
        Assert.Empty(Report(Corpus.PathOf("wuzhong-2023.txt")).GetProperty("faults").EnumerateArray());
        Assert.Empty(Report("no-such-file.txt").GetProperty("faults").EnumerateArray());
    }

    [Fact]
    public void The_counts_of_outcomes_are_numbers()
    {
        JsonElement counts = Report(Xinzhou).GetProperty("counts");

        Assert.Equal(["passed", "failed", "unverifiable", "notApplicable"], Names(counts));
        Assert.True(counts.GetProperty("passed").GetInt32() > 400);
        Assert.True(counts.GetProperty("failed").GetInt32() >= 1);
        Assert.True(counts.GetProperty("notApplicable").GetInt32() >= 1);
    }

    [Fact]
    public void Every_diagnostic_has_every_member()
    {
        // Two rows of this report lack a number, so that some of its cells are uncertain.
        JsonElement[] diagnostics = [.. Report(Xinzhou).GetProperty("diagnostics").EnumerateArray()];

        Assert.All(diagnostics, d =>
        {
            Assert.Equal(["code", "severity", "message", "line", "cell"], Names(d));
            Assert.Matches("^OGR[0-9]{4}$", d.GetProperty("code").GetString());
            Assert.Matches("^(error|warning|info)$", d.GetProperty("severity").GetString());
        });
        Assert.Contains(diagnostics, d => d.GetProperty("cell").ValueKind == JsonValueKind.Null);
        JsonElement uncertain = diagnostics.First(d => d.GetProperty("cell").ValueKind == JsonValueKind.Object);
        Assert.Equal(["table", "row", "column"], Names(uncertain.GetProperty("cell")));
        Assert.Equal(64, uncertain.GetProperty("line").GetInt32());
    }

    [Fact]
    public void What_cannot_be_read_is_there_with_its_diagnostic()
    {
        ToolRun run = ToolRun.Of("check", "no-such-file.txt", "--format", "json");
        JsonElement report = run.Json.GetProperty("reports")[0];

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("template").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("year").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("publisher").ValueKind);
        Assert.Equal("OGR9001", report.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("diagnostics")[0].GetProperty("line").ValueKind);
        Assert.Equal(0, report.GetProperty("counts").GetProperty("passed").GetInt32());
        Assert.Empty(report.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void Blank_is_null_not_applicable_is_a_slash_and_money_has_its_unit()
    {
        string report = ToolRun.Of("read", Corpus.PathOf("wuzhong-2023.txt")).Output
            .Replace("\"value\": 121.4225", "\"value\": 121.42250000001", StringComparison.Ordinal)
            .Replace("\"decisions\": 689", "\"decisions\": null", StringComparison.Ordinal)
            .Replace("\"inForce\": 5", "\"inForce\": \"/\"", StringComparison.Ordinal);
        ToolRun run = ToolRun.WithInput(Encoding.UTF8.GetBytes(report), "check", "-", "--format", "json");
        JsonElement[] findings = [.. run.Json.GetProperty("reports")[0].GetProperty("findings").EnumerateArray()];
        JsonElement Finding(string rule, string pointer) =>
            Assert.Single(findings, f => f.GetProperty("rule").GetString() == rule && f.GetProperty("pointer").GetString() == pointer);

        Assert.Equal(JsonValueKind.Null, Finding("C1", "/proactiveDisclosure/licensing/decisions").GetProperty("reported").ValueKind);
        Assert.Equal("/", Finding("C1", "/proactiveDisclosure/normativeDocuments/inForce").GetProperty("reported").GetString());
        JsonElement money = Finding("C4", "/proactiveDisclosure/fees/amount").GetProperty("reported");
        Assert.Equal(["value", "unit"], Names(money));
        Assert.Equal(121.42250000001m, money.GetProperty("value").GetDecimal());
        Assert.Equal("万元", money.GetProperty("unit").GetString());
    }

    [Fact]
    public void Chinese_is_written_as_it_is_and_without_a_byte_order_mark()
    {
        ToolRun run = ToolRun.Of("check", Xinzhou, "--format", "json", "--lang", "zh");

        Assert.Equal((byte)'{', run.OutputBytes[0]);
        Assert.Contains("\"row\": \"予以公开\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("填报0，应为15", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Output);
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ndjson_has_the_same_objects_one_on_a_line()
    {
        ToolRun lines = ToolRun.Of("check", Corpus.Folder, "--format", "ndjson");
        ToolRun whole = ToolRun.Of("check", Corpus.Folder, "--format", "json");

        Assert.Equal(1, lines.ExitStatus);
        Assert.Equal(
            whole.Json.GetProperty("reports").EnumerateArray().Select(r => JsonSerializer.Serialize(r)),
            lines.OutputLines.Select(l => JsonSerializer.Serialize(JsonDocument.Parse(l).RootElement)));
    }

    private static JsonElement Report(string path) => ToolRun.Of("check", path, "--format", "json").Json.GetProperty("reports")[0];

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(p => p.Name)];

    private static void AssertCell(int table, string row, string column, JsonElement cell)
    {
        Assert.Equal(["table", "row", "column"], Names(cell));
        Assert.Equal(table, cell.GetProperty("table").GetInt32());
        Assert.Equal(row, cell.GetProperty("row").GetString());
        Assert.Equal(column, cell.GetProperty("column").GetString());
    }
}
