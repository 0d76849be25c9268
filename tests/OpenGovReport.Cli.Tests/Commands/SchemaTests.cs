using System.Text;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Tests.Commands;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("2020", ReportForm.Form2020)]
    [InlineData("2021", ReportForm.Form2021)]
    public void The_schema_of_the_form_is_printed(string argument, ReportForm form)
    {
        ToolRun run = ToolRun.Of("schema", argument);

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(Encoding.UTF8.GetBytes(ReportSchema.Json(form)), run.OutputBytes);
        Assert.Equal("urn:opengovreport:annual-report:" + argument, run.Json.GetProperty("$id").GetString());
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("")]
    public void There_is_no_schema_of_another_form(string argument)
    {
        ToolRun run = ToolRun.Of("schema", argument);

        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.OutputBytes);
        Assert.NotEmpty(run.ErrorLines);
    }
}
