using System.Diagnostics;

namespace OpenGovReport.Tests.Documents;

/// <summary>
/// Lets <c>pdftotext</c> (Debian: poppler-utils) turn a PDF into text, as those do who then hand on the text. The library runs the program in a way of its own to
/// read a PDF; this is what it says to everyone.
/// </summary>
internal static class PdfTextProgram
{
    /// <summary>The text of a PDF.</summary>
    /// <param name="pdf">The PDF.</param>
    /// <param name="order">The option that says how the words of a page are ordered: <c>-raw</c> or <c>-layout</c>, or nothing for the order that the program takes by itself.</param>
    internal static byte[] Text(byte[] pdf, string order)
    {
        ProcessStartInfo info = new("pdftotext") { RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] arguments = [.. order.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-enc", "UTF-8", "-eol", "unix", "-", "-"];
        Array.ForEach(arguments, info.ArgumentList.Add);
        using Process process = Process.Start(info)!;
        using MemoryStream text = new();
        Task write = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(pdf);
            process.StandardInput.Close();
        });
        process.StandardOutput.BaseStream.CopyTo(text);
        write.Wait();
        process.WaitForExit();
        return text.ToArray();
    }
}
