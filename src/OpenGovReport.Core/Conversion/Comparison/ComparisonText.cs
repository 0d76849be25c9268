using System.Globalization;
using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>Writes a comparison for people: what differs, what can't be compared, and how alike the texts are.</summary>
public static class ComparisonText
{
    private const int MostShown = 60;

    /// <summary>Writes a comparison; nothing where the reports are the same.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="destination">Where to write; it is left open. Lines end as it ends them.</param>
    /// <param name="language">The language.</param>
    public static void Write(ReportComparison comparison, TextWriter destination, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(destination);
        if (!comparison.IsEmpty)
        {
            new Writer(comparison, destination, language == Language.Chinese).Write();
        }
    }

    private sealed class Writer(ReportComparison comparison, TextWriter text, bool chinese)
    {
        internal void Write()
        {
            text.WriteLine($"{Whose(comparison.Old)} → {Whose(comparison.New)}");
            foreach (ParticularDifference difference in comparison.Particulars)
            {
                text.WriteLine($"  {Words(Particulars.NameOf(difference.Particular))}{Colon}{Shown(difference.Old)} → {Shown(difference.New)}");
            }

            foreach (IGrouping<TableDescriptor, CellComparison> table in comparison.Cells
                .Where(c => c.IsDifferent && c.Comparability != Comparability.NotComparable).GroupBy(c => c.Table))
            {
                text.WriteLine(chinese ? $"表{table.Key.Numeral}：{table.Key.Title}" : $"Table {table.Key.Number}: {table.Key.Title}");
                WriteCells(table);
            }

            CellComparison[] incomparable = [.. comparison.Cells.Where(c => c.Comparability == Comparability.NotComparable && c.IsStated)];
            if (incomparable.Length > 0)
            {
                text.WriteLine(chinese ? "不可比的单元格" : "Cells that can't be compared");
                WriteCells(incomparable);
            }

            text.WriteLine(chinese ? "文字" : "Texts");
            foreach (TextComparison section in comparison.Texts.Where(t => t.OldLength > 0 || t.NewLength > 0))
            {
                WriteText(section);
            }
        }

        private string Colon => chinese ? "：" : ": ";

        private void WriteCells(IEnumerable<CellComparison> cells)
        {
            foreach (CellComparison cell in cells)
            {
                string values = cell.Old.Count == 0 ? Shown(cell.NewValue, cell.New) : cell.New.Count == 0 ? Shown(cell.OldValue, cell.Old)
                    : $"{Shown(cell.OldValue, cell.Old)} → {Shown(cell.NewValue, cell.New)}";
                string difference = cell.Difference is { } d ? (chinese ? $"（{Signed(d)}）" : $" ({Signed(d)})") : "";
                string nearly = cell.Comparability == Comparability.NearlyComparable ? (chinese ? "；口径相近" : "; nearly comparable") : "";
                string reason = cell is { Reason: { } why, Comparability: not Comparability.Comparable } ? (nearly.Length > 0 ? Colon : chinese ? "；" : "; ") + Words(why) : "";
                text.WriteLine($"  {cell}{Colon}{values}{difference}{nearly}{reason}");
            }
        }

        private void WriteText(TextComparison section)
        {
            // Rounded down: what is not the same is never 100 %.
            int percent = (int)(section.Shared.Similarity * 100);
            string state = !section.IsDifferent ? (chinese ? "相同" : "the same")
                : chinese ? Invariant($"{section.OldLength}字 → {section.NewLength}字，雷同{percent}%")
                : Invariant($"{section.OldLength} → {section.NewLength} characters, {percent}% alike");
            text.WriteLine($"  {Words(Narratives.NameOf(section.Section))}{Colon}{state}");
            foreach (SharedPassage passage in section.IsDifferent ? section.Shared.Passages : [])
            {
                string words = OneLine(passage.Text);
                string quoted = words.Length <= MostShown ? words : words[..(char.IsHighSurrogate(words[MostShown - 1]) ? MostShown - 1 : MostShown)] + "…";
                text.WriteLine(chinese ? Invariant($"    相同{passage.Length}字：“{quoted}”") : Invariant($"    the same {passage.Length} characters: “{quoted}”"));
            }
        }

        private string Whose(AnnualReport report)
        {
            string publisher = report.Publisher is { } name ? OneLine(name) : chinese ? "发布机关不明" : "publisher unknown";
            string year = report.Year is int number ? Invariant($"{number}") + (chinese ? "年" : "") : chinese ? "年度不明" : "year unknown";
            return chinese ? $"{publisher}，{year}，{(int)report.Form}年格式" : $"{publisher}, {year}, {(int)report.Form} form";
        }

        private string Words(BilingualText text) => chinese ? text.Chinese : text.English;

        private string Shown(string? words) => words is null ? (chinese ? "未写明" : "not stated") : OneLine(words);

        private string Shown(CellValue? value, ValueList<ReportedCell> cells) =>
            (value is { } stated ? Word(stated) : chinese ? "过大" : "too large") + (cells.Count > 1 ? $" ({string.Join(" + ", cells.Select(c => Word(c.Value)))})" : "");

        private string Word(CellValue value) => Words(CellNames.Value(value));

        private static string Signed(CellValue difference) => difference switch
        {
            { IsAmount: true, Amount.Value: > 0 } or { IsAmount: false, Count.Value: > 0 } => $"+{difference}",
            _ => difference.ToString().Replace('-', '−'),
        };

        private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
    }
}
