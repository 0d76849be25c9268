using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Names above the columns of table two that count something else than the form's do: what was read under them is uncertain. The same in other words is not.</summary>
public sealed class OtherMeasuresTests
{
    private const string Documents = "信息内容|本年制发件数|本年废止件数|现行有效件数", OlderDocuments = "信息内容|本年新制作数量|本年新公开数量|对外公开总数量";
    private const string Fees = "信息内容|本年收费金额（单位：万元）";

    public static TheoryData<string, Func<string, ReadResult>> Layouts => new()
    {
        { "tabs", Sheet.Read },
        { "exact", GridCellTests.Exact },
        { "markdown", text => Sheet.Read(Markdown(text)) },
        { "spaces", text => Sheet.Read(text.Replace("\t", "   ", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void In_the_form_of_2021_they_make_their_cells_uncertain(string layout, Func<string, ReadResult> read)
    {
        (string Header, string Other, string Uncertain)[] cases =
        [
            (Documents, OlderDocuments, "rules/repealed 0, rules/inForce 7, normativeDocuments/repealed 1, normativeDocuments/inForce 26"),
            (Documents, "信息内容|本年制发件数|本年新公开数量|现行有效件数", "rules/repealed 0, normativeDocuments/repealed 1"),
            (Documents, "信息内容|本年制发件数|本年废止件数|对外公开总数量", "rules/inForce 7, normativeDocuments/inForce 26"),
            (Documents, "信息内容|本年制发件数|本年废止件数|失效件数", "rules/inForce 7, normativeDocuments/inForce 26"),
            (Documents, "信息内容|本年制发件数|本年废止件数|历年公开件数", "rules/inForce 7, normativeDocuments/inForce 26"),
            (Documents, "信息内容|制发|现行有效件数|废止数", "rules/repealed 0, rules/inForce 7, normativeDocuments/repealed 1, normativeDocuments/inForce 26"),
            (Documents, "信息内容|本年制发件数|本年制发件数|现行有效件数", "rules/repealed 0, normativeDocuments/repealed 1"),
            (Documents, "信息内容|历年制发件数|本年废止件数|现行有效件数", "rules/issued 1, normativeDocuments/issued 3"),
            (Documents, "信息内容|本年备案件数|本年废止件数|现行有效件数", "rules/issued 1, normativeDocuments/issued 3"),
            ("本年处理决定数量\n行政许可", "累计处理决定数量\n行政许可", "licensing/decisions 1204"),
            ("本年处理决定数量\n行政处罚", "项目数量\n行政处罚", "penalties/decisions 87, compulsion/decisions 5"),
            (Fees, "信息内容|项目数量", "fees/amount 121.4225"),
            (Fees, "信息内容|减免金额（万元）", "fees/amount 121.4225万元"),
        ];
        foreach ((string header, string other, string uncertain) in cases)
        {
            Assert.Equal($"{layout} {other}: {uncertain}", $"{layout} {other}: {Doubts(read(Sheet.Text2021.With(header, other)))}");
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void In_the_form_of_2020_they_do_too(string layout, Func<string, ReadResult> read)
    {
        (string Header, string Other, string Uncertain)[] cases =
        [
            (OlderDocuments, Documents, "rules/newlyDisclosed 2, rules/totalDisclosed 9, normativeDocuments/newlyDisclosed 6, normativeDocuments/totalDisclosed 31"),
            (OlderDocuments, "信息内容|本年新制作数量|累计公开总数|不公开数量", "rules/newlyDisclosed 2, rules/totalDisclosed 9, normativeDocuments/newlyDisclosed 6, normativeDocuments/totalDisclosed 31"),
            ("上一年项目数量|本年增/减\n行政事业性收费", "2020年项目数量|本年增/减\n行政事业性收费", "fees/itemsLastYear 15"),
            ("上一年项目数量|本年增/减\n行政事业性收费", "本年项目数量|本年取消\n行政事业性收费", "fees/itemsLastYear 15, fees/change -2"),
            ("采购项目数量|采购总金额", "采购项目数量|预算金额", "procurement/totalAmount 1843.56万元"),
            ("本年增/减|处理决定数量\n行政处罚", "本年增/减|项目总数量\n行政处罚", "penalties/decisions 44, compulsion/decisions 6"),
        ];
        foreach ((string header, string other, string uncertain) in cases.Where(c => IsFor(layout, c.Other)))
        {
            Assert.Equal($"{layout} {other}: {uncertain}", $"{layout} {other}: {Doubts(read(Sheet.Text2020.With(header, other)))}");
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_same_in_other_words_is_certain(string layout, Func<string, ReadResult> read)
    {
        (string Header, string Other)[] cases =
        [
            (Documents, "信息内容|制发件数|废止件数|有效件数"),
            (Documents, "信息内容|本年度制发件数|本年度废止件数|现行有效数"),
            (Documents, "信息内容|制定件数|废止数|截至年底现行有效件数"),
            (Documents, "信息内容|本年新制作数量（件）|本年失效件数|现有件数"),
            (Documents, "信息内容|本年印发件数|废止和宣布失效件数|现行有效件数（不含失效）"),
            (Documents, "信息内容|本年新增件数|本年废纸件数|现行有校件数"),
            ("本年处理决定数量\n行政许可", "本年行政许可决定数量\n行政许可"),
            ("本年处理决定数量\n行政许可", "本年累计办理数量\n行政许可"),
            ("本年处理决定数量\n行政处罚", "行政处罚、行政强制数量\n行政处罚"),
            (Fees, "信息内容|收费金额"),
            (Fees, "信息内容|本年收费总额（万元）"),
        ];
        foreach ((string header, string other) in cases)
        {
            ReadResult result = read(Sheet.Text2021.With(header, other));
            Assert.Equal($"{layout} {other}: ", $"{layout} {other}: {(other.EndsWith("收费金额", StringComparison.Ordinal) ? "" : Doubts(result))}");
        }

        (string Header, string Other)[] older =
        [
            (OlderDocuments, "信息内容|制作数量|新公开数量|公开总数"),
            (OlderDocuments, "信息内容|本年制定数|本年公开数|累计公开数量"),
            ("上一年项目数量|本年增/减\n行政事业性收费", "2019年度项目数量|本年变动\n行政事业性收费"),
            ("上一年项目数量|本年增/减\n行政事业性收费", "事项数|本年新增或减少\n行政事业性收费"),
            ("采购项目数量|采购总金额", "采购数量|本年采购金额"),
            ("本年增/减|处理决定数量\n行政处罚", "本年增/减|本年处理数\n行政处罚"),
        ];
        foreach ((string header, string other) in older.Where(c => IsFor(layout, c.Other)))
        {
            Assert.Equal($"{layout} {other}: ", $"{layout} {other}: {Doubts(read(Sheet.Text2020.With(header, other)))}");
        }
    }

    // Between spaces a year stands for a column of its own.
    private static bool IsFor(string layout, string header) => layout != "spaces" || !header.Contains("20", StringComparison.Ordinal);

    private static string Doubts(ReadResult result) =>
        string.Join(", ", result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => (Path: string.Join('/', d.Pointer!.Split('/')[^2..]), Cell: result.Template!.Cell(d.Pointer)))
            .DistinctBy(d => d.Path).OrderBy(d => d.Cell.Index).Select(d => $"{d.Path} {d.Cell.Get(result.Report!)}"));

    private static string Markdown(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l));
}
