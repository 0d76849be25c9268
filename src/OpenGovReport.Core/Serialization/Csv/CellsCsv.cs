using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>Writes the cells of reports as comma-separated values, one cell per line, and reads them back.</summary>
/// <remarks>
/// <para>The short form is <c>table,row,column,value</c>, with a first column <c>file</c> where there are several reports. The long (tidy)
/// form is <c>file,template,year,publisher,table,row,column,value</c>: every line says all that a table program needs to know of it.</para>
/// <para>Rows and columns have the Chinese names of <see cref="RowDescriptor.Name"/> and <see cref="CellDescriptor.Column"/>, in printed
/// order. Blank is empty, not applicable is <c>/</c>. Money has its unit, except where the header of its column already says it.
/// An unsplit （六）其他处理 of a 2021 report is a row <c>其他处理</c> in place of the three rows of the form; of these, one that says
/// something all the same is written after it.</para>
/// <para>Quoting is that of RFC 4180; lines are written with a line feed and read with or without a carriage return before it. The fields of what is read
/// may be separated by semicolons or tabs just as well, as spreadsheet programs save them, and lines of separators alone are passed over. In the long form a
/// file or publisher that a spreadsheet could take for a formula (it begins with <c>= + - @</c>, a tab or a carriage return), or that begins with
/// <c>'</c>, is written with <c>'</c> before it, which reading takes off again. So is a first line <c>sep=,</c>. A CSV holds no narrative, no title and no dates.</para>
/// <para>All members are safe to call from several threads at once.</para>
/// </remarks>
public static class CellsCsv
{
    // Two texts of a record can be long; no report comes near it.
    private const int LongestRecord = 64 * 1024;

