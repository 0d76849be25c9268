using System.Text;
using System.Text.Json;
using OpenGovReport.Conversion;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

public sealed class ComparableCellsTests
{
    // A number, "/", and null for what is blank or not stated stand for the same fields of the CSV.
    [Fact]
    public void The_table_says_the_same_as_NDJSON_and_as_CSV()
    {
        (string, AnnualReport)[] reports =
        [
            ("a.txt", Samples.Xinzhou.With("proactiveDisclosure.rules.newlyMade", Count.NotApplicable)),
            ("b.txt", AnnualReport2021.Blank with { Publisher = "甲县教育局" }),
            ("c.txt", AnnualReport2021.Zero.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(1.50m))),
        ];
        using StringWriter csv = new();
        using MemoryStream ndjson = new();
        ComparableTable.WriteCsv(reports, csv);
        ComparableTable.WriteNdjson(reports, ndjson);
        string[] lines = csv.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
        JsonElement[] objects = [.. Encoding.UTF8.GetString(ndjson.ToArray()).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];

        Assert.All(objects, o => Assert.Equal(lines[0].Split(','), o.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(lines[1..], objects.Select(o => string.Join(',', o.EnumerateObject().Select(p => p.Value.ToString()))));
        Assert.Contains(objects, o => o.GetProperty("value").ValueKind == JsonValueKind.Null);
        Assert.Contains(objects, o => o.GetProperty("value").ValueKind == JsonValueKind.Number && o.GetProperty("unit").ToString() == "万元");
        Assert.Contains(objects, o => o.GetProperty("value").ToString() == "/");
    }

    [Fact]
    public void Every_report_has_the_same_cells_in_the_same_order()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            AnnualReport report = RandomReports.Next(seed);
            ComparableCell[] cells = [.. ComparableCells.Of(report)];

            Assert.Equal(ReportTemplate.Form2021.AllCells, cells.Take(207).Select(c => c.Cell));
            Assert.Equal(report.Form == ReportForm.Form2020 ? 17 : 0, cells.Length - 207);
            Assert.All(cells.Skip(207), c => Assert.Equal(Obtained.NotComparable, c.Obtained));
            Assert.All(cells, c => Assert.Equal(c.Cell.Kind == CellKind.Amount, c.Value.IsAmount));
            Assert.All(cells.Where(c => c.Obtained is Obtained.NotAsked or Obtained.NotSplit or Obtained.TooLarge), c => Assert.True(c.Value.IsBlank));
        }
    }

    [Fact]
    public void A_2020_report_stands_as_the_map_says()
    {
        Dictionary<string, ComparableCell> cells = ComparableCells.Of(Samples.Xinzhou.With("requests.other.total", 4)).ToDictionary(c => c.Cell.Form + c.Cell.Pointer);

        Is("Form2021/proactiveDisclosure/rules/issued", 0, Obtained.NearlyComparable);
        Is("Form2021/proactiveDisclosure/rules/inForce", Count.Blank, Obtained.NotAsked);
        Is("Form2021/proactiveDisclosure/licensing/decisions", 1, Obtained.UnderAnotherName);
        Is("Form2021/proactiveDisclosure/fees/amount", Amount.Blank, Obtained.NotAsked);
        Is("Form2021/requests/received/total", 15, Obtained.AsPrinted);
        Is("Form2021/requests/other/others/total", Count.Blank, Obtained.NotSplit);
        Is("Form2021/requests/other/unsplit/total", 4, Obtained.AsPrinted);
        Is("Form2020/proactiveDisclosure/procurement/totalAmount", Amount.OfTenThousandYuan(252.1m), Obtained.NotComparable);
        Is("Form2020/proactiveDisclosure/rules/totalDisclosed", 0, Obtained.NotComparable);

        void Is(string cell, CellValue value, Obtained obtained) => Assert.Equal((value, obtained), (cells[cell].Value, cells[cell].Obtained));
    }

    [Theory]
    [InlineData("1", "2", "3", "", "6", Obtained.Summed, Obtained.AsPrinted)]
    [InlineData("1", "", "3", "", "4", Obtained.SummedWithBlanks, Obtained.AsPrinted)]
    [InlineData("", "", "", "", "", Obtained.Summed, Obtained.AsPrinted)]
    [InlineData("", "", "", "5", "5", Obtained.AsPrinted, Obtained.NotSplit)]
    [InlineData("1", "2", "3", "4", "10", Obtained.Summed, Obtained.AsPrinted)]
    [InlineData("9223372036854775807", "1", "0", "", "", Obtained.TooLarge, Obtained.AsPrinted)]
    public void Other_outcomes_are_there_as_a_whole_too(string a, string b, string c, string u, string whole, Obtained ofWhole, Obtained ofRows)
    {
        AnnualReport2021 report = AnnualReport2021.Blank
            .With("requests.other.correctionOverdue.total", Number(a))
            .With("requests.other.feeUnpaid.total", Number(b))
            .With("requests.other.others.total", Number(c))
            .With("requests.other.unsplit.total", Number(u));
        ComparableCell[] cells = [.. ComparableCells.Of(report)];

        Assert.Equal((Number(whole), ofWhole), (cells[206].Value.Count, cells[206].Obtained));
        Assert.Equal(ofRows, cells.Single(x => x.Cell.Pointer == "/requests/other/others/total").Obtained);
    }

    [Fact]
    public void The_table_quotes_and_guards_as_the_cells_do()
    {
        using StringWriter csv = new();
        ComparableTable.WriteCsv([("=a,b.txt", AnnualReport2021.Zero with { Publisher = "甲\"乙\"" })], csv);

        Assert.Equal("\"'=a,b.txt\",\"甲\"\"乙\"\"\",,2021,2,规章,本年制发件数,0,,printed", csv.ToString().Split('\n')[1]);
    }

    // A table of any number of reports takes the memory of one: the writer asks for a report only when it has written the last.
    [Fact]
    public void Reports_are_taken_one_at_a_time()
    {
        using StringWriter csv = new();
        int taken = 0;
        ComparableTable.WriteCsv(Reports(), csv);
        Assert.Equal(3, taken);

        IEnumerable<(string, AnnualReport)> Reports()
        {
            for (; taken < 3; taken++)
            {
                Assert.Equal(1 + (207 * taken), csv.ToString().Count(c => c == '\n'));
                yield return ("a", AnnualReport2021.Zero);
            }
        }
    }

    private static Count Number(string text) => text.Length == 0 ? Count.Blank : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
