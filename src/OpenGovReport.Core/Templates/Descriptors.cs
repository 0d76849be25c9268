using System.Text.Json.Serialization;

namespace OpenGovReport.Templates;

/// <summary>What may stand in a cell.</summary>
public enum CellKind
{
    /// <summary>A non-negative whole number.</summary>
    Count,

    /// <summary>A signed whole number (本年增/减).</summary>
    SignedCount,

    /// <summary>A non-negative amount of money.</summary>
    Amount,
}

/// <summary>One of the three tables of a form.</summary>
/// <remarks>Immutable; made only by <see cref="ReportTemplate"/>.</remarks>
public sealed class TableDescriptor
{
    internal TableDescriptor(int number, string title, string englishName)
    {
        Number = number;
        Title = title;
        EnglishName = englishName;
    }

    /// <summary>2, 3 or 4: the number of the section that the table stands in.</summary>
    public int Number { get; }

    /// <summary>The number as the report prints it: 二, 三 or 四.</summary>
    internal char Numeral => NumeralOf(Number);

    /// <summary>The title of the section, without its number.</summary>
    public string Title { get; }

    /// <summary>The name of the table's property in a report and in JSON.</summary>
    public string EnglishName { get; }

    /// <summary>The rows in printed order; in table four, where the form prints the groups side by side, the groups.</summary>
    public IReadOnlyList<RowDescriptor> Rows { get; internal set; } = [];

    /// <summary>The cells of the form in printed order.</summary>
    public IReadOnlyList<CellDescriptor> Cells { get; internal set; } = [];

    /// <summary>The row （六）其他处理 where it is printed unsplit in a 2021 report; <see langword="null"/> in every other table.</summary>
    public RowDescriptor? UnsplitRow { get; internal set; }

    /// <summary>The number of a table, or of a section, as reports print it.</summary>
    internal static char NumeralOf(int number) => "〇一二三四五六"[number];
}

/// <summary>One row of a table.</summary>
/// <remarks>Immutable; made only by <see cref="ReportTemplate"/>.</remarks>
public sealed class RowDescriptor
{
    internal RowDescriptor(TableDescriptor table, int index, string name, string printedLabel, string printedGroup, string englishName, string article)
    {
        Table = table;
        Index = index;
        Name = name;
        PrintedLabel = printedLabel;
        PrintedGroup = printedGroup;
        EnglishName = englishName;
        Article = article;
    }

    /// <summary>The table that the row stands in.</summary>
    [JsonIgnore]
    public TableDescriptor Table { get; }

    /// <summary>The row's place among the rows of its table, from 0.</summary>
    public int Index { get; }

    /// <summary>The short Chinese name (<c>予以公开</c>), unique within the table.</summary>
    public string Name { get; }

    /// <summary>The label as the official form prints it (<c>（一）予以公开</c>).</summary>
    public string PrintedLabel { get; }

    /// <summary>The label of the group that the row stands under; empty where it stands under none.</summary>
    public string PrintedGroup { get; }

    /// <summary>The English name, as a path of property names (<c>denied.stateSecrets</c>).</summary>
    public string EnglishName { get; }

    /// <summary>The article of the Regulations that the row goes back to; empty where it goes back to none.</summary>
    public string Article { get; }

    /// <summary>The cells of the row in printed order.</summary>
    public IReadOnlyList<CellDescriptor> Cells => Ordered;

    /// <summary>The same for those who ask for every cell of every report. Their indices follow one another.</summary>
    internal CellDescriptor[] Ordered { get; set; } = [];

    /// <summary>The table and the row's name.</summary>
    public override string ToString() => $"{Table.Number}/{Name}";
}

/// <summary>One cell of a form: where it stands, what it is called, and how to read and replace it in a report.</summary>
/// <remarks>Immutable; made only by <see cref="ReportTemplate"/>. Two descriptors are equal only when they are the same object.</remarks>
public sealed class CellDescriptor
{
    private readonly string _name;

    internal CellDescriptor(ReportForm form, int index, int place, RowDescriptor row, string column, string englishColumn, CellKind kind)
    {
        Form = form;
        Index = index;
        Place = place;
        Row = row;
        Column = column;
        EnglishColumn = englishColumn;
        Kind = kind;
        _name = $"{row.Name}/{column}";
        Pointer = "/" + row.Table.EnglishName + "/" + row.EnglishName.Replace('.', '/') + "/" + englishColumn;
    }

    /// <summary>The form that the cell belongs to.</summary>
    public ReportForm Form { get; }

    /// <summary>The cell's place among the cells of the form in printed order, from 0. The cells of an unsplit （六）其他处理 follow after the last.</summary>
    public int Index { get; }

    /// <summary>The row that the cell stands in.</summary>
    [JsonIgnore]
    public RowDescriptor Row { get; }

    /// <summary>The printed label of the column (<c>自然人</c>).</summary>
    public string Column { get; }

    /// <summary>The English name of the column (<c>naturalPersons</c>).</summary>
    public string EnglishColumn { get; }

    /// <summary>What may stand in the cell.</summary>
    public CellKind Kind { get; }

    /// <summary>The JSON Pointer (RFC 6901) of the cell in a serialized report (<c>/requests/granted/total</c>).</summary>
    public string Pointer { get; }

    /// <summary>Whether the cell is one of an unsplit （六）其他处理, which the form itself does not have.</summary>
    public bool IsUnsplit => ReferenceEquals(Row, Row.Table.UnsplitRow);

    /// <summary>What the cell says in <paramref name="report"/>.</summary>
    /// <param name="report">A report on this cell's form.</param>
    /// <exception cref="ArgumentException">The report is on the other form.</exception>
    public CellValue Get(AnnualReport report)
    {
        EnsureForm(report);
        return Place < 0 ? report.DisclosureMoney : Cells(report)[Place];
    }

    /// <summary><paramref name="report"/> with another value in this cell.</summary>
    /// <param name="report">A report on this cell's form.</param>
    /// <param name="value">A count, or an amount of money where <see cref="Kind"/> is <see cref="CellKind.Amount"/>.</param>
    /// <exception cref="ArgumentException">The report is on the other form, or the value is of the other kind.</exception>
    public AnnualReport Set(AnnualReport report, CellValue value)
    {
        EnsureForm(report);
        if (value.IsAmount != (Kind == CellKind.Amount))
        {
            throw new ArgumentException($"The cell {this} holds {(Kind == CellKind.Amount ? "an amount of money" : "a count")}.", nameof(value));
        }

        return Row.Table.Number switch
        {
            2 when Place < 0 => report.WithDisclosureMoney(value.Amount),
            2 => report.WithDisclosure(Place, value.Count),
            3 => report.WithRequest(Place, value.Count),
            _ => report with { Disputes = report.Disputes.With(Place, value.Count) },
        };
    }

    /// <summary>The cell's place among the counts of its table; −1 for the cell of money.</summary>
    internal int Place { get; }

    /// <summary>The row's and the column's printed names.</summary>
    public override string ToString() => _name;

    private ReadOnlySpan<Count> Cells(AnnualReport report) => Row.Table.Number switch
    {
        2 => report.DisclosureCells,
        3 => report.RequestCells,
        _ => report.Disputes.Cells,
    };

    private void EnsureForm(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Form != Form)
        {
            throw new ArgumentException($"The cell {this} belongs to the {(int)Form} form; the report is on the {(int)report.Form} form.", nameof(report));
        }
    }
}
