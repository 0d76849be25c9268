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
        _report.Navigation.ForEach(Paragraph);
        foreach (string line in _report.TitleLines)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<p align=center style='font-size:18pt'><b>{WebUtility.HtmlEncode(line)}</b></p>");
        }

        if (_report.SourceLine is { } source)
        {
            Paragraph(source);
        }

        _report.Preamble.ForEach(Paragraph);
        for (int section = 1; section <= 6; section++)
        {
            if (_report.Headings[section - 1] is { Length: > 0 } heading)
            {
                _html.Append("<p><b>").Append(WebUtility.HtmlEncode(heading)).Append("</b></p>\n");
            }

            if (section is 2 or 3 or 4 && _report.Prose[section - 2] is { Length: > 0 } prose)
            {
                Paragraph(prose);
            }

            switch (section)
            {
                case 1:
                    _report.Overview.ForEach(Paragraph);
                    break;
                case 2:
                    Table(PrintedTable.Two(_report), [28]);
                    break;
                case 3:
                    Table(PrintedTable.Three(_report), [_rng.Pick(5, 8), _rng.Pick(7, 10), _rng.Pick(25, 30)]);
                    break;
                case 4:
                    Table(PrintedTable.Four(_report), []);
                    break;
                case 5:
                    _report.Problems.ForEach(Paragraph);
                    break;
                default:
                    _report.Others.ForEach(Paragraph);
                    break;
            }
        }

        _report.Signature.ForEach(s => _html.Append("<p align=right>").Append(WebUtility.HtmlEncode(s)).Append("</p>\n"));
        _report.Footer.ForEach(Paragraph);
        _html.Append("</body></html>");
    }

    private void Paragraph(string text) => _html.Append("<p>　　").Append(WebUtility.HtmlEncode(text)).Append("</p>\n");

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
