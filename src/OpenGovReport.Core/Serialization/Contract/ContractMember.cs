using System.Text;
using System.Text.Json;
using OpenGovReport.Templates;

namespace OpenGovReport.Serialization;

/// <summary>What the value of a member is.</summary>
internal enum ContractKind
{
    /// <summary>An object with members of its own.</summary>
    Object,

    /// <summary>The headed parts of the overview: an array of objects.</summary>
    Parts,

    /// <summary>The name of the form.</summary>
    Form,

    /// <summary>A text.</summary>
    Text,

    /// <summary>The reporting year.</summary>
    Year,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A cell of the tables that holds a count: a whole number, null for blank, "/" for not applicable.</summary>
    Count,

    /// <summary>The cell of money: an object, null for blank, "/" for not applicable.</summary>
    Amount,

    /// <summary>The number of an amount.</summary>
    Number,

    /// <summary>The unit of an amount.</summary>
    Unit,

    /// <summary>Anything; used where the form is not known and with it not what the contract says.</summary>
    Anything,
}

/// <summary>One member of the contract: its name, where it stands, what its value is, and how the value gets into and out of a report.</summary>
/// <remarks>Not changed after <see cref="ContractPlan"/> has built it.</remarks>
internal sealed class ContractMember
{
    private readonly List<ContractMember> _members = [];

    internal ContractMember(string name, ContractKind kind)
    {
        Name = name;
        Kind = kind;
        Utf8Name = Encoding.UTF8.GetBytes(name);
        JsonName = JsonEncodedText.Encode(name);
    }

    /// <summary>The name in its object.</summary>
    internal string Name { get; }

    internal byte[] Utf8Name { get; }

    internal JsonEncodedText JsonName { get; }

    internal ContractKind Kind { get; }

    /// <summary>What the member is called in the form and in English.</summary>
    internal MemberLabel Label { get; init; } = MemberLabel.None;

    /// <summary>The JSON Pointer; <c>-</c> stands for the number of an array item.</summary>
    internal string Pointer { get; private set; } = "";

    /// <summary>Whether a reader may do without it, and a writer leaves it out while all its cells are blank.</summary>
    internal bool IsOptional { get; init; }

    /// <summary>Whether the value may be null. (What null means in a cell goes with its kind.)</summary>
    internal bool IsNullable { get; init; }

    /// <summary>The members of the value, in the order of writing; empty where the value has none.</summary>
    internal ContractMember[] Members { get; private set; } = [];

    /// <summary>A bit for each of <see cref="Members"/> that is not optional.</summary>
    internal ulong Required { get; private set; }

    /// <summary>The cell that the member stands for; <see langword="null"/> where it stands for none.</summary>
    internal CellDescriptor? Cell { get; init; }

    /// <summary>The place of the cell's count among all counts of the report.</summary>
    internal int Slot { get; init; } = -1;

    /// <summary>Takes the text out of a report; <see langword="null"/> for the texts of a part, which a report has many of.</summary>
    internal Func<AnnualReport, string?>? GetText { get; init; }

    internal Action<ReportDraft, string?>? SetText { get; init; }

    /// <summary>Takes the day out of a report; <see langword="null"/> for those of the period, which stand or fall together.</summary>
    internal Func<AnnualReport, DateOnly?>? GetDate { get; init; }

    internal Action<ReportDraft, DateOnly>? SetDate { get; init; }

    /// <summary>The member and those below it, as a path without the document's root.</summary>
    public override string ToString() => Pointer;

    internal void Add(ContractMember member) => _members.Add(member);

    internal ContractMember? Find(string name) => _members.Find(m => m.Name == name);

    /// <summary>Completes this member and those below it, once all are added.</summary>
    internal void Seal(string pointer)
    {
        Pointer = pointer;
        Members = [.. _members];
        for (int i = 0; i < Members.Length; i++)
        {
            Required |= Members[i].IsOptional ? 0 : 1UL << i;
            Members[i].Seal(pointer + "/" + Members[i].Name);
        }
    }
}
