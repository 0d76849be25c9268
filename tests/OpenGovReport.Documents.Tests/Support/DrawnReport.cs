using System.Globalization;
using System.Text;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Support;

/// <summary>
/// A report of the 2021 form as <c>pdftotext -bbox</c> gives it: every line of every cell with its place. All cells are 0 but those that are set; a line break
/// in a cell ends a line, a form feed breaks the row there and goes on on the next page, and what follows "^" is raised as the mark of a note.
/// </summary>
internal sealed class DrawnReport
{
    private const int HeaderRows = 3, Digit = 5, Sign = 10, Height = 11, Labels = 40, Values = 260;

    private readonly Dictionary<CellDescriptor, string> _cells = [];
    private readonly StringBuilder _boxes = new("<doc>\n<page width=\"595\" height=\"842\">\n");
    private int _top = 20;

    /// <summary>How wide the columns of values are.</summary>
    internal int Width { get; init; } = 35;

    /// <summary>How wide they are on later pages, where the header of table three is printed again.</summary>
    internal int WidthAfter { get; init; }

    /// <summary>How many rows of the header of table three are printed again on the page with 重复申请, where <see cref="WidthAfter"/> is not given.</summary>
    internal int HeaderRowsAfter { get; init; }

    /// <summary>How far below each other lines are printed.</summary>
    internal int Line { get; init; } = 12;

    /// <summary>The end of a label that is printed on the next page beside the numbers that go on there.</summary>
    internal string LabelAfter { get; init; } = "";

    /// <summary>To which side of their cells the names of columns are set, and the numbers.</summary>
    internal Side Names { get; init; }

    /// <inheritdoc cref="Names"/>
    internal Side Numbers { get; init; }

    internal string this[string cell]
    {
        set => _cells[ReportTemplate.Form2021.Cell(cell)] = value;
    }

    internal string this[CellDescriptor cell]
    {
        set => _cells[cell] = value;
    }

    /// <summary>Leaves every cell blank that is not set.</summary>
    internal void LeaveBlank()
    {
        foreach (CellDescriptor cell in ReportTemplate.Form2021.AllCells)
        {
            _cells.TryAdd(cell, "");
        }
    }

    internal string Boxes()
    {
        Text("江海市水利局2023年政府信息公开工作年度报告", "一、总体情况", "2023年，本机关主动公开信息 12 条。", "二、主动公开政府信息情况");
        IReadOnlyList<TableDescriptor> tables = ReportTemplate.Form2021.Tables;
        string block = "";
        foreach (RowDescriptor row in tables[0].Rows)
        {
            if (row.PrintedGroup != block)
            {
                Text(block = row.PrintedGroup);
                Row(["信息内容"], 120, [.. row.Cells.Select(c => c.Column)]);
            }

            Row([row.PrintedLabel], 120, [.. row.Cells.Select(Value)]);
        }

        Text("三、收到和处理政府信息公开申请情况");
        Header(Width, HeaderRows);
        foreach (RowDescriptor row in tables[1].Rows)
        {
            if (row.Name == "重复申请" && (WidthAfter > 0 || HeaderRowsAfter > 0))
            {
                NextPage();
                Header(WidthAfter > 0 ? WidthAfter : Width, HeaderRowsAfter > 0 ? HeaderRowsAfter : HeaderRows);
            }

            Row([row.PrintedLabel], row.Index > tables[1].Rows.First(r => r.Name == "重复申请").Index - 1 && WidthAfter > 0 ? WidthAfter : Width, [.. row.Cells.Select(Value)]);
        }

        Text("四、政府信息公开行政复议、行政诉讼情况");
        Row([], 35, ["行政复议", "", "", "", "", "行政诉讼"], Labels);
        string[] results = ["结果\n维持", "结果\n纠正", "其他\n结果", "尚未\n审结", "总计"];
        Row([], 35, [.. results, "未经复议直接起诉", "", "", "", "", "复议后起诉"], Labels);
        Row([], 35, ["", "", "", "", "", .. results, .. results], Labels);
        Row([], 35, [.. tables[2].Cells.Select(Value)], Labels);
        Text("五、存在的主要问题及改进情况", "问题是公开不够及时。", "六、其他需要报告的事项", "本年没有收取信息处理费。");
        return _boxes.Append("</page>\n</doc>\n").ToString();
    }

