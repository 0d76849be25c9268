using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Reads one report out of one text: lines, outline, tables, narratives, in that order.</summary>
internal static class TextReport
{
    /// <summary>Reads a text; of a document's blocks <paramref name="origins"/> says where each line stands.</summary>
    internal static ReadResult Read(string source, ReadOptions options, Diagnostic? noticed, BlockOrigins? origins = null)
    {
        // Positions are the same in both; what a report says is taken from what is printed.
        ReadOnlySpan<char> text = TraditionalText.Simplify(source) ?? source;
        PooledList<TextLine> lines = new(1024);
        Outline outline = new(stackalloc int[Outline.Sections], stackalloc int[Outline.Sections], stackalloc bool[Outline.Sections], stackalloc bool[3]);
        TextLines.Scan(text, origins, ref lines);
        LostLineBreaks.Restore(text, ref lines);
        PageNumbers.Remove(text, ref lines);
        Outline.SplitHeadings(text, ref lines);
        outline.Find(text, lines.Items);
        (int From, int To) two = outline.Body(1), three = outline.Body(2), four = outline.Body(3);
        TableAnchors.Complete(text, lines.Items, ref outline, ref two, ref three, ref four);
        AnnexedTables.Find(text, lines.Items, ref outline, ref two, ref three, ref four);
        NumbersBelow.Move(text, lines.Items, ref outline, ref two, ref three, ref four);
        NarrativeMarks marks = new(origins);
        Heading heading = Heading.Read(text, source, lines.Items[..outline.First], marks);
        int? year = heading.ReportingYear;
        ReadOnlySpan<int> others =
        [
            RepeatedTables.Narrow(text, lines.Items, 0, year, ref two), RepeatedTables.Narrow(text, lines.Items, 1, year, ref three), RepeatedTables.Narrow(text, lines.Items, 2, year, ref four),
        ];
        TableScan disclosure = new(two.From, two.To), requests = new(three.From, three.To), disputes = new(four.From, four.To);
        ReadResult result = disclosure.Scan(text, lines.Items, options.MaxTokens) && requests.Scan(text, lines.Items, options.MaxTokens) && disputes.Scan(text, lines.Items, options.MaxTokens)
            ? Bind(text, source, lines.Items, outline, heading, marks, others, ref disclosure, ref requests, ref disputes, noticed, origins)
            : ReportReader.Nothing(DiagnosticDescriptors.TooLarge, "> " + options.MaxTokens.ToString(CultureInfo.InvariantCulture), "tokens", options.MaxTokens.ToString(CultureInfo.InvariantCulture));
        disclosure.Dispose();
        requests.Dispose();
        disputes.Dispose();
        lines.Dispose();
        return result;
    }

