using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

/// <summary>A cell of a table with the places that it takes.</summary>
internal sealed record PrintedPlace(string Text, int Rows = 1, int Columns = 1, PrintedCell? Cell = null);

/// <summary>One of the three tables of a report with the merged cells of the official form, for any writer that knows merged cells.</summary>
internal sealed class PrintedTable
{
    internal List<List<PrintedPlace>> Rows { get; } = [];

    internal int Width { get; private init; }

    /// <summary>The table of a section, 2 to 4.</summary>
    internal static PrintedTable Of(PrintedReport report, int section) => section switch { 2 => Two(report), 3 => Three(report), _ => Four(report) };

    private static PrintedTable Two(PrintedReport report)
    {
        int width = 1 + report.Table2.Max(b => b.Columns.Count);
        PrintedTable table = new() { Width = width };
        foreach (PrintedBlock block in report.Table2)
        {
            table.Rows.Add([new(block.Label, 1, width)]);
            table.Rows.Add([new(block.ContentHeader), .. Spread(block.Columns.Select(c => new PrintedPlace(c)), block.Columns.Count, width - 1)]);
            foreach (PrintedRow row in block.Rows)
            {
                table.Rows.Add([new(Label(row)), .. Spread(Cells(row), block.Columns.Count, width - 1)]);
            }
        }

        return table;
    }

    private static PrintedTable Three(PrintedReport report)
    {
        PrintedTable table = new() { Width = 10 };
        table.AddHeader3(report);
        List<PrintedRow> rows = report.Table3;
        for (int i = 0; i < rows.Count; i++)
        {
            table.AddRow3(report, rows, i, rows.Count);
        }

        return table;
    }

    /// <summary>Table three in two parts, as after a page break: merged cells are begun again, and maybe the header is.</summary>
    internal static (PrintedTable First, PrintedTable Second) ThreeInTwo(PrintedReport report, int at, bool header)
    {
        PrintedTable first = new() { Width = 10 }, second = new() { Width = 10 };
        first.AddHeader3(report);
        for (int i = 0; i < at; i++)
        {
            first.AddRow3(report, report.Table3, i, at);
        }

        if (header)
        {
            second.AddHeader3(report);
        }

        List<PrintedRow> rest = report.Table3[at..];
        for (int i = 0; i < rest.Count; i++)
        {
            second.AddRow3(report, rest, i, rest.Count);
        }

        return (first, second);
    }

    private static PrintedTable Four(PrintedReport report)
    {
        List<PrintedBlock> blocks = report.Table4;
        PrintedTable table = new() { Width = 15 };
        table.Rows.Add([new(blocks[0].Label, 1, 5), new("行政诉讼", 1, 10)]);
        table.Rows.Add([.. blocks[0].Columns.Select(c => new PrintedPlace(c, 2)), new(blocks[1].Label, 1, 5), new(blocks[2].Label, 1, 5)]);
        table.Rows.Add([.. blocks[1].Columns.Concat(blocks[2].Columns).Select(c => new PrintedPlace(c))]);
        table.Rows.Add([.. blocks.SelectMany(b => b.Rows).SelectMany(Cells)]);
        return table;
    }

    /// <summary>The place of every cell of the form: its row and its column, from 1.</summary>
    internal IEnumerable<(PrintedCell Cell, int Row, int Column)> Places()
    {
        HashSet<(int, int)> taken = [];
        for (int r = 0; r < Rows.Count; r++)
        {
            int column = 0;
            foreach (PrintedPlace place in Rows[r])
            {
                while (taken.Contains((r, column)))
                {
                    column++;
                }

                for (int i = 0; i < place.Rows; i++)
                {
                    for (int j = 0; j < place.Columns; j++)
                    {
                        taken.Add((r + i, column + j));
                    }
                }

                if (place.Cell?.Cell is not null)
                {
                    yield return (place.Cell, r + 1, column + 1);
                }
            }
        }
    }

    private void AddHeader3(PrintedReport report)
    {
        List<PrintedPlace> upper = [], lower = [];
        for (int i = 0; i < report.Columns.Count; i++)
        {
            bool under = i >= report.LegalPersonsAt && i < report.LegalPersonsAt + 5;
            if (!under)
            {
                upper.Add(new(report.Columns[i], 2));
            }
            else
            {
                lower.Add(new(report.Columns[i]));
                if (i == report.LegalPersonsAt)
                {
                    upper.Add(new(report.LegalPersonsHeader, 1, 5));
                }
            }
        }

        Rows.Add([new(report.Note, 3, 3), new(report.ApplicantsHeader, 1, 7)]);
        Rows.Add(upper);
        Rows.Add(lower);
    }

    private void AddRow3(PrintedReport report, List<PrintedRow> rows, int index, int end)
    {
        PrintedRow row = rows[index];
        PrintedRow? before = index == 0 ? null : rows[index - 1];
        List<PrintedPlace> places = [];
        if (row.Level == 0)
        {
            places.Add(new(Label(row), 1, 3));
        }
        else
        {
            if (report.RepeatMerged || before is not { Level: > 0 })
            {
                int count = report.RepeatMerged ? 1 : rows.Skip(index).Take(end - index).TakeWhile(r => r.Level > 0).Count();
                places.Add(new(report.ResultsLabel, count));
            }

            if (row.Level == 1)
            {
                places.Add(new(Label(row), 1, 2));
            }
            else
            {
                if (report.RepeatMerged || !ReferenceEquals(before?.Group, row.Group))
                {
                    int count = report.RepeatMerged ? 1 : rows.Skip(index).Take(end - index).TakeWhile(r => ReferenceEquals(r.Group, row.Group)).Count();
                    places.Add(new(row.Group!.Label, count));
                }

                places.Add(new(Label(row)));
            }
        }

        places.AddRange(Cells(row));
        Rows.Add(places);
    }

    // Where a block has fewer columns than its table, the last one takes the rest.
    private static List<PrintedPlace> Spread(IEnumerable<PrintedPlace> places, int columns, int width)
    {
        List<PrintedPlace> all = [.. places];
        if (all.Count == columns && columns < width)
        {
            all[^1] = all[^1] with { Columns = width - columns + 1 };
        }

        return all;
    }

    private static IEnumerable<PrintedPlace> Cells(PrintedRow row) => row.Cells.Where(c => !c.Omitted).Select(c => new PrintedPlace(c.Text, Cell: c));

    private static string Label(PrintedRow row) => row.Label.Replace(PrintedRow.Tear.ToString(), "", StringComparison.Ordinal);
}
