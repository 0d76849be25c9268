using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenGovReport.AspNetCore.Tests;

/// <summary>A service with controllers, which also validate what they bind.</summary>
public sealed class ControllerTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _client = new();
    private WebApplication? _service;

    public static TheoryData<string> Reports => [ReportJson.Write(AnnualReport2020.Blank), ReportJson.Write(AnnualReport2021.Blank), ReportJson.Write(AnnualReport2021.Zero)];

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddControllers().AddApplicationPart(typeof(ReportsController).Assembly);
        _service = builder.Build();
        _service.Urls.Add("http://127.0.0.1:0");
        _service.MapControllers();
        await _service.StartAsync();
        _client.BaseAddress = new Uri(_service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task DisposeAsync() => await _service!.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_report_goes_in_and_out_as_it_is(string body)
    {
        using HttpResponseMessage response = await Post("/reports", body);
        string answer = await response.Content.ReadAsStringAsync();

        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        Assert.Equal(ReportJson.Read(body).Report, ReportJson.Read(answer).Report);
    }

    [Fact]
    public async Task What_breaks_the_contract_is_a_validation_problem_that_names_every_fault()
    {
        string body = ReportJson.Write(AnnualReport2021.Zero)
            .Replace("\"year\": null", "\"year\": \"2023\"", StringComparison.Ordinal)
            .Replace("\"otherMatters\": \"\"", "\"otherMatters\": null", StringComparison.Ordinal);

        using HttpResponseMessage response = await Post("/reports", body);
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        string message = problem.RootElement.GetProperty("errors").GetProperty("$.year")[0].GetString()!;
        Assert.Contains("OGR5201 at \"/year\"", message, StringComparison.Ordinal);
        Assert.Contains("OGR5201 at \"/otherMatters\"", message, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Post(string path, string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        return await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}

/// <summary>Gives back what it was given.</summary>
[ApiController]
[Route("reports")]
public sealed class ReportsController : ControllerBase
{
    [HttpPost]
    public ActionResult<AnnualReport> Echo(AnnualReport report) => Ok(report);
}
