using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Tests.Documents;
using static OpenGovReport.Documents.Tests.Support.Bounded;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Every file that the command <c>hostile</c> measures.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string> Names => [.. HostileFile.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read_or_refused_in_bounded_memory_and_time(string name)
    {
        byte[] bytes = HostileFile.All.Single(f => f.Name == name).Bytes();
        ReadResult result = Read(bytes, 768 * MiB);
        Assert.True(result.Report is not null || result.Diagnostics is [{ Severity: Severity.Error }, ..]);
    }

    [Fact]
    public void They_have_names_of_their_own() => Assert.Equal(HostileFile.All.Count, HostileFile.All.Select(f => f.Name).Distinct().Count());
}
