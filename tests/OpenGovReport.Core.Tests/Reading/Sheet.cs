using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>
/// Two small reports with numbers in them, one on each form, typed as a row of a table per line, and apart from that the numbers alone.
/// Every relation holds in them. A test changes what it is about and compares with the numbers.
/// </summary>
internal static class Sheet
{
    /// <summary>The header of table four: its second line, and its last.</summary>
    internal const string ResultGroups = "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉\n", Results = "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n";

    /// <summary>The report on the 2021 form. Its lines: title 1, section one 2, table two 5 to 18, table three 20 to 47, table four 49 to 52.</summary>
    internal static string Text2021 { get; } = Tabs("""
        江海市水利局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开政府信息356条。
        二、主动公开政府信息情况
        第二十条第（一）项
        信息内容|本年制发件数|本年废止件数|现行有效件数
        规章|1|0|7
        行政规范性文件|3|1|26
        第二十条第（五）项
        信息内容|本年处理决定数量
        行政许可|1204
        第二十条第（六）项
        信息内容|本年处理决定数量
        行政处罚|87
        行政强制|5
        第二十条第（八）项
        信息内容|本年收费金额（单位：万元）
        行政事业性收费|121.4225
        三、收到和处理政府信息公开申请情况
        (本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)|申请人情况
        自然人|法人或其他组织|总计
        商业企业|科研机构|社会公益组织|法律服务机构|其他
        一、本年新收政府信息公开申请数量|40|12|1|2|9|3|67
        二、上年结转政府信息公开申请数量|4|1|0|0|1|0|6
        三、本年度办理结果|（一）予以公开|14|4|1|0|3|0|22
        （二）部分公开（区分处理的，只计这一情形，不计其他情形）|5|2|0|1|1|0|9
        （三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1
        2.其他法律行政法规禁止公开|1|0|0|0|1|0|2
        3.危及“三安全一稳定”|0|1|0|0|0|0|1
        4.保护第三方合法权益|2|1|0|0|0|0|3
        5.属于三类内部事务信息|1|0|0|0|0|0|1
        6.属于四类过程性信息|0|1|0|0|0|0|1
        7.属于行政执法案卷|2|0|0|0|1|0|3
        8.属于行政查询事项|0|0|0|0|0|1|1
        （四）无法提供|1.本机关不掌握相关政府信息|8|1|0|1|1|1|12
        2.没有现成信息需要另行制作|1|1|0|0|0|0|2
        3.补正后申请内容仍不明确|1|0|0|0|1|0|2
        （五）不予处理|1.信访举报投诉类申请|3|0|0|0|0|1|4
        2.重复申请|2|1|0|0|0|0|3
        3.要求提供公开出版物|0|0|0|0|0|0|0
        4.无正当理由大量反复申请|1|0|0|0|0|0|1
        5.要求行政机关确认或重新出具已获取信息|0|0|0|0|1|0|1
        （六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0
        3.其他|1|0|0|0|0|0|1
        （七）总计|44|12|1|2|9|3|71
        四、结转下年度继续办理|0|1|0|0|1|0|2
        四、政府信息公开行政复议、行政诉讼情况
        行政复议|行政诉讼
        结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉
        结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
        5|2|1|1|9|3|0|1|2|6|2|1|0|1|4
        五、存在的主要问题及改进情况
        公开的内容不够丰富，今后将加强培训。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        江海市水利局
        2024年1月17日
        """);

