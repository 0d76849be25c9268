using System.Text.Json;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Output;

public sealed class SarifTests
{
    [Fact]
    public void A_finding_is_a_result_with_its_place_in_the_source()
    {
        ToolRun run = ToolRun.Of("check", Corpus.PathOf("xinzhou-2020.txt"), "--format", "sarif");
        JsonElement error = Assert.Single(Results(run), r => r.GetProperty("level").GetString() == "error");
        JsonElement location = Assert.Single(error.GetProperty("locations").EnumerateArray());
        JsonElement physical = location.GetProperty("physicalLocation");

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal("2.1.0", run.Json.GetProperty("version").GetString());
        Assert.Equal("T3-3", error.GetProperty("ruleId").GetString());
        Assert.Contains("15 + 0 + 0 + 0 + 0 + 0 ≠ 0", error.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(new Uri(Corpus.PathOf("xinzhou-2020.txt")).AbsoluteUri, physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(52, physical.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal('0', File.ReadAllLines(Corpus.PathOf("xinzhou-2020.txt"))[51][physical.GetProperty("region").GetProperty("startColumn").GetInt32() - 1]);
        Assert.Equal("/requests/granted/total", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.Equal(1, Run(run).GetProperty("invocations")[0].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Every_rule_of_a_result_is_described()
    {
        ToolRun run = ToolRun.Of("check", Corpus.Folder, "--format", "sarif");
        HashSet<string> described = [.. Run(run).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()!)];

        Assert.All(Results(run), r => Assert.Contains(r.GetProperty("ruleId").GetString()!, described));
    }

    [Fact]
    public void What_cannot_be_read_is_a_result_and_the_run_no_success()
    {
        ToolRun run = ToolRun.Of("check", "no such file.txt", "--format", "sarif");
        JsonElement result = Assert.Single(Results(run));

        Assert.Equal("OGR9001", result.GetProperty("ruleId").GetString());
        Assert.Equal("no%20such%20file.txt", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(Run(run).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    private static JsonElement Run(ToolRun run) => Assert.Single(run.Json.GetProperty("runs").EnumerateArray());

    private static JsonElement[] Results(ToolRun run) => [.. Run(run).GetProperty("results").EnumerateArray()];
}
