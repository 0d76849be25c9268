namespace OpenGovReport.Tests.Reading;

/// <summary>Signs that stand for none, or before a number, in the many characters that people type them with.</summary>
public sealed class SignTests
{
    [Theory]
    [InlineData('/')]
    [InlineData('／')]
    [InlineData('∕')]
    [InlineData('⁄')]
    [InlineData('╱')]
    [InlineData('⧸')]
    [InlineData('＼')]
    [InlineData('╲')]
    public void A_slash_in_any_character_says_that_there_is_none(char sign)
    {
        string row = Sheet.Text2021.Split('\n').First(l => l.Contains("1.属于国家秘密", StringComparison.Ordinal)).Replace('\t', '|');
        string[] cells = row.Split('|');
        string[] none = [.. cells.Select((c, i) => i >= cells.Length - 7 ? sign.ToString() : c)];
        string text = Sheet.Text2021.With(row, string.Join('|', none));
        foreach (ReadResult result in new[] { Sheet.Read(text), Sheet.Read(text.Replace('\t', ' ')), GridCellTests.Exact(text) })
        {
            Assert.All(result.Template!.Tables[1].Rows.Single(r => r.PrintedLabel.Contains("国家秘密", StringComparison.Ordinal)).Cells, c => Assert.Equal("/", c.Get(result.Report!).ToString()));
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    [Theory]
    [InlineData("↑12", "12")]
    [InlineData("▲ 12", "12")]
    [InlineData("↓8", "-8")]
    [InlineData("▼8", "-8")]
    public void An_arrow_is_the_sign_of_a_change(string change, string read)
    {
        string text = Sheet.Text2020.With("行政许可|214|-8|1530", "行政许可|214|" + change + "|1530");
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
        {
            Sheet.Reads(result, ReportForm.Form2020, ("licensing/change", read));
            Assert.Contains(result.Diagnostics, d => d.Code == "OGR4004" && d.Raw == change);
            Assert.Empty(Sheet.Uncertain(result));
        }
    }
}
