using OpenGovReport.Checking;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary>The five sample reports, each cell and each particular against what the document prints, read by eye.</summary>
public sealed class SampleReportTests
{
    public static TheoryData<string> Samples => [.. Corpus.Samples];

    // What the documents print where it is not zero; every other cell prints 0. "" is a cell that is not printed.
    private static readonly Dictionary<string, (string Path, string Printed)[]> NotZero = new()
    {
        ["county-2023"] = [("proactiveDisclosure.licensing.decisions", "581")],
        ["jiaozuo-2023"] =
        [
            ("proactiveDisclosure.normativeDocuments.issued", "3"),
            ("proactiveDisclosure.normativeDocuments.repealed", "1"),
            ("proactiveDisclosure.normativeDocuments.inForce", "6"),
        ],
        ["lvliang-2023"] =
        [
            ("requests.received.naturalPersons", "3"), ("requests.received.total", "3"),
            ("requests.granted.naturalPersons", "2"), ("requests.granted.total", "2"),
            ("requests.other.others.naturalPersons", "1"), ("requests.other.others.total", "1"),
            ("requests.resultsTotal.naturalPersons", "3"), ("requests.resultsTotal.total", "3"),
        ],
        ["wuzhong-2023"] =
        [
            ("proactiveDisclosure.normativeDocuments.issued", "1"),
            ("proactiveDisclosure.normativeDocuments.inForce", "5"),
            ("proactiveDisclosure.licensing.decisions", "689"),
            ("proactiveDisclosure.fees.amount", "121.4225万元"),
        ],
        ["xinzhou-2020"] =
        [
            ("proactiveDisclosure.licensing.itemsLastYear", "4"), ("proactiveDisclosure.licensing.decisions", "1"),
            ("proactiveDisclosure.otherExternalMatters.itemsLastYear", "40"), ("proactiveDisclosure.otherExternalMatters.change", "2"),
            ("proactiveDisclosure.otherExternalMatters.decisions", "18"),
            ("proactiveDisclosure.penalties.itemsLastYear", "14"),
            ("proactiveDisclosure.fees.itemsLastYear", "12"),
            ("proactiveDisclosure.procurement.projects", "12"), ("proactiveDisclosure.procurement.totalAmount", "252.1万元"),
            ("requests.received.naturalPersons", "15"), ("requests.received.total", "15"),
            ("requests.granted.naturalPersons", "15"),
            ("requests.resultsTotal.naturalPersons", "15"), ("requests.resultsTotal.total", "15"),
            ("requests.unavailable.notHeld.total", ""), ("requests.carriedForward.total", ""),
        ],
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_cell_is_read_as_printed(string name)
    {
        AnnualReport report = Read(name).Report!;
        Dictionary<string, string> expected = NotZero[name].ToDictionary(c => report.Template().Cell(c.Path).Pointer, c => c.Printed);
        Assert.All(report.Template().Cells, cell =>
        {
            // The header of the 2021 form gives the unit of the fees: （单位：万元）.
            string zero = cell.Kind == CellKind.Amount ? "0万元" : "0";
            Assert.Equal((cell.Pointer, expected.GetValueOrDefault(cell.Pointer, zero)), (cell.Pointer, cell.Get(report).ToString()));
        });
        Assert.All(report.Template().AllCells.Where(c => c.IsUnsplit), cell => Assert.True(cell.Get(report).IsBlank));
    }

    [Theory]
    [InlineData("county-2023", 2021, 2023, "县教育局", "县教育局2023年政府信息公开工作年度报告", "2024-01-25", null)]
    [InlineData("jiaozuo-2023", 2021, 2023, "焦作市教育局", "焦作市教育局2023年政府信息公开工作年度报告", null, null)]
    [InlineData("lvliang-2023", 2021, 2023, "吕梁市教育局", "吕梁市教育局2023年政府信息公开工作年度报告", null, "2024-01-17")]
    [InlineData("wuzhong-2023", 2021, 2023, "吴忠市教育局", "吴忠市教育局2023年政府信息公开工作年度报告", null, null)]
    [InlineData("xinzhou-2020", 2020, 2020, "忻州市教育局", "2020年忻州市教育局政府信息公开年度报告", null, "2021-01-27")]
    public void The_particulars_are_read(string name, int form, int year, string publisher, string title, string? published, string? signed)
    {
        AnnualReport report = Read(name).Report!;
        Assert.Equal(
            ((ReportForm)form, (int?)year, publisher, title, published, signed),
            (report.Form, report.Year, report.Publisher, report.Title, report.PublishedOn?.ToString("yyyy-MM-dd"), report.SignedOn?.ToString("yyyy-MM-dd")));
        ReportingPeriod? period = name == "wuzhong-2023" ? new(new(2023, 1, 1), new(2023, 12, 31)) : null;
        Assert.Equal(period, report.Period);
    }

    [Theory]
    [InlineData("county-2023", "/proactiveDisclosure/licensing/decisions", 51, 1)]
    [InlineData("county-2023", "/disputes/litigationAfterReconsideration/total", 613, 1)]
    [InlineData("jiaozuo-2023", "/proactiveDisclosure/normativeDocuments/inForce", 24, 13)]
    [InlineData("lvliang-2023", "/requests/received/total", 284, 13)]
    [InlineData("wuzhong-2023", "/proactiveDisclosure/fees/amount", 48, 9)]
    [InlineData("xinzhou-2020", "/requests/granted/total", 52, 34)]
    public void Every_cell_says_where_it_stands(string name, string cell, int line, int column)
    {
        ReadResult result = Read(name);
        Assert.Equal(new SourceLocation(line, column), result.SourceMap![result.Template!.Cell(cell)]);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_whole_report_is_as_approved(string name) => Snapshot.Matches(ReportJson.Write(Read(name).Report!), "json", name);

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_noticed_and_found_is_as_approved(string name)
    {
        ReadResult result = Read(name);
        CheckResult check = result.Check()!;
        IEnumerable<string> lines =
        [
            .. result.Diagnostics.Select(d => $"{d.Severity} {d}{(d.Raw.Length > 0 ? $" [{d.Raw}]" : "")}"),
            .. check.Findings.Select(f => $"{f} @ {(f.Cell is not null ? result.SourceMap!.Nearest(f.Cell) : f.Span is { } span ? result.SourceMap![span] : "")}"),
            .. check.Unverifiable.Select(u => $"Unverifiable {u}"),
            check.ToString(),
        ];
        Snapshot.Matches(string.Join('\n', lines) + "\n", "txt", name);
    }

    private static ReadResult Read(string name) => ReportReader.ReadText(Corpus.Text(name));
}
