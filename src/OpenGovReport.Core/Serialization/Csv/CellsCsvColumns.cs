using System.Text;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <summary>The columns of a CSV of cells.</summary>
internal enum CellsCsvColumn
{
    File,
    Template,
    Year,
    Publisher,
    Table,
    Row,
    Column,
    Value,
}

/// <summary>Which column of a CSV of cells stands where, as its header says.</summary>
internal sealed class CellsCsvColumns
{
    /// <summary>The names of the columns, in the order of the long form.</summary>
    internal static readonly string[] Names = ["file", "template", "year", "publisher", "table", "row", "column", "value"];

    // The columns that every form has come last.
    private const int FirstRequired = (int)CellsCsvColumn.Table;

    private readonly int[] _places = [-1, -1, -1, -1, -1, -1, -1, -1];

    /// <summary>Takes in the header line.</summary>
    /// <param name="header">The header.</param>
    /// <param name="allowsUnknown">Whether a column that is not known is only noted.</param>
    internal CellsCsvColumns(CsvRecords header, bool allowsUnknown)
    {
        Count = header.Count;
        List<Diagnostic> diagnostics = [];
        for (int i = 0; i < header.Count; i++)
        {
            string name = header[i].ToString();
            int column = Array.IndexOf(Names, name);
            if (column < 0)
            {
                diagnostics.Add(new(allowsUnknown ? ColumnIgnored : ColumnUnknown, header.LocationOf(i), "", null, CellsCsvReader.Shown(name)) { Pointer = "" });
            }
            else if (_places[column] >= 0)
            {
                diagnostics.Add(new(ColumnDuplicate, header.LocationOf(i), "", null, name) { Pointer = "" });
            }
            else
            {
                _places[column] = i;
            }
        }

        for (int column = FirstRequired; column < Names.Length; column++)
        {
            if (_places[column] < 0)
            {
                diagnostics.Add(new(ColumnMissing, header.Start, "", null, Names[column]) { Pointer = "" });
            }
        }

        Diagnostics = diagnostics;
    }

    /// <summary>The number of fields that every line has to have.</summary>
    internal int Count { get; }

    /// <summary>What was noticed; nothing can be read where one is an error.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a source begins like the header of a CSV of cells, whatever the separator and the case of the names, so that it is nothing else.</summary>
    /// <param name="start">The first bytes, without a byte order mark.</param>
    internal static bool AreIn(ReadOnlySpan<byte> start)
    {
        string[] lines = Encoding.UTF8.GetString(start[..Math.Min(start.Length, 200)]).Split('\n', 3);
        string header = lines.Length > 1 && lines[0].StartsWith("sep=", StringComparison.Ordinal) ? lines[1] : lines[0].Split('\r')[0];
        string[] names = header.Replace("\"", "", StringComparison.Ordinal).Split([',', ';', '\t'], StringSplitOptions.TrimEntries);
        return Names.Skip(FirstRequired).All(n => names.Contains(n, StringComparer.OrdinalIgnoreCase));
    }

    internal bool Have(CellsCsvColumn column) => _places[(int)column] >= 0;

    /// <summary>Where the column stands; −1 where it does not.</summary>
    internal int PlaceOf(CellsCsvColumn column) => _places[(int)column];

    /// <summary>The field of a record that has them all.</summary>
    internal ReadOnlySpan<char> FieldOf(CsvRecords record, CellsCsvColumn column) => record[_places[(int)column]];

    internal SourceLocation LocationOf(CsvRecords record, CellsCsvColumn column) => record.LocationOf(_places[(int)column]);
}
