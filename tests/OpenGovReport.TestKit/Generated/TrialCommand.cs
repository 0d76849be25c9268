using System.Diagnostics;
using System.Globalization;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated.Layouts;

namespace OpenGovReport.Tests.Generated;

/// <summary>
/// The commands of the benchmark program that are about generated documents:
/// <c>trial [documents] [--layout a,b] [--damage a,b] [--first n] [--out folder [--keep n]]</c> reads that many documents in all and prints the table:
/// those from number n on, so that every n tries other reports; up to n of each layout and damage that were misread are written to the folder;
/// <c>write folder [n] [--layout a,b] [--damage a,b]</c> writes n documents of each layout, damage and form, with what stands in their cells;
/// <c>explain name…</c> makes the documents of those names again (<c>pdf-torn-2021-3</c>) and says what the reader makes of them.
/// </summary>
public static class TrialCommand
{
    /// <summary>Runs <c>trial</c>; 1 where the reader was wrong in silence, or not perfect on sound documents.</summary>
    public static int Trial(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (List<string> plain, Dictionary<string, string> options) = Parse(arguments);
        int total = plain.Count > 0 ? int.Parse(plain[0], CultureInfo.InvariantCulture) : 2000;
        int first = int.Parse(options.GetValueOrDefault("first", "0"), CultureInfo.InvariantCulture);
        Layout[] layouts = Layouts(options);
        Damage[] damages = Damages(options);
        int each = Math.Max(1, total / (layouts.Length * damages.Length));
        ReaderTrial trial = new()
        {
            Folder = options.GetValueOrDefault("out"),
            Offenders = int.Parse(options.GetValueOrDefault("keep", "3"), CultureInfo.InvariantCulture),
        };
        Stopwatch watch = Stopwatch.StartNew();
        foreach (Layout layout in layouts)
        {
            foreach (Damage damage in damages)
            {
                trial.Run(layout, damage, each, first);
            }
        }

        output.Write(trial.Table());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layouts.Length * damages.Length * each} documents in {watch.Elapsed.TotalSeconds:F1} s"));
        return trial.IsClean ? 0 : 1;
    }

    /// <summary>Runs <c>write</c>.</summary>
    public static int Write(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (List<string> plain, Dictionary<string, string> options) = Parse(arguments);
        string folder = plain[0];
        int each = plain.Count > 1 ? int.Parse(plain[1], CultureInfo.InvariantCulture) : 1;
        Directory.CreateDirectory(folder);
        int written = 0;
        foreach (Layout layout in Layouts(options))
        {
            foreach (Damage damage in Damages(options))
            {
                foreach (ReportForm form in Enum.GetValues<ReportForm>().Where(f => damage.Form is null || damage.Form == f))
                {
                    for (int n = 0; n < each; n++, written++)
                    {
                        GeneratedDocument document = GeneratedDocument.Create(layout, damage, form, n);
                        File.WriteAllText(Path.Combine(folder, document.Name + ".txt"), document.Text);
                        File.WriteAllText(Path.Combine(folder, document.Name + ".csv"), document.ExpectedCsv());
                    }
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} documents in {folder}"));
        return 0;
    }

    /// <summary>Runs <c>explain</c>.</summary>
    public static int Explain(string[] names, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(output);
        foreach (string name in names)
        {
            if (DocumentTrialCommand.Explain(name) is string explained)
            {
                output.Write(explained);
                continue;
            }

            GeneratedDocument document = GeneratedDocument.Create(name);
            output.WriteLine(document.Text);
            output.Write(ReaderTrial.Read(document).Explain());
        }

        return 0;
    }

    private static Layout[] Layouts(Dictionary<string, string> options) =>
        options.TryGetValue("layout", out string? names) ? [.. names.Split(',').Select(Layout.Named)] : [.. Layout.All];

    internal static Damage[] Damages(Dictionary<string, string> options) =>
        options.TryGetValue("damage", out string? names) ? [.. names.Split(',').Select(Damage.Named)] : [.. Damage.All];

    internal static (List<string> Plain, Dictionary<string, string> Options) Parse(string[] arguments)
    {
        List<string> plain = [];
        Dictionary<string, string> options = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < arguments.Length)
            {
                options[arguments[i][2..]] = arguments[++i];
            }
            else
            {
                plain.Add(arguments[i]);
            }
        }

        return (plain, options);
    }
}
