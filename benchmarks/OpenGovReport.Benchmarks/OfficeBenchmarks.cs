using BenchmarkDotNet.Attributes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Benchmarks;

/// <summary>Reading the sample reports as Word documents and workbooks, beside opening the same bytes with the Open XML SDK and walking through every element.</summary>
[MemoryDiagnoser]
public class OfficeBenchmarks
{
    private byte[] _word = [];
    private byte[] _excel = [];

    [ParamsSource(nameof(Samples))]
    public string Sample { get; set; } = "";

    public static IEnumerable<string> Samples => Corpus.Samples;

    [GlobalSetup]
    public void Load()
    {
        _word = File.ReadAllBytes(FixtureFile.PathOfSample(Sample, "docx"));
        _excel = File.ReadAllBytes(FixtureFile.PathOfSample(Sample, "xlsx"));
    }

    [Benchmark(Baseline = true)]
    public int WalkWord()
    {
        using MemoryStream stream = new(_word);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        int length = 0;
        foreach (OpenXmlElement element in document.MainDocumentPart!.Document.Descendants())
        {
            length += element is Text text ? text.Text.Length : 0;
        }

        return length;
    }

    [Benchmark]
    public ReadResult ReadWord() => DocumentReader.Read(_word);

    [Benchmark]
    public int WalkExcel()
    {
        using MemoryStream stream = new(_excel);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        int cells = 0;
        foreach (OpenXmlPart part in document.WorkbookPart!.WorksheetParts.Cast<OpenXmlPart>().Append(document.WorkbookPart.SharedStringTablePart!))
        {
            cells += part.RootElement!.Descendants().Count();
        }

        return cells;
    }

    [Benchmark]
    public ReadResult ReadExcel() => DocumentReader.Read(_excel);
}
