using System.Globalization;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>One thing that a reader noticed: what, where, and whether data was lost.</summary>
/// <remarks>Immutable. The message is made from the parts; it never has to be parsed.</remarks>
public sealed record Diagnostic
{
    internal Diagnostic(DiagnosticDescriptor descriptor, SourceLocation location, string raw, CellDescriptor? cell, params string[] arguments)
    {
        Descriptor = descriptor;
        Location = location;
        Raw = raw;
        Cell = cell;
        Arguments = new ValueList<string>(arguments);
    }

    /// <summary>Stands for a blank cell in <see cref="Arguments"/>; messages spell it out.</summary>
    internal const string BlankSign = "␣";

    // Stands in an argument for a number that can't be named.
    internal const string AnotherNumber = "another number";

    /// <summary>What kind of thing it is.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The permanent code (<c>OGR3001</c>).</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Whether something that stands in the source is not in the report.</summary>
    public bool LosesData => Descriptor.LosesData;

    /// <summary>Where it stands in the source.</summary>
    public SourceLocation Location { get; }

    /// <summary>The text of the source that it is about; empty where there is none.</summary>
    public string Raw { get; }

    /// <summary>The cell that it is about; <see langword="null"/> where it is about no single cell.</summary>
    public CellDescriptor? Cell { get; }

    /// <summary>
    /// The JSON Pointer (RFC 6901) of what it is about in a serialized report: a member of the source where that is JSON or YAML,
    /// else the cell; <see langword="null"/> where it is about neither.
    /// </summary>
    public string? Pointer
    {
        get => field ?? Cell?.Pointer;
        internal init;
    }

    /// <summary>The values filled into the message.</summary>
    public ValueList<string> Arguments { get; }

    /// <summary>The message as a sentence.</summary>
    /// <param name="language">The language of the message.</param>
    public string Message(Language language) => string.Format(
        CultureInfo.InvariantCulture,
        language == Language.Chinese ? Descriptor.MessageChinese : Descriptor.MessageEnglish,
        [.. Arguments.Select((a, i) => IsTableNumber(i, a) && language == Language.Chinese ? TableDescriptor.NumeralOf(a[0] - '0').ToString() : IsQuoted(i) ? a : Spelled(a, language))]);

    // 表三, not 表3, as the reports have it.
    private bool IsTableNumber(int index, string argument) =>
        argument is [>= '1' and <= '4'] && Descriptor.MessageChinese.Contains("表{" + (char)('0' + index) + "}", StringComparison.Ordinal);

    // What the source says stands in the message as it stands there: 一 is no number of a section.
    private bool IsQuoted(int index) => Descriptor.MessageEnglish.Contains("\"{" + (char)('0' + index) + "}\"", StringComparison.Ordinal);

    // Arguments are the words of the source, numbers, and a few words of our own.
    private static string Spelled(string argument, Language language) => language == Language.Chinese
        ? DiagnosticWords.InChinese(argument) ?? argument.Replace(BlankSign, "空白", StringComparison.Ordinal)
        : argument switch
        {
            "一" => "1",
            "二" => "2",
            "三" => "3",
            "四" => "4",
            "五" => "5",
            "六" => "6",
            "表四" => "Table 4",
            _ => argument.Replace(BlankSign, "blank", StringComparison.Ordinal),
        };

    /// <summary>The code, the place and the English message.</summary>
    public override string ToString() =>
        Location.IsKnown ? $"{Code} {Location}: {Message(Language.English)}" : $"{Code}: {Message(Language.English)}";
}
