using System.Text.Json;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport;

/// <summary>Says why <see cref="ReportJsonConverter{TReport}"/> could not read a report.</summary>
/// <remarks>
/// Where the report is the whole JSON text, <see cref="JsonException.Path"/> is that of the first fault. Where it is part of
/// something larger, the serializer sets it to the path of the report; the faults have their pointers within the report.
/// </remarks>
public sealed class ReportJsonException : JsonException
{
    internal ReportJsonException(string message, string? path, IReadOnlyList<Diagnostic> diagnostics)
        : base(message, path, null, null) => Diagnostics = diagnostics;

    /// <summary>Every fault; lines and columns count from the beginning of the report.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
