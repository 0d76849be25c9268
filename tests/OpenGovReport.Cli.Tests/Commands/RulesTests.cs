using System.Text.Json;
using OpenGovReport.Checking;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Commands;

public sealed class RulesTests
{
    [Fact]
    public void The_catalogue_lists_every_rule()
    {
        ToolRun run = ToolRun.Of("rules");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(StandardRules.All.Select(r => r.Id), run.OutputLines.Skip(1).Select(l => l.Split(' ')[0]));
        Assert.Contains("T3-1  error     official    both  Received plus carried over equals the results plus carried forward", run.OutputLines);
    }

    [Fact]
    public void The_catalogue_is_there_in_Chinese()
    {
        ToolRun run = ToolRun.Of("rules", "--lang", "zh");

        Assert.Equal(StandardRules.All.Select(r => r.Id), run.OutputLines.Skip(1).Select(l => l.Split('\t')[0]));
        Assert.Equal("编号\t级别\t依据\t格式\t规则", run.OutputLines[0]);
        Assert.Contains("T3-3\t错误\t算术\t两种\t各类申请人之和 = 总计", run.OutputLines);
        Assert.Contains(run.OutputLines, l => l.StartsWith("C3\t错误\t算术\t2020\t", StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalogue_is_there_as_JSON_in_both_languages()
    {
        JsonElement[] rules = [.. ToolRun.Of("rules", "--format", "json").Json.GetProperty("rules").EnumerateArray()];
        JsonElement balance = Assert.Single(rules, r => r.GetProperty("id").GetString() == "T3-1");

        Assert.Equal(StandardRules.All.Count, rules.Length);
        Assert.Equal("relation", balance.GetProperty("kind").GetString());
        Assert.Equal("error", balance.GetProperty("severity").GetString());
        Assert.Equal(JsonValueKind.Null, balance.GetProperty("form").ValueKind);
        Assert.Equal("official", balance.GetProperty("basis").GetProperty("kind").GetString());
        Assert.Equal(StandardRules.RequestsBalance.Title.Chinese, balance.GetProperty("title").GetProperty("zh").GetString());
        Assert.Equal(StandardRules.RequestsBalance.Title.English, balance.GetProperty("title").GetProperty("en").GetString());
    }

    [Theory]
    [InlineData("T4-1", 0)]
    [InlineData("T3-3=off", 0)]
    [InlineData("t3-3", 1)]
    [InlineData("T3-3=warning", 0)]
    [InlineData("T4-1,C1=error", 0)]
    [InlineData("T4-1,C1,C1=error", 1)]
    [InlineData("T4-1，T3-3", 1)]
    public void Rules_are_chosen_by_id(string rules, int status) =>
        Assert.Equal(status, ToolRun.Of("check", Corpus.PathOf("xinzhou-2020.txt"), "--rules", rules).ExitStatus);

    [Fact]
    public void The_option_can_be_given_twice() =>
        Assert.Equal(0, ToolRun.Of("check", "--rules", "T3-3", "--rules", "T3-3=info", Corpus.PathOf("xinzhou-2020.txt")).ExitStatus);

    [Theory]
    [InlineData("T9-9")]
    [InlineData("T3-3=fatal")]
    public void What_is_no_rule_is_a_wrong_call(string rules)
    {
        ToolRun run = ToolRun.Of("check", Corpus.PathOf("xinzhou-2020.txt"), "--rules", rules);

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.StartsWith("ogreport: error: ", run.ErrorLines[0], StringComparison.Ordinal);
    }
}
