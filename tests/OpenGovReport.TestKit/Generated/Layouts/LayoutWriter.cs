using System.Text;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>Writes a printed report as some program emits it. A writer is made for one document and draws its habits from the seed.</summary>
internal abstract class LayoutWriter(Rng rng)
{
    protected Rng Rng { get; } = rng;

    protected PrintedReport Report { get; private set; } = null!;

    internal string Write(PrintedReport report)
    {
        Report = report;
        report.Navigation.ForEach(Line);
        Title(report.TitleLines);
        if (report.SourceLine is { } source)
        {
            Line(source);
        }

        report.Preamble.ForEach(Paragraph);
        for (int section = 1; section <= 6; section++)
        {
            if (report.Headings[section - 1].Length > 0)
            {
                Heading(report.Headings[section - 1]);
            }

            if (section is 2 or 3 or 4 && report.Prose[section - 2].Length > 0)
            {
                Paragraph(report.Prose[section - 2]);
            }

            switch (section)
            {
                case 1:
                    report.Overview.ForEach(Paragraph);
                    break;
                case 2:
                    Table2(report.Table2);
                    break;
                case 3:
                    Table3(report.Table3);
                    break;
                case 4:
                    Table4(report.Table4);
                    break;
                case 5:
                    report.Problems.ForEach(Paragraph);
                    break;
                default:
                    report.Others.ForEach(Paragraph);
                    break;
            }
        }

        report.Signature.ForEach(Line);
        report.Footer.ForEach(Line);
        return Finish();
    }

    protected abstract void Line(string text);

    protected abstract void Paragraph(string text);

    protected virtual void Title(List<string> lines) => lines.ForEach(Line);

    protected virtual void Heading(string text) => Paragraph(text);

    protected abstract void Table2(List<PrintedBlock> blocks);

    protected abstract void Table3(List<PrintedRow> rows);

    protected abstract void Table4(List<PrintedBlock> blocks);

    protected abstract string Finish();

    /// <summary>The texts of the cells that a program without a grid prints: an empty cell leaves nothing.</summary>
    protected static IEnumerable<string> Printed(PrintedRow row) => row.Cells.Where(c => !c.Omitted && c.Text.Length > 0).Select(c => c.Text);

    /// <summary>The texts of the cells of a grid: an empty cell is an empty text.</summary>
    protected static IEnumerable<string> Grid(PrintedRow row) => row.Cells.Where(c => !c.Omitted).Select(c => c.Text);

    /// <summary>A label and, where a page end tears it, what stands on the next page.</summary>
    protected static (string First, string? Next) Torn(string label)
    {
        string[] parts = label.Split(PrintedRow.Tear, 2);
        return (parts[0], parts.Length == 1 ? null : parts[1].Replace(PrintedRow.Tear.ToString(), "", StringComparison.Ordinal));
    }

    /// <summary>Whether the row is the first that is printed under its group, or under 三、本年度办理结果.</summary>
    protected (bool Results, bool Group) Opens(List<PrintedRow> rows, int index)
    {
        PrintedRow row = rows[index];
        PrintedRow? before = index == 0 ? null : rows[index - 1];
        bool results = row.Level > 0 && (Report.RepeatMerged || before is not { Level: > 0 });
        bool group = row.Group is not null && (Report.RepeatMerged || !ReferenceEquals(before?.Group, row.Group));
        return (results, group);
    }

    /// <summary>Breaks a text into lines of at most <paramref name="width"/> characters, never inside a number and never before closing punctuation.</summary>
    protected static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        int start = 0;
        while (text.Length - start > width)
        {
            int end = start + width;
            while (end > start + 1 && (IsNumberPart(text[end]) && IsNumberPart(text[end - 1])))
            {
                end--;
            }

            if (end == start + 1)
            {
                end = start + width;
            }

            while (end < text.Length && "，。；：、）”》〉〕%)".Contains(text[end], StringComparison.Ordinal) && end < start + width + 2)
            {
                end++;
            }

            lines.Add(text[start..end].Trim());
            start = end;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest)
        {
            lines.Add(rest);
        }

        return lines.Count > 0 ? lines : [""];
    }

    private static bool IsNumberPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%' or '-' or '/' or ':';
}
