namespace OpenGovReport.Documents.Pdf;

/// <summary>To which side of their cells words are set.</summary>
internal enum Side
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the middle.</summary>
    Middle,

    /// <summary>To the right.</summary>
    Right,
}

/// <summary>To which side the numbers of a document are set, as those show that differ in length and stand one above the other.</summary>
internal static class NumberSide
{
    /// <summary>As a share of the height of a line: what is set to one side differs less.</summary>
    internal const float Same = 0.12f;

    // So many times as many speak for the side as against it.
    private const int Most = 9;

    /// <summary>The side; <see langword="null"/> where nothing or not all shows it.</summary>
    internal static Side? Of(List<DrawnRow> rows)
    {
        int[] votes = new int[3];
        int others = 0;
        List<PdfWord> above = [];
        int section = -1;
        foreach (DrawnRow row in rows)
        {
            int begun = row.BegunSection;
            section = begun >= 0 ? begun : section;
            if (begun >= 0)
            {
                above.Clear();
            }

            foreach (DrawnCell cell in section is >= DrawnTables.FirstOfTables and <= DrawnTables.LastOfTables ? row.Cells : [])
            {
                if (!cell.IsValue)
                {
                    continue;
                }

                int same = above.FindIndex(a => a.Overlaps(cell.Box));
                if (same < 0)
                {
                    above.Add(cell.Box);
                    continue;
                }

                if (ShownBy(above[same], cell.Box) is { } side)
                {
                    votes[(int)side]++;
                }
                else if (Differ(above[same], cell.Box))
                {
                    others++;
                }

                above[same] = cell.Box;
            }
        }

        int most = Array.IndexOf(votes, votes.Max());
        return votes[most] > 0 && votes[most] >= Most * (votes.Sum() - votes[most] + others) ? (Side)most : null;
    }

    private static bool Differ(PdfWord a, PdfWord b) => Math.Abs(a.Right - a.Left - b.Right + b.Left) > 3 * Same * a.Height;

    /// <summary>The side to which both of two words are set that stand in one column; <see langword="null"/> where they are of one length, or set to different sides.</summary>
    internal static Side? ShownBy(PdfWord a, PdfWord b)
    {
        float left = Math.Abs(a.Left - b.Left), right = Math.Abs(a.Right - b.Right), same = Same * a.Height;
        return !Differ(a, b) ? null : left < same ? Side.Left : right < same ? Side.Right : Math.Abs(left - right) < same ? Side.Middle : null;
    }
}
