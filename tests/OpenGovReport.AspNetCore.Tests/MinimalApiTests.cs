using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenGovReport.Templates;

namespace OpenGovReport.AspNetCore.Tests;

/// <summary>A service that takes reports as bodies: the library within a caller's own serializer, over a real connection.</summary>
public sealed class MinimalApiTests : IAsyncLifetime, IDisposable
{
    private static readonly AnnualReport2021 Sound = AnnualReport2021.Zero with { Publisher = "某市人民政府", Year = 2023 };

    private readonly HttpClient _client = new();
    private WebApplication? _service;

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        _service = builder.Build();
        _service.Urls.Add("http://127.0.0.1:0");
        _service.UseExceptionHandler(handler => handler.Run(Explain));
        _service.MapPost("/check", (AnnualReport report) => report.Check().Findings.Select(f => new Found(f.Rule.Id, f.Cell?.Pointer)));
        _service.MapPost("/check/2021", (AnnualReport2021 report) => report.Requests.Granted.Total.Number);
        _service.MapPost("/batch", (Batch batch) => new Batch(batch.Name + "!", batch.Reports));
        await _service.StartAsync();
        _client.BaseAddress = new Uri(_service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task DisposeAsync() => await _service!.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_sound_report_has_no_findings_that_are_errors()
    {
        using HttpResponseMessage response = await Post("/check", ReportJson.Write(Sound));
        string[] rules = [.. (await Body(response)).EnumerateArray().Select(f => f.GetProperty("rule").GetString()!)];

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(rules, rule => rule.StartsWith("T3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_total_is_found()
    {
        using HttpResponseMessage response = await Post("/check", ReportJson.Write(Sound.With("requests.granted.total", 3)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains((await Body(response)).EnumerateArray(), f =>
            f.GetProperty("rule").GetString() == "T3-3" && f.GetProperty("pointer").GetString() == "/requests/granted/total");
    }

    [Fact]
    public async Task Every_fault_of_a_body_is_told()
    {
        string body = ReportJson.Write(Sound)
            .Replace("\"year\": 2023", "\"year\": \"2023\"", StringComparison.Ordinal)
            .Replace("\"problemsAndImprovements\": \"\",", "\"note\": 1,", StringComparison.Ordinal);

        using HttpResponseMessage response = await Post("/check", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["OGR5101 /problemsAndImprovements", "OGR5201 /year", "OGR5102 /note"],
            (await Body(response)).EnumerateArray().Select(f => f.GetString()));
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "OGR5201 ")]
    [InlineData("{}", "OGR5101 /template")]
    public async Task What_is_no_report_is_refused(string body, string expected)
    {
        using HttpResponseMessage response = await Post("/check", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(expected, (await Body(response)).EnumerateArray().Select(f => f.GetString()).FirstOrDefault() ?? "");
    }

    [Fact]
    public async Task A_report_on_the_wrong_form_is_refused()
    {
        using HttpResponseMessage taken = await Post("/check/2021", ReportJson.Write(Sound.With("requests.granted.total", 3)));
        using HttpResponseMessage refused = await Post("/check/2021", ReportJson.Write(AnnualReport2020.Zero));

        Assert.Equal("3", await taken.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Reports_within_types_of_the_service_come_back_the_same()
    {
        AnnualReport[] reports = [Sound, AnnualReport2020.Zero];
        string body = $$"""{ "name": "批", "reports": [{{string.Join(',', reports.Select(r => ReportJson.Write(r)))}}] }""";

        using HttpResponseMessage response = await Post("/batch", body);
        JsonElement batch = await Body(response);

        Assert.Equal("批!", batch.GetProperty("name").GetString());
        Assert.Equal(reports, batch.GetProperty("reports").EnumerateArray().Select(r => ReportJson.Read(r.GetRawText()).Report));
    }

    // What a service would do to tell its callers more than that the body is wrong.
    private static async Task Explain(HttpContext context)
    {
        Exception? exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
        IEnumerable<Diagnostic> diagnostics = (exception?.InnerException as ReportJsonException)?.Diagnostics ?? [];
        await context.Response.WriteAsJsonAsync(diagnostics.Select(d => $"{d.Code} {d.Pointer}"));
    }

    private static async Task<JsonElement> Body(HttpResponseMessage response)
    {
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        using JsonDocument document = await JsonDocument.ParseAsync(stream);
        return document.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> Post(string path, string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        return await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    private sealed record Found(string Rule, string? Pointer);

    private sealed record Batch(string Name, AnnualReport[] Reports);
}
