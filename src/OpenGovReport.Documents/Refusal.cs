using System.Globalization;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents;

/// <summary>Results without a report, and the diagnostics that say why.</summary>
internal static class Refusal
{
    internal static ReadResult Of(DiagnosticDescriptor descriptor, params string[] arguments) => ReportReader.Nothing(descriptor, arguments);

    /// <summary>Something of a source is known to be beyond its limit.</summary>
    internal static ReadResult TooLarge(long found, string unit, long limit) =>
        Of(DiagnosticDescriptors.TooLarge, found.ToString(CultureInfo.InvariantCulture), unit, limit.ToString(CultureInfo.InvariantCulture));

    /// <summary>Something of a source was no longer counted once it was beyond its limit.</summary>
    internal static ReadResult TooLarge(long limit, string unit) =>
        Of(DiagnosticDescriptors.TooLarge, string.Create(CultureInfo.InvariantCulture, $"> {limit}"), unit, limit.ToString(CultureInfo.InvariantCulture));
}
