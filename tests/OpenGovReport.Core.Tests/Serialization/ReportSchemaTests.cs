using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Serialization;

/// <summary>The schemas against the template and against documents; <c>.ci/run</c> also asks a validator that knows nothing of this library.</summary>
public sealed class ReportSchemaTests
{
    public static TheoryData<ReportForm> Forms => [ReportForm.Form2020, ReportForm.Form2021];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_file_is_what_the_library_makes(ReportForm form) =>
        Snapshot.MatchesPage(ReportSchema.Json(form), $"schema/annual-report-{(int)form}.schema", "json");

    [Theory]
    [InlineData(ReportForm.Form2020, "urn:opengovreport:annual-report:2020")]
    [InlineData(ReportForm.Form2021, "urn:opengovreport:annual-report:2021")]
    public void The_id_is_permanent(ReportForm form, string id)
    {
        Assert.Equal(id, ReportSchema.Id(form));
        Assert.Equal(id, (string?)Schema(form)["$id"]);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema(form)["$schema"]);
    }

    [Fact]
    public void There_is_no_schema_of_another_form()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportSchema.Json((ReportForm)2019));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportSchema.Id((ReportForm)2019));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_cell_is_there_with_its_printed_label(ReportForm form)
    {
        JsonNode schema = Schema(form);
        foreach (CellDescriptor cell in ReportTemplate.Of(form).AllCells)
        {
            JsonNode member = At(schema, cell.Pointer);
            Assert.StartsWith(cell.Column + " (", (string?)member["title"], StringComparison.Ordinal);
            Assert.Contains($"“{cell.Row.PrintedLabel}”", (string?)member["description"], StringComparison.Ordinal);
            JsonNode row = At(schema, cell.Pointer[..cell.Pointer.LastIndexOf('/')]);
            Assert.StartsWith(cell.Row.PrintedLabel + " (", (string?)row["title"], StringComparison.Ordinal);
            Assert.Equal(cell.Kind == CellKind.Amount, member["$ref"] is null);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_object_is_closed_and_demands_all_its_members_but_the_unsplit_row(ReportForm form)
    {
        int objects = 0;
        Visit(Schema(form));

        // The document, period, overview and its parts, three tables, the rows, the groups of rows and the amount.
        ReportTemplate template = ReportTemplate.Of(form);
        int rows = template.Tables.Sum(t => t.Rows.Count + (t.UnsplitRow is null ? 0 : 1));
        int groups = template.AllCells.Select(c => c.Row.EnglishName).Where(n => n.Contains('.', StringComparison.Ordinal)).Select(n => n.Split('.')[0]).Distinct().Count();
        Assert.Equal(4 + 3 + rows + groups + 1, objects);

        void Visit(JsonNode? node)
        {
            if (node is JsonObject o && (string?)(o["type"] as JsonValue) == "object")
            {
                objects++;
                Assert.False((bool)o["additionalProperties"]!);
                Assert.Equal(o["properties"]!.AsObject().Select(p => p.Key).Where(k => k != "unsplit"), o["required"]!.AsArray().Select(r => (string)r!));
            }

            IEnumerable<JsonNode?> inner = node switch { JsonObject x => x.Select(p => p.Value), JsonArray a => a, _ => [] };
            foreach (JsonNode? child in inner)
            {
                Visit(child);
            }
        }
    }

    private static JsonNode Schema(ReportForm form) => JsonNode.Parse(ReportSchema.Json(form))!;

    private static JsonNode At(JsonNode schema, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(schema, (node, name) => node["properties"]![name] ?? throw new JsonException(pointer));
}
