using System.Xml;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>The conditional formats of one sheet, as far as they can keep a value from being seen as it is: by a format that prints nothing, by the colour of the ground.</summary>
internal sealed class SheetConditions(SheetStyles styles, ReadOptions options)
{
    // Cells that are copied leave a rule each; what a sheet has beyond is made to take time.
    private const int MostAreas = 2_000;
    private const int MostFormulas = 1_000_000;

    private readonly List<Rule> _rules = [];
    private int _areas;
    private int _formulas;

    /// <summary>Whether there are any.</summary>
    internal bool Any => _rules.Count > 0 || _areas > MostAreas;

    /// <summary>Reads the rules of the element on which the reader stands, which may hold groups of them.</summary>
    internal void Read(XmlReader reader)
    {
        int first = _rules.Count;
        string areas = reader.Attribute("sqref") ?? "";
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "cfRule":
                    ReadRule(reader);
                    break;
                case "sqref":
                    areas = reader.ReadElementContentAsString();
                    break;
                case "ext" or "conditionalFormattings" or "conditionalFormatting":
                    Read(reader);
                    first = _rules.Count;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        SheetArea[] parts = first < _rules.Count ? [.. SheetArea.Parse(areas)] : [];
        for (int i = first; i < _rules.Count; i++)
        {
            _rules[i] = _rules[i] with { Areas = parts };
            _areas += parts.Length;
        }

        // Those of the others are not known then, and none of the cells is told to be seen.
        if (_areas > MostAreas)
        {
            _rules.RemoveRange(first, _rules.Count - first);
        }
    }

    /// <summary>Puts the rules into the order in which they hold.</summary>
    internal void Sort() => _rules.Sort((a, b) => a.Priority.CompareTo(b.Priority));

    /// <summary>The style of a cell with what the rules that hold for it change, and with what those change that may hold as well.</summary>
    internal (SheetStyles.Style Shown, SheetStyles.Style Perhaps) Over(SheetStyles.Style own, int row, int column, SheetValue value)
    {
        SheetStyles.Change sure = default, open = default(SheetStyles.Change) with { Gone = _areas > MostAreas };
        foreach (Rule rule in _rules)
        {
            if (!SheetArea.Contain(rule.Areas, row, column))
            {
                continue;
            }

            bool? holds = ++_formulas > MostFormulas ? null : rule.Holds(value, row, column);
            sure = holds == true ? Under(sure, rule.Change) : sure;
            open = holds != false ? Under(open, rule.Change) : open;
            if (holds == true && rule.Stops)
            {
                break;
            }
        }

        return (Changed(own, sure, value), Changed(own, open, value));
    }

    // What an earlier rule has changed no later one changes.
    private static SheetStyles.Change Under(SheetStyles.Change first, SheetStyles.Change then) =>
        new(first.Format ?? then.Format, first.Gone || then.Gone, first.Ink ?? then.Ink, first.Ground ?? then.Ground);

    // A zero is given the colour of its ground to leave the cell blank; another number may have been left there.
    private static SheetStyles.Style Changed(SheetStyles.Style own, SheetStyles.Change change, SheetValue value)
    {
        SheetStyles.Style changed = new(change.Format ?? own.Format, own.Gone || change.Gone, change.Ink ?? own.Ink, change.Ground ?? own.Ground);
        return changed.Unseen && !own.Unseen && value.Number == 0 ? changed with { Gone = true } : changed;
    }

    private void ReadRule(XmlReader reader)
    {
        string type = reader.Attribute("type") ?? "";
        Rule rule = new(reader.Number("priority", int.MaxValue), styles.ChangeOf(reader.Number("dxfId", -1)), type, reader.Attribute("operator") ?? "", reader.Attribute("stopIfTrue") is "1" or "true");
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "formula" or "f":
                    string formula = reader.ReadElementContentAsString();
                    rule = rule.First is null ? rule with { First = formula } : rule with { Second = formula };
                    break;
                case "dxf":
                    rule = rule with { Change = styles.ReadChange(reader) };
                    break;
                case "dataBar" or "iconSet":
                    rule = rule with { Change = rule.Change with { Gone = reader.Attribute("showValue") is "0" or "false" } };
                    reader.Skip();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if ((rule.Change.Matters || rule.Stops) && _areas <= MostAreas)
        {
            _rules.Add(rule);
        }
    }

    private readonly record struct Rule(int Priority, SheetStyles.Change Change, string Type, string Operator, bool Stops)
    {
        internal SheetArea[] Areas { get; init; } = [];

        internal string? First { get; init; }

        internal string? Second { get; init; }

        internal bool? Holds(SheetValue value, int row, int column)
        {
            SheetFormula formula = new(value, Areas, row, column);
            return Type switch
            {
                "cellIs" when value.IsError => false,
                "cellIs" => Operator switch
                {
                    "between" => formula.IsBetween(First, Second),
                    "notBetween" => !formula.IsBetween(First, Second),
                    _ => SheetFormula.Compare(value, Operator, formula.Operand(First)),
                },
                "expression" => formula.Holds(First),
                "containsBlanks" => value.Text is { } text ? string.IsNullOrWhiteSpace(text) : value.IsError || value.IsKnown ? false : null,
                "notContainsBlanks" => value.Text is { } text ? !string.IsNullOrWhiteSpace(text) : value.IsError || value.IsKnown ? true : null,
                "containsErrors" => value.IsError,
                "notContainsErrors" => !value.IsError,
                _ => null,
            };
        }
    }
}
