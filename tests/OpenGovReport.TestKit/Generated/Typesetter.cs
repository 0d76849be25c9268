using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated;

/// <summary>Turns a report into what an office prints: labels in one of the usual spellings, headings, and what stands around them.</summary>
internal static class Typesetter
{
    private static readonly string[][] Titles =
    [
        ["总体情况"],
        ["主动公开政府信息情况", "主动公开政府信息情况", "行政机关主动公开政府信息情况"],
        ["收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请情况"],
        ["政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
        ["存在的主要问题及改进情况", "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的问题及改进措施"],
        ["其他需要报告的事项"],
    ];

    internal static PrintedReport Print(AnnualReport report, Rng rng)
    {
        bool half = rng.Chance(0.4);
        bool gap = half && rng.Chance(0.5);
        string afterNumber = rng.Pick(".", ".", ".", ".", "．", "、");
        string Spelt(string label)
        {
            if (label.Length > 1 && label[1] == '.')
            {
                label = label[0] + afterNumber + label[2..];
            }

            return half ? label.Replace("（", "(", StringComparison.Ordinal).Replace("）", gap ? ") " : ")", StringComparison.Ordinal).TrimEnd() : label;
        }

        PrintedReport printed = new() { Form = report.Form, Source = report, Rng = rng, Year = report.Year!.Value };
        Surround(printed, report, rng);
        printed.Headings = Headings(rng);
        foreach (string paragraph in Paragraphs(report.Overview.Introduction))
        {
            printed.Overview.Add(paragraph);
        }

        string inline = rng.Pick("", "", "。");
        foreach (OverviewPart part in report.Overview.Parts)
        {
            if (inline.Length > 0)
            {
                printed.Overview.Add(part.Heading + inline + part.Text);
            }
            else
            {
                printed.Overview.Add(part.Heading);
                printed.Overview.AddRange(Paragraphs(part.Text));
            }
        }

        printed.Problems.AddRange(Paragraphs(report.ProblemsAndImprovements));
        printed.Others.AddRange(Paragraphs(report.OtherMatters));

        ReportTemplate template = report.Template();
        foreach (IGrouping<string, RowDescriptor> group in template.Tables[0].Rows.GroupBy(r => r.PrintedGroup))
        {
            PrintedBlock block = new(half && rng.Chance(0.5) ? Spelt(group.Key) : group.Key) { Columns = [.. group.First().Cells.Select(c => c.Column)] };
            block.Rows.AddRange(group.Select(r => Row(r, r.PrintedLabel, report)));
            printed.Table2.Add(block);
        }

        string brackets = half || rng.Chance(0.3) ? "()" : "（）";
        printed.Note = $"{brackets[0]}本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和{brackets[1]}";
        printed.ResultsLabel = "三、本年度办理结果";
        printed.Columns = [.. template.Tables[1].Rows[0].Cells.Select(c => c.Column)];
        PrintedGroup? current = null;
        string? currentLabel = null;
        foreach (RowDescriptor row in template.Tables[1].Rows)
        {
            int level = row.PrintedGroup.Length == 0 ? 0 : row.PrintedGroup == printed.ResultsLabel ? 1 : 2;
            if (level == 2 && row.PrintedGroup != currentLabel)
            {
                currentLabel = row.PrintedGroup;
                current = new PrintedGroup(Spelt(currentLabel));
            }

            PrintedRow line = Row(row, Spelt(row.PrintedLabel), report, level, level == 2 ? current : null);
            printed.Table3.Add(line);
        }

        foreach (RowDescriptor row in template.Tables[2].Rows)
        {
            PrintedBlock block = new(row.PrintedLabel) { Columns = [.. row.Cells.Select(c => c.Column)] };
            block.Rows.Add(Row(row, row.PrintedLabel, report));
            printed.Table4.Add(block);
        }

        return printed;
    }

    internal static PrintedRow Row(RowDescriptor row, string label, AnnualReport report, int level = 0, PrintedGroup? group = null) => new(row, label)
    {
        Level = level,
        Group = group,
        Cells = [.. row.Cells.Select(c => Cell(c, c.Get(report)))],
    };

    internal static PrintedCell Cell(CellDescriptor cell, CellValue value) => new(cell, Text(cell, value), value);

    // The column of the 2021 form names the unit, so its cells do not.
    internal static string Text(CellDescriptor cell, CellValue value) =>
        value.IsAmount && value.IsNumber && cell.Form == ReportForm.Form2021 && value.Amount.Unit == AmountUnit.TenThousandYuan
            ? value.Amount.Value.ToString(CultureInfo.InvariantCulture)
            : value.ToString();

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Headings(Rng rng)
    {
        string pattern = rng.Pick("{0}、{2}", "{0}、{2}", "{0}、{2}", "{0}、{2}", "{0}、 {2}", "{0}.{2}", "第{0}部分 {2}", "第{0}部分：{2}", "{1}.{2}", "{1}、{2}", "{2}");
        return [.. Titles.Select((t, i) => string.Format(CultureInfo.InvariantCulture, pattern, "一二三四五六"[i], i + 1, rng.PickFrom(t)))];
    }

    private static void Surround(PrintedReport printed, AnnualReport report, Rng rng)
    {
        string title = report.Title!, publisher = report.Publisher!;
        int split = title.StartsWith(publisher, StringComparison.Ordinal) ? publisher.Length : 0;
        printed.TitleLines = split > 0 && rng.Chance(0.35) ? [title[..split], title[split..].Trim()] : [title];
        if (rng.Chance(0.3))
        {
            printed.Navigation.Add(rng.Pick(
                "首页 > 政府信息公开 > 政府信息公开年报 > " + report.Year,
                $"当前位置：首页>政务公开>政府信息公开年报>{publisher}",
                "您所在的位置: 网站首页 / 信息公开 / 法定主动公开内容 / 政府信息公开年报"));
            if (rng.Chance(0.3))
            {
                printed.Navigation.Add("索引号：01/2024-00012");
            }
        }

        if (report.PublishedOn is DateOnly published)
        {
            string source = rng.Pick(publisher, "", publisher);
            printed.SourceLine = rng.Between(0, 3) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"来源: {source}  时间:{published:yyyy}年{published:MM}月{published:dd}日"),
                1 => string.Create(CultureInfo.InvariantCulture, $"发布日期：{published:yyyy-MM-dd}"),
                2 => string.Create(CultureInfo.InvariantCulture, $"发布时间：{published:yyyy-MM-dd} 09:32 来源：{source} 浏览次数：{rng.Between(10, 999)} 次 字体：[大 中 小]"),
                _ => string.Create(CultureInfo.InvariantCulture, $"日期：{published:yyyy/MM/dd}  信息来源：{source}"),
            };
        }

