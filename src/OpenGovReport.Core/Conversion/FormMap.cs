using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>
/// Which cell of one form becomes which of the other, and how. Every cell of the source's form, an unsplit （六）其他处理 included, is
/// among the sources of exactly one mapping, and every cell of the target's form is the target of exactly one.
/// </summary>
/// <remarks>
/// <para>No official mapping is known. That of tables three and four follows from the forms themselves; that of table two from what the
/// columns count.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class FormMap
{
    private static readonly BilingualText Issued = new(
        "2020年格式统计新制作，2021年格式统计制发；规范性文件一行改称行政规范性文件，范围较窄",
        "the 2020 form counts what was newly made, the 2021 form what was issued; the row 规范性文件 became 行政规范性文件, which is narrower");

    private static readonly BilingualText InForce = new(
        "2020年格式无此格；对外公开总数量是全部已公开文件数，不是现行有效件数",
        "the 2020 form has no such cell; 对外公开总数量 is everything open to the public, not what is in force");

    private static readonly BilingualText Repealed = new(
        "2020年格式无此格；未统计不等于零",
        "the 2020 form has no such cell; what it does not ask for is unknown, not zero");

    private static readonly BilingualText Disclosed = new("2021年格式不再统计公开数量", "the 2021 form no longer asks what was disclosed");

    private static readonly BilingualText TotalDisclosed = new(
        "2021年格式无此格；现行有效件数不是对外公开总数量",
        "the 2021 form has no such cell; 现行有效件数 is what is in force, not everything open to the public");

    private static readonly BilingualText Items = new("2021年格式不再统计项目数量", "the 2021 form no longer counts items");

    private static readonly BilingualText FeeItems = new(
        "2021年格式统计收费金额；项目数量不是金额",
        "the 2021 form asks for the amount of the fees; a number of items is no amount of money");

    private static readonly BilingualText FeeAmount = new(
        "2020年格式统计收费项目数量；金额不是项目数量",
        "the 2020 form counts fee items; an amount of money is no number of items");

    private static readonly BilingualText Matters = new("2021年格式取消了其他对外管理服务事项一行", "the 2021 form has no row 其他对外管理服务事项");

    private static readonly BilingualText Procurement = new("2021年格式取消了政府集中采购一行", "the 2021 form has no row 政府集中采购");

    private static readonly BilingualText OneRow = new(
        "2020年格式的（六）其他处理为一行，2021年格式为三行，无从拆分",
        "the 2020 form has one row （六）其他处理 where the 2021 form has three; nothing says how it splits");

    private static readonly BilingualText ThreeRows = new(
        "2021年格式（六）其他处理各行之和即2020年格式的一行",
        "the rows under （六）其他处理 of the 2021 form add up to the one row of the 2020 form");

    private readonly CellMapping?[] _byTarget;

    private FormMap(Builder map)
    {
        From = map.From;
        To = map.To;
        Mappings = new ValueList<CellMapping>([.. map.Mappings]);
        _byTarget = [.. To.AllCells.Select(cell => map.Mappings.Find(m => m.Target == cell))];
        Direct = [.. To.AllCells.Select(cell => Of(cell) is { Sources: [{ } source] } && cell.Kind != CellKind.Amount ? source.Index : -1)];
        Sums = [.. map.Mappings.Where(m => m.Sources.Count > 1)];
        CarriesMoney = map.Mappings.Exists(m => m is { Sources.Count: > 0, Target.Kind: CellKind.Amount });
        OnlyInSource = [.. From.AllCells.Select(cell => map.Mappings.Exists(m => m.Sources.Contains(cell) && (m.Target is null || m.Sources.Count > 1)))];
    }

    /// <summary>From the 2020 form to the 2021 form.</summary>
    public static FormMap From2020To2021 { get; } = new(Declare2020To2021());

    /// <summary>From the 2021 form to the 2020 form.</summary>
    public static FormMap From2021To2020 { get; } = new(Declare2021To2020());

    private static FormMap Within2020 { get; } = new(DeclareSame(ReportTemplate.Form2020));

    private static FormMap Within2021 { get; } = new(DeclareSame(ReportTemplate.Form2021));

    /// <summary>The form that the map starts from.</summary>
    public ReportTemplate From { get; }

    /// <summary>The form that the map leads to.</summary>
    public ReportTemplate To { get; }

    /// <summary>The mappings: those with a target in its printed order, then what is dropped.</summary>
    public ValueList<CellMapping> Mappings { get; }

    /// <summary>Which source cells the target can't give back, by <see cref="CellDescriptor.Index"/>: those that are dropped or added to others.</summary>
    internal bool[] OnlyInSource { get; }

    /// <summary>The source of each target by <see cref="CellDescriptor.Index"/>; −1 where there is none, where there are several, and for money.</summary>
    internal int[] Direct { get; }

    /// <summary>The mappings that add cells.</summary>
    internal CellMapping[] Sums { get; }

    /// <summary>Whether the target's cell of money says what the source's does.</summary>
    internal bool CarriesMoney { get; }

    /// <summary>The map between two forms; between a form and itself every cell is carried.</summary>
    /// <param name="from">The form that the map starts from.</param>
    /// <param name="to">The form that the map leads to.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static FormMap Between(ReportForm from, ReportForm to) => (ReportTemplate.Of(from).Form, ReportTemplate.Of(to).Form) switch
    {
        (ReportForm.Form2020, ReportForm.Form2021) => From2020To2021,
        (ReportForm.Form2021, ReportForm.Form2020) => From2021To2020,
        (ReportForm.Form2020, _) => Within2020,
        _ => Within2021,
    };

    /// <summary>The mapping that fills a cell.</summary>
    /// <param name="target">A cell of <see cref="To"/>.</param>
    /// <exception cref="ArgumentException">The cell belongs to another form.</exception>
    public CellMapping Of(CellDescriptor target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Form == To.Form
            ? _byTarget[target.Index]!
            : throw new ArgumentException($"The cell {target} belongs to the {(int)target.Form} form; the map leads to the {(int)To.Form} form.", nameof(target));
    }

    private static Builder Declare2020To2021()
    {
        Builder map = new(ReportTemplate.Form2020, ReportTemplate.Form2021);
        foreach (string documents in (string[])["/proactiveDisclosure/rules/", "/proactiveDisclosure/normativeDocuments/"])
        {
            map.Carry(documents + "newlyMade", documents + "issued", Comparability.NearlyComparable, Issued);
            map.LeaveBlank(documents + "repealed", Repealed);
            map.LeaveBlank(documents + "inForce", InForce);
            map.Drop(documents + "newlyDisclosed", Disclosed);
            map.Drop(documents + "totalDisclosed", TotalDisclosed);
        }

        foreach (string matters in (string[])["/proactiveDisclosure/licensing/", "/proactiveDisclosure/penalties/", "/proactiveDisclosure/compulsion/"])
        {
            map.Carry(matters + "decisions", matters + "decisions");
            map.Drop(matters + "itemsLastYear", Items);
            map.Drop(matters + "change", Items);
        }

        map.DropRow("/proactiveDisclosure/otherExternalMatters/", Matters);
        map.LeaveBlank("/proactiveDisclosure/fees/amount", FeeItems);
        map.DropRow("/proactiveDisclosure/fees/", FeeItems);
        map.DropRow("/proactiveDisclosure/procurement/", Procurement);
        foreach (CellDescriptor other in map.SourcesUnder("/requests/other/"))
        {
            string column = other.EnglishColumn;
            map.KeepUnsplit(other.Pointer, "/requests/other/unsplit/" + column, OneRow);
            map.LeaveBlank("/requests/other/correctionOverdue/" + column, OneRow);
            map.LeaveBlank("/requests/other/feeUnpaid/" + column, OneRow);
            map.LeaveBlank("/requests/other/others/" + column, OneRow);
        }

        map.CarryTheRest();
        return map;
    }

    private static Builder Declare2021To2020()
    {
        Builder map = new(ReportTemplate.Form2021, ReportTemplate.Form2020);
        foreach (string documents in (string[])["/proactiveDisclosure/rules/", "/proactiveDisclosure/normativeDocuments/"])
        {
            map.Carry(documents + "issued", documents + "newlyMade", Comparability.NearlyComparable, Issued);
            map.LeaveBlank(documents + "newlyDisclosed", Disclosed);
            map.LeaveBlank(documents + "totalDisclosed", TotalDisclosed);
            map.Drop(documents + "repealed", Repealed);
            map.Drop(documents + "inForce", InForce);
        }

        foreach (string matters in (string[])["/proactiveDisclosure/licensing/", "/proactiveDisclosure/penalties/", "/proactiveDisclosure/compulsion/"])
        {
            map.Carry(matters + "decisions", matters + "decisions");
            map.LeaveBlank(matters + "itemsLastYear", Items);
            map.LeaveBlank(matters + "change", Items);
        }

        map.LeaveRowBlank("/proactiveDisclosure/otherExternalMatters/", Matters);
        map.Drop("/proactiveDisclosure/fees/amount", FeeAmount);
        map.LeaveRowBlank("/proactiveDisclosure/fees/", FeeAmount);
        map.LeaveRowBlank("/proactiveDisclosure/procurement/", Procurement);
        foreach (CellDescriptor other in map.TargetsUnder("/requests/other/"))
        {
            map.Add([.. map.SourcesUnder("/requests/other/").Where(c => c.EnglishColumn == other.EnglishColumn)], other, ThreeRows);
        }

        map.CarryTheRest();
        return map;
    }

    private static Builder DeclareSame(ReportTemplate form)
    {
        Builder map = new(form, form);
        map.CarryTheRest();
        return map;
    }

    private sealed class Builder(ReportTemplate from, ReportTemplate to)
    {
        private readonly List<CellMapping> _mappings = [];

        internal ReportTemplate From => from;

        internal ReportTemplate To => to;

        internal List<CellMapping> Mappings => [.. _mappings.OrderBy(m => m.Target?.Index ?? int.MaxValue).ThenBy(m => m.Sources.Count > 0 ? m.Sources[0].Index : -1)];

        internal void Carry(string source, string target, Comparability comparability = Comparability.Comparable, BilingualText? reason = null)
        {
            CellDescriptor cell = from.Cell(source), place = to.Cell(target);
            bool sameName = cell.Row.PrintedLabel == place.Row.PrintedLabel && cell.Column == place.Column;
            _mappings.Add(new([cell], place, sameName ? CellTreatment.Carried : CellTreatment.CarriedUnderAnotherName, comparability, reason));
        }

        internal void KeepUnsplit(string source, string target, BilingualText reason) =>
            _mappings.Add(new([from.Cell(source)], to.Cell(target), CellTreatment.KeptUnsplit, Comparability.Comparable, reason));

        internal void Add(CellDescriptor[] sources, CellDescriptor target, BilingualText reason) =>
            _mappings.Add(new(sources, target, CellTreatment.Summed, Comparability.Comparable, reason));

        internal void Drop(string source, BilingualText reason) =>
            _mappings.Add(new([from.Cell(source)], null, CellTreatment.Dropped, Comparability.NotComparable, reason));

        internal void DropRow(string row, BilingualText reason)
        {
            foreach (CellDescriptor cell in SourcesUnder(row))
            {
                Drop(cell.Pointer, reason);
            }
        }

        internal void LeaveBlank(string target, BilingualText reason) =>
            _mappings.Add(new([], to.Cell(target), CellTreatment.LeftBlank, Comparability.NotComparable, reason));

        internal void LeaveRowBlank(string row, BilingualText reason)
        {
            foreach (CellDescriptor cell in TargetsUnder(row))
            {
                LeaveBlank(cell.Pointer, reason);
            }
        }

        /// <summary>Carries every cell that is not spoken of yet to the place of the same path.</summary>
        internal void CarryTheRest()
        {
            HashSet<CellDescriptor> mentioned = [.. _mappings.SelectMany(m => m.Sources)];
            foreach (CellDescriptor cell in from.AllCells.Where(c => !mentioned.Contains(c)))
            {
                Carry(cell.Pointer, cell.Pointer);
            }
        }

        internal IEnumerable<CellDescriptor> SourcesUnder(string path) => from.AllCells.Where(c => c.Pointer.StartsWith(path, StringComparison.Ordinal));

        internal IEnumerable<CellDescriptor> TargetsUnder(string path) => to.AllCells.Where(c => c.Pointer.StartsWith(path, StringComparison.Ordinal));
    }
}
