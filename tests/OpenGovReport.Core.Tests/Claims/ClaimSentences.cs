namespace OpenGovReport.Tests.Claims;

/// <summary>
/// Sentences as bodies of all levels write them, each with the claims in it as a careful reader would note them down. The report is of 2023
/// and by 某县教育局; in the notes <c>~</c> is approximate, <c>Δ</c> a difference, <c>prev</c> the year before, <c>other</c> another time,
/// <c>part</c> only a part or another body, <c>region</c> and <c>level</c> the scope; what stands behind <c>of</c> is the total.
/// </summary>
internal static partial class ClaimSentences
{
    /// <summary>Requests and their outcomes.</summary>
    internal const string Requests = """
        全年共收到政府信息公开申请12件。 | Received 12
        2023年，本机关收到政府信息公开申请 12 件，均已按时答复。 | Received 12; all Answered 12
        全年新收政府信息公开申请12件，上年结转1件，办结11件，结转下年度继续办理2件。 | NewlyReceived 12; CarriedOver 1; Answered 11; CarriedForward 2
        本年新收申请12件。 | -
        2023年新收政府信息公开申请十二件，上年度结转一件。 | NewlyReceived 12; CarriedOver 1
        共受理依申请公开一百二十三件。 | Received 123
        共受理依申请公开两件，已全部办结。 | Received 2; all Answered 2
        收到政府信息公开申请１２件。 | Received 12
        全市共收到政府信息公开申请1,234件，办结1,230件。 | Received 1234 region; Answered 1230 region
        受理政府信息公开申请121宗，其中网络申请100宗、信函申请15宗、当面申请6宗。 | Received 121; ReceivedOnline 100 of 121; ReceivedByLetter 15 of 121; ReceivedInPerson 6 of 121
        新收申请公开政府信息12件，其中网络申请10件、信函申请2件。 | NewlyReceived 12; ReceivedOnline 10 of 12; ReceivedByLetter 2 of 12
        收到政府信息公开申请12件，其中：网上申请10件，邮寄申请1件，电子邮件申请1件。 | Received 12; ReceivedOnline 10 of 12; ReceivedByLetter 1 of 12; ReceivedByEmail 1 of 12
        收到公民、法人和其他组织提出的政府信息公开申请3件，均已按时答复，其中予以公开2件、部分公开1件。 | Received 3; all Answered 3; Granted 2 of 3; PartiallyGranted 1 of 3
        收到政府信息公开申请5件，其中3件予以公开，1件部分公开，1件不予公开。 | Received 5; Granted 3 of 5; PartiallyGranted 1 of 5; Denied 1 of 5
        全年收到12件政府信息公开申请，办结12件。 | Received 12; Answered 12
        全年收到12件群众来信，办结12件。 | -
        政府信息公开申请方面，全年新受理17件，办结17件，上年结转0件，转下一年办理0件。 | NewlyReceived 17; Answered 17; CarriedOver 0; CarriedForward 0
        依申请公开情况：新受理17，办结17，上年结转0，转下一年0。 | NewlyReceived 17; Answered 17; CarriedOver 0; CarriedForward 0
        2022年新收政府信息公开申请5件，2023年新收8件。 | NewlyReceived 5 prev; NewlyReceived 8
        收到政府信息公开申请12件，较上年减少3件。 | Received 12; ΔReceived 3
        收到政府信息公开申请12件，同比下降20%。 | Received 12; ΔPercentage 20%
        收到政府信息公开申请12件，比2022年的15件减少3件，降幅20%。 | Received 12; Received 15 prev; ΔReceived 3; ΔPercentage 20%
        与2022年相比，收到政府信息公开申请12件，增加3件。 | Received 12; ΔReceived 3
        收到政府信息公开申请约30件。 | Received 30~
        收到政府信息公开申请30余件。 | Received 30~
        收到政府信息公开申请近100件。 | Received 100~
        收到政府信息公开申请1.2万件。 | Received 12000~
        2022年结转1件政府信息公开申请，2023年新收12件。 | CarriedOver 1; NewlyReceived 12
        办理政府信息公开申请13件（含上年结转1件），结转至2024年继续办理2件。 | Handled 13; CarriedOver 1 part of 13; CarriedForward 2
        收到政府信息公开申请13件，其中本年新收12件，上年结转1件。 | Received 13; NewlyReceived 12 of 13; CarriedOver 1 of 13
        收到政府信息公开申请12件，已答复11件，1件顺延至下一年办理。 | Received 12; Answered 11; CarriedForward 1
        收到政府信息公开申请12件，办结10件，结转2件。 | Received 12; Answered 10; CarriedForward 2
        依申请公开工作平稳有序，无结转。 | -
        收到依申请公开申请12件，上年度无结转，无结转下年度继续办理件。 | Received 12; none CarriedOver 0; none CarriedForward 0
        全年未收到政府信息公开申请。 | none Received 0
        全年未收到任何形式的政府信息公开申请。 | none Received 0
        2023年度没有收到公民、法人和其他组织提出的政府信息公开申请。 | none Received 0
        全年无依申请公开事项。 | none Received 0
        2023年，我镇未收到依申请公开件，未发生行政复议、行政诉讼情况。 | none Received 0; none Reconsideration 0; none Litigation 0
        依申请公开情况：无。 | none Received 0
        上半年未收到政府信息公开申请。 | none Received 0 other
        2022年未收到政府信息公开申请，2023年收到政府信息公开申请2件。 | none Received 0 prev; Received 2
        信函渠道未收到政府信息公开申请。 | -
        未收到涉及国家秘密的政府信息公开申请。 | -
        下属各单位和市公安局未收到政府信息公开申请。 | none Received 0 part
        收到涉及征地拆迁的政府信息公开申请8件。 | Received 8 part
        市公安局收到政府信息公开申请30件。 | Received 30 part
        县教育局收到政府信息公开申请30件。 | Received 30
        市本级收到政府信息公开申请30件，全市收到政府信息公开申请300件。 | Received 30 level; Received 300 region
        第一季度收到政府信息公开申请3件。 | Received 3 other
        2023年1月至6月收到政府信息公开申请3件。 | Received 3 other
        2023年1月1日至12月31日，收到政府信息公开申请3件。 | Received 3
        截至2023年12月31日，共收到政府信息公开申请3件。 | Received 3
        1-12月共收到政府信息公开申请3件。 | Received 3
        《条例》施行以来，共收到政府信息公开申请120件。 | Received 120 other
        近三年收到政府信息公开申请30件。 | Received 30 other
        收到政府信息公开申请10件，其中自然人申请8件，法人或其他组织申请2件。 | Received 10; FromNaturalPersons 8 of 10; FromOrganizations 2 of 10
        办结政府信息公开申请119件，其中予以公开60件、部分公开13件、不予公开6件、无法提供26件、不予处理3件、其他处理11件。 | Answered 119; Granted 60 of 119; PartiallyGranted 13 of 119; Denied 6 of 119; Unavailable 26 of 119; NotProcessed 3 of 119; OtherwiseHandled 11 of 119
        收到政府信息公开申请12件，其中网络申请10件，占83.3%。 | Received 12; ReceivedOnline 10 of 12; Percentage 83.3% of 12
        收到政府信息公开申请12件，其中网络申请10件（83.3%）、信函申请2件（16.7%）。 | Received 12; ReceivedOnline 10 of 12; Percentage 83.3% of 12; ReceivedByLetter 2 of 12; Percentage 16.7% of 12
        政府信息公开申请按时答复率100%。 | Percentage 100%
        不予公开政府信息公开申请3件（国家秘密1件、第三方合法权益2件）。 | Denied 3; OutcomeByReason/denied.stateSecrets 1 of 3; OutcomeByReason/denied.thirdPartyRights 2 of 3
        答复政府信息公开申请6件，其中重复申请1件，信访举报投诉类申请2件，本机关不掌握相关政府信息3件。 | Answered 6; OutcomeByReason/notProcessed.repeated 1 of 6; OutcomeByReason/notProcessed.petitionsAndComplaints 2 of 6; OutcomeByReason/unavailable.notHeld 3 of 6
        收到政府信息公开申请12件，其中土地类5件、住建类7件。 | Received 12; ListPart 5 of 12; ListPart 7 of 12
        予以公开、部分公开、不予公开分别为5件、3件、1件。 | -
        收到政府信息公开申请12件，予以公开或部分公开8件。 | Received 12
        收到政府信息公开申请12件，未办结2件。 | Received 12
        力争收到政府信息公开申请3件以内全部办结。 | -
        收到政府信息公开申请3件；收到建议提案12件，办结12件。 | Received 3
        收到政府信息公开申请3件。受理12345热线工单200件，办结200件。 | Received 3
        收到低保申请12件，办结12件。 | -
        受理行政许可申请12件，办结12件。 | -
        2023年，我局新增网络申请渠道1个。 | -
        收到政府信息公开申请3份，均已依法依规答复。 | Received 3; all Answered 3
        2023年，我局收到信息公开申请3条，全部按期办结，按期办结率100％。 | Received 3; all Answered 3; Percentage 100%
        收到政府信息公开申请共计12件。 | Received 12
        收到政府信息公开申请，共12件。 | Received 12
        依申请公开12件，均已答复。 | Handled 12; all Answered 12
        依申请公开0件。 | Handled 0
        收到政府信息公开申请0件。 | Received 0
        今年以来，收到政府信息公开申请3件。 | Received 3
        受理并办结政府信息公开申请12件。 | Handled 12
        通过信函收到政府信息公开申请2件。 | ReceivedByLetter 2
        收到政府信息公开申请3-5件。 | -
        年均收到政府信息公开申请3件。 | -
        收到政府信息公开申请不少于3件。 | Received 3~
        收到政府信息公开申请12件次。 | Received 12
        新收政府信息公开申请12件（网络10件，信函2件）。 | NewlyReceived 12; ReceivedOnline 10 of 12; ReceivedByLetter 2 of 12
        收到政府信息公开申请12件，其中网络申请10件，其中本人提交8件。 | Received 12; ReceivedOnline 10 of 12; ListPart 8 of 10
        收到政府信息公开申请13件（含上年结转1件），其中网络10件、信函3件。 | Received 13; CarriedOver 1 of 13; ReceivedOnline 10 of 13; ReceivedByLetter 3 of 13
        新收政府信息公开申请12件，上年结转3件。其中网络申请8件、信函申请4件。 | NewlyReceived 12; CarriedOver 3; ReceivedOnline 8; ReceivedByLetter 4
        收到政府信息公开申请12件，被诉6件，其中直接起诉4件。 | Received 12; DirectLitigation 4
        收到政府信息公开申请12件，加上2022年度结转的1件，应办理13件，实际办结12件。 | Received 12; CarriedOver 1; Handled 13; Answered 12
        收到政府信息公开申请12件，上年结转1件，共计13件，均已办结。 | Received 12; CarriedOver 1; Handled 13; all Answered 13
        收到政府信息公开申请12件，同比下降20%（2022年为15件）；2022年度结转1件。 | Received 12; ΔPercentage 20%; Received 15 prev; CarriedOver 1
        收到政府信息公开申请12件，较去年同期15件下降20%。 | Received 12; Received 15 prev; ΔPercentage 20%
        收到政府信息公开申请12件，较2022年的15件减少3件。 | Received 12; Received 15 prev; ΔReceived 3
        新收政府信息公开申请12件；上年结转3件，已全部办结。 | NewlyReceived 12; CarriedOver 3
        收到政府信息公开申请12件，办结11件，1件因需征求第三方意见延期。网络申请12件。 | Received 12; Answered 11; ReceivedOnline 12
        收到政府信息公开申请12件，去年15件，均已答复。 | Received 12; Received 15 prev; all Answered 12
        收到政府信息公开申请12件。与2022年（15件）相比，收到的申请减少3件，下降20%。 | Received 12; ΔReceived 3; ΔPercentage 20%
        收到政府信息公开申请12件。12件申请均在法定期限内办结，其中予以公开8件、不予公开4件。 | Received 12; Answered 12; Granted 8 of 12; Denied 4 of 12
        """;

