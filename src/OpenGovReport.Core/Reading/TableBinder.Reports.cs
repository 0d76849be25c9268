using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>What there is to say about rows.</content>
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

    private readonly void ReportMissing(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        int after = -1;
        for (int s = 0; s < _slots.Length; s++)
        {
            if (runOf[s] >= 0)
            {
                after = runOf[s];
                continue;
            }

            Slot slot = _slots[s];
            if (slot.Kind != SlotKind.Row || UnsplitIsPrinted(s, runOf))
            {
                continue;
            }

            // The label of a row without numbers stands in the gap before the next row's own label, or after the last row.
            ReadOnlySpan<char> gap = after + 1 < runs.Length ? _labels[runs[after + 1].GapStart..runs[after + 1].GapEnd] : _labels[runs[^1].GapEnd..];
            Token near = _tokens[after >= 0 ? runs[after].First : 0];
            int label = gap.IndexOf(slot.Core);
            bool swallowed = after + 1 < runs.Length && runs[after + 1].Slot >= 0 && runs[after + 1].Values > _slots[runs[after + 1].Slot].Columns;
            if (label < 0 || swallowed)
            {
                sink.Report(DiagnosticDescriptors.RowMissing, sink.Locate(near), "", null, slot.Row.Name);
            }
            else if (Unknown(gap[(label + slot.Core.Length)..]) is { Length: > 0 } text)
            {
                foreach (CellDescriptor cell in slot.Row.Cells)
                {
                    sink.Report(DiagnosticDescriptors.NotANumber, sink.Locate(near), text, cell, cell.ToString(), text);
                }
            }
            else
            {
                sink.Report(DiagnosticDescriptors.RowEmpty, sink.Locate(near), "", null, slot.Row.Name);
            }
        }
    }

    // What of a gap is neither a label of the table nor a part of its headers: words in place of numbers ("未发生", "见附件").
    private readonly string Unknown(ReadOnlySpan<char> gap)
    {
        string text = gap.ToString();
        foreach (Slot slot in _slots)
        {
            text = text.Replace(slot.Core, "", StringComparison.Ordinal);
            text = slot.Row.PrintedGroup.Length == 0 ? text : text.Replace(LabelText.Of(slot.Row.PrintedGroup), "", StringComparison.Ordinal);
        }

        foreach (string column in _form.Columns[_table.Number - 2])
        {
            text = text.Replace(column, "", StringComparison.Ordinal);
        }

        text = text.Replace("信息内容", "", StringComparison.Ordinal);

        // Single characters are what is left of numbers and torn labels.
        return text.Length > 1 && text.Length <= 12 ? text : "";
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
