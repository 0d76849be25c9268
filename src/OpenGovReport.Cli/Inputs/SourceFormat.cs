using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Inputs;

/// <summary>Tells from the content of a source how it has to be read; its name never decides.</summary>
internal static class SourceFormat
{
    /// <summary>Reads a report from whatever the bytes hold.</summary>
    internal static ReadResult Read(byte[] bytes, ReadOptions options)
    {
        byte[] utf8 = AsUtf8(bytes);
        return IsJson(utf8) ? ReportJson.Read(utf8, options)
            : IsYaml(utf8) ? ReportYaml.Read(utf8, options)
            : ReportReader.ReadText(bytes, options);
    }

    private static bool IsJson(ReadOnlySpan<byte> utf8) => WithoutMark(utf8).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    // A report in YAML has to name its form; no line of a report in Chinese begins like that.
    private static bool IsYaml(ReadOnlySpan<byte> utf8) => WithoutMark(utf8).StartsWith("template:"u8) || utf8.IndexOf("\ntemplate:"u8) >= 0;

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;

    // Some shells write what is redirected into a file in UTF-16, JSON and YAML included.
    private static byte[] AsUtf8(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes, 2, bytes.Length - 2),
        _ => bytes,
    };
}
