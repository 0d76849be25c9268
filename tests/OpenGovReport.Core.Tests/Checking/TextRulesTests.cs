using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Claims;
using OpenGovReport.Tests.Support;
using Outcome = OpenGovReport.Checking.Outcome;

namespace OpenGovReport.Tests.Checking;

/// <summary>The rules that compare the text with the tables, each both ways. The tables are those of <see cref="Tables"/>.</summary>
public class TextRulesTests
{
    /// <summary>
    /// 12 new (10 of natural persons, 2 of companies) and 1 carried over; 8 granted, 2 partially, 1 denied: 11; 2 carried forward. 5 cases of
    /// reconsideration, 2 and 1 of litigation. 3 documents issued, 1 repealed, 10 in force; 12 licences, 3 penalties; 1.5万元 of fees.
    /// </summary>
    private static AnnualReport2021 Tables { get; } = AnnualReport2021.Zero with
    {
        Year = 2023,
        Publisher = "某县教育局",
        ProactiveDisclosure = ProactiveDisclosure2021.Zero with
        {
            NormativeDocuments = new(3, 1, 10),
            Licensing = new(12),
            Penalties = new(3),
            Fees = new(Amount.OfTenThousandYuan(1.5m)),
        },
        Requests = RequestsTable2021.Zero with
        {
            Received = new(10, 2, 0, 0, 0, 0, 12),
            CarriedOver = new(1, 0, 0, 0, 0, 0, 1),
            Granted = new(7, 1, 0, 0, 0, 0, 8),
            PartiallyGranted = new(2, 0, 0, 0, 0, 0, 2),
            Denied = RequestsTable2021.Zero.Denied with { StateSecrets = new(1, 0, 0, 0, 0, 0, 1) },
            ResultsTotal = new(10, 1, 0, 0, 0, 0, 11),
            CarriedForward = new(1, 1, 0, 0, 0, 0, 2),
        },
        Disputes = DisputesTable.Zero with
        {
            Reconsideration = new(3, 1, 0, 1, 5),
            DirectLitigation = new(2, 0, 0, 0, 2),
            LitigationAfterReconsideration = new(0, 0, 0, 1, 1),
        },
    };

