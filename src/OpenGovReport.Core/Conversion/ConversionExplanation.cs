using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>Says what a conversion did, from the map and the two reports.</summary>
internal sealed class ConversionExplanation
{
    private readonly AnnualReport _source;
    private readonly AnnualReport _report;
    private readonly FormMap _map;
    private readonly bool _completes;
    private readonly bool _splits;
    private readonly bool[] _absent;
    private readonly List<ConversionNote> _notes = [];

    private ConversionExplanation(AnnualReport source, AnnualReport report, ConversionComplement? complement)
    {
        _source = source;
        _report = report;
        _map = FormMap.Between(source.Form, report.Form);
        CellLayout layout = CellLayout.Of(source.Form);
        long[] codes = new long[layout.Size];
        layout.Copy(source, codes);
        _absent = layout.AbsentIn(codes);
        _completes = complement is not null && source.Form != report.Form;
        _splits = _completes && FormConverter.StillAddsUp(FormMap.Between(report.Form, source.Form), codes, complement!);
    }

    internal static IReadOnlyList<ConversionNote> Of(AnnualReport source, AnnualReport report, ConversionComplement? complement)
    {
        ConversionExplanation explanation = new(source, report, complement);
        explanation.OfReport(complement);
        foreach (CellMapping mapping in explanation._map.Mappings)
        {
            explanation._notes.Add(explanation.OfCells(mapping));
        }

        return explanation._notes;
    }

    private void OfReport(ConversionComplement? complement)
    {
        _notes.Add(new ConversionNote(NoteDescriptors.TextsCarried, [], null));
        if (_source.Year is int year && FormYears.Of(year) != _report.Form)
        {
            _notes.Add(new ConversionNote(NoteDescriptors.FormDoesNotFitYear, [], null, CellNames.Number(year), CellNames.Number((int)_report.Form)));
        }

        if (complement?.Report is { } kept && (Differ(kept.Publisher, _source.Publisher) || Differ(kept.Year, _source.Year)))
        {
            _notes.Add(new ConversionNote(NoteDescriptors.ComplementOfAnother, [], null, Whose(kept), Whose(_source)));
        }
    }

    private ConversionNote OfCells(CellMapping mapping)
    {
        ReportedCell[] sources = [.. mapping.Sources.Select(c => ReportedCell.Of(c, _source))];
        ReportedCell? target = mapping.Target is { } cell ? ReportedCell.Of(cell, _report) : null;
        DiagnosticDescriptor descriptor = DescriptorOf(mapping, sources, target);

        // A sum speaks of the cells that took part in it; the note is about all of them.
        CellDescriptor[] named = [.. mapping.Sources.Where(c => mapping.Sources.Count == 1 || !_absent[c.Index])];
        BilingualText value = named.Length > 1
            ? CellNames.Sum(named.Select(c => c.Get(_source)), descriptor == NoteDescriptors.SumTooLarge ? null : target!.Value.Value)
            : CellNames.Value(named.Length == 1 ? named[0].Get(_source) : target!.Value.Value);
        return new ConversionNote(
            descriptor,
            new ValueList<ReportedCell>(sources),
            target,
            CellNames.Place(named, mapping.Target),
            value,
            mapping.Reason ?? new BilingualText("", ""));
    }

    private DiagnosticDescriptor DescriptorOf(CellMapping mapping, ReportedCell[] sources, ReportedCell? target) => mapping.Treatment switch
    {
        CellTreatment.Carried => NoteDescriptors.Carried,
        CellTreatment.CarriedUnderAnotherName => mapping.Comparability == Comparability.Comparable
            ? NoteDescriptors.CarriedUnderAnotherName
            : NoteDescriptors.NearlyComparable,
        CellTreatment.Summed => OfSum(mapping, sources),
        CellTreatment.Dropped => sources[0].Value.IsBlank ? NoteDescriptors.BlankDropped : NoteDescriptors.Dropped,
        CellTreatment.KeptUnsplit when _splits => NoteDescriptors.SplitAgain,
        CellTreatment.KeptUnsplit => _completes ? NoteDescriptors.EditedSince : NoteDescriptors.KeptUnsplit,

        // The rows that take the place of an unsplit one are restored with it or not at all.
        _ when _completes && (_splits || !OtherRows.IsSplit(target!.Value.Cell)) => NoteDescriptors.Restored,
        _ => NoteDescriptors.LeftBlank,
    };

    private DiagnosticDescriptor OfSum(CellMapping mapping, ReportedCell[] sources)
    {
        CellSum sum = default;
        bool bothWays = true;
        foreach (ReportedCell source in sources)
        {
            bool takesPart = !_absent[source.Cell.Index];
            bothWays &= takesPart;
            if (takesPart)
            {
                sum.Add(source.Value.Count.Code);
            }
        }

        return sum.Overflows ? NoteDescriptors.SumTooLarge
            : bothWays ? NoteDescriptors.SummedBothWays
            : sum.Addends == 1 ? NoteDescriptors.CarriedUnderAnotherName
            : sum.Blanks > 0 && sum.Numbers > 0 ? NoteDescriptors.SummedWithBlanks
            : NoteDescriptors.Summed;
    }

    private static bool Differ<T>(T? one, T? other) => one is not null && other is not null && !one.Equals(other);

    private static BilingualText Whose(AnnualReport report) =>
        new($"{report.Publisher ?? "不明机关"}{(report.Year is int stated ? CellNames.Number(stated).Chinese : "不明")}年度", $"{report.Publisher ?? "an unknown body"} for {(report.Year is int year ? CellNames.Number(year).English : "an unknown year")}");
}
