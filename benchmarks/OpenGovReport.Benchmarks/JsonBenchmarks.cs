using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OpenGovReport.Serialization;

namespace OpenGovReport.Benchmarks;

/// <summary>
/// JSON of a 2021 report against the least that the platform can do for the same bytes: a routine that calls the platform's
/// writer for this one form, and a bare pass of its reader with construction of the report. The platform's serializer by
/// reflection on a tree of plain classes is the yardstick that a caller would otherwise use.
/// </summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class JsonBenchmarks
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly JsonSerializerOptions SerializerOptions = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly Count[] _counts = new Count[256];
    private AnnualReport2021 _report = AnnualReport2021.Zero;
    private PlainReport _plain = new();
    private byte[] _json = [];

    /// <summary>Makes the report, and checks that every way of writing gives the same bytes and every way of reading the same report.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _report = SampleReports.WithNarrative;
        Write();
        _json = _buffer.WrittenSpan.ToArray();
        _plain = JsonSerializer.Deserialize<PlainReport>(_json, SerializerOptions)!;
        HandWrittenWriter();
        Ensure(_buffer.WrittenSpan.SequenceEqual(_json));
        ReflectionWriter();
        Ensure(_buffer.WrittenSpan.SequenceEqual(_json));
        Ensure(_report.Equals(Read()) && _report.Equals(BareReader()));
    }

    /// <summary>Writing with the platform's writer, by hand for this form.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Write")]
    public int HandWrittenWriter()
    {
        _buffer.ResetWrittenCount();
        using (Utf8JsonWriter writer = new(_buffer, WriterOptions))
        {
            Handwritten.Write(writer, _report);
        }

        return _buffer.WrittenCount;
    }

    /// <summary>Writing with this library.</summary>
    [Benchmark]
    [BenchmarkCategory("Write")]
    public int Write()
    {
        _buffer.ResetWrittenCount();
        ReportJson.WriteUtf8(_report, _buffer);
        return _buffer.WrittenCount;
    }

    /// <summary>Writing plain classes with the platform's serializer.</summary>
    [Benchmark]
    [BenchmarkCategory("Write")]
    public int ReflectionWriter()
    {
        _buffer.ResetWrittenCount();
        using (Utf8JsonWriter writer = new(_buffer, WriterOptions))
        {
            JsonSerializer.Serialize(writer, _plain, SerializerOptions);
        }

        return _buffer.WrittenCount;
    }

    /// <summary>A pass over the tokens that takes every value in its order and checks nothing, and the report made of them.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Read")]
    public AnnualReport BareReader()
    {
        Utf8JsonReader reader = new(_json);
        List<string?> texts = new(24);
        int counts = 0;
        int year = 0;
        decimal money = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    texts.Add(reader.GetString());
                    break;
                case JsonTokenType.Number when year == 0:
                    year = reader.GetInt32();
                    break;
                case JsonTokenType.Number when counts == 9 && money == 0:
                    money = reader.GetDecimal();
                    break;
                case JsonTokenType.Number:
                    _counts[counts++] = reader.GetInt64();
                    break;
            }
        }

        return new AnnualReport2021
        {
            Publisher = texts[1],
            Year = year,
            Title = texts[2],
            Period = new ReportingPeriod(Day(texts[3]!), Day(texts[4]!)),
            SignedOn = Day(texts[5]!),
            Preamble = texts[6]!,
            Overview = new Overview
            {
                Introduction = texts[7]!,
                Parts = [new(texts[8]!, texts[9]!), new(texts[10]!, texts[11]!), new(texts[12]!, texts[13]!)],
            },
            ProactiveDisclosure = ProactiveDisclosure2021.Of(_counts, Amount.OfTenThousandYuan(money)),
            Requests = RequestsTable2021.Of([.. _counts.AsSpan(9, 175), default, default, default, default, default, default, default]),
            Disputes = DisputesTable.Of(_counts.AsSpan(9 + 175)),
            ProblemsAndImprovements = texts[15]!,
            OtherMatters = texts[16]!,
        };

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Reading with this library.</summary>
    [Benchmark]
    [BenchmarkCategory("Read")]
    public AnnualReport? Read() => ReportJson.Read(_json).Report;

    /// <summary>Reading into plain classes with the platform's serializer.</summary>
    [Benchmark]
    [BenchmarkCategory("Read")]
    public object? ReflectionReader() => JsonSerializer.Deserialize<PlainReport>(_json, SerializerOptions);

    private static void Ensure(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The ways compared do not give the same.");
        }
    }
}
