using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>The cells of one row, or a paragraph, in the order in which they are drawn: from left to right.</summary>
internal sealed class DrawnRow(DrawnCell first)
{
    // As a share of the height: the boxes of lines one below the other may share so much.
    private const float Overlap = 0.5f;

    internal List<DrawnCell> Cells { get; } = [first];

    internal int Page { get; } = first.Box.Page;

    /// <summary>Whether it is the first or the last of its page.</summary>
    internal bool BeginsPage { get; private set; }

    /// <inheritdoc cref="BeginsPage"/>
    internal bool EndsPage { get; private set; }

    internal bool HasValues => Cells.Exists(c => c.IsValue);

    /// <summary>The lines as they are drawn; what stands beside the last is on the same line.</summary>
    internal string Text
    {
        get
        {
            StringBuilder text = new();
            PdfWord? before = null;
            foreach (PdfWord line in Cells.SelectMany(c => c.Lines))
            {
                text.Append(before is not { } last ? "" : last.IsBeside(line) ? " " : "\n").Append(line.Text);
                before = line;
            }

            return text.ToString();
        }
    }

    /// <summary>What it says: of a single cell without the line breaks within it.</summary>
    internal string Words => Cells.Count == 1 ? Cells[0].Label : Text;

    /// <summary>The section that it is the heading of; below 0 where it is none.</summary>
    internal int BegunSection => SectionTitle.SectionOf(Words, out _);

    /// <summary>The rows of all pages.</summary>
    internal static List<DrawnRow> Of(List<PdfWord> words)
    {
        List<DrawnRow> rows = [];
        DrawnCell? cell = null;
        float lineGap = DrawnCell.LineGapOf(words);
        foreach (PdfWord word in words.SelectMany(HeadLabels.Split))
        {
            if (cell is null || !cell.TryAdd(word, lineGap))
            {
                Add(rows, cell = new DrawnCell(word));
            }
        }

        JoinOverPages(rows);
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i].BeginsPage = i == 0 || rows[i - 1].Page != rows[i].Page;
            rows[i].EndsPage = i == rows.Count - 1 || rows[i + 1].Page != rows[i].Page;
        }

        return rows;
    }

    // A page may end within a header or a value: the first line of a name, or a number, is on it, the second, or the unit, on the next.
    private static void JoinOverPages(List<DrawnRow> rows)
    {
        for (int i = 1; i < rows.Count; i++)
        {
            if (rows[i - 1].Page == rows[i].Page || rows[i].HasValues)
            {
                continue;
            }

            rows[i].Cells.RemoveAll(cell => rows[i - 1].Cells.Find(c => c.Box.Overlaps(cell.Box) && (HeadLabels.IsColumn(c.Label + cell.Label) || IsUnit(c, cell)))?.GoOn(cell) == true);
            if (rows[i].Cells.Count == 0)
            {
                rows.RemoveAt(i--);
            }
        }
    }

    private static bool IsUnit(DrawnCell number, DrawnCell unit) => number.IsValue && char.IsAsciiDigit(number.Label[^1]) && (Units.IsCounter(unit.Label) || Units.Money(unit.Label) is not null);

    // A cell that is drawn to the right of the last one, and not wholly below it, stands in the same row.
    private static void Add(List<DrawnRow> rows, DrawnCell cell)
    {
        DrawnRow? row = rows.Count == 0 ? null : rows[^1];
        DrawnCell? last = row?.Cells[^1];
        if (last is null || row!.Page != cell.Box.Page || cell.Box.Left < last.Box.Right - 1 || row.IsAbove(cell.Box))
        {
            rows.Add(new DrawnRow(cell));
        }
        else
        {
            row.Cells.Add(cell);
        }
    }

    /// <summary>Whether a row is drawn after this one although it begins on the same line: then cells are not drawn row by row.</summary>
    internal bool Interlaces(DrawnRow next)
    {
        PdfWord line = next.Cells[0].Lines[0];
        return Page == next.Page && Cells.Exists(c => c.IsValue && Math.Abs(c.Box.Top + c.Box.Bottom - line.Top - line.Bottom) < line.Height / 2);
    }

    private bool IsAbove(PdfWord box)
    {
        foreach (DrawnCell cell in Cells)
        {
            if (box.Top + (Overlap * box.Height) < cell.Box.Bottom)
            {
                return false;
            }
        }

        return true;
    }
}
