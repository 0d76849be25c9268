using OpenGovReport.Checking;
using OpenGovReport.Conversion;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Inputs;

/// <summary>Something to tell about a source: a diagnostic of the library, or that the source can't even be opened.</summary>
/// <param name="Code">The permanent code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Text">The message.</param>
/// <param name="Line">The line of the source, where it is known.</param>
/// <param name="Cell">The cell it is about, where it is about one.</param>
internal sealed record Notice(string Code, Severity Severity, BilingualText Text, int? Line = null, CellDescriptor? Cell = null)
{
    internal static Notice Of(Diagnostic diagnostic) => new(
        diagnostic.Code,
        diagnostic.Severity,
        new BilingualText(diagnostic.Message(Language.Chinese), diagnostic.Message(Language.English)),
        diagnostic.Location.Line > 0 ? diagnostic.Location.Line : null,
        diagnostic.Cell);

    internal static Notice Of(ConversionNote note) => new(
        note.Code,
        note.Severity,
        new BilingualText(note.Message(Language.Chinese), note.Message(Language.English)));
}
