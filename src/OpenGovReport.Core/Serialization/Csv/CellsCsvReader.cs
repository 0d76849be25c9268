using System.Globalization;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <summary>Makes reports of the records of a CSV of cells, one after the other.</summary>
internal sealed class CellsCsvReader(ReadOptions options)
{
    // Longer than any number; what is cut here is no value.
    private const int LongestValue = 100;

    private static readonly Dictionary<(int Table, string Row, string Column), CellPair> Names = AllNames();

    private readonly int[] _columns = [-1, -1, -1, -1, -1, -1, -1, -1];
    private readonly List<Entry> _entries = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Diagnostic> _ofHeader = [];
    private readonly string?[] _shared = new string?[4];

    // The files that reports were made of, by their hashes, so that a name of any length takes the same room.
    private readonly HashSet<ulong> _files = [];
    private int _fields;
    private bool _hasReport;
    private bool _isApart;
    private SourceLocation _start;

    private enum Column
    {
        File,
        Template,
        Year,
        Publisher,
        Table,
        Row,
        Column,
        Value,
    }

    private static ReadOnlySpan<Column> Required => [Column.Table, Column.Row, Column.Column, Column.Value];

    /// <summary>Whether a record is the line <c>sep=,</c> that stands before the header for a spreadsheet program.</summary>
    internal static bool IsSeparatorLine(CsvRecords record) =>
        record.Count switch { 1 => CellsCsv.IsSeparatorLine(record[0]), 2 => record[0] is "sep=" && record[1].IsEmpty, _ => false };

    /// <summary>Reads the header line.</summary>
    /// <returns>Why nothing can be read; <see langword="null"/> where the header is sound.</returns>
    internal ReadResult? ReadHeader(CsvRecords header)
    {
        _fields = header.Count;
        if (header.Count == 1 && CellsCsv.SeparatorOf(header[0].ToString()) is char separator)
        {
            Add(NoCommas, header.Start, null, Failures.Shown([separator]));
            return new ReadResult(null, null, [.. _diagnostics]);
        }

        for (int i = 0; i < header.Count; i++)
        {
            string name = header[i].ToString();
            if (ColumnOf(name) is not Column column)
            {
                Add(options.AllowUnknownMembers ? ColumnIgnored : ColumnUnknown, header.LocationOf(i), null, Shown(name));
            }
            else if (_columns[(int)column] >= 0)
            {
                Add(ColumnDuplicate, header.LocationOf(i), null, name);
            }
            else
            {
                _columns[(int)column] = i;
            }
        }

        foreach (Column column in Required)
        {
            if (_columns[(int)column] < 0)
            {
                Add(ColumnMissing, header.Start, null, NameOf(column));
            }
        }

        if (_diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return new ReadResult(null, null, [.. _diagnostics]);
        }

        _ofHeader.AddRange(_diagnostics);
        return null;
    }

    /// <summary>Whether the record belongs to another report than those before it.</summary>
    internal bool BeginsReport(CsvRecords record) =>
        _hasReport && record.Count == _fields && Has(Column.File) && !FieldOf(record, Column.File).SequenceEqual(_shared[(int)Column.File]);

    /// <summary>Takes in one record.</summary>
    internal void Take(CsvRecords record)
    {
        if (!_hasReport)
        {
            Begin(record);
        }

        if (record.Count != _fields)
        {
            Add(FieldCount, record.Start, null, Failures.Number(record.Count), Failures.Number(_fields));
            return;
        }

        foreach (Column column in (ReadOnlySpan<Column>)[Column.Template, Column.Year, Column.Publisher])
        {
            if (Has(column) && !FieldOf(record, column).SequenceEqual(_shared[(int)column]))
            {
                Add(ColumnDiffers, LocationOf(record, column), null, NameOf(column), Shown(FieldOf(record, column)), Shown(_shared[(int)column]));
            }
        }

        TakeCell(record);
    }

    /// <summary>The report of the records taken in since the last one; <see langword="null"/> where there are none.</summary>
    /// <param name="fault">What ended the source before its time; then nothing is said of cells that are missing.</param>
    internal CellsCsvReport? Finish(Diagnostic? fault)
    {
        if (!_hasReport)
        {
            return fault is null ? null : new CellsCsvReport(null, new ReadResult(null, null, [fault]));
        }

        string? file = Has(Column.File) ? Unguarded(_shared[(int)Column.File]!) : null;
        ReadResult result = Build(fault);
        _hasReport = false;
        return new CellsCsvReport(file, result);
    }

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

    private static string NameOf(Column column) => CellsCsv.TidyColumns[(int)column];

    private static Column? ColumnOf(string name) => Array.IndexOf(CellsCsv.TidyColumns, name) is int index and >= 0 ? (Column)index : null;

    private static string Shown(ReadOnlySpan<char> text) => text.Length <= LongestValue ? text.ToString() : string.Concat(text[..LongestValue], "…");

    private bool Has(Column column) => _columns[(int)column] >= 0;

    private ReadOnlySpan<char> FieldOf(CsvRecords record, Column column) => record[_columns[(int)column]];

    private SourceLocation LocationOf(CsvRecords record, Column column) => record.LocationOf(_columns[(int)column]);

