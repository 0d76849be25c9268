using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated;

/// <summary>Writes the words of a report: titles, dates, and the three narrative sections, which are full of numbers too.</summary>
internal static class Narratives
{
    internal static AnnualReport Write(AnnualReport report, string publisher, int year, Rng rng, FigureWriter figures)
    {
        string s = rng.Chance(0.4) ? " " : "";
        string y = $"{year}{s}年";
        DateOnly signed = new(year + 1, rng.Between(1, 3), rng.Between(1, 28));
        bool period = rng.Chance(0.4);
        NarrativeFigures said = new(report with { Year = year }, y, s, rng, figures);
        return report with
        {
            Publisher = publisher,
            Year = year,
            Title = Title(publisher, year, s, rng),
            SignedOn = rng.Chance(0.6) ? signed : null,
            PublishedOn = rng.Chance(0.3) ? signed.AddDays(rng.Between(0, 9)) : null,
            Period = period ? new ReportingPeriod(new(year, 1, 1), new(year, 12, 31)) : null,
            Preamble = Preamble(report, publisher, year, s, period, rng),
            Overview = Overview(said, y, s, rng),
            ProblemsAndImprovements = Problems(year, s, rng),
            OtherMatters = Other(said, y, s, rng),
        };
    }

    private static string Title(string publisher, int year, string s, Rng rng) => rng.Between(0, 7) switch
    {
        0 => $"{year}{s}年{publisher}政府信息公开工作年度报告",
        1 => $"{publisher}{year}年度政府信息公开工作年度报告",
        2 => $"{publisher}{year}{s}年政府信息公开年度报告",
        3 => $"{year}年度{publisher}政府信息公开工作年度报告",
        _ => $"{publisher}{s}{year}{s}年政府信息公开工作年度报告",
    };

    private static string Preamble(AnnualReport report, string publisher, int year, string s, bool period, Rng rng)
    {
        string span = rng.Pick($"{year}{s}年{s}1{s}月{s}1{s}日至{s}12{s}月{s}31{s}日", $"{year}年1月1日至{year}年12月31日", $"{year}年1月1日起至12月31日止");
        string basis = report.Form == ReportForm.Form2020
            ? "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）"
            : "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）";
        return (period, rng.Chance(0.5)) switch
        {
            (true, true) => $"根据《中华人民共和国政府信息公开条例》规定和{basis}要求，现发布{publisher}{year}年度政府信息公开工作年度报告。本报告所列数据的统计期限为{span}。",
            (true, false) => $"本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成，统计数据从{span}。",
            (false, true) => $"根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条要求，特向社会公布{year}年政府信息公开工作年度报告。如有疑问，请与办公室联系（电话：0350-3302{rng.Between(100, 999)}，邮编：{rng.Between(100000, 859999)}）。",
            _ => "",
        };
    }

    private static Overview Overview(NarrativeFigures said, string y, string s, Rng rng)
    {
        string[] texts =
        [
            $"{said.Published()}同比增长{s}{rng.Between(1, 60)}.{rng.Between(1, 99)}%。召开新闻发布会{s}{rng.Between(1, 12)}{s}场，回应群众关切{s}{rng.Between(1, 200)}{s}次。",
            said.Requests() + said.Disputes(),
            $"建立健全信息发布“三审三校”制度，对现行有效的行政规范性文件进行全面梳理。{said.Management()}{y}清理失效文件{s}{rng.Between(0, 9)}{s}件，更正错误信息{s}{rng.Between(0, 30)}{s}条。",
            $"依托门户网站和微信公众号两个平台，开设专栏{s}{rng.Between(2, 30)}{s}个，关注用户{s}{rng.Between(1, 60)}.{rng.Between(0, 9)}{s}万人，全年阅读量{s}{rng.Between(1, 9)},{rng.Between(100, 999)},{rng.Between(100, 999)}{s}次。",
            $"举办专题培训班{s}{rng.Between(1, 8)}{s}期，培训{s}{rng.Between(20, 600)}{s}人次，收到便民热线转办件{s}{rng.Between(1, 2000)}{s}件，办结率{s}{rng.Between(90, 99)}.{rng.Between(0, 9)}%。年度工作考核占比{s}{rng.Between(1, 5)}{s}分，社会评议满意，未发生责任追究情况。",
        ];
        string[] names = rng.Pick<string[]>(
            ["主动公开情况", "依申请公开情况", "政府信息管理情况", "平台建设情况", "监督保障情况"],
            ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]);
        string introduction = rng.Chance(0.7)
            ? $"{y}，我单位坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻落实《中华人民共和国政府信息公开条例》，围绕全年{s}{rng.Between(3, 12)}{s}项重点任务，持续提升政务公开工作水平。现将有关情况报告如下。"
            : "";
        if (rng.Chance(0.15))
        {
            return new Overview { Introduction = string.Join('\n', new[] { introduction }.Concat(texts).Where(t => t.Length > 0)) };
        }

        string numbered = rng.Pick("（{0}）", "({0})", "{0}是", "{1}.", "{1}、");
        if (numbered == "{0}是")
        {
            numbered = "（{0}）";
        }

        return new Overview
        {
            Introduction = introduction,
            Parts = [.. names.Select((n, i) => new OverviewPart(string.Format(null, numbered, "一二三四五"[i], i + 1) + n, texts[i]))],
        };
    }

    private static string Problems(int year, string s, Rng rng)
    {
        string problems = rng.Pick(
            $"{year}{s}年，政府信息公开工作取得了一定成效，但仍存在{s}{rng.Between(2, 4)}{s}个方面的问题：一是公开内容有待进一步丰富；二是解读形式不够灵活，图解类信息仅占{s}{rng.Between(5, 40)}%；三是业务培训有待加强。",
            "存在的主要问题：一是信息更新不够及时。二是公开的深度和广度与群众期盼还有差距。三是专职人员不足，全系统仅有 2 人专门负责此项工作。");
        string improvements = rng.Pick(
            $"{year + 1}{s}年，将重点抓好以下工作：一是每季度开展{s}1{s}次自查；二是全年培训不少于{s}{rng.Between(2, 6)}{s}次；三是对{s}{rng.Between(5, 40)}{s}个栏目逐一规范。",
            $"主要改进措施：\n（一）加强学习培训。{year + 1}{s}年计划组织培训{s}{rng.Between(2, 6)}{s}次。\n（二）完善公开渠道。进一步优化政务新媒体、门户网站等平台栏目。\n（三）加强监督考核。将公开工作纳入年度考核，分值不低于{s}4%。");
        return problems + "\n" + improvements;
    }

    private static string Other(NarrativeFigures said, string y, string s, Rng rng) => rng.Between(0, 3) switch
    {
        0 => said.Fee() + "本年度无其他需要报告的事项。",
        1 => said.Fee(),
        2 => $"{said.Fee()}承办人大代表建议{s}{rng.Between(1, 80)}{s}件、政协提案{s}{rng.Between(1, 99)}{s}件，办结率{s}100%。",
        _ => $"（一）收取信息处理费情况。{said.Fee()}\n（二）其他情况。本报告电子版可在门户网站“政府信息公开年报”栏目下载，共{s}{rng.Between(3, 12)}{s}页。",
    };
}