    /// <summary>Rule, text, and what the finding says: the cell, what it reports, what it would have to say, and the words pointed at.</summary>
    public static TheoryData<string, string, string, long, long?, string> Broken => new()
    {
        { "X1", "全年新收政府信息公开申请21件。", "/requests/received/total", 12, 21, "新收政府信息公开申请21件" },
        { "X1", "全年新收政府信息公开申请13件。", "/requests/received/total", 12, 13, "新收政府信息公开申请13件" },
        { "X1", "共受理政府信息公开申请2件。", "/requests/received/total", 12, 2, "受理政府信息公开申请2件" },
        { "X1", "收到政府信息公开申请12件，其中自然人申请9件。", "/requests/received/naturalPersons", 10, 9, "自然人申请9件" },
        { "X2", "收到政府信息公开申请12件，上年结转3件。", "/requests/carriedOver/total", 1, 3, "上年结转3件" },
        { "X2", "收到政府信息公开申请12件，2022年结转二件。", "/requests/carriedOver/total", 1, 2, "结转二件" },
        { "X3", "收到政府信息公开申请12件，办结12件。", "/requests/resultsTotal/total", 11, 12, "办结12件" },
        { "X3", "收到政府信息公开申请12件，均已按时答复。", "/requests/carriedForward/total", 2, 0, "均已按时答复" },
        { "X3", "依申请公开15件。", "/requests/resultsTotal/total", 11, 15, "依申请公开15件" },
        { "X4", "收到政府信息公开申请12件，结转下年度3件。", "/requests/carriedForward/total", 2, 3, "结转下年度3件" },
        { "X4", "收到政府信息公开申请12件，结转至2024年0件。", "/requests/carriedForward/total", 2, 0, "结转至2024年0件" },
        { "X4", "收到政府信息公开申请12件，其余3件结转至2024年办理。", "/requests/carriedForward/total", 2, 3, "3件结转至2024年办理" },
        { "X5", "答复政府信息公开申请11件，其中予以公开9件。", "/requests/granted/total", 8, 9, "予以公开9件" },
        { "X5", "答复政府信息公开申请11件，其中不予公开3件。", "/requests/denied/stateSecrets/total", 1, 3, "不予公开3件" },
        { "X5", "答复政府信息公开申请11件，其中重复申请1件。", "/requests/notProcessed/repeated/total", 0, 1, "重复申请1件" },
        { "X5", "依申请公开办理结果：公开9件，部分公开2件，不公开1件。", "/requests/granted/total", 8, 9, "公开9件" },
        { "X5", "收到政府信息公开申请12件，均予以公开。", "/requests/partiallyGranted/total", 2, 0, "均予以公开" },
        { "X6", "答复政府信息公开申请11件，其中予以公开8件、部分公开2件、不予公开2件。", "/requests/resultsTotal/total", 11, null, "答复政府信息公开申请11件，其中予以公开8件、部分公开2件、不予公开2件" },
        { "X6", "答复政府信息公开申请12件，其中予以公开8件、部分公开2件、不予公开1件。", "/requests/resultsTotal/total", 11, null, "答复政府信息公开申请12件，其中予以公开8件、部分公开2件、不予公开1件" },
        { "X7", "收到政府信息公开申请12件，其中网络申请10件，占80%，当面申请2件。", "/requests/received/total", 12, null, "80%" },
        { "X7", "收到政府信息公开申请12件，较上年增加4件，增长33.3%。", "/requests/received/total", 12, null, "33.3%" },
        { "X8", "因政府信息公开被申请行政复议4件。", "/disputes/reconsideration/total", 5, 4, "行政复议4件" },
        { "X8", "涉及政府信息公开的行政复议4件。", "/disputes/reconsideration/total", 5, 4, "行政复议4件" },
        { "X8", "因政府信息公开被申请行政复议5件，其中维持4件。", "/disputes/reconsideration/upheld", 3, 4, "维持4件" },
        { "X8", "因政府信息公开被申请行政复议5件，均获维持。", "/disputes/reconsideration/pending", 1, 0, "均获维持" },
        { "X7", "收到政府信息公开申请12件，同比减少4件，下降33.3%。", "/requests/received/total", 12, null, "33.3%" },
        { "X7", "收到政府信息公开申请12件，同比增长25%（2022年为16件）。", "/requests/received/total", 12, null, "25%" },
        { "X7", "依申请公开办理情况：予以公开8件，占82.7%；部分公开2件，占18.2%。", "/requests/granted/total", 8, null, "82.7%" },
        { "X8", "因政府信息公开被提起行政诉讼3件，全部胜诉。", "/disputes/litigationAfterReconsideration/pending", 1, 0, "全部胜诉" },
        { "X8", "政府信息公开行政复议均获维持。", "/disputes/reconsideration/pending", 1, 0, "行政复议均获维持" },
        { "X8", "因政府信息公开被提起行政诉讼2件。", "/disputes/directLitigation/total", 2, null, "行政诉讼2件" },
        { "X9", "收到政府信息公开申请12件，其中网络申请9件、信函申请2件。", "/requests/received/total", 12, null, "收到政府信息公开申请12件，其中网络申请9件、信函申请2件" },
        { "X9", "通过网络收到政府信息公开申请14件。", "/requests/received/total", 12, null, "网络收到政府信息公开申请14件" },
        { "X10", "全年未收到政府信息公开申请。", "/requests/received/total", 12, 0, "未收到政府信息公开申请" },
        { "X10", "全年未发生因政府信息公开引发的行政复议。", "/disputes/reconsideration/total", 5, 0, "未发生因政府信息公开引发的行政复议" },
        { "X10", "无行政诉讼案件。", "/disputes/directLitigation/total", 2, 0, "无行政诉讼案件" },
        { "X10", "依申请公开情况：收到申请12件，无上年结转申请。", "/requests/carriedOver/total", 1, 0, "无上年结转申请" },
        { "X11", "收到政府信息公开申请10件。", "/requests/received/total", 12, 10, "收到政府信息公开申请10件" },
        { "X11", "答复政府信息公开申请11件，其中予以公开7件。", "/requests/granted/total", 8, 7, "予以公开7件" },
        { "X12", "制发行政规范性文件4件。", "/proactiveDisclosure/normativeDocuments/issued", 3, 4, "制发行政规范性文件4件" },
        { "X12", "制发行政规范性文件3件，废止1件，现行有效13件。", "/proactiveDisclosure/normativeDocuments/inForce", 10, 13, "现行有效13件" },
        { "X12", "作出行政许可决定21件。", "/proactiveDisclosure/licensing/decisions", 12, 21, "行政许可决定21件" },
        { "X12", "共办理行政许可12件，行政处罚5件。", "/proactiveDisclosure/penalties/decisions", 3, 5, "行政处罚5件" },
        { "X12", "制定《某县小作坊管理办法》等行政规范性文件4件。", "/proactiveDisclosure/normativeDocuments/issued", 3, 4, "制定《某县小作坊管理办法》等行政规范性文件4件" },
        { "X12", "全年制定规章2件。", "/proactiveDisclosure/rules/issued", 0, 2, "制定规章2件" },
        { "X12", "目前现行有效行政规范性文件12件。", "/proactiveDisclosure/normativeDocuments/inForce", 10, 12, "现行有效行政规范性文件12件" },
        { "X4", "收到政府信息公开申请12件，3件未到期结转2024年办理。", "/requests/carriedForward/total", 2, 3, "3件未到期结转2024年办理" },
        { "X5", "答复政府信息公开申请11件，其中予以公开9件（含部分公开2件）。", "/requests/granted/total", 8, 9, "予以公开9件" },
        { "X5", "答复政府信息公开申请11件，其中部分公开、不予公开各1件。", "/requests/partiallyGranted/total", 2, 1, "部分公开、不予公开各1件" },
        { "X10", "全年未作出行政处罚决定。", "/proactiveDisclosure/penalties/decisions", 3, 0, "未作出行政处罚决定" },
        { "X10", "我局不涉及行政许可事项。", "/proactiveDisclosure/licensing/decisions", 12, 0, "不涉及行政许可事项" },
        { "X10", "本年度未制发行政规范性文件。", "/proactiveDisclosure/normativeDocuments/issued", 3, 0, "未制发行政规范性文件" },
        { "X10", "没有废止行政规范性文件。", "/proactiveDisclosure/normativeDocuments/repealed", 1, 0, "没有废止行政规范性文件" },
        { "X10", "办结政府信息公开申请11件，无结转。", "/requests/carriedForward/total", 2, 0, "无结转" },
        { "X10", "收到政府信息公开申请12件，没有不予公开的情况。", "/requests/denied/stateSecrets/total", 1, 0, "没有不予公开的情况" },
    };

