namespace OpenGovReport.Tests.Claims;

internal static partial class ClaimSentences
{
    /// <summary>
    /// Provinces, cities, counties, departments and towns, as an auditor would feed them: what there was none of in table two, as many of each, brackets, other bodies' figures, the
    /// year before in brackets, the words of the form in prose.
    /// </summary>
    internal const string Levels = """
        全年未作出行政处罚决定。 | none Penalties 0
        2023年，我局未作出行政许可、行政处罚、行政强制决定。 | none Licences 0; none Penalties 0; none Compulsion 0
        本年度未实施行政强制措施。 | none Compulsion 0
        无行政许可、行政处罚和行政强制事项。 | none Licences 0; none Penalties 0; none Compulsion 0
        我局不涉及行政许可事项。 | none Licences 0
        未发生行政处罚、行政强制案件。 | none Penalties 0; none Compulsion 0
        全年未办理行政许可。 | none Licences 0
        全年未办理行政许可变更。 | -
        未发生行政处罚投诉。 | -
        未作出重大行政处罚决定。 | -
        无行政处罚被撤销情况。 | -
        未制发规范性文件。 | none NormativeDocumentsIssued 0
        本年度没有制定行政规范性文件，也没有废止行政规范性文件。 | none NormativeDocumentsIssued 0; none NormativeDocumentsRepealed 0
        2023年未制定出台规章和行政规范性文件。 | none RulesIssued 0; none NormativeDocumentsIssued 0
        无新制发行政规范性文件，无废止行政规范性文件，现行有效行政规范性文件5件。 | none NormativeDocumentsIssued 0; none NormativeDocumentsRepealed 0; NormativeDocumentsInForce 5
        无现行有效规章和行政规范性文件。 | none RulesInForce 0; none NormativeDocumentsInForce 0
        无行政规范性文件。 | none NormativeDocumentsIssued 0
        未制发党内规范性文件。 | -
        未公开规范性文件。 | -
        未制定规范性文件管理办法。 | -
        未收取行政事业性收费。 | none Fees 0
        本机关无行政事业性收费项目。 | none Fees 0
        本年度未发生行政事业性收费。 | none Fees 0
        全年没有行政事业性收费。 | none Fees 0
        未违规收取行政事业性收费。 | -
        行政许可0件、行政处罚0件、行政强制0件。 | -
        行政许可、行政处罚、行政强制处理决定均为0件。 | Licences 0; Penalties 0; Compulsion 0
        办结政府信息公开申请12件，无结转。 | Answered 12; none CarriedForward 0
        收到政府信息公开申请12件，均已办结，无结转。 | Received 12; all Answered 12; none CarriedForward 0
        新收政府信息公开申请12件，上年无结转，办结12件。 | NewlyReceived 12; none CarriedOver 0; Answered 12
        新收政府信息公开申请12件，无结转，办结12件。 | NewlyReceived 12; Answered 12
        收到政府信息公开申请12件，无上年结转，无结转下年度。 | Received 12; none CarriedOver 0; none CarriedForward 0
        收到政府信息公开申请12件，全部在规定时间内答复，无逾期和结转。 | Received 12; all Answered 12; none CarriedForward 0
        收到政府信息公开申请12件，没有不予公开的情况。 | Received 12; none Denied 0
        收到政府信息公开申请12件，办结12件，无部分公开、不予公开情形。 | Received 12; Answered 12; none PartiallyGranted 0; none Denied 0
        收到政府信息公开申请12件，不予公开0件，未发生不予处理情形。 | Received 12; Denied 0; none NotProcessed 0
        收到政府信息公开申请12件，未出现违规不予公开情况。 | Received 12
        答复政府信息公开申请22件，予以公开14件（含部分公开2件），不予公开8件。 | Answered 22; Granted 14; PartiallyGranted 2 of 14; Denied 8
        答复政府信息公开申请22件，不予公开8件（含无法提供、不予处理等情形）。 | Answered 22; Denied 8 part
        答复政府信息公开申请22件，公开和部分公开14件，其余8件为不予公开、无法提供等。 | Answered 22
        收到政府信息公开申请23件，其中10件由法制机构审核，全部23件答复书经律师审查。 | Received 23; ListPart 10 of 23
        办理答复政府信息公开申请22件，其中主动公开范围3件、予以公开9件、部分公开2件、其他8件。 | Answered 22; ListPart 3 of 22; Granted 9 part of 22; PartiallyGranted 2 of 22; ListPart 8 of 22
        答复政府信息公开申请22件，属于主动公开范围告知获取途径3件，同意公开9件。 | Answered 22
        县政府门户网站依申请公开平台收到全县申请156件。 | -
        市政府门户网站收到政府信息公开申请156件。 | ReceivedOnline 156 part
        办理行政许可45件（市级），全市合计120件。 | Licences 45 level
        全县教育系统收到政府信息公开申请12件。 | Received 12 region
        各县区收到政府信息公开申请36件。 | Received 36 part
        全市教育系统共办理行政许可120件。 | Licences 120 region
        目前现行有效行政规范性文件12件。 | NormativeDocumentsInForce 12
        目前现行有效规章12件。 | RulesInForce 12
        截至目前，我局现行有效行政规范性文件12件。 | NormativeDocumentsInForce 12
        目前正在办理政府信息公开申请2件。 | -
        截至目前收到政府信息公开申请12件。 | Received 12 other
        收到政府信息公开申请26件，同比2022年（36件）减少10件。 | Received 26; Received 36 prev; ΔReceived 10
        收到政府信息公开申请26件，比2022年（36件）减少10件，下降27.8%。 | Received 26; Received 36 prev; ΔReceived 10; ΔPercentage 27.8%
        收到政府信息公开申请26件，同比2022年（36件、办结35件）减少10件。 | Received 26; Received 36 prev; Answered 35 prev; ΔReceived 10
        收到政府信息公开申请23件，3件未到期结转2024年办理。 | Received 23; CarriedForward 3
        收到政府信息公开申请23件，2件尚未到答复期限，结转下年度办理。 | Received 23
        收到政府信息公开申请23件，其中2件因未到办理期限结转至下一年度继续办理。 | Received 23; CarriedForward 2 of 23
        2023年受理政府信息公开申请23件，不予受理0件。 | Received 23
        收到政府信息公开申请23件，来信2件，政府网站留言120件。 | Received 23
        收到政府信息公开申请23件，信函6件均为自然人提出，均已答复。 | Received 23; ReceivedByLetter 6
        收到政府信息公开申请23件，涉及企业的4件均已答复。 | Received 23
        收到政府信息公开申请23件。全年发生行政诉讼案件18件，无败诉。 | Received 23
        收到政府信息公开申请23件，因行政行为被提起行政诉讼12件。 | Received 23
        收到政府信息公开申请23件。因征地补偿被申请行政复议12件。 | Received 23
        收到政府信息公开申请23件，被申请行政复议3件。 | Received 23; Reconsideration 3
        收到政府信息公开申请23件，由此引发行政复议3件、行政诉讼1件。 | Received 23; Reconsideration 3; Litigation 1
        答复政府信息公开申请8件，其中予以公开4件，部分公开、不予公开、无法提供、不予处理各1件。 | Answered 8; Granted 4 of 8; PartiallyGranted 1 of 8; Denied 1 of 8; Unavailable 1 of 8; NotProcessed 1 of 8
        收到政府信息公开申请2件，网络、信函各1件。 | Received 2; ReceivedOnline 1; ReceivedByLetter 1
        因政府信息公开引发行政复议2件，维持、纠正各1件。 | Reconsideration 2; Reconsideration/Upheld 1; Reconsideration/Corrected 1
        因政府信息公开引发行政复议、行政诉讼各1件。 | Reconsideration 1; Litigation 1
        制发、废止行政规范性文件各1件。 | -
        部分公开、不予公开、无法提供均为0件。 | -
        政府信息公开申请中部分公开、不予公开、无法提供均为0件。 | PartiallyGranted 0; Denied 0; Unavailable 0
        上年结转和结转下年度的政府信息公开申请均为0件。 | -
        2023年，省本级收到政府信息公开申请356件，办结349件。 | Received 356 level; Answered 349 level
        全省行政机关共收到政府信息公开申请2.36万件。 | Received 23600~ region
        我厅全年登记受理政府信息公开申请356件，较上年增长15%。 | Received 356; ΔPercentage 15%
        全年登记政府信息公开申请356件，受理340件。 | Handled 356; Received 340 part
        接收政府信息公开申请〇件。 | Received 0
        收到政府信息公开申请二〇三件。 | Received 203
        收到政府信息公开申请一百〇三件。 | Received 103
        收到政府信息公开申请三十来件。 | -
        收到政府信息公开申请几十件。 | -
        收到政府信息公开申请10件以上。 | Received 10~
        收到政府信息公开申请10件左右。 | Received 10~
        收到政府信息公开申请近200宗，办结率100%。 | Received 200~; Percentage 100%
        收到政府信息公开申请10至12件。 | -
        全年办结政府信息公开申请15宗，其中：公开9宗，部分公开2宗，不公开3宗，其他1宗。 | Answered 15; Granted 9 of 15; PartiallyGranted 2 of 15; Denied 3 of 15; ListPart 1 of 15
        收到政府信息公开申请15份，按内容分：教育类9份、人事类4份、财务类2份。 | Received 15
        收到政府信息公开申请15件，按申请人分，自然人12件，法人或其他组织3件；按渠道分，网络10件，信函5件。 | Received 15; FromNaturalPersons 12; FromOrganizations 3; ReceivedOnline 10; ReceivedByLetter 5
        收到政府信息公开申请15件，其中网络10件（自然人8件、企业2件）、信函5件。 | Received 15; ReceivedOnline 10 of 15; FromNaturalPersons 8 part of 10; ListPart 2 of 10; ReceivedByLetter 5 of 15
        收到政府信息公开申请15件，其中予以公开9件（其中全部公开7件、部分公开2件）、不予公开6件。 | Received 15; Granted 9 of 15; Granted 7 of 9; PartiallyGranted 2 of 9; Denied 6 of 15
        办结政府信息公开申请15件，办结率100%，其中依法公开9件。 | Answered 15; Percentage 100%; Granted 9 of 15
        政府信息公开申请受理12件、办结12件、办结率100%。 | Received 12; Answered 12; Percentage 100%
        共办理政府信息公开申请12件次，涉及申请事项36项。 | Handled 12
        收到12人提出的政府信息公开申请15件。 | Handled 15
        12名申请人共提交政府信息公开申请15件，办结15件。 | Handled 15; Answered 15
        政府信息公开申请由2022年的20件增长到2023年的23件。 | Handled 20 prev
        2023年新收政府信息公开申请23件，2022年新收20件，增长15%。 | NewlyReceived 23; NewlyReceived 20 prev; ΔPercentage 15%
        新收政府信息公开申请23件，其中1月至6月12件、7月至12月11件。 | NewlyReceived 23; ListPart 12 other of 23; ListPart 11 other of 23
        全年共收到政府信息公开申请23件，第一季度5件、第二季度6件、第三季度7件、第四季度5件。 | Received 23
        2023年12月收到的2件政府信息公开申请结转至2024年办理。 | Received 2 other
        2024年1月，收到政府信息公开申请3件。 | Received 3 other
        2023年度共受理政府信息公开申请23件，其中，本级受理13件，下属单位受理10件。 | Received 23; Received 13 part of 23; Received 10 part of 23
        局机关及直属单位共收到政府信息公开申请23件。 | Received 23 part
        我局代县政府办理政府信息公开申请6件。 | Handled 6 part
        我局协助办理政府信息公开申请6件。 | Handled 6 part
        配合县政府办公室答复政府信息公开申请6件。 | Answered 6 part
        会同县财政局答复政府信息公开申请6件。 | Answered 6 part
        县政府转来政府信息公开申请6件，均已答复。 | Handled 6 part; all Answered 6 part
        收到上级转办的政府信息公开申请6件。 | -
        政府信息公开申请办结12件，同比增长20%，其中予以公开10件，同比增长25%。 | Answered 12; ΔPercentage 20%; Granted 10 of 12; ΔPercentage 25% of 12
        收到政府信息公开申请12件，增幅为20%。 | Received 12; ΔPercentage 20%
        收到政府信息公开申请12件，减幅20%。 | Received 12; ΔPercentage 20%
        收到政府信息公开申请12件，同比减少3件、下降20%。 | Received 12; ΔReceived 3; ΔPercentage 20%
        收到政府信息公开申请12件，同比翻了一番。 | Received 12
        收到政府信息公开申请12件，占全县申请总量的三分之一。 | Received 12
        收到政府信息公开申请12件，约占全县的5%。 | Received 12; Percentage 5%~
        收到政府信息公开申请12件，日均办理0.05件。 | Received 12
        收到政府信息公开申请12件，最多的一名申请人提出6件。 | Received 12
        收到政府信息公开申请12件，其中同一申请人提出6件。 | Received 12; ListPart 6 of 12
        收到政府信息公开申请12件，其中涉及招生政策5件，教师待遇4件，学校建设3件，合计12件。 | Received 12; ListPart 5 of 12; ListPart 4 of 12; ListPart 3 of 12
        门户网站发布信息200条，微信公众号100条，微博50条，合计350条。 | PublishedInformation 200; PublishedInformation 100; PublishedInformation 50
        本年新收政府信息公开申请12件，上年结转政府信息公开申请1件，本年度办理结果13件，结转下年度继续办理0件。 | NewlyReceived 12; CarriedOver 1; Handled 13; CarriedForward 0
        表三显示：本年新收政府信息公开申请数量12，上年结转政府信息公开申请数量1，总计13，结转下年度继续办理0。 | NewlyReceived 12; CarriedOver 1; CarriedForward 0
        本年度办理结果：予以公开8件，部分公开2件，不予公开1件，无法提供0件，不予处理0件，其他处理0件，总计11件。 | -
        政府信息公开申请办理结果：予以公开8件，部分公开2件，不予公开1件，总计11件。 | Granted 8; PartiallyGranted 2; Denied 1
        行政复议：结果维持3件，结果纠正1件，其他结果0件，尚未审结1件，总计5件。 | -
        政府信息公开行政复议总计5件，结果维持3件，结果纠正1件，其他结果0件，尚未审结1件。 | Reconsideration 5; Reconsideration/Upheld 3; Reconsideration/Corrected 1; Reconsideration/Other 0; Reconsideration/Pending 1
        规章本年制发件数0件，本年废止件数0件，现行有效件数0件。 | RulesIssued 0; RulesRepealed 0; RulesInForce 0
        行政规范性文件本年制发件数3件、本年废止件数1件、现行有效件数10件。 | NormativeDocumentsIssued 3; NormativeDocumentsRepealed 1; NormativeDocumentsInForce 10
        行政许可本年处理决定数量12件；行政处罚本年处理决定数量3件；行政强制本年处理决定数量0件。 | Licences 12; Penalties 3; Compulsion 0
        行政事业性收费本年收费金额1.5万元。 | Fees 1.5万元
        行政事业性收费本年收费金额约1.5万元。 | Fees 1.5万元~
        收取行政事业性收费（含信息处理费）1.5万元。 | Fees 1.5万元
        收取不动产登记费等行政事业性收费1.5万元。 | -
        收取行政事业性收费12笔，共计1.5万元。 | -
        全年收取信息处理费1件，金额为380元。 | InformationProcessingFee 380元
        本年度共收取政府信息公开信息处理费人民币380元。 | InformationProcessingFee 380元
        未收取任何信息处理费用。 | none InformationProcessingFee 0
        2023年，我镇未收取政府信息公开信息处理费，无其他需要报告的事项。 | none InformationProcessingFee 0
        本机关按规定收取信息处理费的情况：0件，0元。 | -
        废止规范性文件1件，宣布失效规范性文件6件。 | NormativeDocumentsRepealed 1; NormativeDocumentsRepealed 6
        废止和宣布失效规范性文件7件。 | NormativeDocumentsRepealed 7
        制定规范性文件3件，其中以县政府名义1件、以部门名义2件。 | NormativeDocumentsIssued 3; ListPart 1 of 3; ListPart 2 of 3
        制定规范性文件3件，修订规范性文件2件。 | NormativeDocumentsIssued 3
        起草规范性文件3件，印发2件。 | NormativeDocumentsIssued 2 part
        印发规范性文件3件，解读3件。 | NormativeDocumentsIssued 3
        备案规范性文件3件。 | -
        向县政府报备规范性文件3件。 | -
        公开规范性文件3件，制定规范性文件3件。 | NormativeDocumentsPublished 3; NormativeDocumentsIssued 3
        制定行政规范性文件计划3项。 | -
        办理行政许可12件，其中新办8件、延续3件、变更1件。 | Licences 12; ListPart 8 of 12; ListPart 3 of 12; ListPart 1 of 12
        行政许可事项12项，办件量356件。 | -
        办理行政许可、行政确认等事项356件。 | -
        作出行政处罚决定3件，罚款金额1.2万元，没收违法所得0.3万元。 | Penalties 3
        作出行政处罚3件，其中简易程序1件、普通程序2件，均已公示。 | Penalties 3; ListPart 1 of 3; ListPart 2 of 3
        撤销行政许可决定2件。 | -
        不予行政处罚决定5件。 | -
        不予行政许可决定2件，准予行政许可决定120件。 | Licences 120
        采取行政强制措施2次，申请法院强制执行3件。 | -
        政府信息公开申请被行政复议2件，其中1件维持、1件尚未审结，未被提起行政诉讼。 | Reconsideration 2; Reconsideration/Upheld 1 of 2; Reconsideration/Pending 1 of 2; none Litigation 0
        因政府信息公开引发的行政复议案件2件，同比持平。 | Reconsideration 2
        因政府信息公开引发的行政复议案件2件，同比减少1件，纠错率为0。 | Reconsideration 2; ΔReconsideration 1
        因政府信息公开引发的行政诉讼案件一审2件、二审1件。 | -
        涉及政府信息公开的行政复议、诉讼案件总数为3件。 | -
        我局作为复议机关收到政府信息公开行政复议申请3件。 | -
        代理县政府应诉政府信息公开案件3件。 | Litigation 3 part
        政府信息公开行政诉讼案件3件（未经复议直接起诉2件、复议后起诉1件），均胜诉。 | Litigation 3; DirectLitigation 2 of 3; LitigationAfterReconsideration 1 of 3; all Litigation/Upheld 3
        政府信息公开未经复议直接起诉案件0件，复议后起诉案件0件。 | DirectLitigation 0; LitigationAfterReconsideration 0
        无因政府信息公开引起的行政复议、行政诉讼，无上年结转申请，无收费情况。 | none Reconsideration 0; none Litigation 0
        村务公开信息120条，收到村民咨询12件，未收到政府信息公开申请。 | PublishedInformation 120; none Received 0
        通过便民服务大厅、村（社区）公示栏等公开信息356条，其中党务56条、政务200条、财务100条。 | PublishedInformation 356; PublishedInformation 56 of 356; PublishedInformation 200 of 356; PublishedInformation 100 of 356
        街道办事处收到政府信息公开申请3件，均转由县自然资源局办理。 | Received 3 part
        收到政府信息公开申请12件，比前年增加4件。 | Received 12; ΔReceived 4
        收到政府信息公开申请12件，为近五年最高。 | Received 12
        收到政府信息公开申请12件，居全县第3位。 | Received 12
        收到政府信息公开申请12件，其中重大复杂3件。 | Received 12; ListPart 3 of 12
        收到政府信息公开申请12件，予以公开6件、部分公开2件，不属于本机关职责3件，重复申请1件。 | Received 12; Granted 6; PartiallyGranted 2
        收到政府信息公开申请12件，经补正后受理11件。 | Received 12
        收到政府信息公开申请12件，予以公开的6件，占50％。 | Received 12; Granted 6; Percentage 50%
        收到政府信息公开申请12件，公开答复6件。 | Received 12
        收到政府信息公开申请12件，已答复的10件中，公开6件、不公开4件。 | Received 12; Answered 10; Granted 6; Denied 4
        收到政府信息公开申请12件，其中10件当年答复，2件次年答复。 | Received 12; Answered 10 of 12; Answered 2 part of 12
        收到政府信息公开申请12件，于法定期限内答复12件，无超期。 | Received 12; Answered 12
        收到政府信息公开申请12件，不存在应公开未公开情况。 | Received 12
        不存在政府信息公开申请超期答复的问题。 | -
        不存在因政府信息公开引发的行政复议、行政诉讼。 | none Reconsideration 0; none Litigation 0
        我局无行政处罚权，未作出行政处罚。 | none Penalties 0
        本年度未新增行政许可事项。 | -
        未实施行政许可收费。 | -
        未作出不予行政许可决定。 | -
        未办理行政许可延期。 | -
        未因行政处罚引发行政复议。 | -
        未发生因行政处罚引发的行政诉讼。 | -
        未对行政处罚决定进行公示。 | -
        无行政许可、行政处罚信息需公示。 | -
        行政处罚无差错。 | -
        没有行政强制执行案件。 | none Compulsion 0
        未制定规范性文件，修订规范性文件2件。 | none NormativeDocumentsIssued 0
        未制定新的规范性文件。 | -
        全年无规范性文件被撤销。 | -
        无超期未清理的规范性文件。 | -
        未经合法性审核的规范性文件不得制发。 | -
        未以县政府名义制发规范性文件。 | -
        没有应公开未公开的规范性文件。 | -
        未按规定废止规范性文件2件。 | -
        不存在乱收费情况，未收取行政事业性收费以外的费用。 | -
        取消行政事业性收费3项。 | -
        无违规收费。 | -
        未征收行政事业性收费。 | none Fees 0
        没有收取行政事业性收费和信息处理费。 | none Fees 0; none InformationProcessingFee 0
        因疫情减免行政事业性收费，全年未收取行政事业性收费。 | none Fees 0
        我镇无行政许可、行政事业性收费事项，行政处罚0件。 | none Licences 0; none Fees 0
        收到政府信息公开申请12件，予以公开8件，不予公开3件，无不予处理、其他处理。 | Received 12; Granted 8; Denied 3; none NotProcessed 0; none OtherwiseHandled 0
        收到政府信息公开申请12件，没有因不予公开引发行政复议。 | Received 12; none Reconsideration 0
        收到政府信息公开申请12件，无正当理由不予公开的情况没有发生。 | Received 12
        收到政府信息公开申请12件，均已答复，没有结转至下年度。 | Received 12; all Answered 12; none CarriedForward 0
        收到政府信息公开申请12件，办结10件，无超期答复、无结转。 | Received 12; Answered 10; none CarriedForward 0
        2022年无结转，2023年新收政府信息公开申请12件。 | NewlyReceived 12
        上年度无结转申请，本年新收政府信息公开申请12件，无结转下一年度申请。 | NewlyReceived 12; none CarriedForward 0
        政府信息公开申请网络、信函、当面各4件，共12件。 | ReceivedOnline 4; ReceivedByLetter 4; ReceivedInPerson 4
        政府信息公开申请中自然人、法人或其他组织各6件。 | FromNaturalPersons 6; FromOrganizations 6
        行政许可、行政处罚决定各12件。 | Licences 12; Penalties 12
        县教育局、县财政局各收到政府信息公开申请2件。 | Received 2 part
        各部门收到政府信息公开申请各2件。 | -
        收到政府信息公开申请2件，予以公开、不予公开各1件，均按期答复。 | Received 2; Granted 1; Denied 1; all Answered 2
        政府信息公开行政复议、行政诉讼各2件，均获维持。 | Reconsideration 2; Litigation 2; all Reconsideration/Upheld 2; all Litigation/Upheld 2
        上半年、下半年各收到政府信息公开申请6件。 | Received 6 other
        政府信息公开申请新收、办结各12件。 | -
        收到政府信息公开申请12件（全县）。 | Received 12 region
        收到政府信息公开申请12件（县本级），全县共56件。 | Received 12 level
        予以公开12件（含部分公开）。 | -
        收到政府信息公开申请15件，其中予以公开12件（含部分公开），不予公开3件。 | Received 15; Granted 12 part of 15; Denied 3 of 15
        收到政府信息公开申请15件，予以公开12件，其中部分公开3件，不予公开3件。 | Received 15; Granted 12; PartiallyGranted 3 of 12; Denied 3
        收到政府信息公开申请15件，予以公开12件，包括全部公开9件、部分公开3件。 | Received 15; Granted 12; Granted 9 of 12; PartiallyGranted 3 of 12
        收到政府信息公开申请15件，其中全部15件均按期答复。 | Received 15
        收到政府信息公开申请15件，涉及全部15个科室。 | Received 15
        目前，全县现行有效行政规范性文件56件，目前已办结政府信息公开申请12件。 | NormativeDocumentsInForce 56 region; Answered 12 other region
        截至2024年1月，现行有效行政规范性文件12件。 | NormativeDocumentsInForce 12 other
        收到政府信息公开申请26件，比上年（36件）减少10件、下降27.8%。 | Received 26; Received 36 prev; ΔReceived 10; ΔPercentage 27.8%
        收到政府信息公开申请26件，同比（36件）减少10件。 | Received 26; ΔReceived 10
        收到政府信息公开申请26件，比2021年（46件）减少20件。 | Received 26; ΔReceived 20
        政府信息公开申请2023年12件，2022年10件，同比增长20%。 | Handled 12; Handled 10 prev; ΔPercentage 20%
        答复政府信息公开申请12件，信函告知6件，均按期送达。 | Answered 12
        信息处理费收取人民币1,200元整。 | InformationProcessingFee 1200元
        县政府交办政府信息公开申请3件，自收9件。 | Handled 3 part
        移送其他部门办理政府信息公开申请3件。 | Handled 3 part
        收到政府信息公开申请12件，转交其他单位3件。 | Received 12
        无行政复议、行政诉讼败诉情况。 | -
        无行政许可、行政处罚违规情况。 | -
        未作出行政许可、行政处罚及行政强制决定，无行政事业性收费。 | none Licences 0; none Penalties 0; none Compulsion 0; none Fees 0
        未发生行政复议及行政诉讼被纠错案件。 | -
        不予公开：无。 | -
        收到政府信息公开申请12件。不予公开：无。 | Received 12; none Denied 0
        全年行政许可：无；行政处罚：无。 | none Licences 0; none Penalties 0
        本年度收取信息处理费共计3件，合计400元。 | InformationProcessingFee 400元
        本年度共收取信息处理费3件，金额400元。 | InformationProcessingFee 400元
        发出收费通知3件，总金额400元，实际收取380元。 | FeeNotices 3
        收取信息处理费3件，减免400元。 | -
        应收取信息处理费3件，合计400元。 | -
        本年度收取信息处理费1笔，金额380元。 | InformationProcessingFee 380元
        政府信息公开申请中，予以公开、部分公开、不予公开分别为5件、3件、1件。 | Granted 5; PartiallyGranted 3; Denied 1
        答复政府信息公开申请9件，其中予以公开、部分公开和不予公开分别为5件、3件、1件。 | Answered 9; Granted 5 of 9; PartiallyGranted 3 of 9; Denied 1 of 9
        收到政府信息公开申请12件，网络、信函分别为10件、2件。 | Received 12; ReceivedOnline 10; ReceivedByLetter 2
        政府信息公开申请自然人、法人或其他组织分别为10件和2件，办结12件。 | FromNaturalPersons 10; FromOrganizations 2; Answered 12
        因政府信息公开引发的行政复议、行政诉讼分别为3件、2件。 | Reconsideration 3; Litigation 2
        政府信息公开行政复议5件，维持、纠正、尚未审结分别为3件、1件、1件。 | Reconsideration 5; Reconsideration/Upheld 3; Reconsideration/Corrected 1; Reconsideration/Pending 1
        行政许可、行政处罚、行政强制处理决定分别为12件、3件、0件。 | Licences 12; Penalties 3; Compulsion 0
        行政许可、行政处罚决定分别为12件、3件、1件。 | -
        政府信息公开申请予以公开、部分公开分别为5件、3件，同比增长25%、50%。 | Granted 5; PartiallyGranted 3; ΔPercentage 25%; ΔPercentage 50%
        政府信息公开申请新收、办结分别为12件、11件。 | -
        县教育局、县财政局分别收到政府信息公开申请12件、3件。 | -
        2023年、2022年收到政府信息公开申请分别为12件、15件。 | -
        予以公开、部分公开较上年分别增加5件、3件。 | -
        政府信息公开申请予以公开、部分公开分别较上年增加5件、3件。 | -
        政府信息公开申请网络、信函、当面依次为5件、3件、1件。 | ReceivedOnline 5; ReceivedByLetter 3; ReceivedInPerson 1
        政府信息公开申请予以公开、部分公开分别约为5件、3件。 | -
        """;
}
