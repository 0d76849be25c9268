namespace OpenGovReport.Claims;

/// <summary>The words that the claims of annual reports are made of.</summary>
/// <remarks>
/// Where several words begin at the same place, the longest counts; so a word that looks like another but means something else
/// (规章制度) only has to be listed. Words are separated by spaces.
/// </remarks>
internal static class Lexicon
{
    // For each character the place of the entries that begin with it; 0 for none.
    private static readonly ushort[] First = new ushort[char.MaxValue + 1];
    private static readonly Entry[][] Entries;

    static Lexicon()
    {
        Dictionary<char, List<Entry>> byFirst = [];
        foreach ((Word word, byte code, string texts) in Words())
        {
            foreach (string text in texts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!byFirst.TryGetValue(text[0], out List<Entry>? entries))
                {
                    byFirst.Add(text[0], entries = []);
                }

                if (!entries.Exists(e => e.Text == text))
                {
                    entries.Add(new Entry(text, word, code));
                }
            }
        }

        List<Entry[]> all = [[]];
        foreach ((char first, List<Entry> entries) in byFirst)
        {
            First[first] = (ushort)all.Count;
            all.Add([.. entries.OrderByDescending(e => e.Text.Length)]);
        }

        Entries = [.. all];
    }

    /// <summary>The English names of the rows of table three that <see cref="Word.Reason"/> stands for, by its code.</summary>
    internal static IReadOnlyList<string> Reasons { get; } =
    [
        "denied.stateSecrets", "denied.prohibitedByLaw", "denied.securityAndStability", "denied.thirdPartyRights", "denied.internalAffairs",
        "denied.processInformation", "denied.enforcementFiles", "denied.inquiryMatters", "unavailable.notHeld", "unavailable.requiresCreation",
        "unavailable.unclearAfterCorrection", "notProcessed.petitionsAndComplaints", "notProcessed.repeated", "notProcessed.publications",
        "notProcessed.excessive", "notProcessed.confirmationOrReissue", "other.correctionOverdue", "other.feeUnpaid",
    ];

    /// <summary>The longest word at the start of a text.</summary>
    /// <param name="text">A text that is not empty.</param>
    /// <param name="word">What the word does.</param>
    /// <param name="code">Which of its kind it is.</param>
    /// <returns>Its length; 0 where no word begins there.</returns>
    internal static int Match(ReadOnlySpan<char> text, out Word word, out byte code)
    {
        int first = First[text[0]];
        if (first != 0)
        {
            char second = text.Length > 1 ? text[1] : '\0';
            foreach (ref readonly Entry entry in Entries[first].AsSpan())
            {
                if ((entry.Second == second || entry.Second == '\0') && text.StartsWith(entry.Text))
                {
                    (word, code) = (entry.Word, entry.Code);
                    return entry.Text.Length;
                }
            }
        }

        (word, code) = (Word.Unknown, 0);
        return 0;
    }

    private static IEnumerable<(Word Word, byte Code, string Texts)> Words()
    {
        (Word, byte, string) Of(Word word, string texts, byte code = 0) => (word, code, texts);
        (Word, byte, string) Kind(Word word, ClaimKind kind, string texts) => (word, (byte)kind, texts);
        (Word, byte, string) Result(DisputeResult result, string texts) => (Word.DisputeResult, (byte)result, texts);
        IEnumerable<string> Join(string heads, string tails) =>
            heads.Split(' ').SelectMany(h => tails.Split(' ').Select(t => (h + t).Replace("_", "", StringComparison.Ordinal)));

        yield return Of(Word.Comma, "， ,");
        yield return Of(Word.Pause, "、");
        yield return Of(Word.Semicolon, "； ;");
        yield return Of(Word.Colon, "： : ——");
        yield return Of(Word.Open, "（ ( ［ [ 【");
        yield return Of(Word.Close, "） ) ］ ] 】");

        yield return Of(Word.Filler, "共 总共 共有 共计 总计 合计 累计 计 为 是 系 即 有 的 了 数 总数 总量 数量 件数 总件数 案件 案 件次 情况 情形 事项 表 书 件 类 类型 方面 各类 各 各种");
        yield return Of(Word.Filler, "中 全年 全年度 年内 当年 一年来 一年 年度 年 群众 公众 社会公众 人民群众 市民 公民 个人 社会 申请人 行政相对人 当事人 提出 提交 递交 提起 要求 请求 通过 经 方式 渠道 途径 形式 以 向 由 因 从 被 对 于 在 引发 引起 产生 导致 发生 被提起 被申请");
        yield return Of(Word.Filler, "有关 相关 关于 依法 依规 依法依规 征求第三方意见 征询第三方意见 按时 按期 按规定 及时 法定期限 规定期限 法定时限 规定时限 规定时间 法定时间 当场 已 已经 并已 另 另有 还有 实际 实际上 内容 其 该 任何 任何形式 任何形式的 一并 继续 本 内 期间 截至 截止 目前为止 止 起 自 年底 年末 底 或者 未经 进行 工作 工作中 过程中 而 予以 给予 获 得到 结果 结果为 我 它 上 人民币");
        yield return Of(Word.Filler, "公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人、其他组织 公民、法人和社会组织 公民和法人 公民或法人 公民法人和其他组织");
        yield return Of(Word.Joint, "和 及 与 或 以及 并 暨 和/或 /");

        yield return Of(Word.ListMark, "其中 包括 包含 含 分别包括 具体为 具体包括 具体是");
        yield return Of(Word.Distributive, "分别 依次 各为");
        yield return Of(Word.Comparator, "较 比 同比 环比 相比 相较 对比 与上年相比 较之");
        yield return Of(Word.Comparator, "降幅", Token.Decrease);
        yield return Of(Word.Comparator, "增幅 涨幅", Token.Increase);
        yield return Of(Word.Change, "减少 下降 降低 少了 少受理 少收到 少收 少办理 减 下滑 回落", Token.Decrease);
        yield return Of(Word.Change, "增加 增长 上升 提高 提升 多了 多受理 多收到 多收 多办理 增 上涨", Token.Increase);
        yield return Of(Word.To, "至 到");
        yield return Of(Word.Future, "将 拟 计划 力争 预计 目标 争取 确保 应当 应收取 应收 原则上 不得 每年 每月 每季度 每周 每人 每次 每 平均 人均 年均 月均 日均 户均 满分 分值");
        yield return Of(Word.Approximate, "约 近 超 超过 逾 大约 将近 至少 不少于 不低于 不超过 突破 接近 数");
        yield return Of(Word.More, "等 主要 例如 如");
        yield return Of(Word.All, "均 全部 都 皆 全数 悉数");
        yield return Of(Word.Not, "未 不 非 尚未 未能 未予 无须 无需");
        yield return Of(Word.ThisYear, "本年 本年度 今年 今年以来 本报告年度 本报告期 报告期内 本统计年度");
        yield return Of(Word.LastYear, "上年 上年度 上一年 上一年度 去年 去年同期 同期 上年同期 往年 前一年 上学年 上一学年 上一学年度");
        yield return Of(Word.NextYear, "下年 下年度 下一年 下一年度 次年 明年 次年度 来年");
        yield return Of(Word.OtherPeriod, "上半年 下半年 季度 一季度 二季度 三季度 四季度 以来 施行后 实施后 历年 近年 近年来 截至目前 截止目前 目前 历史 前年 以往 近期 月份 当月 当日 当天");
        yield return Of(Word.Nothing, "未发生 没有发生 未产生 未出现 未引发 未引起 未被 未涉及 无 没有 没 并无 尚无 暂无 不涉及 未有 从未发生 没有产生 未发现 不存在因 未被提起 未被申请 无因 未因 没有因 未发生过 未涉 零 " + string.Join(' ', Join("没有 没有发生 未发生 未发生过 无 未产生 未出现 从未发生 没有出现", "一起 一例 一件 一宗 1起 1例 1件 1宗")));
        yield return Of(Word.NothingReceived, "未收到 没有收到 没收到 未接到 没有接到 未接收到 未受理 没有受理 尚未收到 从未收到 未收到过 无收到 暂未收到 未收悉 未曾收到 未接收 均未收到 未新收 未新收到");
        yield return Of(Word.NothingCollected, "未收取 没有收取 未收 未征收 未收缴 不收取 没收取 从未收取 未向申请人收取 未产生收取 未收取过 未实施收取 未曾收取 均未收取");
        yield return Of(Word.Rate, "率");
        yield return Of(Word.Share, "占 占比 占比为 占总数 占总量 比例 比重");
        yield return Of(Word.Share, "约占", Token.Rounded);

        yield return Of(Word.Own, "我局 我委 我办 我厅 我单位 我机关 我镇 我街道 我乡 我院 我中心 我处 我部 我所 我队 我行 我会 我室 我旗 本机关 本局 本单位 本委 本办 本厅 本部门 本院 本行政机关 本镇 本乡 本街道 本办事处 我办事处 我管委会 全局 全镇 全乡 全街道");
        yield return Of(Word.Region, "全市 全县 全区 全省 全州 全盟 全旗 我市 我县 我区 我省 我州 本市 本县 本区 本省 各级 全市各级 全县各级 全区各级 全省各级 全市各级行政机关 全县各级行政机关 全区各级行政机关 全省各级行政机关 各级行政机关 全市行政机关 全县行政机关 全区行政机关 各级政府 全市政府系统 全区政府系统 全县政府系统 政府系统 全系统");
        yield return Of(Word.Others, "各部门 各单位 各镇 各乡镇 各街道 各镇街 各县区 各区县 各县（市、区） 各有关部门 市直部门 县直部门 市直各部门 县直各部门 区直部门 市级部门 县级部门 区级部门 市直单位 县直单位 区直单位 各部门单位 其他部门 其他单位 部门 各派出机构 协助 配合 委托 受委托 指导 督促 督办");
        yield return Of(Word.OwnLevel, "市本级 县本级 区本级 省本级 市级 县级 区级 省级 本级 局本级 局机关 厅机关 委机关 州本级");
        yield return Of(Word.Restriction, "超期 逾期 超时 提前 名义 联合 代拟 牵头 会同 拟定 起草 转来 转交 移交 交办 划转");

        yield return Of(Word.Request, "依申请公开 依申请 政府信息公开申请 信息公开申请 公开申请 政府信息申请 申请公开 政务公开申请 依申请公开申请 依申请公开件 依申请公开政府信息申请 依申请公开信息申请 政府信息依申请公开 申请公开政府信息 申请政府信息公开 申请信息公开 申请政府信息 公开政府信息申请 公开政府信息的申请 政府信息公开的申请 信息公开的申请 申请公开政府信息的申请 要求公开政府信息的申请 公开信息的申请 依申请公开的申请 政府信息公开依申请 依申请公开政府信息 依申请信息公开 依申请政府信息公开 依申请公开答复");
        yield return Of(Word.Apply, "申请 申请件 申请表 申请书 申请量 申请数 申请数量 申请总数 申请总量 申请事项 申请案件");
        yield return Of(Word.OpenInformation, "涉及政府信息公开 涉政府信息公开 涉及信息公开 涉信息公开 政府信息公开 信息公开 政务公开 政府信息公开工作 公开政府信息工作 政府信息公开行政行为 政府信息公开答复 政府信息公开类 信息公开类 政府信息公开领域 信息公开领域 信息公开工作 政务公开工作");
        yield return Of(Word.Received, "收到 受理 受理量 收件量 接收 接到 收悉 共收 总受理 收到办理 接受 接收到");
        yield return Of(Word.New, "新收 新收到 新受理 新接收 新增 新接 新收件 新发生");
        yield return Of(Word.CarriedOver, "结转上年 结转上年度 上年遗留 转结上年 " + string.Join(' ', Join("上年 上年度 上一年 上一年度 去年 往年 上年未办结 上年度未办结", "结转 转结 转入 结转的 结转至本年 结转至本年度 结转到本年 结转本年 转接 结转过来")));
        yield return Of(Word.CarriedForward, string.Join(' ', Join("结转 结转至 结转到 转结 转结至 转 转至 转入 转到 顺延 顺延至 顺延到 延至 结转入 跨", "下年 下年度 下一年 下一年度 次年 明年 下年度继续 下一年度继续 下一年继续")) + " 跨年 跨年办理 跨年度 跨年度办理");
        yield return Of(Word.Carry, "结转 转结");
        yield return Of(Word.Answered, "办结 答复 办理完毕 答复完毕 办理完成 办复 回复 办结完毕 答复办结 办理答复 完成答复 出具答复 作出答复 做出答复 予以答复 给予答复 依法答复 按时答复 按期答复 及时答复 已办结 已答复");
        yield return Of(Word.Handled, "办理 处理 处置 办件");

        yield return Kind(Word.Outcome, ClaimKind.Granted, "予以公开 同意公开 准予公开 全部公开 完全公开 给予公开");
        yield return Kind(Word.Outcome, ClaimKind.PartiallyGranted, "部分公开 予以部分公开 区分处理 同意部分公开");
        yield return Kind(Word.Outcome, ClaimKind.Denied, "不予公开 不同意公开 不公开");
        yield return Kind(Word.Outcome, ClaimKind.Unavailable, "无法提供 不能提供");
        yield return Kind(Word.Outcome, ClaimKind.NotProcessed, "不予处理 不再处理");
        yield return Kind(Word.Outcome, ClaimKind.OtherwiseHandled, "其他处理 作其他处理 其它处理");
        string[] reasons =
        [
            "国家秘密 属于国家秘密", "其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开", "三安全一稳定 “三安全一稳定” 危及“三安全一稳定” 危及三安全一稳定",
            "保护第三方合法权益 第三方合法权益", "三类内部事务信息 属于三类内部事务信息", "四类过程性信息 属于四类过程性信息", "行政执法案卷 属于行政执法案卷", "行政查询事项 属于行政查询事项",
            "本机关不掌握相关政府信息 不掌握相关政府信息", "没有现成信息需要另行制作 没有现成信息、需要另行制作", "补正后申请内容仍不明确",
            "信访举报投诉类申请 信访举报投诉类", "重复申请", "要求提供公开出版物", "无正当理由大量反复申请", "要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息",
            "申请人无正当理由逾期不补正 逾期不补正 无正当理由逾期不补正", "申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴费",
        ];
        for (byte i = 0; i < reasons.Length; i++)
        {
            yield return Of(Word.Reason, string.Join(' ', Join("_ 属于 属", reasons[i])), i);
        }

        yield return Of(Word.OtherOutcome, "不存在 信息不存在 政府信息不存在 不属于本机关 不属于本机关公开 非本机关 不掌握 本机关不掌握 撤回 撤回申请 主动撤回 撤销申请 主动撤销 主动撤销申请 补正 告知 内部事务信息 过程性信息 执法案卷 内容不明确 申请内容不明确 没有现成信息 需要另行制作 公开出版物 信访举报投诉 大量反复 第三方 其他 其它 其余 其他情形 其他情况 转送 转办 延期 延期答复 延期办理 正在办理 正在处理 办理中 处理中 在办 仍在办理 待办 尚在办理 不予受理 未到期 尚未到期 未到办理期限 尚未到办理期限 未到答复期限 尚未到答复期限");
        yield return Of(Word.OtherOutcome, "主动公开范围 属于主动公开范围 已主动公开 属于主动公开 告知已主动公开", Token.AlreadyPublic);

        yield return Kind(Word.Channel, ClaimKind.ReceivedOnline, "网络 网上 在线 互联网 线上 网站 门户网站 网络平台 网络渠道 网络方式 网上平台 政府网站 政务网站 网络系统 在线平台 网站平台 依申请公开平台 依申请公开系统 网络在线");
        yield return Kind(Word.Channel, ClaimKind.ReceivedByLetter, "信函 邮寄 邮政 寄信 信件 书信 挂号信 特快专递 快递 邮政快递 信函邮寄 邮政寄送 寄送 邮件邮寄");
        yield return Kind(Word.Channel, ClaimKind.ReceivedInPerson, "当面 现场 窗口 上门 当面现场 来访申请 现场当面 当面提交 线下当面");
        yield return Kind(Word.Channel, ClaimKind.ReceivedByEmail, "电子邮件 邮件 邮箱 电邮 电子邮箱 E-mail e-mail email EMAIL");
        yield return Kind(Word.Channel, ClaimKind.ReceivedByFax, "传真");
        yield return Kind(Word.Channel, ClaimKind.ReceivedOtherwise, "线下 其他方式 其他渠道 其他途径 其他形式 其它方式 其它渠道 其它形式");
        yield return Kind(Word.Applicant, ClaimKind.FromNaturalPersons, "自然人 公民个人");
        yield return Kind(Word.Applicant, ClaimKind.FromOrganizations, "法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人其他组织");
        yield return Of(Word.OtherOutcome, "商业企业 科研机构 社会公益组织 法律服务机构 企业 律师 媒体 法人 其他组织");

        yield return Of(Word.Reconsideration, "行政复议 复议 行政复议案件 行政复议案 复议案件");
        yield return Of(Word.Litigation, "行政诉讼 诉讼 行政应诉 应诉 行政诉讼案件 行政诉讼案 诉讼案件 行政应诉案件");
        yield return Of(Word.DirectLitigation, "未经复议直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 未经行政复议直接起诉 直接起诉 直接提起行政诉讼 直接提起诉讼 未经复议直接诉讼 未经复议直接起诉的行政诉讼");
        yield return Of(Word.LitigationAfter, "复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后提起诉讼 经复议后提起行政诉讼 行政复议后起诉");
        yield return Result(DisputeResult.Upheld, "维持 结果维持 予以维持 维持原行政行为 获维持 被维持");
        yield return Result(DisputeResult.Corrected, "纠正 结果纠正 被纠正 予以纠正");
        yield return Result(DisputeResult.Other, "其他结果 其它结果");
        yield return Result(DisputeResult.Pending, "尚未审结 未审结 正在审理 审理中 正在审理中 尚未审理完结 尚在审理 尚在审理中 未结案 尚未结案 尚未办结 仍在审理 仍在审理中");
        yield return Of(Word.OtherResult, "驳回 撤销 终止 撤诉 确认违法 责令 变更 败诉 和解 调解 不予立案 驳回起诉 驳回诉讼请求 驳回复议申请 一审 二审 再审");
        yield return Of(Word.OtherResult, "胜诉", Token.Won);
        yield return Of(Word.Hearing, "审结", Token.Concluded);
        yield return Of(Word.Hearing, "审理 作出复议 复议机关 行政复议机关 行政复议决定 复议决定 行政复议决定书 复议决定书 行政复议申请 复议申请 行政复议听证 出庭应诉 作为复议机关 作为行政复议机关 行政复议法 行政诉讼法 行政复议体制 行政复议答复 应诉答辩 化解");

        yield return Of(Word.Rules, "规章 政府规章 市政府规章 地方政府规章 部门规章");
        yield return Of(Word.Normative, "行政规范性文件 规范性文件");
        yield return Of(Word.Restriction, "市政府规范性文件 县政府规范性文件 区政府规范性文件 政府规范性文件 部门规范性文件 党内规范性文件 重大行政规范性文件");
        yield return Of(Word.Document, "文件 政策文件 部门文件 公文 政策性文件 各类文件 政府文件 行政处罚决定书 行政许可决定书 行政强制决定书");
        yield return Of(Word.Issue, "制发 印发 制定 制定印发 制定出台 出台 新制定 新制发 颁布 制定发布 制定并发布 制定并公布 印发实施 制定实施 新出台 新发布 制定公布 制订 新制作 制作");
        yield return Of(Word.Publish, "公开 主动公开 发布 公布 新公开 公示 对外公开 更新 推送 上传 录入 刊发 刊登 编发 转载 公开发布 发布公开 主动发布 集中公开");
        yield return Of(Word.Repeal, "废止 宣布废止 废止失效 宣布失效 失效 废止和宣布失效 废止或宣布失效 废止、失效 废止（失效） 废止和失效 废止或失效");
        yield return Of(Word.InForce, "现行有效 继续有效 有效的 现行 保留 继续保留 予以保留 现行有效的");
        yield return Of(Word.Amend, "修改 修订 修正 修改完善");
        yield return Of(Word.Review, "审查 审核 备案 报备 清理 评估 梳理 合法性审查 合法性审核 备案审查 征求意见 公平竞争审查 解读 清理失效");

        yield return Kind(Word.Power, ClaimKind.Licences, "行政许可");
        yield return Kind(Word.Power, ClaimKind.Penalties, "行政处罚 行政处罚案件");
        yield return Kind(Word.Power, ClaimKind.Compulsion, "行政强制 行政强制措施 行政强制执行");
        yield return Of(Word.Decision, "作出 做出 决定 处理决定 实施 下达 准予");
        yield return Of(Word.About, "涉及 涉 针对 属于 属 围绕");

        yield return Of(Word.Fees, "行政事业性收费 行政事业性收费项目 行政事业性收费金额 行政事业性收费收入 行政事业收费");
        yield return Of(Word.InformationFee, "信息处理费 政府信息公开信息处理费 政府信息处理费 信息公开处理费 政府信息公开处理费 信息公开信息处理费 政府信息公开费 信息公开费用 政府信息公开费用 信息公开收费 政府信息公开收费 依申请公开信息处理费 信息处理费用 政府信息处理费用 政府信息公开处理费用 信息公开处理费用 政府信息公开信息处理费用 依申请公开费用 政府信息公开申请收费 依申请公开收费 政府信息依申请公开收费 政府信息公开申请信息处理费");
        yield return Of(Word.FeeNotice, "收费通知 收费通知书 缴费通知 缴费通知书 信息处理费收费通知 信息处理费收费通知书 信息处理费通知 信息处理费缴费通知 信息处理费缴费通知书");
        yield return Of(Word.Collect, "收取 征收 收缴 实际收取 收费 费用 金额 收取费用 收取金额 收费金额 总金额 收费总金额 共收取 发出 发送");

        yield return Of(Word.Information, "信息 政府信息 政务信息 各类信息 政府信息公开信息 稿件 信息稿件 政务动态 工作信息 文章 新闻 图文 短视频 视频 推文 动态信息 政策解读 微信 微博 条目 栏目信息 信息公开信息 数据");

        yield return Of(Word.OffTopic, "热线 来信 来访 来电 咨询 建议 提案 议案 信箱 工单 诉求 投诉 举报 信访 信访件 舆情 培训 会议 座谈会 发布会 留言 转办件 许可申请 行政许可申请 权力事项 政务服务 政务服务事项 规章制度 补贴 补助 救助 人大代表 政协委员 人大 政协 意见 意见建议 网民 网友 电话 查询 查阅 课题 专利 商标 案例 纠纷 仲裁 调解案件 法律援助 公证 申请表格 申请材料 申请单 贷款 救济 学生 教师 入学 落户 户籍 证件 证书 资格 复议法 诉讼法 赔偿 国家赔偿 行政赔偿 12345 12319 责任追究 处分 问责 多办结 多答复 多处理 少办结 少答复 少处理");
        yield return Of(Word.OffTopic, "许可事项 行政许可事项", Token.LicenceItems);
    }

    private readonly record struct Entry(string Text, Word Word, byte Code)
    {
        internal char Second { get; } = Text.Length > 1 ? Text[1] : '\0';
    }
}
