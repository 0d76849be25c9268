using System.Diagnostics.CodeAnalysis;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>A way in which programs lay out the text of a report.</summary>
public sealed class Layout
{
    private readonly Func<Rng, LayoutWriter> _writer;

    internal Layout(string name, Func<Rng, LayoutWriter> writer, bool hasGrid = false)
    {
        Name = name;
        _writer = writer;
        HasGrid = hasGrid;
    }

    /// <summary>Every layout.</summary>
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("word", r => new TabbedWriter(r), hasGrid: true),
        new("web", r => new CellLinesWriter(r, true)),
        new("lines", r => new CellLinesWriter(r, false)),
        new("pdf", r => new FlowingPdfWriter(r, true)),
        new("pdfcells", r => new FlowingPdfWriter(r, true, apart: true)),
        new("pdfraw", r => new FlowingPdfWriter(r, false)),
        new("pdflayout", r => new AlignedPdfWriter(r)),
        new("markdown", r => new MarkdownWriter(r), hasGrid: true),
        new("oneline", r => new OneLineWriter(r, whole: false)),
        new("nobreaks", r => new OneLineWriter(r, whole: true)),
    ];

    public string Name { get; }

    /// <summary>Whether an empty cell can be seen in the text.</summary>
    public bool HasGrid { get; }

    /// <summary>Lays a report out.</summary>
    public string Write(PrintedReport report, Rng rng)
    {
        ArgumentNullException.ThrowIfNull(rng);
        return _writer(rng).Write(report);
    }

    public static Layout Named(string name) => All.First(l => l.Name == name);

    public override string ToString() => Name;
}
