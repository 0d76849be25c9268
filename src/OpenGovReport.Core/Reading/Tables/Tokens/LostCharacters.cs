using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Reports labels whose number was lost on the way: "第二十条第()项", "()予以公开".</summary>
internal static class LostCharacters
{
    internal static void Report(ReadOnlySpan<char> text, scoped in TableScan scan, TableDescriptor table, ReadOnlySpan<Slot> slots, ref CellSink sink)
    {
        ReadOnlySpan<Token> tokens = scan.Tokens.Items;
        if (tokens.IsEmpty || !HasEmptyBrackets(text[tokens[0].Start..(tokens[^1].Start + tokens[^1].Length)]))
        {
            return;
        }

        int block = 0;
        List<string>? blocks = null;
        foreach (ref readonly Token token in tokens)
        {
            if (token.Kind != TokenKind.Label || token.Length < 2)
            {
                continue;
            }

            ReadOnlySpan<char> label = text.Slice(token.Start, token.Length);
            bool article = label.StartsWith("第二十条第");
            if (HasEmptyBrackets(label))
            {
                string raw = label.ToString();
                blocks ??= [.. table.Rows.Select(r => r.PrintedGroup).Distinct()];
                string? read = article && block < blocks.Count ? blocks[block] : Whole(raw, slots);
                if (read is not null)
                {
                    sink.Report(DiagnosticDescriptors.CharactersLost, sink.Locate(token), raw, null, raw, read);
                }
            }

            block += article ? 1 : 0;
        }
    }

    private static bool HasEmptyBrackets(ReadOnlySpan<char> text) => text.IndexOf("()") >= 0 || text.IndexOf("（）") >= 0;

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
