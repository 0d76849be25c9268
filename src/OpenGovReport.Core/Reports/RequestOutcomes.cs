namespace OpenGovReport;

/// <summary>Table three, （三）不予公开: requests denied, by ground. The form prints no figures for the group itself.</summary>
/// <param name="StateSecrets">1.属于国家秘密 (Regulations Art. 14, 36(3)).</param>
/// <param name="ProhibitedByLaw">2.其他法律行政法规禁止公开 (Art. 14).</param>
/// <param name="SecurityAndStability">3.危及“三安全一稳定” (Art. 14).</param>
/// <param name="ThirdPartyRights">4.保护第三方合法权益 (Art. 15, 32).</param>
/// <param name="InternalAffairs">5.属于三类内部事务信息 (Art. 16(1)).</param>
/// <param name="ProcessInformation">6.属于四类过程性信息 (Art. 16(2)).</param>
/// <param name="EnforcementFiles">7.属于行政执法案卷 (Art. 16(2)).</param>
/// <param name="InquiryMatters">8.属于行政查询事项 (Art. 36(7)).</param>
public readonly record struct DeniedOutcomes(
    RequestCounts StateSecrets = default,
    RequestCounts ProhibitedByLaw = default,
    RequestCounts SecurityAndStability = default,
    RequestCounts ThirdPartyRights = default,
    RequestCounts InternalAffairs = default,
    RequestCounts ProcessInformation = default,
    RequestCounts EnforcementFiles = default,
    RequestCounts InquiryMatters = default);

/// <summary>Table three, （四）无法提供: requests that could not be met, by reason. The form prints no figures for the group itself.</summary>
/// <param name="NotHeld">1.本机关不掌握相关政府信息 (Art. 36(4), 36(5)).</param>
/// <param name="RequiresCreation">2.没有现成信息需要另行制作 (Art. 38).</param>
/// <param name="UnclearAfterCorrection">3.补正后申请内容仍不明确 (Art. 30).</param>
public readonly record struct UnavailableOutcomes(
    RequestCounts NotHeld = default,
    RequestCounts RequiresCreation = default,
    RequestCounts UnclearAfterCorrection = default);

/// <summary>Table three, （五）不予处理: requests not processed, by reason. The form prints no figures for the group itself.</summary>
/// <param name="PetitionsAndComplaints">1.信访举报投诉类申请 (Art. 39(1)).</param>
/// <param name="Repeated">2.重复申请 (Art. 36(6)).</param>
/// <param name="Publications">3.要求提供公开出版物 (Art. 39(2)).</param>
/// <param name="Excessive">4.无正当理由大量反复申请 (Art. 35).</param>
/// <param name="ConfirmationOrReissue">5.要求行政机关确认或重新出具已获取信息.</param>
public readonly record struct NotProcessedOutcomes(
    RequestCounts PetitionsAndComplaints = default,
    RequestCounts Repeated = default,
    RequestCounts Publications = default,
    RequestCounts Excessive = default,
    RequestCounts ConfirmationOrReissue = default);

/// <summary>
/// Table three of the 2021 form, （六）其他处理: requests otherwise handled. The form has three rows; some published reports keep
/// the single row of the 2020 form, which stands in <see cref="Unsplit"/> while the three rows are blank.
/// </summary>
/// <param name="CorrectionOverdue">1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 (Art. 30).</param>
/// <param name="FeeUnpaid">2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 (Art. 42).</param>
/// <param name="Others">3.其他, the remainder, in practice mostly withdrawal by the applicant.</param>
public readonly record struct OtherOutcomes(
    RequestCounts CorrectionOverdue = default,
    RequestCounts FeeUnpaid = default,
    RequestCounts Others = default)
{
    /// <summary>The row （六）其他处理 where a report prints it as one row instead of three; blank in a report that keeps to the form.</summary>
    public RequestCounts Unsplit { get; init; }
}
