using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Reports labels whose number was lost on the way: "第二十条第()项", "()予以公开".</summary>
internal static class LostCharacters
{
    internal static void Report(scoped in TableView view, ref CellSink sink)
    {
        int block = 0;
        List<string>? blocks = null;
        foreach (ref readonly Token token in view.Tokens)
        {
            if (token.Kind != TokenKind.Label || token.Length < 2)
            {
                continue;
            }

            ReadOnlySpan<char> label = view.Text.Slice(token.Start, token.Length);
            bool article = label.StartsWith("第二十条第");
            if (HasEmptyBrackets(label))
            {
                string raw = label.ToString();
                blocks ??= [.. view.Table.Rows.Select(r => r.PrintedGroup).Distinct()];
                string? read = article && block < blocks.Count ? blocks[block] : Whole(raw, view.Slots);
                if (read is not null)
                {
                    sink.Report(DiagnosticDescriptors.CharactersLost, sink.Locate(token), raw, null, raw, read);
                }
            }

            block += article ? 1 : 0;
        }
    }

    /// <summary>Whether brackets stand in a text with nothing between them; in most texts none do.</summary>
    internal static bool HasEmptyBrackets(ReadOnlySpan<char> text) => text.IndexOf("()") >= 0 || text.IndexOf("（）") >= 0;

    // The label of the form that goes on as the damaged one does.
    private static string? Whole(string damaged, ReadOnlySpan<Slot> slots)
    {
        Span<char> kept = stackalloc char[64];
        ReadOnlySpan<char> core = kept[..LabelText.Keep(damaged, kept)];
        foreach (Slot slot in slots)
        {
            if (core.Length > 1 && slot.Core.AsSpan().StartsWith(core))
            {
                return slot.Label;
            }
        }

        return null;
    }
}
