using System.Globalization;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Serialization;

/// <summary>Cells back out of CSV.</summary>
public sealed class CellsCsvReadTests
{
    internal static readonly string Short = Csv(w => CellsCsv.Write(SampleReports.Form2021, w));
    internal static readonly string Tidy = Csv(w => CellsCsv.WriteTidy([("甲.txt", SampleReports.Form2021)], w));

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n\n", "\uFEFF")]
    public void Line_ends_empty_lines_and_a_byte_order_mark_make_no_difference(string lineEnd, string mark)
    {
        string csv = mark + Short.Replace("\n", lineEnd, StringComparison.Ordinal);

        Assert.Equal(CellsCsv.Read(Short).Report, CellsCsv.Read(csv).Report);
        Assert.Equal(CellsCsv.Read(Short).Report, CellsCsv.Read(csv.TrimEnd()).Report);
    }

    // As spreadsheet programs save, the last two where they take the comma for the decimal point, or call it Unicode text.
    [Theory]
    [InlineData(',', "")]
    [InlineData(';', "")]
    [InlineData('\t', "")]
    [InlineData(';', "sep=;\r\n")]
    [InlineData('\t', "sep=\t\r\n")]
    public void Fields_may_be_separated_otherwise_and_lines_of_separators_say_nothing(char separator, string first)
    {
        string csv = first + Tidy.Replace(',', separator).Replace("\n", "\r\n", StringComparison.Ordinal) + string.Concat(Enumerable.Repeat(new string(separator, 7) + "\r\n", 3));
        using StringReader reader = new(csv);
        CellsCsvReport report = Assert.Single(CellsCsv.ReadMany(reader));

        Assert.Equal("甲.txt", report.File);
        Assert.Equal(CellsCsv.Read(Tidy).Report, report.Result.Report);
        Assert.Equal(CellsCsv.Read(Tidy).Report, CellsCsv.Read(csv.TrimEnd()).Report);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_quotes_around_anything()
    {
        IEnumerable<string> lines = Short.TrimEnd().Split('\n').Select(l => string.Join(',', l.Split(',').Reverse().Select(f => $"\"{f}\"")));

        Assert.Equal(CellsCsv.Read(Short).Report, CellsCsv.Read(string.Join("\r\n", lines)).Report);
    }

    [Fact]
    public void An_unknown_column_is_passed_over_where_that_is_allowed()
    {
        string[] lines = Short.TrimEnd().Split('\n');
        string csv = lines[0] + ",note\n" + string.Concat(lines.Skip(1).Select(l => l + ",x\n"));
        ReadResult result = CellsCsv.Read(csv, new ReadOptions { AllowUnknownMembers = true });

        Assert.Equal("OGR5303", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(CellsCsv.Read(Short).Report, result.Report);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_no_csv_holds_is_not_missed_by_a_check(bool tidy)
    {
        ReadResult result = CellsCsv.Read(tidy ? Tidy : Short);
        CheckResult check = result.Check()!;

        Assert.True(result.IsData);
        Assert.All(check.ByRule.Where(r => r.Rule.Id is "S1" or "S3" or "S5" or "S6" or "S7" or "S10" or "C7" or "T3-9"), r => Assert.Equal(
            (r.Rule.Id, 0, 0, 0), (r.Rule.Id, r.Counts.Passed, r.Counts.Failed, r.Counts.Unverifiable)));
        Assert.Equal(SampleReports.Form2021.Check(RuleSet.Tables).Findings.Select(f => f.ToString()), result.Check(RuleSet.Tables)!.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public void The_source_map_tells_where_every_cell_stands()
    {
        ReadResult result = CellsCsv.Read(Short);

        Assert.Equal(new SourceLocation(2, 13), result.SourceMap![result.Template!.Cell("proactiveDisclosure.rules.issued")]);
        Assert.Equal(new SourceLocation(11, 25), result.SourceMap[result.Template.Cell("proactiveDisclosure.fees.amount")]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+x", "'+x")]
    [InlineData("-x", "'-x")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=x", "''=x")]
    [InlineData("''", "'''")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("某市=政府", "某市=政府")]
    public void A_publisher_that_looks_like_a_formula_is_guarded_and_reads_back(string publisher, string written)
    {
        string csv = Csv(w => CellsCsv.WriteTidy([(publisher, SampleReports.Form2020 with { Publisher = publisher, Year = 2020 })], w));

        Assert.StartsWith($"file,template,year,publisher,table,row,column,value\n{written},2020,2020,{written},2,规章,本年新制作数量,1\n", csv, StringComparison.Ordinal);
        using StringReader reader = new(csv);
        CellsCsvReport report = Assert.Single(CellsCsv.ReadMany(reader));
        Assert.Equal(publisher, report.File);
        Assert.Equal(publisher, report.Result.Report!.Publisher);
    }

    [Fact]
    public void Both_an_unsplit_row_and_one_that_it_stands_for_are_kept()
    {
        AnnualReport2021 report = AnnualReport2021.Blank
            .With("requests.other.unsplit.total", 5)
            .With("requests.other.feeUnpaid.total", 2);

        string csv = Csv(w => CellsCsv.Write(report, w));

        Assert.Contains("3,其他处理,总计,5\n3,逾期未缴费,自然人,\n", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("逾期不补正", csv, StringComparison.Ordinal);
        Assert.Equal(report, CellsCsv.Read(csv).Report);
    }

    [Fact]
    public async Task Many_reports_are_told_apart_by_their_files_and_read_one_at_a_time()
    {
        (string File, AnnualReport Report)[] reports = [.. Enumerable.Range(0, 40).Select(seed => ($"{seed},\"x\".txt", OnlyCells(RandomReports.Next(seed))))];
        foreach (Action<TextWriter> write in (Action<TextWriter>[])[w => CellsCsv.WriteMany(reports, w), w => CellsCsv.WriteTidy(reports, w)])
        {
            string csv = Csv(write);
            using StringReader reader = new(csv);
            List<CellsCsvReport> read = [.. CellsCsv.ReadMany(reader)];
            List<CellsCsvReport> readAsync = [];
            await foreach (CellsCsvReport report in CellsCsv.ReadManyAsync(new SlowStream(Encoding.UTF8.GetBytes("\uFEFF" + csv), 1_001)))
            {
                readAsync.Add(report);
            }

            bool isTidy = csv.StartsWith("file,template", StringComparison.Ordinal);
            Assert.Equal(reports.Select(r => (r.File, (AnnualReport?)Kept(r.Report, isTidy))), read.Select(r => (r.File!, r.Result.Report)));
            Assert.Equal(read.Select(r => (r.File, r.Result.Report)), readAsync.Select(r => (r.File, r.Result.Report)));
        }
    }

    [Fact]
    public void A_faulty_report_does_not_keep_the_others_from_being_read()
    {
        string csv = Csv(w => CellsCsv.WriteMany([("a", AnnualReport2020.Zero), ("b", AnnualReport2021.Zero), ("c", AnnualReport2020.Zero)], w))
            .Replace("b,3,本年新收,自然人,0\n", "b,3,本年新收,自然人,零\n", StringComparison.Ordinal);

        using StringReader reader = new(csv);
        List<CellsCsvReport> read = [.. CellsCsv.ReadMany(reader)];

        Assert.Equal([AnnualReport2020.Zero, null, AnnualReport2020.Zero], read.Select(r => r.Result.Report));
        Assert.Equal("OGR5201 /requests/received/naturalPersons 210:14 number | \"\" | \"/\" \"零\"", Told(Assert.Single(read[1].Result.Diagnostics)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sep=,\r\n")]
    [InlineData("\uFEFFsep=,\n")]
    public void The_line_that_tells_spreadsheets_the_separator_is_passed_over(string line)
    {
        using StringReader reader = new(line + Tidy);

        Assert.Equal(CellsCsv.Read(Tidy).Report, Assert.Single(CellsCsv.ReadMany(reader)).Result.Report);
        Assert.NotNull(CellsCsv.Read(line + Tidy).Report);
    }

    // As a spreadsheet sorts them by another column.
    [Fact]
    public void Lines_of_a_report_that_stand_apart_are_told_once_for_each_part()
    {
        string[] lines = Csv(w => CellsCsv.WriteMany([("a", AnnualReport2021.Zero), ("b", AnnualReport2021.Zero)], w)).TrimEnd().Split('\n');
        string sorted = string.Join('\n', lines.Skip(1).OrderBy(l => l[2..], StringComparer.Ordinal).Prepend(lines[0]));

        using StringReader reader = new(sorted);
        List<CellsCsvReport> read = [.. CellsCsv.ReadMany(reader)];

        // Two lines of each cell stand together, a before b.
        Assert.Equal(400, read.Count);
        Assert.All(read, report => Assert.Null(report.Result.Report));
        Assert.All(read.Take(2), report => Assert.DoesNotContain(report.Result.Diagnostics, d => d.Code == "OGR5312"));
        Assert.Equal("OGR5312  5:1 b", Told(Assert.Single(read[3].Result.Diagnostics)));
        Assert.All(read.Skip(2), report => Assert.Equal("OGR5312", Assert.Single(report.Result.Diagnostics).Code));
    }

    [Fact]
    public void A_file_may_hold_a_second_report_further_down()
    {
        (string File, AnnualReport Report)[] reports = [("a", AnnualReport2021.Zero), ("b", AnnualReport2020.Zero), ("a", AnnualReport2020.Zero)];

        using StringReader reader = new(Csv(w => CellsCsv.WriteMany(reports, w)));

        Assert.Equal(reports, CellsCsv.ReadMany(reader).Select(r => (r.File!, r.Result.Report!)));
    }

    [Fact]
    public void One_report_is_wanted_and_there_are_two()
    {
        string csv = Csv(w => CellsCsv.WriteMany([("a", AnnualReport2020.Zero), ("b", AnnualReport2021.Zero)], w));

        ReadResult result = CellsCsv.Read(csv);

        Assert.Null(result.Report);
        Assert.Equal("OGR5003  200:15", Told(Assert.Single(result.Diagnostics)));
    }

    [Fact]
    public void Hostile_sources_are_bounded()
    {
        Assert.Equal("OGR1004", Assert.Single(CellsCsv.Read(Short, new ReadOptions { MaxCharacters = 100 }).Diagnostics).Code);
        Assert.Equal("OGR1004", Assert.Single(CellsCsv.Read("table,row,column,value\n2,\"" + new string('x', 100_000)).Diagnostics).Code);
        Assert.Equal("OGR1004", Assert.Single(CellsCsv.Read(new string(',', 1) + new string('x', 100_000)).Diagnostics).Code);

        using EndlessReader endless = new("table,row,column,value\n", "2,规章,本年制发件数,1\n", 1_000_000);
        CellsCsvReport report = Assert.Single(CellsCsv.ReadMany(endless, new ReadOptions { MaxDiagnostics = 50 }));
        Assert.Equal(51, report.Result.Diagnostics.Count);
        Assert.Contains(report.Result.Diagnostics, d => d.Code == "OGR5007");
    }

    [Fact]
    public void A_csv_cut_off_anywhere_does_not_throw_and_never_gives_a_report_that_lacks_cells()
    {
        for (int length = 0; length < Tidy.Length; length += length < Tidy.Length - 200 ? 7 : 1)
        {
            ReadResult result = CellsCsv.Read(Tidy[..length]);
            Assert.Equal(result.Report is null, result.HasErrors);
            Assert.True(result.Report is null || length >= Tidy.Length - "200\n".Length);
        }
    }

    /// <summary>What a CSV holds of a report: the cells, and in the long form the year and the publisher.</summary>
    internal static AnnualReport OnlyCells(AnnualReport report)
    {
        AnnualReport cells = report is AnnualReport2020 ? AnnualReport2020.Blank : AnnualReport2021.Blank;
        foreach (CellDescriptor cell in report.Template().AllCells)
        {
            cells = cells.With(cell, cell.Get(report));
        }

        return Kept(cells with { Publisher = report.Publisher, Year = report.Year }, isTidy: true);
    }

    private static AnnualReport Kept(AnnualReport report, bool isTidy)
    {
        // An amount without a unit stands under a header that says 万元; an empty publisher is none.
        if (report is AnnualReport2021 { ProactiveDisclosure.Fees.Amount: { IsNumber: true, Unit: AmountUnit.Unstated } amount })
        {
            report = report.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(amount.Value));
        }

        return report with { Publisher = isTidy && report.Publisher is { Length: > 0 } name ? name : null, Year = isTidy ? report.Year : null };
    }

    internal static string Told(Diagnostic d) =>
        string.Create(CultureInfo.InvariantCulture, $"{d.Code} {d.Pointer} {d.Location.Line}:{d.Location.Column} {string.Join(' ', d.Arguments)}").TrimEnd();

    private static string Csv(Action<TextWriter> write)
    {
        using StringWriter writer = new();
        write(writer);
        return writer.ToString();
    }

    /// <summary>The same line again and again, without ever being in memory at once.</summary>
    private sealed class EndlessReader(string header, string line, int times) : TextReader
    {
        private int _given = -1;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_given == times)
            {
                return 0;
            }

            string next = _given++ < 0 ? header : line;
            next.CopyTo(0, buffer, index, next.Length);
            return next.Length;
        }
    }
}