    /// <summary>The report on the 2020 form.</summary>
    internal static string Text2020 { get; } = Tabs("""
        江海市水利局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局主动公开政府信息356条。
        二、主动公开政府信息情况
        第二十条第（一）项
        信息内容|本年新制作数量|本年新公开数量|对外公开总数量
        规章|1|2|9
        规范性文件|4|6|31
        第二十条第（五）项
        信息内容|上一年项目数量|本年增/减|处理决定数量
        行政许可|214|-8|1530
        其他对外管理服务事项|63|5|702
        第二十条第（六）项
        信息内容|上一年项目数量|本年增/减|处理决定数量
        行政处罚|118|3|44
        行政强制|12|0|6
        第二十条第（八）项
        信息内容|上一年项目数量|本年增/减
        行政事业性收费|15|-2
        第二十条第（九）项
        信息内容|采购项目数量|采购总金额
        政府集中采购|27|1843.56万元
        三、收到和处理政府信息公开申请情况
        (本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)|申请人情况
        自然人|法人或其他组织|总计
        商业企业|科研机构|社会公益组织|法律服务机构|其他
        一、本年新收政府信息公开申请数量|40|12|1|2|9|3|67
        二、上年结转政府信息公开申请数量|4|1|0|0|1|0|6
        三、本年度办理结果|（一）予以公开|14|4|1|0|3|0|22
        （二）部分公开（区分处理的，只计这一情形，不计其他情形）|5|2|0|1|1|0|9
        （三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1
        2.其他法律行政法规禁止公开|1|0|0|0|1|0|2
        3.危及“三安全一稳定”|0|1|0|0|0|0|1
        4.保护第三方合法权益|2|1|0|0|0|0|3
        5.属于三类内部事务信息|1|0|0|0|0|0|1
        6.属于四类过程性信息|0|1|0|0|0|0|1
        7.属于行政执法案卷|2|0|0|0|1|0|3
        8.属于行政查询事项|0|0|0|0|0|1|1
        （四）无法提供|1.本机关不掌握相关政府信息|8|1|0|1|1|1|12
        2.没有现成信息需要另行制作|1|1|0|0|0|0|2
        3.补正后申请内容仍不明确|1|0|0|0|1|0|2
        （五）不予处理|1.信访举报投诉类申请|3|0|0|0|0|1|4
        2.重复申请|2|1|0|0|0|0|3
        3.要求提供公开出版物|0|0|0|0|0|0|0
        4.无正当理由大量反复申请|1|0|0|0|0|0|1
        5.要求行政机关确认或重新出具已获取信息|0|0|0|0|1|0|1
        （六）其他处理|2|0|0|0|0|0|2
        （七）总计|44|12|1|2|9|3|71
        四、结转下年度继续办理|0|1|0|0|1|0|2
        四、政府信息公开行政复议、行政诉讼情况
        行政复议|行政诉讼
        结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉
        结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
        5|2|1|1|9|3|0|1|2|6|2|1|0|1|4
        五、存在的主要问题及改进情况
        公开的内容不够丰富，今后将加强培训。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        江海市水利局
        2021年1月17日
        """);

    // The cells in printed order, a row of the form per line.
    private const string Numbers2021 = """
        1 0 7
        3 1 26
        1204
        87
        5
        121.4225万元
        40 12 1 2 9 3 67
        4 1 0 0 1 0 6
        14 4 1 0 3 0 22
        5 2 0 1 1 0 9
        1 0 0 0 0 0 1
        1 0 0 0 1 0 2
        0 1 0 0 0 0 1
        2 1 0 0 0 0 3
        1 0 0 0 0 0 1
        0 1 0 0 0 0 1
        2 0 0 0 1 0 3
        0 0 0 0 0 1 1
        8 1 0 1 1 1 12
        1 1 0 0 0 0 2
        1 0 0 0 1 0 2
        3 0 0 0 0 1 4
        2 1 0 0 0 0 3
        0 0 0 0 0 0 0
        1 0 0 0 0 0 1
        0 0 0 0 1 0 1
        1 0 0 0 0 0 1
        0 0 0 0 0 0 0
        1 0 0 0 0 0 1
        44 12 1 2 9 3 71
        0 1 0 0 1 0 2
        5 2 1 1 9
        3 0 1 2 6
        2 1 0 1 4
        """;

    private const string Numbers2020 = """
        1 2 9
        4 6 31
        214 -8 1530
        63 5 702
        118 3 44
        12 0 6
        15 -2
        27 1843.56万元
        40 12 1 2 9 3 67
        4 1 0 0 1 0 6
        14 4 1 0 3 0 22
        5 2 0 1 1 0 9
        1 0 0 0 0 0 1
        1 0 0 0 1 0 2
        0 1 0 0 0 0 1
        2 1 0 0 0 0 3
        1 0 0 0 0 0 1
        0 1 0 0 0 0 1
        2 0 0 0 1 0 3
        0 0 0 0 0 1 1
        8 1 0 1 1 1 12
        1 1 0 0 0 0 2
        1 0 0 0 1 0 2
        3 0 0 0 0 1 4
        2 1 0 0 0 0 3
        0 0 0 0 0 0 0
        1 0 0 0 0 0 1
        0 0 0 0 1 0 1
        2 0 0 0 0 0 2
        44 12 1 2 9 3 71
        0 1 0 0 1 0 2
        5 2 1 1 9
        3 0 1 2 6
        2 1 0 1 4
        """;

