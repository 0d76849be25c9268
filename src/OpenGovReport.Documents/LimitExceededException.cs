using OpenGovReport.Reading;

namespace OpenGovReport.Documents;

/// <summary>Ends the reading of a source that is beyond a limit; it is caught before the reader returns.</summary>
internal sealed class LimitExceededException(long limit, string unit) : Exception
{
    internal ReadResult Result { get; } = Refusal.TooLarge(limit, unit);
}
