using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>How many of the reports that were added state a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Sum">What the sum says.</param>
/// <param name="Numbers">How many reports state a number that is added.</param>
/// <param name="Blanks">How many leave the cell blank, or state an amount without a unit.</param>
/// <param name="NotApplicables">How many mark it as not applicable.</param>
/// <param name="Absent">How many print （六）其他处理 in the other way, so that they have no such cell.</param>
public readonly record struct CellCoverage(CellDescriptor Cell, CellValue Sum, int Numbers, int Blanks, int NotApplicables, int Absent)
{
    /// <summary>Whether every report that has the cell states a number.</summary>
    public bool IsComplete => Blanks == 0 && NotApplicables == 0;
}

/// <summary>The sum of the reports of several bodies (汇总), as of a county's departments and townships: cell by cell.</summary>
/// <remarks>
/// <para>Numbers are added. A blank and <c>/</c> add nothing, and are counted in <see cref="Coverage"/>; where no report says a number, the
/// sum is <c>/</c> if every report says so, and else blank. (In the rows of （六）其他处理 a blank may mean that the row is printed in the other way, and one
/// <c>/</c> is enough.) Sums are exact; one that a cell can't hold is left blank, with a note.</para>
/// <para>上一年项目数量 and 本年增/减 of the 2020 form are left blank: bodies may share items (A4). Whether documents issued jointly are counted
/// twice can't be told from the reports.</para>
/// <para>If the forms differ, reports on the 2020 form are put on the 2021 form first. If the years differ, nothing is added.</para>
/// <para>The order of the reports makes no difference, and neither does adding sums of some of them, as long as every sum fits its cell.</para>
/// <para>Immutable. What the reports say never throws.</para>
/// </remarks>
public sealed class ReportAggregate
{
    private readonly AnnualReport[] _reports;
    private readonly List<ConversionNote> _notes = [];

    private ReportAggregate(AnnualReport[] reports, string[] names, string? publisher)
    {
        _reports = reports;
        int[] years = [.. reports.Where(r => r.Year is not null).Select(r => r.Year!.Value).Distinct().Order()];
        if (years.Length > 1)
        {
            Add(NoteDescriptors.YearsDiffer, NamesByYear(years, names));
            return;
        }

        NameOddReports(names, years.Length > 0);
        ReportForm form = reports.Any(r => r.Form == ReportForm.Form2021) ? ReportForm.Form2021 : ReportForm.Form2020;
        ConvertTo(form, names);
        AnnualReport frame = AnnualReport2021.Blank with { Publisher = publisher, Year = years.Length > 0 ? years[0] : null };
        Report = Sum(form, frame, names);
    }

    /// <summary>The sum, about the year that the reports are about; <see langword="null"/> where they are about different years.</summary>
    public AnnualReport? Report { get; }

    /// <summary>For each cell of the sum how many reports state it; empty where there is no sum.</summary>
    public ValueList<CellCoverage> Coverage { get; private set; }

    /// <summary>What was noticed: what could not be added, which sums are incomplete, which reports are odd.</summary>
    public IReadOnlyList<ConversionNote> Notes => _notes;

    /// <summary>Adds reports up.</summary>
    /// <param name="reports">The reports, one of each body; at least one.</param>
    /// <param name="publisher">The body whose report the sum is to be; <see langword="null"/> leaves it unstated.</param>
    /// <param name="names">What notes call the reports; <see langword="null"/> to call them by their publishers.</param>
    /// <exception cref="ArgumentException">There is no report, or there is not one name for each.</exception>
    public static ReportAggregate Of(IReadOnlyList<AnnualReport> reports, string? publisher = null, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0)
        {
            throw new ArgumentException("There is no report to add.", nameof(reports));
        }

        if (names is not null && names.Count != reports.Count)
        {
            throw new ArgumentException("Every report needs a name.", nameof(names));
        }

