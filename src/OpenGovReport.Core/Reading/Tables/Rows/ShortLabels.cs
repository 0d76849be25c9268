namespace OpenGovReport.Reading;

/// <summary>Labels that say less than the form does, in its words: 逾期不补正, 申请人逾期未缴费, 需要另行制作.</summary>
internal static class ShortLabels
{
    /// <summary>How well such a label names its row.</summary>
    internal const double Likeness = 0.8;

    private const int Shortest = 4;
    private const double Alike = 0.5;

    /// <summary>
    /// Whether the words before the numbers of a row are such a label: all of them stand in their order in the label of the row, and in that of no other. Before them only the label of the
    /// group may stand, or what a row above that is blank has left.
    /// </summary>
    internal static bool Names(ReadOnlySpan<Slot> slots, Slot slot, ReadOnlySpan<char> gap)
    {
        int length = AtEnd(slot.Core, gap);
        if (length < Shortest)
        {
            return false;
        }

        ReadOnlySpan<char> rest = gap[..^length], words = gap[^length..];
        bool explained = rest.IsEmpty || (slot.Group.Length > 0 && LabelText.Similarity(slot.Group, rest, []) >= Alike);
        foreach (Slot other in slots)
        {
            if (other != slot && AtEnd(other.Core, words) == length)
            {
                return false;
            }

            explained |= other.Kind == SlotKind.Row && rest.Length >= Shortest && AtEnd(other.Core, rest) == rest.Length;
        }

        return explained;
    }

    // How many characters at the end of a gap all stand in their order in a label.
    private static int AtEnd(ReadOnlySpan<char> label, ReadOnlySpan<char> gap)
    {
        int length = 0;
        for (int at = label.Length; length < gap.Length; length++)
        {
            at = label[..at].LastIndexOf(gap[^(length + 1)]);
            if (at < 0)
            {
                break;
            }
        }

        return length;
    }
}
