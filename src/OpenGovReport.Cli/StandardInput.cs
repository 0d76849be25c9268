using System.Globalization;

namespace OpenGovReport.Cli;

/// <summary>The standard input of this process.</summary>
internal static class StandardInput
{
    private const string Descriptors = "/proc/self/fd", Details = "/proc/self/fdinfo";

    /// <summary>The stream; an empty one where the process was started without (<c>&lt;&amp;-</c>).</summary>
    internal static Stream Open() => IsOwnPipe() ? Stream.Null : Console.OpenStandardInput();

    // Then the first thing that the platform opens for itself gets the number 0: a pipe of which this process holds the other end too, so that it would wait
    // for itself for ever. Where the system does not list what is open nothing is known of it.
    private static bool IsOwnPipe()
    {
        try
        {
            string? input = Target(Path.Combine(Descriptors, "0"));
            return input?.StartsWith("pipe:", StringComparison.Ordinal) == true
                && Directory.EnumerateFileSystemEntries(Descriptors).Any(d => Target(d) == input && IsForWriting(Path.GetFileName(d)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Target(string descriptor) => new FileInfo(descriptor).LinkTarget;

    // "flags:	02001", in octal: the last digit tells whether it is open for reading, for writing or for both.
    private static bool IsForWriting(string descriptor)
    {
        string path = Path.Combine(Details, descriptor);
        string? flags = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(l => l.StartsWith("flags:", StringComparison.Ordinal)) : null;
        return flags is { Length: > 0 } && (CharUnicodeInfo.GetDecimalDigitValue(flags[^1]) & 3) is 1 or 2;
    }
}