    /// <summary>Reconsideration and litigation.</summary>
    internal const string Disputes = """
        因政府信息公开被申请行政复议5件（维持3件，纠正1件，尚未审结1件）。 | Reconsideration 5; Reconsideration/Upheld 3 of 5; Reconsideration/Corrected 1 of 5; Reconsideration/Pending 1 of 5
        政府信息公开行政复议案件0件、诉讼案件0件。 | Reconsideration 0; Litigation 0
        政府信息公开行政复议、行政诉讼案件0件。 | Litigation 0; Reconsideration 0
        因政府信息公开引发的行政复议、行政诉讼均为0件。 | Reconsideration 0; Litigation 0
        全年未发生因政府信息公开申请引发的行政复议和行政诉讼。 | none Reconsideration 0; none Litigation 0
        未发生因信息公开被申请行政复议、提起行政诉讼的情况。 | none Reconsideration 0; none Litigation 0
        本年度无行政复议、行政诉讼案件。 | none Reconsideration 0; none Litigation 0
        没有因政府信息公开引起的行政诉讼。 | none Litigation 0
        因政府信息公开引发行政复议2件，均获维持。 | Reconsideration 2; all Reconsideration/Upheld 2
        因政府信息公开引发行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。 | Litigation 3; DirectLitigation 2 of 3; LitigationAfterReconsideration 1 of 3
        政府信息公开行政复议7件，其中维持6件、尚未审结1件；行政诉讼3件，结果维持3件。 | Reconsideration 7; Reconsideration/Upheld 6 of 7; Reconsideration/Pending 1 of 7; Litigation 3; Litigation/Upheld 3
        全年办理行政复议案件120件，审结110件。 | -
        全年收到行政复议申请120件，受理100件。 | -
        作为复议机关，审理政府信息公开行政复议案件10件。 | -
        出庭应诉12件，败诉率下降3个百分点。 | -
        政府信息公开行政复议2件，撤销1件，驳回1件。 | Reconsideration 2
        2022年政府信息公开行政复议2件，2023年0件。 | Reconsideration 2 prev
        政府信息公开行政复议较上年减少2件。 | -
        因政府信息公开被提起行政诉讼7件，已审结5件，尚未审结2件。 | Litigation 7; Litigation/Pending 2
        因政府信息公开被申请行政复议8件，维持5件，驳回1件，其他1件，尚未审结1件。 | Reconsideration 8; Reconsideration/Upheld 5; Reconsideration/Pending 1
        作为复议机关，审理政府信息公开行政复议案件10件，审结8件，维持6件。 | -
        未发生行政复议和责任追究情况。 | none Reconsideration 0
        行政复议：无。 | none Reconsideration 0
        """;

