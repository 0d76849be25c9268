using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>What there is to say about sections and tables as a whole: those that are missing, stand elsewhere, or are pictures.</summary>
internal static class StructureReports
{
    internal static void Report(
        ReadOnlySpan<TextLine> lines, scoped Outline outline, scoped ReadOnlySpan<bool> found, bool decided, ReportTemplate template, BlockOrigins? origins, ref CellSink sink)
    {
        for (int section = 0; section < Outline.Sections; section++)
        {
            string number = TableDescriptor.NumeralOf(section + 1).ToString();
            int line = outline.Heading[section];
            if (line < 0)
            {
                sink.Report(DiagnosticDescriptors.SectionMissing, Place(outline, section, ref sink), "", null, number, Outline.Titles[section]);
            }
            else if (!outline.Numbered[section])
            {
                sink.Report(DiagnosticDescriptors.SectionMisnumbered, sink.Locate(line), "", null, number, Outline.Titles[section]);
            }
        }

        for (int table = 0; table < found.Length; table++)
        {
            if (!found[table])
            {
                int line = outline.Heading[table + 1];
                SourceLocation location = line < 0 ? Place(outline, table + 1, ref sink) : sink.Locate(line);
                int end = line < 0 ? 0 : outline.Body(table + 1).To;
                bool picture = line >= 0 && origins?.HasPicture(lines[line].Number, end < lines.Length ? lines[end].Number : int.MaxValue) == true;
                sink.Report(picture ? DiagnosticDescriptors.TableIsPicture : DiagnosticDescriptors.TableMissing, location, "", null, template.Tables[table].Numeral.ToString(), template.Tables[table].Title);
            }
        }

        if (!decided)
        {
            sink.Report(DiagnosticDescriptors.FormUndecided, outline.Heading[1] < 0 ? Place(outline, 1, ref sink) : sink.Locate(outline.Heading[1]), "", null, ((int)template.Form).ToString(CultureInfo.InvariantCulture));
        }

        if (outline.End < lines.Length)
        {
            sink.Report(DiagnosticDescriptors.SecondReport, sink.Locate(outline.End), "", null);
        }
    }

    /// <summary>Names the tables beside which others of their kind stand, each by its line; a negative one for none.</summary>
    internal static void ReportBeside(scoped ReadOnlySpan<int> others, ReportTemplate template, ref CellSink sink)
    {
        for (int table = 0; table < others.Length; table++)
        {
            if (others[table] >= 0)
            {
                sink.Report(DiagnosticDescriptors.TableBeside, sink.Locate(others[table]), "", null, template.Tables[table].Numeral.ToString(), template.Tables[table].Title);
            }
        }
    }

    internal static void ReportAnnexed(scoped Outline outline, scoped ReadOnlySpan<int> begin, scoped ReadOnlySpan<bool> found, ReportTemplate template, ref CellSink sink)
    {
        for (int table = 0; table < found.Length; table++)
        {
            if (outline.Annexed[table] && found[table])
            {
                sink.Report(DiagnosticDescriptors.TableAnnexed, sink.Locate(begin[table]), "", null, template.Tables[table].Numeral.ToString(), template.Tables[table].Title);
            }
        }
    }

    // Where a section whose heading was not found should be: at the next heading or, behind all others, at the last.
    private static SourceLocation Place(scoped Outline outline, int section, ref CellSink sink)
    {
        for (int next = section + 1; next < Outline.Sections; next++)
        {
            if (outline.Heading[next] >= 0)
            {
                return sink.Locate(outline.Heading[next]);
            }
        }

        for (int before = section - 1; before >= 0; before--)
        {
            if (outline.Heading[before] >= 0)
            {
                return sink.Locate(outline.Heading[before]);
            }
        }

        return default;
    }
}
