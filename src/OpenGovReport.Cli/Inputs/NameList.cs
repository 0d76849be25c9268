using System.Text;
using System.Text.Unicode;

namespace OpenGovReport.Cli.Inputs;

/// <summary>A text file with a name on each line, in an encoding that reports come in too.</summary>
internal static class NameList
{
    // The names of all bodies of a province take a tenth of that.
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Reads the names; blank lines are none.</summary>
    /// <returns>Why there are no names; <see langword="null"/> where there are.</returns>
    internal static Notice? Read(string path, out string[] names)
    {
        names = [];
        try
        {
            if (Directory.Exists(path))
            {
                return PathProblems.IsFolder;
            }

            byte[] bytes = new byte[MaxBytes + 1];
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            string? text = length > MaxBytes ? null : Decode(bytes.AsSpan(0, length));
            names = [.. (text ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
            return text is null ? PathProblems.NotAList : names.Length == 0 ? PathProblems.EmptyList : null;
        }
        catch (DecoderFallbackException)
        {
            return PathProblems.NotAList;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return PathProblems.Of(e);
        }
    }

    // Other than in a report there are no words to tell a damaged UTF-8 by: what is not valid is not taken.
    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        string text =
            bytes.StartsWith("\uFEFF"u8) ? Encoding.UTF8.GetString(bytes[3..])
            : bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes[2..])
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)!.GetString(bytes);
        return text.Contains('\0', StringComparison.Ordinal) ? null : text;
    }
}
