using System.Reflection;
using OpenGovReport.Checking;

namespace OpenGovReport.Tests.Claims;

/// <summary>The ids of the rules that judge by the claims of the text.</summary>
internal static class TextRuleIds
{
    internal static IReadOnlyList<string> All { get; } =
        [.. typeof(TextRules).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.GetValue(null)).OfType<Rule>().Select(r => r.Id)];
}