    private static ReadResult Bind(
        ReadOnlySpan<char> text, ReadOnlySpan<char> printed, ReadOnlySpan<TextLine> lines, scoped Outline outline, Heading heading, NarrativeMarks marks, scoped ReadOnlySpan<int> others,
        ref TableScan disclosure, ref TableScan requests, ref TableScan disputes, Diagnostic? noticed, BlockOrigins? origins)
    {
        marks.Title = heading.Title;
        (ReportForm form, bool decided) = FormDetector.Detect(disclosure.Labels.Items, requests.Labels.Items, heading.Year);
        FormLabels labels = FormLabels.Of(form);
        ReportTemplate template = labels.Template;
        disclosure.TakeOutAdded(text, labels, 0);
        requests.TakeOutAdded(text, labels, 1);
        disputes.TakeOutAdded(text, labels, 2);
        Span<Count> counts = stackalloc Count[template.AllCells.Count];
        counts.Clear();
        SourceLocation[] sources = new SourceLocation[template.AllCells.Count];
        Span<bool> settled = stackalloc bool[counts.Length];
        settled.Clear();
        CellSink sink = new(text, printed, lines, counts, settled, sources, origins, TableUnit.Of(disclosure, text, lines))
        {
            Tables = Extent((disclosure.From, disclosure.To), (requests.From, requests.To), (disputes.From, disputes.To)),
        };
        TableView two = new(text, disclosure.Tokens.Items, disclosure.Labels.Items, labels, 0);
        bool foundTwo = RowsBinder.Bind(two, disclosure.Runs.Items, heading.ReportingYear, ref sink);
        NumbersBelow.Doubt(lines, outline.Heading[2], disclosure.From, disclosure.To, template.Tables[0], sources, ref sink);
        TableView three = new(text, requests.Tokens.Items, requests.Labels.Items, labels, 1);
        bool foundThree = RowsBinder.Bind(three, requests.Runs.Items, heading.ReportingYear, ref sink);
        TableView four = new(text, disputes.Tokens.Items, disputes.Labels.Items, labels, 2);
        bool foundFour = DisputesBinder.Bind(four, disputes.Runs.Items, heading.ReportingYear, ref sink);
        TornDoubts.DoubtUnsummed(two, disclosure.Runs.Items, ref sink);
        OtherNames.Doubt(two, heading.ReportingYear, ref sink);
        OtherNames.Doubt(three, heading.ReportingYear, ref sink);
        OtherNames.Doubt(four, heading.ReportingYear, ref sink);
        AddedColumnReports.Report(two, disclosure.Added, disclosure.Runs.Items, ref sink);
        AddedColumnReports.Report(three, requests.Added, requests.Runs.Items, ref sink);
        AddedColumnReports.Report(four, disputes.Added, disputes.Runs.Items, ref sink);
        if (!foundTwo && !foundThree && !foundFour)
        {
            int sections = 0;
            foreach (int line in outline.Heading)
            {
                sections += line >= 0 ? 1 : 0;
            }

            if (sections < 3)
            {
                return ReportReader.Nothing(DiagnosticDescriptors.NoReport, sections == 0 ? "no section and no table" : "no table");
            }
        }

        OtherTables.Report(text, lines, outline, heading, [(disclosure.From, disclosure.To), (requests.From, requests.To), (disputes.From, disputes.To)], template, sources, ref sink);
        for (int table = 0; table < others.Length; table++)
        {
            if (others[table] >= 0)
            {
                sink.Report(DiagnosticDescriptors.TableBeside, sink.Locate(others[table]), "", null, template.Tables[table].Numeral.ToString(), template.Tables[table].Title);
            }
        }

        // Where no table has numbers, they are rather lost than blank.
        bool any = foundTwo || foundThree || foundFour;
        foundTwo = foundTwo || (any && BlankTables.Report(two, lines, origins, ref sink));
        foundThree = foundThree || (any && BlankTables.Report(three, lines, origins, ref sink));
        foundFour = foundFour || (any && BlankTables.Report(four, lines, origins, ref sink));
        StructureReports.ReportAnnexed(outline, [disclosure.From, requests.From, disputes.From], [foundTwo, foundThree, foundFour], template, ref sink);
        StructureReports.Report(lines, outline, foundTwo, foundThree, foundFour, decided, template, origins, ref sink);
        LostCharacters.Report(text, disclosure, template.Tables[0], labels.Slots[0], ref sink);
        LostCharacters.Report(text, requests, template.Tables[1], labels.Slots[1], ref sink);
        AnnualReport report = Tables(template, counts, sink.Money);
        report = Narratives(text, printed, lines, outline, heading, report, marks, ref sink);
        if (text != printed)
        {
            sink.Report(DiagnosticDescriptors.TraditionalCharacters, default, "", null);
        }

        List<Diagnostic> diagnostics = sink.Diagnostics ?? [];
        if (noticed is not null)
        {
            diagnostics.Insert(0, noticed);
        }

        SourceLocation title = heading.TitleLine is int titleLine ? sink.Locate(titleLine) : default;
        SectionHeading[] headings = SectionHeadings.List(text, printed, lines, outline, heading.TitleLine ?? -1, origins);
        return new ReadResult(report, new SourceMap(form, sources, marks.Close(), title, headings), InSourceOrder(diagnostics, origins));
    }

    // From the line at which the first table begins that was found to behind the last.
    private static (int From, int To) Extent(params ReadOnlySpan<(int From, int To)> tables)
    {
        (int From, int To) extent = (int.MaxValue, 0);
        foreach ((int from, int to) in tables)
        {
            extent = (to > from ? Math.Min(extent.From, from) : extent.From, Math.Max(extent.To, to));
        }

        return extent;
    }

    private static Diagnostic[] InSourceOrder(List<Diagnostic> diagnostics, BlockOrigins? origins)
    {
        if (diagnostics.Count == 0)
        {
            return [];
        }

        // Two about one place stay in the order in which they were noticed.
        Diagnostic[] ordered = [.. diagnostics];
        long[] places = new long[ordered.Length];
        for (int i = 0; i < places.Length; i++)
        {
            SourceLocation location = ordered[i].Location;
            places[i] = ((long)(origins?.NumberOf(location) ?? location.Line) << 32) + i;
        }

        Array.Sort(places, ordered);
        return ordered;
    }