    /// <summary>Texts that the rule has nothing to say against, though they come near.</summary>
    public static TheoryData<string, string, Outcome> Sound => new()
    {
        { "X1", "全年新收政府信息公开申请12件。", Outcome.Passed },
        { "X1", "共受理政府信息公开申请13件。", Outcome.Passed },
        { "X1", "2022年收到政府信息公开申请20件。", Outcome.NotApplicable },
        { "X1", "收到政府信息公开申请近20件。", Outcome.NotApplicable },
        { "X1", "收到政府信息公开申请12件，较上年减少5件。", Outcome.Passed },
        { "X1", "全县收到政府信息公开申请120件。", Outcome.NotApplicable },
        { "X1", "县公安局收到政府信息公开申请3件。", Outcome.NotApplicable },
        { "X1", "收到涉及征地的政府信息公开申请3件。", Outcome.NotApplicable },
        { "X1", "上半年收到政府信息公开申请3件。", Outcome.NotApplicable },
        { "X1", "收到群众来信300件。", Outcome.NotApplicable },
        { "X1", "收到政府信息公开申请12件，县档案局收到2件。", Outcome.Passed },
        { "X2", "收到政府信息公开申请12件，上年结转1件。", Outcome.Passed },
        { "X2", "办结政府信息公开申请11件（含上年结转2件）。", Outcome.NotApplicable },
        { "X3", "收到政府信息公开申请12件，办结11件。", Outcome.Passed },
        { "X3", "收到政府信息公开申请12件，新收的办结10件，上年结转的1件也已答复。", Outcome.Passed },
        { "X3", "收到政府信息公开申请12件，均已按时答复，结转下年度2件。", Outcome.Passed },
        { "X3", "办理政府信息公开申请13件。", Outcome.Passed },
        { "X3", "收到市长信箱来信30件，办结30件。", Outcome.NotApplicable },
        { "X3", "县质检所收到政府信息公开申请5件，办结5件。", Outcome.NotApplicable },
        { "X3", "收到涉及征地拆迁的政府信息公开申请8件，办结8件。", Outcome.NotApplicable },
        { "X3", "新收政府信息公开申请12件，上年结转1件全部办结。", Outcome.NotApplicable },
        { "X3", "全年依申请公开政府信息8件。", Outcome.Passed },
        { "X4", "收到政府信息公开申请12件，结转下一年度2件。", Outcome.Passed },
        { "X4", "2022年结转至2023年1件。", Outcome.NotApplicable },
        { "X5", "答复政府信息公开申请11件，其中予以公开8件、不予公开1件。", Outcome.Passed },
        { "X5", "对20件文件予以公开。", Outcome.NotApplicable },
        { "X6", "答复政府信息公开申请11件，其中予以公开8件、部分公开2件、不予公开1件。", Outcome.Passed },
        { "X6", "答复政府信息公开申请11件，其中予以公开8件、部分公开2件。", Outcome.NotApplicable },
        { "X6", "答复政府信息公开申请11件，其中予以公开8件、部分公开1件等。", Outcome.NotApplicable },
        { "X6", "收到政府信息公开申请13件，其中予以公开8件、部分公开2件、不予公开1件。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，其中网络申请10件，占83.3%，当面申请2件。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，其中网络申请10件，占83.4%，当面申请2件。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，较上年增加4件，增长50%。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，同比增长33.3%。", Outcome.NotApplicable },
        { "X7", "收到政府信息公开申请12件，较2022年的15件减少3件。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，较2022年（15件）减少3件。", Outcome.Passed },
        { "X7", "依申请公开办理情况：予以公开8件，占72.7%；部分公开2件，占18.2%。", Outcome.Passed },
        { "X7", "依申请公开办理情况：予以公开8件，占全县的2.7%。", Outcome.NotApplicable },
        { "X1", "2021年至2023年共收到政府信息公开申请60件。", Outcome.NotApplicable },
        { "X1", "2021-2023年，共收到政府信息公开申请60件。", Outcome.NotApplicable },
        { "X5", "依申请公开目录：公开9件，部分目录2件。", Outcome.NotApplicable },
        { "X8", "因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件，全部胜诉。", Outcome.Passed },
        { "X7", "政府信息公开申请按时答复率99%。", Outcome.NotApplicable },
        { "X8", "因政府信息公开被申请行政复议5件，维持2件，驳回1件，纠正1件，尚未审结1件。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，同比减少4件，下降25%。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，同比下降25%（2022年为16件）。", Outcome.Passed },
        { "X7", "收到政府信息公开申请12件，2022年为16件，同比增长-25%。", Outcome.NotApplicable },
        { "X5", "全年制发文件126件，其中主动公开42件、依申请公开31件、不予公开53件。", Outcome.NotApplicable },
        { "X13", "公开信息412条，其中招生信息38条、收费信息96条；微信公众号发布信息638条。", Outcome.NotApplicable },
        { "X8", "因政府信息公开被申请行政复议5件（维持3件，纠正1件，尚未审结1件）；被提起行政诉讼3件。", Outcome.Passed },
        { "X3", "主动公开政府信息100件，依申请公开政府信息10件。", Outcome.Passed },
        { "X8", "作为复议机关，全年审理行政复议案件120件。", Outcome.NotApplicable },
        { "X8", "涉及政府信息公开的行政复议5件，已审结4件，均维持。", Outcome.Passed },
        { "X8", "被申请行政复议40件，其中涉及政府信息公开5件；被提起行政诉讼20件，其中涉及政府信息公开3件。", Outcome.NotApplicable },
        { "X8", "因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件，均维持。", Outcome.Passed },
        { "X9", "收到政府信息公开申请12件，其中网络申请9件、信函申请3件。", Outcome.Passed },
        { "X9", "受理政府信息公开申请13件，其中网络申请9件、信函申请4件。", Outcome.Passed },
        { "X9", "收到政府信息公开申请12件，其中网络申请9件。", Outcome.NotApplicable },
        { "X10", "全年未收到涉及国家秘密的政府信息公开申请。", Outcome.NotApplicable },
        { "X10", "第一季度未收到政府信息公开申请。", Outcome.NotApplicable },
        { "X10", "县公安局未收到政府信息公开申请。", Outcome.NotApplicable },
        { "X10", "有40家单位全年未收到政府信息公开申请。", Outcome.NotApplicable },
        { "X10", "全年未发生因政府信息公开引发的舆情和责任追究情况。", Outcome.NotApplicable },
        { "X11", "收到政府信息公开申请12件。", Outcome.Passed },

        // The number of natural persons is told by X11 alone.
        { "X1", "收到政府信息公开申请10件。", Outcome.NotApplicable },
        { "X5", "答复政府信息公开申请11件，其中予以公开7件。", Outcome.NotApplicable },
        { "X11", "收到政府信息公开申请12件，其中自然人申请10件。", Outcome.Passed },
        { "X12", "制发行政规范性文件3件，废止1件，现行有效10件。", Outcome.Passed },
        { "X12", "以县政府名义印发规范性文件5件。", Outcome.NotApplicable },
        { "X12", "制定行政规范性文件3件，其中新制定行政规范性文件2件。", Outcome.Passed },
        { "X12", "协助县城管局工作，协助办理行政许可35件。", Outcome.NotApplicable },
        { "X12", "受县政府委托办理行政许可35件。", Outcome.NotApplicable },
        { "X12", "清理规范性文件30件，其中废止8件。", Outcome.NotApplicable },
        { "X12", "2024年计划制定规范性文件5件。", Outcome.NotApplicable },
        { "X12", "行政许可事项25项。", Outcome.NotApplicable },
        { "X12", "制定规章13件（含新制定0件，修改9件，废止4件）。", Outcome.Passed },
        { "X12", "收取行政事业性收费1.5万元。", Outcome.Passed },
        { "X12", "收取行政事业性收费15000元。", Outcome.Passed },
        { "X13", "全年公开政府信息10条，其中：通知公告6条、政策文件4条。", Outcome.Passed },
        { "X13", "全年公开政府信息100条，其中：通知公告6条、政策文件4条、政策解读3条。", Outcome.NotApplicable },
        { "X13", "全年公开政府信息10条，其中：通知公告6条、政策文件3条等。", Outcome.NotApplicable },
        { "X13", "全年公开政府信息10条，其中通知公告6条、政策文件4条，网站发布10条。", Outcome.Passed },
        { "X13", "收到政府信息公开申请12件（2022年14件，2021年15件）。", Outcome.NotApplicable },
        { "X13", "办理行政许可20件，行政处罚10件，其中局机关办理行政许可12件，行政处罚3件。", Outcome.NotApplicable },
        { "X13", "全年公开政府信息10余条，其中通知公告6条、政策文件3条、政策解读2条。", Outcome.NotApplicable },
        { "X13", "收到政府信息公开申请12件，答复11件，其中招生类5件、教师类4件、其他3件。", Outcome.NotApplicable },
        { "X13", "收到政府信息公开申请12件（上年结转1件），其中公民10件，企业3件。", Outcome.NotApplicable },
        { "X13", "收到政府信息公开申请12件，其中5件由法制机构审核，全部12件经律师审查。", Outcome.NotApplicable },
        { "X12", "废止行政规范性文件1件，宣布失效行政规范性文件6件。", Outcome.Passed },
        { "X12", "截至目前，办理行政许可45件（市级）。", Outcome.NotApplicable },
        { "X10", "未作出重大行政处罚决定。", Outcome.NotApplicable },
        { "X10", "未制定规范性文件管理办法。", Outcome.NotApplicable },
        { "X10", "未收取政府信息公开行政事业性收费。", Outcome.NotApplicable },
        { "X10", "无行政强制事项。", Outcome.Passed },
        { "X10", "收到政府信息公开申请12件，无结转，办结11件。", Outcome.NotApplicable },
        { "X10", "收到政府信息公开申请12件，未出现违规不予公开情况。", Outcome.NotApplicable },
        { "X10", "答复政府信息公开申请11件，未发生不予处理情形。", Outcome.Passed },
        { "X5", "答复政府信息公开申请11件，其中予以公开10件（含部分公开2件）。", Outcome.Passed },
        { "X5", "答复政府信息公开申请11件，不予公开3件（含无法提供、不予处理等）。", Outcome.NotApplicable },
        { "X5", "答复政府信息公开申请11件，其中主动公开范围3件、予以公开5件。", Outcome.NotApplicable },
        { "X5", "收到政府信息公开申请12件，不予受理3件。", Outcome.NotApplicable },
        { "X1", "收到政府信息公开申请12件，其中网络申请5件（自然人4件、企业1件）。", Outcome.Passed },
        { "X3", "收到政府信息公开申请12件，信函6件均为自然人提出，均已答复。", Outcome.NotApplicable },
        { "X8", "收到政府信息公开申请12件。全年发生行政诉讼案件18件。", Outcome.NotApplicable },
        { "X8", "收到政府信息公开申请12件，因行政行为被提起行政诉讼12件。", Outcome.NotApplicable },
        { "X9", "市政府门户网站收到政府信息公开申请156件。", Outcome.NotApplicable },
        { "T2-4", "全年公开文件30件。", Outcome.Passed },
        { "T2-4", "全年公开文件3件。", Outcome.Passed },
        { "T2-5", "收取信息处理费400元。", Outcome.Passed },
        { "T2-5", "收取信息处理费0元。", Outcome.Passed },
        { "T2-5", "全年未收取信息处理费。", Outcome.Passed },
        { "T3-7", "全年未收取信息处理费。", Outcome.Passed },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_text_that_differs_is_found(string rule, string text, string cell, long reported, long? computed, string words)
    {
        AnnualReport report = Saying(text);

        Finding finding = Assert.Single(report.Check(Only(rule)).Findings);

        finding.Names(rule, cell, reported, computed is long number ? number : null, Severity.Warning);
        Assert.Equal(words, finding.Span!.Value.In(report).ToString());
        Assert.Contains(words.Split('，')[0], finding.Message(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains(words.Split('，')[0], finding.Message(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_text_that_only_comes_near_is_not(string rule, string text, Outcome outcome)
    {
        CheckResult result = Saying(text).Check(Only(rule));

        Assert.Empty(result.Findings);
        Assert.Equal(outcome, result.Counts.Passed > 0 ? Outcome.Passed : result.Counts.Unverifiable > 0 ? Outcome.Unverifiable : Outcome.NotApplicable);
    }

    [Theory]
    [InlineData("X1", "新收政府信息公开申请12件。", "requests.received.total")]
    [InlineData("X2", "收到政府信息公开申请12件，上年结转1件。", "requests.carriedOver.total")]
    [InlineData("X3", "收到政府信息公开申请12件，办结11件。", "requests.resultsTotal.total")]
    [InlineData("X3", "收到政府信息公开申请12件，均已答复。", "requests.carriedForward.total")]
    [InlineData("X4", "收到政府信息公开申请12件，结转下年度2件。", "requests.carriedForward.total")]
    [InlineData("X5", "答复政府信息公开申请11件，其中不予公开1件。", "requests.denied.enforcementFiles.total")]
    [InlineData("X6", "答复政府信息公开申请12件，其中予以公开8件、部分公开2件、不予公开1件。", "requests.notProcessed.repeated.total")]
    [InlineData("X8", "因政府信息公开被申请行政复议5件。", "disputes.reconsideration.total")]
    [InlineData("X8", "因政府信息公开被提起行政诉讼3件。", "disputes.directLitigation.total")]
    [InlineData("X9", "收到网络申请公开9件。通过信函收到政府信息公开申请2件。", "requests.received.total")]
    [InlineData("X10", "未收到政府信息公开申请。", "requests.received.total")]
    [InlineData("X11", "收到政府信息公开申请10件。", "requests.received.total")]
    [InlineData("X12", "制发行政规范性文件3件。", "proactiveDisclosure.normativeDocuments.issued")]
    [InlineData("T2-4", "全年公开文件30件。", "proactiveDisclosure.normativeDocuments.issued")]
    [InlineData("T3-7", "未收取信息处理费。", "requests.other.feeUnpaid.total")]
    public void A_blank_cell_leaves_it_open(string rule, string text, string blank)
    {
        CheckResult result = Saying(text).With(blank, Count.Blank).Check(Only(rule));

        Assert.Empty(result.Findings);
        Assert.True(result.Counts.Unverifiable > 0);
        Assert.Contains("/" + blank.Replace('.', '/'), result.Unverifiable.SelectMany(u => u.Blanks).Select(c => c.Pointer));
    }

    [Theory]
    [InlineData("本年度未收取行政事业性收费。", "未收取行政事业性收费")]
    [InlineData("本机关无行政事业性收费项目。", "无行政事业性收费项目")]
    public void Where_no_fees_were_collected_the_amount_is_zero(string text, string words)
    {
        AnnualReport2021 report = Saying(text);

        Finding finding = Assert.Single(report.Check(Only("X10")).Findings);

        Assert.Equal("/proactiveDisclosure/fees/amount", finding.Cell!.Pointer);
        Assert.Equal(0, finding.Computed!.Value.Amount.Value);
        finding.Says(
            $"Table 2, row “行政事业性收费” (fees), column “本年收费金额（单位：万元）” (amount): the text says “{words}”, the table 1.5万元.",
            $"表二“行政事业性收费”行“本年收费金额（单位：万元）”列：正文称“{words}”，表中为1.5万元。");
        Assert.Empty((report with { ProactiveDisclosure = report.ProactiveDisclosure with { Fees = new(Amount.OfTenThousandYuan(0)) } }).Check(Only("X10")).Findings);
    }

    [Fact]
    public void Every_number_that_the_words_may_stand_for_is_named() =>
        Assert.Single(Saying("收到政府信息公开申请12件，办结9件。").Check(Only("X3")).Findings).Says(
            "Table 3, row “总计” (resultsTotal), column “总计” (total): the text says “办结9件”, the table 11 (10 without those carried over).",
            "表三“总计”行“总计”列：正文称“办结9件”，表中为11（不计上年结转为10）。");

    [Fact]
    public void A_list_that_does_not_add_up_names_no_cell()
    {
        AnnualReport report = Saying("全年共公开政府信息228条，其中，领导信息1条、通知公告134条、招生入学90条。");

        Finding finding = Assert.Single(report.Check(Only("X13")).Findings);

        finding.Names("X13", null!, null, null, Severity.Warning);
        Assert.Equal("公开政府信息228条，其中，领导信息1条、通知公告134条、招生入学90条", finding.Span!.Value.In(report).ToString());
        finding.Says(
            "the parts of “公开政府信息228条” in the text come to 1 + 134 + 90 = 225, not to 228.",
            "正文“公开政府信息228条”的各项之和为1 + 134 + 90 = 225，不等于228。");
    }

    [Theory]
    [InlineData("办理政府信息公开申请13件，其中上年结转2件，本年新收12件，办结11件。", true)]
    [InlineData("收到政府信息公开申请13件，其中本年新收12件，上年结转1件，办结11件。", false)]
    [InlineData("收到政府信息公开申请约13件，其中本年新收12件，上年结转2件。", false)]
    public void What_was_at_hand_is_new_or_was_carried_over(string text, bool wrong) =>
        Assert.Equal(wrong ? ["办理政府信息公开申请13件，其中上年结转2件，本年新收12件"] : Array.Empty<string>(), Saying(text).Check(Only("X13")).Findings.Select(f => f.Span!.Value.In(Saying(text)).ToString()));

    [Fact]
    public void Nothing_grows_by_more_than_it_is() =>
        Assert.Single(Saying("收到政府信息公开申请12件，较上年增加15件。").Check(Only("X7")).Findings).Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the text says that “收到政府信息公开申请12件” is 15 more, which is more than there are.",
            "表三“本年新收”行“总计”列：正文称“收到政府信息公开申请12件”增加15件，增加数大于总数。");

    [Fact]
    public void Parts_above_their_total_are_wrong_however_few() =>
        Assert.Single(Saying("全年公开政府信息10条，其中通知公告8条、政策文件4条。").Check(Only("X13")).Findings);

    [Fact]
    public void A_finding_says_what_the_text_and_the_table_say() =>
        Assert.Single(Saying("收到政府信息公开申请15件。").Check(Only("X1")).Findings).Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the text says “收到政府信息公开申请15件”, the table 12 (13 with those carried over).",
            "表三“本年新收”行“总计”列：正文称“收到政府信息公开申请15件”，表中为12（连同上年结转为13）。");

    [Fact]
    public void A_number_of_several_rows_is_compared_with_their_sum_and_blames_none_of_them()
    {
        AnnualReport report = Saying("答复政府信息公开申请11件，其中不予公开4件。").With("requests.denied.enforcementFiles.total", 2);

        Finding finding = Assert.Single(report.Check(Only("X5")).Findings);

        finding.Names("X5", "/requests/denied/enforcementFiles/total", 2, null, Severity.Warning);
        Assert.Equal(3, finding.Operands.Sum(o => o.Value.Count.ValueOr(0)));
        finding.Says(
            "Table 3, “（三）不予公开”, column “总计” (total): the text says “不予公开4件”, the table 1 + 2 = 3.",
            "表三“（三）不予公开”各行“总计”列：正文称“不予公开4件”，表中为1 + 2 = 3。");
    }

    [Fact]
    public void Where_all_had_one_outcome_the_others_are_zero()
    {
        AnnualReport report = Saying("收到政府信息公开申请12件，均予以公开。").With("requests.carriedOver.total", 0);

        Assert.Single(report.Check(Only("X5")).Findings).Says(
            "Table 3, row “部分公开” (partiallyGranted), column “总计” (total): the text says “均予以公开”, although the table says 2 here.",
            "表三“部分公开”行“总计”列：正文称“均予以公开”，表中为2。");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Those_carried_over_may_have_had_another_outcome_but_no_more_than_they_are(long others, bool isWrong)
    {
        AnnualReport report = Saying("收到政府信息公开申请12件，均予以公开。").With("requests.carriedOver.total", 2).With("requests.partiallyGranted.total", others).With("requests.denied.stateSecrets.total", 0);

        Assert.Equal(isWrong ? ["/requests/partiallyGranted/total"] : [], report.Check(Only("X5")).Findings.Select(f => f.Cell!.Pointer));
    }

    [Fact]
    public void All_that_were_upheld_are_those_of_reconsideration_and_of_litigation() =>
        Assert.Equal(
            ["/disputes/reconsideration/pending", "/disputes/litigationAfterReconsideration/pending"],
            Saying("因政府信息公开被申请行政复议5件、被提起行政诉讼3件，均得到维持。").Check(Only("X8")).Findings.Select(f => f.Cell!.Pointer));

    [Fact]
    public void A_difference_that_is_wrong_says_what_it_would_be() =>
        Assert.Single(Saying("收到政府信息公开申请12件，较2022年的15件增加3件。").Check(Only("X7")).Findings).Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the text says that “收到政府信息公开申请12件” is 3 more; by the numbers it is 3 less.",
            "表三“本年新收”行“总计”列：正文称“收到政府信息公开申请12件”增加3件，按所列数字应为减少3件。");

    [Fact]
    public void The_number_of_the_year_before_may_stand_in_a_bracket() =>
        Assert.Single(Saying("收到政府信息公开申请12件，同比2022年（15件）减少4件。").Check(Only("X7")).Findings).Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the text says that “收到政府信息公开申请12件” is 4 less; by the numbers it is 3 less.",
            "表三“本年新收”行“总计”列：正文称“收到政府信息公开申请12件”减少4件，按所列数字应为减少3件。");

    [Fact]
    public void A_rate_that_goes_the_wrong_way_says_so() =>
        Assert.Single(Saying("收到政府信息公开申请12件，2022年为16件，增长25%。").Check(Only("X7")).Findings).Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the text says that “收到政府信息公开申请12件” is 25% more; by the numbers it is 25.0% less.",
            "表三“本年新收”行“总计”列：正文称“收到政府信息公开申请12件”增长25%，按所列数字应为下降25.0%。");

    [Fact]
    public void Results_in_other_words_may_be_among_those_of_the_form_but_not_the_other_way_round() =>
        Assert.Equal("维持4件", Assert.Single(Saying("因政府信息公开被申请行政复议5件，维持4件，驳回1件。").Check(Only("X8")).Findings).Span!.Value.In(Saying("因政府信息公开被申请行政复议5件，维持4件，驳回1件。")).ToString());

    [Fact]
    public void A_number_of_both_groups_of_suits_blames_neither() =>
        Assert.Single(Saying("因政府信息公开被提起行政诉讼2件。").Check(Only("X8")).Findings).Says(
            "Table 4, “未经复议直接起诉” and “复议后起诉”, column “总计” (total): the text says “行政诉讼2件”, the table 2 + 1 = 3.",
            "表四“未经复议直接起诉”和“复议后起诉”两组“总计”列：正文称“行政诉讼2件”，表中为2 + 1 = 3。");

    [Fact]
    public void Channels_are_held_against_what_was_received_not_against_what_was_answered() =>
        Assert.Single(Saying("收到政府信息公开申请12件，办结11件。网络申请8件、信函申请2件。").Check(Only("X9")).Findings).Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the parts of “收到政府信息公开申请12件” in the text come to 8 + 2 = 10, not to 12.",
            "表三“本年新收”行“总计”列：正文“收到政府信息公开申请12件”的各项之和为8 + 2 = 10，不等于12。");

    [Fact]
    public void Channels_are_not_held_against_the_year_before() =>
        Assert.Contains(
            "8 + 2 = 10，不等于12",
            Assert.Single(Saying("新收政府信息公开申请12件，较2022年的15件减少3件；上年结转1件。其中网络申请8件、信函申请2件。").Check(Only("X9")).Findings).Message(Language.Chinese),
            StringComparison.Ordinal);

    [Fact]
    public void Channels_without_a_total_are_held_against_the_table() =>
        Assert.Single(Saying("依申请公开方面：网络申请8件、信函申请2件。").Check(Only("X9")).Findings).Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the 2 numbers in the text from “网络申请8件” on come to 8 + 2 = 10, not to the 12 of the table.",
            "表三“本年新收”行“总计”列：正文自“网络申请8件”起2项之和为8 + 2 = 10，不等于表中的12。");

