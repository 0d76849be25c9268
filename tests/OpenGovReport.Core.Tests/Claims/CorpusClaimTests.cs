using OpenGovReport.Claims;
using OpenGovReport.Reading;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Claims;

/// <summary>
/// Every number in the texts of the sample reports, noted down by reading them: what it is, or why it is nothing that the tables know of. Numbers are digits, Chinese
/// numerals before a word to count with (those in 一是, 三审三校, 两会, 一把手 count nothing), and words for none and for all.
/// </summary>
public partial class CorpusClaimTests
{
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["county-2023"] = """
            2023年 | year
            2023政务信息公开情况 | year
            500多条 | PublishedInformation 500~
            1700余条 | PublishedInformation 1700~
            督导检查872条 | PublishedInformation 872 of 1700
            认定581人 | persons, no cases
            表彰220人 | persons
            年检40所 | institutions
            建设6项 | PublishedInformation 6 of 1700
            发稿178篇 | PublishedInformation 178 of 1700
            作为一项 | no number
            报告2023年度 | year
            2024年 | year of the plans
            """,
        ["jiaozuo-2023"] = """
            2023 年 | year
            政策文件 12 件 | PublishedDocuments 12
            信息 732 篇 | PublishedInformation 732
            工作动态等信息 2509 条 | PublishedInformation 2509
            发布会 2 场 | events
            热线 3 次 | events
            留言 13 件 | messages of citizens
            留言 231 件 | messages of citizens
            平均办理时间 3.5 天 | days
            办结率均为 100% | Percentage 100%
            未收到政府信息公开申请 | none Received 0
            印发规范性文件 3 件 | retained of those in the city's name: neither issued in the year nor all in force
            废止 1 件 | NormativeDocumentsRepealed 1 part
            制发行政规范性文件 3 件 | NormativeDocumentsIssued 3 part
            均已按要求完成备案 | documents filed with others
            未发生因政务公开责任追究情况 | nobody called to account
            无 | all of section six
            """,
        ["lvliang-2023"] = """
            2023 年，我局 | year
            2 人专门负责 | persons
            2023 年吕梁市 | year, in the name of a document
            1、局领导 | number of a paragraph
            接访次数达 15 次 | visits
            参加接访活动两次 | visits
            都能进入一个 | no number
            2、机关 | number of a paragraph
            12345 等 | telephone number
            3、管好平台 | number of a paragraph
            2023 年，我局政府信息公开工作 | year
            2024 年，我们 | year of the plans
            未收取政府信息公开信息处理费 | none InformationProcessingFee 0
            2023 年度 | year
            """,
        ["wuzhong-2023"] = """
            〔2021〕30号 | number of a document
            吴忠市教育局 2023 年 | year, in the title
            2023 年 1 月 1 日至 12 月 31 日 | the period
            2023 年，市教育局严格 | year
            公开政府信息 210 条 | PublishedInformation 210
            义务教育栏目 56 条 | PublishedInformation 56 of 210
            政策问答平台 50 条 | PublishedInformation 50 of 210
            部门文件 38 条 | PublishedInformation 38 of 210
            年度预算公开 27 条 | PublishedInformation 27 of 210
            行政执法公示 5 条 | PublishedInformation 5 of 210
            新闻中心 2 条 | PublishedInformation 2 of 210
            公示公告 29 条 | PublishedInformation 29 of 210
            规范性文件 1 条 | PublishedInformation 1 of 210
            意见征集 1 条 | PublishedInformation 1 of 210
            意见征集结果反馈 1 条 | PublishedInformation 1 of 210
            2023 年，我局 | year
            未收到政府信息公开申请 | none Received 0
            2023年，“吴忠教育” | year
            85期397篇 | issues of a bulletin, and the articles in them
            12万人 | persons
            2023年，我局共收到 | year
            “12345” | telephone number
            转办件 1163 件 | calls of a hotline
            办结答复率 100% | Percentage 100%
            2023年，市教育局政府信息公开工作 | year
            2024年，我们 | year of the plans
            （一）2023年政务公开工作要点 | year
            《吴忠市2023年政务公开工作要点》 | year, in the title
            开展 2023 年“政府开放日” | year
            、改革创新”五项 | no number
            未收取信息处理费 | none InformationProcessingFee 0
            本机关 2023 年 | year
            449 号 | address
            751100 | post code
            0953-2037962 | telephone number
            0953-2037961 | telefax number
            """,
        ["xinzhou-2020"] = """
            2020年，市教育局 | year
            共计228条 | PublishedInformation 228
            领导信息1条 | PublishedInformation 1 of 228
            通知公告134条 | PublishedInformation 134 of 228
            招生入学26条 | PublishedInformation 26 of 228
            人事信息20条 | PublishedInformation 20 of 228
            财务公开2条 | PublishedInformation 2 of 228
            权责清单1条 | PublishedInformation 1 of 228
            政策解读36条 | PublishedInformation 36 of 228
            行政执法1条 | PublishedInformation 1 of 228
            普通话考试4条 | PublishedInformation 4 of 228
            依申请公开15件 | ReceivedInPerson 15
            均已当场答复 | all Answered 15
            市长信箱反映问题4件 | letters of citizens
            局长信箱反映问题16件 | letters of citizens
            人民网反映问题11件 | messages of citizens
            随手拍反映问题350件 | messages of citizens
            处置网络舆情7件 | public opinion
            无 | all of section six
            """,
    };

    public static TheoryData<string> Samples => [.. Notes.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_claims_are_those_noted_down_and_no_others(string name)
    {
        AnnualReport report = ReportReader.ReadText(Corpus.Text(name)).Report!;

        string[] noted = [.. Rows(name).Select(r => r.Note).Where(n => n.Any(char.IsAsciiDigit))];
        string[] found = [.. ClaimExtractor.Extract(report).Select(ClaimNotes.Of)];

        Assert.Equal(noted, found);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_number_is_noted_down(string name)
    {
        AnnualReport report = ReportReader.ReadText(Corpus.Text(name)).Report!;
        IEnumerable<string> texts = [report.Preamble, report.Overview.Introduction, .. report.Overview.Parts.Select(p => p.Text), report.ProblemsAndImprovements, report.OtherMatters];
        string text = string.Join('\n', texts);
        foreach ((string words, _) in Rows(name))
        {
            int at = text.IndexOf(words, StringComparison.Ordinal);
            Assert.True(at >= 0, words);
            text = text.Remove(at, words.Length).Insert(at, new string('□', words.Length));
        }

        Assert.DoesNotContain(text, char.IsDigit);
        Assert.Empty(InWords().Matches(text).Select(m => m.Value));
    }

    [System.Text.RegularExpressions.GeneratedRegex("[零〇一二两三四五六七八九十百千余]+\\s*[件宗份起例条项个次]|未|无|没有|均已|均获|全部")]
    private static partial System.Text.RegularExpressions.Regex InWords();

    private static IEnumerable<(string Words, string Note)> Rows(string name)
    {
        foreach (string line in Notes[name].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] halves = line.Split(" | ");
            yield return (halves[0], halves[1]);
        }
    }
}
