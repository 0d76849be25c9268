namespace OpenGovReport.Tests.Documents;

/// <summary>
/// An example of a diagnostic that only the readers of files give: what is read, and what is said of it, typed by hand. The pages of the
/// documentation show it, and the tests of those readers read it.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="Source">What is read.</param>
/// <param name="English">The sentence in English; one that ends with … goes on as another program has it.</param>
/// <param name="Chinese">The sentence in Chinese.</param>
internal sealed record FileDiagnostic(string Code, string Source, string English, string Chinese)
{
    internal static IReadOnlyList<FileDiagnostic> All { get; } =
    [
        new("OGR1006", "A report saved as `.rtf`.", "The source is an RTF file, which cannot be read.", "来源是RTF文件，无法读取。"),
        new("OGR1007", "A report in the format of Word before 2007, `.doc`.",
            "The source is a Word file in the old format (.doc); it can be read once an office program has saved it as .docx, .xlsx or PDF.",
            "来源是旧格式的Word文件（.doc）；请用办公软件另存为.docx、.xlsx或PDF后再读取。"),
        new("OGR1008", "A PDF that asks for a password before it opens.", "The source is locked with a password.", "来源已加密，需要密码。"),
        new("OGR1009", "A `.docx` file, which is a ZIP archive, without its last 1000 bytes.", "The source is damaged: it is no whole ZIP file.", "来源已损坏：不是完整的ZIP文件。"),
        new("OGR1010", "A PDF whose pages are scanned.", "The PDF has no text; its pages are pictures (a scan).", "PDF中没有文字，各页为图片（扫描件）。"),
        new("OGR1011", "A PDF, on a machine without `pdftotext`.",
            "The PDF was not read: the program pdftotext was not found; install poppler-utils.", "未读取PDF：找不到pdftotext程序，请安装poppler-utils。"),
        new("OGR1012", "A PDF of which only the first line is left.", "pdftotext could not read the PDF: Syntax …", "pdftotext无法读取该PDF：Syntax …"),
    ];

    internal static FileDiagnostic Of(string code) => All.Single(d => d.Code == code);
}
