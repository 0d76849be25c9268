using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated;

/// <summary>Sentences that say in words what the tables say in cells, phrased as bodies of all levels phrase it.</summary>
internal sealed class NarrativeFigures(AnnualReport report, string y, string s, Rng rng, FigureWriter figures)
{
    private static readonly string[] Groups = ["granted", "partiallyGranted", "denied", "unavailable", "notProcessed", "other"];
    private static readonly string[] GroupNames = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"];
    private static readonly string[] Channels = ["网络申请", "信函申请", "当面申请", "电子邮件申请"];

    private readonly string _unit = rng.Pick("件", "件", "件", "宗", "份");

    private long Cell(string path) => report.Cell(path).Count.Value;

    private long Received => Cell("requests.received.total");

    private long CarriedOver => Cell("requests.carriedOver.total");

    private long Results => Cell("requests.resultsTotal.total");

    private long Forward => Cell("requests.carriedForward.total");

    /// <summary>依申请公开.</summary>
    internal string Requests()
    {
        string none = rng.Pick(
            $"{y}，未收到政府信息公开申请。",
            "全年没有收到公民、法人和其他组织的政府信息公开申请。",
            "全年未收到任何形式的政府信息公开申请，无上年结转申请。",
            $"{y}，我单位无依申请公开事项。");
        if (Received + CarriedOver == 0)
        {
            return none;
        }

        string sentence = rng.Between(0, 5) switch
        {
            0 => $"{y}，共收到政府信息公开申请{N("X1", Received, "received")}，上年结转{N("X2", CarriedOver, "carriedOver")}，办结{N("X3", Results, "resultsTotal")}，结转下年度继续办理{N("X4", Forward, "carriedForward")}，按时答复率{s}100%。",
            1 => $"全年新收政府信息公开申请{N("X1", Received, "received")}{ByChannel()}。上年度结转{N("X2", CarriedOver, "carriedOver")}。共答复{N("X3", Results, "resultsTotal")}{ByOutcome()}。结转至{report.Year + 1}年{N("X4", Forward, "carriedForward")}。",
            2 => $"受理政府信息公开申请{N("", Received + CarriedOver)}，其中本年新收{N("X1", Received, "received")}、上年结转{N("X2", CarriedOver, "carriedOver")}；已办结{N("X3", Results, "resultsTotal")}，{rng.Pick("转下一年办理", "顺延至下一年办理", "结转下一年度继续办理")}{N("X4", Forward, "carriedForward")}。",
            3 => $"{report.Year - 1}{s}年收到政府信息公开申请{s}{rng.Between(1, 900)}{s}{_unit}，{report.Year}{s}年新收{N("X1", Received, "received")}。其中{Channels[0]}{s}{Received}{s}{_unit}。",
            4 => $"{y}，{rng.Pick("我局", "我单位", "本机关", "")}{rng.Pick("共收到", "收到", "共受理")}公民、法人和其他组织提出的政府信息公开申请{N("X1", Received, "received")}{Compared()}。{(CarriedOver > 0 ? $"{report.Year - 1}年结转{N("X2", CarriedOver, "carriedOver")}。" : "")}",
            _ => $"依申请公开情况：新收申请公开政府信息{N("X1", Received, "received")}，上年结转{N("X2", CarriedOver, "carriedOver")}，办结{N("X3", Results, "resultsTotal")}{ByOutcome()}。",
        };
        return Received == 0 ? sentence : figures.Either("X10", sentence, none);
    }

    /// <summary>行政复议、行政诉讼.</summary>
    internal string Disputes()
    {
        long reconsiderations = Cell("disputes.reconsideration.total");
        long direct = Cell("disputes.directLitigation.total"), after = Cell("disputes.litigationAfterReconsideration.total");
        if (reconsiderations + direct + after == 0)
        {
            return rng.Pick("未发生因政府信息公开引发的行政复议、行政诉讼。", "政府信息公开行政复议、行政诉讼案件均为0件。", "因信息公开被申请行政复议0件、被提起行政诉讼0件。", "");
        }

        string reconsideration = $"因政府信息公开被申请行政复议{N("X8", reconsiderations)}";
        if (reconsiderations > 0 && rng.Chance(0.6))
        {
            string[] results = ["upheld", "corrected", "otherOutcome", "pending"];
            string[] names = ["维持", "纠正", "其他结果", "尚未审结"];
            string items = string.Join(rng.Pick("，", "、"), results.Select((r, i) => names[i] + N("X8", Cell("disputes.reconsideration." + r))));
            reconsideration += rng.Chance(0.5) ? $"（{items}）" : $"，其中{items}";
        }

        string litigation = rng.Chance(0.5)
            ? $"被提起行政诉讼{N("X8", direct + after)}"
            : $"未经复议直接起诉{N("X8", direct)}，复议后起诉{N("X8", after)}";
        string none = "未发生因政府信息公开申请引发的行政复议和行政诉讼。";
        return figures.Either("X10", $"{reconsideration}；{litigation}。", none);
    }

