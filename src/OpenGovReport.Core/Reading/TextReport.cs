using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Reads one report out of one text: lines, outline, tables, narratives, in that order.</summary>
internal static class TextReport
{
    // Of a text without a number in any table, how many sections show that it is a report.
    private const int FewestSections = 3;

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
        TablesOutOfOrder.Find(text, lines.Items, outline, ref two, ref three, ref four);
        AnnexedTables.Find(text, lines.Items, ref outline, ref two, ref three, ref four);
        NumbersBelow.Move(text, lines.Items, ref outline, ref two, ref three, ref four);
        NarrativeMarks marks = new(origins);
        Heading heading = Heading.Read(text, source, lines.Items[..outline.First], marks);
        int? year = heading.ReportingYear;
        ReadOnlySpan<int> others =
        [
            RepeatedTables.Narrow(text, lines.Items, 0, year, ref two), RepeatedTables.Narrow(text, lines.Items, 1, year, ref three), RepeatedTables.Narrow(text, lines.Items, 2, year, ref four),
        ];
        TableScans tables = new(two, three, four);
        ReadResult result = tables.Scan(text, lines.Items, options.MaxTokens)
            ? Bind(text, source, lines.Items, outline, heading, marks, others, ref tables, noticed, origins)
            : ReportReader.Nothing(DiagnosticDescriptors.TooLarge, "> " + options.MaxTokens.ToString(CultureInfo.InvariantCulture), "tokens", options.MaxTokens.ToString(CultureInfo.InvariantCulture));
        tables.Dispose();
        lines.Dispose();
        return result;
    }

    // What the three tables, the narratives and the headings say, and what there is to say about them.
    private static ReadResult Bind(
        ReadOnlySpan<char> text, ReadOnlySpan<char> printed, ReadOnlySpan<TextLine> lines, scoped Outline outline, Heading heading, NarrativeMarks marks, scoped ReadOnlySpan<int> others,
        ref TableScans tables, Diagnostic? noticed, BlockOrigins? origins)
    {
        marks.Title = heading.Title;
        (ReportForm form, bool decided) = FormDetector.Detect(tables.Disclosure.Labels.Items, tables.Requests.Labels.Items, heading.Year);
        FormLabels labels = FormLabels.Of(form);
        ReportTemplate template = labels.Template;
        tables.TakeOutAdded(text, labels);
        Span<Count> counts = stackalloc Count[template.AllCells.Count];
        counts.Clear();
        SourceLocation[] sources = new SourceLocation[template.AllCells.Count];
        Span<bool> settled = stackalloc bool[counts.Length];
        settled.Clear();
        CellSink sink = new(text, printed, lines, counts, settled, sources, origins, TableUnit.Of(tables.Disclosure, text, lines)) { Tables = tables.Extent };
        ReadOnlySpan<bool> found = BindTables(text, lines, outline.Heading[2], heading.ReportingYear, labels, tables, sources, origins, ref sink);
        if (!found.Contains(true) && outline.Found < FewestSections)
        {
            return ReportReader.Nothing(DiagnosticDescriptors.NoReport, outline.Found == 0 ? "no section and no table" : "no table");
        }

        OtherTables.Report(text, lines, outline, heading, [tables.Disclosure.Range, tables.Requests.Range, tables.Disputes.Range], template, sources, ref sink);
        StructureReports.ReportBeside(others, template, ref sink);
        StructureReports.ReportAnnexed(outline, [tables.Disclosure.From, tables.Requests.From, tables.Disputes.From], found, template, ref sink);
        StructureReports.Report(lines, outline, found, decided, template, origins, ref sink);
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

    // Sets the cells of the three tables; returns of which any number was found, or that they are printed blank.
    private static bool[] BindTables(
        ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int headingOfThree, int? year, FormLabels labels, scoped in TableScans tables, SourceLocation[] sources, BlockOrigins? origins, ref CellSink sink)
    {
        Span<Run> runsOfTwo = tables.Disclosure.Runs.Items, runsOfThree = tables.Requests.Runs.Items, runsOfFour = tables.Disputes.Runs.Items;
        bool charactersLost = LostCharacters.HasEmptyBrackets(text);
        FormLabels ofThree = NewerRequests.FormOf(labels, tables.Requests.Labels.Items);
        TableView two = new(text, tables.Disclosure.Tokens.Items, tables.Disclosure.Labels.Items, labels, 0);
        TableView three = new(text, tables.Requests.Tokens.Items, tables.Requests.Labels.Items, ofThree, 1);
        TableView four = new(text, tables.Disputes.Tokens.Items, tables.Disputes.Labels.Items, labels, 2);
        bool[] found = new bool[labels.Template.Tables.Count];
        sink.LeavesBlanks = RowPlaces.ShowsBlanks(three, runsOfThree);
        found[0] = RowsBinder.Bind(two, runsOfTwo, year, ref sink);
        NumbersBelow.Doubt(lines, headingOfThree, tables.Disclosure.From, tables.Disclosure.To, labels.Template.Tables[0], sources, ref sink);
        if (ofThree == labels)
        {
            found[1] = BindRequests(three, runsOfThree, year, tables.Requests.Added, charactersLost, ref sink);
        }
        else
        {
            CellSink newer = sink.For(ofThree.Template);
            found[1] = BindRequests(three, runsOfThree, year, tables.Requests.Added, charactersLost, ref newer);
            NewerRequests.Give(newer, ref sink);
            three = new(text, tables.Requests.Tokens.Items, tables.Requests.Labels.Items, labels, 1);
        }

        found[2] = DisputesBinder.Bind(four, runsOfFour, year, ref sink);
        BrokenDoubts.Settle(labels.Template.Form, ref sink);
        TornDoubts.DoubtUnsummed(two, runsOfTwo, ref sink);
        OtherNames.Doubt(two, year, ref sink);
        OtherNames.Doubt(four, year, ref sink);
        AddedColumnReports.Report(two, tables.Disclosure.Added, runsOfTwo, ref sink);
        AddedColumnReports.Report(four, tables.Disputes.Added, runsOfFour, ref sink);
        if (charactersLost)
        {
            LostCharacters.Report(two, ref sink);
        }

        // Where no table has numbers, they are rather lost than blank.
        if (found.Contains(true))
        {
            found[0] = found[0] || BlankTables.Report(two, lines, origins, ref sink);
            found[1] = found[1] || BlankTables.Report(three, lines, origins, ref sink);
            found[2] = found[2] || BlankTables.Report(four, lines, origins, ref sink);
        }

        return found;
    }

    // The same of table three, and what else there is to say of it alone.
    private static bool BindRequests(scoped in TableView three, Span<Run> runs, int? year, AddedColumns? added, bool charactersLost, ref CellSink sink)
    {
        bool found = RowsBinder.Bind(three, runs, year, ref sink);
        OtherNames.Doubt(three, year, ref sink);
        AddedColumnReports.Report(three, added, runs, ref sink);
        if (charactersLost)
        {
            LostCharacters.Report(three, ref sink);
        }

        return found;
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
            last.To = last.From + Signature.Cut(text, lines[last.From..last.To], heading.Publisher, heading.ReportingYear, out signatory, out signedOn);
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
