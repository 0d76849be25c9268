using System.Net;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

/// <summary>Writes a report as a web page, with the habits of many editors and sites drawn from the seed.</summary>
internal sealed class HtmlWriter
{
    private const string Numbers = "一二三四五六";

    private readonly StringBuilder _html = new();
    private readonly Dictionary<CellDescriptor, SourceLocation> _places = [];
    private readonly PrintedReport _report;
    private readonly Rng _rng;
    private readonly bool _closes;
    private readonly bool _upper;
    private readonly bool _wraps;
    private readonly int _cellStyle;
    private readonly int _paragraphStyle;
    private readonly string _encoding;
    private int _tables;

    // The section whose number is typed twice; 0 for none, −1 before it is drawn.
    private int _misnumbered = -1;

    private HtmlWriter(PrintedReport report, Rng rng)
    {
        _report = report;
        _rng = rng;
        _closes = !rng.Chance(0.25);
        _upper = rng.Chance(0.15);
        _wraps = rng.Chance(0.3);
        _cellStyle = rng.Between(0, 5);
        _paragraphStyle = rng.Between(0, 4);
        _encoding = rng.Pick("utf-8", "utf-8", "utf-8 bom", "utf-16", "gb2312", "gbk", "gb18030", "gb undeclared", "utf-8 declared gbk");
    }

    /// <summary>Writes a report, and another one after it where there is one.</summary>
    internal static WrittenDocument Write(GeneratedDocument document, GeneratedDocument? second = null)
    {
        HtmlWriter writer = new(document.Printed, new Rng(Rng.Seed("html", document.Name)));
        string html = writer.Page();
        if (second is not null)
        {
            html += new HtmlWriter(second.Printed, new Rng(Rng.Seed("html", second.Name))).Page();
        }

        return new WrittenDocument(document, writer.Encode(html), writer._places);
    }

    private string Page()
    {
        if (!_rng.Chance(0.15))
        {
            _html.Append("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\r\n<html><head>");
            _html.Append(Meta()).Append("<title>").Append(Encoded(string.Concat(_report.TitleLines))).Append("_政府信息公开</title>");
            _html.Append("<style>td { border: 1px solid } /* <table> */</style><script>var a = '<table><tr><td>1</td></tr></table>'; if (1 < 2) {}</script></head><body>");
        }

        int frames = _rng.Pick(0, 0, 1, 2);
        string ends = "";
        for (int i = 0; i < frames; i++)
        {
            string before = _rng.Pick(
                "<table width=\"100%\" border=\"0\"><tr><td>",
                "<table><tbody><tr><td width=200><ul><li><a href=\"/a\">信息公开指南</a></li><li><a href=\"/b\">政府信息公开年报</a></li></ul></td><td>",
                "<div class=\"main\"><div class='con' style=\"display:block\">");
            _html.Append(before);
            ends = (before.StartsWith("<div", StringComparison.Ordinal) ? "</div></div>" : "</td></tr></table>") + ends;
        }

        if (_rng.Chance(0.4))
        {
            _html.Append("<div style=\"display: none\"><p>一、总体情况</p><p>仅供打印</p></div><nav><a>首页</a> &gt; <a>政务公开</a></nav><!-- 二、主动公开政府信息情况 -->");
        }

        foreach (PrintedPart part in PrintedPart.Of(_report))
        {
            Write(part);
        }

        _html.Append(ends);
        string html = _html.ToString();
        return _upper ? Uppercase(html) : html;
    }

    private void Write(PrintedPart part)
    {
        if (part.Section > 0 && _misnumbered < 0)
        {
            _misnumbered = _rng.Chance(0.2) ? _rng.Between(2, 6) : 0;
        }

        switch (part.Kind)
        {
            case PrintedPartKind.Title:
                _html.Append(_rng.Pick($"<h1>{Encoded(part.Text)}</h1>", $"<p align=center><b><font size=5>{Encoded(part.Text)}</font></b></p>\n", $"<div class=title>{Encoded(part.Text)}</div>"));
                break;
            case PrintedPartKind.Heading:
                // A number that is typed twice is not put right.
                Heading(part.Section == _misnumbered && part.Text.StartsWith(Numbers[part.Section - 1] + "、", StringComparison.Ordinal) ? Numbers[part.Section - 2] + part.Text[1..] : part.Text);
                break;
            case PrintedPartKind.Paragraph:
                Paragraph(part.Text);
                break;
            case PrintedPartKind.Table when part.Section == 3 && _report.Table3.Count > 12 && _rng.Chance(0.25):
                (PrintedTable first, PrintedTable second) = PrintedTable.ThreeInTwo(_report, _rng.Between(8, _report.Table3.Count - 3), _rng.Chance(0.5));
                Table(first);
                _html.Append(_rng.Pick("", "", "<p align=center>- 3 -</p>", "<div>第 3 页 共 6 页</div>", "<p>3</p>", "<p>&nbsp;</p>"));
                Table(second);
                break;
            case PrintedPartKind.Table:
                Table(PrintedTable.Of(_report, part.Section));
                break;
            default:
                Line(part.Text);
                break;
        }
    }

    private string Meta() => _encoding switch
    {
        "utf-8" => _rng.Pick("<meta charset=\"utf-8\">", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\" />", ""),
        "gb2312" => "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">",
        "gbk" or "utf-8 declared gbk" => "<meta charset='GBK'>",
        "gb18030" => "<META content=\"text/html; charset=GB18030\" http-equiv=Content-Type>",
        _ => "",
    };

