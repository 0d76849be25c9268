using System.Diagnostics.CodeAnalysis;
using OpenGovReport.Checking;

namespace OpenGovReport;

/// <summary>Thrown by <see cref="CheckResult.ThrowIfErrors"/> where a report breaks rules; its message lists the errors, one on a line.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always carries the result that it is about.")]
public sealed class ReportCheckException : Exception
{
    internal ReportCheckException(CheckResult result, Language language)
        : base(Describe(result, language)) => Result = result;

    /// <summary>The result with the errors.</summary>
    public CheckResult Result { get; }

    private static string Describe(CheckResult result, Language language)
    {
        Finding[] errors = [.. result.Findings.Where(f => f.Severity == Severity.Error)];
        int others = result.Findings.Count - errors.Length;
        string head = (language, errors.Length) switch
        {
            (Language.Chinese, _) => $"报告有{errors.Length}处错误（{(int)result.Template.Form}年格式{(others == 0 ? "" : $"，另有{others}处警告或提示")}）：",
            (_, 1) => $"The report on the {(int)result.Template.Form} form has 1 error{Besides(others)}:",
            _ => $"The report on the {(int)result.Template.Form} form has {errors.Length} errors{Besides(others)}:",
        };
        return string.Join(Environment.NewLine, [head, .. errors.Select(e => $"  {e.Rule.Id} {e.Message(language)}")]);
    }

    private static string Besides(int others) => others == 0 ? "" : $" (and {others} finding{(others == 1 ? "" : "s")} of lower severity)";
}
