using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>The rules that come with the library. Their ids are permanent.</summary>
public static partial class StandardRules
{
    private static readonly BilingualText Additive = new("总计是各项之和", "A total is the sum of its parts");

    private static readonly BilingualText BlankCell = new("应填数字而未填", "nothing is printed where a number is due");

    private static readonly BilingualText SlashedCell = new("应填数字而标为不适用", "“/” is printed where a number is due");

    /// <summary>T2-1 (2021 form): 现行有效件数 − 本年制发件数 + 本年废止件数, which is what was in force when the year began, can't be negative.</summary>
    public static RelationRule OpeningStock { get; } = new()
    {
        Id = "T2-1",
        Title = new("现行有效件数 − 本年制发件数 + 本年废止件数 ≥ 0", "What was in force when the year began can't be negative"),
        Message = new(
            "现行有效件数加本年废止件数少于本年制发件数，年初有效件数成为负数",
            "fewer documents are in force or repealed than were issued in the year"),
        Basis = new(BasisKind.Arithmetic, new("年末有效 = 年初有效 + 制发 − 废止", "In force at the end = in force at the beginning + issued − repealed")),
        Scope = new(ReportForm.Form2021),
        Relations = form =>
            from row in form.Tables[0].Rows
            let issued = Find(row, "issued")
            let repealed = Find(row, "repealed")
            let inForce = Find(row, "inForce")
            where issued is not null && repealed is not null && inForce is not null
            select Relation.AtLeastZero(inForce, new RelationTerm(inForce, 1), new RelationTerm(issued, -1), new RelationTerm(repealed, 1)),
    };

    /// <summary>T3-3: in each row of table three the six kinds of applicant add up to 总计.</summary>
    public static RelationRule ApplicantsAddUp { get; } = new()
    {
        Id = "T3-3",
        Title = new("各类申请人之和 = 总计", "The kinds of applicant add up to the row's total"),
        Message = new("各类申请人之和不等于总计", "the kinds of applicant do not add up to the row's total"),
        Basis = new(BasisKind.Arithmetic, Additive),
        Relations = form => Reconciliation.RowTotals(form.Tables[1]).Select(ToRelation),
    };

    /// <summary>
    /// T3-2: in each column of table three the rows under 三、本年度办理结果 add up to （七）总计, whether （六）其他处理 is printed as
    /// its own rows or unsplit.
    /// </summary>
    public static RelationRule ResultsAddUp { get; } = new()
    {
        Id = "T3-2",
        Title = new("各项办理结果之和 = （七）总计", "The results add up to （七）总计"),
        Message = new("各项办理结果之和不等于（七）总计", "the results of the column do not add up to （七）总计"),
        Basis = new(BasisKind.Arithmetic, Additive),
        Relations = form => Reconciliation.ResultTotals(form).Select(ToRelation),
    };

    /// <summary>T3-1: in each column of table three, newly received and carried over equal the results' total and what is carried forward.</summary>
    /// <remarks>
    /// The target is 结转下年度: （七）总计 is vouched for by T3-2, 上年结转 by the previous report, and 本年新收 by the register of
    /// requests, while what is carried forward is most often a mere remainder. Where 结转下年度 would have to be negative, （七）总计 is named.
    /// </remarks>
    public static RelationRule RequestsBalance { get; } = new()
    {
        Id = "T3-1",
        Title = new("本年新收 + 上年结转 = （七）总计 + 结转下年度", "Received plus carried over equals the results plus carried forward"),
        Message = new(
            "本年新收与上年结转之和不等于办理结果总计与结转下年度之和",
            "received and carried over do not equal the results and what is carried forward"),
        Basis = new(BasisKind.Official, new(
            "国办公开办函〔2019〕60号、〔2021〕30号表三表头：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”",
            "The header of table three in both forms (国办公开办函〔2019〕60号, 〔2021〕30号): item one plus item two equals item three plus item four, in each column")),
        Relations = form => Reconciliation.Balances(form).Select(ToRelation),
    };

    /// <summary>T4-1: in each of the three groups of table four the four results add up to 总计.</summary>
    public static RelationRule DisputesAddUp { get; } = new()
    {
        Id = "T4-1",
        Title = new("结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计", "The results of the cases add up to the group's total"),
        Message = new("各类结果之和不等于总计", "the results of the cases do not add up to the group's total"),
        Basis = new(BasisKind.Arithmetic, Additive),
        Relations = form => Reconciliation.RowTotals(form.Tables[2]).Select(ToRelation),
    };