    private static AnnualReport Tables(ReportTemplate template, ReadOnlySpan<Count> counts, Amount money)
    {
        int two = template.Tables[0].Cells.Count;
        int three = template.Tables[1].Cells.Count;
        int all = template.Cells.Count;
        DisputesTable disputes = DisputesTable.Of(counts[(two + three)..all]);
        if (template.Form == ReportForm.Form2020)
        {
            return new AnnualReport2020
            {
                ProactiveDisclosure = ProactiveDisclosure2020.Of(counts[..(two - 1)], money),
                Requests = RequestsTable2020.Of(counts.Slice(two, three)),
                Disputes = disputes,
            };
        }

        Span<Count> requests = stackalloc Count[three + counts.Length - all];
        counts.Slice(two, three).CopyTo(requests);
        counts[all..].CopyTo(requests[three..]);
        return new AnnualReport2021
        {
            ProactiveDisclosure = ProactiveDisclosure2021.Of(counts[..(two - 1)], money),
            Requests = RequestsTable2021.Of(requests),
            Disputes = disputes,
        };
    }

    private static AnnualReport Narratives(ReadOnlySpan<char> text, ReadOnlySpan<char> printed, ReadOnlySpan<TextLine> lines, scoped Outline outline, Heading heading, AnnualReport report, NarrativeMarks marks, ref CellSink sink)
    {
        (int From, int To) one = outline.Body(0), five = outline.Body(4), six = outline.Body(5);
        ref (int From, int To) last = ref six;
        if (six.To == 0)
        {
            last = ref five;
        }

        string? signatory = null;
        DateOnly? signedOn = null;
        if (last.To > 0)
        {
            last.To = last.From + Signature.Cut(text, lines[last.From..last.To], heading.Publisher, out signatory, out signedOn);
        }

        Overview overview = one.To == 0 ? Overview.Empty : Narrative.Overview(printed, lines[one.From..one.To], marks);
        string? publisher = heading.Publisher ?? signatory;
        int? year = heading.ReportingYear ?? YearOf(overview);
        SourceLocation titleLocation = heading.TitleLine is int title ? sink.Locate(title) : default;
        if (heading.Title is null)
        {
            titleLocation = lines.IsEmpty ? default : sink.Locate(0);
            sink.Report(DiagnosticDescriptors.TitleMissing, titleLocation, "", null);
        }

        if (year is null)
        {
            sink.Report(DiagnosticDescriptors.YearMissing, titleLocation, "", null);
        }

        if (publisher is null)
        {
            sink.Report(DiagnosticDescriptors.PublisherMissing, titleLocation, "", null);
        }
        else if (signatory is not null && Publishers.Contradict(publisher, signatory))
        {
            sink.Report(DiagnosticDescriptors.PublisherContradicted, titleLocation, publisher, null, publisher, signatory);
        }
        else if (Publishers.LacksPlace(publisher))
        {
            sink.Report(DiagnosticDescriptors.PublisherIncomplete, titleLocation, publisher, null, publisher);
        }

        return report with
        {
            Title = heading.Title,
            Publisher = publisher,
            Year = year,
            Period = heading.Period,
            PublishedOn = heading.PublishedOn,
            SignedOn = signedOn,
            Preamble = heading.Preamble,
            Overview = overview,
            ProblemsAndImprovements = Narrative.Text(printed, lines[five.From..five.To], MarkedText.ProblemsAndImprovements, marks),
            OtherMatters = Narrative.Text(printed, lines[six.From..six.To], MarkedText.OtherMatters, marks),
        };
    }

    // "2023 年，我局…": the year that the overview begins with.
    private static int? YearOf(Overview overview)
    {
        string text = overview.Introduction.Length > 0 ? overview.Introduction : overview.Parts.Count > 0 ? overview.Parts[0].Text : "";
        for (int i = 0; i < Math.Min(text.Length, 60); i++)
        {
            // "2019年5月15日" dates something else.
            ReadOnlySpan<char> rest = text.AsSpan(i);
            if (Dates.TryYear(rest, out int year, out int length) && rest[length..].TrimStart() is ['年', .. ReadOnlySpan<char> after]
                && !char.IsAsciiDigit(after.TrimStart() is [char next, ..] ? next : ' '))
            {
                return year;
            }
        }

        return null;
    }
}
