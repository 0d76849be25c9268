namespace OpenGovReport.Tests.Reading;

/// <summary>What browsers copy of cells whose numbers are paragraphs, with labels that are none: tabs, and yet a line for each number.</summary>
public sealed class LoneCellsTests
{
    public static TheoryData<ReportForm, string> Copies
    {
        get
        {
            TheoryData<ReportForm, string> copies = [];
            foreach (ReportForm form in new[] { ReportForm.Form2021, ReportForm.Form2020 })
            {
                foreach (string copy in Ways.Keys)
                {
                    copies.Add(form, copy);
                }
            }

            return copies;
        }
    }

    private static readonly Dictionary<string, Func<string, string>> Ways = new()
    {
        // The first cell of a line that says a number is where they begin; labels before it stay on their line.
        ["behind the label"] = line => Labels(line) + "\t\n" + string.Join('\n', Numbers(line)),
        ["the first beside the label"] = line => Labels(line) + "\t" + string.Join('\n', Numbers(line)),
        ["behind each cell"] = line => string.Join("\t\n", line.Split('\t')) + "\t",
        ["before each cell"] = line => line.Split('\t')[0] + string.Concat(line.Split('\t')[1..].Select(c => "\n\t" + c)),
        ["on lines of their own"] = line => string.Join("\n\n\t\n\n", line.Split('\t')),
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void Tabs_beside_which_no_number_stands_tell_nothing(ReportForm form, string way)
    {
        string text = string.Join('\n', Sheet.Text(form).Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? Ways[way](l) : l));
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, form);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.DoesNotContain(result.Diagnostics, d => d.LosesData);
    }

    [Fact]
    public void Numbers_between_tabs_stay_where_they_are()
    {
        // However many numbers stand alone elsewhere: here a list of them in section five.
        string list = string.Join('\n', Enumerable.Range(100, 60));
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select(l => string.Join('\t', l.Split('\t').Select(c => c == "0" ? "" : c)))).With("今后将加强培训。", "今后将加强培训。\n" + list);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. Sheet.Numbers(ReportForm.Form2021).Where(c => c.Value == "0").Select(c => (c.Key[1..], ""))]);
        Assert.Empty(Sheet.Uncertain(result));
    }

    private static string Labels(string line) => string.Join('\t', line.Split('\t').TakeWhile(c => !IsNumber(c)));

    private static IEnumerable<string> Numbers(string line) => line.Split('\t').SkipWhile(c => !IsNumber(c));

    private static bool IsNumber(string cell) => char.IsAsciiDigit(cell[^1]) || (char.IsAsciiDigit(cell[0]) && cell[^1] == '元');
}
