using System.Globalization;
using OpenGovReport.Checking;
using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Inputs;

/// <summary>What can be wrong with a path before there is anything for the library to read. The codes are permanent, like the library's.</summary>
internal static class PathProblems
{
    internal static Notice NotFound { get; } = Error("OGR9001", "There is no such file or folder.", "没有这个文件或文件夹。");

    internal static Notice NoAccess { get; } = Error("OGR9002", "Access is denied.", "没有访问权限。");

    internal static Notice NothingInFolder { get; } = Error("OGR9003", "The folder holds no file to read.", "文件夹中没有可读取的文件。");

    internal static Notice IsFolder { get; } = Error("OGR9007", "It is a folder; a file is needed here.", "这是文件夹，此处应为文件。");

    internal static Notice Exists { get; } = Error("OGR9008", "It exists already, and is not overwritten.", "文件已存在，不会覆盖。");

    internal static Notice Unwritable(string reason) => Error("OGR9009", $"It can't be written: {reason}", $"无法写入：{reason}");

    internal static Notice WrongComplement(ReportForm form, ReportForm needed) => Error(
        "OGR9010",
        $"It is on the {(int)form} form; a complement on the {(int)needed} form is needed here.",
        $"其为{(int)form}年格式，此处应为{(int)needed}年格式的补充数据。");

    internal static Notice HoldsSeveral { get; } = Error("OGR9011", "It holds several reports; one is needed here.", "其中有多份报告，此处应只有一份。");

    internal static Notice InputTwice { get; } = Error("OGR9012", "Standard input can be read only once.", "标准输入只能读取一次。");

    internal static Notice NotAFolder { get; } = Error("OGR9013", "It is no folder; a folder of reports is needed here.", "这不是文件夹，此处应为存放报告的文件夹。");

    internal static Notice NotAList { get; } = Error("OGR9014", "It is no text file; a list of names, one on a line, is needed here.", "这不是文本文件，此处应为每行一个名称的文本文件。");

    internal static Notice EmptyList { get; } = Error("OGR9015", "It holds no names; a list of names, one on a line, is needed here.", "其中没有名称，此处应为每行一个名称的文本文件。");

    internal static Notice NameNotUtf8 { get; } = Error("OGR9016", "Its name is not valid UTF-8, by which alone it could be opened; rename it.", "文件名不是有效的UTF-8，无法打开，请先改名。");

    internal static Notice Skipped { get; } = new("OGR9006", Severity.Info, new BilingualText(
        "已跳过：扩展名不是可读取的格式。如需读取，请直接指定该文件。",
        "Skipped: its ending is not that of a format that can be read. Name the file itself to read it all the same."));

    internal static Notice Unreadable(IOException e) => Error("OGR9004", $"It can't be read: {e.Message}", $"无法读取：{e.Message}");

    internal static Notice Unexpected(Exception e) => Error(
        "OGR9005",
        $"Reading or checking it failed, which is a fault of the tool: {e.GetType().Name}: {e.Message}",
        $"读取或核对失败，这是程序的缺陷：{e.GetType().Name}：{e.Message}");

    /// <summary>What an exception of the file system says about the path.</summary>
    internal static Notice Of(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => NotFound,
        UnauthorizedAccessException => NoAccess,
        IOException e => Unreadable(e),
        _ => Unexpected(exception),
    };

    private static Notice Error(string code, string english, string chinese) => new(code, Severity.Error, new BilingualText(chinese, english));
}
