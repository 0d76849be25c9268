using System.Globalization;
using System.Text;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>Makes the sentences of findings and of unverifiable outcomes.</summary>
internal static class FindingText
{
    // A sentence names a handful of cells; all of them are among the operands.
    private const int MostNamed = 8;

    internal static string Of(Finding finding, Language language)
    {
        bool chinese = language == Language.Chinese;
        StringBuilder text = new();
        _ = text.Append(Place(finding, chinese)).Append((finding.Detail ?? finding.Rule.Message).In(language).TrimEnd('.', '。'));
        if (finding.Relation is Relation relation)
        {
            _ = text.Append(chinese ? "：" : ": ").Append(relation.Explain(finding.Operands, failed: true));
        }
        else if (finding.Operands.Count > 1 && !IsOfSum(finding))
        {
            _ = text.Append(chinese ? "：" : ": ").Append(Named(finding, chinese));
        }

        if (finding.Operands.Count <= 1 || finding.Relation is not null)
        {
            _ = text.Append(Values(finding, chinese));
        }

        if (finding.Other is { } other)
        {
            _ = text.Append(chinese ? $"（对照{Name(other, chinese)}）" : $" (beside {Name(other, chinese)})");
        }

        _ = text.Append(chinese ? "。" : ".");
        if (finding.ImpliedBy is { } cause)
        {
            _ = chinese
                ? text.Append(CultureInfo.InvariantCulture, $"由{cause.Rule.Id}（{cause.Cell}）的问题引起。")
                : text.Append(CultureInfo.InvariantCulture, $" It follows from the failure of {cause.Rule.Id} at {cause.Cell}.");
        }

        return text.ToString();
    }

    internal static string Of(UnverifiableOutcome outcome, Language language)
    {
        bool chinese = language == Language.Chinese;
        string place = outcome.Cell is { } cell ? Place(cell, chinese) : "";
        string title = outcome.Rule.Title.In(language).TrimEnd('.', '。');
        string open = outcome.Blanks.Count == 0 ? ""
            : chinese ? $"，未填或不适用：{Cells(outcome.Blanks, "、", n => $"等{n}格")}"
            : $"; blank or not applicable: {Cells(outcome.Blanks, ", ", n => $" and others, {n} in all")}";
        string explanation = outcome.Explanation.Length == 0 ? "" : (chinese ? "：" : ": ") + outcome.Explanation;
        return chinese ? $"{place}无法核对（{title}）{explanation}{open}。" : $"{place}could not be checked ({title}){explanation}{open}.";
    }

    private static string Name(RelatedReport other, bool chinese)
    {
        string publisher = other.Report.Publisher ?? (chinese ? "发布机关不明" : "publisher unknown");
        string year = other.Report.Year?.ToString(CultureInfo.InvariantCulture) ?? (chinese ? "年度不明" : "year unknown");
        string name = other.Name is null ? "" : chinese ? $"，{other.Name}" : $", {other.Name}";
        return chinese ? $"{publisher}{year}{(other.Report.Year is null ? "" : "年报告")}{name}" : $"{publisher} {year}{name}";
    }

    private static string Place(Finding finding, bool chinese) =>
        finding.Cell is not { } cell ? ""
        : finding.IsWholeTable ? (chinese ? $"表{Number(cell)}：" : $"Table {cell.Row.Table.Number}: ")
        : IsOfSum(finding) ? PlaceOfSum(finding, cell, chinese)
        : finding.Operands.Count > 1 && finding.Relation is null ? (chinese ? $"{Row(cell, chinese)}：" : $"{Row(cell, chinese)}: ")
        : Place(cell, chinese);

    // Cells of several rows are a group of the table; those of one row share a complaint.
    private static bool IsOfSum(Finding finding) => finding.Relation is null && !finding.IsWholeTable && finding.Operands.Count > 1 && finding.Operands[0].Cell.Row != finding.Operands[^1].Cell.Row;

    private static string PlaceOfSum(Finding finding, CellDescriptor cell, bool chinese)
    {
        bool isOfTableFour = cell.Row.Table.Number == 4;
        string name = isOfTableFour ? string.Join(chinese ? "”和“" : "” and “", finding.Operands.Select(o => o.Cell.Row.Name)) : cell.Row.PrintedGroup;
        return chinese ? $"表{Number(cell)}“{name}”{(isOfTableFour ? "两组" : "各行")}“{cell.Column}”列：" : $"Table {cell.Row.Table.Number}, “{name}”, column “{cell.Column}” ({cell.EnglishColumn}): ";
    }

    private static string Place(CellDescriptor cell, bool chinese) => chinese
        ? $"{Row(cell, chinese)}“{cell.Column}”列："
        : $"{Row(cell, chinese)}, column “{cell.Column}” ({cell.EnglishColumn}): ";

    // Table four prints its groups side by side, so that they are no rows to its reader.
    private static string Row(CellDescriptor cell, bool chinese) => chinese
        ? $"表{Number(cell)}“{cell.Row.Name}”{(cell.Row.Table.Number == 4 ? "组" : "行")}"
        : $"Table {cell.Row.Table.Number}, {(cell.Row.Table.Number == 4 ? "group" : "row")} “{cell.Row.Name}” ({cell.Row.EnglishName})";

    private static char Number(CellDescriptor cell) => cell.Row.Table.Numeral;

    private static string Named(Finding finding, bool chinese)
    {
        int count = finding.Operands.Count;
        if (finding.IsWholeTable)
        {
            return chinese ? $"全表{count}格" : $"all {count} cells of the table";
        }

        string columns = string.Join(chinese ? "、" : ", ", finding.Operands.Select(o => o.Cell.Column));
        return chinese ? $"{columns}（{count}格）" : $"{columns} ({count} cells)";
    }

    private static string Values(Finding finding, bool chinese)
    {
        // What text and table say is in the clause, and which of them is right is open.
        if (finding.Reported is not { } reported || finding.Span is not null)
        {
            return "";
        }

        string said = chinese ? $"；填报{Shown(reported, "空白")}" : $"; reported {Shown(reported, "blank")}";
        if (finding.Computed is not { } computed)
        {
            return said;
        }

        int direction = finding.Relation?.Comparison != Comparison.AtLeastZero ? 0
            : Math.Sign(finding.Operands.First(o => o.Cell == finding.Cell).Coefficient);
        if (finding.IsOneOfSeveral)
        {
            // Too much is wrong to tell which cell is, and what it would have to say.
            return chinese ? "；所列各格中至少一格有误" : "; at least one of these cells is wrong";
        }

        return said + (direction, chinese) switch
        {
            (0, true) => $"，应为{computed}",
            (0, false) => $", computed {computed}",
            ( > 0, true) => $"，应不小于{computed}",
            ( > 0, false) => $", computed at least {computed}",
            (_, true) => $"，应不大于{computed}",
            (_, false) => $", computed at most {computed}",
        };
    }

    private static string Shown(CellValue value, string blank) => value.IsBlank ? blank : value.ToString();

    private static string Cells(ValueList<CellDescriptor> cells, string separator, Func<int, string> more) =>
        string.Join(separator, cells.Take(MostNamed)) + (cells.Count > MostNamed ? more(cells.Count) : "");
}
