using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>What stands at the head of several rows and says that they are of another year, of a part or an example: 第二十条第（五）项（上年）, 三、2022年本年度办理结果.</summary>
internal static class OtherHeads
{
    private const string Results = "本年度办理结果";

    /// <summary>Calls the rows uncertain below such a name.</summary>
    internal static void Doubt(scoped in TableView view, int token, int? year, ref CellSink sink)
    {
        ReadOnlySpan<char> name = view.Text.Slice(view.Tokens[token].Start, view.Tokens[token].Length);
        bool results = false;
        string? head = view.Table.Number == 2 ? ContentHead(name) : view.Table.Number == 3 ? ResultsHead(view, name, out results) : null;
        if (head is null || !TableCaption.IsOther(name.ToString().Replace(head, "", StringComparison.Ordinal).TrimStart('三', '、'), year, null, null))
        {
            return;
        }

        string? group = results ? null : GroupBelow(view, token);
        foreach (RowDescriptor row in view.Table.Rows)
        {
            if (results || row.PrintedGroup == group)
            {
                OtherNames.DoubtUnder(view, token, row.Cells, ref sink);
            }
        }
    }

    // The name of a block of table two, or that of its first column.
    private static string? ContentHead(ReadOnlySpan<char> name)
    {
        int at = name.IndexOf(FormLabels.Block), end = at < 0 ? -1 : name[at..].IndexOf('项');
        return end > 0 ? name.Slice(at, end + 1).ToString() : name.IndexOf(FormLabels.Content) >= 0 ? FormLabels.Content : null;
    }

    // The name of the results of table three, which are most of it, or of a group of them.
    private static string? ResultsHead(scoped in TableView view, ReadOnlySpan<char> name, out bool results)
    {
        results = name.IndexOf(Results) >= 0;
        foreach (Slot slot in results ? [] : view.Slots)
        {
            if (slot.Kind != SlotKind.Row && name.IndexOf(slot.Label) >= 0)
            {
                return slot.Label;
            }
        }

        return results ? Results : null;
    }

    // The group of the first row that is named below.
    private static string? GroupBelow(scoped in TableView view, int token)
    {
        for (int i = token + 1; i < view.Tokens.Length; i++)
        {
            foreach (Slot slot in view.Tokens[i].Kind == TokenKind.Label ? view.Slots : [])
            {
                if (slot.Kind == SlotKind.Row && (view.Names(view.Tokens[i], slot.Core) || view.Names(view.Tokens[i], slot.Whole)))
                {
                    return slot.Row.PrintedGroup;
                }
            }
        }

        return null;
    }
}