    private const string Header = "table,row,column,value\n";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the cells of one report, under a header line.</summary>
    /// <param name="report">The report.</param>
    public static string Write(AnnualReport report)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        Write(report, text);
        return text.ToString();
    }

    /// <summary>Writes the cells of one report, under a header line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    public static void Write(AnnualReport report, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(Header);
        WriteCells(report, "", destination);
    }

    /// <summary>Writes the cells of several reports under one header line, with a first column <c>file</c> that tells them apart.</summary>
    /// <param name="reports">The reports, each with the name of its file.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    public static void WriteMany(IEnumerable<(string File, AnnualReport Report)> reports, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write("file," + Header);
        foreach ((string file, AnnualReport report) in reports)
        {
            WriteCells(report, Field(file) + ",", destination);
        }
    }

    /// <summary>Writes the cells of several reports in the long form, under one header line. For a spreadsheet give it a writer that begins with a byte order mark.</summary>
    /// <param name="reports">The reports, each with the name of its file. The names have to differ from one report to the next.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    public static void WriteTidy(IEnumerable<(string File, AnnualReport Report)> reports, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(string.Join(',', CellsCsvColumns.Names) + "\n");
        foreach ((string file, AnnualReport report) in reports)
        {
            string year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
            WriteCells(report, $"{Field(Guarded(file))},{ContractPlan.Of(report.Form).Name},{year},{Field(Guarded(report.Publisher ?? ""))},", destination);
        }
    }

    /// <summary>Reads the one report of a CSV in any of the forms.</summary>
    /// <param name="csv">The whole text.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found; several reports are a fault. Content never throws.</returns>
    public static ReadResult Read(string csv, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        options ??= ReadOptions.Default;
        if (csv.Length > options.MaxCharacters)
        {
            return Failures.TooLarge(1, csv.Length, "characters", options.MaxCharacters);
        }

        using StringReader reader = new(csv);
        ReadResult? first = null;
        foreach (CellsCsvReport report in ReadMany(reader, options))
        {
            if (first is not null)
            {
                return Failures.SecondReport(first, report.Result);
            }

            first = report.Result;
        }

        return first ?? Failures.Empty();
    }

    /// <summary>Reads many reports from a CSV in any of the forms, one at a time in memory.</summary>
    /// <param name="source">The source, left open. The lines of a report stand together: another <c>file</c> begins another report.</param>
    /// <param name="options">The limits, which hold for each report by itself; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>A result for each report. Content never throws.</returns>
    public static IEnumerable<CellsCsvReport> ReadMany(TextReader source, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Iterate(new CsvRecords(source, LongestRecord), new CellsCsvReader(options ?? ReadOptions.Default));

        static IEnumerable<CellsCsvReport> Iterate(CsvRecords records, CellsCsvReader reader)
        {
            while (!reader.HasFailed && records.MoveNext())
            {
                if (reader.Take(records) is CellsCsvReport report)
                {
                    yield return report;
                }
            }

            if (reader.End(records.Fault) is CellsCsvReport last)
            {
                yield return last;
            }
        }
    }

    /// <summary>Reads many reports from a CSV in any of the forms, one at a time in memory.</summary>
    /// <param name="source">The source in UTF-8, with or without a byte order mark; left open. The lines of a report stand together: another
    /// <c>file</c> begins another report.</param>
    /// <param name="options">The limits, which hold for each report by itself; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A result for each report. Content never throws; bytes that are not UTF-8 are read as U+FFFD, which no row and no column has in its name.</returns>
    public static async IAsyncEnumerable<CellsCsvReport> ReadManyAsync(Stream source, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using StreamReader text = new(source, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        await foreach (CellsCsvReport report in ReadManyAsync(text, options, cancellationToken).ConfigureAwait(false))
        {
            yield return report;
        }
    }

    /// <summary>Reads many reports from a CSV in any of the forms, one at a time in memory.</summary>
    /// <param name="source">The source, left open. The lines of a report stand together: another <c>file</c> begins another report.</param>
    /// <param name="options">The limits, which hold for each report by itself; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A result for each report. Content never throws.</returns>
    public static async IAsyncEnumerable<CellsCsvReport> ReadManyAsync(TextReader source, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        CsvRecords records = new(source, LongestRecord);
        CellsCsvReader reader = new(options ?? ReadOptions.Default);
        while (!reader.HasFailed && await records.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (reader.Take(records) is CellsCsvReport report)
            {
                yield return report;
            }
        }

        if (reader.End(records.Fault) is CellsCsvReport last)
        {
            yield return last;
        }
    }

    /// <summary>The unit that the header of the cell's column states.</summary>
    internal static AmountUnit UnitOfHeader(CellDescriptor cell)
    {
        foreach (AmountUnit unit in (ReadOnlySpan<AmountUnit>)[AmountUnit.Yuan, AmountUnit.TenThousandYuan, AmountUnit.HundredMillionYuan])
        {
            if (cell.Column.EndsWith($"（单位：{unit.Printed()}）", StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return AmountUnit.Unstated;
    }

    /// <summary>A text of the long form as it was before it was written.</summary>
    internal static string Unguarded(string text) => text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\'', ..] ? text[1..] : text;

    /// <summary>A text of the long form as it is written, so that no spreadsheet takes it for a formula.</summary>
    internal static string Guarded(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\'', ..] ? "'" + text : text;

    private static void WriteCells(AnnualReport report, string prefix, TextWriter destination)
    {
        foreach (TableDescriptor table in report.Template().Tables)
        {
            RowDescriptor? unsplit = table.UnsplitRow is RowDescriptor row && SaysSomething(row, report) ? row : null;
            foreach (RowDescriptor printed in table.Rows)
            {
                // The rows that the unsplit row stands for are those grouped under its label; it stands before the first.
                bool isCovered = unsplit is not null && printed.PrintedGroup == unsplit.PrintedLabel;
                if (isCovered && table.Rows[printed.Index - 1].PrintedGroup != unsplit!.PrintedLabel)
                {
                    WriteRow(report, prefix, unsplit, destination);
                }

                if (!isCovered || SaysSomething(printed, report))
                {
                    WriteRow(report, prefix, printed, destination);
                }
            }
        }
    }

    private static bool SaysSomething(RowDescriptor row, AnnualReport report) => row.Cells.Any(c => !c.Get(report).IsBlank);

    private static void WriteRow(AnnualReport report, string prefix, RowDescriptor row, TextWriter destination)
    {
        foreach (CellDescriptor cell in row.Cells)
        {
            destination.Write(prefix);
            destination.Write(row.Table.Number.ToString(CultureInfo.InvariantCulture));
            destination.Write(',');
            destination.Write(Field(row.Name));
            destination.Write(',');
            destination.Write(Field(cell.Column));
            destination.Write(',');
            destination.Write(ValueOf(cell, report));
            destination.Write('\n');
        }
    }

    // A number, with its unit where it is money, never has to be quoted.
    private static string ValueOf(CellDescriptor cell, AnnualReport report)
    {
        CellValue value = cell.Get(report);
        if (value is not { IsAmount: true, IsNumber: true })
        {
            return value.ToString();
        }

        // Zero and minus zero are equal amounts, so they have to look the same.
        Amount amount = value.Amount.Value == 0 ? new Amount(decimal.Abs(value.Amount.Value), value.Amount.Unit) : value.Amount;
        return amount.Unit != AmountUnit.Unstated && amount.Unit == UnitOfHeader(cell) ? amount.Value.ToString(CultureInfo.InvariantCulture) : amount.ToString();
    }

    /// <summary>A text as a field of CSV, quoted where it has to be.</summary>
    internal static string Field(string value) =>
        value.AsSpan().IndexOfAny(Quoted) < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