    [Fact]
    public void A_government_speaks_for_its_region()
    {
        AnnualReport report = Saying("全县共收到政府信息公开申请120件。") with { Publisher = "沅陵县人民政府" };

        Assert.Single(report.Check(Only("X1")).Findings).Names("X1", "/requests/received/total", 12, 120, Severity.Warning);
    }

    [Fact]
    public void A_government_that_counts_its_own_level_apart_leaves_open_which_the_tables_are_about()
    {
        AnnualReport report = Saying("全县共收到政府信息公开申请120件，县本级收到政府信息公开申请12件。") with { Publisher = "沅陵县人民政府" };

        Assert.Empty(report.Check(Only("X1")).Findings);
    }

    [Theory]
    [InlineData("X1", "全县收到政府信息公开申请12件，县政府收到5件，各部门收到7件。")]
    [InlineData("X12", "县政府制定行政规范性文件2件；县政府部门制定行政规范性文件1件。")]
    public void What_a_government_counts_of_its_own_beside_others_is_not_compared(string rule, string text)
    {
        AnnualReport report = Saying(text) with { Publisher = "沅陵县人民政府" };

        Assert.Empty(report.Check(Only(rule)).Findings);
    }

    [Fact]
    public void Fees_in_the_text_are_compared_in_money()
    {
        AnnualReport report = Saying("收取行政事业性收费2.5万元。");

        Assert.Single(report.Check(Only("X12")).Findings)
            .Names("X12", "/proactiveDisclosure/fees/amount", Amount.OfTenThousandYuan(1.5m), Amount.OfTenThousandYuan(2.5m), Severity.Warning);
    }

