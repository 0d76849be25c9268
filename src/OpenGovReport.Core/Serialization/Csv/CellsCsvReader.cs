using OpenGovReport.Reading;
using OpenGovReport.Templates;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <summary>Makes reports of the records of a CSV of cells, one after the other.</summary>
internal sealed partial class CellsCsvReader(ReadOptions options)
{
    // Longer than any number; what is cut here is no value.
    private const int LongestValue = 100;

    private static readonly Dictionary<(int Table, string Row, string Column), CellPair> Names = AllNames();

    private readonly List<Entry> _entries = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly string?[] _shared = new string?[4];

    // The files that reports were made of, by their hashes, so that a name of any length takes the same room.
    private readonly HashSet<ulong> _files = [];
    private CellsCsvColumns? _columns;
    private bool _hasSeparatorLine;
    private bool _hasReport;
    private bool _isApart;
    private SourceLocation _start;

    /// <summary>Whether the header is at fault, so that nothing more is to be read.</summary>
    internal bool HasFailed { get; private set; }

    private CellsCsvColumns Columns => _columns!;

    /// <summary>A text of a source as it is named in a message.</summary>
    internal static string Shown(ReadOnlySpan<char> text) => text.Length <= LongestValue ? text.ToString() : string.Concat(text[..LongestValue], "…");

    /// <summary>Takes in one record.</summary>
    /// <returns>The report that ends before it, or why nothing can be read; else <see langword="null"/>.</returns>
    internal CellsCsvReport? Take(CsvRecords record)
    {
        if (_columns is null)
        {
            return TakeHeader(record);
        }

        CellsCsvReport? ended = BeginsReport(record) ? Finish(null) : null;
        TakeLine(record);
        return ended;
    }

    /// <summary>The report of the last records; <see langword="null"/> where there are none.</summary>
    /// <param name="fault">What ended the source before its time; then nothing is said of cells that are missing.</param>
    internal CellsCsvReport? End(Diagnostic? fault) =>
        HasFailed ? null
        : _hasReport ? Finish(fault)
        : fault is not null ? new CellsCsvReport(null, new ReadResult(null, null, [fault]))
        : _columns is null ? new CellsCsvReport(null, Failures.Empty())
        : null;

    private static Dictionary<(int Table, string Row, string Column), CellPair> AllNames()
    {
        Dictionary<(int Table, string Row, string Column), CellPair> names = [];
        foreach (CellDescriptor cell in ReportTemplate.Form2020.AllCells.Concat(ReportTemplate.Form2021.AllCells))
        {
            (int, string, string) name = (cell.Row.Table.Number, cell.Row.Name, cell.Column);
            names.TryGetValue(name, out CellPair pair);
            names[name] = cell.Form == ReportForm.Form2020 ? pair with { In2020 = cell } : pair with { In2021 = cell };
        }

        return names;
    }

    private CellsCsvReport? TakeHeader(CsvRecords record)
    {
        // The line sep=, tells a spreadsheet program what separates the fields.
        if (!_hasSeparatorLine && record.Count == 2 && record[0] is "sep=" && record[1].IsEmpty)
        {
            _hasSeparatorLine = true;
            return null;
        }

        _columns = new CellsCsvColumns(record, options.AllowUnknownMembers);
        HasFailed = _columns.Diagnostics.Any(d => d.Severity == Severity.Error);
        return HasFailed ? new CellsCsvReport(null, new ReadResult(null, null, _columns.Diagnostics)) : null;
    }

    private bool BeginsReport(CsvRecords record) =>
        _hasReport && record.Count == Columns.Count && Columns.Have(CellsCsvColumn.File)
        && !Columns.FieldOf(record, CellsCsvColumn.File).SequenceEqual(_shared[(int)CellsCsvColumn.File]);