    /// <summary>Documents, licences, penalties and fees.</summary>
    internal const string TableTwo = """
        制发行政规范性文件3件，废止1件，现行有效10件。 | NormativeDocumentsIssued 3; NormativeDocumentsRepealed 1; NormativeDocumentsInForce 10
        行政规范性文件制发3件、废止1件，现行有效的行政规范性文件10件。 | NormativeDocumentsIssued 3; NormativeDocumentsRepealed 1; NormativeDocumentsInForce 10
        制定规章0件、行政规范性文件2件，废止行政规范性文件1件和规章1件。 | RulesIssued 0; NormativeDocumentsIssued 2; NormativeDocumentsRepealed 1; RulesRepealed 1
        全年收取特种设备检验费等行政事业性收费1863.52万元。 | Fees 1863.52万元
        作出行政处罚决定书210份。 | -
        公开行政处罚决定书210份。 | PublishedDocuments 210
        制定规章2件，向社会公开规范性文件5件。 | RulesIssued 2; NormativeDocumentsPublished 5
        全年制定规范性文件三件。 | NormativeDocumentsIssued 3
        以县政府名义印发规范性文件2件。 | NormativeDocumentsIssued 2 part
        清理规范性文件30件，其中保留20件，废止8件，修改2件。 | NormativeDocumentsInForce 20 part; NormativeDocumentsRepealed 8 part
        审查规范性文件20件，备案率100%。 | Percentage 100%
        主动公开规范性文件12件。 | NormativeDocumentsPublished 12
        2023年计划制定规范性文件5件。 | -
        制定规章13件（含新制定5件，修改4件，废止4件）。 | RulesIssued 13; RulesIssued 5 of 13; ListPart 4 of 13; RulesRepealed 4 part of 13
        完善规章制度12项。 | -
        制定、修改规范性文件5件。 | -
        制定政府信息公开制度3项。 | -
        全年公开文件30件。 | PublishedDocuments 30
        印发政策文件6份，同步解读6份。 | PublishedDocuments 6
        作出行政许可决定12件、行政处罚决定3件，实施行政强制0件。 | Licences 12; Penalties 3; Compulsion 0
        办理行政许可581件。 | Licences 581
        公开行政许可、行政处罚信息300条。 | PublishedInformation 300
        行政许可事项25项。 | -
        受理行政许可300件。 | -
        收取行政事业性收费121.42万元。 | Fees 121.42万元
        行政事业性收费0元。 | Fees 0元
        本年度收取信息处理费400元。 | InformationProcessingFee 400元
        发出收费通知0件，收取信息处理费0元。 | FeeNotices 0; InformationProcessingFee 0元
        未收取信息处理费。 | none InformationProcessingFee 0
        2023年度未收取政府信息公开信息处理费。 | none InformationProcessingFee 0
        本年度未产生信息处理费。 | none InformationProcessingFee 0
        发出信息处理费收费通知2件，收取信息处理费0.04万元。 | FeeNotices 2; InformationProcessingFee 0.04万元
        项目总投资3.5亿元。 | -
        全年投入政务公开经费12万元。 | -
        """;

