using OpenGovReport.Templates;

namespace OpenGovReport.Serialization;

/// <summary>
/// The contract of JSON and YAML as a tree of members, built once per form. It is the one home of the contract: what stands around
/// the tables is listed here, and the tables come from the template. Readers and writers of every format walk this tree.
/// </summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
internal sealed class ContractPlan
{
    /// <summary>What stands in a cell that does not apply.</summary>
    internal const string NotApplicable = "/";

    /// <summary>How a day is written.</summary>
    internal const string DateFormat = "yyyy-MM-dd";

    private ContractPlan(ReportTemplate template, bool formIsKnown)
    {
        Form = template.Form;
        Name = NameOf(template.Form);
        RequestsSlot = CountsIn(template.Tables[0]);
        DisputesSlot = RequestsSlot + CountsIn(template.Tables[1]);
        Slots = DisputesSlot + CountsIn(template.Tables[2]);
        From = new("from", ContractKind.Date) { Label = MemberLabel.From, SetDate = (d, v) => d.From = v };
        To = new("to", ContractKind.Date) { Label = MemberLabel.To, SetDate = (d, v) => d.To = v };
        Heading = new("heading", ContractKind.Text) { Label = MemberLabel.Heading, SetText = (d, v) => d.Heading = v! };
        PartText = new("text", ContractKind.Text) { Label = MemberLabel.PartText, SetText = (d, v) => d.PartText = v! };
        Part = new("-", ContractKind.Object) { Label = MemberLabel.Part };
        Part.Add(Heading);
        Part.Add(PartText);
        Number = new("value", ContractKind.Number) { Label = MemberLabel.AmountValue };
        Unit = new("unit", ContractKind.Unit) { Label = MemberLabel.AmountUnit, IsNullable = true };
        Template = new(TemplateName, ContractKind.Form) { Label = MemberLabel.Template };

        Root = new("", ContractKind.Object) { Label = MemberLabel.Report(template) };
        Root.Add(Template);
        Root.Add(new("publisher", ContractKind.Text) { Label = MemberLabel.Publisher, IsNullable = true, GetText = r => r.Publisher, SetText = (d, v) => d.Publisher = v });
        Root.Add(new("year", ContractKind.Year) { Label = MemberLabel.Year, IsNullable = true });
        Root.Add(new("title", ContractKind.Text) { Label = MemberLabel.Title, IsNullable = true, GetText = r => r.Title, SetText = (d, v) => d.Title = v });
        Period = Under(Root, new("period", ContractKind.Object) { Label = MemberLabel.Period, IsNullable = true });
        Period.Add(From);
        Period.Add(To);
        Root.Add(new("publishedOn", ContractKind.Date) { Label = MemberLabel.PublishedOn, IsNullable = true, GetDate = r => r.PublishedOn, SetDate = (d, v) => d.PublishedOn = v });
        Root.Add(new("signedOn", ContractKind.Date) { Label = MemberLabel.SignedOn, IsNullable = true, GetDate = r => r.SignedOn, SetDate = (d, v) => d.SignedOn = v });
        Root.Add(new("preamble", ContractKind.Text) { Label = MemberLabel.Preamble, GetText = r => r.Preamble, SetText = (d, v) => d.Preamble = v! });
        ContractMember overview = Under(Root, new("overview", ContractKind.Object) { Label = MemberLabel.Overview });
        overview.Add(new("introduction", ContractKind.Text) { Label = MemberLabel.Introduction, GetText = r => r.Overview.Introduction, SetText = (d, v) => d.Introduction = v! });
        ContractMember parts = Under(overview, new("parts", ContractKind.Parts) { Label = MemberLabel.Parts });
        parts.Add(Part);
        AddTables(template, formIsKnown);
        Root.Add(new("problemsAndImprovements", ContractKind.Text) { Label = MemberLabel.ProblemsAndImprovements, GetText = r => r.ProblemsAndImprovements, SetText = (d, v) => d.ProblemsAndImprovements = v! });
        Root.Add(new("otherMatters", ContractKind.Text) { Label = MemberLabel.OtherMatters, GetText = r => r.OtherMatters, SetText = (d, v) => d.OtherMatters = v! });
        Root.Seal("");
    }

    /// <summary>The contract for a source that does not tell its form: what both forms have in common.</summary>
    internal static ContractPlan Undecided { get; } = new(ReportTemplate.Form2021, formIsKnown: false);

    /// <summary>The name of the member that names the form.</summary>
    internal const string TemplateName = "template";

    private static ContractPlan Plan2020 { get; } = new(ReportTemplate.Form2020, formIsKnown: true);

    private static ContractPlan Plan2021 { get; } = new(ReportTemplate.Form2021, formIsKnown: true);

    internal ReportForm Form { get; }

    /// <summary>The form's name as the member "template" has it.</summary>
    internal string Name { get; }

    /// <summary>The whole document.</summary>
    internal ContractMember Root { get; }

