using System.Globalization;
using System.Text.RegularExpressions;
using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Tables of a document with merged cells: "行政复议{1,5}" is a cell over one line and five columns, "~" none. Lines without a tab are paragraphs.</summary>
internal static partial class SpannedTables
{
    internal static ReadResult Read(string text) => Read(text, line => line.Split('\t').Where(c => c != "~").Select(Cell));

    /// <summary>The same with the cells that something else makes of a line; where <paramref name="within"/> is given, lines that begin like that go on with a table.</summary>
    internal static ReadResult Read(string text, Func<string, IEnumerable<DocumentCell>> cells, string? within = null)
    {
        DocumentBlocks blocks = new();
        List<IReadOnlyList<DocumentCell>> rows = [];
        foreach (string line in text.Split('\n').Append(""))
        {
            if (line.Contains('\t', StringComparison.Ordinal) || (rows.Count > 0 && within is not null && line.StartsWith(within, StringComparison.Ordinal)))
            {
                rows.Add([.. cells(line)]);
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.AddTable(rows);
                rows = [];
            }

            blocks.AddParagraph(line, default);
        }

        return ReportReader.Read(blocks);
    }

    private static DocumentCell Cell(string typed) => Span().Match(typed) is { Success: true } m
        ? new DocumentCell(typed[..m.Index], m.Groups[1].Value[0] - '0', int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))
        : new DocumentCell(typed);

    [GeneratedRegex(@"\{(\d),(\d+)\}$")]
    private static partial Regex Span();
}
