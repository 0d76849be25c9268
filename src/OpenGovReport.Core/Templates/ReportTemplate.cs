using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace OpenGovReport.Templates;

/// <summary>
/// One of the two forms, with every cell in printed order: the only place where rows and columns are listed. Readers, rules,
/// writers and documents iterate it.
/// </summary>
/// <remarks>Immutable, safe to share between threads. There are two: <see cref="Form2020"/> and <see cref="Form2021"/>.</remarks>
public sealed class ReportTemplate
{
    private readonly FrozenDictionary<string, CellDescriptor> _byPath;

    private ReportTemplate(ReportForm form, string source, IReadOnlyList<TableDescriptor> tables, CellDescriptor[] cells, int unsplit)
    {
        Form = form;
        Source = source;
        Tables = tables;
        AllCells = cells;
        Cells = cells[..(cells.Length - unsplit)];
        _byPath = cells.ToFrozenDictionary(c => c.Pointer, StringComparer.Ordinal);
    }

    /// <summary>The trial form of 国办公开办函〔2019〕60号: 198 cells.</summary>
    public static ReportTemplate Form2020 { get; } = Build2020();

    /// <summary>The form of 国办公开办函〔2021〕30号: 200 cells, and a place for an unsplit （六）其他处理.</summary>
    public static ReportTemplate Form2021 { get; } = Build2021();

    /// <summary>Which form this is.</summary>
    public ReportForm Form { get; }

    /// <summary>The number of the document that sets the form.</summary>
    public string Source { get; }

    /// <summary>Tables two, three and four.</summary>
    public IReadOnlyList<TableDescriptor> Tables { get; }

    /// <summary>The cells of the form in printed order.</summary>
    public IReadOnlyList<CellDescriptor> Cells { get; }

    /// <summary>The cells of the form and after them those of an unsplit （六）其他处理; the place in this list is <see cref="CellDescriptor.Index"/>.</summary>
    public IReadOnlyList<CellDescriptor> AllCells { get; }

    /// <summary>The template of <paramref name="form"/>.</summary>
    /// <param name="form">The form.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static ReportTemplate Of(ReportForm form) => form switch
    {
        ReportForm.Form2020 => Form2020,
        ReportForm.Form2021 => Form2021,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form."),
    };

    /// <summary>The cell at a path.</summary>
    /// <param name="path">A JSON Pointer (<c>/requests/granted/total</c>) or the same with dots (<c>requests.granted.total</c>).</param>
    /// <exception cref="ArgumentException">The form has no such cell.</exception>
    public CellDescriptor Cell(string path) => TryGetCell(path, out CellDescriptor? cell)
        ? cell
        : throw new ArgumentException($"The {(int)Form} form has no cell at \"{path}\".", nameof(path));

