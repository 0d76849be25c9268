using System.Globalization;
using System.Runtime.InteropServices;
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

    // Behind what stands before them, those of the cell that is open, until it takes them; and in the same way the cells of the row.
    private readonly List<Block> _blocks = [];
    private readonly List<SourceCell> _row = [];
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
        if (document.Body is { } body)
        {
            Walk(body);
        }

        EndParagraph();
        EndRows();
        return BlockLayout.ToDocument(_blocks);
    }

    // The parser never nests deeper than ReadOptions.MaxNesting. A sibling is found by its place: from a node, its next one is searched for.
    // What they are is asked of the classes, as with interfaces each question about each node is a search.
    private void Walk(INode parent)
    {
        INodeList children = parent.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            INode child = children[i];
            if (child is Element element)
            {
                Element(element);
            }
            else if (child is Node { NodeType: NodeType.Text } text)
            {
                Text(text.NodeValue);
            }
        }
    }

    private void Element(Element element)
    {
        if (++_elements % ElementsBetweenLooks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        StyleEffects outer = _ink;
        Content(element);
        _ink = outer;
    }

    private void Content(Element element)
    {
        switch (HtmlElements.RoleOf(element.LocalName))
        {
            case ElementRole.Skipped:
                break;
            case ElementRole.LineBreak:
                EndParagraph();
                break;
            case ElementRole.Picture:
                Picture(element);
                break;
            case ElementRole.Table when Enter(element):
                EndParagraph();
                EndRows();
                _tables++;
                bool outer = _line.KeepsLines;
                _line.KeepsLines = false;
                Table(element);
                _line.KeepsLines = outer;
                _tables--;
                break;
            case ElementRole.Block when Enter(element):
                if (IsRow(element, _own))
                {
                    BoxRow(element, _own);
                    break;
                }

                Block(element, keepsLines: false);
                break;
            case ElementRole.Preformatted when Enter(element):
                Block(element, keepsLines: true);
                break;
            case ElementRole.Details when Enter(element):
                Details(element);
                break;
            case ElementRole.Raised when _line.IsBareNumber:
                break;
            case ElementRole.Inline when element.HasAttributes() && _line.IsBareNumber && NoteLink.Is(element):
                break;
            case ElementRole.Inline or ElementRole.Raised:
                StyleEffects effects = IsPlain(element) ? StyleEffects.None : EffectsOf(element, isBlock: false);
                if (IsShown(element, effects) && !(IsRaised(effects) && _line.IsBareNumber))
                {
                    if (effects != StyleEffects.None && IsRow(element, effects))
                    {
                        BoxRow(element, effects);
                        break;
                    }

                    // Digits of two lines are no number.
                    bool ownLine = (effects & (_tables > 0 ? StyleEffects.OwnLine | StyleEffects.Apart : StyleEffects.OwnLine)) != 0;
                    EndLine(ownLine);
                    Walk(element);
                    EndLine(ownLine);
                }

                break;
            case ElementRole.Entry when _tables > 0 && Enter(element) && !IsUnseen:
                _line.Append(element.LocalName switch { "input" => EntryOf(element), "select" => ChoiceOf(element), _ => element.TextContent });
                break;
        }
    }

    private void Block(Element element, bool keepsLines)
    {
        EndParagraph();
        bool outer = _line.KeepsLines;
        _line.KeepsLines = keepsLines;
        Walk(element);
        EndParagraph();
        _line.KeepsLines = outer;
    }

    private void Picture(Element picture)
    {
        StyleEffects effects = IsPlain(picture) ? StyleEffects.None : EffectsOf(picture, isBlock: true);
        if (IsShown(picture, effects) && !IsUnseen && (effects & StyleEffects.NoRoom) == 0)
        {
            int side = Math.Min(Span(picture, "width", int.MaxValue), Span(picture, "height", int.MaxValue));
            _largePicture |= side >= SmallestPicture;
            _picture |= side >= SmallestSign;
        }
    }

    // Of what is folded only the title is seen.
    private void Details(Element details)
    {
        if (!skipHidden || Unfolds || details.ValueOf("open") is not null)
        {
            Block(details, keepsLines: false);
            return;
        }

        LeavesFolded = true;
        if (details.Children.FirstOrDefault(c => c.LocalName == "summary") is Element title)
        {
            Element(title);
        }
    }

    // What is filled in, in a form that is set out as a table; a number may also be what a button says.
    private static string? EntryOf(Element input)
    {
        string? value = input.ValueOf("value");
        return input.ValueOf("type") switch
        {
            null or "" or "text" or "number" or "tel" => value,
            "button" or "submit" or "reset" => RaisedText.IsNumber(value) ? value : null,
            _ => null,
        };
    }

    // The option that is chosen; of a list that drops down the first where none is.
    private static string? ChoiceOf(Element select)
    {
        IElement? chosen = null;
        foreach (Element option in select.GetElementsByTagName("option"))
        {
            chosen = option.ValueOf("selected") is not null ? option : chosen ?? (select.ValueOf("multiple") is not null ? null : option);
        }

        return chosen?.TextContent;
    }

    private void EndParagraph()
    {
        if (_line.Take() is { Length: > 0 } text)
        {
            AddLines(text);
        }

        if (_picture)
        {
            EndRows();
            _blocks.Add(new Block.Picture(_largePicture));
            _picture = _largePicture = false;
        }
    }

    private void EndLine(bool ends)
    {
        if (ends)
        {
            EndParagraph();
        }
    }

    // Lines that are kept each have their place, those that are empty too: they tell paragraphs apart.
    private void AddLines(string text)
    {
        EndRows();
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            _blocks.Add(new Block.Paragraph(text));
            return;
        }

        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            _blocks.Add(new Block.Paragraph(line.ToString()));
        }
    }

    private void Table(Element table)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<SourceCell[]> rows = [];
        INodeList children = table.Nodes();
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is Element { LocalName: "caption" } caption)
            {
                Walk(caption);
                EndParagraph();
            }
        }

        // The head is shown first and the foot last, wherever they stand.
        Sections(children, "thead", rows);
        Sections(children, "tbody", rows);
        Sections(children, "tfoot", rows);
        BlockLayout.Add(rows, _blocks);
    }

    private void Sections(INodeList children, string name, List<SourceCell[]> rows)
    {
        for (int i = 0; i < children.Length; i++)
        {
            StyleEffects outer = _ink;
            if (children[i] is not Element element || element.LocalName != name || !Enter(element))
            {
                continue;
            }

            StyleEffects ofSection = _ink;

            int first = rows.Count;
            INodeList items = element.Nodes();
            for (int item = 0; item < items.Length; item++)
            {
                if (items[item] is Element { LocalName: "tr" } row && Enter(row))
                {
                    rows.Add(Row(row, ofBoxes: false));
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

    private SourceCell[] Row(Element row, bool ofBoxes)
    {
        Count();
        int first = _row.Count;
        INodeList children = row.Nodes();
        for (int i = 0; i < children.Length; i++)
        {
            StyleEffects outer = _ink;
            if (children[i] is Element cell && (ofBoxes ? IsBoxCell(cell) : cell.LocalName is "td" or "th") && Enter(cell))
            {
                Count();
                int outerRows = _firstRow;
                _firstRow = _boxRows.Count;
                int before = _blocks.Count;
                bool outerUnsure = _unsure;
                _unsure = _lifted = _small = false;
                Walk(cell);
                EndParagraph();
                EndRows();
                _firstRow = outerRows;

                // Beside others such figures are none of the cell's; alone they may have been left there, or the ground be dark.
                bool alone = _faint.Take() is { Length: > 0 } figures && AddAlone(figures, before);
                _row.Add(new SourceCell(Taken(_blocks, before), Span(cell, "rowspan", 1), Math.Max(1, Span(cell, "colspan", 1)), alone || _unsure));
                _unsure = outerUnsure;
            }

            _ink = outer;
        }

        return Taken(_row, first);
    }

    // As browsers read it: the digits at the start of the value.
    private static int Span(Element cell, string name, int @default)
    {
        ReadOnlySpan<char> value = cell.ValueOf(name).AsSpan().Trim();
        int length = value.IndexOfAnyExceptInRange('0', '9');
        value = length < 0 ? value : value[..length];
        return value.IsEmpty ? @default : value.Length <= 5 ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : ushort.MaxValue;
    }

    private bool AddAlone(string text, int before)
    {
        bool alone = _blocks.Count == before;
        if (alone)
        {
            _blocks.Add(new Block.Paragraph(text));
        }

        return alone;
    }

    private static T[] Taken<T>(List<T> items, int from)
    {
        T[] taken = [.. CollectionsMarshal.AsSpan(items)[from..]];
        items.RemoveRange(from, taken.Length);
        return taken;
    }
}
