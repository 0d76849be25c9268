using System.Diagnostics;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Html;

/// <summary>Reads a report from a web page. Nothing that the page refers to is loaded, and no script is run.</summary>
internal static class HtmlReader
{
    private const int StepsBetweenLooks = 512;

    // What the parser needs to make elements; it is never changed.
    private static readonly IConfiguration Services = Configuration.Default;

    /// <param name="bytes">The page.</param>
    /// <param name="keepsLines">Whether lines outside of tables and blocks are lines, as in Markdown that has its tables in HTML.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static ReadResult Read(ReadOnlySpan<byte> bytes, bool keepsLines, ReadOptions options, CancellationToken cancellationToken)
    {
        string? text = TextDecoder.Decode(bytes, out Diagnostic? noticed, MarkupSniffer.DeclaredEncoding(bytes));
        if (text is null)
        {
            return new ReadResult(null, null, [noticed!]);
        }

        if (text.Length > options.MaxCharacters)
        {
            return Refusal.TooLarge(text.Length, "characters", options.MaxCharacters);
        }

        ReadResult result = Read(text, keepsLines, options, cancellationToken);
        if (result.Report is null && EnclosedPages.MayBeIn(text))
        {
            result = ReadEnclosed(text, options, cancellationToken) ?? result;
        }

        return noticed is null ? result : new ReadResult(result.Report, result.SourceMap, [noticed, .. result.Diagnostics]);
    }

    // The first report that a page holds for a frame or a script to show.
    private static ReadResult? ReadEnclosed(string text, ReadOptions options, CancellationToken cancellationToken)
    {
        using IHtmlDocument document = Parse(HtmlNesting.Limit(text, options.MaxNesting / 2), null, options, cancellationToken, enclosed: true);
        foreach (string enclosed in EnclosedPages.Of(document))
        {
            ReadResult result = enclosed.Contains('<', StringComparison.Ordinal) ? Read(enclosed, keepsLines: false, options, cancellationToken) : ReportReader.ReadText(enclosed, options);
            if (result.Report is not null)
            {
                return result;
            }
        }

        return null;
    }

    private static ReadResult Read(string text, bool keepsLines, ReadOptions options, CancellationToken cancellationToken)
    {
        bool hasTables = text.Contains("<table", StringComparison.OrdinalIgnoreCase);
        StyleSheet? styles = StyleSheet.Of(text, hasTables);
        using IHtmlDocument document = Parse(HtmlNesting.Limit(text, options.MaxNesting / 2), styles, options, cancellationToken);
        HtmlBlocks seen = Blocks(skipHidden: true, unfolds: false);
        ReadResult result = ReportReader.Read(seen.Of(document), options);
        if (seen.LeavesFolded && LacksTables(result))
        {
            // A page may fold each of its sections.
            ReadResult unfolded = ReportReader.Read(Blocks(skipHidden: true, unfolds: true).Of(document), options);
            result = LacksTables(unfolded) ? result : unfolded;
        }

        if (result.Report is null)
        {
            // Some pages hide the article until a script shows it.
            ReadResult all = ReportReader.Read(Blocks(skipHidden: false, unfolds: false).Of(document), options);
            result = all.Report is null ? result : all;
        }

        return result;

        HtmlBlocks Blocks(bool skipHidden, bool unfolds) => new(options, styles, skipHidden, keepsLines, cancellationToken) { HasTables = hasTables, Unfolds = unfolds };
    }

    private static bool LacksTables(ReadResult result) => result.Report is null || result.Diagnostics.Any(d => d.Code == DiagnosticDescriptors.TableMissing.Code);

    private static IHtmlDocument Parse(string text, StyleSheet? styles, ReadOptions options, CancellationToken cancellationToken, bool enclosed = false)
    {
        int elements = 0, steps = 0;
        bool notes = NoteLink.MayBeIn(text);
        long start = Stopwatch.GetTimestamp();

        // Some markup takes the parser time that grows with the square of its length.
        void Look()
        {
            if (++steps % StepsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Stopwatch.GetElapsedTime(start) > options.MaxTime)
                {
                    throw new LimitExceededException((long)Math.Ceiling(options.MaxTime.TotalSeconds), "seconds");
                }
            }
        }

        HtmlParser parser = new(new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = options.MaxNesting,
            SkipComments = true,
            SkipScriptText = !enclosed,
            SkipRawText = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref _, name) =>
            {
                Look();
                return IsKept(name.Span) || (enclosed && name.Span is "srcdoc") || (notes && NoteLink.LooksAt(name.Span)) || (styles is not null && styles.LooksAt(name.Span));
            },
            OnCreated = (_, _) =>
            {
                Look();
                if (++elements > options.MaxElements)
                {
                    throw new LimitExceededException(options.MaxElements, "elements");
                }
            },
        }, BrowsingContext.New(Services));
        return parser.ParseDocument(text);
    }

    // What nobody looks at is not even kept. The parser gives the names in lower case.
    private static bool IsKept(ReadOnlySpan<char> attribute) =>
        attribute is "rowspan" or "colspan" or "hidden" or "style" or "width" or "height" or "type" or "value" or "color" or "size" or "bgcolor" or "open" or "popover" or "selected" or "multiple" or "role";
}
