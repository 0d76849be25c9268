using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The label of the results of table three stands in a narrow cell over many rows, one or a few characters a line, and a page may end within it. Its end would be taken for the label, and 三 alone
/// for the number, of the row beside it; it is put where the label begins.
/// </summary>
internal static class TornGroupLabel
{
    private const string Label = ReportTemplate.Results;

    // In points: lines of one cell begin there.
    private const float Same = 1;

    /// <summary>Puts the pieces of the label together that stand on two pages.</summary>
    internal static void Join(List<PdfWord> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Text[0] != Label[0] || LengthOf(words, i, Label, out int begun) is not (> 0 and int count) || begun == Label.Length)
            {
                continue;
            }

            for (int k = i + count; k < words.Count && words[k].Page <= words[i].Page + 1; k++)
            {
                if (words[k].Page > words[i].Page && words[k].Text[0] == Label[begun] && Math.Abs(words[k].Left - words[i].Left) < Same
                    && LengthOf(words, k, Label[begun..], out int rest) is int more && begun + rest == Label.Length)
                {
                    words.RemoveRange(k, more);
                    words[i + count - 1] = words[i + count - 1] with { Text = words[i + count - 1].Text + Label[begun..] };
                    return;
                }
            }
        }
    }

    // How many words from one on are lines, one below the other, with which a label begins, and with how many of its characters.
    private static int LengthOf(List<PdfWord> words, int start, string label, out int characters)
    {
        characters = 0;
        int at = start;
        while (at < words.Count && label.AsSpan(characters).StartsWith(words[at].Text)
            && (at == start || (words[at].Page == words[start].Page && Math.Abs(words[at].Left - words[start].Left) < Same && words[at].Top > words[at - 1].Top)))
        {
            characters += words[at++].Text.Length;
        }

        return at - start;
    }
}
