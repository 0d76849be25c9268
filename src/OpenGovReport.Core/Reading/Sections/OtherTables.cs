using System.Buffers;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Tells of the one table that a section has, or that is annexed for it, where its caption or its title row says that it is of another year or a part of one, of another body, an
/// example or replaced: the report's own may be a picture. What it holds is read, and uncertain.
/// </summary>
internal static class OtherTables
{
    // A caption stands no further above the table's own words, header included, and no further below its last row.
    private const int MostAbove = 8;
    private const int MostAboveAnnexed = 3;
    private const int MostBelow = 3;

    // What every heading has that names another year, a part of one or of the body, or an example.
    private static readonly SearchValues<char> MarksOfHeading = SearchValues.Create("0123456789０１２３４５６７８９〇○零上去往级属季半月样例示前稿");

    /// <summary>Says of tables that they are another's by what stands at them, or in the heading of their section, and calls uncertain what was read of the former.</summary>
    internal static void Report(
        ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, scoped in Outline outline, Heading heading, scoped ReadOnlySpan<(int From, int To)> tables, ReportTemplate template, SourceLocation[] sources, ref CellSink sink)
    {
        for (int table = 0; table < tables.Length; table++)
        {
            if (!AnyRead(template.Tables[table], sink))
            {
                continue;
            }

            if (Find(text, lines, table, outline.Annexed[table], heading, tables[table]) is { End: > 0 } named)
            {
                Report(template.Tables[table], sink.Locate(named.Line), text[named.Start..named.End].ToString(), ref sink);
                Doubt(template.Tables[table], sources, ref sink);
            }
            else if (outline.Heading[table + 1] is int line and >= 0 && IsHeadingOfOther(text, lines[line], heading))
            {
                Report(template.Tables[table], sink.Locate(line), sink.Raw(lines[line]), ref sink);
            }
        }
    }

    private static bool AnyRead(TableDescriptor table, in CellSink sink)
    {
        foreach (CellDescriptor cell in table.Cells)
        {
            if (!sink.IsBlank(cell))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says by which words a table is another's.</summary>
    internal static void Report(TableDescriptor table, SourceLocation location, string words, ref CellSink sink) =>
        sink.Report(DiagnosticDescriptors.TableOfOther, location, words, null, table.Numeral.ToString(), table.Title, words);

    // What a table says that makes it another than the report's; of no length where it says nothing of the kind.
    private static (int Line, int Start, int End) Find(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, bool annexed, Heading heading, (int From, int To) range)
    {
        if (range.To <= range.From)
        {
            return default;
        }

        // Of several copies each has to be another's.
        ReadOnlySpan<int> anchors = RepeatedTables.CopiesOf(text, lines, table, range, stackalloc int[RepeatedTables.MostCopies]);
        for (int c = anchors.Length - 1; c > 0; c--)
        {
            if (FindAbove(text, lines, anchors[c], Math.Max(anchors[c - 1] + 1, anchors[c] - MostAbove), untilNumbers: true, heading).End == 0)
            {
                return default;
            }
        }

        int anchor = anchors[0];
        (int Line, int Start, int End) above = FindAbove(text, lines, anchor, annexed ? Math.Max(0, range.From - MostAboveAnnexed) : Math.Max(range.From, anchor - MostAbove), annexed, heading);
        if (above.Line >= 0)
        {
            return above;
        }

        int last = RepeatedTables.LastRow(text, lines, table, anchor, range.To);
        for (int i = last + 1; last > anchor && anchors.Length == 1 && i < range.To && i <= last + MostBelow; i++)
        {
            if (IsOther(text, lines[i], heading, out int start, out int end))
            {
                return (i, start, end);
            }
        }

        return default;
    }

    // The nearest caption above a line that says so, or of no length where one says that the table is the report's own; -1 for the line where there is neither.
    private static (int Line, int Start, int End) FindAbove(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int anchor, int from, bool untilNumbers, Heading heading)
    {
        for (int i = anchor - 1; i >= from && !(untilNumbers && RepeatedTables.HasNumbers(text, lines.Slice(i, 1), 1)); i--)
        {
            if (TableCaption.IsOwn(text[lines[i].Start..lines[i].End], heading.ReportingYear))
            {
                return default;
            }

            if (IsOther(text, lines[i], heading, out int start, out int end))
            {
                return (i, start, end);
            }
        }

        return (-1, 0, 0);
    }

    // Whether the heading of a section names another year. It is often what is left of last year's report, so that the table may be the report's own all the same.
    private static bool IsHeadingOfOther(ReadOnlySpan<char> text, TextLine line, Heading heading)
    {
        ReadOnlySpan<char> words = text[line.Start..line.End];
        if (!words.ContainsAny(MarksOfHeading))
        {
            return false;
        }

        bool spelt = words.Length > 2 && words[1] is '、' or '.' or '．';
        return TableCaption.IsOther(words[(spelt ? 2 : 0)..], heading.ReportingYear, heading.Title, null);
    }

    // Calls uncertain what was read of a table.
    private static void Doubt(TableDescriptor table, SourceLocation[] sources, ref CellSink sink)
    {
        foreach (CellDescriptor cell in table.Cells)
        {
            if (!sink.IsBlank(cell) && !sink.IsDoubted(cell))
            {
                sink.Doubt(cell, sources[cell.Index], "", sink.Counts[cell.Index], Diagnostic.BlankSign);
            }
        }
    }

    // A line of a grid is a caption where one cell of it alone has words, or the corner of table three.
    private static bool IsOther(ReadOnlySpan<char> text, TextLine line, Heading heading, out int start, out int end)
    {
        (start, end) = (line.Start, line.End);
        ReadOnlySpan<char> words = text[start..end];
        int cell = words.IndexOfAny('\t', '|', '│');
        int corner = words.IndexOf("勾稽关系");
        if (corner >= 0)
        {
            corner = words[..corner].LastIndexOf("本列");
            end = start + Math.Max(0, corner);
        }
        else if (cell >= 0)
        {
            if (LabelText.Count(words[(cell + 1)..]) > 0)
            {
                return false;
            }

            end = start + cell;
        }

        words = text[start..end].TrimEnd("（(：: ");
        end = start + words.Length;
        return TableCaption.IsOther(words, heading.ReportingYear, heading.Title, heading.Publisher);
    }
}