    // Only the long form is written with guards; it is told by its columns.
    private string Unguarded(string text) => Has(Column.Template) ? CellsCsv.Unguarded(text) : text;

    private void Begin(CsvRecords record)
    {
        _hasReport = true;
        _start = record.Start;
        _entries.Clear();
        _diagnostics.Clear();
        _diagnostics.AddRange(_ofHeader);
        foreach (Column column in (ReadOnlySpan<Column>)[Column.File, Column.Template, Column.Year, Column.Publisher])
        {
            bool isThere = Has(column) && _columns[(int)column] < record.Count;
            _shared[(int)column] = isThere ? FieldOf(record, column).ToString() : "";
        }

        _isApart = Has(Column.File) && !_files.Add(HashOf(_shared[(int)Column.File]));
    }

    // FNV-1a of 64 bits: of a million files no two are likely to have the same.
    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 0x100000001B3);
        }

        return hash;
    }

    private void TakeCell(CsvRecords record)
    {
        ReadOnlySpan<char> table = FieldOf(record, Column.Table);
        string row = Shown(FieldOf(record, Column.Row)), column = Shown(FieldOf(record, Column.Column));
        int number = table is [>= '0' and <= '9'] ? table[0] - '0' : 0;
        SourceLocation location = LocationOf(record, Column.Value);
        if (!Names.TryGetValue((number, row, column), out CellPair cells))
        {
            Add(CellUnknown, LocationOf(record, Column.Table), null, $"{Shown(table)}/{row}/{column}", "2020/2021");
        }
        else if (_entries.Count < ReportTemplate.Form2021.AllCells.Count + options.MaxDiagnostics)
        {
            // One cell beyond this number is too many wrong ones already.
            _entries.Add(new Entry(cells, Shown(FieldOf(record, Column.Value)), location));
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
            : new ReadResult(draft.Build(plan, counts), new SourceMap(plan.Form, places), InOrder());
    }

    // By the column "template", or else by the cells that only one of the forms has.
    private ContractPlan? FindPlan(out Diagnostic? problem)
    {
        problem = null;
        if (Has(Column.Template))
        {
            string name = _shared[(int)Column.Template]!;
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

    private void ReadShared(ReportDraft draft)
    {
        string publisher = _shared[(int)Column.Publisher]!, year = _shared[(int)Column.Year]!;
        draft.Publisher = publisher.Length == 0 ? null : Unguarded(publisher);
        if (year.Length == 0)
        {
            return;
        }

        if (YamlScalars.IsNumber(year) && int.TryParse(year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            draft.Year = number;
        }
        else
        {
            Add(new Diagnostic(WrongType, _start, Shown(year), null, "number", $"\"{Shown(year)}\"") { Pointer = "/year" });
        }
    }

    private void ReadValue(CellDescriptor cell, Entry entry, ContractPlan plan, ReportDraft draft, Span<Count> counts)
    {
        string value = entry.Value;
        bool isAmount = cell.Kind == CellKind.Amount;
        if (value.Length == 0)
        {
            return;
        }

        if (value == ContractPlan.NotApplicable)
        {
            if (isAmount)
            {
                draft.Money = Amount.NotApplicable;
            }
            else
            {
                counts[plan.SlotOf(cell)] = Count.NotApplicable;
            }
        }
        else if (isAmount)
        {
            ReadAmount(cell, entry, draft);
        }
        else if (!YamlScalars.IsNumber(value))
        {
            AddValue(WrongType, entry, cell, "number | \"\" | \"/\"", $"\"{value}\"");
        }
        else if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number > Count.BlankOrLess)
        {
            counts[plan.SlotOf(cell)] = number;
        }
        else
        {
            AddValue(value.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? OutOfRange : NotWhole, entry, cell, value);
        }
    }

    private void ReadAmount(CellDescriptor cell, Entry entry, ReportDraft draft)
    {
        string value = entry.Value;
        int end = value.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        AmountUnit? unit = end == value.Length ? CellsCsv.UnitOfHeader(cell) : ContractPlan.UnitOf(value.AsSpan(end));
        string digits = value[..end];
        if (unit is not AmountUnit known || !YamlScalars.IsNumber(digits))
        {
            AddValue(WrongType, entry, cell, "number | number元 | number万元 | number亿元 | \"\" | \"/\"", $"\"{value}\"");
        }
        else if (ExactDecimal.TryParse(Encoding.UTF8.GetBytes(digits), out decimal number))
        {
            draft.Money = new Amount(number, known);
        }
        else
        {
            AddValue(NotExact, entry, cell, digits);
        }
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

    private Diagnostic Apart() => new(LinesApart, _start, "", null, Shown(Unguarded(_shared[(int)Column.File]!))) { Pointer = "" };

    private static bool IsThere(RowDescriptor row, SourceLocation[] places) => row.Cells.Any(c => places[c.Index].IsKnown);

    private void AddValue(DiagnosticDescriptor descriptor, Entry entry, CellDescriptor cell, params string[] arguments) =>
        Add(new Diagnostic(descriptor, entry.Location, entry.Value, cell, arguments));

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