    private void TakeLine(CsvRecords record)
    {
        if (!_hasReport)
        {
            Begin(record);
        }

        if (record.Count != Columns.Count)
        {
            Add(FieldCount, record.Start, null, Failures.Number(record.Count), Failures.Number(Columns.Count));
            return;
        }

        foreach (CellsCsvColumn column in (ReadOnlySpan<CellsCsvColumn>)[CellsCsvColumn.Template, CellsCsvColumn.Year, CellsCsvColumn.Publisher])
        {
            ReadOnlySpan<char> first = _shared[(int)column];
            if (Columns.Have(column) && !Columns.FieldOf(record, column).SequenceEqual(first))
            {
                Add(ColumnDiffers, Columns.LocationOf(record, column), null, CellsCsvColumns.Names[(int)column], Shown(Columns.FieldOf(record, column)), Shown(first));
            }
        }

        TakeCell(record);
    }

    private CellsCsvReport Finish(Diagnostic? fault)
    {
        string? file = Columns.Have(CellsCsvColumn.File) ? Unguarded(_shared[(int)CellsCsvColumn.File]!) : null;
        ReadResult result = Build(fault);
        _hasReport = false;
        return new CellsCsvReport(file, result);
    }

    // Only the long form is written with guards; it is told by its columns.
    private string Unguarded(string text) => Columns.Have(CellsCsvColumn.Template) ? CellsCsv.Unguarded(text) : text;

    private void Begin(CsvRecords record)
    {
        _hasReport = true;
        _start = record.Start;
        _entries.Clear();
        _diagnostics.Clear();
        _diagnostics.AddRange(Columns.Diagnostics);
        foreach (CellsCsvColumn column in (ReadOnlySpan<CellsCsvColumn>)[CellsCsvColumn.File, CellsCsvColumn.Template, CellsCsvColumn.Year, CellsCsvColumn.Publisher])
        {
            bool isThere = Columns.Have(column) && Columns.PlaceOf(column) < record.Count;
            _shared[(int)column] = isThere ? Columns.FieldOf(record, column).ToString() : "";
        }

        _isApart = Columns.Have(CellsCsvColumn.File) && !_files.Add(HashOf(_shared[(int)CellsCsvColumn.File]));
    }

    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        ulong hash = Fnv1a.Empty;
        foreach (char c in text)
        {
            hash = Fnv1a.Add(hash, c);
        }

