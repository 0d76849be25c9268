using System.Text;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Support;

/// <summary>Reads what <c>pdftotext -bbox</c> would write of a PDF.</summary>
internal static class DrawnPdf
{
    internal static Task<ReadResult> Read(DrawnReport drawn) => Read(drawn.Boxes());

    internal static async Task<ReadResult> Read(string boxes)
    {
        using Script script = new("cat \"$(dirname \"$0\")/text\"");
        await File.WriteAllTextAsync(Path.Combine(script.Folder, "text"), boxes, new UTF8Encoding(false));
        return await PdfReader.Read(Encoding.ASCII.GetBytes("%PDF-1.7"), ReadOptions.Default, script.Path, default);
    }
}