    /// <summary>规章、规范性文件 and what was decided and collected.</summary>
    internal string Management()
    {
        string two = "proactiveDisclosure.";
        if (report.Form == ReportForm.Form2020)
        {
            return $"全年制定规范性文件{N("X12", Cell(two + "normativeDocuments.newlyMade"))}。作出行政许可决定{N("X12", Cell(two + "licensing.decisions"))}、行政处罚决定{N("X12", Cell(two + "penalties.decisions"))}。";
        }

        decimal fees = report.Cell(two + "fees.amount").Amount.Value;
        return rng.Pick("制发行政规范性文件", "本年度制定出台行政规范性文件", "全年印发规范性文件") + N("X12", Cell(two + "normativeDocuments.issued"))
            + $"，废止{N("X12", Cell(two + "normativeDocuments.repealed"))}，现行有效{N("X12", Cell(two + "normativeDocuments.inForce"))}。"
            + (rng.Chance(0.5) ? $"作出行政许可决定{N("X12", Cell(two + "licensing.decisions"))}，作出行政处罚决定{N("X12", Cell(two + "penalties.decisions"))}。" : "")
            + (rng.Chance(0.3) ? $"收取行政事业性收费{s}{figures.Money("X12", fees)}{s}万元。" : "");
    }

    /// <summary>A list of what was published, which adds up.</summary>
    internal string Published()
    {
        string[] names = rng.Pick<string[]>(["通知公告", "部门文件", "工作动态", "政策解读", "人事信息"], ["机构职能", "法规公文", "财政资金", "重点领域", "公告公示", "意见征集"]);
        int[] parts = [.. names.Select(_ => rng.Between(20, 900))];
        return rng.Chance(0.7)
            ? $"全年共公开政府信息{s}{parts.Sum()}{s}条，其中：{string.Join(rng.Pick("、", "，"), names.Select((n, i) => $"{n}{N("X13", parts[i], unit: "条")}"))}，"
            : $"全年共公开政府信息{s}{parts.Sum() + rng.Between(100, 900)}{s}余条，主要包括{names[0]}{s}{parts[0]}{s}条、{names[1]}{s}{parts[1]}{s}条等，";
    }

    /// <summary>信息处理费.</summary>
    internal string Fee()
    {
        long unpaid = report.Form == ReportForm.Form2021 ? Cell("requests.other.feeUnpaid.total") : 0;
        decimal fees = report.Form == ReportForm.Form2021 ? report.Cell("proactiveDisclosure.fees.amount").Amount.Value : 0;
        return unpaid > 0 ? $"{y}，发出信息处理费收费通知{s}{unpaid + rng.Between(0, 3)}{s}件，收取信息处理费{s}0{s}元。"
            : fees >= 1 && rng.Chance(0.4) ? $"{y}，发出收费通知{s}2{s}件，收取信息处理费{s}400{s}元。"
            : rng.Pick($"{y}未收取信息处理费。", $"本机关{y}度未收取政府信息公开信息处理费。", $"{y}，发出收费通知{s}0{s}件，收取信息处理费{s}0{s}元。");
    }

    private string ByChannel()
    {
        if (Received < 4 || rng.Chance(0.3))
        {
            return "";
        }

        long online = rng.Between(1, Received - 2), letter = rng.Between(0L, Received - online), rest = Received - online - letter;
        bool percent = rng.Chance(0.3);
        string share = percent ? $"，占{figures.Percent("X7", online, Received)}" : "";
        return $"，其中{Channels[0]}{N(percent ? "X9 X7" : "X9", online)}{share}，{Channels[1]}{N("X9", letter)}，{Channels[rng.Between(2, 3)]}{N("X9", rest)}";
    }

    private string ByOutcome()
    {
        if (Results == 0 || rng.Chance(0.2))
        {
            return "";
        }

        IEnumerable<(string Name, long Cases)> items = Groups.Select((g, i) => (GroupNames[i], Group(g)));
        bool skipsZeros = rng.Chance(0.5);
        return "，其中" + string.Join(rng.Pick("、", "，"), items.Where(i => !skipsZeros || i.Cases > 0).Select(i => i.Name + N("X5 X6", i.Cases)));
    }

    private string Compared()
    {
        long change = rng.Between(1L, 40);
        return rng.Between(0, 3) switch
        {
            0 when Received >= change => $"，较上年增加{s}{change}{s}{_unit}" + (Received > change ? $"，增长{figures.Percent("X7", change, Received - change)}" : ""),
            1 => $"，比上年减少{s}{change}{s}{_unit}，下降{figures.Percent("X7", change, Received + change)}",
            2 => $"，同比增长{s}{rng.Between(1, 90)}.{rng.Between(1, 9)}%",
            _ => "",
        };
    }

    private long Group(string name) => report.Template().Tables[1].Rows
        .Where(r => r.EnglishName == name || r.EnglishName.StartsWith(name + ".", StringComparison.Ordinal))
        .Sum(r => r.Cells[^1].Get(report).Count.Value);

    private string N(string rules, long number, string? row = null, string? unit = null) =>
        $"{s}{figures.Of(rules, number, row is null ? null : Cell($"requests.{row}.naturalPersons"))}{s}{unit ?? _unit}";
}
