using System.Text;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Files of every format cut off, spoilt in some bytes, or with their markup in disorder: nothing is thrown and nothing takes long.</summary>
public sealed class DamagedFileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("html", 300)]
    [InlineData("docx", 300)]
    [InlineData("xlsx", 300)]
    [InlineData("pdf", 60)]
    public void A_file_that_breaks_off_is_told_or_read_as_far_as_it_goes(string format, int files)
    {
        byte[] whole = Sample(format);
        for (int i = 0; i < files; i++)
        {
            Reads(format, i, whole[..(int)((long)whole.Length * i / files)]);
        }
    }

    [Theory]
    [InlineData("html", 300)]
    [InlineData("docx", 300)]
    [InlineData("xlsx", 300)]
    [InlineData("pdf", 100)]
    public void A_file_with_some_bits_turned_never_throws(string format, int files)
    {
        byte[] whole = Sample(format);
        for (int i = 0; i < files; i++)
        {
            Random random = new(i);
            byte[] spoilt = [.. whole];
            for (int flips = random.Next(1, 20); flips > 0; flips--)
            {
                spoilt[random.Next(spoilt.Length)] ^= (byte)(1 << random.Next(8));
            }

            Reads(format, i, spoilt);
        }
    }

    [Theory]
    [InlineData("html", 300, "")]
    [InlineData("docx", 300, "word/document.xml")]
    [InlineData("docx", 60, "word/styles.xml")]
    [InlineData("xlsx", 300, "xl/worksheets/sheet1.xml")]
    [InlineData("xlsx", 60, "xl/sharedStrings.xml")]
    [InlineData("xlsx", 60, "xl/styles.xml")]
    [InlineData("xlsx", 60, "xl/workbook.xml")]
    [InlineData("docx", 60, "[Content_Types].xml")]
    [InlineData("docx", 60, "word/_rels/document.xml.rels")]
    public void Markup_in_disorder_never_throws(string format, int files, string part)
    {
        byte[] whole = Sample(format);
        for (int i = 0; i < files; i++)
        {
            Random random = new(i);
            Reads(format, i, part.Length == 0
                ? Encoding.UTF8.GetBytes(Disorder(Encoding.UTF8.GetString(whole), random))
                : Package.Change(whole, part, content => Disorder(content, random)));
        }
    }

    // Some tags are dropped, doubled, or moved.
    private static string Disorder(string markup, Random random)
    {
        List<string> parts = [];
        for (int start = 0; start < markup.Length;)
        {
            int end = markup.IndexOf('<', start + 1);
            end = end < 0 ? markup.Length : end;
            parts.Add(markup[start..end]);
            start = end;
        }

        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int at = random.Next(parts.Count);
            switch (random.Next(4))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Insert(at, parts[at]);
                    break;
                case 2:
                    int other = random.Next(parts.Count);
                    (parts[at], parts[other]) = (parts[other], parts[at]);
                    break;
                default:
                    parts[at] = parts[at].Replace('"', '\'').Replace("1", "-99999999999", StringComparison.Ordinal);
                    break;
            }
        }

        return string.Concat(parts);
    }

    private static byte[] Sample(string format) => Fixture.Bytes("Samples/wuzhong-2023." + format);

    private static void Reads(string format, int number, byte[] bytes)
    {
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        ReadResult? result = null;
        Exception? thrown = Record.Exception(() => result = DocumentReader.Read(bytes));
        Assert.True(thrown is null, $"{format} {number}: {thrown}");
        Assert.True(watch.Elapsed < Longest, $"{format} {number} took {watch.Elapsed}");
        Assert.True(result!.Report is not null || result.HasErrors, $"{format} {number}: no report and no reason");
    }
}
