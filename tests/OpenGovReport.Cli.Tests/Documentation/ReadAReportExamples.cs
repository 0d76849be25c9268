using OpenGovReport;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>The examples of <c>docs/read-a-report.md</c>, word for word, against the public API alone.</summary>
internal static class ReadAReportExamples
{
    internal static void Run(string path, StringWriter Console)
    {
        ReadResult read = Read(path, Console);
        Doubts(read, Console);
        Properties(read, Console);
        Cells(read, Console);
    }

    private static ReadResult Read(string path, StringWriter Console)
    {
        #region
        ReadResult read = ReportReader.ReadText(File.ReadAllBytes(path));
        Console.WriteLine(read.Report is null ? "no report" : read.HasErrors ? "a part is missing" : read.LosesData ? "something was left out" : "read");
        Console.WriteLine(read.Report);

        // something was left out
        // 忻州市教育局 2020 (2020 form): 新收 15 + 上年结转 0 = 办理总计 15 + 结转下年度 _
        #endregion
        return read;
    }

    private static void Doubts(ReadResult read, StringWriter Console)
    {
        #region
        foreach (Diagnostic diagnostic in read.Diagnostics.Where(d => d.Cell is not null).Take(1))
        {
            Console.WriteLine($"{diagnostic.Code}, {diagnostic.Location}, {diagnostic.Cell}: {diagnostic.Message(Language.English)}");
        }

        // OGR4003, line 64, column 28, 本机关不掌握相关政府信息/自然人: 本机关不掌握相关政府信息/自然人 was read as 0, which is uncertain; it could also be blank.
        #endregion
    }

    private static void Properties(ReadResult read, StringWriter Console)
    {
        #region
        string granted = read.Report switch
        {
            AnnualReport2020 report => $"2020: {report.Requests.Granted.Total}",
            AnnualReport2021 report => $"2021: {report.Requests.Granted.Total}",
            _ => "none",
        };
        Console.WriteLine(granted);

        // 2020: 0
        #endregion
    }

    private static void Cells(ReadResult read, StringWriter Console)
    {
        #region
        AnnualReport report = read.Report!;
        Console.WriteLine(report.Cell("requests.received.total"));
        Console.WriteLine(report.Template().Cells.Count(c => c.Get(report).IsBlank));

        // 15
        // 2
        #endregion
        #region
        Count forward = report.Cell("requests.carriedForward.total").Count;
        Console.WriteLine($"{forward.IsNumber} {forward.IsBlank} {forward.ValueOr(0)}");

        // False True 0
        #endregion
        #region
        CellDescriptor cell = report.Template().Cell("requests.granted.total");
        Console.WriteLine($"{cell}: {read.SourceMap![cell]}");

        // 予以公开/总计: line 52, column 34
        #endregion
    }

    internal static void Limits(string path, StringWriter Console)
    {
        #region
        ReadResult tooLong = ReportReader.ReadText(File.ReadAllBytes(path), new ReadOptions { MaxBytes = 1_000 });
        Console.WriteLine($"{tooLong.Report is null} {tooLong.Diagnostics[0].Code}");

        // True OGR1004
        #endregion
    }
}
