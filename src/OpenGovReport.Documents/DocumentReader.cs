using OpenGovReport.Documents;
using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>
/// Reads annual reports from files of every kind they are published in: web pages, Word (.docx), Excel (.xlsx), PDF, plain text, and the
/// JSON, YAML and CSV of this library. The content decides what a file is and how its text is encoded, never its name.
/// </summary>
/// <remarks>
/// Nothing is loaded that a document refers to, and nothing in it is run. A PDF is turned into text by the separate program
/// <c>pdftotext</c> (Debian package poppler-utils). All members are safe to call from several threads at once.
/// </remarks>
public static class DocumentReader
{
    /// <summary>Reads a report from the bytes of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    public static ReadResult Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return bytes.Length > options.MaxBytes
            ? Refusal.TooLarge(bytes.Length, "bytes", options.MaxBytes)
            : Finish(ContentReader.Read(bytes.ToArray(), options, CancellationToken.None));
    }

    /// <summary>Reads a report from a stream, from where it stands to its end. The stream stays open.</summary>
    /// <param name="stream">The stream; it is read no further than <see cref="ReadOptions.MaxBytes"/> and one.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        return BoundedRead.Read(stream, options.MaxBytes) is { } bytes
            ? Finish(ContentReader.Read(bytes, options, CancellationToken.None))
            : Refusal.TooLarge(options.MaxBytes, "bytes");
    }

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult Read(string path, ReadOptions? options = null)
    {
        using FileStream file = Open(path, FileOptions.SequentialScan);
        return Read(file, options);
    }

    /// <summary>Reads a report from a stream, from where it stands to its end. The stream stays open.</summary>
    /// <param name="stream">The stream; it is read no further than <see cref="ReadOptions.MaxBytes"/> and one.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading, and the program that reads a PDF.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<ReadResult> ReadAsync(Stream stream, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        return await BoundedRead.ReadAsync(stream, options.MaxBytes, cancellationToken).ConfigureAwait(false) is { } bytes
            ? await ContentReader.Read(bytes, options, cancellationToken).ConfigureAwait(false)
            : Refusal.TooLarge(options.MaxBytes, "bytes");
    }

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading, and the program that reads a PDF.</param>
    /// <returns>The report as far as it could be read, and what was noticed. Content never throws.</returns>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<ReadResult> ReadAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        FileStream file = Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            return await ReadAsync(file, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Reads every report of a stream, from where it stands to its end: those of NDJSON, of a stream of YAML documents and of a CSV of cells,
    /// one at a time in memory, and the one report of anything else. The stream stays open.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">The limits, which hold for each report by itself; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading, and the program that reads a PDF.</param>
    /// <returns>A result for each report, and at least one. Content never throws.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IAsyncEnumerable<ReadResult> ReadManyAsync(Stream stream, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReportStream.ReadAsync(stream, options ?? ReadOptions.Default, cancellationToken);
    }

    private static FileStream Open(string path, FileOptions options) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, options);

    // Only a PDF is ever waited for, and nothing on the way comes back to the caller's context.
    private static ReadResult Finish(ValueTask<ReadResult> reading) => reading.IsCompleted ? reading.GetAwaiter().GetResult() : reading.AsTask().GetAwaiter().GetResult();
}
