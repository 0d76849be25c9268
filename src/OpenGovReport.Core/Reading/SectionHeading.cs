namespace OpenGovReport.Reading;

/// <summary>A heading of a section as the source prints it.</summary>
/// <param name="Section">
/// The section from 1 to 6 that the heading names by its words, whatever its number; <see langword="null"/> where the words name none of
/// the form's six but the number carries on that of the headings around it (<c>七、附表</c>).
/// </param>
/// <param name="Text">The heading as printed, with its number; one that is wrapped is put together.</param>
/// <param name="Location">Where it stands.</param>
public readonly record struct SectionHeading(int? Section, string Text, SourceLocation Location);