    internal static string Text(ReportForm form) => form == ReportForm.Form2021 ? Text2021 : Text2020;

    /// <summary>What each cell of the report says, by pointer.</summary>
    internal static Dictionary<string, string> Numbers(ReportForm form)
    {
        string[] numbers = (form == ReportForm.Form2021 ? Numbers2021 : Numbers2020).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return ReportTemplate.Of(form).Cells.Zip(numbers).ToDictionary(c => c.First.Pointer, c => c.Second);
    }

    /// <summary>The text with one part of it changed; the part must be there, and only once.</summary>
    internal static string With(this string text, string part, string changed)
    {
        int at = text.IndexOf(Tabs(part), StringComparison.Ordinal);
        Assert.True(at >= 0 && at == text.LastIndexOf(Tabs(part), StringComparison.Ordinal), part);
        return text.Replace(Tabs(part), Tabs(changed), StringComparison.Ordinal);
    }

    /// <summary>The text without one of its lines.</summary>
    internal static string Without(this string text, string line) => text.With("\n" + line + "\n", "\n");

    /// <summary>The lines of the text from one number to another, from 1.</summary>
    internal static string[] Lines(this string text, int from, int to) => text.Split('\n')[(from - 1)..to];

    /// <summary>The text with the lines from one number to another replaced.</summary>
    internal static string WithLines(this string text, int from, int to, IEnumerable<string> lines)
    {
        string[] all = text.Split('\n');
        return string.Join('\n', [.. all[..(from - 1)], .. lines.Select(Tabs), .. all[to..]]);
    }

    /// <summary>A line of a page: a label, and cells at columns of text; a Chinese character takes two of these, or one.</summary>
    internal static string SetOut(string label, IEnumerable<string> cells, bool wide = true)
    {
        const int LabelColumns = 84, Column = 14;
        return (Padded(label, LabelColumns) + string.Concat(cells.Select(c => Padded(c, Column)))).TrimEnd();

        string Padded(string text, int columns) => text + new string(' ', columns - TextWidth.Of(text, wide));
    }

    /// <summary>In what is typed here a bar stands for a tab.</summary>
    internal static string Tabs(string typed) => typed.Replace('|', '\t');

    internal static ReadResult Read(string text) => ReportReader.ReadText(text);

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Every cell says what the numbers say; <paramref name="but"/> names, by the ends of their pointers, those that say something else.</summary>
    internal static void Reads(ReadResult result, ReportForm form, params (string Cell, string Value)[] but)
    {
        Assert.Equal(form, result.Report?.Form);
        Dictionary<string, string> due = Numbers(form);
        foreach ((string cell, string value) in but)
        {
            due[Assert.Single(due.Keys, k => k.EndsWith('/' + cell, StringComparison.Ordinal))] = value;
        }

        Assert.Equal(
            due.Select(c => c.Key + " " + c.Value),
            result.Template!.Cells.Select(c => c.Pointer + " " + c.Get(result.Report!)));
    }

    /// <summary>The rows with uncertain cells, by the last part of their names, and how many cells of each are.</summary>
    internal static IEnumerable<string> Uncertain(ReadResult result) =>
        result.Diagnostics.Where(d => d.Code == "OGR4003").GroupBy(d => d.Pointer!.Split('/')[^2]).Select(row => $"{row.Key} {row.Select(d => d.Pointer).Distinct().Count()}");

    /// <summary>Reads every cell as <see cref="Reads"/> and gives no warning.</summary>
    internal static void ReadsSoundly(ReadResult result, ReportForm form, params (string Cell, string Value)[] but)
    {
        Reads(result, form, but);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }
}