    /// <summary>C1: every cell says a number. Blank (not stated) and <c>/</c> (not applicable) are told apart from zero.</summary>
    /// <remarks>Blank is a warning everywhere. <c>/</c> is a mere note in the rows 规章, which most bodies have no power to make, and a warning elsewhere.</remarks>
    public static CellRule CellsFilled { get; } = new()
    {
        Id = "C1",
        Title = new("每一格都填数字", "Every cell says a number"),
        Message = BlankCell,
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("无数据的应填0，空白与“/”含义不明", "Zero is printed as 0; a blank or “/” leaves open what is meant")),
        Cells = _ => true,
        Test = (cell, value) =>
            value.IsNumber ? Verdict.Passed
            : value.IsBlank ? Verdict.Failed()
            : Verdict.Failed(message: SlashedCell, severity: IsRulesRow(cell.Row) ? Severity.Info : null),
        TestPrint = printed => IsFraction(printed) ? Verdict.NotApplicable : null,
        PassesFrom = long.MinValue,
        MergesFindings = true,
    };

    /// <summary>C2: counts are whole numbers and not negative. Only 本年增/减 of the 2020 form is signed.</summary>
    /// <remarks>A count that is printed with decimals (120.5) is read as blank. C1 leaves it to this rule.</remarks>
    public static CellRule CountsNotNegative { get; } = new()
    {
        Id = "C2",
        Title = new("件数是非负整数", "Counts are whole numbers and not negative"),
        Message = new("件数不能为负数", "a count can't be negative"),
        Basis = new(BasisKind.Arithmetic, new("件数是非负整数", "A count is a whole number from zero on")),
        Cells = cell => cell.Kind == CellKind.Count,
        Test = (_, value) => !value.IsNumber ? Verdict.NotApplicable : value.Count.Value >= 0 ? Verdict.Passed : Verdict.Failed(),
        TestPrint = printed => IsFraction(printed) ? Verdict.Failed(message: new($"件数应为整数，表中为“{printed}”", $"a count is a whole number, not “{printed}”")) : null,
        PassesFrom = 0,
    };

    // 120.5, １２０．５, 120.5件: a number, and not a whole one.
    private static bool IsFraction(string printed)
    {
        ReadOnlySpan<char> text = printed.AsSpan().Trim().TrimStart("-－−+").TrimEnd("件宗份条个项起 ");
        return text.Length > 0 && Claims.NumberText.IsDigit(text[0]) && Claims.NumberText.Figures(text, out int length) is not null && length == text.Length && text.IndexOfAny('.', '．') > 0;
    }

    /// <summary>C3 (2020 form): 上一年项目数量 + 本年增/减 is not negative.</summary>
    public static RelationRule ItemsNotNegative { get; } = new()
    {
        Id = "C3",
        Title = new("上一年项目数量 + 本年增/减 ≥ 0", "The items of last year and the change make no negative number"),
        Message = new("本年减少的项目多于上一年项目数量", "more items are taken away than there were last year"),
        Basis = new(BasisKind.Arithmetic, new("项目数量是非负整数", "A number of items is a whole number from zero on")),
        Scope = new(ReportForm.Form2020),
        Relations = form =>
            from row in form.Tables[0].Rows
            let lastYear = Find(row, "itemsLastYear")
            let change = Find(row, "change")
            where lastYear is not null && change is not null
            select Relation.AtLeastZero(change, new RelationTerm(lastYear, 1), new RelationTerm(change, 1)),
    };

    /// <summary>C4: amounts of money are not negative and not finer than a fen: two decimals in 元, six in 万元, ten in 亿元. Trailing zeros do not count.</summary>
    public static CellRule AmountsInFen { get; } = new()
    {
        Id = "C4",
        Title = new("金额不为负数，精确到分为止", "Amounts are not negative and not finer than a fen"),
        Message = new("金额不能为负数", "an amount can't be negative"),
        Basis = new(BasisKind.Arithmetic, new("人民币最小单位是分", "The smallest unit of the currency is the fen")),
        Cells = cell => cell.Kind == CellKind.Amount,
        Test = (_, value) =>
            !value.IsNumber ? Verdict.NotApplicable
            : value.Amount.Value < 0 ? Verdict.Failed()
            : IsFinerThanFen(value.Amount) ? Verdict.Failed(message: new BilingualText(
                $"小数超过{MostDecimals(value.Amount.Unit)}位，不足一分",
                $"more than {MostDecimals(value.Amount.Unit)} decimals, which is finer than a fen"))
            : Verdict.Passed,
    };

    /// <summary>C5: the amount of the 2021 form is in 万元; that of the 2020 form states its unit. A bare 0 needs none.</summary>
    public static CellRule UnitStated { get; } = new()
    {
        Id = "C5",
        Title = new("金额单位符合格式或已写明", "The unit of an amount is the form's, or is stated"),
        Message = new("金额未写明单位", "the unit of the amount is not stated"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new(
            "国办公开办函〔2021〕30号表二：“本年收费金额（单位：万元）”；〔2019〕60号表二未规定单位，应自行写明",
            "Table two of the 2021 form: 本年收费金额（单位：万元）; that of the 2020 form names no unit, so that a report has to")),
        Cells = cell => cell.Kind == CellKind.Amount,
        Test = UnitVerdict,
    };

    /// <summary>Every rule that comes with the library.</summary>
    /// <remarks>
    /// In table three the sums of rows stand before the sums of columns and these before the balance, because a relation that follows
    /// from those before it counts as their consequence: the column 总计 adds up and balances whenever the rows and the six other columns do.
    /// </remarks>
    public static IReadOnlyList<Rule> All => Catalogue.Rules;

    // The last cell on the right is the printed total, or 结转下年度.
    private static Relation ToRelation(Identity identity) => Relation.Balance(identity.Left, identity.Right, identity.Right[^1]);

    private static CellDescriptor? Find(RowDescriptor row, string englishColumn) => row.Cells.FirstOrDefault(c => c.EnglishColumn == englishColumn);

    private static bool IsRulesRow(RowDescriptor row) => row.Table.Number == 2 && row.EnglishName == "rules";

    private static Verdict UnitVerdict(CellDescriptor cell, CellValue value)
    {
        if (!value.IsNumber)
        {
            return Verdict.NotApplicable;
        }

        Amount amount = value.Amount;
        if (amount.Unit == AmountUnit.Unstated)
        {
            return amount.Value == 0 ? Verdict.Passed : Verdict.Failed();
        }

        if (cell.Form == ReportForm.Form2020 || amount.Unit == AmountUnit.TenThousandYuan)
        {
            return Verdict.Passed;
        }

        return Verdict.Failed(
            amount.InYuan is decimal yuan ? Amount.OfTenThousandYuan(yuan / 1_0000m) : (CellValue?)null,
            new BilingualText("本年收费金额的单位应为万元", "the form's unit for the amount is 万元"));
    }

    private static int MostDecimals(AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => 2,
        AmountUnit.TenThousandYuan => 6,
        _ => 10,
    };

    // Apart, so that every rule has been made, in whichever file it stands, before the list is.
    private static class Catalogue
    {
        internal static readonly IReadOnlyList<Rule> Rules = Array.AsReadOnly<Rule>(
        [
            SectionsPresent, FormOfYear, TablesUnaltered, YearsAgree, AspectsCovered, ProblemsAndImprovementsStated, FeeStated, BasisInForce, NotCopied, NotPerfunctory,
            CellsFilled, CountsNotNegative, ItemsNotNegative, AmountsInFen, UnitStated, AmountInScale, NumbersPlain,
            OpeningStock, StockContinues, RulesOnlyWithPower, TextRules.DocumentsCounted, TextRules.FeesCoverInformationFee, DecisionsPlausible, NewlyDisclosedWithinTotal, ItemsContinue, ProcurementAgrees, DisclosedGrows,
            ApplicantsAddUp, ResultsAddUp, RequestsBalance, CarriedOverTotal, CarriedOverByApplicant, CarriedForwardModest, TextRules.FeeUnpaidIsExplained, ResultsSpread, SubtotalsAddUp, TotalsHaveApplicants,
            DisputesAddUp, CasesFollowRequests, SuitsFollowReconsideration, ReconsiderationFirst,
            TextRules.NewRequestsAgree, TextRules.CarriedOverAgrees, TextRules.AnsweredAgrees, TextRules.CarriedForwardAgrees, TextRules.OutcomesAgree, TextRules.OutcomesAddUp,
            TextRules.PercentagesRecompute, TextRules.DisputesAgree, TextRules.ChannelsAddUp, TextRules.NoneMeansZero, TextRules.TotalsQuoted, TextRules.DisclosureAgrees, TextRules.ListsAddUp,
            DepartmentInTime, GovernmentInTime, LocalDateKept, DatePlausible, NotChangedAfterwards,
            ParentIsSum, ChildrenComplete, ScopeStated,
        ]);
    }

    private static bool IsFinerThanFen(Amount amount)
    {
        int most = MostDecimals(amount.Unit);

        // Dividing by one with the most decimals there can be takes the trailing zeros away.
        return amount.DecimalPlaces > most && (amount.Value / 1.0000000000000000000000000000m).Scale > most;
    }
}
