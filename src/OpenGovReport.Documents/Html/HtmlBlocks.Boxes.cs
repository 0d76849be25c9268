using AngleSharp.Dom;

namespace OpenGovReport.Documents.Html;

/// <content>Tables of other elements: their rows are told by a style or a role, and what follows each other is one table.</content>
internal sealed partial class HtmlBlocks
{
    // The longest label of the forms has about 50 characters.
    private const int LongestBox = 80;

    // The rows that no block has followed yet: of the cell that is open those from the first of its own on.
    private readonly List<SourceCell[]> _boxRows = [];
    private int _firstRow;

    // What the style of the element that was entered last does.
    private StyleEffects _own;

    /// <summary>Whether the page has tables, so that boxes side by side are none.</summary>
    internal bool HasTables { get; init; }

    private bool IsRow(Element element, StyleEffects effects) => (IsToldRow(element, effects)
        || (!HasTables && _tables == 0 && (effects & (StyleEffects.Flex | StyleEffects.Stacked)) == StyleEffects.Flex)) && !HoldsText(element);

    private static bool IsToldRow(Element element, StyleEffects effects) => (effects & StyleEffects.Row) != 0 || (element.HasAttributes() && element.ValueOf("role") is "row");

    private static bool HoldsText(Element element)
    {
        INodeList children = element.Nodes();
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is Node { NodeType: NodeType.Text } text && !string.IsNullOrWhiteSpace(text.NodeValue))
            {
                return true;
            }
        }

        return false;
    }

    // Boxes that stand side by side are cells where they are short; of one alone nothing is told.
    private void BoxRow(Element row, StyleEffects effects)
    {
        bool told = IsToldRow(row, effects);
        EndParagraph();
        bool outer = _line.KeepsLines;
        _line.KeepsLines = false;
        _tables += told ? 1 : 0;
        SourceCell[] cells = Row(row, ofBoxes: true);
        _tables -= told ? 1 : 0;
        _line.KeepsLines = outer;
        if (told || ((cells.Length > 1 || _boxRows.Count > _firstRow) && Array.TrueForAll(cells, IsShort)))
        {
            _boxRows.Add(cells);
        }
        else
        {
            EndRows();
            foreach (SourceCell cell in cells)
            {
                _blocks.AddRange(cell.Content);
            }
        }
    }

    private static bool IsBoxCell(Element element) => HtmlElements.RoleOf(element.LocalName) is not (ElementRole.Skipped or ElementRole.LineBreak);

    private static bool IsShort(SourceCell cell) => cell.Content is [] or [Documents.Block.Paragraph { Text.Length: <= LongestBox }];

    private void EndRows()
    {
        if (_boxRows.Count > _firstRow)
        {
            BlockLayout.Add([.. Taken(_boxRows, _firstRow)], _blocks);
        }
    }
}
