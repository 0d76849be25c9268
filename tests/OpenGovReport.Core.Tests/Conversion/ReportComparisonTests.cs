using System.Text;
using System.Text.Json;
using OpenGovReport.Conversion;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

public sealed class ReportComparisonTests
{
    [Fact]
    public void A_comparison_is_written_as_json()
    {
        const string Shared = "　　本机关依法公开政府信息，不断完善工作机制，全年未发生泄密事件😀。";
        AnnualReport older = AnnualReport2020.Blank.With("requests.granted.total", 3) with { Publisher = "某局", Year = 2020, OtherMatters = Shared + "旧" };
        AnnualReport newer = AnnualReport2021.Blank.With("requests.granted.total", 5) with { Publisher = "某局", Year = 2021, OtherMatters = Shared + "新" };
        using MemoryStream stream = new();
        ComparisonJson.Write(ReportComparison.Of(older, newer), stream, Language.Chinese, oldPath: "a.txt");
        string written = Encoding.UTF8.GetString(stream.ToArray());
        using JsonDocument json = JsonDocument.Parse(written);
        JsonElement granted = json.RootElement.GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("oldCells") is { } cells && cells.GetArrayLength() == 1 && cells[0].GetProperty("pointer").GetString() == "/requests/granted/total");
        JsonElement other = json.RootElement.GetProperty("texts").EnumerateArray().Single(t => t.GetProperty("member").GetString() == "otherMatters");

        Assert.StartsWith("{\n  \"same\": false,\n  \"old\": {\n    \"path\": \"a.txt\",\n    \"template\": \"2020\",\n    \"year\": 2020,\n    \"publisher\": \"某局\"\n  },\n  \"new\": {\n    \"path\": null,\n", written, StringComparison.Ordinal);
        Assert.Equal(["""{"member":"year","old":"2020","new":"2021"}"""], json.RootElement.GetProperty("particulars").EnumerateArray().Select(p => JsonSerializer.Serialize(p)));
        Assert.Equal((3, 5, 2, false, "yes"), (granted.GetProperty("old").GetInt32(), granted.GetProperty("new").GetInt32(), granted.GetProperty("difference").GetInt32(), granted.GetProperty("same").GetBoolean(), granted.GetProperty("comparable").GetString()));
        Assert.Contains("不是现行有效件数", written, StringComparison.Ordinal);

