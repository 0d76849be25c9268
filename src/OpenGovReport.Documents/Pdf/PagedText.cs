using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>Reads a report from a text whose pages end in form feeds.</summary>
internal static class PagedText
{
    internal static ReadResult Read(string text, ReadOptions options)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refusal.Of(DiagnosticDescriptors.NoTextInPdf);
        }

        text = LabelText.Normalize(text);
        BlockOrigins origins = new();
        int page = 1;
        int line = 0;
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int feeds = text.AsSpan(start, end - start).Count('\f');
            line = feeds > 0 ? 1 : line + 1;
            page += feeds;
            origins.AddText(line, (short)Math.Min(short.MaxValue, page));
            start = end + 1;
        }

        return ReportReader.ReadPages(text, origins, options);
    }
}