    internal ContractMember Template { get; }

    internal ContractMember Period { get; }

    internal ContractMember From { get; }

    internal ContractMember To { get; }

    /// <summary>Any one of the overview's parts; its name stands for its number in the array.</summary>
    internal ContractMember Part { get; }

    internal ContractMember Heading { get; }

    internal ContractMember PartText { get; }

    internal ContractMember Number { get; }

    internal ContractMember Unit { get; }

    /// <summary>The number of counts in the three tables. They are slots in one row: table two, table three, table four.</summary>
    internal int Slots { get; }

    /// <summary>The slot of the first count of table three.</summary>
    internal int RequestsSlot { get; }

    /// <summary>The slot of the first count of table four.</summary>
    internal int DisputesSlot { get; }

    /// <summary>The contract for a form.</summary>
    internal static ContractPlan Of(ReportForm form) => form == ReportForm.Form2020 ? Plan2020 : Plan2021;

    /// <summary>The contract for a form by its name; <see langword="null"/> where there is no such form.</summary>
    internal static ContractPlan? Of(string name) => name == Plan2021.Name ? Plan2021 : name == Plan2020.Name ? Plan2020 : null;

    /// <summary>Copies the counts of a report into their slots.</summary>
    internal void CopyCounts(AnnualReport report, Span<Count> slots)
    {
        report.DisclosureCells.CopyTo(slots);
        report.RequestCells.CopyTo(slots[RequestsSlot..]);
        report.Disputes.Cells.CopyTo(slots[DisputesSlot..]);
    }

    /// <summary>The slot of a count; −1 for the cell of money.</summary>
    internal int SlotOf(CellDescriptor cell) => cell.Place < 0 ? -1 : cell.Place + cell.Row.Table.Number switch
    {
        2 => 0,
        3 => RequestsSlot,
        _ => DisputesSlot,
    };

    /// <summary>The unit that is printed like this; <see langword="null"/> where there is none.</summary>
    internal static AmountUnit? UnitOf(ReadOnlySpan<char> text)
    {
        foreach (AmountUnit unit in (ReadOnlySpan<AmountUnit>)[AmountUnit.Yuan, AmountUnit.TenThousandYuan, AmountUnit.HundredMillionYuan])
        {
            if (text.SequenceEqual(unit.Printed()))
            {
                return unit;
            }
        }

        return null;
    }

    private static string NameOf(ReportForm form) => ((int)form).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int CountsIn(TableDescriptor table) => CellsOf(table).Count(c => c.Place >= 0);

    private static IEnumerable<CellDescriptor> CellsOf(TableDescriptor table) => table.Cells.Concat(table.UnsplitRow?.Cells ?? []);

    private static bool IsInBothForms(TableDescriptor table) => ReportTemplate.Form2020.Tables.Concat(ReportTemplate.Form2021.Tables)
        .Where(t => t.EnglishName == table.EnglishName)
        .All(t => CellsOf(t).Select(c => c.Pointer).SequenceEqual(CellsOf(table).Select(c => c.Pointer)));

    private static ContractMember Under(ContractMember parent, ContractMember member)
    {
        parent.Add(member);
        return member;
    }

    private void AddTables(ReportTemplate template, bool formIsKnown)
    {
        foreach (TableDescriptor table in template.Tables)
        {
            bool isKnown = formIsKnown || IsInBothForms(table);
            ContractMember member = Under(Root, new(table.EnglishName, isKnown ? ContractKind.Object : ContractKind.Anything) { Label = MemberLabel.Of(table) });
            foreach (CellDescriptor cell in isKnown ? CellsOf(table) : [])
            {
                RowOf(member, cell.Row).Add(CellMember(cell));
            }
        }
    }

    // A row's English name is a path: the objects on the way to it are made as they come up.
    private static ContractMember RowOf(ContractMember table, RowDescriptor row)
    {
        ContractMember at = table;
        string[] path = row.EnglishName.Split('.');
        for (int i = 0; i < path.Length; i++)
        {
            bool isRow = i == path.Length - 1;
            at = at.Find(path[i]) ?? Under(at, new(path[i], ContractKind.Object)
            {
                Label = isRow ? MemberLabel.Of(row) : MemberLabel.OfGroup(row, path[i]),
                IsOptional = isRow && ReferenceEquals(row, row.Table.UnsplitRow),
            });
        }

        return at;
    }

    private ContractMember CellMember(CellDescriptor cell)
    {
        if (cell.Kind != CellKind.Amount)
        {
            return new(cell.EnglishColumn, ContractKind.Count) { Label = MemberLabel.Of(cell), Cell = cell, Slot = SlotOf(cell) };
        }

        ContractMember amount = new(cell.EnglishColumn, ContractKind.Amount) { Label = MemberLabel.Of(cell), Cell = cell };
        amount.Add(Number);
        amount.Add(Unit);
        return amount;
    }
}