        return hash;
    }

    private void TakeCell(CsvRecords record)
    {
        ReadOnlySpan<char> table = Columns.FieldOf(record, CellsCsvColumn.Table);
        string row = Shown(Columns.FieldOf(record, CellsCsvColumn.Row)), column = Shown(Columns.FieldOf(record, CellsCsvColumn.Column));
        int number = table is [>= '0' and <= '9'] ? table[0] - '0' : 0;
        SourceLocation location = Columns.LocationOf(record, CellsCsvColumn.Value);
        if (!Names.TryGetValue((number, row, column), out CellPair cells))
        {
            Add(CellUnknown, Columns.LocationOf(record, CellsCsvColumn.Table), null, $"{Shown(table)}/{row}/{column}", "2020/2021");
        }
        else if (_entries.Count < ReportTemplate.Form2021.AllCells.Count + options.MaxDiagnostics)
        {
            // One cell beyond this number is too many wrong ones already.
            _entries.Add(new Entry(cells, Shown(Columns.FieldOf(record, CellsCsvColumn.Value)), location));
        }
    }

    private ReadResult Build(Diagnostic? fault)
    {
        if (FindPlan(out Diagnostic? noForm) is not ContractPlan plan)
        {
            Add(fault ?? noForm!);
            return new ReadResult(null, null, InOrder());
        }

        ReportTemplate template = ReportTemplate.Of(plan.Form);
        Span<Count> counts = stackalloc Count[plan.Slots];
        SourceLocation[] places = new SourceLocation[template.AllCells.Count];
        ReportDraft draft = new();
        foreach (Entry entry in _entries)
        {
            if (entry.Cells.In(plan.Form) is not CellDescriptor cell)
            {
                Add(CellUnknown, entry.Location, null, entry.Cells.Any.Row + "/" + entry.Cells.Any.Column, plan.Name);
            }
            else if (places[cell.Index].IsKnown)
            {
                Add(CellDuplicate, entry.Location, cell, $"{cell.Row}/{cell.Column}");
            }
            else
            {
                places[cell.Index] = entry.Location;
                ReadValue(cell, entry, plan, draft, counts);
            }
        }

        ReadShared(draft);
        if (fault is null)
        {
            FindMissing(template, places);
        }
        else
        {
            Add(fault);
        }

        return _diagnostics.Any(d => d.Severity == Severity.Error)
            ? new ReadResult(null, null, InOrder())
            : new ReadResult(draft.Build(plan, counts), new SourceMap(plan.Form, places), InOrder()) { IsData = true };
    }

    // By the column "template", or else by the cells that only one of the forms has.
    private ContractPlan? FindPlan(out Diagnostic? problem)
    {
        problem = null;
        if (Columns.Have(CellsCsvColumn.Template))
        {
            string name = _shared[(int)CellsCsvColumn.Template]!;
            if (ContractPlan.Of(name) is ContractPlan named)
            {
                return named;
            }

            problem = new Diagnostic(UnknownForm, _start, "", null, Shown(name)) { Pointer = "/" + ContractPlan.TemplateName };
            return null;
        }

        int only2020 = _entries.Count(e => e.Cells.In2021 is null), only2021 = _entries.Count(e => e.Cells.In2020 is null);
        if (only2020 == only2021)
        {
            problem = _isApart ? Apart() : new Diagnostic(FormUnclear, _start, "", null) { Pointer = "" };
            return null;
        }

        return ContractPlan.Of(only2020 > only2021 ? ReportForm.Form2020 : ReportForm.Form2021);
    }

    // The rows that an unsplit one stands for may be left out where it is there.
    private void FindMissing(ReportTemplate template, SourceLocation[] places)
    {
        foreach (TableDescriptor table in template.Tables)
        {
            bool isUnsplit = table.UnsplitRow is RowDescriptor unsplit && IsThere(unsplit, places);
            foreach (RowDescriptor row in table.UnsplitRow is RowDescriptor last ? table.Rows.Append(last) : table.Rows)
            {
                bool isOptional = row == table.UnsplitRow || (isUnsplit && row.PrintedGroup == table.UnsplitRow!.PrintedLabel);
                if (isOptional && !IsThere(row, places))
                {
                    continue;
                }

                foreach (CellDescriptor cell in row.Cells.Where(c => !places[c.Index].IsKnown))
                {
                    if (_isApart)
                    {
                        Add(Apart());
                        return;
                    }

                    Add(CellMissing, _start, cell, $"{cell.Row}/{cell.Column}");
                }
            }
        }
    }

    private Diagnostic Apart() => new(LinesApart, _start, "", null, Shown(Unguarded(_shared[(int)CellsCsvColumn.File]!))) { Pointer = "" };

    private static bool IsThere(RowDescriptor row, SourceLocation[] places) => row.Cells.Any(c => places[c.Index].IsKnown);

    private void Add(DiagnosticDescriptor descriptor, SourceLocation location, CellDescriptor? cell, params string[] arguments) =>
        Add(cell is null ? new Diagnostic(descriptor, location, "", null, arguments) { Pointer = "" } : new Diagnostic(descriptor, location, "", cell, arguments));

    private void Add(Diagnostic diagnostic)
    {
        if (_diagnostics.Count < options.MaxDiagnostics)
        {
            _diagnostics.Add(diagnostic);
        }
        else if (_diagnostics.Count == options.MaxDiagnostics)
        {
            _diagnostics.Add(new Diagnostic(TooManyDiagnostics, diagnostic.Location, "", null, Failures.Number(options.MaxDiagnostics)) { Pointer = "" });
        }
    }

    private Diagnostic[] InOrder() => [.. _diagnostics.OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column)];

    private readonly record struct CellPair(CellDescriptor? In2020, CellDescriptor? In2021)
    {
        internal CellDescriptor Any => In2020 ?? In2021!;

        internal CellDescriptor? In(ReportForm form) => form == ReportForm.Form2020 ? In2020 : In2021;
    }

    private readonly record struct Entry(CellPair Cells, string Value, SourceLocation Location);
}
