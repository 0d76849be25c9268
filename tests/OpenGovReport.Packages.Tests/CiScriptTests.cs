using System.Runtime.Versioning;

namespace OpenGovReport.Packages.Tests;

/// <summary><c>.ci/run</c> fails where any of its steps does. Stand-ins take the place of the programs that it calls.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CiScriptTests : IDisposable
{
    private const string StandIn = """
        #!/usr/bin/env bash
        call="$(basename "$0") $*"
        if [ -n "$BROKEN" ] && [[ "$call" == *"$BROKEN"* ]]; then exit 7; fi
        case "$call" in
            "dotnet test -c Release")
                for project in $(find tests -name '*.Tests.csproj' | tail -n "+$((MISSING + 1))"); do
                    echo "Passed!  - Failed:     0, Passed:    11, Skipped:     0, Total:    11, Duration: 1 s - $project.dll (net10.0)"
                done
                [ -z "$FAILED" ] || { echo "Failed!  - Failed:     2, Passed:     9, Skipped:     0, Total:    11, Duration: 1 s - x.dll (net10.0)"; exit 1; } ;;
            *"check tests/Corpus") exit "${FOUND:-1}" ;;
            *"--job dry"*) echo "executed benchmarks: ${BENCHMARKS:-3}" ;;
            "dotnet publish"*)
                printf '#!/bin/sh\ncat tests/OpenGovReport.Smoke/xinzhou-2020.expected.txt\n%s' "$PRINTS" > "${@: -1}/OpenGovReport.Smoke"
                chmod +x "${@: -1}/OpenGovReport.Smoke" ;;
        esac
        """;

    private static readonly int Projects = Directory.GetFiles(Path.Combine(PackageFeed.Root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories).Length;

    private readonly string _folder = Directory.CreateTempSubdirectory("ogreport-ci-").FullName;

    public CiScriptTests()
    {
        foreach (string program in (string[])["dotnet", "npm", "node", "pdftotext", "curl"])
        {
            string path = Path.Combine(_folder, program);
            File.WriteAllText(path, StandIn);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Where_all_steps_pass_the_last_line_has_the_sum_of_all_projects()
    {
        (int status, string[] lines) = Run();

        Assert.Equal(0, status);
        Assert.Equal($"{11 * Projects} passed, 0 failed", lines[^1]);
        Assert.DoesNotContain(lines, l => l.StartsWith("FAILED", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dotnet restore")]
    [InlineData("dotnet build -c Release")]
    [InlineData("dotnet test -c Release")]
    [InlineData("CollectCoverage")]
    [InlineData("check tests/Corpus")]
    [InlineData("npm ci")]
    [InlineData("reports 400")]
    [InlineData("node tests/ajv")]
    [InlineData("--job dry")]
    [InlineData("-- trial 40")]
    [InlineData("-- documents 40")]
    [InlineData("-- explain word")]
    [InlineData("-- folder 40")]
    [InlineData("-- faults 40")]
    [InlineData("dotnet publish")]
    public void A_step_that_fails_is_named_and_fails_the_run(string broken) => Fails(("BROKEN", broken));

    [Theory]
    [InlineData("FAILED", "1")]
    [InlineData("MISSING", "1")]
    [InlineData("FOUND", "0")]
    [InlineData("FOUND", "2")]
    [InlineData("BENCHMARKS", "0")]
    [InlineData("PRINTS", "echo more")]
    public void What_is_not_as_it_should_be_fails_the_run_too(string what, string value) => Fails((what, value));

    [Fact]
    public void Tests_that_fail_are_counted_in_the_last_line() =>
        Assert.Equal($"{(11 * Projects) + 9} passed, 2 failed", Run(("FAILED", "1")).Lines[^1]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Fails((string Name, string Value) variable)
    {
        (int status, string[] lines) = Run(variable);

        Assert.Equal(1, status);
        Assert.Contains(lines, l => l.StartsWith("FAILED: ", StringComparison.Ordinal));
        Assert.Matches("^[0-9]+ passed, [0-9]+ failed$", lines[^1]);
    }

    private (int Status, string[] Lines) Run(params (string Name, string Value)[] variables)
    {
        Dictionary<string, string> environment = variables.ToDictionary(v => v.Name, v => v.Value);
        environment["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
        (int status, string output) = Shell.Run("bash", [Path.Combine(PackageFeed.Root, ".ci", "run")], _folder, environment);
        return (status, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
