namespace OpenGovReport.Conversion;

/// <summary>
/// A sum of counts. Numbers are added; a blank adds nothing, and neither does <c>/</c>. Where no number is among the cells, the sum is
/// not applicable if every cell is, and else blank.
/// </summary>
internal struct CellSum
{
    // 128 bits hold more numbers of 64 bits than there are cells in all reports.
    private Int128 _total;

    /// <summary>How many cells say a number.</summary>
    internal int Numbers { get; private set; }

    /// <summary>How many cells are blank.</summary>
    internal int Blanks { get; private set; }

    /// <summary>How many cells are marked as not applicable.</summary>
    internal int NotApplicables { get; private set; }

    /// <summary>How many cells take part.</summary>
    internal readonly int Addends => Numbers + Blanks + NotApplicables;

    /// <summary>Whether the sum is beyond what a <see cref="Count"/> holds; it is blank then.</summary>
    internal readonly bool Overflows => Numbers > 0 && (_total > long.MaxValue || _total <= Count.BlankOrLess);

    /// <summary>The sum.</summary>
    internal readonly Count Value =>
        Numbers > 0 ? (Overflows ? Count.Blank : new Count((long)_total))
        : NotApplicables > 0 && Blanks == 0 ? Count.NotApplicable
        : Count.Blank;

    /// <summary>Adds a cell by its <see cref="Count.Code"/>.</summary>
    internal void Add(long code)
    {
        if (code > Count.BlankOrLess)
        {
            _total += code;
            Numbers++;
        }
        else if (code == Count.BlankOrLess)
        {
            NotApplicables++;
        }
        else
        {
            Blanks++;
        }
    }
}
