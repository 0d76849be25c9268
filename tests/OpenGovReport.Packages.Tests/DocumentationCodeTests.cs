using System.Text;
using System.Text.RegularExpressions;

namespace OpenGovReport.Packages.Tests;

/// <summary>Every C# example of the documentation compiles with the packages alone.</summary>
[Collection(nameof(PackageFeed))]
public sealed partial class DocumentationCodeTests(PackageFeed feed)
{
    // What an example may take for granted: fields, so that an example can have locals of the same names.
    private const string Given = """
        using OpenGovReport;

        public abstract class Given
        {
            protected static readonly string path = "", folder = "", json = "", yaml = "", csv = "", text = "";
            protected static readonly AnnualReport report = null!, lastYear = null!, parent = null!;
            protected static readonly AnnualReport2020 report2020 = null!;
            protected static readonly AnnualReport2021 report2021 = null!;
            protected static readonly IReadOnlyList<AnnualReport> reports = null!, children = null!;
            protected static readonly ReadResult read = null!;
            protected static readonly CheckResult result = null!;
        }
        """;

    [Fact]
    public void Every_example_compiles()
    {
        string folder = feed.NewFolder("examples");
        File.WriteAllText(Path.Combine(folder, "Examples.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Library</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OpenGovReport.Documents" Version="*" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <Using Include="Xunit" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Given.cs"), Given);
        int pages = 0, examples = 0;
        foreach (string page in Pages())
        {
            pages++;
            List<string> usings = [];
            foreach ((int line, string[] code) in Blocks(page))
            {
                File.WriteAllText(Path.Combine(folder, $"Example{++examples}.cs"), SourceOf(page, pages, line, code, examples, usings));
            }
        }

        (int status, string output) = Shell.Run("dotnet", ["build", "-v", "quiet", "-clp:NoSummary"], folder, feed.Environment);

        Assert.True(status == 0, output);
        Assert.InRange(examples, 2, 1000);
    }

    private static IEnumerable<string> Pages() =>
    [
        Path.Combine(PackageFeed.Root, "README.md"),
        Path.Combine(PackageFeed.Root, "src", "PACKAGE.md"),
        .. Directory.GetFiles(Path.Combine(PackageFeed.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(p => Path.GetFileName(p) != "getting-started.md" && !p.Contains(".received.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<(int Line, string[] Code)> Blocks(string page)
    {
        string[] lines = File.ReadAllLines(page);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "```csharp")
            {
                yield return (i + 2, [.. lines[(i + 1)..].TakeWhile(l => l != "```")]);
            }
        }
    }

    // A page is read from above: what its earlier examples used and declared still holds. Types stand by themselves, members of a type
    // in the page's class, and anything else in a method; the compiler names the page and its line.
    private static string SourceOf(string page, int pageNumber, int line, string[] code, int number, List<string> usings)
    {
        string[] head = [.. code.TakeWhile(l => l.Length == 0 || UsingDirective().IsMatch(l) || l.StartsWith("//", StringComparison.Ordinal))];
        usings.AddRange(head.Where(l => UsingDirective().IsMatch(l) && !usings.Contains(l)));
        string[] rest = code[head.Length..];
        string first = rest.FirstOrDefault(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)) ?? "";
        bool isType = rest.Any(l => TypeDeclaration().IsMatch(l)) && (TypeDeclaration().IsMatch(first) || first.StartsWith('['));
        bool isMember = !isType && (MemberDeclaration().IsMatch(first) || first.StartsWith('['));
        StringBuilder source = new();
        _ = source.AppendJoin('\n', usings).Append($"\nnamespace Page{pageNumber}\n{{\n");
        if (!isType)
        {
            _ = source.Append("public sealed partial class Example : Given\n{\n")
                .Append(isMember ? "" : $"public static async Task Run{number}()\n{{\nawait Task.CompletedTask;\n");
        }

        _ = source.Append($"#line {line + head.Length} \"{page}\"\n").AppendJoin('\n', rest).Append("\n#line default\n");
        return source.Append(isType ? "}\n" : isMember ? "}\n}\n" : "}\n}\n}\n").ToString();
    }

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"^(public |internal |sealed |static |abstract |readonly )*(partial )?(class|record|struct|enum|interface) \w")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^(public|private|internal|protected|static) (?!class)\w")]
    private static partial Regex MemberDeclaration();
}
