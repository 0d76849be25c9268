using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>Where the bytes given to <see cref="ContractReader"/> come from.</summary>
/// <param name="FirstLine">The line that they begin on, from 1.</param>
/// <param name="Marks">The places of their tokens in another format that they were made from; <see langword="null"/> where they were not.</param>
/// <param name="Fault">The fault that cut the other format short, reported in place of what the cut does to the bytes.</param>
/// <param name="References">Faults of single values that the other format was read on after; nothing else is said of these values.</param>
internal readonly record struct SourceOrigin(int FirstLine = 1, SourceMarks? Marks = null, Diagnostic? Fault = null, IReadOnlyList<Diagnostic>? References = null);