    [Fact]
    public void The_information_fee_is_one_of_the_fees()
    {
        AnnualReport report = Saying("收取信息处理费16000元。");

        Finding finding = Assert.Single(report.Check(Only("T2-5")).Findings);

        finding.Names("T2-5", "/proactiveDisclosure/fees/amount", Amount.OfTenThousandYuan(1.5m), Amount.OfTenThousandYuan(1.6m), Severity.Warning);
        Assert.Equal("信息处理费16000元", finding.Span!.Value.In(report).ToString());
        Assert.Equal(1, report.With("proactiveDisclosure.fees.amount", Amount.Blank).Check(Only("T2-5")).Counts.Unverifiable);
    }

    [Fact]
    public void Documents_that_are_all_counted_as_normative()
    {
        AnnualReport report = Saying("全年公开文件30件。").With("proactiveDisclosure.normativeDocuments.issued", 30);

        Finding finding = Assert.Single(report.Check(Only("T2-4")).Findings);

        finding.Names("T2-4", "/proactiveDisclosure/normativeDocuments/issued", 30, null, Severity.Warning);
        Assert.Equal("公开文件30件", finding.Span!.Value.In(report).ToString());
        Assert.Empty((report with { OtherMatters = "" }).With("proactiveDisclosure.normativeDocuments.issued", 29).Check(Only("T2-4")).Findings);
    }

