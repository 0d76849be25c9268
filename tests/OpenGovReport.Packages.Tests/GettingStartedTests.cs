using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OpenGovReport.Packages.Tests;

/// <summary>Whoever does what docs/getting-started.md says, with the packages alone, sees what it says.</summary>
[Collection(nameof(PackageFeed))]
public sealed class GettingStartedTests(PackageFeed feed)
{
    private const string Page = "docs/getting-started.md";

    public static TheoryData<string> Parts => [.. GuidePart.Of(Page).Select(p => p.Title)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_part_does_what_it_says(string title)
    {
        GuidePart part = GuidePart.Of(Page).Single(p => p.Title == title);
        string folder = feed.NewFolder(title.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
        foreach (string sample in Directory.GetFiles(Path.Combine(PackageFeed.Root, "tests", "Corpus"), "*.txt"))
        {
            File.Copy(sample, Path.Combine(folder, Path.GetFileName(sample)));
        }

        // The API gets what the part on the tool makes.
        File.Copy(
            Path.Combine(PackageFeed.Root, "tests", "OpenGovReport.Core.Tests", "Reading", "SampleReportTests.The_whole_report_is_as_approved_xinzhou-2020.verified.json"),
            Path.Combine(folder, "xinzhou-2020.json"));
        string home = Path.Combine(folder, "home");
        Dictionary<string, string> environment = new(feed.Environment)
        {
            ["DOTNET_CLI_HOME"] = home,
            ["PATH"] = $"{Path.Combine(home, ".dotnet", "tools")}:{Environment.GetEnvironmentVariable("PATH")}",
        };

        (int status, string output) = Shell.Run("bash", ["-c", part.Script.Replace("127.0.0.1:5080", $"127.0.0.1:{FreePort()}", StringComparison.Ordinal)], folder, environment);

        Assert.True(status == 0, output);
        Assert.NotEmpty(part.Expected);
        Assert.All(part.Expected, line => Assert.Contains(line, output, StringComparison.Ordinal));
        Assert.NotEmpty(Directory.GetDirectories(title == "The tool" ? Path.Combine(home, ".dotnet", "tools") : feed.Packages, title == "The tool" ? ".store" : "opengovreport.*"));
    }

    private static string FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
