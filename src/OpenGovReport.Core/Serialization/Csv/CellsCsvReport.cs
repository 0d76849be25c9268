using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>What <see cref="CellsCsv.ReadMany(TextReader, ReadOptions?)"/> made of the lines of one report.</summary>
/// <param name="File">What the column <c>file</c> says; <see langword="null"/> where the source has no such column.</param>
/// <param name="Result">The report, or every fault that was found. What CSV does not hold, all narrative above all, is empty.</param>
public sealed record CellsCsvReport(string? File, ReadResult Result);
