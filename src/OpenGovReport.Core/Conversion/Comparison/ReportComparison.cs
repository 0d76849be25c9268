using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>A particular (the publisher, a date…) that two reports state differently.</summary>
/// <param name="Particular">Which it is.</param>
/// <param name="Old">What the old report states; <see langword="null"/> where it does not.</param>
/// <param name="New">What the new report states; <see langword="null"/> where it does not.</param>
public sealed record ParticularDifference(ReportParticular Particular, string? Old, string? New);

/// <summary>A text of two reports.</summary>
/// <param name="Section">Which it is.</param>
/// <param name="IsDifferent">Whether the reports differ in it, be it in white space only.</param>
/// <param name="OldLength">Its length in the old report, in characters.</param>
/// <param name="NewLength">Its length in the new report, in characters.</param>
/// <param name="Shared">What they have in common.</param>
public sealed record TextComparison(NarrativeSection Section, bool IsDifferent, int OldLength, int NewLength, SharedText Shared);

/// <summary>Two reports side by side: of one body and two years, of two bodies, or of one body in two versions. The forms may differ.</summary>
/// <remarks>Immutable. What the reports say never throws; the work grows with the length of the texts.</remarks>
public sealed class ReportComparison
{
    private static readonly BilingualText PrintedOneWay = new(
        "一份报告的（六）其他处理分行填写，另一份合并填写，按其和比较",
        "one report prints the rows of （六）其他处理, the other prints it unsplit; their sums are compared");

    private ReportComparison(AnnualReport older, AnnualReport newer, int shortestPassage)
    {
        Old = older;
        New = newer;
        Cells = new ValueList<CellComparison>([.. older.Form == newer.Form ? WithinForm() : AcrossForms()]);
        Particulars = new ValueList<ParticularDifference>([.. Conversion.Particulars.All
            .Select(p => new ParticularDifference(p, Conversion.Particulars.Of(older, p), Conversion.Particulars.Of(newer, p)))
            .Where(d => d.Old != d.New)]);
        Texts = new ValueList<TextComparison>([.. Narratives.All.Select(section => Compare(section, shortestPassage))]);
    }

    /// <summary>The old report.</summary>
    public AnnualReport Old { get; }

    /// <summary>The new report.</summary>
    public AnnualReport New { get; }

    /// <summary>
    /// Every cell of both reports. Where the forms differ, cells stand beside each other as <see cref="FormMap.From2021To2020"/> says, in
    /// the order of the 2020 form, and after them what only the 2021 form has.
    /// </summary>
    public ValueList<CellComparison> Cells { get; }

    /// <summary>The particulars that differ.</summary>
    public ValueList<ParticularDifference> Particulars { get; }

    /// <summary>The texts: the preamble and sections one, five and six.</summary>
    public ValueList<TextComparison> Texts { get; }

    /// <summary>Whether the reports are the same, their form included.</summary>
    public bool IsEmpty => Old.Form == New.Form && Particulars.Count == 0 && !Texts.Any(t => t.IsDifferent) && !Cells.Any(c => c.IsDifferent);

    /// <summary>Puts two reports side by side.</summary>
    /// <param name="older">The old report, or the first of two.</param>
    /// <param name="newer">The new report, or the second of two.</param>
    /// <param name="shortestPassage">The length from which an identical passage of a text counts.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shortestPassage"/> is less than 1.</exception>
    public static ReportComparison Of(AnnualReport older, AnnualReport newer, int shortestPassage = SharedText.DefaultShortestPassage)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortestPassage, 1);
        return new(older, newer, shortestPassage);
    }

    private TextComparison Compare(NarrativeSection section, int shortestPassage)
    {
        string older = Narratives.Of(Old, section), newer = Narratives.Of(New, section);
        return new(section, !Narratives.AreEqual(section, Old, New), older.Length, newer.Length, SharedText.Of(older, newer, shortestPassage));
    }

    private IEnumerable<CellComparison> WithinForm()
    {
        (bool older, bool newer) = (PrintsUnsplit(Old), PrintsUnsplit(New));
        foreach (CellDescriptor cell in Old.Template().AllCells.Where(c => !c.IsUnsplit || older || newer))
        {
            // Where one report has rows and the other a single one, neither is to be held against the other.
            bool isPrinted = older == newer || !OtherRows.Include(cell);
            yield return new(
                [ReportedCell.Of(cell, Old)],
                [ReportedCell.Of(cell, New)],
                cell.Get(Old),
                cell.Get(New),
                isPrinted ? Comparability.Comparable : Comparability.NotComparable,
                isPrinted ? null : PrintedOneWay);
        }

        if (older == newer)
        {
            yield break;
        }

        FormSums sumsOld = new(Old), sumsNew = new(New);
        foreach (CellMapping sum in FormMap.From2021To2020.Sums)
        {
            yield return new(sumsOld.Stated(sum), sumsNew.Stated(sum), sumsOld.Of(sum), sumsNew.Of(sum), Comparability.Comparable, null);
        }
    }

    private IEnumerable<CellComparison> AcrossForms()
    {
        bool forward = Old.Form == ReportForm.Form2020;
        AnnualReport on2020 = forward ? Old : New, on2021 = forward ? New : Old;
        FormSums sums = new(on2021);
        return FormMap.From2021To2020.Mappings.Select(mapping =>
        {
            ReportedCell[] from2021 = mapping.Sources.Count > 1 ? sums.Stated(mapping) : [.. mapping.Sources.Select(c => ReportedCell.Of(c, on2021))];
            ReportedCell[] from2020 = mapping.Target is { } target ? [ReportedCell.Of(target, on2020)] : [];
            CellValue? value2021 = mapping.Sources.Count switch { 0 => null, 1 => from2021[0].Value, _ => sums.Of(mapping) };
            CellValue? value2020 = from2020.Length == 0 ? null : from2020[0].Value;
            return forward
                ? new CellComparison(from2020, from2021, value2020, value2021, mapping.Comparability, mapping.Reason)
                : new CellComparison(from2021, from2020, value2021, value2020, mapping.Comparability, mapping.Reason);
        });
    }

    private static bool PrintsUnsplit(AnnualReport report) => report.Template().AllCells.Any(c => c.IsUnsplit && !c.Get(report).IsBlank);
}
