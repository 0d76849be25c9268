namespace OpenGovReport.Reading;

/// <summary>The three tables of a report as found in the text.</summary>
internal ref struct TableScans
{
    internal TableScan Disclosure, Requests, Disputes;

    internal TableScans((int From, int To) disclosure, (int From, int To) requests, (int From, int To) disputes)
    {
        // Its rows may have a single column.
        Disclosure = new(disclosure.From, disclosure.To, fewestBlanks: 1);
        Requests = new(requests.From, requests.To);
        Disputes = new(disputes.From, disputes.To);
    }

    /// <summary>From the line at which the first table begins that was found to behind the last.</summary>
    internal readonly (int From, int To) Extent
    {
        get
        {
            (int From, int To) extent = (int.MaxValue, 0);
            foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[Disclosure.Range, Requests.Range, Disputes.Range])
            {
                extent = (to > from ? Math.Min(extent.From, from) : extent.From, Math.Max(extent.To, to));
            }

            return extent;
        }
    }

    /// <summary>Scans the tables; returns false when one of them has more than <paramref name="limit"/> tokens.</summary>
    internal bool Scan(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int limit) =>
        Disclosure.Scan(text, lines, limit, 0) && Requests.Scan(text, lines, limit, 1) && Disputes.Scan(text, lines, limit, 2);

    /// <summary>Takes the columns out that the form does not have.</summary>
    internal void TakeOutAdded(ReadOnlySpan<char> text, FormLabels form)
    {
        Disclosure.TakeOutAdded(text, form, 0);
        Requests.TakeOutAdded(text, form, 1);
        Disputes.TakeOutAdded(text, form, 2);
    }

    internal void Dispose()
    {
        Disclosure.Dispose();
        Requests.Dispose();
        Disputes.Dispose();
    }
}