    /// <summary>Finds the cell at a path.</summary>
    /// <param name="path">A JSON Pointer (<c>/requests/granted/total</c>) or the same with dots (<c>requests.granted.total</c>).</param>
    /// <param name="cell">The cell, or <see langword="null"/> where the form has none at the path.</param>
    public bool TryGetCell(string path, [NotNullWhen(true)] out CellDescriptor? cell)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _byPath.TryGetValue(path.StartsWith('/') ? path : "/" + path.Replace('.', '/'), out cell);
    }

    private static ReportTemplate Build2020()
    {
        Builder form = new(ReportForm.Form2020, "国办公开办函〔2019〕60号");
        form.Table(2, "主动公开政府信息情况", "proactiveDisclosure");
        Column[] documents = [new("本年新制作数量", "newlyMade"), new("本年新公开数量", "newlyDisclosed"), new("对外公开总数量", "totalDisclosed")];
        Column[] matters = [new("上一年项目数量", "itemsLastYear"), new("本年增/减", "change", CellKind.SignedCount), new("处理决定数量", "decisions")];
        form.Row("规章", "规章", "第二十条第（一）项", "rules", "20(1)", documents);
        form.Row("规范性文件", "规范性文件", "第二十条第（一）项", "normativeDocuments", "20(1)", documents);
        form.Row("行政许可", "行政许可", "第二十条第（五）项", "licensing", "20(5)", matters);
        form.Row("其他对外管理服务事项", "其他对外管理服务事项", "第二十条第（五）项", "otherExternalMatters", "20(5)", matters);
        form.Row("行政处罚", "行政处罚", "第二十条第（六）项", "penalties", "20(6)", matters);
        form.Row("行政强制", "行政强制", "第二十条第（六）项", "compulsion", "20(6)", matters);
        form.Row("行政事业性收费", "行政事业性收费", "第二十条第（八）项", "fees", "20(8)", matters[..2]);
        form.Row("政府集中采购", "政府集中采购", "第二十条第（九）项", "procurement", "20(9)", [new("采购项目数量", "projects"), new("采购总金额", "totalAmount", CellKind.Amount)]);
        RequestsTable(form, () => form.Row("其他处理", "（六）其他处理", Results, "other", "", Applicants));
        DisputesTable(form);
        return form.Build();
    }

    private static ReportTemplate Build2021()
    {
        Builder form = new(ReportForm.Form2021, "国办公开办函〔2021〕30号");
        form.Table(2, "主动公开政府信息情况", "proactiveDisclosure");
        Column[] documents = [new("本年制发件数", "issued"), new("本年废止件数", "repealed"), new("现行有效件数", "inForce")];
        Column[] decisions = [new("本年处理决定数量", "decisions")];
        form.Row("规章", "规章", "第二十条第（一）项", "rules", "20(1)", documents);
        form.Row("行政规范性文件", "行政规范性文件", "第二十条第（一）项", "normativeDocuments", "20(1)", documents);
        form.Row("行政许可", "行政许可", "第二十条第（五）项", "licensing", "20(5)", decisions);
        form.Row("行政处罚", "行政处罚", "第二十条第（六）项", "penalties", "20(6)", decisions);
        form.Row("行政强制", "行政强制", "第二十条第（六）项", "compulsion", "20(6)", decisions);
        form.Row("行政事业性收费", "行政事业性收费", "第二十条第（八）项", "fees", "20(8)", [new("本年收费金额（单位：万元）", "amount", CellKind.Amount)]);
        RequestsTable(form, () =>
        {
            const string Group = "（六）其他处理";
            form.Row("逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Group, "other.correctionOverdue", "30", Applicants);
            form.Row("逾期未缴费", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", Group, "other.feeUnpaid", "42", Applicants);
            form.Row("其他处理-其他", "3.其他", Group, "other.others", "", Applicants);
        });
        form.UnsplitRow("其他处理", "（六）其他处理", Results, "other.unsplit", Applicants);
        DisputesTable(form);
        return form.Build();
    }

    internal const string Results = "三、本年度办理结果";

    private static Column[] Applicants =>
    [
        new("自然人", "naturalPersons"),
        new("商业企业", "commercialEnterprises"),
        new("科研机构", "researchInstitutions"),
        new("社会公益组织", "publicInterestOrganizations"),
        new("法律服务机构", "legalServiceInstitutions"),
        new("其他", "otherOrganizations"),
        new("总计", "total"),
    ];

    // What both forms share of table three; they differ only in （六）其他处理.
    private static void RequestsTable(Builder form, Action others)
    {
        const string Denied = "（三）不予公开", Unavailable = "（四）无法提供", NotProcessed = "（五）不予处理";
        Column[] c = Applicants;
        form.Table(3, "收到和处理政府信息公开申请情况", "requests");
        form.Row("本年新收", "一、本年新收政府信息公开申请数量", "", "received", "27", c);
        form.Row("上年结转", "二、上年结转政府信息公开申请数量", "", "carriedOver", "33", c);
        form.Row("予以公开", "（一）予以公开", Results, "granted", "36(1), 36(2)", c);
        form.Row("部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", Results, "partiallyGranted", "37", c);
        form.Row("属于国家秘密", "1.属于国家秘密", Denied, "denied.stateSecrets", "14, 36(3)", c);
        form.Row("其他法律行政法规禁止公开", "2.其他法律行政法规禁止公开", Denied, "denied.prohibitedByLaw", "14", c);
        form.Row("危及“三安全一稳定”", "3.危及“三安全一稳定”", Denied, "denied.securityAndStability", "14", c);
        form.Row("保护第三方合法权益", "4.保护第三方合法权益", Denied, "denied.thirdPartyRights", "15, 32", c);
        form.Row("属于三类内部事务信息", "5.属于三类内部事务信息", Denied, "denied.internalAffairs", "16(1)", c);
        form.Row("属于四类过程性信息", "6.属于四类过程性信息", Denied, "denied.processInformation", "16(2)", c);
        form.Row("属于行政执法案卷", "7.属于行政执法案卷", Denied, "denied.enforcementFiles", "16(2)", c);
        form.Row("属于行政查询事项", "8.属于行政查询事项", Denied, "denied.inquiryMatters", "36(7)", c);
        form.Row("本机关不掌握相关政府信息", "1.本机关不掌握相关政府信息", Unavailable, "unavailable.notHeld", "36(4), 36(5)", c);
        form.Row("没有现成信息需要另行制作", "2.没有现成信息需要另行制作", Unavailable, "unavailable.requiresCreation", "38", c);
        form.Row("补正后申请内容仍不明确", "3.补正后申请内容仍不明确", Unavailable, "unavailable.unclearAfterCorrection", "30", c);
        form.Row("信访举报投诉类申请", "1.信访举报投诉类申请", NotProcessed, "notProcessed.petitionsAndComplaints", "39(1)", c);
        form.Row("重复申请", "2.重复申请", NotProcessed, "notProcessed.repeated", "36(6)", c);
        form.Row("要求提供公开出版物", "3.要求提供公开出版物", NotProcessed, "notProcessed.publications", "39(2)", c);
        form.Row("无正当理由大量反复申请", "4.无正当理由大量反复申请", NotProcessed, "notProcessed.excessive", "35", c);
        form.Row("要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重新出具已获取信息", NotProcessed, "notProcessed.confirmationOrReissue", "", c);
        others();
        form.Row("总计", "（七）总计", Results, "resultsTotal", "", c);
        form.Row("结转下年度", "四、结转下年度继续办理", "", "carriedForward", "33", c);
    }

    private static void DisputesTable(Builder form)
    {
        Column[] results =
        [
            new("结果维持", "upheld"), new("结果纠正", "corrected"), new("其他结果", "otherOutcome"), new("尚未审结", "pending"), new("总计", "total"),
        ];
        form.Table(4, "政府信息公开行政复议、行政诉讼情况", "disputes");
        form.Row("行政复议", "行政复议", "", "reconsideration", "50(3)", results);
        form.Row("未经复议直接起诉", "未经复议直接起诉", "", "directLitigation", "50(3)", results);
        form.Row("复议后起诉", "复议后起诉", "", "litigationAfterReconsideration", "50(3)", results);
    }

    private readonly record struct Column(string Printed, string English, CellKind Kind = CellKind.Count);

    private sealed class Builder(ReportForm form, string source)
    {
        private readonly List<TableDescriptor> _tables = [];
        private readonly List<List<RowDescriptor>> _rows = [];
        private readonly List<CellDescriptor> _cells = [];
        private readonly List<(RowDescriptor Row, Column[] Columns, int Place)> _unsplit = [];
        private int _place;

        internal void Table(int number, string title, string englishName)
        {
            _tables.Add(new TableDescriptor(number, title, englishName));
            _rows.Add([]);
            _place = 0;
        }

        internal void Row(string name, string label, string group, string englishName, string article, Column[] columns)
        {
            RowDescriptor row = new(_tables[^1], _rows[^1].Count, name, label, group, englishName, article);
            _rows[^1].Add(row);
            CellDescriptor[] cells = [.. columns.Select((c, i) => Cell(row, c, _cells.Count + i))];
            row.Ordered = cells;
            _cells.AddRange(cells);
        }

        // Its cells get their places in the table now, but their indices after all cells of the form.
        internal void UnsplitRow(string name, string label, string group, string englishName, Column[] columns)
        {
            RowDescriptor row = new(_tables[^1], _rows[^1].Count, name, label, group, englishName, "");
            _tables[^1].UnsplitRow = row;
            _unsplit.Add((row, columns, _place));
            _place += columns.Length;
        }

        internal ReportTemplate Build()
        {
            for (int t = 0; t < _tables.Count; t++)
            {
                _tables[t].Rows = _rows[t].ToArray();
                _tables[t].Cells = _rows[t].SelectMany(r => r.Cells).ToArray();
            }

            int ofForm = _cells.Count;
            foreach ((RowDescriptor row, Column[] columns, int place) in _unsplit)
            {
                _place = place;
                row.Ordered = [.. columns.Select((c, i) => Cell(row, c, _cells.Count + i))];
                _cells.AddRange(row.Ordered);
            }

            return new ReportTemplate(form, source, _tables.ToArray(), [.. _cells], _cells.Count - ofForm);
        }

        private CellDescriptor Cell(RowDescriptor row, Column column, int index) =>
            new(form, index, column.Kind == CellKind.Amount ? -1 : _place++, row, column.Printed, column.English, column.Kind);
    }
}
