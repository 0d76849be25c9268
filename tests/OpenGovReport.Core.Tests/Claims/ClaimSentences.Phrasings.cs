namespace OpenGovReport.Tests.Claims;

internal static partial class ClaimSentences
{
    /// <summary>One thing said in many ways: all of them, none of them, several years, other words for more and less, numerals of every kind.</summary>
    internal const string Phrasings = """
        新收政府信息公开申请23件，上年结转1件，其中网络12件，信函12件。 | NewlyReceived 23; CarriedOver 1; ReceivedOnline 12; ReceivedByLetter 12
        收到政府信息公开申请23件，结转下年度2件，其中：自然人19件，法人或其他组织4件。 | Received 23; CarriedForward 2; FromNaturalPersons 19; FromOrganizations 4
        政府信息公开申请上年结转3件，其中自然人2件，法人或其他组织1件。 | CarriedOver 3; FromNaturalPersons 2 part of 3; FromOrganizations 1 part of 3
        因政府信息公开引发行政复议4件。全年行政应诉案件30件，胜诉率96.7%。 | Reconsideration 4; Percentage 96.7%
        因政府信息公开引发行政诉讼1件。全年各类行政诉讼30件。 | Litigation 1
        因政府信息公开引发行政应诉案件2件。 | Litigation 2
        市政府作为共同被告的政府信息公开行政诉讼案件6件。 | -
        因政府信息公开新增行政复议3件、上年结转行政复议1件。 | -
        政府信息公开复议诉讼案件共计7件。 | -
        因政府信息公开新发生行政复议3件。 | -
        收到政府信息公开申请23件，均在法定期限内答复或依法延期。 | Received 23
        收到政府信息公开申请23件，到期申请均已答复。 | Received 23
        收到政府信息公开申请23件，截至2024年1月15日已全部办结。 | Received 23
        收到政府信息公开申请23件，较2022年多办结5件。 | Received 23
        全系统收到政府信息公开申请59件，其中局机关23件。 | Received 59 region; ListPart 23 region of 59
        因政府信息公开引发行政复议2件，行政诉讼1件，均为维持。 | Reconsideration 2; Litigation 1; all Reconsideration/Upheld 2; all Litigation/Upheld 1
        因政府信息公开引发行政复议2件，尚未审结，行政诉讼1件，均为维持。 | Reconsideration 2; Litigation 1; all Litigation/Upheld 1
        作为复议机关办理的政府信息公开行政复议均维持。 | -
        行政复议、行政诉讼均维持。 | -
        新收政府信息公开申请12件，上年结转9件，较2022年（新收130件、结转5件）略有下降，办结11件。 | NewlyReceived 12; CarriedOver 9; NewlyReceived 130 prev; Answered 11
        新收政府信息公开申请12件，较上年（新收130件）略有下降，办结11件。 | NewlyReceived 12; NewlyReceived 130 prev; Answered 11
        2023年共新收政府信息公开申请46件，比2022年减少12件。 | NewlyReceived 46; ΔNewlyReceived 12
        全年受理公开申请肆拾陆件。 | -
        依申请公开办理情况：予以公开3件，部分公开2件，不予公开1件。 | Granted 3; PartiallyGranted 2; Denied 1
        2023年依申请公开答复中，予以公开3件，占50%；部分公开2件，占33.3%；不予公开1件，占16.7%。 | Granted 3; Percentage 50%; PartiallyGranted 2; Percentage 33.3%; Denied 1; Percentage 16.7%
        共收到政府信息公开申请6件，均予以公开。 | Received 6; all Granted 6
        共收到政府信息公开申请6件，全部予以公开。 | Received 6; all Granted 6
        收到政府信息公开申请6件，均已按期答复。 | Received 6; all Answered 6
        收到政府信息公开申请6件，均已按期答复，均予以公开。 | Received 6; all Answered 6; all Granted 6
        收到政府信息公开申请6件，全部依法不予公开。 | Received 6; all Denied 6
        收到政府信息公开申请3件，均为部分公开。 | Received 3; all PartiallyGranted 3
        收到政府信息公开申请3件，均不予处理。 | Received 3; all NotProcessed 3
        收到政府信息公开申请3件，均无法提供。 | Received 3; all Unavailable 3
        收到政府信息公开申请3件，均因本机关不掌握相关政府信息无法提供。 | Received 3
        收到政府信息公开申请8件，办结7件，均予以公开。 | Received 8; Answered 7; all Granted 7
        收到政府信息公开申请8件，上年结转1件，均予以公开。 | Received 8; CarriedOver 1; all Granted 8
        因政府信息公开被提起行政诉讼5件，全部胜诉。 | Litigation 5; all Litigation/Upheld 5
        因政府信息公开被申请行政复议2件、被提起行政诉讼1件，均得到维持。 | Reconsideration 2; Litigation 1; all Reconsideration/Upheld 2; all Litigation/Upheld 1
        政府信息公开行政复议、行政诉讼均维持。 | all Reconsideration/Upheld; all Litigation/Upheld
        因政府信息公开引发行政复议3件、行政诉讼2件，均获维持。 | Reconsideration 3; Litigation 2; all Reconsideration/Upheld 3; all Litigation/Upheld 2
        因政府信息公开引发行政复议3件、行政诉讼2件，全部未审结。 | Reconsideration 3; Litigation 2; all Reconsideration/Pending 3; all Litigation/Pending 2
        因政府信息公开引发行政复议3件；行政诉讼2件，均获维持。 | Reconsideration 3; Litigation 2; all Litigation/Upheld 2
        因政府信息公开引发行政诉讼2件，已审结1件，全部胜诉。 | Litigation 2
        因政府信息公开引发行政诉讼2件，法院均判决驳回原告诉讼请求。 | Litigation 2
        2023年，全县累计收到政府信息公开申请1，286件，其中县本级312件。 | Received 1286 region; ListPart 312 region of 1286
        收到政府信息公开申请共２３份，办结率１００％。 | Received 23; Percentage 100%
        收到政府信息公开申请二十三份，较上年增加三份。 | Received 23; ΔReceived 3
        收到政府信息公开申请十余件。 | Received 10~
        收到政府信息公开申请逾百件。 | -
        收到政府信息公开申请20多件次。 | Received 20~
        收到政府信息公开申请约二十件。 | Received 20~
        收到政府信息公开申请10～12件。 | -
        收到申请政府信息公开12人次。 | -
        2023年度受理政府信息公开申请12件，涉及申请人9人次。 | Received 12
        全年办理答复政府信息公开申请12件，网上咨询350人次。 | Answered 12
        截至目前，全县各级各部门累计受理政府信息公开申请3056件。 | Received 3056 other region
        自2008年以来累计受理依申请公开86件。 | Received 86 other
        2021年至2023年，共收到政府信息公开申请60件。 | Received 60 other
        “十四五”以来共收到政府信息公开申请60件。 | Received 60 other
        2023年，收到政府信息公开申请零件。 | Received 0
        2023年，政府信息公开申请受理量为零。 | none Received 0
        未收到公开政府信息申请，也未发生行政复议和诉讼。 | none Received 0; none Reconsideration 0; none Litigation 0
        2023年我局没有收到公民个人的政府信息公开申请。 | -
        2023年没有结转申请。 | -
        无上年结转件，无结转下年度件。 | -
        我局2023年收到依申请公开0件，上年结转0件，结转下年度0件。 | Received 0; CarriedOver 0; CarriedForward 0
        上年度结转的1件政府信息公开申请已于2023年1月办结。 | CarriedOver 1
        上年度结转政府信息公开申请2件、本年度新收10件，共计12件，全部办结。 | CarriedOver 2; NewlyReceived 10; Handled 12; all Answered 12
        本年共收到政府信息公开申请10件、上年结转2件，办结11件、转下年1件。 | Received 10; CarriedOver 2; Answered 11; CarriedForward 1
        政府信息公开申请10件，已全部办结。 | Handled 10; all Answered 10
        全年共接到政府信息公开申请10件，其中线上提交7件，线下提交3件。 | Received 10; ReceivedOnline 7 of 10; ReceivedOtherwise 3 of 10
        收到政府信息公开申请10件（其中通过政府网站8件，通过信函2件）。 | Received 10; ReceivedOnline 8 of 10; ReceivedByLetter 2 of 10
        收到政府信息公开申请10件：网络8件，当面2件，均按时答复。 | Received 10; ReceivedOnline 8 of 10; ReceivedInPerson 2 of 10; all Answered 10
        2023年共受理11件，含结转1件。 | -
        依申请公开方面，2023年共受理11件，含上年结转1件；办结10件，结转下年1件。 | Received 11; CarriedOver 1 of 11; Answered 10; CarriedForward 1
        2023年受理政府信息公开申请11件（2022年为19件），同比减少42.1%。 | Received 11; Received 19 prev; ΔPercentage 42.1%
        2023年受理政府信息公开申请11件，与去年持平。 | Received 11
        2023年受理政府信息公开申请11件，是2022年的2.2倍。 | Received 11
        2023年受理政府信息公开申请11件，占全县的8%。 | Received 11; Percentage 8%
        我局办理的政府信息公开申请中，予以公开4件、不予公开1件、无法提供2件、不予处理0件、其他处理1件。 | Granted 4; Denied 1; Unavailable 2; NotProcessed 0; OtherwiseHandled 1
        其中，予以公开4件。 | -
        答复政府信息公开申请8件，其中予以公开4件，部分公开、不予公开各2件。 | Answered 8; Granted 4 of 8; PartiallyGranted 2 of 8; Denied 2 of 8
        答复政府信息公开申请8件，公开4件，不公开2件，告知不属于本机关公开2件。 | Answered 8; Granted 4; Denied 2
        不予公开2件（国家秘密1件、内部事务信息1件）。 | -
        因政府信息公开引起的行政复议案件为零，行政诉讼案件为零。 | none Reconsideration 0; none Litigation 0
        全年没有一起因政府信息公开引发的行政复议或者行政诉讼案件。 | none Reconsideration 0; none Litigation 0
        未发生一起因政府信息公开引发的行政复议、行政诉讼。 | none Reconsideration 0; none Litigation 0
        2023年未产生政府信息公开申请收费。 | none InformationProcessingFee 0
        2023年我局依申请公开政府信息未收取任何费用。 | none InformationProcessingFee 0
        全年收取政府信息公开信息处理费共计三百八十元。 | InformationProcessingFee 380元
        制定出台行政规范性文件三件、废止一件，年末现行有效共一十二件。 | NormativeDocumentsIssued 3; NormativeDocumentsRepealed 1; NormativeDocumentsInForce 12
        本年度未制发行政规范性文件。 | none NormativeDocumentsIssued 0
        2023年制发行政规范性文件3件，较2022年多1件。 | NormativeDocumentsIssued 3; ΔNormativeDocumentsIssued 1
        办理行政许可2.3万余件。 | Licences 23000~
        全年共作出行政许可决定1 234件。 | -
        行政许可处理决定2,345件、行政处罚处理决定67件、行政强制处理决定8件。 | Licences 2345; Penalties 67; Compulsion 8
        实施行政处罚67件，罚没款12.3万元；行政事业性收费0.5万元。 | Penalties 67; Fees 0.5万元
        门户网站发布信息1,286条，其中政策文件86条、工作动态900余条、公示公告300条。 | PublishedInformation 1286; PublishedInformation 86 of 1286; PublishedInformation 900~ of 1286; PublishedInformation 300 of 1286
        主动公开政府信息3056条，同比增长12%；办理依申请公开15件，同比下降25%。 | PublishedInformation 3056; ΔPercentage 12%; Handled 15; ΔPercentage 25%
        收到政府信息公开申请8件，办结8件，按时办结率、群众满意率均为100%。 | Received 8; Answered 8; Percentage 100%
        收到信息公开申请5宗（自然人4宗，企业1宗），其中4宗予以公开，1宗不予公开。 | Received 5; FromNaturalPersons 4 of 5; ListPart 1 of 5; Granted 4 of 5; Denied 1 of 5
        在收到的8件申请中，有5件予以公开，2件部分公开，1件因信息不存在无法提供。 | -
        在收到的8件政府信息公开申请中，5件予以公开，2件部分公开，1件不予公开。 | Received 8; Granted 5; PartiallyGranted 2; Denied 1
        全年共处理政府信息公开申请9件，1件撤回，8件答复。 | Handled 9; Answered 8
        市政府转办政府信息公开申请2件，已办结。 | -
        政府信息公开申请受理12件，答复12件，公开率92%，不予公开率8%。 | Received 12; Answered 12; Percentage 92%; Percentage 8%
        申请量同比下降三成。 | -
        受理依申请公开12件，比上年度多受理3件。 | Received 12; ΔReceived 3
        2023年依申请12件，其中2件已转下一年度办理。 | Handled 12; CarriedForward 2 of 12
        无不予公开政府信息情形，无行政复议及行政诉讼。 | none Reconsideration 0; none Litigation 0
        本年度没有发生政府信息公开行政复议，行政诉讼1件。 | none Reconsideration 0; Litigation 1
        因政府信息公开被复议2次、被诉1次。 | -
        政府信息公开被行政复议纠错0件，被行政诉讼败诉0件。 | -
        政府信息公开行政复议结果维持2件、纠正0件、其他1件，尚未审结0件，共3件。 | Reconsideration/Upheld 2; Reconsideration/Corrected 0; Reconsideration/Pending 0
        政府信息公开行政诉讼未经复议直接起诉1件，结果维持；复议后起诉2件，均尚未审结。 | DirectLitigation 1; LitigationAfterReconsideration 2; all LitigationAfterReconsideration/Pending 2
        2023年，全市政务公开系统共受理政府信息公开申请3，420件，其中市本级1，020件、县（市、区）2，400件。 | Received 3420 region; ListPart 1020 region of 3420; ListPart 2400 region of 3420
        本机关收到政府信息公开申请30件，同比增长三成。 | Received 30
        政府信息公开申请办结率由95%提高到100%。 | Percentage 95%; ΔPercentage 100%
        我局收到申请公开工程建设类信息的申请8件。 | Received 8 part
        全年通过“12345”受理群众诉求1286件，依申请公开3件。 | Handled 3
        依申请公开平台累计受理申请1286件。 | -
        2019年以来依申请公开累计受理1286件，年均257件。 | Received 1286 other
        新条例施行后共受理政府信息公开申请286件。 | Received 286 other
        截至2023年底，累计收到政府信息公开申请286件。 | Received 286 other
        受理政府信息公开申请件286件，位列全省第三。 | Received 286
        其中，答复类型为予以公开的申请5件。 | -
        政府信息公开申请5件，其中3件已在法定期限内答复，2件正在办理中。 | Handled 5; Answered 3 of 5; ListPart 2 of 5
        对5件申请作出不予公开决定。 | -
        政府信息公开申请中，不予公开申请5件，占比12%。 | Denied 5; Percentage 12%
        因申请内容不明确要求补正的政府信息公开申请3件。 | -
        政府信息公开申请中有3件延长答复期限。 | -
        收到政府信息公开申请6件，申请人均为自然人。 | Received 6
        收到政府信息公开申请6件，均通过信函提出。 | Received 6
        收到政府信息公开申请6件，较去年有所增加。 | Received 6
        收到政府信息公开申请6件，去年同期为9件。 | Received 6; Received 9 prev
        收到政府信息公开申请6件，其中超期答复0件。 | Received 6; Answered 0 part of 6
        收到政府信息公开申请6件，未超期答复。 | Received 6
        收到政府信息公开申请6件，无超期答复现象，无行政复议案件。 | Received 6; none Reconsideration 0
        收到政府信息公开申请6件，没有一件被提起行政复议。 | Received 6; none Reconsideration 0
        收到政府信息公开申请6件，没有一件因超期被提起行政复议。 | Received 6
        2023年未发生因超期答复被提起行政复议的情况。 | -
        行政诉讼应诉5件，其中涉及政府信息公开2件。 | -
        涉及政府信息公开行政诉讼2件，均被法院裁定驳回起诉。 | Litigation 2
        被申请行政复议的政府信息公开案件3件，复议机关均维持原答复。 | Reconsideration 3; all Reconsideration/Upheld 3
        政府信息公开行政复议案件3件，已全部审结，均维持。 | Reconsideration 3; all Reconsideration/Upheld 3
        政府信息公开行政复议案件3件，其中2件维持，1件责令重新答复。 | Reconsideration 3; Reconsideration/Upheld 2 of 3; ListPart 1 of 3
        政府信息公开行政复议案件3件，2件予以维持、1件申请人撤回复议申请。 | Reconsideration 3; Reconsideration/Upheld 2
        收到政府信息公开申请12件，较上年减少近一半。 | Received 12
        收到政府信息公开申请12件，是上年的80%。 | Received 12; Percentage 80% prev
        印发规范性文件2件，均同步解读。 | NormativeDocumentsIssued 2
        我县现行有效行政规范性文件56件，其中县政府及县政府办32件、部门24件。 | NormativeDocumentsInForce 56 region; ListPart 32 region of 56; ListPart 24 region of 56
        新增行政规范性文件2件。 | -
        公开现行有效行政规范性文件36件。 | NormativeDocumentsInForce 36 part
        行政规范性文件公开率100%。 | Percentage 100%
        全年公开行政许可结果1286条，行政处罚结果36条。 | -
        办理行政许可1286件，办结率100%，“一网通办”率98%。 | Licences 1286; Percentage 100%; Percentage 98%
        全年办理各类行政许可及公共服务事项12864件。 | -
        立案查处行政处罚案件36件，办结30件，罚没12.5万元。 | -
        行政处罚36件，其中一般程序30件、简易程序6件。 | -
        行政处罚决定36件（其中警告10件、罚款26件）。 | Penalties 36; ListPart 10 of 36; ListPart 26 of 36
        行政强制措施实施3次。 | -
        行政事业性收费共计121，420元。 | Fees 121420元
        全年行政事业性收费收入合计0.00万元。 | Fees 0.00万元
        信息处理费收费标准按国办函〔2020〕109号执行，全年收费0元。 | -
        2023年度发出收费通知零件，未收取信息处理费。 | FeeNotices 0; none InformationProcessingFee 0
        本机关2023年发出信息处理费收费通知共0件、收取总金额0元。 | FeeNotices 0
        发出收费通知1件，总金额380元，实际收取380元。 | FeeNotices 1
        本年度没有产生信息公开处理费用。 | none InformationProcessingFee 0
        县政府网站发布各类政府信息9，866条（含转载类2，300条）。 | PublishedInformation 9866; PublishedInformation 2300 of 9866
        回应公众关注热点或重大舆情30次，政策解读86篇。 | PublishedInformation 86
        收到公开申请0件，行政复议0件，行政诉讼0件。 | Received 0; Reconsideration 0; Litigation 0
        今年未收到政府信息公开申请，去年收到3件。 | none Received 0; Received 3 prev
        与去年一样，未收到政府信息公开申请。 | none Received 0
        未收到通过互联网提交的政府信息公开申请。 | -
        收到政府信息公开申请12件，另有3件非政府信息公开申请，已告知。 | Received 12
        全年收到政府信息公开申请12件（次）。 | Received 12
        共收到政府信息公开申请12件、咨询36件。 | Received 12
        2023年，我局共收到群众来信来访120件，其中依申请公开8件。 | Handled 8
        全局共受理依申请公开事项8件次，其中申请人自行撤回2件，实际答复6件。 | Received 8; ListPart 2 of 8; Answered 6
        全年共收到政府信息公开申请9件，办结8件，剩余1件正在办理中。 | Received 9; Answered 8
        全年收到政府信息公开申请9件，指导乡镇答复申请6件。 | Received 9; Answered 6 part
        收到政府信息公开申请9件，公开率88.9%，不予公开1件。 | Received 9; Percentage 88.9%; Denied 1
        答复政府信息公开申请9件，其中公开4件、部分公开2件、不公开1件、信息不存在2件。 | Answered 9; Granted 4 of 9; PartiallyGranted 2 of 9; Denied 1 of 9; ListPart 2 of 9
        答复政府信息公开申请9件：同意公开4件，不存在5件。 | Answered 9; Granted 4 of 9; ListPart 5 of 9
        办结的政府信息公开申请中，公开类4件，不公开类5件。 | -
        2022年底受理的1件政府信息公开申请于2023年1月答复。 | Received 1 other
        2022年12月收到的政府信息公开申请1件，已于2023年1月答复。 | Received 1 other
        截至2023年12月31日，尚有2件政府信息公开申请正在办理。 | -
        政府信息公开申请总量为6件，其中本年度新收5件、上年度结转1件。 | Handled 6; NewlyReceived 5 part of 6; CarriedOver 1 part of 6
        共有6名群众提出政府信息公开申请6件。 | Handled 6
        政府信息公开申请6件（自然人5件、企业1件）全部按期答复。 | Handled 6; FromNaturalPersons 5 of 6; ListPart 1 of 6; all Answered 6
        自然人提交政府信息公开申请5件，法人或其他组织提交1件。 | FromNaturalPersons 5; FromOrganizations 1
        政府信息公开申请：网上3件；信函2件；当面0件。 | ReceivedOnline 3; ReceivedByLetter 2; ReceivedInPerson 0
        2023年收到政府信息公开申请5件，2022年8件，2021年10件。 | Received 5; Received 8 prev
        2023年、2022年收到政府信息公开申请分别为5件、8件。 | -
        同比2022年减少3件政府信息公开申请。 | -
        行政复议：5件，其中维持3件，纠正1件，其他1件。 | -
        政府信息公开行政复议5件：维持3件，纠正1件，未审结1件。 | Reconsideration 5; Reconsideration/Upheld 3 of 5; Reconsideration/Corrected 1 of 5; Reconsideration/Pending 1 of 5
        因政府信息公开引发的行政复议5件，比上年少2件，其中维持4件。 | Reconsideration 5; ΔReconsideration 2; Reconsideration/Upheld 4 of 5
        县政府作为复议机关办理信息公开类复议案件5件。 | -
        我局作为被告的政府信息公开诉讼案件3件，一审胜诉2件，二审维持1件。 | Litigation 3
        因政府信息公开被提起行政诉讼3件，均在审理中。 | Litigation 3; all Litigation/Pending 3
        因政府信息公开被提起行政诉讼3件，均未审结。 | Litigation 3; all Litigation/Pending 3
        因政府信息公开被提起行政诉讼3件，均未败诉。 | Litigation 3
        因政府信息公开被提起行政诉讼3件，无一败诉。 | Litigation 3
        因政府信息公开被提起行政诉讼3件，没有败诉案件。 | Litigation 3
        未因政府信息公开败诉。 | -
        全年因政府信息公开产生行政复议0起，行政诉讼0起，较上年均持平。 | Reconsideration 0; Litigation 0
        2023年我局政府信息公开工作未被提起行政复议、行政诉讼。 | none Reconsideration 0; none Litigation 0
        没有发生因政府信息公开而引起的行政复议、诉讼和申诉情况。 | none Reconsideration 0; none Litigation 0
        2023年，全县没有收取政府信息公开费用。 | none InformationProcessingFee 0 region
        依申请提供政府信息未收取费用。 | none InformationProcessingFee 0
        本年度收取信息处理费共计0元，发出收费通知0件。 | InformationProcessingFee 0元; FeeNotices 0
        本年度未发出收费通知，未收取信息处理费。 | none InformationProcessingFee 0
        规范性文件制定0件，清理3件，现行有效5件。 | NormativeDocumentsIssued 0; NormativeDocumentsInForce 5 part
        2023年，以区政府（区政府办）名义制发行政规范性文件2件。 | NormativeDocumentsIssued 2 part
        本年度公布行政规范性文件2件，废止行政规范性文件1件，截至12月31日，现行有效行政规范性文件9件。 | NormativeDocumentsPublished 2; NormativeDocumentsRepealed 1; NormativeDocumentsInForce 9
        行政规范性文件制发件数为2件、废止件数为1件、现行有效件数为9件。 | NormativeDocumentsIssued 2; NormativeDocumentsRepealed 1; NormativeDocumentsInForce 9
        全年作出行政处罚35件，同比下降12.5%，罚没金额20万元。 | Penalties 35; ΔPercentage 12.5%
        全县行政事业性收费1234.56万元，其中教育收费234.56万元。 | Fees 1234.56万元 region
        行政许可120件、行政处罚35件，均已公示。 | -
        双随机抽查35户，公示行政处罚信息12条。 | PublishedInformation 12
        发布信息1286条（其中原创300条，转载986条）。 | PublishedInformation 1286; PublishedInformation 300 of 1286; PublishedInformation 986 of 1286
        全年共发布信息1286条，其中：机构职能12条，法规文件40条，工作动态1100条，其他134条，同比增长12.1%。 | PublishedInformation 1286; PublishedInformation 12 of 1286; PublishedInformation 40 of 1286; PublishedInformation 1100 of 1286; PublishedInformation 134 of 1286; ΔPercentage 12.1% of 1286
        2021-2023年，共收到政府信息公开申请60件。 | Received 60 other
        2022年1月至2023年12月，收到政府信息公开申请60件。 | Received 60 other
        2022年和2023年共收到政府信息公开申请60件。 | Received 60 other
        2021至2023年共收到政府信息公开申请60件，其中2023年收到8件。 | Received 60 other; Received 8 part of 60
        2023年1月1日至2023年12月31日，收到政府信息公开申请8件。 | Received 8
        2022年，收到政府信息公开申请60件；2023年，收到8件。 | Received 60 prev; Received 8
        2023年，截至12月底累计收到政府信息公开申请8件。 | Received 8
        """;
}
