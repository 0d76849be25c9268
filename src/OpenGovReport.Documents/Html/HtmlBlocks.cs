using System.Globalization;
using AngleSharp.Dom;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Html;

/// <summary>Makes the blocks of a page out of its elements, each of which is looked at once.</summary>
internal sealed partial class HtmlBlocks(ReadOptions options, StyleSheet? styles, bool skipHidden, bool keepsLines, CancellationToken cancellationToken)
{
    private const int SmallestPicture = 50;

    // What is smaller only keeps room.
    private const int SmallestSign = 4;

    private const int ElementsBetweenLooks = 512;

    private readonly HtmlText _line = new() { KeepsLines = keepsLines };
    private int _cells;
    private int _elements;
    private int _tables;
    private bool _picture;
    private bool _largePicture;

    /// <summary>Whether what is folded is unfolded, as a reader can do.</summary>
    internal bool Unfolds { get; init; }

    /// <summary>Whether something folded was left out.</summary>
    internal bool LeavesFolded { get; private set; }

    internal DocumentBlocks Of(IDocument document)
    {
        List<Block> blocks = [];
        if (document.Body is { } body)
        {
            Walk(body, blocks);
        }

        EndParagraph(blocks);
        return BlockLayout.ToDocument(blocks);
    }

    // The parser never nests deeper than ReadOptions.MaxNesting. A sibling is found by its place: from a node, its next one is searched for.
    private void Walk(INode parent, List<Block> blocks)
    {
        INodeList children = parent.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    Text(text.Data);
                    break;
                case IElement element:
                    Element(element, blocks);
                    break;
            }
        }
    }

    private void Element(IElement element, List<Block> blocks)
    {
        if (++_elements % ElementsBetweenLooks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        StyleEffects outer = _ink;
        Content(element, blocks);
        _ink = outer;
    }

    private void Content(IElement element, List<Block> blocks)
    {
        switch (HtmlElements.RoleOf(element.LocalName))
        {
            case ElementRole.Skipped:
                break;
            case ElementRole.LineBreak:
                EndParagraph(blocks);
                break;
            case ElementRole.Picture:
                Picture(element);
                break;
            case ElementRole.Table when Enter(element):
                EndParagraph(blocks);
                _tables++;
                bool outer = _line.KeepsLines;
                _line.KeepsLines = false;
                Table(element, blocks);
                _line.KeepsLines = outer;
                _tables--;
                break;
            case ElementRole.Block when Enter(element):
                Block(element, keepsLines: false, blocks);
                break;
            case ElementRole.Preformatted when Enter(element):
                Block(element, keepsLines: true, blocks);
                break;
            case ElementRole.Details when Enter(element):
                Details(element, blocks);
                break;
            case ElementRole.Raised when _line.IsBareNumber:
                break;
            case ElementRole.Inline or ElementRole.Raised:
                StyleEffects effects = IsPlain(element) ? StyleEffects.None : EffectsOf(element, isBlock: false);
                if (IsShown(element, effects) && !(IsRaised(effects) && _line.IsBareNumber))
                {
                    Walk(element, blocks);
                }

                break;
            case ElementRole.Entry when _tables > 0 && Enter(element):
                _line.Append(element.LocalName == "input" ? EntryOf(element) : element.TextContent);
                break;
        }
    }

    private void Block(IElement element, bool keepsLines, List<Block> blocks)
    {
        EndParagraph(blocks);
        bool outer = _line.KeepsLines;
        _line.KeepsLines = keepsLines;
        Walk(element, blocks);
        EndParagraph(blocks);
        _line.KeepsLines = outer;
    }

    private void Picture(IElement picture)
    {
        StyleEffects effects = IsPlain(picture) ? StyleEffects.None : EffectsOf(picture, isBlock: true);
        if (IsShown(picture, effects) && (effects & StyleEffects.NoRoom) == 0)
        {
            int side = Math.Min(Span(picture, "width", int.MaxValue), Span(picture, "height", int.MaxValue));
            _largePicture |= side >= SmallestPicture;
            _picture |= side >= SmallestSign;
        }
    }

    // Of what is folded only the title is seen.
    private void Details(IElement details, List<Block> blocks)
    {
        if (!skipHidden || Unfolds || details.HasAttribute("open"))
        {
            Block(details, keepsLines: false, blocks);
            return;
        }

        LeavesFolded = true;
        if (details.Children.FirstOrDefault(c => c.LocalName == "summary") is { } title)
        {
            Element(title, blocks);
        }
    }

    // What is filled in, in a form that is set out as a table.
    private static string? EntryOf(IElement input) => input.GetAttribute("type") is null or "" or "text" or "number" ? input.GetAttribute("value") : null;

    private void EndParagraph(List<Block> blocks)
    {
        if (_line.Take() is { Length: > 0 } text)
        {
            AddLines(text, blocks);
        }

        if (_picture)
        {
            blocks.Add(new Block.Picture(_largePicture));
            _picture = _largePicture = false;
        }
    }

    // Lines that are kept each have their place, those that are empty too: they tell paragraphs apart.
    private static void AddLines(string text, List<Block> blocks)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            blocks.Add(new Block.Paragraph(text));
            return;
        }

        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            blocks.Add(new Block.Paragraph(line.ToString()));
        }
    }

    private void Table(IElement table, List<Block> blocks)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<SourceCell[]> rows = [];
        INodeList children = table.ChildNodes;
        foreach (INode child in children)
        {
            if (child is IElement { LocalName: "caption" } caption)
            {
                Walk(caption, blocks);
                EndParagraph(blocks);
            }
        }

        // The head is shown first and the foot last, wherever they stand.
        Sections(children, "thead", rows);
        Sections(children, "tbody", rows);
        Sections(children, "tfoot", rows);
        BlockLayout.Add(rows, blocks);
    }

    private void Sections(INodeList children, string name, List<SourceCell[]> rows)
    {
        foreach (INode child in children)
        {
            StyleEffects outer = _ink;
            if (child is not IElement element || element.LocalName != name || !Enter(element))
            {
                continue;
            }

            StyleEffects ofSection = _ink;

            int first = rows.Count;
            foreach (INode item in element.ChildNodes)
            {
                if (item is IElement { LocalName: "tr" } row && Enter(row))
                {
                    rows.Add(Row(row));
                }

                _ink = ofSection;
            }

            _ink = outer;

            // No cell reaches beyond its section, and a span of 0 reaches to its end.
            for (int r = first; r < rows.Count; r++)
            {
                SourceCell[] cells = rows[r];
                for (int c = 0; c < cells.Length; c++)
                {
                    int most = rows.Count - r;
                    cells[c] = cells[c] with { RowSpan = cells[c].RowSpan == 0 ? most : Math.Min(cells[c].RowSpan, most) };
                }
            }
        }
    }

    // Rows count as well, so that those without cells are held to the limit too.
    private void Count()
    {
        if (++_cells > options.MaxTableCells)
        {
            throw new LimitExceededException(options.MaxTableCells, "table cells and rows");
        }
    }

    private SourceCell[] Row(IElement row)
    {
        Count();
        List<SourceCell> cells = [];
        foreach (INode child in row.ChildNodes)
        {
            StyleEffects outer = _ink;
            if (child is IElement { LocalName: "td" or "th" } cell && Enter(cell))
            {
                Count();
                List<Block> content = [];
                bool outerUnsure = _unsure;
                _unsure = _lifted = false;
                Walk(cell, content);
                EndParagraph(content);

                // Beside others such figures are none of the cell's; alone they may have been left there, or the ground be dark.
                bool faint = (_faint.Take() is { Length: > 0 } figures && Add(content, figures)) || _unsure;
                _unsure = outerUnsure;
                cells.Add(new SourceCell(content, Span(cell, "rowspan", 1), Math.Max(1, Span(cell, "colspan", 1)), faint));
            }

            _ink = outer;
        }

        return [.. cells];
    }

    // As browsers read it: the digits at the start of the value.
    private static int Span(IElement cell, string name, int @default)
    {
        ReadOnlySpan<char> value = cell.GetAttribute(name).AsSpan().Trim();
        int length = value.IndexOfAnyExceptInRange('0', '9');
        value = length < 0 ? value : value[..length];
        return value.IsEmpty ? @default : value.Length <= 5 ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : ushort.MaxValue;
    }

    private static bool Add(List<Block> content, string text)
    {
        bool alone = content.Count == 0;
        if (alone)
        {
            content.Add(new Block.Paragraph(text));
        }

        return alone;
    }
}
