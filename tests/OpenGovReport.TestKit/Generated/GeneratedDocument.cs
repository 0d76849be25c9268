using System.Globalization;
using System.Text;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated.Layouts;

namespace OpenGovReport.Tests.Generated;

/// <summary>A generated document and what a reader should find in it.</summary>
public sealed class GeneratedDocument
{
    private GeneratedDocument(Layout layout, Damage damage, int number, PrintedReport printed, string text)
    {
        Name = $"{layout.Name}-{damage.Name}-{(int)printed.Form}-{number}";
        Layout = layout;
        Damage = damage;
        Printed = printed;
        Text = text;
        Expected = printed.Expected();
    }

    /// <summary>Layout, damage, form and number: everything that is needed to make the document again.</summary>
    public string Name { get; }

    public Layout Layout { get; }

    public Damage Damage { get; }

    public string Text { get; }

    public ReportForm Form => Printed.Form;

    public int Year => Printed.Year;

    public string Publisher => Printed.Source.Publisher!;

    /// <summary>What stands in every cell, by <see cref="CellDescriptor.Index"/>.</summary>
    public IReadOnlyList<CellValue> Expected { get; }

    internal PrintedReport Printed { get; }

    /// <summary>Makes a document; the same arguments make the same document.</summary>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="damage">What is wrong with it.</param>
    /// <param name="form">The form it is on.</param>
    /// <param name="number">Which of the many such documents.</param>
    public static GeneratedDocument Create(Layout layout, Damage damage, ReportForm form, int number)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(damage);
        for (int attempt = 0; ; attempt++)
        {
            int seed = Rng.Seed(layout.Name, damage.Name, (int)form, number, attempt);
            if (Print(damage, form, seed, out Rng rng) is { } printed)
            {
                string text = layout.Write(printed, rng);
                return new GeneratedDocument(layout, damage, number, Twin(layout, damage, form, seed, text) ?? printed, text);
            }
        }
    }

    private static PrintedReport? Print(Damage damage, ReportForm form, int seed, out Rng rng)
    {
        rng = new Rng(seed);
        PrintedReport printed = Typesetter.Print(ReportGenerator.Create(form, seed, damage.AtLeast), rng);
        return damage.Apply(printed, rng) ? printed : null;
    }

    // A row that has lost a number and been given one again is, where blanks leave no trace, to the letter the row of a report that has neither, but for one figure
    // at most that is misprinted: then that is what the document says. Null where the text tells the two apart.
    private static PrintedReport? Twin(Layout layout, Damage damage, ReportForm form, int seed, string text)
    {
        PrintedReport twin = Print(damage, form, seed, out Rng rng)!;
        bool filled = false;
        foreach (PrintedRow row in twin.Table3.Where(r => r.Row is not null))
        {
            List<PrintedCell> own = [.. row.Cells.Where(c => c.Cell is not null)];
            string[] texts = [.. row.Cells.Where(c => c.Text.Length > 0).Select(c => c.Text)];
            texts = texts.Length == own.Count ? texts : [.. row.Cells.Where(c => !c.Omitted).Select(c => c.Text)];
            texts = texts.Length > own.Count && texts[own.Count..].All(t => t.Length == 0) ? texts[..own.Count] : texts;
            CellValue[] sound = [.. own.Select(c => c.Cell!.Get(twin.Source))];
            if (own.Count < row.Cells.Count && own.Exists(c => c.Text.Length == 0) && texts.Length == own.Count && texts.Where((t, i) => t.Length > 0 && Plain(t) != sound[i].ToString()).ToArray() is [] or [[>= '0' and <= '9', ..]])
            {
                filled = true;
                row.Cells = own;
                for (int i = 0; i < own.Count; i++)
                {
                    own[i].Text = texts[i];
                    own[i].Expected = texts[i].Length == 0 ? Count.Blank : long.TryParse(Plain(texts[i]), CultureInfo.InvariantCulture, out long misprinted) ? new Count(misprinted) : sound[i];
                    own[i].Omitted = false;
                }
            }
        }

        return filled && layout.Write(twin, rng) == text ? twin : null;
    }

    private static string Plain(string text) => string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));

    /// <summary>The document of that name.</summary>
    public static GeneratedDocument Create(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] parts = name.Split('-');
        return Create(Layout.Named(parts[0]), Damage.Named(parts[1]), Enum.Parse<ReportForm>("Form" + parts[2]), int.Parse(parts[3], null));
    }

    /// <summary>What should be found, as CSV in printed order: <c>table,row,column,value</c>.</summary>
    public string ExpectedCsv()
    {
        StringBuilder csv = new("table,row,column,value\n");
        foreach (TableDescriptor table in ReportTemplate.Of(Form).Tables)
        {
            bool unsplit = table.UnsplitRow is { } row && Printed.AllRows.Any(r => ReferenceEquals(r.Row, row));
            IEnumerable<RowDescriptor> rows = !unsplit ? table.Rows : table.Rows
                .Where(r => r.EnglishName is not ("other.feeUnpaid" or "other.others"))
                .Select(r => r.EnglishName == "other.correctionOverdue" ? table.UnsplitRow! : r);
            foreach (CellDescriptor cell in rows.SelectMany(r => r.Cells))
            {
                csv.Append(table.Number).Append(',').Append(cell.Row.Name).Append(',').Append(cell.Column).Append(',').Append(Typesetter.Text(cell, Expected[cell.Index])).Append('\n');
            }
        }

        return csv.ToString();
    }
}
