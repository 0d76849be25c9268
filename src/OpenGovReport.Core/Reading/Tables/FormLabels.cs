using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>What a run of numbers in a table may belong to.</summary>
internal enum SlotKind : byte
{
    /// <summary>A row of the form.</summary>
    Row,

    /// <summary>A group row, which has no figures in the form but sometimes has in a report.</summary>
    Group,

    /// <summary>（六）其他处理 unsplit.</summary>
    Unsplit,
}

/// <summary>One place in a table, in printed order, that a run of numbers may belong to.</summary>
/// <param name="Kind">A row, a group row or the unsplit row.</param>
/// <param name="Row">The row; for a group, the first row under it.</param>
/// <param name="Label">The printed label.</param>
/// <param name="Core">The label in the form in which labels are compared, without its number.</param>
internal sealed record Slot(SlotKind Kind, RowDescriptor Row, string Label, string Core)
{
    /// <summary>How many cells the row has.</summary>
    internal int Columns { get; } = Row.Cells.Count;

    /// <summary>The label with its number in the form in which labels are compared.</summary>
    internal string Whole { get; } = LabelText.Of(Label);

    /// <summary>The label above the row and others in the form in which labels are compared; empty where there is none.</summary>
    internal string Group { get; } = LabelText.Of(Row.PrintedGroup);

    /// <summary>The names of the row's columns in the form in which labels are compared.</summary>
    internal string[] ColumnLabels { get; } = [.. Row.Cells.Select(c => LabelText.Of(c.Column))];

    /// <summary>What the form prints above the first row of a block of table two, in the form in which labels are compared.</summary>
    internal string Header { get; } = LabelText.Of(Row.PrintedGroup) + FormLabels.Content + string.Concat(Row.Cells.Select(c => LabelText.Of(c.Column)));
}

/// <summary>The labels of a form in the shape that the readers compare them in. Made once for each form.</summary>
internal sealed class FormLabels
{
    /// <summary>The name of the first column of every block of table two.</summary>
    internal const string Content = "信息内容";

    /// <summary>What stands above the labels of table three.</summary>
    internal const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    /// <summary>What the name of every block of table two begins with: 第二十条第（一）项.</summary>
    internal const string Block = "第二十条";

    private static readonly FormLabels For2020 = new(ReportTemplate.Form2020);
    private static readonly FormLabels For2021 = new(ReportTemplate.Form2021);

    private FormLabels(ReportTemplate template)
    {
        Template = template;
        Slots = [.. template.Tables.Select(SlotsOf)];
        Columns = [.. template.Tables.Select(t => t.Rows.SelectMany(r => r.Cells).Select(c => LabelText.Of(c.Column)).Distinct().ToArray())];
        Marks = [.. Columns[0].Concat(Slots[0].Select(s => s.Core))];
    }

    internal ReportTemplate Template { get; }

    /// <summary>The places of tables two, three and four.</summary>
    internal Slot[][] Slots { get; }

    /// <summary>The different column labels of tables two, three and four.</summary>
    internal string[][] Columns { get; }

    /// <summary>The labels of table two, by which the forms are told apart.</summary>
    internal string[] Marks { get; }

    internal static FormLabels Of(ReportForm form) => form == ReportForm.Form2020 ? For2020 : For2021;

    /// <summary>The label without its number (一、, （一）, 1.), in the form in which labels are compared.</summary>
    internal static string Core(string label)
    {
        string counted = LabelText.Of(label);
        bool numbered = label.Length > 1 && (label[0] == '（' || label[1] == '、');
        return numbered ? counted[1..] : counted;
    }

    /// <summary>Whether some words are the label of a row of table two on either form.</summary>
    internal static bool NameDisclosureRow(ReadOnlySpan<char> words)
    {
        const int Longest = 16;
        if (words.Length > Longest)
        {
            return false;
        }

        Span<char> kept = stackalloc char[Longest];
        ReadOnlySpan<char> label = kept[..LabelText.Keep(words, kept)];
        foreach (FormLabels form in (ReadOnlySpan<FormLabels>)[For2021, For2020])
        {
            foreach (Slot slot in form.Slots[0])
            {
                if (label.SequenceEqual(slot.Core))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Slot[] SlotsOf(TableDescriptor table)
    {
        List<Slot> slots = [];
        string group = "";
        foreach (RowDescriptor row in table.Rows)
        {
            // Groups within the results have a number in brackets; the other groups head whole blocks.
            if (row.PrintedGroup != group && row.PrintedGroup.StartsWith('（'))
            {
                bool unsplit = table.UnsplitRow?.PrintedLabel == row.PrintedGroup;
                slots.Add(new(unsplit ? SlotKind.Unsplit : SlotKind.Group, unsplit ? table.UnsplitRow! : row, row.PrintedGroup, Core(row.PrintedGroup)));
            }

            group = row.PrintedGroup;
            slots.Add(new(SlotKind.Row, row, row.PrintedLabel, Core(row.PrintedLabel)));
        }

        return [.. slots];
    }
}