    /// <summary>What is not about the tables, and what only looks like a figure.</summary>
    internal const string OutOfScope = """
        依申请公开方面，收到各类申请120件，其中政府信息公开申请12件。 | Handled 12
        收到政府信息公开申请12件，办结10件，延期答复2件。 | Received 12; Answered 10
        主动公开行政许可决定326件、行政处罚决定41件。 | -
        对12件政府信息公开申请开展案卷评查。 | -
        指导镇街办理依申请公开32件。 | Handled 32 part
        审核政府信息公开申请答复书21件。 | Answered 21 part
        收到政府信息公开申请12件，不予受理1件，受理11件。 | Received 12; Received 11 part
        全区共收到政府信息公开申请240件，我局12件，占5%。 | Received 240 region; Percentage 5%
        发布规范性文件政策解读3篇。 | -
        收到政府信息公开申请12件，跨年办结1件。 | Received 12
        全年公文公开属性中，主动公开类42件、依申请公开类31件、不予公开类53件。 | -
        主动公开42件，依申请公开31件，不予公开53件。 | -
        上一学年度收到政府信息公开申请3件。 | Received 3 prev
        全年制发文件126件，主动公开42件，依申请公开31件，不予公开53件。 | PublishedDocuments 126
        印发公文86份，其中依申请公开6份、不予公开20份、主动公开60份；制定行政规范性文件1件。 | PublishedDocuments 86; PublishedInformation 6 of 86; PublishedInformation 20 of 86; PublishedInformation 60 of 86; NormativeDocumentsIssued 1
        公开教育信息412条，其中招生信息38条、收费信息96条；微信公众号发布信息638条。 | PublishedInformation 412; PublishedInformation 38 of 412; PublishedInformation 96 of 412; PublishedInformation 638
        通过县政府门户网站公开信息96条。 | PublishedInformation 96
        通过县政府门户网站公开信息一百八十六条。 | PublishedInformation 186
        依照《条例》第二十条、第二十一条公开信息，做到应公开尽公开。 | -
        根据国办公开办函〔2021〕30号文件要求，编制本报告。 | -
        依据《条例》第五十条、第一百条的规定。 | -
        联系电话：0350-3302123，邮编：034000。 | -
        存在5个方面的问题：一是公开不及时；二是解读形式单一。 | -
        一是加强学习，二是统一思想，三是一件一件抓落实。 | -
        全年公开政府信息228条，其中领导信息1条、通知公告134条。 | PublishedInformation 228; PublishedInformation 1 of 228; PublishedInformation 134 of 228
        发布微信公众号文章300篇，阅读量12万次。 | PublishedInformation 300
        举办培训班3期，培训200人次。 | -
        承办人大代表建议12件、政协提案30件，办结率100%。 | Percentage 100%
        收到市长信箱来信300件，办结300件，满意率98.5%。 | Percentage 98.5%
        受理信访事项30件，办结30件。 | -
        召开新闻发布会2场，回应舆情7件。 | -
        政府信息公开考核占比4分。 | -
        办理时间压缩至3.5天。 | -
        更正错误信息30条。 | PublishedInformation 30
        三审三校制度执行到位，二十大精神深入人心。 | -
        处置网络舆情7件。 | -
        本报告共12页。 | -
        2023年12月12日，印发《2023年政务公开工作要点》。 | -
        我们和群众一起努力，件件有着落。 | -
        接受网民留言231件，平均办理时间3.5天，办结率均为100%。 | Percentage 100%
        """;