    [Fact]
    public void A_fee_that_was_not_paid_needs_a_notice()
    {
        AnnualReport2021 unpaid = Tables.With("requests.other.feeUnpaid.total", 2) with { OtherMatters = "无其他需要报告的事项。" };

        unpaid.Check(Only("T3-7")).Findings.Single().Names("T3-7", "/requests/other/feeUnpaid/total", 2, null, Severity.Warning);
        Assert.Empty((unpaid with { OtherMatters = "发出信息处理费收费通知3件，收取信息处理费100元。" }).Check(Only("T3-7")).Findings);
        Assert.Single((unpaid with { OtherMatters = "发出收费通知0件。" }).Check(Only("T3-7")).Findings);
        Assert.Empty(unpaid.With("requests.other.feeUnpaid.total", 0).Check(Only("T3-7")).Findings);
        (unpaid with { Year = 2020, OtherMatters = "发出收费通知2件。" }).Check(Only("T3-7")).Findings.Single()
            .Names("T3-7", "/requests/other/feeUnpaid/total", 2, 0, Severity.Warning);
        Assert.Equal(1, (unpaid with { OtherMatters = "", Preamble = "前言。" }).Check(Only("T3-7")).Counts.Unverifiable);
    }

    [Fact]
    public void Tables_without_text_are_not_judged()
    {
        Assert.All(TextRuleIds.All, id => Assert.Equal(0, Tables.Check(Only(id)).Counts.Total - Tables.Check(Only(id)).Counts.NotApplicable));
    }

