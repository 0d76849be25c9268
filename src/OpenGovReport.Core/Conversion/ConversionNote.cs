using System.Globalization;
using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>A cell and what it says in a report.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">What it says.</param>
public readonly record struct ReportedCell(CellDescriptor Cell, CellValue Value)
{
    internal static ReportedCell Of(CellDescriptor cell, AnnualReport report) => new(cell, cell.Get(report));
}

/// <summary>What happened to cells, or to a whole report, when a report was made out of others.</summary>
/// <remarks>Immutable. The message is made from the parts; it never has to be parsed.</remarks>
public sealed record ConversionNote
{
    private readonly ValueList<BilingualText> _arguments;

    internal ConversionNote(DiagnosticDescriptor descriptor, ValueList<ReportedCell> sources, ReportedCell? target, params BilingualText[] arguments)
    {
        Descriptor = descriptor;
        Sources = sources;
        Target = target;
        _arguments = new ValueList<BilingualText>(arguments);
    }

    /// <summary>What kind of thing happened, one of <see cref="NoteDescriptors"/>.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The permanent code (<c>OGR6001</c>).</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Whether something that the sources say is not in the result.</summary>
    public bool LosesData => Descriptor.LosesData;

    /// <summary>The cells of the source with what they say there; empty where the source has none, or the note is about no cell.</summary>
    public ValueList<ReportedCell> Sources { get; }

    /// <summary>The cell of the result with what it says there; <see langword="null"/> where the result has none, or the note is about no cell.</summary>
    public ReportedCell? Target { get; }

    /// <summary>The message as a sentence.</summary>
    /// <param name="language">The language of the message.</param>
    public string Message(Language language) => string.Format(
        CultureInfo.InvariantCulture,
        language == Language.Chinese ? Descriptor.MessageChinese : Descriptor.MessageEnglish,
        [.. _arguments.Select(a => (object)a.In(language))]);

    /// <summary>The code and the English message.</summary>
    public override string ToString() => $"{Code}: {Message(Language.English)}";
}
