using System.Globalization;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>The marks of notes in a PDF are small digits behind numbers, raised or lowered.</summary>
public sealed class DrawnMarkTests
{
    [Theory]
    [InlineData("34^2", 34)]
    [InlineData("0^11", 0)]
    [InlineData("0^①", 0)]
    public async Task A_raised_digit_behind_a_number_is_none_of_its_digits(string printed, int number)
    {
        DrawnReport drawn = new();
        drawn["proactiveDisclosure.rules.inForce"] = printed;
        drawn["requests.carriedOver.naturalPersons"] = "0^1";
        drawn["requests.resultsTotal.total"] = "0^9";
        ReadResult read = await DrawnPdf.Read(drawn);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(number, read.Report!.Cell("proactiveDisclosure.rules.inForce").Count);
        Assert.Equal(0, read.Report!.Cell("requests.carriedOver.naturalPersons").Count);
        Assert.Equal(0, read.Report!.Cell("requests.resultsTotal.total").Count);
    }

    [Fact]
    public async Task A_mark_behind_a_label_is_no_number_of_the_row()
    {
        DrawnReport drawn = new();
        drawn["proactiveDisclosure.rules.issued"] = "";
        drawn["requests.granted.naturalPersons"] = "";
        ReadResult read = await DrawnPdf.Read(Marked(drawn.Boxes()));
        Assert.Empty(read.Diagnostics);
        Assert.True(read.Report!.Cell("proactiveDisclosure.rules.issued").IsBlank);
        Assert.True(read.Report!.Cell("requests.granted.naturalPersons").IsBlank);
        Assert.Equal(0, read.Report!.Cell("proactiveDisclosure.rules.repealed").Count);

        static string Marked(string boxes)
        {
            int at = boxes.IndexOf(">规章<", StringComparison.Ordinal), line = boxes.LastIndexOf('\n', at) + 1, end = boxes.IndexOf('\n', at) + 1;
            string[] box = boxes[line..at].Split('"');
            int top = int.Parse(box[3], CultureInfo.InvariantCulture), right = int.Parse(box[5], CultureInfo.InvariantCulture);
            return boxes.Insert(end, $"<word xMin=\"{right}\" yMin=\"{top - 1}\" xMax=\"{right + 3}\" yMax=\"{top + 6}\">4</word>\n");
        }
    }

    [Fact]
    public async Task A_small_digit_alone_in_a_cell_may_be_a_mark_or_a_number()
    {
        DrawnReport drawn = new();
        drawn["proactiveDisclosure.rules.repealed"] = "^3";
        ReadResult read = await DrawnPdf.Read(drawn);
        Diagnostic doubt = Assert.Single(read.Diagnostics);
        Assert.Equal("规章/本年废止件数 was read as blank, which is uncertain; it could also be 3.", doubt.Message(Language.English));

        // Its sums tell that it is a number.
        drawn = new();
        drawn["requests.received.naturalPersons"] = drawn["requests.granted.naturalPersons"] = drawn["requests.resultsTotal.naturalPersons"] = "3";
        drawn["requests.received.total"] = drawn["requests.resultsTotal.total"] = "3";
        drawn["requests.granted.total"] = "^3";
        Assert.Equal(3, (await DrawnPdf.Read(drawn)).Report!.Cell("requests.granted.total").Count);
    }

    [Theory]
    [InlineData("behind, raised", "70,10,20,20,31", "1,20,19,23,27", 1, false)]
    [InlineData("behind, lowered", "70,10,20,20,31", "1,20,26,23,33", 1, false)]
    [InlineData("before, raised", "1,7,19,10,27", "70,10,20,20,31", 1, false)]
    [InlineData("on the same line", "70,10,20,20,31", "1,20,22.5,23,30", 1, true)]
    [InlineData("as high as the digits", "70,10,20,20,31", "1,20,17.5,25,28.5", 1, true)]
    [InlineData("a digit", "70,10,20,20,31", "1,20,20,25,31", 2, false)]
    [InlineData("the first line of the next cell", "12345,10,20,35,31", "67,35,14,45,25", 2, false)]
    [InlineData("a year", "2021,10,20,30,31", "2022,30,19,42,27", 2, false)]
    [InlineData("a day in another font", "月,10,20,20,34.5", "5,20,20.6,25,31.7", 2, false)]
    [InlineData("a power", "平方米,10,20,40,34", "2,40,19,43,26", 2, false)]
    [InlineData("behind a label", "规章,10,20,30,34", "2,30,19,33,26", 1, false)]
    [InlineData("beside a label of two lines", "及收费,10,24,52,38", "82,53.5,16,64,28", 2, false)]
    [InlineData("behind a label that ends in a sign", "情形）,10,20,46,34", "4,46.5,19,52.5,31", 2, false)]
    [InlineData("a smaller number in the middle of its cell", "70,10,20,20,31", "1,40,21.5,43.5,29.5", 2, false)]
    [InlineData("raised in a cell of its own", "70,10,20,20,31", "1,40,19,43,26", 1, true)]
    public void Marks_are_told_by_size_and_height(string what, string first, string second, int left, bool doubtful)
    {
        List<PdfWord> words = [Word(first), Word(second)], kept = [.. words];
        Assert.Equal((what, left, doubtful), (what, Left(words, keepsDoubtful: false, out bool isDoubtful), isDoubtful));
        Assert.Equal((what, doubtful ? 2 : left), (what, Left(kept, keepsDoubtful: true, out _)));

        static int Left(List<PdfWord> words, bool keepsDoubtful, out bool isDoubtful)
        {
            isDoubtful = NoteMarks.Remove(words, keepsDoubtful);
            return words.Count;
        }

        static PdfWord Word(string word)
        {
            string[] parts = word.Split(',');
            float[] box = [.. parts[1..].Select(p => float.Parse(p, CultureInfo.InvariantCulture))];
            return new PdfWord(parts[0], box[0], box[1], box[2], box[3], 1);
        }
    }

    [Fact]
    public void Numbers_that_are_all_smaller_than_their_labels_are_numbers()
    {
        List<PdfWord> words = [];
        for (int row = 0; row < 9; row++)
        {
            words.Add(new PdfWord("行政许可", 40, row * 20, 80, (row * 20) + 14, 1));
            words.Add(new PdfWord("7", 100, (row * 20) + 3, 104, (row * 20) + 11, 1));
        }

        Assert.False(NoteMarks.Remove(words, keepsDoubtful: false));
        Assert.Equal(18, words.Count);
    }

}
