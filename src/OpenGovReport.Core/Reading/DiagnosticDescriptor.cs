namespace OpenGovReport.Reading;

/// <summary>A kind of diagnostic. Its code is permanent: it is never given to another kind.</summary>
/// <remarks>Immutable; listed in <see cref="DiagnosticDescriptors"/>.</remarks>
public sealed class DiagnosticDescriptor
{
    internal DiagnosticDescriptor(string code, Severity severity, bool losesData, string english, string chinese)
    {
        Code = code;
        Severity = severity;
        LosesData = losesData;
        MessageEnglish = english;
        MessageChinese = chinese;
    }

    /// <summary>The permanent code (<c>OGR3001</c>).</summary>
    public string Code { get; }

    /// <summary>How much it matters. Error means that a table or a whole report could not be read.</summary>
    public Severity Severity { get; }

    /// <summary>Whether something that stands in the source is not in the report.</summary>
    public bool LosesData { get; }

    /// <summary>The English message, with <c>{0}</c>, <c>{1}</c>… for what differs from case to case.</summary>
    public string MessageEnglish { get; }

    /// <summary>The Chinese message, with <c>{0}</c>, <c>{1}</c>… for what differs from case to case.</summary>
    public string MessageChinese { get; }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
