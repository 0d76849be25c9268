using System.Buffers;
using System.Globalization;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>Writes the cells of reports as comma-separated values, one cell per line: <c>table,row,column,value</c>.</summary>
/// <remarks>
/// <para>Rows and columns have the Chinese names of <see cref="RowDescriptor.Name"/> and <see cref="CellDescriptor.Column"/>, in printed
/// order. Blank is empty, not applicable is <c>/</c>. Money has its unit, except where the header of its column already says it.
/// An unsplit （六）其他处理 of a 2021 report is a row <c>其他处理</c> in place of the three rows of the form.</para>
/// <para>Quoting is that of RFC 4180; lines end with a line feed on every platform.</para>
/// </remarks>
public static class CellsCsv
{
    private const string Header = "table,row,column,value\n";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the cells of one report, under a header line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    public static void Write(AnnualReport report, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(Header);
        WriteCells(report, null, destination);
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
            WriteCells(report, file, destination);
        }
    }

    private static void WriteCells(AnnualReport report, string? file, TextWriter destination)
    {
        foreach (TableDescriptor table in report.Template().Tables)
        {
            RowDescriptor? unsplit = table.UnsplitRow is RowDescriptor row && row.Cells.Any(c => !c.Get(report).IsBlank) ? row : null;
            foreach (RowDescriptor printed in table.Rows)
            {
                // The rows that the unsplit row stands for are those grouped under its label; it takes the place of the first.
                if (printed.PrintedGroup != unsplit?.PrintedLabel)
                {
                    WriteRow(report, file, printed, destination);
                }
                else if (table.Rows[printed.Index - 1].PrintedGroup != unsplit.PrintedLabel)
                {
                    WriteRow(report, file, unsplit, destination);
                }
            }
        }
    }

    private static void WriteRow(AnnualReport report, string? file, RowDescriptor row, TextWriter destination)
    {
        foreach (CellDescriptor cell in row.Cells)
        {
            if (file is not null)
            {
                WriteField(file, destination);
                destination.Write(',');
            }

            destination.Write(row.Table.Number.ToString(CultureInfo.InvariantCulture));
            destination.Write(',');
            WriteField(row.Name, destination);
            destination.Write(',');
            WriteField(cell.Column, destination);
            destination.Write(',');
            WriteField(ValueOf(cell, report), destination);
            destination.Write('\n');
        }
    }

    private static string ValueOf(CellDescriptor cell, AnnualReport report)
    {
        CellValue value = cell.Get(report);
        return value is { IsAmount: true, IsNumber: true } && cell.Column.EndsWith($"（单位：{value.Amount.Unit.Printed()}）", StringComparison.Ordinal)
            ? value.Amount.Value.ToString(CultureInfo.InvariantCulture)
            : value.ToString();
    }

    private static void WriteField(string value, TextWriter destination)
    {
        if (value.AsSpan().IndexOfAny(Quoted) < 0)
        {
            destination.Write(value);
            return;
        }

        destination.Write('"');
        destination.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        destination.Write('"');
    }
}
