using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents;

/// <summary>One cell of a table and what it holds.</summary>
/// <param name="Content">The paragraphs and tables in it.</param>
/// <param name="RowSpan">How many rows it takes.</param>
/// <param name="ColumnSpan">How many columns it takes.</param>
/// <param name="Faint">Whether nothing of it seems to be seen.</param>
internal readonly record struct SourceCell(Block[] Content, int RowSpan, int ColumnSpan, bool Faint = false);

/// <summary>
/// Tells the rows that are data from those that only set a page out, and gives the blocks to the reader. The rule: a row sets the page
/// out if one of its cells holds a table of its own, or long text beside other text. Its cells are read one after the other; all other
/// rows stay rows of their table.
/// </summary>
internal static class BlockLayout
{
    // The longest label of the forms has about 50 characters.
    private const int LongestCell = 400;

    // A small table in a cell only sets the cell out.
    private const int SmallestTable = 60;

    /// <summary>Adds what a table comes to: one table, or where rows of it set the page out several blocks.</summary>
    internal static void Add(List<SourceCell[]> rows, List<Block> blocks)
    {
        NestedRows.Unfold(rows);
        PicturedCells.Mark(rows);
        List<DocumentCell[]> data = [];
        foreach (SourceCell[] row in rows)
        {
            if (!SetsOut(row))
            {
                data.Add(Array.ConvertAll(row, cell => new DocumentCell(TextOf(cell.Content), cell.RowSpan, cell.ColumnSpan) { Faint = cell.Faint }));
                continue;
            }

            Flush(data, blocks);
            data = [];
            foreach (SourceCell cell in row)
            {
                blocks.AddRange(cell.Content);
            }
        }

        Flush(data, blocks);

        // A table that is a picture may stand in a table that only centres it.
        foreach (SourceCell[] row in rows)
        {
            if (!SetsOut(row) && Array.Exists(row, cell => Array.Exists(cell.Content, b => b is Block.Picture { IsLarge: true })))
            {
                blocks.Add(new Block.Picture(IsLarge: true));
                break;
            }
        }
    }

    /// <summary>The reader's blocks for a whole document.</summary>
    internal static DocumentBlocks ToDocument(List<Block> blocks)
    {
        DocumentBlocks document = new();
        int paragraphs = 0;
        foreach (Block block in blocks)
        {
            switch (block)
            {
                case Block.Paragraph paragraph:
                    document.AddParagraph(paragraph.Text, new SourceLocation(++paragraphs));
                    break;
                case Block.Table table:
                    document.AddTable(table.Rows);
                    break;
                case Block.Picture { IsLarge: true }:
                    document.AddPicture();
                    break;
            }
        }

        return document;
    }

    private static void Flush(List<DocumentCell[]> data, List<Block> blocks)
    {
        if (data.Exists(row => Array.Exists(row, cell => !string.IsNullOrWhiteSpace(cell.Text))))
        {
            blocks.Add(new Block.Table(data));
        }
    }

    private static bool SetsOut(SourceCell[] row)
    {
        int longest = 0;
        int filled = 0;
        foreach (SourceCell cell in row)
        {
            int length = 0;
            foreach (Block block in cell.Content)
            {
                if (block is Block.Table table && !IsSmall(table))
                {
                    return true;
                }

                length += Length(block);
            }

            longest = Math.Max(longest, length);
            filled += length > 0 ? 1 : 0;
        }

        return longest > LongestCell && filled > 1;
    }

    private static bool IsSmall(Block.Table table) => Length(table) < SmallestTable;

    private static int Length(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Text.Length,
        Block.Table table => table.Rows.Sum(row => row.Sum(cell => cell.Text.Length)),
        _ => 0,
    };

    /// <summary>What the paragraphs and small tables of a cell say, each on a line.</summary>
    internal static string TextOf(Block[] content)
    {
        if (content is [Block.Paragraph only])
        {
            return only.Text;
        }

        if (content.Length == 0)
        {
            return "";
        }

        StringBuilder text = new();
        foreach (Block block in content)
        {
            switch (block)
            {
                case Block.Paragraph paragraph:
                    Append(paragraph.Text);
                    break;
                case Block.Table table:
                    foreach (DocumentCell cell in table.Rows.SelectMany(row => row))
                    {
                        Append(cell.Text);
                    }

                    break;
            }
        }

        return text.ToString();

        void Append(string part)
        {
            if (part.Length > 0)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(part);
            }
        }
    }
}
