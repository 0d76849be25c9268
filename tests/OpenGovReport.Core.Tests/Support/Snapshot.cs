using System.Runtime.CompilerServices;

namespace OpenGovReport.Tests.Support;

/// <summary>
/// Compares text with an approved file in the file convention of Verify: <c>Class.Method_case.verified.ext</c> beside the test's
/// source; on a mismatch the text is written to <c>….received.ext</c> beside it and the test fails. To approve, read the received
/// file against its source by eye and rename it.
/// </summary>
internal static class Snapshot
{
    internal static void Matches(string received, string extension, string? @case = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}{(@case is null ? "" : "_" + @case)}");
        Compare(received, $"{stem}.verified.{extension}", $"{stem}.received.{extension}");
    }

    /// <summary>Compares text with a page, or a file of another kind, under <c>docs</c> that is made from the code.</summary>
    internal static void MatchesPage(string received, string name, string extension = "md")
    {
        string stem = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", "..", "docs", name));
        Compare(received, $"{stem}.{extension}", $"{stem}.received.{extension}");
    }

    private static void Compare(string received, string verifiedPath, string receivedPath)
    {
        received = received.ReplaceLineEndings("\n");
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{Path.GetFileName(verifiedPath)} {(verified is null ? "does not exist" : "differs")}; what was received is in {receivedPath}.");
    }
}
