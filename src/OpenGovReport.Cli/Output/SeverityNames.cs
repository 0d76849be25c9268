namespace OpenGovReport.Cli.Output;

/// <summary>The names of severities that programs read.</summary>
internal static class SeverityNames
{
    internal static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