    private string Value(CellDescriptor cell) => _cells.GetValueOrDefault(cell, "0");

    private void Header(int width, int rows)
    {
        Row(["（本列数据的勾稽关系为：第一项加第二项之和，", "等于第三项加第四项之和）"], width, ["申请人情况"]);
        if (rows > 1)
        {
            Row([], width, ["自然人", "法人或其他组织", "", "", "", "", "总计"]);
        }

        if (rows > 2)
        {
            Row([], width, ["", "商业\n企业", "科研\n机构", "社会公\n益组织", "法律服\n务机构", "其他"]);
        }
    }

    private void Text(params ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            int left = Labels;
            foreach (string word in line.Split(' '))
            {
                left = Word(word, left, _top) + 3;
            }

            _top += 2 * Line;
        }
    }

    // Cell by cell, as programs draw it; what goes on on the next page is drawn there.
    private void Row(ReadOnlySpan<string> label, int width, ReadOnlySpan<string> values, int left = Values)
    {
        label = label.ToArray().SelectMany(l => l.Chunk(20)).Select(l => new string(l)).ToArray();
        int lines = label.Length;
        bool breaks = Array.Exists(values.ToArray(), v => v.Contains('\f', StringComparison.Ordinal));
        for (int i = 0; i < label.Length; i++)
        {
            string line = label[i];
            Word(breaks && LabelAfter.Length > 0 && line.EndsWith(LabelAfter, StringComparison.Ordinal) ? line[..^LabelAfter.Length] : line, Labels, _top + (i * Line));
        }

        List<(string Text, int Left)> rests = [];
        for (int v = 0; v < values.Length; v++)
        {
            string[] pages = values[v].Split('\f');
            string[] written = pages[0].Split('\n');
            lines = Math.Max(lines, written.Length);
            for (int i = 0; i < written.Length; i++)
            {
                Word(written[i], left + (v * width) + Indent(written[i], width), _top + (i * Line));
            }

            if (pages.Length > 1)
            {
                rests.Add((pages[1], left + (v * width)));
            }
        }

        _top += (lines * Line) + 2;
        if (rests.Count > 0)
        {
            NextPage();
            Word(LabelAfter, Labels, _top);
            foreach ((string text, int at) in rests)
            {
                Word(text, at, _top);
            }

            _top += Line + 2;
        }
    }

    // How far a word stands from the left of its cell.
    private int Indent(string text, int width)
    {
        bool number = text.All(c => char.IsAsciiDigit(c) || c == '^');
        int room = Math.Max(0, width - 3 - (text.Length * (number ? Digit : Sign)));
        return (number ? Numbers : Names) switch { Side.Middle => room / 2, Side.Right => room, _ => 0 };
    }

    private void NextPage()
    {
        _boxes.Append("</page>\n<page width=\"595\" height=\"842\">\n");
        _top = 20;
    }

    // Returns where the word ends.
    private int Word(string text, int left, int top)
    {
        string[] parts = text.Split('^');
        int right = left + parts[0].Sum(c => c < '\u2000' ? Digit : Sign);
        Box(parts[0], left, top, right, top + Height);
        if (parts.Length > 1)
        {
            Box(parts[1], right, top - 1, right + (parts[1].Length * (Digit - 2)), top + ((Height + 1) / 2));
        }

        return right;
    }

    private void Box(string text, int left, int top, int right, int bottom)
    {
        if (text.Length > 0)
        {
            _boxes.Append(CultureInfo.InvariantCulture, $"<word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{right}\" yMax=\"{bottom}\">{text}</word>\n");
        }
    }
}
