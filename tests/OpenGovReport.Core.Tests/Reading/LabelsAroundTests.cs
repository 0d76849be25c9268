using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Programs that set out a page with spaces put the numbers of a row in the middle of a label of several lines, and beside them pieces of the vertical label of the block.</summary>
public sealed class LabelsAroundTests
{
    private const string Head = "（二）部分公开（区分处理的，", Tail = "只计这一情形，不计其他情形）", Row = "5 2 0 1 1 0 9";

    [Theory]
    [InlineData("三、 （一）予以公开 14 4 1 0 3 0 22\n本年\n" + Head + "\n度办 " + Row + "\n" + Tail + "\n理结\n果 ")]
    [InlineData("三、本 （一）予以公开 14 4 1 0 3 0 22\n" + Head + "\n年度 " + Row + "\n" + Tail + "\n办理结果\n")]
    [InlineData("三、本年 （一）予以公开 14 4 1 0 3 0 22\n度\n（二）部分公开（区分处\n办理\n理的，只计这一情形，\n结果 " + Row + "\n不计其他情形）\n")]
    public void Numbers_in_the_middle_of_a_label_are_its_own(string rows)
    {
        ReadResult result = Sheet.Read(Spaced(rows));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("三、 （一）予以公开 14 4 1 0 3 0 22\n本年\n" + Head + "\n度办 " + Row + "\n理结\n果 ")]
    [InlineData("三、 （一）予以公开 14 4 1 0 3 0 22\n本年\n" + Head + "\n" + Tail + "\n度办 " + Row + "\n理结\n果 ")]
    public void Where_the_label_does_not_go_on_below_them_they_may_be_of_a_row_without_label(string rows) =>
        Assert.Equal(["partiallyGranted 7"], Sheet.Uncertain(Sheet.Read(Spaced(rows))));

    private static string Spaced(string rows) =>
        Sheet.Text2021.With("三、本年度办理结果|（一）予以公开|14|4|1|0|3|0|22\n" + Head + Tail + "|5|2|0|1|1|0|9\n", rows.Replace(' ', '|')).Replace('\t', ' ');
}
