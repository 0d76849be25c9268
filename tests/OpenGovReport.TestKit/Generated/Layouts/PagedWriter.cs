using System.Text;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>What text out of a PDF has in common: wrapped lines, pages with numbers, and a page end in the middle of anything.</summary>
internal abstract class PagedWriter(Rng rng, int narrativeWidth, bool spaced) : LayoutWriter(rng)
{
    private readonly List<PageLine> _lines = [];
    private readonly bool _formFeed = rng.Chance(0.7);
    private readonly int _pageLength = rng.Between(28, 46);
    private readonly bool _repeatHeader = rng.Chance(0.35);
    private readonly string _pageNumber = rng.Pick("", "- {0} -", "— {0} —", "第 {0} 页 共 {1} 页", "{0}", "-{0}-");
    private readonly int _width = narrativeWidth;
    private readonly List<PageLine> _header = [];
    private bool _inTable3;
    private bool _inHeader;
    private bool _keep;

    private enum Break
    {
        Forbidden,
        Allowed,
        Forced,
    }

    protected override void Line(string text) => Put(text, mayBreak: true);

    protected override void Paragraph(string text)
    {
        foreach (string line in Wrap(text, _width))
        {
            Put(line, mayBreak: true);
        }
    }

    protected override void Table3(List<PrintedRow> rows)
    {
        _inHeader = true;
        Header3();
        _inHeader = false;
        _keep = true;
        _inTable3 = true;
        Rows3(rows);
        _inTable3 = false;
    }

    protected abstract void Header3();

    protected abstract void Rows3(List<PrintedRow> rows);

    /// <summary>Adds a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="mayBreak">Whether a page may end before it.</param>
    /// <param name="attached">Whether no blank line stands before it even where lines are spaced.</param>
    protected void Put(string text, bool mayBreak = false, bool attached = false)
    {
        // The first row stays with the header.
        Add(new PageLine(text, mayBreak && !_keep ? Break.Allowed : Break.Forbidden, attached, _inTable3));
        _keep = false;
    }

    /// <summary>Adds a line that begins a page.</summary>
    protected void PutOnNewPage(string text) => Add(new PageLine(text, Break.Forced, false, false));

    protected override string Finish()
    {
        StringBuilder text = new();
        int pages = Pages();
        int page = 1, onPage = 0;
        foreach (PageLine line in _lines)
        {
            if (BeginsPage(line, onPage))
            {
                EndPage(text, page++, pages);
                onPage = 0;
                bool first = true;
                if (line.InTable3 && _repeatHeader && line.Break == Break.Allowed)
                {
                    foreach (PageLine header in _header)
                    {
                        Emit(text, header.Text, header.Attached || first, first);
                        first = false;
                    }
                }

                Emit(text, line.Text, first || line.Attached, first);
            }
            else
            {
                Emit(text, line.Text, line.Attached || onPage == 0, false);
            }

            onPage++;
        }

        EndPage(text, page, pages);
        return _formFeed ? text.Append('\f').ToString() : text.ToString();
    }

    private bool BeginsPage(PageLine line, int onPage) => line.Break == Break.Forced || (line.Break == Break.Allowed && onPage >= _pageLength);

    private int Pages()
    {
        int pages = 1, onPage = 0;
        foreach (PageLine line in _lines)
        {
            if (BeginsPage(line, onPage))
            {
                pages++;
                onPage = 0;
            }

            onPage++;
        }

        return pages;
    }

    private void Add(PageLine line)
    {
        if (_inHeader)
        {
            _header.Add(line);
        }

        _lines.Add(line);
    }

    private void EndPage(StringBuilder text, int page, int pages)
    {
        // A bare number is a page number only where a form feed shows the end of the page.
        if (_pageNumber.Length > 0 && (_formFeed || _pageNumber != "{0}"))
        {
            text.Append(spaced ? "\n" : "").AppendFormat(null, _pageNumber, page, pages).Append('\n');
        }
    }

    private void Emit(StringBuilder text, string line, bool attached, bool beginsPage) =>
        text.Append(spaced && !attached ? "\n" : "").Append(!beginsPage ? "" : _formFeed ? "\f" : " ").Append(line).Append('\n');

    private readonly record struct PageLine(string Text, Break Break, bool Attached, bool InTable3);
}
