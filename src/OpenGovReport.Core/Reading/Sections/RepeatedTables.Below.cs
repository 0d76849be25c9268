using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Captions that stand below their tables, and groups of table four below each other.</content>
internal static partial class RepeatedTables
{
    /// <summary>Whether a cell says what a table, counted from 0 for table two, says once.</summary>
    internal static bool IsAnchor(int table, string cell) => LabelText.IndexOfAny(cell, Anchors[table], out _) >= 0;

    /// <summary>Says that a table beside the report's own was not read.</summary>
    internal static Diagnostic LeftOut(int table, SourceLocation location)
    {
        TableDescriptor described = ReportTemplate.Form2021.Tables[table];
        return new Diagnostic(DiagnosticDescriptors.TableBeside, location, "", null, described.Numeral.ToString(), described.Title);
    }

    /// <summary>The lines of the words that each copy of a table has; of one that has them in others, of its first numbers.</summary>
    internal static ReadOnlySpan<int> CopiesOf(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, (int From, int To) range, Span<int> anchors)
    {
        int copies = Find(text, lines, table, range, anchors);
        if (copies > 0)
        {
            return anchors[..copies];
        }

        int first = range.From;
        while (first < range.To && !HasNumbers(text, lines.Slice(first, 1), 1))
        {
            first++;
        }

        anchors[0] = first;
        return anchors[..1];
    }

    /// <summary>The last line with numbers, or with the label of the table's last row, behind the line of its own words; that line where none is.</summary>
    internal static int LastRow(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, int anchor, int end)
    {
        int last = end - 1;
        while (last > anchor && !HasNumbers(text, lines.Slice(last, 1), 1) && LabelText.IndexOfAny(text[lines[last].Start..lines[last].End], LastRows[table], out _) < 0)
        {
            last--;
        }

        return last;
    }

    // Takes the captions for those of the tables above them where none stands above the first table, and one between each two and below the last. False where what stands
    // below the last contradicts what stands above it.
    private static bool TakeFromBelow(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, int? year, ReadOnlySpan<int> anchors, Span<int> begins, Span<Caption> captions)
    {
        int copies = anchors.Length, end = begins[copies], last = LastRow(text, lines, table, anchors[^1], end);
        Caption lowest = last > anchors[^1] ? Named(text, lines[(last + 1)..Math.Min(end, last + 1 + MostBelow)], year, out _) : Caption.None;
        if (lowest == Caption.None)
        {
            return true;
        }

        Span<Caption> named = stackalloc Caption[MostCopies + 1];
        Span<int> after = stackalloc int[MostCopies];
        named[copies] = lowest;
        bool between = true;
        for (int c = 0; c < copies; c++)
        {
            named[c] = Named(text, lines[begins[c]..anchors[c]], year, out int line);
            after[c] = begins[c] + line + 1;
            between &= c == 0 || named[c] != Caption.None;
        }

        if (named[0] != Caption.None || !between)
        {
            return named[copies - 1] == Caption.None || named[copies - 1] == lowest;
        }

        for (int c = 0; c < copies; c++)
        {
            captions[c] = named[c + 1];
            begins[c] = c == 0 ? begins[c] : after[c];
        }

        return true;
    }

    private const int MostBelow = 3;

    // What the first line of some says that is a caption and nothing else, and which that is.
    private static Caption Named(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int? year, out int line)
    {
        for (line = 0; line < lines.Length; line++)
        {
            ReadOnlySpan<char> words = text[lines[line].Start..lines[line].End];
            Caption caption = TableCaption.IsOther(words, year, null, null) ? Caption.Other : TableCaption.IsOwn(words, year) ? Caption.Own : Caption.None;
            if (caption != Caption.None)
            {
                return caption;
            }
        }

        line = -1;
        return Caption.None;
    }

    // Whether the label of table three's first row, which stands right behind numbers, is that of these once more: they are the only row above it, and it has none beside it.
    private static bool IsPrintedTwice(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> between, ReadOnlySpan<TextLine> label)
    {
        ReadOnlySpan<char> rows = text[between[0].Start..between[^1].End];
        return rows.IndexOf(SecondRow) < 0 && LabelText.IndexOfAny(rows, LastRows[1], out _) < 0 && !HasNumbers(text, label, 1);
    }

    // Whether what begins at a line, with names of columns in another, are groups of 行政诉讼 that table four did not have from its start to there.
    private static bool HasOtherGroups(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int start, int begin, int names)
    {
        const int Reconsideration = 1, Direct = 2, After = 4;
        int before = Groups(text[lines[start].Start..lines[begin - 1].End]), groups = Groups(text[lines[begin].Start..lines[names].End]);
        return groups > Reconsideration && (groups & (before | Reconsideration)) == 0;

        static int Groups(ReadOnlySpan<char> words) =>
            (words.IndexOf("行政复议") >= 0 || words.IndexOf("起诉") < 0 ? Reconsideration : 0) | (words.IndexOf("直接起诉") >= 0 ? Direct : 0) | (words.IndexOf("复议后") >= 0 ? After : 0);
    }
}
