using System.Globalization;

namespace OpenGovReport.Documents.Office;

/// <summary>
/// How a workbook shows the numbers of a cell: scaled by commas and percents, with as many decimals as the format has places, and among the units, signs and
/// points that it prints itself. What only sets digits apart (separators of thousands, spaces, zeros at the end) is left out.
/// </summary>
/// <param name="code">The format: its parts for positive and negative numbers, for zero and for text.</param>
internal sealed class NumberFormat(string code)
{
    /// <summary>How long a format may be, as in Excel.</summary>
    internal const int Longest = 255;

    private const int MostSections = 4;

    // Most formats of a workbook are used by no cell.
    private List<FormatSection>? _sections;

    /// <summary>The code of a format that every workbook has without naming it; <see langword="null"/> where it shows numbers as they are.</summary>
    internal static string? BuiltIn(int format) => format switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 => "$#,##0_);($#,##0)",
        7 or 8 => "$#,##0.00_);($#,##0.00)",
        9 => "0%",
        10 => "0.00%",
        37 or 38 => "#,##0_);(#,##0)",
        39 or 40 => "#,##0.00_);(#,##0.00)",
        41 => "#,##0_);(#,##0);-",
        42 => "$#,##0_);($#,##0);$-",
        43 => "#,##0.00_);(#,##0.00);-",
        44 => "$#,##0.00_);($#,##0.00);$-",
        _ => null,
    };

    /// <summary>What is shown of a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="sure">Whether that is beyond doubt; where it is not, the number is given as it is.</param>
    internal string Text(decimal value, out bool sure)
    {
        List<FormatSection> sections = Sections();
        int own = value < 0 && sections.Count > 1 ? 1 : value == 0 && sections.Count > 2 ? 2 : 0;
        FormatSection section = sections[own];
        sure = !section.IsOpen && !sections.Exists(s => s.HasCondition);
        if (!sure)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        string? shown = section.Show(Math.Abs(value), out bool zero);
        if (shown is null)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        // The part for negative numbers says how they are told: by a sign, by brackets, or by their colour alone, which is no sign.
        bool negative = value < 0 && !zero && own == 0;
        if (own == 1 && section.HasDigits)
        {
            if (shown.Length > 2 && shown[0] == '(' && shown[^1] == ')')
            {
                (negative, shown) = (!zero, shown[1..^1]);
            }
            else if (section.HasColor && !shown.Contains('-', StringComparison.Ordinal))
            {
                (negative, sure) = (true, false);
            }
        }

        return negative ? "-" + shown : shown;
    }

    /// <summary>What is shown of a text.</summary>
    internal string Text(string text)
    {
        List<FormatSection> sections = Sections();
        return sections.Count == MostSections || (sections.Count == 1 && sections[0].HasText) ? sections[^1].Show(text) : text;
    }

    private List<FormatSection> Sections()
    {
        if (_sections is not null)
        {
            return _sections;
        }

        List<FormatSection> sections = [];
        ReadOnlySpan<char> rest = code.Length <= Longest ? code : "General";
        for (int end = 0; sections.Count < MostSections && end >= 0; rest = end < 0 ? [] : rest[(end + 1)..])
        {
            end = FormatSection.EndOf(rest);
            sections.Add(new FormatSection(rest[..end]));
            end = end == rest.Length ? -1 : end;
        }

        return _sections = sections;
    }
}
