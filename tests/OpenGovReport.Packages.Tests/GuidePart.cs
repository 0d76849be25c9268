using System.Text;

namespace OpenGovReport.Packages.Tests;

/// <summary>One part of a page of the documentation, as a script that does what the page says, and what it has to print.</summary>
internal sealed record GuidePart(string Title, string Script, IReadOnlyList<string> Expected)
{
    /// <summary>The parts under the second-level headings of a page.</summary>
    internal static IEnumerable<GuidePart> Of(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(PackageFeed.Root, page));
        int[] headings = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal)), lines.Length];
        return headings.Zip(headings.Skip(1), (from, to) => Read(lines[from..to]));
    }

    private static GuidePart Read(string[] lines)
    {
        StringBuilder script = new("set -e\ntrap 'kill $(jobs -p) 2> /dev/null || true' EXIT\n");
        List<string> expected = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                string language = lines[i][3..];
                string[] block = [.. lines[(i + 1)..].TakeWhile(l => l != "```")];
                i += block.Length + 1;
                switch (language)
                {
                    case "sh":
                        _ = script.AppendJoin('\n', block).Append('\n');
                        break;
                    case "csharp":
                        string file = block[0].Split(' ')[1];
                        _ = script.Append($"cat > {file} << 'END OF FILE'\n").AppendJoin('\n', block).Append("\nEND OF FILE\n");
                        break;
                    case "text":
                        expected.AddRange(block);
                        break;
                    default:
                        throw new InvalidDataException($"A block in \"{language}\" is neither a command, nor a file, nor output.");
                }
            }
        }

        return new GuidePart(lines[0][3..], script.ToString(), expected);
    }
}
