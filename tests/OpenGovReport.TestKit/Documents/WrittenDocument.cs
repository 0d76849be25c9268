using OpenGovReport.Documents;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Generated.Layouts;

namespace OpenGovReport.Tests.Documents;

/// <summary>A generated report written to a file of some format, with the place of every cell in it.</summary>
internal sealed record WrittenDocument(GeneratedDocument Source, byte[] Bytes, IReadOnlyDictionary<CellDescriptor, SourceLocation> Places)
{
    /// <summary>A report that is printed but not yet written; the same arguments make the same report.</summary>
    internal static GeneratedDocument Print(string format, Damage damage, ReportForm form, int number) =>
        GeneratedDocument.Create(new Layout(format, _ => new NothingWriter()), damage, form, number);

    internal TrialOutcome Read()
    {
        try
        {
            return new TrialOutcome(Source, DocumentReader.Read(Bytes), null);
        }
        catch (Exception e)
        {
            return new TrialOutcome(Source, null, e);
        }
    }

    /// <summary>The cells that were not read where they stand.</summary>
    internal IEnumerable<string> Misplaced(ReadResult result) =>
        Places.Where(p => result.SourceMap![p.Key] != p.Value).Select(p => $"{p.Key}: {result.SourceMap![p.Key]} instead of {p.Value}");

    private sealed class NothingWriter() : LayoutWriter(new Rng(0))
    {
        protected override void Line(string text)
        {
        }

        protected override void Paragraph(string text)
        {
        }

        protected override void Table2(List<PrintedBlock> blocks)
        {
        }

        protected override void Table3(List<PrintedRow> rows)
        {
        }

        protected override void Table4(List<PrintedBlock> blocks)
        {
        }

        protected override string Finish() => "";
    }
}
