using System.Diagnostics;
using OpenGovReport.Claims;

namespace OpenGovReport.Tests.Claims;

public class ClaimExtractorTests
{
    public static TheoryData<string, string> Requests => Rows(ClaimSentences.Requests);

    public static TheoryData<string, string> Disputes => Rows(ClaimSentences.Disputes);

    public static TheoryData<string, string> TableTwo => Rows(ClaimSentences.TableTwo);

    public static TheoryData<string, string> OutOfScope => Rows(ClaimSentences.OutOfScope);

    public static TheoryData<string, string> Phrasings => Rows(ClaimSentences.Phrasings);

    public static TheoryData<string, string> Levels => Rows(ClaimSentences.Levels);

    public static TheoryData<string, string> Mixed => Rows(ClaimSentences.Mixed);

    [Theory]
    [MemberData(nameof(Levels))]
    [MemberData(nameof(Mixed))]
    [MemberData(nameof(Phrasings))]
    [MemberData(nameof(Requests))]
    [MemberData(nameof(Disputes))]
    [MemberData(nameof(TableTwo))]
    [MemberData(nameof(OutOfScope))]
    public void A_sentence_says_what_a_reader_notes_down(string sentence, string claims) =>
        Assert.Equal(claims, ClaimNotes.Of(ClaimNotes.ReportSaying(sentence)));

    [Fact]
    public void There_are_sentences_enough() =>
        Assert.True(Requests.Count + Disputes.Count + TableTwo.Count + OutOfScope.Count >= 120);

    [Fact]
    public void A_claim_knows_its_words_and_their_place()
    {
        AnnualReport report = ClaimNotes.ReportSaying("开头。") with
        {
            Overview = Overview.Empty with { Parts = [new("（一）主动公开", "无关。"), new("（二）依申请公开情况", "加强培训。全年新收 12 件，均已答复。")] },
        };

        Claim claim = ClaimExtractor.Extract(report)[0];

        Assert.Equal(ClaimKind.NewlyReceived, claim.Kind);
        Assert.Equal(12, claim.Number);
        Assert.Equal("件", claim.Unit);
        Assert.Equal("新收 12 件", claim.Text);
        Assert.Equal(new NarrativeSpan(NarrativeSection.Overview, 1, 7, 7), claim.Span);
        Assert.Equal(claim.Text, claim.Span.In(report).ToString());
        Assert.True(claim.IsExact);
    }

    [Theory]
    [InlineData("县统计局收到政府信息公开申请2件。", ClaimScope.Own)]
    [InlineData("由县统计局收到政府信息公开申请2件。", ClaimScope.Own)]
    [InlineData("宁远县统计局收到政府信息公开申请2件。", ClaimScope.Own)]
    [InlineData("市统计局收到政府信息公开申请2件。", ClaimScope.Part)]
    [InlineData("县审计局收到政府信息公开申请2件。", ClaimScope.Part)]
    [InlineData("据统计，收到政府信息公开申请2件。", ClaimScope.Unstated)]
    public void A_body_is_known_by_its_name(string sentence, ClaimScope scope) =>
        Assert.Equal(scope, Assert.Single(ClaimExtractor.Extract(ClaimNotes.ReportSaying(sentence) with { Publisher = "宁远县统计局" })).Scope);

    [Theory]
    [InlineData("临江经济技术开发区管理委员会", "经开区管委会", ClaimScope.Own)]
    [InlineData("青陵市住房和城乡建设局", "市住建局", ClaimScope.Own)]
    [InlineData("粤东市卫生健康委员会", "市卫健委", ClaimScope.Own)]
    [InlineData("国家税务总局汶水县税务局", "县税务局", ClaimScope.Own)]
    [InlineData("国家税务总局汶水县税务局", "总局", ClaimScope.Part)]
    [InlineData("江州市东湖区教育局", "市教育局", ClaimScope.Part)]
    [InlineData("江州市东湖区人民政府新河街道办事处", "新河街道", ClaimScope.Own)]
    [InlineData("江州市东湖区人民政府新河街道办事处", "新河街道办", ClaimScope.Own)]
    [InlineData("江州市东湖区人民政府新河街道办事处", "东湖区人民政府", ClaimScope.Part)]
    [InlineData("宁远县石桥镇人民政府", "石桥镇", ClaimScope.Own)]
    [InlineData("宁远县教育局", "宁远县", ClaimScope.Part)]
    public void A_short_name_is_the_publishers_where_it_ends_like_it(string publisher, string name, ClaimScope scope) =>
        Assert.Equal(scope, Assert.Single(ClaimExtractor.Extract(ClaimNotes.ReportSaying($"{name}收到政府信息公开申请2件。") with { Publisher = publisher })).Scope);

