namespace OpenGovReport.Reading;

/// <summary>The words of the library's own that diagnostics have as arguments, in Chinese: what is counted, and what a source is.</summary>
internal static class DiagnosticWords
{
    private const string ExitStatus = "exit status ";

    /// <summary>The word in Chinese; <see langword="null"/> for what is no word of the library's own.</summary>
    internal static string? InChinese(string word) => word switch
    {
        Diagnostic.AnotherNumber => "其他数",
        "bytes" => "字节",
        "characters" => "个字符",
        "tokens" => "个词",
        "pages" => "页",
        "elements" => "个元素",
        "table cells" => "个单元格",
        "table cells and rows" => "个单元格和行",
        "table rows" => "个表格行",
        "levels of nesting" => "层嵌套",
        "archive entries" => "个压缩包条目",
        "unpacked bytes" => "字节（解压后）",
        "unpacked bytes per packed byte" => "倍解压膨胀",
        "bytes of memory" => "字节内存占用",
        "seconds" => "秒处理时间",
        "binary" => "二进制数据",
        "no section and no table" => "既没有章节也没有表格",
        "no table" => "没有表格",
        "a picture (PNG)" => "图片（PNG）",
        "a picture (JPEG)" => "图片（JPEG）",
        "a picture (GIF)" => "图片（GIF）",
        "a picture (TIFF)" => "图片（TIFF）",
        "a picture (BMP)" => "图片（BMP）",
        "a picture (SVG)" => "图片（SVG）",
        "a picture or a recording (RIFF)" => "图片或音视频（RIFF）",
        "a RAR archive" => "RAR压缩包",
        "a 7z archive" => "7z压缩包",
        "a gzip archive" => "gzip压缩包",
        "a ZIP archive" => "ZIP压缩包",
        "an RTF file" => "RTF文件",
        "a PowerPoint file" => "PowerPoint文件",
        "an OpenDocument file (.odt, .ods)" => "OpenDocument文件（.odt、.ods）",
        "an OFD file" => "OFD文件",
        "a Word file in XML" => "XML格式的Word文件",
        "an Excel file in XML" => "XML格式的Excel文件",
        "a web archive (MHTML)" => "网页归档文件（MHTML）",
        "a Word file in the old format (.doc)" => "旧格式的Word文件（.doc）",
        "an Excel file in the old format (.xls)" => "旧格式的Excel文件（.xls）",
        "a PowerPoint file in the old format (.ppt)" => "旧格式的PowerPoint文件（.ppt）",
        "a file of an old Office program (.doc, .xls, .wps)" => "旧版办公软件的文件（.doc、.xls、.wps）",
        _ when word.StartsWith(ExitStatus, StringComparison.Ordinal) => string.Concat("退出码", word.AsSpan(ExitStatus.Length)),
        _ => null,
    };
}
