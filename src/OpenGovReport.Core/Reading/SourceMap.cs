using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>Says for every cell and every text of a report where it was read, and where the headings of its sections stand.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SourceMap
{
    private readonly ReportForm _form;
    private readonly SourceLocation[] _cells;
    private readonly NarrativeMark[] _narratives;

    internal SourceMap(ReportForm form, SourceLocation[] cells)
        : this(form, cells, [], default, null)
    {
    }

    internal SourceMap(ReportForm form, SourceLocation[] cells, NarrativeMark[] narratives, SourceLocation title, IReadOnlyList<SectionHeading>? headings)
    {
        _form = form;
        _cells = cells;
        _narratives = narratives;
        Title = title;
        Headings = headings;
    }

    /// <summary>Where the title begins; not <see cref="SourceLocation.IsKnown"/> where there is none.</summary>
    public SourceLocation Title { get; }

    /// <summary>
    /// The headings of sections in the order in which the source prints them: those of the six sections as they were found, those that
    /// name a section again or out of its order, and those that name none but carry on the numbers. A table of contents counts for
    /// nothing. <see langword="null"/> where the source is JSON, YAML or CSV, which have no headings.
    /// </summary>
    public IReadOnlyList<SectionHeading>? Headings { get; }

    /// <summary>Where <paramref name="cell"/> was read; not <see cref="SourceLocation.IsKnown"/> where it was not printed.</summary>
    /// <param name="cell">A cell of the report's form.</param>
    /// <exception cref="ArgumentException">The cell belongs to the other form.</exception>
    public SourceLocation this[CellDescriptor cell]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(cell);
            if (cell.Form != _form)
            {
                throw new ArgumentException($"The cell {cell} belongs to the {(int)cell.Form} form; the report is on the {(int)_form} form.", nameof(cell));
            }

            return _cells[cell.Index];
        }
    }

    /// <summary>Where a passage of the report's text begins in the source.</summary>
    /// <param name="passage">The passage.</param>
    /// <returns>The place of its first character, as <see cref="Narrative(NarrativeSection, int, int)"/> gives it.</returns>
    public SourceLocation this[NarrativeSpan passage] => Narrative(passage.Section, passage.Part, passage.Start);

    /// <summary>Where a character of a text of the report was read.</summary>
    /// <param name="section">The text.</param>
    /// <param name="part">The place in <see cref="Overview.Parts"/>; −1 for <see cref="Overview.Introduction"/> and in every other text.</param>
    /// <param name="offset">The character by its index in the text of the report, which puts wrapped lines together.</param>
    /// <returns>
    /// The line and column of the character, or the paragraph or cell of a document. A line feed of the text stands at the end of the line
    /// before it. Not <see cref="SourceLocation.IsKnown"/> where the report has no such text, and where it was read from JSON, YAML or CSV.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is less than 0.</exception>
    public SourceLocation Narrative(NarrativeSection section, int part, int offset) => section switch
    {
        NarrativeSection.Preamble => Place(MarkedText.Preamble, 0, offset),
        NarrativeSection.Overview when part < 0 => Place(MarkedText.OverviewIntroduction, 0, offset),
        NarrativeSection.Overview => Place(MarkedText.OverviewPartText, part, offset),
        NarrativeSection.ProblemsAndImprovements => Place(MarkedText.ProblemsAndImprovements, 0, offset),
        _ => Place(MarkedText.OtherMatters, 0, offset),
    };

    /// <summary>Where the heading of a part of the overview begins; not <see cref="SourceLocation.IsKnown"/> where there is none.</summary>
    /// <param name="part">The place in <see cref="Overview.Parts"/>.</param>
    public SourceLocation PartHeading(int part) => Place(MarkedText.OverviewPartHeading, part, 0);

    /// <summary>Where a character of one of the texts, headings among them, was read.</summary>
    internal SourceLocation Place(MarkedText section, int part, int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        NarrativeMark last = default;
        foreach (NarrativeMark mark in _narratives)
        {
            if (mark.Section == section && mark.Part == part && mark.Offset <= offset)
            {
                last = mark;
            }
        }

        return last.Location.IsKnown ? NarrativeMarks.Shift(last.Location, offset - last.Offset) : default;
    }

    /// <summary>Where <paramref name="cell"/> was read or, where it was not printed, the nearest printed cell of its row.</summary>
    /// <param name="cell">A cell of the report's form.</param>
    /// <returns>A place that is not <see cref="SourceLocation.IsKnown"/> where nothing of the row was printed.</returns>
    /// <exception cref="ArgumentException">The cell belongs to the other form.</exception>
    public SourceLocation Nearest(CellDescriptor cell)
    {
        SourceLocation own = this[cell];
        if (own.IsKnown)
        {
            return own;
        }

        SourceLocation nearest = default;
        int least = int.MaxValue;
        foreach (CellDescriptor other in cell.Row.Cells)
        {
            int distance = Math.Abs(other.Index - cell.Index);
            if (_cells[other.Index].IsKnown && distance < least)
            {
                (nearest, least) = (_cells[other.Index], distance);
            }
        }

        return nearest;
    }
}
