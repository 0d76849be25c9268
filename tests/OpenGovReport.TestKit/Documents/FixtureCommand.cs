using System.Text;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Documents;

/// <summary>
/// The command of the benchmark program that makes the files under <c>tests/OpenGovReport.Documents.Tests/Fixtures</c> again, by LibreOffice:
/// <c>fixtures [folder]</c>. The sample reports and some damaged generated ones as files of every format, and files that cannot be read.
/// </summary>
public static class FixtureCommand
{
    // One of each kind of damage that leaves a trace in a file with a grid; the numbers pick reports of different sizes and habits.
    private static readonly string[] Generated =
    [
        "fullwidth-2021-3", "thousands-2020-4", "marks-2021-5", "blankcells-2020-6", "misspelt-2021-7", "reworded-2021-8",
        "rowmissing-2020-9", "rowadded-2021-10", "unsplit-2021-11", "signed-2020-14", "wrongtotal-2021-15", "totalsblank-2021-16",
    ];

    private static readonly byte[] Short = Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8></head><body><p>江海市水利局2023年政府信息公开工作年度报告</p></body></html>");

    /// <summary>Runs <c>fixtures</c>; 1 where LibreOffice did not make every file.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        string folder = arguments.Length > 0 ? arguments[0] : FixtureFile.Folder;
        string samples = Directory.CreateDirectory(Path.Combine(folder, "Samples")).FullName;
        string generated = Directory.CreateDirectory(Path.Combine(folder, "Generated")).FullName;
        string refused = Directory.CreateDirectory(Path.Combine(folder, "Refused")).FullName;
        using OfficeProgram office = new();

        string[] names = [.. Corpus.Samples];
        byte[][] pages = [.. names.Select(SamplePage.Of)];
        bool all = Write(samples, names, "html", pages);
        foreach (OfficeConversion conversion in (OfficeConversion[])[OfficeProgram.Word, OfficeProgram.Pdf, OfficeProgram.Excel])
        {
            all &= Write(samples, names, conversion.Ending, office.Convert(pages, conversion));
        }

        GeneratedDocument[] documents = [.. Generated.Select(Document)];
        byte[][] printed = [.. documents.Select(PrintWriter.Write)];
        for (int i = 0; i < documents.Length; i++)
        {
            File.WriteAllText(Path.Combine(generated, Generated[i] + ".csv"), documents[i].ExpectedCsv());
        }

        all &= Write(generated, Generated, "docx", office.Convert(printed, OfficeProgram.Word));
        all &= Write(generated, Generated, "pdf", office.Convert(printed, OfficeProgram.Pdf));

        foreach (OfficeConversion conversion in OfficeProgram.Unreadable)
        {
            all &= Write(refused, [conversion.Name], conversion.Ending, office.Convert([Short], conversion));
        }

        all &= Write(refused, ["scan"], "pdf", office.Convert([ScannedPage.Html()], OfficeProgram.Pdf));
        output.WriteLine(all ? $"The fixtures are in {folder}." : "LibreOffice did not make every file.");
        return all ? 0 : 1;
    }

    /// <summary>The generated report of a name: its damage, its form and its number.</summary>
    internal static GeneratedDocument Document(string name)
    {
        string[] parts = name.Split('-');
        return WrittenDocument.Print("print", Damage.Named(parts[0]), Enum.Parse<ReportForm>("Form" + parts[1]), int.Parse(parts[2], null));
    }

    private static bool Write(string folder, string[] names, string ending, byte[]?[] files)
    {
        for (int i = 0; i < files.Length; i++)
        {
            if (files[i] is byte[] file)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{names[i]}.{ending}"), file);
            }
        }

        return !files.Contains(null);
    }
}
