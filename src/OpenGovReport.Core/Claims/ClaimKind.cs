namespace OpenGovReport.Claims;

/// <summary>What a claim is about.</summary>
public enum ClaimKind
{
    /// <summary>收到, 受理: requests received. Reports use these words for those newly received as well as for these and those carried over together.</summary>
    Received,

    /// <summary>新收, 新受理: requests newly received in the year.</summary>
    NewlyReceived,

    /// <summary>上年结转: requests carried over from the previous year.</summary>
    CarriedOver,

    /// <summary>办结, 答复: requests answered.</summary>
    Answered,

    /// <summary>办理, 处理: requests dealt with. Reports use these words for those answered as well as for all that were at hand.</summary>
    Handled,

    /// <summary>结转下年度: requests carried forward to the next year.</summary>
    CarriedForward,

    /// <summary>予以公开: requests granted.</summary>
    Granted,

    /// <summary>部分公开: requests granted in part.</summary>
    PartiallyGranted,

    /// <summary>不予公开: requests denied, all grounds together.</summary>
    Denied,

    /// <summary>无法提供: requests that could not be met, all reasons together.</summary>
    Unavailable,

    /// <summary>不予处理: requests not processed, all reasons together.</summary>
    NotProcessed,

    /// <summary>其他处理: requests dealt with otherwise, all reasons together.</summary>
    OtherwiseHandled,

    /// <summary>One ground or reason, by the words of the form; <see cref="Claim.Row"/> says which.</summary>
    OutcomeByReason,

    /// <summary>Requests made over the internet (网络申请, 在线申请).</summary>
    ReceivedOnline,

    /// <summary>Requests made by letter (信函, 邮寄).</summary>
    ReceivedByLetter,

    /// <summary>Requests made in person (当面, 现场).</summary>
    ReceivedInPerson,

    /// <summary>Requests made by electronic mail (电子邮件).</summary>
    ReceivedByEmail,

    /// <summary>Requests made by fax (传真).</summary>
    ReceivedByFax,

    /// <summary>Requests made in another way (其他方式).</summary>
    ReceivedOtherwise,

    /// <summary>Requests of natural persons (自然人).</summary>
    FromNaturalPersons,

    /// <summary>Requests of legal persons and other organisations together (法人或其他组织).</summary>
    FromOrganizations,

    /// <summary>行政复议 about open government information; <see cref="Claim.Result"/> says which cases.</summary>
    Reconsideration,

    /// <summary>行政诉讼 about open government information of both groups together.</summary>
    Litigation,

    /// <summary>未经复议直接起诉: litigation without reconsideration before it; <see cref="Claim.Result"/> says which cases.</summary>
    DirectLitigation,

    /// <summary>复议后起诉: litigation after reconsideration; <see cref="Claim.Result"/> says which cases.</summary>
    LitigationAfterReconsideration,

    /// <summary>规章 issued in the year.</summary>
    RulesIssued,

    /// <summary>规章 repealed in the year.</summary>
    RulesRepealed,

    /// <summary>规章 in force at the end of the year.</summary>
    RulesInForce,

    /// <summary>规范性文件 issued in the year.</summary>
    NormativeDocumentsIssued,

    /// <summary>规范性文件 repealed in the year.</summary>
    NormativeDocumentsRepealed,

    /// <summary>规范性文件 in force at the end of the year.</summary>
    NormativeDocumentsInForce,

    /// <summary>规范性文件 published (公开), which the 2021 form has no cell for.</summary>
    NormativeDocumentsPublished,

    /// <summary>行政许可: decisions on licences in the year.</summary>
    Licences,

    /// <summary>行政处罚: decisions on penalties in the year.</summary>
    Penalties,

    /// <summary>行政强制: decisions on compulsion in the year.</summary>
    Compulsion,

    /// <summary>行政事业性收费: fees collected in the year, money.</summary>
    Fees,

    /// <summary>信息处理费 collected, money; no cell of its own, but part of 行政事业性收费.</summary>
    InformationProcessingFee,

    /// <summary>收费通知 sent for the 信息处理费.</summary>
    FeeNotices,

    /// <summary>Information published (公开政府信息 210 条). The tables have no cell for it.</summary>
    PublishedInformation,

    /// <summary>Documents published or issued, of whatever kind (发布文件 12 件). The tables have no cell for it.</summary>
    PublishedDocuments,

    /// <summary>A share or a rate; <see cref="Claim.About"/> is what it is a share of the whole of.</summary>
    Percentage,

    /// <summary>A part of a list under words that name no cell.</summary>
    ListPart,
}

/// <summary>How a claim is stated.</summary>
public enum ClaimForm
{
    /// <summary>A number is stated.</summary>
    Number,

    /// <summary>That there was none (未收到, 未发生, 无): zero.</summary>
    None,

    /// <summary>That it was all of them (均已答复, 均予以公开, 全部胜诉): the number is that of the requests or cases spoken of, where they are counted.</summary>
    All,
}

/// <summary>The time that a claim is about.</summary>
public enum ClaimPeriod
{
    /// <summary>The reporting year: said so, or nothing else said.</summary>
    ReportingYear,

    /// <summary>The year before (上年, or its number).</summary>
    PreviousYear,

    /// <summary>Another year, several years, or a part of the year.</summary>
    Other,
}

/// <summary>Whose figures a claim is about.</summary>
public enum ClaimScope
{
    /// <summary>It is not said whose; the body itself is meant.</summary>
    Unstated,

    /// <summary>The publishing body (我局, 本机关, its own name).</summary>
    Own,

    /// <summary>A whole region (全市, 全县), or all bodies in it.</summary>
    Region,

    /// <summary>The government and its departments without what is below (市本级).</summary>
    OwnLevel,

    /// <summary>Another body, or only a part of what the kind stands for (涉及征地的申请).</summary>
    Part,
}

/// <summary>Which cases of reconsideration or litigation a claim counts.</summary>
public enum DisputeResult
{
    /// <summary>All cases, whatever their result.</summary>
    Total,

    /// <summary>结果维持: what the body had done was upheld.</summary>
    Upheld,

    /// <summary>结果纠正: what the body had done was corrected.</summary>
    Corrected,

    /// <summary>其他结果: ended in another way, such as by withdrawal.</summary>
    Other,

    /// <summary>尚未审结: not yet decided at the end of the year.</summary>
    Pending,
}
