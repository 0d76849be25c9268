using System.Net;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

/// <summary>Writes a report as programs write it that make Markdown of a PDF: headings are marked, paragraphs are lines, and the tables are HTML on one line each.</summary>
internal sealed class TextWithTablesWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<CellDescriptor, SourceLocation> _places = [];
    private readonly Rng _rng;
    private readonly string _start;
    private readonly string _end;
    private readonly string _between;
    private int _tables;

    private TextWithTablesWriter(string name)
    {
        _rng = new Rng(Rng.Seed("texthtml", name));
        (_start, _end) = _rng.Pick(
            ("", ""), ("<html><body>", "</body></html>"), ("<div style=\"text-align: center;\"><html><body>", "</body></html></div>"), ("\n<div align=center>\n\n", "\n\n</div>\n"));
        _between = _rng.Pick("\n\n", "\n\n", "\r\n\r\n", "\n");
    }

    internal static WrittenDocument Write(GeneratedDocument document)
    {
        TextWithTablesWriter writer = new(document.Name);
        if (writer._rng.Chance(0.3))
        {
            writer._text.Append("<div style=\"text-align: center;\"><img src=\"imgs/1.jpg\" alt=\"Image\" width=\"3%\" /></div>\n\n");
        }

        foreach (PrintedPart part in PrintedPart.Of(document.Printed))
        {
            writer.Write(part, document.Printed);
        }

        return new WrittenDocument(document, Encoding.UTF8.GetBytes(writer._text.ToString()), writer._places);
    }

    private void Write(PrintedPart part, PrintedReport report)
    {
        switch (part.Kind)
        {
            case PrintedPartKind.Table:
                Table(PrintedTable.Of(report, part.Section));
                break;
            case PrintedPartKind.Title or PrintedPartKind.Heading:
                _text.Append(_rng.Pick("# ", "# ", "## ", "")).Append(part.Text);
                break;
            default:
                _text.Append(part.Text);
                break;
        }

        _text.Append(_between);
    }

    private void Table(PrintedTable table)
    {
        _tables++;
        foreach ((PrintedCell cell, int row, int column) in table.Places())
        {
            if (cell.Text.Length > 0)
            {
                _places[cell.Cell!] = new SourceLocation(0, 0, 0, (short)_tables, (short)row, (short)column);
            }
        }

        _text.Append(_start).Append("<table border=1>");
        foreach (List<PrintedPlace> row in table.Rows)
        {
            _text.Append("<tr>");
            foreach (PrintedPlace place in row)
            {
                _text.Append("<td")
                    .Append(place.Rows > 1 ? $" rowspan=\"{place.Rows}\"" : "")
                    .Append(place.Columns > 1 ? $" colspan=\"{place.Columns}\"" : "")
                    .Append('>').Append(WebUtility.HtmlEncode(place.Text)).Append("</td>");
            }

            _text.Append("</tr>");
        }

        _text.Append("</table>").Append(_end);
    }
}
