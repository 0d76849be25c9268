using System.Text;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Reading ends when the caller no longer wants it.</summary>
public sealed class CancellationTests
{
    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    public async Task A_reading_that_is_cancelled_before_it_begins_throws(string format)
    {
        string path = Path.Combine(Fixture.Folder, "Samples", "wuzhong-2023." + format);
        using MemoryStream stream = new(File.ReadAllBytes(path));
        CancellationToken cancelled = new(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentReader.ReadAsync(path, null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentReader.ReadAsync(stream, null, cancelled));
    }

    [Fact]
    public async Task A_web_page_is_given_up_while_it_is_parsed() =>
        await EndsSoon(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b><i><a href=x><p>", 500_000))));

    [Fact]
    public async Task A_Word_document_is_given_up_while_it_is_read() =>
        await EndsSoon(Package.Docx(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 600_000))));

    [Fact]
    public async Task A_workbook_is_given_up_while_it_is_read() =>
        await EndsSoon(Package.Xlsx("<sheetData>" + string.Concat(Enumerable.Repeat("<row><c/></row>", 1_500_000)) + "</sheetData>"));

    // Cancelled by a thread of its own when the bytes have been taken, because the timers of a busy test run come late.
    // Without the cancellation each of these is read for at least half a second more.
    private static async Task EndsSoon(byte[] bytes)
    {
        using CancellationTokenSource source = new();
        using TellingStream stream = new(bytes);
        Thread canceller = new(() =>
        {
            stream.Ended.Wait();
            Thread.Sleep(20);
            source.Cancel();
        });
        canceller.Start();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => DocumentReader.ReadAsync(stream, null, source.Token)).WaitAsync(TimeSpan.FromSeconds(20)));
        canceller.Join();
    }

    // Says when all of it has been taken.
    private sealed class TellingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public ManualResetEventSlim Ended { get; } = new();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                Ended.Set();
            }

            return read;
        }

        protected override void Dispose(bool disposing)
        {
            Ended.Dispose();
            base.Dispose(disposing);
        }
    }
}
