using System.Diagnostics;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Support;

/// <summary>Reads hostile input and holds the reader to a bound of time and of memory: all that is allocated, which is never less than what is in use at once.</summary>
internal static class Bounded
{
    internal const long MiB = 1024 * 1024;

    // A second is much for any of the files here; the machine may be busy.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    internal static ReadResult Read(byte[] bytes, long most, ReadOptions? options = null) => Run(() => DocumentReader.Read(bytes, options), most);

    internal static ReadResult Read(Stream stream, long most, ReadOptions? options = null) => Run(() => DocumentReader.Read(stream, options), most);

    private static ReadResult Run(Func<ReadResult> read, long most)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Stopwatch watch = Stopwatch.StartNew();
        ReadResult result = read();
        watch.Stop();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(watch.Elapsed < Longest, $"took {watch.Elapsed}");
        Assert.True(allocated <= most, $"allocated {allocated / MiB} MiB of {most / MiB}");
        return result;
    }

    /// <summary>The source was refused, with one diagnostic and its message.</summary>
    internal static void Refused(ReadResult result, string code, string message)
    {
        Assert.Null(result.Report);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((code, Severity.Error, true), (diagnostic.Code, diagnostic.Severity, diagnostic.LosesData));
        Assert.Equal(message, diagnostic.Message(Language.English));

        // What another program says stays as it is.
        string chinese = diagnostic.Message(Language.Chinese).Replace("Syntax Error: Couldn't read xref table", "", StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]{3,} [a-z]", chinese);
    }
}
