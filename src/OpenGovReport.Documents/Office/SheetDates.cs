using System.Globalization;

namespace OpenGovReport.Documents.Office;

/// <summary>Numbers of a workbook that are shown as a date or a time: days from the beginning of 1900 or of 1904.</summary>
/// <param name="from1904">Whether the workbook counts from 1904.</param>
internal sealed class SheetDates(bool from1904)
{
    private const int DaysTo1904 = 1462;

    // 9999-12-31
    private const int LastDay = 2_958_465;

    // Excel takes 1900 for a leap year; up to that day it is one ahead of the calendar.
    private const int FalseLeapDay = 60;

    /// <summary>The date, without the time where it has one, or the time alone; <see langword="null"/> where the number is none.</summary>
    internal string? Text(string number)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double days) || !(days >= 0))
        {
            return null;
        }

        if (days is > 0 and < 1)
        {
            return TimeSpan.FromDays(days).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
        }

        days += from1904 ? DaysTo1904 : days < FalseLeapDay ? 1 : 0;
        return days > LastDay ? null : DateTime.FromOADate(Math.Floor(days)).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
    }
}
