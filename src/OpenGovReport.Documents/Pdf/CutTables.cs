using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The tables that are wider than the paper. The program leaves out what is drawn beyond the edge, so of a number that reaches it the last digits may be lost, and
/// of a row the last numbers.
/// </summary>
internal sealed class CutTables(DrawnText drawn)
{
    // As a share of the height of a line: digits may be set as far apart.
    private const float Touching = 0.25f;

    // Of a page that is turned the program gives the width that it has unturned; then words begin beyond it.
    private readonly HashSet<int> _turned = [.. drawn.Words.Where(w => w.Left > drawn.Widths[w.Page - 1]).Select(w => w.Page)];

    /// <summary>The reading, in which what the edge may have cut is uncertain.</summary>
    internal ReadResult Doubt(ReadResult reading)
    {
        if (reading.Report is not { } report || !ReachesEdge())
        {
            return reading;
        }

        HashSet<string>?[] cut = Cut();
        List<Diagnostic> doubts = [];
        HashSet<CellDescriptor> doubted = [.. Readings.DoubtedCells(reading)];
        IReadOnlyList<TableDescriptor> tables = report.Template().Tables;
        for (int t = 0; t < tables.Count; t++)
        {
            // Table four is one row in nearly all reports. Its groups are alike, so that behind a number that is missing others may be in the wrong columns.
            bool one = t == tables.Count - 1;
            foreach (IReadOnlyList<CellDescriptor> row in cut[t] is null ? [] : one ? [tables[t].Cells] : tables[t].Rows.Select(r => r.Cells))
            {
                int blank = one ? row.TakeWhile(c => !c.Get(report).IsBlank).Count() : row.Count - row.Reverse().TakeWhile(c => c.Get(report).IsBlank).Count();
                for (int c = Math.Max(0, blank - 1); c < row.Count; c++)
                {
                    string read = Readings.Shown(row[c].Get(report));
                    bool reaches = row[c].Get(report).IsNumber && cut[t]!.Contains(Digits(read));
                    if ((c >= blank || reaches) && doubted.Add(row[c]))
                    {
                        SourceLocation location = reading.SourceMap!.Nearest(row[c]);
                        string other = reaches ? read + "…" : Diagnostic.AnotherNumber;
                        doubts.Add(new Diagnostic(DiagnosticDescriptors.UncertainCell, location, "", row[c], row[c].ToString(), read, other));
                    }
                }
            }
        }

        return doubts.Count == 0 ? reading : new ReadResult(report, reading.SourceMap, [.. reading.Diagnostics, .. doubts]);
    }

    private bool ReachesEdge()
    {
        foreach (PdfWord word in drawn.Words)
        {
            if (IsAtEdge(word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAtEdge(PdfWord word) => word.Right + (Touching * word.Height) > drawn.Widths[word.Page - 1] && !_turned.Contains(word.Page);

    // The digits of what reaches the edge, for each table that does.
    private HashSet<string>?[] Cut()
    {
        HashSet<string>?[] cut = new HashSet<string>?[DrawnTables.LastOfTables];
        int section = -1;
        foreach (DrawnRow row in DrawnRow.Of(drawn.Words))
        {
            int begun = row.BegunSection;
            section = begun >= 0 ? begun : section;
            foreach (DrawnCell cell in begun < 0 && section is >= DrawnTables.FirstOfTables and <= DrawnTables.LastOfTables ? row.Cells : [])
            {
                if (cell.Lines.Any(IsAtEdge))
                {
                    (cut[section - 1] ??= []).Add(Digits(cell.Label));
                }
            }
        }

        return cut;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
