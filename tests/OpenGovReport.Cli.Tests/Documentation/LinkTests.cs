using System.Text;
using System.Text.RegularExpressions;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>No link of any page leads nowhere, and every page can be found.</summary>
public sealed partial class LinkTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", ".."));

    private static readonly string[] Pages =
    [
        Path.Combine(Root, "README.md"),
        .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Where(p => !p.Contains(".received.", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_link_leads_to_a_file_and_to_a_heading_in_it()
    {
        int links = 0;
        Assert.All(Pages, page => Assert.All(Links(page), link =>
        {
            links++;
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])));
            Assert.True(Path.Exists(target), $"{page}: {link}");
            Assert.True(parts.Length == 1 || Anchors(target).Contains(parts[1]), $"{page}: {link}");
        }));

        // Fewer could not reach every page, so the links were not found.
        Assert.InRange(links, Pages.Length - 1, int.MaxValue);
    }

    [Fact]
    public void Every_page_is_reached_from_the_README()
    {
        HashSet<string> reached = [];
        Queue<string> open = new([Path.Combine(Root, "README.md")]);
        while (open.TryDequeue(out string? page))
        {
            if (reached.Add(page))
            {
                foreach (string link in Links(page).Select(l => l.Split('#')[0]).Where(l => l.EndsWith(".md", StringComparison.Ordinal)))
                {
                    open.Enqueue(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link)));
                }
            }
        }

        Assert.Equal(Pages.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Between reports", "between-reports")]
    [InlineData("`--rules`", "--rules")]
    [InlineData("The JSON of `check`", "the-json-of-check")]
    [InlineData("（六）其他处理, split or not", "六其他处理-split-or-not")]
    public void A_heading_is_linked_to_as_code_hosts_do_it(string heading, string anchor) => Assert.Equal(anchor, AnchorOf(heading));

    // Links within the repository; those within code are none.
    private static IEnumerable<string> Links(string page) => Link().Matches(Code().Replace(File.ReadAllText(page), "")).Select(m => m.Groups[1].Value);

    private static HashSet<string> Anchors(string page) =>
        [.. Code().Replace(File.ReadAllText(page), "\n").Split('\n').Where(l => l.StartsWith('#')).Select(l => AnchorOf(l.TrimStart('#').Trim()))];

    private static string AnchorOf(string heading)
    {
        StringBuilder anchor = new();
        foreach (char c in LinkInHeading().Replace(heading, "$1"))
        {
            _ = char.IsLetterOrDigit(c) || c is '-' or '_' ? anchor.Append(char.ToLowerInvariant(c)) : c == ' ' ? anchor.Append('-') : anchor;
        }

        return anchor.ToString();
    }

    [GeneratedRegex(@"\]\((?!https?:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkInHeading();
}
