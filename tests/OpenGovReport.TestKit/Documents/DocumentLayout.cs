using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

/// <summary>A kind of file that reports are written to, and what writes it.</summary>
internal sealed class DocumentLayout
{
    private readonly Func<GeneratedDocument, WrittenDocument>? _write;
    private readonly OfficeConversion? _office;
    private readonly string? _textOrder;

    private DocumentLayout(string name, Func<GeneratedDocument, WrittenDocument> write, bool hasTwo = false)
    {
        Name = name;
        _write = write;
        HasTwo = hasTwo;
    }

    private DocumentLayout(string name, OfficeConversion office, string? textOrder = null)
    {
        Name = name;
        _office = office;
        _textOrder = textOrder;
    }

    /// <summary>Every layout: files of our own making first, then those that LibreOffice makes out of a page, and the texts that <c>pdftotext</c> makes of its PDF.</summary>
    internal static IReadOnlyList<DocumentLayout> All { get; } =
    [
        new("html", d => HtmlWriter.Write(d)),
        new("htmltwo", d => HtmlWriter.Write(d, Second(d)), hasTwo: true),
        new("texthtml", TextWithTablesWriter.Write),
        new("docx", d => WordWriter.Write(d)),
        new("docxtwo", d => WordWriter.Write(d, Second(d)), hasTwo: true),
        new("xlsx", SheetWriter.Write),
        new("officedocx", OfficeProgram.Word),
        new("officexlsx", OfficeProgram.Excel),
        new("officepdf", OfficeProgram.Pdf),
        new("officeplain", OfficeProgram.Pdf, textOrder: ""),
        new("officeraw", OfficeProgram.Pdf, textOrder: "-raw"),
        new("officelayout", OfficeProgram.Pdf, textOrder: "-layout"),
    ];

    internal string Name { get; }

    /// <summary>Whether another report follows in the same file, which a diagnostic has to say.</summary>
    internal bool HasTwo { get; }

    internal bool NeedsOffice => _office is not null;

    /// <summary>
    /// Whether the text leaves it open which labels and numbers belong together, so that even a sound file may be read with doubts: without an option <c>pdftotext</c>
    /// sets columns of a table apart and joins what stands side by side, and with <c>-layout</c> it tears headers of several lines.
    /// </summary>
    internal bool LosesOrder => _textOrder is "" or "-layout";

    internal static DocumentLayout? Find(string name) => All.FirstOrDefault(l => l.Name == name);

    // What is made of a PDF is made of the same one.
    internal GeneratedDocument Print(Damage damage, ReportForm form, int number) =>
        WrittenDocument.Print(_textOrder is null ? Name : All.First(l => l._office == _office).Name, damage, form, number);

    /// <summary>
    /// Whether the damage can be seen. In a sheet a number too many beside blank cells stands in a cell of the form, and nothing tells that
    /// it belongs to none. And a row of zeros from which a cell was deleted is one whose last cell is blank in a sheet, and in what LibreOffice makes of a page: it
    /// fills up the row. In a text, where blank cells leave no trace, that row is a cell short.
    /// </summary>
    internal bool CanShow(GeneratedDocument document)
    {
        bool isSheet = Name is "xlsx" or "officexlsx";
        bool isFilled = isSheet || (NeedsOffice && _textOrder is null);
        return !document.Printed.AllRows.Any(r => r.Row is not null
            && ((isSheet && r.Cells.Exists(c => c.Cell is null) && r.Cells.Exists(c => c.Text.Length == 0))
                || (isFilled && r.Cells.Exists(c => c.Omitted) && r.Cells.TrueForAll(c => c.Text is "" or "0" or "０"))));
    }

    /// <summary>Writes documents; those that LibreOffice could not convert are left out.</summary>
    internal IEnumerable<WrittenDocument> Write(IReadOnlyList<GeneratedDocument> documents, OfficeProgram? office)
    {
        if (_write is not null)
        {
            return documents.Select(_write);
        }

        byte[]?[] files = office!.Convert([.. documents.Select(PrintWriter.Write)], _office!);
        return documents.Zip(files).Where(p => p.Second is not null)
            .Select(p => new WrittenDocument(p.First, _textOrder is null ? p.Second! : PdfTextProgram.Text(p.Second!, _textOrder), new Dictionary<CellDescriptor, SourceLocation>()));
    }

    private static GeneratedDocument Second(GeneratedDocument first) => WrittenDocument.Print("second", Damage.None, first.Form, Rng.Seed(first.Name) % 1000);
}
