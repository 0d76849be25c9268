using System.Text;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using static OpenGovReport.Documents.Tests.Support.Bounded;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Sources of 200 MB, made while they are read.</summary>
public sealed class LargeSourceTests
{
    private const long Length = 200_000_000;

    private static readonly byte[] Text = Encoding.UTF8.GetBytes("江海市水利局2023年政府信息公开工作年度报告\n一、总体情况\n");
    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<html><body><h1>江海市水利局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>\n");

    [Theory]
    [InlineData("text", true)]
    [InlineData("text", false)]
    [InlineData("html", true)]
    [InlineData("html", false)]
    [InlineData("pdf", true)]
    [InlineData("pdf", false)]
    [InlineData("zip", true)]
    [InlineData("zip", false)]
    public async Task It_is_refused_for_its_length_and_read_no_further(string kind, bool knowsLength)
    {
        const string Message = "The source has > 33554432 bytes; the limit is 33554432.";
        EndlessStream stream = Stream(kind, knowsLength), again = Stream(kind, knowsLength);

        // What the buffers that it outgrew had together is as much again, and half of that.
        Refused(Read(stream, knowsLength ? MiB : 100 * MiB), "OGR1004", Message);
        Refused(await DocumentReader.ReadAsync(again), "OGR1004", Message);

        Assert.All(new[] { stream, again }, s => Assert.InRange(s.BytesRead, 0, knowsLength ? 0 : 33_554_433));
    }

    [Fact]
    public void A_limit_of_ones_own_counts_to_the_byte()
    {
        byte[] bytes = Fixture.Bytes("Samples/jiaozuo-2023.html");
        Assert.NotNull(DocumentReader.Read(bytes, new ReadOptions { MaxBytes = bytes.Length }).Report);
        Refused(DocumentReader.Read(bytes, new ReadOptions { MaxBytes = bytes.Length - 1 }), "OGR1004", $"The source has {bytes.Length} bytes; the limit is {bytes.Length - 1}.");

        using MemoryStream stream = new(bytes);
        Assert.NotNull(DocumentReader.Read(stream, new ReadOptions { MaxBytes = bytes.Length }).Report);
        stream.Position = 0;
        Refused(DocumentReader.Read(stream, new ReadOptions { MaxBytes = bytes.Length - 1 }), "OGR1004", $"The source has > {bytes.Length - 1} bytes; the limit is {bytes.Length - 1}.");
    }

    [Fact]
    public void Characters_of_a_page_are_limited()
    {
        byte[] page = Encoding.UTF8.GetBytes("<p>" + new string('x', 2_000));
        Refused(Read(page, MiB, new ReadOptions { MaxCharacters = 1_000 }), "OGR1004", "The source has 2003 characters; the limit is 1000.");
    }

    private static EndlessStream Stream(string kind, bool knowsLength) => kind switch
    {
        "text" => new(Text, Text, Length, knowsLength),
        "html" => new(Html, Html, Length, knowsLength),
        "pdf" => new([.. "%PDF-1.7\n"u8], Text, Length, knowsLength),
        _ => new([.. "PK\u0003\u0004"u8], Text, Length, knowsLength),
    };
}