        // White space does not count: 33 characters of the passage, and one more in each text.
        JsonElement passage = Assert.Single(other.GetProperty("passages").EnumerateArray());
        Assert.Equal((2, 2, 33), (passage.GetProperty("oldStart").GetInt32(), passage.GetProperty("newStart").GetInt32(), passage.GetProperty("length").GetInt32()));
        Assert.Equal(0.9706, other.GetProperty("similarity").GetDouble());
        Assert.Contains("\"text\": \"本机关依法公开政府信息，不断完善工作机制，全年未发生泄密事件😀。\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_does_not_differ_from_itself()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            AnnualReport report = RandomReports.Next(seed);
            ReportComparison comparison = ReportComparison.Of(report, RandomReports.Next(seed));

            Assert.True(comparison.IsEmpty);
            Assert.All(comparison.Texts, t => Assert.Equal((false, 1.0), (t.IsDifferent, t.Shared.Similarity)));
            Assert.All(comparison.Cells, c => Assert.False(c.IsDifferent));
            Assert.True(ReportPatch.Between(report, RandomReports.Next(seed)).IsEmpty);
            Assert.Equal("", Text(comparison, Language.English));
        }
    }

    [Fact]
    public void What_changed_makes_the_one_report_the_other()
    {
        for (int seed = 0; seed < 10_000; seed++)
        {
            AnnualReport old = RandomReports.Next(seed);
            AnnualReport @new = seed % 2 == 0 ? RandomReports.Next(seed + 10_000) : SlightlyChanged(old, seed);
            ReportPatch patch = ReportPatch.Between(old, @new);

            Assert.Equal(@new, patch.ApplyTo(old));
            Assert.Equal(old == @new, patch.IsEmpty);
            if (seed % 20 == 0)
            {
                Assert.Equal(old == @new, ReportComparison.Of(old, @new).IsEmpty);
            }
        }
    }

    [Fact]
    public void A_patch_leaves_alone_what_does_not_change()
    {
        ReportPatch patch = ReportPatch.Between(Samples.Small2021, Samples.Small2021.With("requests.granted.total", 9) with { Title = "新" });
        AnnualReport2021 other = AnnualReport2021.Zero.With("requests.received.total", 77) with { Publisher = "甲", Title = "旧" };

        Assert.Equal(other.With("requests.granted.total", 9) with { Title = "新" }, patch.ApplyTo(other));
        Assert.Equal([new ReportedCell(ReportTemplate.Form2021.Cell("requests.granted.total"), 9)], patch.Cells);
        Assert.Equal([ReportParticular.Title], patch.Particulars);
        Assert.Empty(patch.Texts);
        Assert.Throws<ArgumentException>(() => patch.ApplyTo(AnnualReport2020.Zero));
    }

    [Theory]
    [InlineData("3", "5", "2")]
    [InlineData("5", "3", "-2")]
    [InlineData("5", "5", "0")]
    [InlineData("", "5", null)]
    [InlineData("5", "/", null)]
    [InlineData("9223372036854775807", "-9223372036854775806", null)]
    public void The_difference_is_new_less_old(string old, string @new, string? difference)
    {
        CellComparison cell = Cell(AnnualReport2021.Zero.With("requests.granted.total", Number(old)), AnnualReport2021.Zero.With("requests.granted.total", Number(@new)), "requests.granted.total");

        Assert.Equal(difference is null ? null : Number(difference), cell.Difference);
        Assert.Equal(old != @new, cell.IsDifferent);
        Assert.Equal(Comparability.Comparable, cell.Comparability);
    }

    [Theory]
    [InlineData("1.5", AmountUnit.TenThousandYuan, "2.25", AmountUnit.TenThousandYuan, "0.75万元")]
    [InlineData("1.5", AmountUnit.TenThousandYuan, "14999", AmountUnit.Yuan, "-1.0元")]
    [InlineData("1.5", AmountUnit.TenThousandYuan, "15000", AmountUnit.Yuan, "0.0元")]
    [InlineData("1.5", AmountUnit.Unstated, "2", AmountUnit.Unstated, null)]
    [InlineData("1.5", AmountUnit.Unstated, "2", AmountUnit.Yuan, null)]
    [InlineData("-79228162514264337593543950335", AmountUnit.Yuan, "1", AmountUnit.Yuan, null)]
    [InlineData("79228162514264337593543950335", AmountUnit.Yuan, "0.5", AmountUnit.Yuan, null)]
    public void Money_is_compared_in_a_unit_that_both_have(string old, AmountUnit oldUnit, string @new, AmountUnit newUnit, string? difference)
    {
        const string Path = "proactiveDisclosure.fees.amount";
        CellComparison cell = Cell(
            AnnualReport2021.Zero.With(Path, new Amount(decimal.Parse(old, System.Globalization.CultureInfo.InvariantCulture), oldUnit)),
            AnnualReport2021.Zero.With(Path, new Amount(decimal.Parse(@new, System.Globalization.CultureInfo.InvariantCulture), newUnit)),
            Path);

        Assert.Equal(difference, cell.Difference?.ToString());
        Assert.True(cell.IsDifferent);
    }

    [Fact]
    public void Reports_on_different_forms_are_compared_where_they_can_be()
    {
        AnnualReport2021 @new = AnnualReport2021.Zero with
        {
            ProactiveDisclosure = ProactiveDisclosure2021.Zero with { Rules = new(2, 1, 9), Licensing = new(4) },
            Requests = RequestsTable2021.Zero with { Other = new(Samples.ZeroRow with { Total = 2 }, Samples.ZeroRow with { Total = 1 }, Samples.ZeroRow) },
        };
        ReportComparison comparison = ReportComparison.Of(Samples.Xinzhou, @new);
        CellComparison made = comparison.Cells.Single(c => c.ToString() == "规章/本年新制作数量 → 规章/本年制发件数");
        CellComparison other = comparison.Cells.Single(c => c.ToString() == "其他处理/总计 → 逾期不补正/总计 + 逾期未缴费/总计 + 其他处理-其他/总计");
        CellComparison decisions = comparison.Cells.Single(c => c.ToString() == "行政许可/处理决定数量 → 行政许可/本年处理决定数量");
        CellComparison inForce = comparison.Cells.Single(c => c.ToString() == "规章/现行有效件数");
        CellComparison disclosed = comparison.Cells.Single(c => c.ToString() == "规章/对外公开总数量");

        Assert.Equal((Comparability.NearlyComparable, 2), (made.Comparability, made.Difference));
        Assert.Equal((Comparability.Comparable, 0, 3, 3), (other.Comparability, other.OldValue, other.NewValue, other.Difference));
        Assert.Equal((Comparability.Comparable, 3), (decisions.Comparability, decisions.Difference));
        Assert.Equal((Comparability.NotComparable, null, (CellValue)9, null, false), (inForce.Comparability, inForce.OldValue, inForce.NewValue, inForce.Difference, inForce.IsDifferent));
        Assert.Equal((Comparability.NotComparable, (CellValue)0, null), (disclosed.Comparability, disclosed.OldValue, disclosed.NewValue));
        Assert.NotNull(inForce.Reason);
        Assert.False(comparison.IsEmpty);

        // Every cell of the old report is there, and all of the new but those that its way of printing （六）其他处理 leaves out.
        Assert.Equal(ReportTemplate.Form2020.AllCells, comparison.Cells.SelectMany(c => c.Old).Select(c => c.Cell).OrderBy(c => c.Index));
        Assert.Equal(ReportTemplate.Form2021.Cells, comparison.Cells.SelectMany(c => c.New).Select(c => c.Cell).OrderBy(c => c.Index));
        ReportComparison back = ReportComparison.Of(@new, Samples.Xinzhou);
        Assert.Equal(-3, back.Cells.Single(c => c.Old.Count == 3 && c.New[0].Cell.EnglishColumn == "total").Difference);
    }

    [Fact]
    public void Rows_printed_in_two_ways_are_compared_by_their_sum()
    {
        AnnualReport2021 split = Samples.Small2021;
        AnnualReport2021 unsplit = split with { Requests = split.Requests with { Other = new() { Unsplit = new(0, 1, 0, 0, 0, 0, 4) } } };
        ReportComparison comparison = ReportComparison.Of(split, unsplit);

        Assert.Equal(207 + 7, comparison.Cells.Count);
        Assert.Equal(28, comparison.Cells.Count(c => c.Comparability == Comparability.NotComparable));
        Assert.Equal(3, comparison.Cells[^1].Difference);
        Assert.Equal(0, comparison.Cells[^6].Difference);
        Assert.Equal(207, ReportComparison.Of(unsplit, unsplit).Cells.Count);
        Assert.Equal(200, ReportComparison.Of(split, split).Cells.Count);
    }

    [Fact]
    public void A_comparison_is_written_in_both_languages()
    {
        AnnualReport2021 @new = AnnualReport2021.Zero with
        {
            Publisher = "忻州市教育局",
            Year = 2021,
            ProactiveDisclosure = ProactiveDisclosure2021.Zero with { Rules = new(2, 0, 9), Licensing = new(4), Fees = new(Amount.OfTenThousandYuan(1.50m)) },
            Requests = Samples.Xinzhou2020Corrected.To2021().Report.Requests with { Granted = new(15, 0, 0, 0, 0, 0, 12) },
            PublishedOn = new DateOnly(2022, 1, 30),
            OtherMatters = "本年度，无其他需要报告的事项，收取信息处理费零元。",
        };
        AnnualReport old = Samples.Xinzhou with { OtherMatters = "本年度，无其他需要报告的事项。" };
        ReportComparison comparison = ReportComparison.Of(old, @new, 12);

        Snapshot.Matches(Text(comparison, Language.English), "txt", "en");
        Snapshot.Matches(Text(comparison, Language.Chinese), "txt", "zh");
    }

    private static AnnualReport SlightlyChanged(AnnualReport report, int seed)
    {
        Random random = new(seed);
        CellDescriptor cell = report.Template().AllCells[random.Next(report.Template().AllCells.Count)];
        AnnualReport changed = report.With(cell, cell.Kind == CellKind.Amount ? Amount.OfYuan(seed) : seed);
        return random.Next(3) == 0 ? changed with { Year = seed, OtherMatters = "改" } : changed;
    }

    private static CellComparison Cell(AnnualReport old, AnnualReport @new, string path) =>
        ReportComparison.Of(old, @new).Cells.Single(c => c.Old[0].Cell == old.Template().Cell(path));

    private static string Text(ReportComparison comparison, Language language)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        ComparisonText.Write(comparison, writer, language);
        return writer.ToString();
    }

    private static Count Number(string text) => text switch
    {
        "" => Count.Blank,
        "/" => Count.NotApplicable,
        _ => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
    };
}
