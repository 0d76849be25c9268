using System.Globalization;
using System.Net;
using System.Text;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

/// <summary>Writes a report as a plain page that another program can print: to PDF, or into a Word document of its own.</summary>
internal sealed class PrintWriter
{
    private readonly StringBuilder _html = new();
    private readonly PrintedReport _report;
    private readonly Rng _rng;
    private readonly string _labelSize;
    private readonly string _numberSize;

    private PrintWriter(PrintedReport report, Rng rng)
    {
        _report = report;
        _rng = rng;
        _labelSize = rng.Pick("7pt", "8pt", "9pt", "10.5pt");
        _numberSize = rng.Pick("8pt", "9pt", "10.5pt");
    }

    internal static byte[] Write(GeneratedDocument document) => Write(document.Printed, document.Name);

    internal static byte[] Write(PrintedReport report, string name)
    {
        PrintWriter writer = new(report, new Rng(Rng.Seed("print", name)));
        writer.Page();
        return Encoding.UTF8.GetBytes(writer._html.ToString());
    }

    private void Page()
    {
        string size = _rng.Pick("21cm 29.7cm", "21cm 29.7cm", "29.7cm 21cm");
        string margin = _rng.Pick("2cm", "2.5cm", "1.5cm");
        _html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>@page {{ size: {size}; margin: {margin} }} p {{ margin: 0 }} td {{ padding: 2px }}</style></head>");
        _html.Append(CultureInfo.InvariantCulture, $"<body style=\"font-family:'Noto {_rng.Pick("Sans", "Serif")} CJK SC'; font-size:{_rng.Pick("12pt", "14pt", "16pt")}\">");
        foreach (PrintedPart part in PrintedPart.Of(_report))
        {
            string text = WebUtility.HtmlEncode(part.Text);
            switch (part.Kind)
            {
                case PrintedPartKind.Title:
                    _html.Append("<p align=center style='font-size:18pt'><b>").Append(text).Append("</b></p>");
                    break;
                case PrintedPartKind.Heading:
                    _html.Append("<p><b>").Append(text).Append("</b></p>\n");
                    break;
                case PrintedPartKind.Signature:
                    _html.Append("<p align=right>").Append(text).Append("</p>\n");
                    break;
                case PrintedPartKind.Table:
                    Table(PrintedTable.Of(_report, part.Section), part.Section switch { 2 => [28], 3 => [_rng.Pick(5, 8), _rng.Pick(7, 10), _rng.Pick(25, 30)], _ => [] });
                    break;
                default:
                    _html.Append("<p>　　").Append(text).Append("</p>\n");
                    break;
            }
        }

        _html.Append("</body></html>");
    }

    // The first columns have the given widths in percent; the others share the rest.
    private void Table(PrintedTable table, int[] widths)
    {
        string align = _rng.Pick("center", "center", "left", "right");
        _html.Append("<table border=1 cellspacing=0 width=\"100%\">");
        for (int c = 0; c < table.Width; c++)
        {
            int width = c < widths.Length ? widths[c] : (100 - widths.Sum()) / (table.Width - widths.Length);
            _html.Append(CultureInfo.InvariantCulture, $"<col width=\"{width}%\">");
        }

        foreach (List<PrintedPlace> row in table.Rows)
        {
            _html.Append("<tr>");
            foreach (PrintedPlace place in row)
            {
                string size = place.Cell is null ? _labelSize : _numberSize;
                // A sheet would drop the last zero of 0.50 unless the cell is said to be text.
                _html.Append("<td").Append(place.Text.Contains('.', StringComparison.Ordinal) ? " sdnum=\"1033;0;@\"" : "")
                    .Append(place.Rows > 1 ? $" rowspan={place.Rows}" : "").Append(place.Columns > 1 ? $" colspan={place.Columns}" : "")
                    .Append(CultureInfo.InvariantCulture, $"><p align={(place.Cell is null ? "left" : align)} style='font-size:{size}'>{WebUtility.HtmlEncode(place.Text)}</p></td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</table>\n");
    }
}
