using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>What a field shows in a cell for which no result is stored, so that Word makes it out.</summary>
internal static class FieldCode
{
    /// <summary>A number in a circle (带圈字符, <c>EQ \o\ac(○,4)</c>) by its number; a sign for what can't be told; nothing for fields that only mark a place.</summary>
    internal static string Shown(ReadOnlySpan<char> code)
    {
        code = code.Trim();
        int end = code.IndexOfAny(" \\(");
        ReadOnlySpan<char> name = end < 0 ? code : code[..end];
        if (name.Equals("EQ", StringComparison.OrdinalIgnoreCase))
        {
            return Overstruck(code[2..].Trim()) is { IsEmpty: false } text ? text.ToString() : DocumentBlocks.Picture;
        }

        return name is ['=', ..] || Shows(name) ? DocumentBlocks.Picture : "";
    }

    // The second of two signs that are set one over the other, the first of which is a circle or a frame.
    private static ReadOnlySpan<char> Overstruck(ReadOnlySpan<char> code)
    {
        int open = code.IndexOf('('), comma = code.IndexOfAny(',', ';');
        return code.StartsWith("\\o", StringComparison.OrdinalIgnoreCase) && open > 0 && comma > open && code[^1] == ')' && !code[(open + 1)..comma].ContainsAnyInRange('0', '9')
            && code[(comma + 1)..].IndexOfAny(',', '(', '\\') < 0 ? code[(comma + 1)..^1].Trim() : [];
    }

    private static bool Shows(ReadOnlySpan<char> name)
    {
        foreach (string shown in (ReadOnlySpan<string>)["REF", "QUOTE", "SEQ", "MERGEFIELD", "DOCPROPERTY", "DOCVARIABLE", "FORMTEXT", "FORMDROPDOWN"])
        {
            if (name.Equals(shown, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