    private byte[] Encode(string html)
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        return _encoding switch
        {
            "utf-8 bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(html)],
            "utf-16" => _rng.Pick<byte[]>([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(html)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(html)], Encoding.Unicode.GetBytes(html)),
            "gb2312" or "gbk" or "gb18030" or "gb undeclared" => gb.GetBytes(html),
            _ => Encoding.UTF8.GetBytes(html),
        };
    }

    private void Line(string text) => _html.Append(_rng.Pick($"<div>{Encoded(text)}</div>", $"<p>{Encoded(text)}</p>\n"));

    private void Heading(string text)
    {
        string inner = Encoded(text);
        _html.Append(_paragraphStyle switch
        {
            0 => $"<h2>{inner}</h2>\n",
            1 => $"<p style=\"text-indent:2em;\"><strong><span style='font-family:\"黑体\"'>{inner}</span></strong></p>\r\n",
            2 => $"<div><b>{inner}</b><br></div>",
            3 => $"&nbsp;&nbsp;&nbsp;&nbsp;{inner}<br/>\r\n",
            _ => $"<p><span>{inner}</span>" + (_closes ? "</p>" : ""),
        });
    }

    private void Paragraph(string text)
    {
        string inner = Encoded(text);
        if (_wraps && text.Length > 40)
        {
            inner = Encoded(text[..30]) + "\r\n            " + Encoded(text[30..]);
        }

        _html.Append(_paragraphStyle switch
        {
            0 => $"<p>{inner}</p>\n",
            1 => $"<p style=\"text-indent:2em;\"><span style=\"font-size:16px\">　　{inner}</span></p>\r\n",
            2 => $"<div>{inner}</div>\r\n<div>&nbsp;</div>",
            3 => $"&nbsp;&nbsp;&nbsp;&nbsp;{inner}<br>\r\n<br>",
            _ => $"<p>　　<span>{inner}</span>" + (_closes ? "</p>" : ""),
        });
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

        string wrapper = _rng.Pick("", "", "<div align=center>", "<table width=100%><tr><td align=center>", "<p></p>");
        _html.Append(wrapper).Append("<table border=\"1\" cellspacing=0 cellpadding=\"0\">");
        bool body = _rng.Chance(0.6);
        int head = body && _rng.Chance(0.3) ? table.Rows[0][0].Rows : 0;
        _html.Append(head > 0 ? "<thead>" : body ? "<tbody>" : "").Append("\r\n");
        for (int r = 0; r < table.Rows.Count; r++)
        {
            _html.Append(head > 0 && r == head ? "</thead><tbody>" : "").Append(_rng.Chance(0.5) ? "<tr style=\"height:20px\">" : "<tr>");
            foreach (PrintedPlace place in table.Rows[r])
            {
                string name = place.Cell is null && r < 3 && head > 0 ? "th" : "td";
                _html.Append('<').Append(name)
                    .Append(place.Rows > 1 ? $" rowspan=\"{place.Rows}\"" : "")
                    .Append(place.Columns > 1 ? $" colspan={place.Columns}" : "")
                    .Append(_rng.Chance(0.2) ? " style=\"border-top:none; mso-hide:none\"" : "")
                    .Append('>').Append(Content(place)).Append(_closes ? $"</{name}>" : "");
            }

            _html.Append(_closes ? "</tr>\r\n" : "\r\n");
        }

        _html.Append(body && _closes ? "</tbody></table>" : "</table>");
        _html.Append(wrapper switch { "<div align=center>" => "</div>", "<table width=100%><tr><td align=center>" => "</td></tr></table>", _ => "" }).Append('\n');
    }

    private string Content(PrintedPlace place)
    {
        if (place.Text.Length == 0)
        {
            return _rng.Pick("", "&nbsp;", "<p>&nbsp;</p>", "<p align=\"center\"><span></span></p>", "<br>");
        }

        string inner = Encoded(place.Text);
        if (place.Cell is null && place.Text.Length > 5 && _rng.Chance(0.3))
        {
            int at = _rng.Between(2, place.Text.Length - 2);
            inner = Encoded(place.Text[..at]) + _rng.Pick("<br>", "<br/>", "\r\n          ", "</span><span>") + Encoded(place.Text[at..]);
        }

        return _cellStyle switch
        {
            0 => inner,
            1 => $"<p>{inner}</p>",
            2 => $"<p style=\"text-align:center\"><span lang=EN-US style='font-size:10.5pt'>{inner}</span></p>",
            3 => $"\r\n    <div align=center>&nbsp;{inner}&nbsp;</div>\r\n  ",
            4 => $"<font face=宋体>{inner}</font>",
            _ when place.Cell is null && _rng.Chance(0.3) => $"<table><tr><td>{inner}</td></tr></table>",
            _ => $"<p>{inner}</p><p></p>",
        };
    }

    private string Encoded(string text)
    {
        string encoded = WebUtility.HtmlEncode(text);
        return _rng.Chance(0.2) ? encoded.Replace("“", "&ldquo;", StringComparison.Ordinal).Replace("”", "&rdquo;", StringComparison.Ordinal).Replace("—", "&mdash;", StringComparison.Ordinal).Replace(" ", "&nbsp;", StringComparison.Ordinal) : encoded;
    }

    // Old editors write the names of elements in capitals.
    private static string Uppercase(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "</?[a-z0-9]+", m => m.Value.ToUpperInvariant());
}
