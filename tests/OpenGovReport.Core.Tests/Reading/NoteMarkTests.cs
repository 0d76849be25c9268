using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>The mark of a note behind a number is no part of it.</summary>
public sealed class NoteMarkTests
{
    [Theory]
    [InlineData("*")]
    [InlineData("＊")]
    [InlineData("※")]
    [InlineData("①")]
    [InlineData("⑫")]
    [InlineData(" *")]
    public void A_number_with_the_mark_of_a_note_is_that_number(string mark)
    {
        string text = Sheet.Text2021.With("|4|1|0|0|1|0|6", $"|4{mark}|1|0{mark}|0|1|0|6{mark}").With("行政许可|1204", "行政许可|1204" + mark)
            .With("行政事业性收费|121.4225", "行政事业性收费|121.4225" + mark).With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", $"5|2{mark}|1|1|9|3|0|1|2|6|2|1|0|1|4{mark}");
        foreach (ReadResult result in new[] { Sheet.Read(text), SpannedTables.Read(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.All(result.Diagnostics, d => Assert.Equal(("OGR4004", false), (d.Code, d.LosesData)));
        }
    }

    [Theory]
    [InlineData("4**")]
    [InlineData("4*5")]
    [InlineData("*4")]
    [InlineData("①")]
    [InlineData("①4")]
    public void Other_signs_leave_the_number_open(string printed)
    {
        string text = Sheet.Text2021.With("|4|1|0|0|1|0|6", $"|{printed}|1|0|0|1|0|6");
        foreach (ReadResult result in new[] { Sheet.Read(text), SpannedTables.Read(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021, ("carriedOver/naturalPersons", ""));
            Assert.Equal(("OGR4005", "/requests/carriedOver/naturalPersons"), (Assert.Single(result.Diagnostics).Code, result.Diagnostics[0].Pointer));
        }
    }
}