        return new([.. reports], [.. names ?? reports.Select((r, i) => r.Publisher ?? $"[{CellNames.Number(i + 1).English}]")], publisher);
    }

    /// <summary>Which reports add a number to a cell of the sum, by their place in the list.</summary>
    /// <param name="cell">A cell of the sum's form.</param>
    /// <exception cref="ArgumentException">The cell belongs to the other form.</exception>
    /// <exception cref="InvalidOperationException">There is no sum, because the reports are about different years.</exception>
    public IReadOnlyList<int> Contributors(CellDescriptor cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (Report is null)
        {
            throw new InvalidOperationException("The reports are about different years, so that nothing was added.");
        }

        return [.. Enumerable.Range(0, _reports.Length).Where(i => IsAdded(cell, cell.Get(_reports[i])))];
    }

    private static bool IsAdded(CellDescriptor cell, CellValue value) =>
        value.IsNumber && StandardRules.IsAdditive(cell) && (!value.IsAmount || value.Amount.Unit != AmountUnit.Unstated || value.Amount.Value == 0);

    private static BilingualText Same(string text) => new(text, text);

    // The first few, and how many there are.
    private static BilingualText Listed(string[] names)
    {
        const int Most = 3;
        string more = CellNames.Number(names.Length - Most).English, all = CellNames.Number(names.Length).English;
        return names.Length <= Most
            ? new(string.Join("、", names), string.Join(", ", names))
            : new($"{string.Join("、", names.Take(Most))}等{all}份", $"{string.Join(", ", names.Take(Most))} and {more} more");
    }

    // Where one report among many is of the wrong year, that is the one to be found.
    private BilingualText NamesByYear(int[] years, string[] names)
    {
        (string Year, BilingualText Names)[] groups = [.. years.Select(y => (CellNames.Number(y).English, Listed([.. names.Where((_, i) => _reports[i].Year == y)])))];
        return new(string.Join("、", groups.Select(g => $"{g.Year}（{g.Names.Chinese}）")), string.Join(", ", groups.Select(g => $"{g.Year} ({g.Names.English})")));
    }

    private void ConvertTo(ReportForm form, string[] names)
    {
        int[] others = [.. Enumerable.Range(0, _reports.Length).Where(i => _reports[i].Form != form)];
        foreach (int i in others)
        {
            Add(NoteDescriptors.Converted, Same(names[i]), CellNames.Number((int)_reports[i].Form), CellNames.Number((int)form));
        }

        // What the conversion loses, or changes in what it counts, is told once for all reports.
        foreach (CellMapping mapping in others.Length == 0 ? [] : FormMap.Between(FormConverter.Other(form), form).Mappings)
        {
            DiagnosticDescriptor? descriptor = mapping.Target is null ? NoteDescriptors.NotOnForm
                : mapping.Comparability == Comparability.NearlyComparable ? NoteDescriptors.NearlyComparableAddends
                : null;
            string[] stating = [.. others.Where(i => mapping.Sources.Any(c => c.Get(_reports[i]).IsNumber)).Select(i => names[i])];
            if (descriptor is not null && stating.Length > 0)
            {
                Add(descriptor, CellNames.Place([.. mapping.Sources], mapping.Target), Listed(stating), mapping.Reason!);
            }
        }

        foreach (int i in others)
        {
            _reports[i] = _reports[i].To(form).Report;
        }
    }

    private void Add(DiagnosticDescriptor descriptor, params BilingualText[] arguments) => _notes.Add(new(descriptor, [], null, arguments));

    private void NameOddReports(string[] names, bool anyYear)
    {
        for (int i = 0; i < _reports.Length; i++)
        {
            if (anyYear && _reports[i].Year is null)
            {
                Add(NoteDescriptors.YearUnknown, Same(names[i]));
            }
        }

        foreach (IGrouping<string?, int> body in Enumerable.Range(0, _reports.Length).GroupBy(i => _reports[i].Publisher).Where(g => g.Key is not null && g.Count() > 1))
        {
            Add(NoteDescriptors.SameBodyTwice, new(string.Join("、", body.Select(i => names[i])), string.Join(", ", body.Select(i => names[i]))), Same(body.Key!));
        }
    }

    private AnnualReport Sum(ReportForm form, AnnualReport frame, string[] names)
    {
        ReportTemplate template = ReportTemplate.Of(form);
        CellLayout layout = CellLayout.Of(form);
        CellSum[] sums = new CellSum[layout.Size];
        int[] absences = new int[layout.Size], blanks = new int[layout.Size];
        MoneySum money = new();
        long[] codes = new long[layout.Size];
        bool[] others = [.. template.AllCells.Select(OtherRows.Include)];
        int unsplit = 0;
        CellDescriptor moneyCell = template.Cells.Single(c => c.Kind == CellKind.Amount);
        for (int r = 0; r < _reports.Length; r++)
        {
            layout.Copy(_reports[r], codes);
            bool[] absent = layout.AbsentIn(codes);
            unsplit += absent == layout.AbsentFromForm ? 0 : 1;

            for (int i = 0; i < codes.Length; i++)
            {
                if (absent[i])
                {
                    absences[i]++;
                }
                else if (others[i] && codes[i] == Count.Blank.Code)
                {
                    // It may be blank because the report, or one that is summed up in it, prints the row in the other way; so it decides nothing.
                    blanks[i]++;
                }
                else
                {
                    sums[i].Add(codes[i]);
                }
            }

            if (!money.Add(_reports[r].DisclosureMoney))
            {
                Add(NoteDescriptors.UnitUnknown, CellNames.Place([], moneyCell), CellNames.Value(_reports[r].DisclosureMoney), Same(names[r]));
            }
        }

        CellCoverage[] coverage = [.. template.AllCells.Select(cell => cell == moneyCell
            ? new CellCoverage(cell, money.Amount, money.Numbers, money.Blanks, money.NotApplicables, 0)
            : CoverageOf(cell, sums[cell.Index], blanks[cell.Index], absences[cell.Index]))];
        foreach (CellCoverage cell in coverage)
        {
            NameGaps(cell, cell.Cell == moneyCell ? money.Overflows : sums[cell.Cell.Index].Overflows);
        }

        if (unsplit > 0 && unsplit < _reports.Length)
        {
            Add(NoteDescriptors.PartlyUnsplit, CellNames.Number(unsplit), CellNames.Number(_reports.Length));
        }

        Coverage = new ValueList<CellCoverage>(coverage);
        return FormConverter.Build(frame, form, [.. coverage.Select(c => c.Sum.IsAmount ? Count.Blank.Code : c.Sum.Count.Code)], money.Amount);
    }

    private static CellCoverage CoverageOf(CellDescriptor cell, CellSum sum, int blanks, int absences)
    {
        Count value = sum.Numbers > 0 && !StandardRules.IsAdditive(cell) ? Count.Blank : sum.Value;
        return new(cell, value, sum.Numbers, sum.Blanks + blanks, sum.NotApplicables, absences);
    }

    private void NameGaps(CellCoverage cell, bool overflows)
    {
        BilingualText place = CellNames.Place([], cell.Cell);
        ReportedCell target = new(cell.Cell, cell.Sum);
        if (cell.Numbers > 0 && !StandardRules.IsAdditive(cell.Cell))
        {
            _notes.Add(new(NoteDescriptors.NotAdditive, [], target, place));
        }
        else if (overflows)
        {
            BilingualText addends = CellNames.Sum(Contributors(cell.Cell, _reports), null);
            _notes.Add(new(cell.Sum.IsAmount ? NoteDescriptors.SumNotExact : NoteDescriptors.SumTooLarge, [], target, place, addends));
        }
        else if (cell.Numbers > 0 && !cell.IsComplete)
        {
            _notes.Add(new(
                NoteDescriptors.NotEveryReport,
                [],
                target,
                place,
                CellNames.Value(cell.Sum),
                CellNames.Number(cell.Numbers),
                CellNames.Number(cell.Numbers + cell.Blanks + cell.NotApplicables),
                CellNames.Number(cell.Blanks),
                CellNames.Number(cell.NotApplicables)));
        }
    }

    private static IEnumerable<CellValue> Contributors(CellDescriptor cell, AnnualReport[] reports) =>
        reports.Select(r => cell.Get(r)).Where(v => IsAdded(cell, v));
}
