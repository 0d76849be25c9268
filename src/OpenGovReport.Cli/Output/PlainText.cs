namespace OpenGovReport.Cli.Output;

/// <summary>Keeps text out of files from playing tricks on a terminal.</summary>
internal static class PlainText
{
    /// <summary>The text on one line: control characters, line breaks among them, become spaces.</summary>
    internal static string OneLine(string text) => text.Any(IsControl) ? string.Concat(text.Select(c => IsControl(c) ? ' ' : c)) : text;

    // Besides the controls proper: the two separators that break lines, and what turns the direction of writing.
    private static bool IsControl(char c) => char.IsControl(c) || c is >= '\u2028' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
