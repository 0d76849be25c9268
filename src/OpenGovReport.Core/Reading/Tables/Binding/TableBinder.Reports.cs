using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>What there is to say about rows with numbers.</content>
internal ref partial struct TableBinder
{
    private readonly void ReportStray(Run run, ref CellSink sink)
    {
        string numbers = Numbers(run, ref sink);
        sink.Report(DiagnosticDescriptors.RowAdded, sink.Locate(FirstValue(run)), numbers, null, Label(run), numbers);
    }

    private readonly void ReportLabel(Slot slot, Run run, Run? next, ref CellSink sink)
    {
        ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
        ReadOnlySpan<char> after = next is Run following ? _labels[following.GapStart..following.GapEnd] : _labels[run.GapEnd..];
        if (gap.EndsWith(slot.Core))
        {
            return;
        }

        string label = Label(run);
        bool torn = LabelText.IsScattered(slot.Core, gap, after);
        Token token = _tokens[Math.Min(run.FirstLabel, run.First)];
        sink.Report(torn ? DiagnosticDescriptors.LabelTorn : DiagnosticDescriptors.LabelAltered, sink.Locate(token), label, null, slot.Row.Name, label);
    }

    private readonly string Numbers(Run run, ref CellSink sink)
    {
        const int Most = 20;
        List<string> numbers = [];
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (token.IsValue && numbers.Count < Most)
            {
                numbers.Add(sink.Raw(token));
            }
        }

        return string.Join(' ', numbers) + (run.Values > Most ? " …" : "");
    }

    // The end of the label text before a run, as printed.
    private readonly string Label(Run run)
    {
        const int Most = 40;
        string label = "";
        for (int i = run.First - 1; i >= run.FirstLabel && label.Length < Most; i--)
        {
            if (_tokens[i].Kind == TokenKind.Label)
            {
                label = _text.Slice(_tokens[i].Start, _tokens[i].Length).ToString() + label;
            }
        }

        return label.Length > Most ? label[^Most..] : label;
    }
}