    [Fact]
    public void The_2020_form_counts_documents_made_and_disclosed()
    {
        AnnualReport2020 report = AnnualReport2020.Zero with
        {
            Year = 2020,
            ProactiveDisclosure = ProactiveDisclosure2020.Zero with { NormativeDocuments = new(3, 2, 9) },
            OtherMatters = "全年制定规范性文件4件，废止1件，现行有效20件。主动公开规范性文件2件。",
        };

        CheckResult result = report.Check(Only("X12"));

        Assert.Single(result.Findings).Names("X12", "/proactiveDisclosure/normativeDocuments/newlyMade", 3, 4, Severity.Warning);
        Assert.Equal(1, result.Counts.Passed);
    }

    [Fact]
    public void An_unsplit_row_of_other_outcomes_is_compared_as_it_is()
    {
        AnnualReport report = Saying("答复政府信息公开申请11件，其中其他处理4件。");
        foreach (CellDescriptor cell in report.Template().Tables[1].Rows.Where(r => r.EnglishName.StartsWith("other.", StringComparison.Ordinal)).SelectMany(r => r.Cells))
        {
            report = report.With(cell, Count.Blank);
        }

        report = report.With("requests.other.unsplit.total", 3);

        Assert.Single(report.Check(Only("X5")).Findings).Names("X5", "/requests/other/unsplit/total", 3, 4, Severity.Warning);
    }

    [Fact]
    public void A_finding_about_the_text_has_its_line_in_the_source()
    {
        ReadResult read = ReportReader.ReadText(Corpus.Text("xinzhou-2020"));

        Finding finding = read.Report!.Check(Only("X13")).Findings.Single();

        Assert.Equal(11, read.SourceMap![finding.Span!.Value].Line);
    }

    private static AnnualReport2021 Saying(string text) => Tables with { OtherMatters = text };

    private static RuleSet Only(string id) => RuleSet.Empty.With(RuleSet.Default[id]);
}