    [Fact]
    public void A_list_has_its_total_and_its_parts()
    {
        ClaimList list = Assert.Single(ClaimExtractor.Extract(ClaimNotes.ReportSaying("全年公开政府信息10条，其中：通知公告6条、政策文件4条。")).Lists);

        Assert.Equal(10, list.Whole.Number);
        Assert.Equal([6m, 4m], list.Parts.Select(p => p.Number!.Value));
        Assert.Equal(["通知公告6条", "政策文件4条"], list.Parts.Select(p => p.Text));
        Assert.False(list.IsOpen);
    }

    [Theory]
    [InlineData("全年公开政府信息10条，其中通知公告6条、政策文件2条等。")]
    [InlineData("全年公开政府信息10条，主要包括通知公告6条、政策文件2条、会议3次。")]
    [InlineData("全年公开政府信息10条，其中通知公告6条，其中转载2条，政策文件4条。")]
    public void A_list_that_may_go_on_is_open(string sentence) =>
        Assert.Contains(ClaimExtractor.Extract(ClaimNotes.ReportSaying(sentence)).Lists, l => l.IsOpen);

    [Theory]
    [InlineData("收到政府信息公开申请12件。\n答复结果：予以公开8件、不予公开4件。", "Received 12; Granted 8; Denied 4")]
    [InlineData("公开政府信息12条。\n答复结果：予以公开8件、不予公开4件。", "PublishedInformation 12")]
    [InlineData("收到政府信息公开申请12件。\n加强培训。\n答复结果：予以公开8件、不予公开4件。", "Received 12")]
    [InlineData("收到政府信息公开申请12件。\n办理群众来信8件，答复8件。", "Received 12")]
    public void Results_that_begin_a_paragraph_go_on_about_the_requests_before(string text, string claims) =>
        Assert.Equal(claims, ClaimNotes.Of(ClaimNotes.ReportSaying(text)));

    [Fact]
    public void A_report_without_text_has_no_claims() => Assert.Empty(ClaimExtractor.Extract(AnnualReport2021.Zero));

    [Fact]
    public void A_report_of_no_year_does_not_know_which_year_is_its_own() =>
        Assert.Equal("Received 12 other", ClaimNotes.Of(ClaimNotes.ReportSaying("2023年收到政府信息公开申请12件。") with { Year = null }));

    [Fact]
    public void Every_section_is_read()
    {
        AnnualReport report = ClaimNotes.ReportSaying("未收到政府信息公开申请。") with
        {
            Preamble = "本年度收取信息处理费400元。",
            ProblemsAndImprovements = "全年制发规范性文件3件。",
            OtherMatters = "发出收费通知2件。",
        };

        Assert.Equal("InformationProcessingFee 400元; none Received 0; NormativeDocumentsIssued 3; FeeNotices 2", ClaimNotes.Of(report));
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "digits", new string('9', 1_000_000) },
        { "digits and units", string.Concat(Enumerable.Repeat("9件", 300_000)) },
        { "lists in lists", "公开信息9条" + string.Concat(Enumerable.Repeat("，其中9条", 200_000)) },
        { "brackets", "收到政府信息公开申请9件" + new string('（', 500_000) + new string('）', 500_000) },
        { "labels without a number", string.Concat(Enumerable.Repeat("收到政府信息公开申请", 100_000)) + "9件" },
        { "marks", string.Concat(Enumerable.Repeat("、", 1_000_000)) },
        { "titles that do not end", new string('《', 1_000_000) },
        { "none of nothing", string.Concat(Enumerable.Repeat("未收到、", 250_000)) },
        { "all of nothing", string.Concat(Enumerable.Repeat("均答复", 300_000)) },
        { "thousands", string.Concat(Enumerable.Repeat("1,234,", 160_000)) },
        { "numerals", new string('一', 1_000_000) },
        { "units", string.Concat(Enumerable.Repeat("1件（次）", 160_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    [Trait("Measures", "time")]
    public void A_megabyte_of_anything_is_read_in_time(string what, string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        _ = ClaimExtractor.Extract(ClaimNotes.ReportSaying(text));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{what}: {watch.Elapsed}");
    }

    private static TheoryData<string, string> Rows(string table)
    {
        TheoryData<string, string> rows = [];
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] halves = line.Split(" | ");
            rows.Add(halves[0], halves[1]);
        }

        return rows;
    }
}
