using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>
/// The numbers that Word puts before paragraphs and that stand nowhere in their text: 一、 and （一） before most headings.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    // Each of the nine levels and something around it.
    private const int LongestText = 64;

    private readonly Dictionary<int, Level[]> _abstract = [];
    private readonly Dictionary<int, Counter> _lists = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly WordStyles _styles;
    private readonly ReadOptions _options;

    internal WordNumbering(MainDocumentPart main, WordStyles styles, ReadOptions options)
    {
        _options = options;
        _styles = styles;
        if (main.NumberingDefinitionsPart is { } numbering)
        {
            using XmlReader reader = OfficeReader.Open(numbering, options);
            ReadNumbering(reader);
        }
    }

    private readonly record struct Level(string Format, string Text, int Start, bool Legal, bool Suffix, string? Style);

    private sealed record Counter(int Abstract, Dictionary<int, int> Starts)
    {
        internal HashSet<int> Started { get; } = [];
    }

    /// <summary>The number before the next paragraph that has a text; empty where it has none.</summary>
    /// <param name="list">The list that the paragraph names itself.</param>
    /// <param name="level">The level that it names itself.</param>
    /// <param name="style">Its style.</param>
    internal string Next(int? list, int? level, string? style)
    {
        if (list is null && style is not null && _lists.Count > 0)
        {
            (list, int? styleLevel, style) = _styles.NumberOf(style);
            level ??= styleLevel;
        }

        if (list is null or 0 || !_lists.TryGetValue(list.Value, out Counter? counter) || !_abstract.TryGetValue(counter.Abstract, out Level[]? levels))
        {
            return "";
        }

        int own = level ?? Math.Max(0, Array.FindIndex(levels, l => l.Style is not null && l.Style == style));
        if (own is < 0 or >= Levels)
        {
            return "";
        }

        int[] counts = Count(counter, levels, own);
        return Text(levels, counts, own);
    }

    private int[] Count(Counter counter, Level[] levels, int own)
    {
        if (!_counts.TryGetValue(counter.Abstract, out int[]? counts))
        {
            _counts[counter.Abstract] = counts = new int[Levels];
            Array.Fill(counts, -1);
        }

        if (counter.Starts.TryGetValue(own, out int start) && counter.Started.Add(own))
        {
            counts[own] = start;
        }
        else
        {
            counts[own] = counts[own] < 0 ? levels[own].Start : unchecked(counts[own] + 1);
        }

        for (int upper = 0; upper < own; upper++)
        {
            counts[upper] = counts[upper] < 0 ? levels[upper].Start : counts[upper];
        }

        Array.Fill(counts, -1, own + 1, Levels - own - 1);
        return counts;
    }

    private static string Text(Level[] levels, int[] counts, int own)
    {
        Level level = levels[own];
        if (level.Format is "bullet" or "none" || level.Text.Length == 0)
        {
            return "";
        }

        StringBuilder text = new();
        for (int i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                int of = level.Text[++i] - '1';
                text.Append(Numerals.Format(Math.Max(0, counts[of]), level.Legal && of != own ? "decimal" : levels[of].Format));
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }

        // "1." and "一、" stand close to the text, "第一部分" does not.
        return text.Append(level.Suffix && char.IsLetterOrDigit(text[^1]) ? " " : "").ToString();
    }

    private void ReadNumbering(XmlReader reader)
    {
        if (!reader.MoveToRoot())
        {
            return;
        }

        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "abstractNum" when reader.Number("abstractNumId", -1) is int id and >= 0:
                    _abstract[id] = ReadLevels(reader);
                    break;
                case "num" when reader.Number("numId", 0) is int id and > 0:
                    ReadList(reader, id);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private Level[] ReadLevels(XmlReader reader)
    {
        Level[] levels = new Level[Levels];
        Array.Fill(levels, new Level("none", "", 1, false, true, null));
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (reader.LocalName == "lvl" && reader.Number("ilvl", -1) is int index and >= 0 and < Levels)
            {
                levels[index] = ReadLevel(reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return levels;
    }

    private Level ReadLevel(XmlReader reader)
    {
        Level level = new("decimal", "", 0, false, true, null);
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            level = reader.LocalName switch
            {
                "start" => level with { Start = reader.Number("val", 0) },
                "numFmt" => level with { Format = reader.Attribute("val") ?? "decimal" },
                "lvlText" => level with { Text = reader.Attribute("val") is { Length: <= LongestText } text ? text : "" },
                "isLgl" => level with { Legal = reader.IsOn() },
                "suff" => level with { Suffix = reader.Attribute("val") != "nothing" },
                "pStyle" => level with { Style = reader.Attribute("val") },
                _ => level,
            };
            reader.Skip();
        }

        return level;
    }

    private void ReadList(XmlReader reader, int id)
    {
        int? definition = null;
        Dictionary<int, int> starts = [];
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (reader.LocalName == "lvlOverride")
            {
                int level = reader.Number("ilvl", 0);
                XmlChildren overrides = new(reader, _options.MaxNesting);
                while (overrides.Next())
                {
                    if (reader.LocalName == "startOverride")
                    {
                        starts[level] = reader.Number("val", 1);
                    }

                    reader.Skip();
                }

                continue;
            }

            definition = reader.LocalName == "abstractNumId" ? reader.Number("val", 0) : definition;
            reader.Skip();
        }

        if (definition is int found)
        {
            _lists[id] = new Counter(found, starts);
        }
    }
}
