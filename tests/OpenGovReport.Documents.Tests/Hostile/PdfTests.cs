using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using static OpenGovReport.Documents.Tests.Support.Bounded;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>PDF that unfold without end, and a <c>pdftotext</c> that is missing, fails, never ends or takes too much.</summary>
public sealed class PdfTests
{
    private static readonly byte[] Sample = Fixture.Bytes("Samples/jiaozuo-2023.pdf");

    [Fact]
    public async Task Where_the_program_is_missing_it_is_named_with_its_package()
    {
        const string Message = "The PDF was not read: the program pdftotext was not found; install poppler-utils.";
        using Script broken = new("exit 0", executable: false);
        Refused(await PdfReader.Read(Sample, ReadOptions.Default, null, default), "OGR1011", Message);
        Refused(await PdfReader.Read(Sample, ReadOptions.Default, broken.Path, default), "OGR1011", Message);
        Refused(await PdfReader.Read(Sample, ReadOptions.Default, broken.Path + "-gone", default), "OGR1011", Message);
    }

    [Fact]
    public void The_program_is_looked_for_in_the_folders_of_PATH_alone()
    {
        using Script script = new("exit 0");
        Assert.Equal(script.Path, PdfToText.Find($"/nowhere:{script.Folder}:/usr/bin"));
        Assert.Null(PdfToText.Find("/nowhere"));
        Assert.Null(PdfToText.Find(null));
        Assert.Null(PdfToText.Find("."));
        Assert.Null(PdfToText.Find(""));
    }

    [Fact]
    public async Task A_program_that_never_ends_is_ended()
    {
        using Script script = new("echo $$ > \"$(dirname \"$0\")/id\"\nexec sleep 600");
        Stopwatch watch = Stopwatch.StartNew();

        ReadResult result = await PdfReader.Read(Sample, new ReadOptions { MaxTime = TimeSpan.FromSeconds(2) }, script.Path, default);

        Refused(result, "OGR1004", "The source has > 2 seconds; the limit is 2.");
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.5, 20);
        AssertEnded(script);
    }

    [Fact]
    public async Task A_program_that_is_waited_for_ends_with_the_cancellation()
    {
        using Script script = new("echo $$ > \"$(dirname \"$0\")/id\"\nexec sleep 600");
        using CancellationTokenSource source = new();
        Task<ReadResult> reading = PdfReader.Read(Sample, ReadOptions.Default, script.Path, source.Token).AsTask();
        while (!File.Exists(Path.Combine(script.Folder, "id")) || File.ReadAllText(Path.Combine(script.Folder, "id")).Length == 0)
        {
            await Task.Delay(20);
        }

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        AssertEnded(script);
    }

    [Theory]
    [InlineData("exec yes 一二三四五六七八九十", "OGR1004", "The source has > 16777216 characters; the limit is 16777216.")]
    [InlineData("exec yes Syntax Error >&2", "OGR1009", "The source is damaged: it is no whole PDF file.")]
    [InlineData("echo 'Syntax Error: Couldn'\"'\"'t read xref table' >&2; exit 1", "OGR1012", "pdftotext could not read the PDF: Syntax Error: Couldn't read xref table")]
    [InlineData("exit 7", "OGR1012", "pdftotext could not read the PDF: exit status 7")]
    [InlineData("kill -9 $$", "OGR1012", "pdftotext could not read the PDF: exit status 137")]
    [InlineData("echo 'Command Line Error: Incorrect password' >&2; exit 1", "OGR1008", "The source is locked with a password.")]
    [InlineData("exit 0", "OGR1010", "The PDF has no text; its pages are pictures (a scan).")]
    public async Task What_the_program_does_is_told(string script, string code, string message)
    {
        using Script program = new(script);
        Refused(await PdfReader.Read(Sample, ReadOptions.Default, program.Path, default), code, message);
    }

    [Fact]
    public async Task A_program_that_takes_too_much_memory_is_ended()
    {
        // The shell keeps what it is given in one variable.
        using Script script = new("""
            x=$(head -c 8000000 /dev/zero | tr '\0' x)
            while :; do x=$x$x; done
            """);
        ReadResult result = await PdfReader.Read(Sample, new ReadOptions { MaxProgramMemory = 64 * 1024 * 1024 }, script.Path, default);
        Refused(result, "OGR1004", "The source has > 67108864 bytes of memory; the limit is 67108864.");
    }

    [Fact]
    public void A_small_PDF_that_unfolds_to_an_endless_page_is_given_up()
    {
        byte[] bomb = Pdf(Deflated("(政府) Tj 0 1 Td "u8, 20_000_000), 1);
        Assert.InRange(bomb.Length, 1, 4 * MiB);
        Stopwatch watch = Stopwatch.StartNew();

        ReadResult result = DocumentReader.Read(bomb, new ReadOptions { MaxTime = TimeSpan.FromSeconds(5), MaxProgramMemory = 256 * MiB });

        Assert.Equal("OGR1004", Assert.Single(result.Diagnostics).Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Pages_are_limited()
    {
        byte[] two = Pdf(Deflated("(a report of the open government information work) Tj 0 20 Td "u8, 12), 2);
        Assert.Equal("OGR2001", Assert.Single(DocumentReader.Read(two, new ReadOptions { MaxPages = 2 }).Diagnostics).Code);
        Refused(DocumentReader.Read(two, new ReadOptions { MaxPages = 1 }), "OGR1004", "The source has > 1 pages; the limit is 1.");
    }

    [Fact]
    public void A_PDF_that_breaks_off_is_told()
    {
        ReadResult result = DocumentReader.Read(Sample.AsSpan(0, 2000));
        Assert.Null(result.Report);
        Assert.True(Assert.Single(result.Diagnostics).Code is "OGR1010" or "OGR1012");
    }

    // The process has ended, or is a zombie that nobody waits for.
    private static void AssertEnded(Script script)
    {
        int id = int.Parse(File.ReadAllText(Path.Combine(script.Folder, "id")), null);
        for (int i = 0; i < 100 && Directory.Exists($"/proc/{id}") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal); i++)
        {
            Thread.Sleep(50);
        }

        Assert.True(!Directory.Exists($"/proc/{id}") || File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal));
    }

    private static byte[] Deflated(ReadOnlySpan<byte> repeated, int times)
    {
        using MemoryStream stream = new();
        using (ZLibStream deflate = new(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write("BT /F 12 Tf 10 10 Td "u8);
            byte[] block = new byte[repeated.Length * Math.Min(times, 10_000)];
            for (int i = 0; i < block.Length; i += repeated.Length)
            {
                repeated.CopyTo(block.AsSpan(i));
            }

            for (int i = 0; i < Math.Max(1, times / 10_000); i++)
            {
                deflate.Write(block);
            }

            deflate.Write(" ET"u8);
        }

        return stream.ToArray();
    }

    // Pages that all show the same content, in a font that every reader has.
    private static byte[] Pdf(byte[] content, int pages)
    {
        using MemoryStream file = new();
        List<long> places = [];
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Object(string text)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{text}\nendobj\n");
        }

        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {pages} /Kids [{string.Concat(Enumerable.Range(5, pages).Select(p => $"{p} 0 R "))}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        places.Add(file.Position);
        Write($"4 0 obj\n<< /Length {content.Length} /Filter /FlateDecode >>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        for (int i = 0; i < pages; i++)
        {
            Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>");
        }

        long table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }
}
