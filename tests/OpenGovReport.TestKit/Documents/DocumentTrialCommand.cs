using System.Diagnostics;
using System.Globalization;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

/// <summary>
/// The command of the benchmark program that reads many generated files: <c>documents [n] [--office n] [--layout a,b] [--damage a,b] [--first n] [--out folder [--keep n]]</c>
/// reads n files in all, and as many more as <c>--office</c> says that LibreOffice makes, and prints the tables.
/// </summary>
public static class DocumentTrialCommand
{
    /// <summary>Runs <c>documents</c>; 1 where a cell was misread in silence, or a sound file not read perfectly.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (List<string> plain, Dictionary<string, string> options) = TrialCommand.Parse(arguments);
        int total = plain.Count > 0 ? int.Parse(plain[0], CultureInfo.InvariantCulture) : 2000;
        int ofOffice = int.Parse(options.GetValueOrDefault("office", "0"), CultureInfo.InvariantCulture);
        int first = int.Parse(options.GetValueOrDefault("first", "0"), CultureInfo.InvariantCulture);
        DocumentLayout[] layouts = options.TryGetValue("layout", out string? names) ? [.. names.Split(',').Select(n => DocumentLayout.Find(n)!)] : [.. DocumentLayout.All];
        Damage[] damages = TrialCommand.Damages(options);
        DocumentTrial trial = new()
        {
            Folder = options.GetValueOrDefault("out"),
            Offenders = int.Parse(options.GetValueOrDefault("keep", "1"), CultureInfo.InvariantCulture),
        };
        Stopwatch watch = Stopwatch.StartNew();
        using OfficeProgram office = new();
        foreach (DocumentLayout layout in layouts)
        {
            int alike = layouts.Count(l => l.NeedsOffice == layout.NeedsOffice);
            int each = (layout.NeedsOffice ? ofOffice : total) / (alike * damages.Length);
            if (each > 0)
            {
                trial.Run(layout, damages, each, first, office);
            }
        }

        output.Write(trial.Table());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial.Documents} documents in {watch.Elapsed.TotalSeconds:F1} s"));
        return trial.IsClean ? 0 : 1;
    }

    /// <summary>Makes the file of a name again, as <see cref="TrialCommand.Explain"/> does for texts; <see langword="null"/> where the name is none of a file.</summary>
    internal static string? Explain(string name)
    {
        string[] parts = name.Split('-');
        if (DocumentLayout.Find(parts[0]) is not { } layout)
        {
            return null;
        }

        using OfficeProgram office = new();
        GeneratedDocument document = layout.Print(Damage.Named(parts[1]), Enum.Parse<ReportForm>("Form" + parts[2]), int.Parse(parts[3], CultureInfo.InvariantCulture));
        return string.Concat(layout.Write([document], office).Select(w => w.Read().Explain()));
    }
}
