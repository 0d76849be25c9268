#:property RunAnalyzers=false
#:property PublishAot=false
// Tries the mutants of mutants.txt beside this file, one after the other: puts each into a copy of the library, and runs the tests of Core, as they
// were built, with that library. The sources themselves are not touched.
//     dotnet build -c Release && dotnet run tests/mutants/run.cs [words of names]
// Tests that fail without any mutant are named first and left out: they would kill every one.
// Exit status: 0 where every mutant is killed, or its survival explained, and no test fails without one.
using System.Diagnostics;
using System.Runtime.CompilerServices;

string folder = Path.GetDirectoryName(ThisFile())!, root = Path.GetFullPath(Path.Combine(folder, "..", ".."));
string built = Path.Combine(root, "tests", "OpenGovReport.Core.Tests", "bin", "Release", "net10.0");
if (!Directory.Exists(built))
{
    Console.Error.WriteLine("There are no tests to run; first: dotnet build -c Release");
    return 2;
}

// What is measured in time fails where the machine is busy, and would kill any mutant.
string sober = "Measures!=time";
string work = Directory.CreateTempSubdirectory("mutants-").FullName, tests = Path.Combine(work, "bin");
try
{
    string library = Path.Combine(work, "src", "OpenGovReport.Core");
    Copy(Path.Combine(root, "src", "OpenGovReport.Core"), library);
    Copy(built, tests);
    foreach (string file in (string[])["Directory.Build.props", "Directory.Packages.props", "README.md", "src/Directory.Build.props", "src/icon.png"])
    {
        File.Copy(Path.Combine(root, file), Path.Combine(work, file));
    }

    Stopwatch all = Stopwatch.StartNew();
    int killed = 0, explained = 0, failures = 0;
    _ = Run("dotnet", ["test", Path.Combine(tests, "OpenGovReport.Core.Tests.dll"), "--filter", sober], out string unchanged);
    string[] failing = [.. unchanged.Split('\n').Select(l => l.Trim()).Where(IsFailure).Select(NameOf).Distinct()];
    foreach (string test in failing)
    {
        Console.WriteLine($"fails without any mutant: {test}");
        sober += $"&FullyQualifiedName!={test}";
    }

    foreach (Dictionary<char, string> mutant in Mutants().Where(m => args.Length == 0 || args.Any(a => m['n'].Contains(a, StringComparison.Ordinal))))
    {
        string path = Directory.EnumerateFiles(library, Path.GetFileName(mutant['f']), SearchOption.AllDirectories).Single(), source = File.ReadAllText(path);
        string outcome;
        if (source.Split(mutant['-']).Length != 2)
        {
            outcome = "STALE: what it replaces is not there once";
        }
        else
        {
            File.WriteAllText(path, source.Replace(mutant['-'], mutant['+'], StringComparison.Ordinal));
            outcome = Try(library, tests, mutant);
            File.WriteAllText(path, source);
        }

        bool isExplained = outcome == "survived" && mutant.ContainsKey('s');
        killed += outcome.StartsWith("killed", StringComparison.Ordinal) ? 1 : 0;
        explained += isExplained ? 1 : 0;
        failures += isExplained || outcome.StartsWith("killed", StringComparison.Ordinal) ? 0 : 1;
        Console.WriteLine($"{mutant['n']}: {outcome}{(isExplained ? ": " + mutant['s'] : "")}");
    }

    Console.WriteLine($"{killed + explained + failures} mutants: {killed} killed, {explained} survived with a reason, {failures} without; {all.Elapsed:h\\:mm\\:ss}");
    return failures + failing.Length == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(work, recursive: true);
}

string Try(string library, string tests, Dictionary<char, string> mutant)
{
    if (Run("dotnet", ["build", library, "-c", "Release", "-f", "net10.0", "-v", "quiet", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false"], out string log) != 0)
    {
        return "DOES NOT COMPILE:\n" + log;
    }

    File.Copy(Path.Combine(library, "bin", "Release", "net10.0", "OpenGovReport.Core.dll"), Path.Combine(tests, "OpenGovReport.Core.dll"), overwrite: true);
    string first = string.Join('|', mutant['t'].Split('|').Select(word => $"FullyQualifiedName~{word.Trim()}"));
    foreach (string filter in (string[])[$"({first})&FullyQualifiedName!~Trial&{sober}", sober])
    {
        HashSet<string> before = [.. Received()];
        int status = Run("dotnet", ["test", Path.Combine(tests, "OpenGovReport.Core.Tests.dll"), "--filter", filter, "--", "xUnit.StopOnFail=true"], out log);
        foreach (string file in Received().Where(f => !before.Contains(f)))
        {
            File.Delete(file);
        }

        string? failed = log.Split('\n').Select(l => l.Trim()).FirstOrDefault(IsFailure);
        if (failed is not null)
        {
            return $"killed by {NameOf(failed)}";
        }

        if (status != 0)
        {
            return "NOT TRIED:\n" + log;
        }
    }

    return "survived";
}

// What the tests write where they do not see what was approved.
IEnumerable<string> Received() => Directory.EnumerateFiles(Path.Combine(root, "tests", "OpenGovReport.Core.Tests"), "*.received.*", SearchOption.AllDirectories)
    .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.received.*", SearchOption.AllDirectories));

// A mutant by the first letters of its lines.
IEnumerable<Dictionary<char, string>> Mutants()
{
    Dictionary<char, string> mutant = [];
    foreach (string line in File.ReadLines(Path.Combine(folder, "mutants.txt")).Append(""))
    {
        if (line.Length > 0 && line[0] != '#')
        {
            mutant.Add(line[0], line[(line.IndexOf(' ') + 1)..].Trim());
        }
        else if (line.Length == 0 && mutant.Count > 0)
        {
            yield return mutant;
            mutant = [];
        }
    }
}

// A line of a failed test: Failed Namespace.Class.Method(arguments) [1 ms]; or, where the run breaks off, [xUnit.net 00:00:01]  Namespace.Class.Method(arguments) [FAIL].
static bool IsFailure(string line) => line.StartsWith("Failed OpenGovReport", StringComparison.Ordinal) || line.EndsWith("[FAIL]", StringComparison.Ordinal);

static string NameOf(string line) => line[line.IndexOf("OpenGovReport", StringComparison.Ordinal)..].Split(' ', '(')[0];

static void Copy(string from, string to)
{
    foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
    {
        string relative = Path.GetRelativePath(from, file);
        if (!relative.StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !relative.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            string target = Path.Combine(to, relative);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

static int Run(string file, IEnumerable<string> arguments, out string output)
{
    ProcessStartInfo start = new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    using Process process = Process.Start(start)!;
    Task<string> error = process.StandardError.ReadToEndAsync();
    output = process.StandardOutput.ReadToEnd() + error.Result;
    process.WaitForExit();
    return process.ExitCode;
}

static string ThisFile([CallerFilePath] string file = "") => file;
