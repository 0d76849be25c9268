using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated;

/// <summary>One cell as it is printed, and what a reader should make of it.</summary>
public sealed class PrintedCell(CellDescriptor? cell, string text, CellValue expected)
{
    /// <summary>The cell of the form; <see langword="null"/> for a number that belongs to none.</summary>
    public CellDescriptor? Cell { get; } = cell;

    public string Text { get; set; } = text;

    public CellValue Expected { get; set; } = expected;

    /// <summary>Whether not even an empty place is printed, so that the cells after it move up.</summary>
    public bool Omitted { get; set; }

    /// <summary>Leaves the cell empty.</summary>
    public void Clear()
    {
        Text = "";
        Expected = Expected.IsAmount ? Amount.Blank : Count.Blank;
    }
}

/// <summary>One row as it is printed.</summary>
public sealed class PrintedRow(RowDescriptor? row, string label)
{
    /// <summary>Stands in a label where a page ends in the middle of it.</summary>
    public const char Tear = '\uE000';

    /// <summary>The row of the form; <see langword="null"/> for a row that the form does not have.</summary>
    public RowDescriptor? Row { get; } = row;

    public string Label { get; set; } = label;

    /// <summary>In table three: 0 for 一、二、四, 1 for （一）, 2 for 1.</summary>
    public int Level { get; init; }

    /// <summary>In table three: the group that a row of level 2 stands under.</summary>
    public PrintedGroup? Group { get; init; }

    public List<PrintedCell> Cells { get; set; } = [];
}

/// <summary>A group of rows in table three, （三） to （六）.</summary>
public sealed class PrintedGroup(string label)
{
    public string Label { get; set; } = label;
}

/// <summary>A block of table two, or one of the three groups of table four.</summary>
public sealed class PrintedBlock(string label)
{
    public string Label { get; set; } = label;

    public string ContentHeader { get; set; } = "信息内容";

    public List<string> Columns { get; set; } = [];

    public List<PrintedRow> Rows { get; } = [];
}

/// <summary>A report as it is printed, before a program lays it out: what an office would have typed into Word.</summary>
public sealed class PrintedReport
{
    public required ReportForm Form { get; init; }

    public required AnnualReport Source { get; init; }

    public required Rng Rng { get; init; }

    public List<string> Navigation { get; } = [];

    public List<string> TitleLines { get; set; } = [];

    public string? SourceLine { get; set; }

    public List<string> Preamble { get; } = [];

    /// <summary>The headings of the six sections; an empty one is not printed.</summary>
    public string[] Headings { get; set; } = [];

    public List<string> Overview { get; } = [];

    /// <summary>A sentence between the heading of section two, three or four and its table; empty where there is none.</summary>
    public string[] Prose { get; } = ["", "", ""];

    public List<PrintedBlock> Table2 { get; } = [];

    public string Note { get; set; } = "";

    public string ApplicantsHeader { get; set; } = "申请人情况";

    public string LegalPersonsHeader { get; set; } = "法人或其他组织";

    public string ResultsLabel { get; set; } = "";

    /// <summary>The columns of table three; those from <see cref="LegalPersonsAt"/>, five of them, stand under 法人或其他组织.</summary>
    public List<string> Columns { get; set; } = [];

    public int LegalPersonsAt { get; set; } = 1;

    public List<PrintedRow> Table3 { get; } = [];

    /// <summary>Whether the label of a merged cell is printed again in every row that it spans.</summary>
    public bool RepeatMerged { get; set; }

    /// <summary>行政复议 and the two groups of 行政诉讼.</summary>
    public List<PrintedBlock> Table4 { get; } = [];

    public List<string> Problems { get; } = [];

    public List<string> Others { get; } = [];

    public List<string> Signature { get; } = [];

    public List<string> Footer { get; } = [];

    /// <summary>The year that a reader should find.</summary>
    public int Year { get; set; }

    public IEnumerable<PrintedRow> AllRows => Table2.SelectMany(b => b.Rows).Concat(Table3).Concat(Table4.SelectMany(b => b.Rows));

    public IEnumerable<PrintedCell> AllCells => AllRows.SelectMany(r => r.Cells);

    /// <summary>The cells of the form that are printed.</summary>
    public IEnumerable<PrintedCell> FormCells => AllCells.Where(c => c.Cell is not null);

    /// <summary>What a reader should find in every cell, by <see cref="CellDescriptor.Index"/>.</summary>
    public CellValue[] Expected()
    {
        IReadOnlyList<CellDescriptor> cells = ReportTemplate.Of(Form).AllCells;
        CellValue[] values = [.. cells.Select(c => (CellValue)(c.Kind == CellKind.Amount ? Amount.Blank : Count.Blank))];
        foreach (PrintedCell cell in FormCells)
        {
            values[cell.Cell!.Index] = cell.Expected;
        }

        return values;
    }
}
