using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated;

/// <summary>Makes reports of every shape from a seed, most of which nobody would publish: the same seed gives the same report.</summary>
public static class RandomReports
{
    private static readonly string[] Pieces =
    [
        "　　主动公开政府信息1,234条。", "\n", "\n\n", " ", "\t", "\"", "\\", "/", "<b>&amp;'+", "\u0000", "\u0007", "\u007F", "\u0085", "\u2028", "\u2029", "\uFEFF",
        "𠮷", "😀", "é", "- ", "# ", ": ", "{}", "[]", "---\n", "...\n", "null", "true", "~", "2023", "0x1F", "1e3", "2023-01-01", "|", ">", "&a", "*a", "!t", "%", "@", "`", "\r\n", "\r",
        " \n ", "a: b\n  c", "<<", "=", "no", ".inf", "\u00A0", "\u3000", "，", "（一）", "'", "''", "trailing \n", "\n leading",
    ];

    /// <summary>A report on either form, with anything in its texts and cells.</summary>
    /// <param name="seed">The seed.</param>
    public static AnnualReport Next(int seed)
    {
        Random random = new(seed);
        return Next(random, random.Next(2) == 0 ? AnnualReport2020.Blank : AnnualReport2021.Blank);
    }

    /// <summary>A report on a form, with anything in its texts and cells.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="form">The form.</param>
    public static AnnualReport Next(int seed, ReportForm form) =>
        Next(new Random(seed), form == ReportForm.Form2020 ? AnnualReport2020.Blank : AnnualReport2021.Blank);

    private static AnnualReport Next(Random random, AnnualReport report)
    {
        report = report with
        {
            Publisher = Maybe(random, Text(random)),
            Year = random.Next(4) switch { 0 => null, 1 => random.Next(int.MinValue, int.MaxValue), _ => 2019 + random.Next(8) },
            Title = Maybe(random, Text(random)),
            Period = random.Next(2) == 0 ? null : new ReportingPeriod(Day(random), Day(random)),
            PublishedOn = random.Next(2) == 0 ? null : Day(random),
            SignedOn = random.Next(2) == 0 ? null : Day(random),
            Preamble = Text(random),
            Overview = new Overview { Introduction = Text(random), Parts = Parts(random) },
            ProblemsAndImprovements = Text(random),
            OtherMatters = Text(random),
        };
        bool isUnsplit = random.Next(3) == 0;
        foreach (CellDescriptor cell in report.Template().AllCells)
        {
            if (!cell.IsUnsplit || isUnsplit)
            {
                report = report.With(cell, cell.Kind == CellKind.Amount ? Money(random) : Number(random));
            }
        }

        return report;
    }

    private static Count Number(Random random) => random.Next(10) switch
    {
        0 => Count.Blank,
        1 => Count.NotApplicable,
        2 => new Count(long.MaxValue - random.Next(3)),
        3 => new Count(long.MinValue + 2 + random.Next(3)),
        4 => new Count(-random.Next(1000)),
        5 => new Count(random.NextInt64()),
        _ => new Count(random.Next(1000)),
    };

    private static Amount Money(Random random) => random.Next(6) switch
    {
        0 => Amount.Blank,
        1 => Amount.NotApplicable,
        2 => new Amount(decimal.MaxValue, AmountUnit.HundredMillionYuan),
        3 => new Amount(new decimal(0, 0, 0, random.Next(2) == 0, (byte)random.Next(29)), AmountUnit.Unstated),
        _ => new Amount(new decimal(random.Next(), random.Next(), random.Next(2) * random.Next(), random.Next(2) == 0, (byte)random.Next(29)), (AmountUnit)random.Next(4)),
    };

    private static ValueList<OverviewPart> Parts(Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => new OverviewPart(Text(random), Text(random))).ToArray()];

    private static string? Maybe(Random random, string text) => random.Next(4) == 0 ? null : text;

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static DateOnly Day(Random random) => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
}
