using OpenGovReport.Documents.Tests.Writers;

namespace OpenGovReport.Documents.Tests;

/// <summary>A test that runs LibreOffice; only where <c>OPENGOVREPORT_OFFICE_DOCUMENTS</c> says for how many documents.</summary>
internal sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute()
    {
        if (OfficeProgram.Documents == 0)
        {
            Skip = "Needs LibreOffice; set OPENGOVREPORT_OFFICE_DOCUMENTS to the number of documents.";
        }
    }
}
