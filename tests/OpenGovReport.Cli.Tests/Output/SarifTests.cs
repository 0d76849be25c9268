using System.Text;
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

    // The members that SARIF 2.1.0 requires, and the kinds of those that it allows, wherever the log has them.
    [Fact]
    public void The_log_has_the_shape_that_the_schema_asks_for()
    {
        using TempFolder folder = new();
        _ = folder.Write("2023.txt", Corpus.Bytes("jiaozuo-2023.txt"));
        _ = folder.Write("2022.txt", Encoding.UTF8.GetBytes(Corpus.Text("jiaozuo-2023.txt").Replace("2023", "2022", StringComparison.Ordinal)));
        _ = folder.Write("empty.txt", []);
        JsonElement log = ToolRun.Of("check", folder.Path, Corpus.Folder, "no-such-file.txt", "--format", "sarif").Json;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.TryCreate(log.GetProperty("$schema").GetString(), UriKind.Absolute, out _));
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("ogreport", driver.GetProperty("name").GetString());
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", driver.GetProperty("semanticVersion").GetString());
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(r =>
        {
            Assert.NotEmpty(r.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.Contains(r.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
            return r.GetProperty("id").GetString()!;
        })];
        Assert.Distinct(rules);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.All(run.GetProperty("invocations").EnumerateArray(), i => Assert.False(i.GetProperty("executionSuccessful").GetBoolean()));

        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.NotEmpty(results);
        Assert.Contains(results, r => r.TryGetProperty("relatedLocations", out _));
        Assert.All(results, result =>
        {
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            string id = result.GetProperty("ruleId").GetString()!;
            Assert.Equal(rules.Contains(id), result.TryGetProperty("ruleIndex", out JsonElement index));
            if (rules.Contains(id))
            {
                Assert.Equal(id, rules[index.GetInt32()]);
            }

            AssertLocation(Assert.Single(result.GetProperty("locations").EnumerateArray()));
            if (result.TryGetProperty("relatedLocations", out JsonElement related))
            {
                Assert.All(related.EnumerateArray(), AssertLocation);
            }
        });
    }

    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static void AssertLocation(JsonElement location)
    {
        JsonElement physical = location.GetProperty("physicalLocation");
        Assert.True(Uri.TryCreate(physical.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute, out _));
        if (physical.TryGetProperty("region", out JsonElement region))
        {
            Assert.True(region.GetProperty("startLine").GetInt32() >= 1);
            Assert.True(!region.TryGetProperty("startColumn", out JsonElement column) || column.GetInt32() >= 1);
        }

        if (location.TryGetProperty("logicalLocations", out JsonElement logical))
        {
            Assert.All(logical.EnumerateArray(), l => Assert.StartsWith("/", l.GetProperty("fullyQualifiedName").GetString(), StringComparison.Ordinal));
        }
    }

    private static JsonElement Run(ToolRun run) => Assert.Single(run.Json.GetProperty("runs").EnumerateArray());

    private static JsonElement[] Results(ToolRun run) => [.. Run(run).GetProperty("results").EnumerateArray()];
}