    /// <summary>Whole clauses as they stand in reports, with all that goes wrong in them.</summary>
    internal const string Mixed = """
        2023年，全县共收到政府信息公开申请56件，其中县政府办公室12件、各镇（街道）20件、县直部门24件。 | Received 56 region; ListPart 12 region of 56; ListPart 20 region of 56; ListPart 24 region of 56
        县政府收到政府信息公开申请12件，各镇收到政府信息公开申请20件。 | Received 12 part; Received 20 part
        县自然资源局、县住建局分别收到政府信息公开申请30件、20件。 | -
        政府信息公开申请数量排名前三的单位为：县自然资源局30件、县住建局20件、县公安局10件。 | -
        其中，县自然资源局收到政府信息公开申请30件。 | Received 30 part
        全年共接收处理政府信息公开申请件12件，同比增长33.3%。 | Handled 12; ΔPercentage 33.3%
        2023年共办理依申请公开12件，其中，2022年结转2件，2023年新收10件。 | Handled 12; CarriedOver 2 part of 12; NewlyReceived 10 part of 12
        全年接到依申请公开3件，已办结2件，正在办理1件。 | Received 3; Answered 2
        全年共收到依申请公开申请10件，按时办结率100%，其中不予公开2件，不存在3件，予以公开5件。 | Received 10; Percentage 100%; Denied 2 of 10; ListPart 3 of 10; Granted 5 of 10
        本年度共受理政府信息公开申请6件，均在法定期限内予以答复。 | Received 6; all Answered 6
        本年度受理政府信息公开申请6件，均未超期。 | Received 6
        本年度收到政府信息公开申请6件，均不属于本机关公开范围。 | Received 6
        共收到依申请公开件3件，均予以公开。 | Received 3; all Granted 3
        收到政府信息公开申请20件，较去年同期增加5件，其中网络申请15件，当面申请5件。 | Received 20; ΔReceived 5; ReceivedOnline 15 of 20; ReceivedInPerson 5 of 20
        收到依申请公开信函2封、邮件3封。 | -
        公开渠道不断拓宽，网站发布信息1200条，微信公众号发布信息300条。 | PublishedInformation 1200; PublishedInformation 300
        全年政府网站公开政府信息1,200条。 | PublishedInformation 1200
        印发行政规范性文件5件，全部按规定进行合法性审查和备案。 | NormativeDocumentsIssued 5
        对现行有效的12件行政规范性文件进行清理，废止2件，修改1件，继续有效9件。 | NormativeDocumentsInForce 12 part; NormativeDocumentsRepealed 2 part; NormativeDocumentsInForce 9 part
        2023年制定行政规范性文件3件，废止0件，截至2023年底现行有效行政规范性文件20件。 | NormativeDocumentsIssued 3; NormativeDocumentsRepealed 0; NormativeDocumentsInForce 20
        公开行政规范性文件5件，政策解读5篇。 | NormativeDocumentsPublished 5; PublishedInformation 5
        公开行政处罚案件信息12件。 | PublishedInformation 12
        行政许可决定公示率100%。 | Percentage 100%
        双公示平台上报行政许可信息120条、行政处罚信息30条。 | PublishedInformation 120; PublishedInformation 30
        全年实施行政处罚12起，罚款3.5万元。 | Penalties 12
        办理行政许可事项300余件。 | -
        本年度行政许可处理决定数量为12件，行政处罚处理决定数量为3件。 | Licences 12; Penalties 3
        无行政事业性收费项目。 | none Fees 0
        减免行政事业性收费12万元。 | -
        收取政府信息公开信息处理费0元。 | InformationProcessingFee 0元
        2023年本机关发出收费通知的件数为0件，总金额0元，实际收取的总金额0元。 | FeeNotices 0
        按照《政府信息公开信息处理费管理办法》，本机关未收取信息处理费。 | none InformationProcessingFee 0
        依据规定，超过30件的每件收取信息处理费100元。 | -
        未因政府信息公开被提起行政复议或行政诉讼。 | none Reconsideration 0; none Litigation 0
        2023年，未发生因依申请公开工作引起的行政复议、行政诉讼及举报投诉案件。 | none Reconsideration 0; none Litigation 0
        没有因依申请公开提起行政诉讼的案件，发生行政复议1件，结果为维持。 | none Litigation 0; Reconsideration 1
        因政府信息公开引发的行政复议案件2件、行政诉讼案件1件，均已审结。 | Reconsideration 2; Litigation 1
        行政复议2件，行政诉讼1件。 | -
        依申请公开引发行政复议2件，结果维持2件；行政诉讼1件，尚未审结。 | Reconsideration 2; Reconsideration/Upheld 2; Litigation 1
        政府信息公开类行政复议案件占比23%。 | Percentage 23%
        2023年，全市行政复议机关共受理政府信息公开行政复议案件50件，审结48件。 | -
        妥善应对政府信息公开行政诉讼5件，均胜诉。 | Litigation 5; all Litigation/Upheld 5
        无政府信息公开申请超期答复情况。 | -
        无一例因政府信息公开申请被复议或诉讼。 | none Reconsideration 0; none Litigation 0
        全年未收到群众要求公开政府信息的申请。 | none Received 0
        本年度未接到公民、法人或者其他组织书面申请。 | -
        全年受理书面申请0件、网上申请0件。 | -
        我局2023年没有收到政府信息公开申请，没有上年结转申请，无结转下年度申请。 | none Received 0; none CarriedOver 0; none CarriedForward 0
        截至12月底，未收到依申请公开。 | none Received 0
        自2023年1月1日起至12月31日止，我局共受理依申请公开政府信息8件，结转上年度0件。 | Received 8; CarriedOver 0
        共收到申请公开政府信息35件，答复35件，答复率100%，其中：属于主动公开范围的10件，同意公开的12件，不予公开的3件，信息不存在的10件。 | Received 35; Answered 35; Percentage 100%; ListPart 10 of 35; Granted 12 part of 35; Denied 3 of 35; ListPart 10 of 35
        全年共收到政府信息公开申请35件（含网络22件，信函13件），较上年同期（28件）增长25%。 | Received 35; ReceivedOnline 22 of 35; ReceivedByLetter 13 of 35; Received 28 prev; ΔPercentage 25%
        新收政府信息公开申请5件，办结率、答复率均达100%。 | NewlyReceived 5; Percentage 100%
        2021年、2022年、2023年分别收到政府信息公开申请3件、5件、8件。 | -
        2023年依申请公开受理量为8件。 | Received 8
        2023年依申请公开数量同比上升15%，2022年为20件，2023年为23件。 | ΔPercentage 15%
        我局全年新增公开信息300条，新增依申请公开0件。 | PublishedInformation 300; NewlyReceived 0
        收到政府信息公开申请12件，新收的办结10件，上年结转的1件也已答复。 | Received 12; Answered 10 part
        收到政府信息公开申请12件，办结上年结转申请1件。 | Received 12; CarriedOver 1 part
        收到政府信息公开申请12件，其中网络申请10件、信函申请2件，占比83.3%、16.7%。 | Received 12; ReceivedOnline 10 of 12; ReceivedByLetter 2 of 12; Percentage 83.3%; Percentage 16.7%
        收到政府信息公开申请1 2件。 | -
        收到政府信息公开申请12.5件。 | -
        依申请公开方面，本年度未收到书面申请。 | -
        收到政府信息公开申请12件，均依法办理。 | Received 12
        办理行政处罚案件12件，办结行政处罚案件10件。 | Penalties 10
        全年收到政府信息公开行政复议20件。 | -
        收到政府信息公开申请4件，其中，自然人申请3件，商业企业申请1件，均已在规定期限内答复。 | Received 4; FromNaturalPersons 3 of 4; ListPart 1 of 4; all Answered 4
        全区各级行政机关共受理政府信息公开申请238件（含上年结转9件），办结231件，结转下年度继续办理7件。 | Received 238 region; CarriedOver 9 region of 238; Answered 231 region; CarriedForward 7 region
        制发规范性文件5件，主动公开5件，报备率、规范率均达到100%。 | NormativeDocumentsIssued 5; Percentage 100%
        我市现行有效规章12件，规范性文件230件。 | RulesInForce 12 region; NormativeDocumentsInForce 230 region
        主动公开政府信息100件，依申请公开政府信息12件。 | PublishedInformation 100; Handled 12
        2022年收到政府信息公开申请5件。办结5件，均已答复。 | Received 5 prev; Answered 5 prev
        2023年3月，收到政府信息公开申请1件。 | Received 1 other
        一、本年新收政府信息公开申请数量：12。 | NewlyReceived 12
        收到政府信息公开申请12件。全年培训干部30人次，发放资料500份，办理12345热线30件，均已办结。 | Received 12
        收到政府信息公开申请2件,其中1件为重复申请,不予处理,1件予以公开。 | Received 2; OutcomeByReason/notProcessed.repeated 1 of 2; Granted 1 of 2
        收到政府信息公开申请 3 件，无不予公开情形。 | Received 3; none Denied 0
        对3件不予公开的申请说明理由。 | -
        组织开展依申请公开业务培训2次，印发工作提示5份。 | -
        抽查依申请公开答复文书20份，发现问题3个。 | -
        依申请公开服务窗口1个，配备工作人员2名。 | -
        完善依申请公开制度1项。 | -
        收到政府信息公开申请12件，涉及征地补偿8件、房屋拆迁4件。 | Received 12
        我局所属县质检所收到政府信息公开申请5件，办结5件。 | Received 5 part; Answered 5 part
        县政府办公室收到政府信息公开申请20件，办结20件，结转下年度0件。 | Received 20 part; Answered 20 part; CarriedForward 0 part
        全县受理政府信息公开申请121件，县政府受理20件，各部门受理69件，各乡镇受理32件。 | Received 121 region; Received 20 part; Received 69 part; Received 32 part
        全县各部门、各乡镇共收到政府信息公开申请112件。 | Received 112 region
        县政府本级（含县政府办公室）收到政府信息公开申请20件，办结20件；县政府部门收到92件。 | Received 20 level; Answered 20 level; Received 92 part
        收到政府信息公开申请12件，县统计局收到2件，县档案局收到1件，县疾控中心收到3件。 | Received 12; Received 2 part; Received 1 part; Received 3 part
        有40家单位全年未收到政府信息公开申请。 | none Received 0 part
        收到涉及征地拆迁的政府信息公开申请8件，办结8件。 | Received 8 part; Answered 8 part
        协助县执法局开展工作，协助办理行政许可35件。 | Licences 35 part
        受县政府委托办理行政许可12件。 | Licences 12 part
        涉及政府信息公开的行政复议7件，已审结6件，均为维持。 | Reconsideration 7
        新收政府信息公开申请12件，上年结转1件全部办结。 | NewlyReceived 12; CarriedOver 1
        新收政府信息公开申请12件，上年结转1件，均已办结。 | NewlyReceived 12; CarriedOver 1; all Answered 12
        本年度新收12件政府信息公开申请中，10件在当年办结，2件结转下一年度办理。 | NewlyReceived 12; Answered 10; CarriedForward 2
        新收政府信息公开申请12件，办结10件，其余2件结转至2024年办理。 | NewlyReceived 12; Answered 10; CarriedForward 2
        被申请行政复议案件40件，其中涉及政府信息公开7件；被提起行政诉讼案件20件，其中涉及政府信息公开3件。 | -
        不予公开政府信息公开申请6件（属于保护第三方合法权益4件，属于四类过程性信息2件）。 | Denied 6; OutcomeByReason/denied.thirdPartyRights 4 of 6; OutcomeByReason/denied.processInformation 2 of 6
        制定《某县小作坊管理办法》《某县集市管理规定》等3件行政规范性文件。 | NormativeDocumentsIssued 3
        制定《某县小作坊管理办法》等行政规范性文件3件。 | NormativeDocumentsIssued 3
        全年共办理行政许可1,234件，行政处罚56件，行政强制2件。 | Licences 1234; Penalties 56; Compulsion 2
        全县行政规范性文件制定3件，其中部门制定1件。 | NormativeDocumentsIssued 3 region; NormativeDocumentsIssued 1 part of 3
        """;
}