        printed.Preamble.AddRange(Paragraphs(report.Preamble));
        if (report.SignedOn is DateOnly signed)
        {
            printed.Signature.Add(publisher);
            printed.Signature.Add(rng.Between(0, 3) switch
            {
                0 => $"{signed.Year} 年 {signed.Month} 月 {signed.Day} 日",
                1 => ChineseDate(signed),
                _ => $"{signed.Year}年{signed.Month}月{signed.Day}日",
            });
        }

        if (rng.Chance(0.2))
        {
            printed.Footer.AddRange(rng.Pick<string[]>(
                ["【打印本页】 【关闭窗口】"],
                ["上一篇：没有了", "下一篇：" + report.Year + "年政府信息公开指南"],
                ["主办单位：" + publisher, "晋ICP备05000612号-1 网站标识码：1409000003 联系电话：0350-3302131"]));
        }
    }

    private static string ChineseDate(DateOnly date)
    {
        const string Digits = "〇一二三四五六七八九";
        static string Ten(int n) => (n < 10 ? "" : n < 20 ? "十" : Digits[n / 10] + "十") + (n % 10 == 0 ? "" : Digits[n % 10].ToString());
        return string.Concat(date.Year.ToString(CultureInfo.InvariantCulture).Select(c => Digits[c - '0'])) + "年" + Ten(date.Month) + "月" + Ten(date.Day) + "日";
    }
}
