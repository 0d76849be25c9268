using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>
/// Makes blocks out of the main part of a Word document as it is shown: without what is deleted, struck out, hidden or only said to fields, and with
/// the numbers of lists.
/// </summary>
internal sealed partial class WordBlocks
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    // 50 pixels in the unit of drawings, 914,400 to the inch.
    private const int SmallestPicture = 50 * 9525;

    // What is smaller only keeps room.
    private const int SmallestSign = 4 * 9525;

    // Lines are set straight by a half point or two; the mark of a note stands higher.
    private const int LeastLift = 3;

    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _fields = [];

    // The code of the field that is open in a cell.
    private readonly StringBuilder _code = new();
    private readonly MainDocumentPart _main;
    private readonly ReadOptions _options;
    private readonly CancellationToken _cancellationToken;
    private List<Block> _floating = [];
    private RunProperties _paragraphRun;

    // How high the last digits stand and how large they are, in half points.
    private int _lift;
    private int _size = RunProperties.DefaultSize;

    // Whether what is read is the mark of a note, if it stands after a number.
    private bool _note;

    // Whether a cell is read, and whether it holds digits of which it can't be told whether they are digits of its number.
    private bool _inCell;
    private bool _unsure;

    // Figures of the cell that seem not to be seen; null where its ground has a colour, and outside of cells.
    private StringBuilder? _cellFigures;
    private int _codes;
    private int _paragraph;
    private int _cells;
    private long _characters;

    internal WordBlocks(MainDocumentPart main, ReadOptions options, CancellationToken cancellationToken)
    {
        _main = main;
        _options = options;
        _cancellationToken = cancellationToken;
        _styles = new WordStyles(main, options);
        _numbering = new WordNumbering(main, _styles, options);
    }

    /// <summary>Whether content was left out that stands in another file within the document.</summary>
    internal bool HasEmbedded { get; private set; }

    internal List<Block> Read()
    {
        List<Block> blocks = [];
        using XmlReader reader = OfficeReader.Open(_main, _options);
        if (!reader.MoveToRoot())
        {
            return blocks;
        }

        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (reader.LocalName == "body" && IsWord(reader))
            {
                Blocks(reader, blocks);
            }
            else
            {
                reader.Skip();
            }
        }

        return blocks;
    }

    private static bool IsWord(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    private void Blocks(XmlReader reader, List<Block> blocks)
    {
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            switch (reader.LocalName)
            {
                case "p" when IsWord(reader):
                    Paragraph(reader, blocks);
                    break;
                case "tbl" when IsWord(reader):
                    Table(reader, blocks);
                    break;
                case "sdt" when IsWord(reader):
                    BlockControl(reader, blocks);
                    break;
                case "customXml" or "ins" or "moveTo" when IsWord(reader):
                    Blocks(reader, blocks);
                    break;
                case "altChunk" when IsWord(reader):
                    HasEmbedded = true;
                    reader.Skip();
                    break;
                case "AlternateContent":
                    Alternative(reader, () => Blocks(reader, blocks));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void BlockControl(XmlReader reader, List<Block> blocks) => Control(reader, () => Blocks(reader, blocks));

    // A field to fill in, which may still show only what to do there.
    private void Control(XmlReader reader, Action read)
    {
        bool filled = true;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "sdtPr":
                    XmlChildren properties = new(reader, _options.MaxNesting);
                    while (properties.Next())
                    {
                        filled &= reader.LocalName != "showingPlcHdr" || !reader.IsOn();
                        reader.Skip();
                    }

                    break;
                case "sdtContent" when filled:
                    read();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    // The first alternative is what newer programs show, and any other repeats it for older ones.
    private void Alternative(XmlReader reader, Action read)
    {
        bool taken = false;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (taken)
            {
                reader.Skip();
            }
            else
            {
                taken = true;
                read();
            }
        }
    }

    private void Paragraph(XmlReader reader, List<Block> blocks)
    {
        // A paragraph in a text box stands within the one that the box is fixed to.
        int start = _text.Length;
        List<Block> outer = _floating;
        int outerParagraph = _paragraph;
        RunProperties outerRun = _paragraphRun;
        _paragraph = start;
        (_lift, _size) = (0, RunProperties.DefaultSize);
        _paragraphRun = default;
        _floating = [];
        ParagraphProperties properties = default;
        Inline(reader, ref properties);
        _paragraph = outerParagraph;
        _paragraphRun = outerRun;
        string text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        if (!string.IsNullOrWhiteSpace(text))
        {
            blocks.Add(new Block.Paragraph(_numbering.Next(properties.List, properties.Level, properties.Style) + text));
        }

        blocks.AddRange(_floating);
        _floating = outer;
    }
}
