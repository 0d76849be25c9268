using System.Globalization;
using System.Text;

namespace OpenGovReport.Checking;

/// <summary>Makes the sentences of hypotheses.</summary>
internal static class FaultText
{
    internal static string Of(FaultHypothesis hypothesis, Language language)
    {
        bool chinese = language == Language.Chinese;
        if (hypothesis is { Cells: [var only] })
        {
            string kind = hypothesis.Mistakes[0].Kind.Text().In(language);
            return chinese
                ? $"如果只有{only.Cell}有误，应为{Value(only, chinese)}，而不是{only.Reported}（{kind}）。"
                : $"If only {only.Cell} is wrong, it is {Value(only, chinese)}, not {only.Reported} ({kind}).";
        }

        StringBuilder text = new();
        _ = chinese
            ? text.Append(CultureInfo.InvariantCulture, $"如果只有以下{hypothesis.Cells.Count}格有误：")
            : text.Append(CultureInfo.InvariantCulture, $"If only these {hypothesis.Cells.Count} cells are wrong: ");
        for (int i = 0; i < hypothesis.Mistakes.Count; i++)
        {
            FaultMistake mistake = hypothesis.Mistakes[i];
            _ = text.Append(i == 0 ? "" : chinese ? "；" : "; ")
                .AppendJoin(chinese ? "，" : ", ", mistake.Cells.Select(c => chinese
                    ? $"{c.Cell}应为{Value(c, chinese)}，而不是{c.Reported}"
                    : $"{c.Cell} is {Value(c, chinese)}, not {c.Reported}"))
                .Append(chinese ? $"（{mistake.Kind.Text().Chinese}）" : $" ({mistake.Kind.Text().English})");
        }

        return text.Append(chinese ? "。" : ".").ToString();
    }

    private static string Value(CellSuggestion cell, bool chinese) => (cell.Bound, chinese) switch
    {
        (SuggestionBound.AtLeast, true) => $"{cell.Suggested}或更多",
        (SuggestionBound.AtLeast, false) => $"{cell.Suggested} or more",
        (SuggestionBound.AtMost, true) => $"{cell.Suggested}或更少",
        (SuggestionBound.AtMost, false) => $"{cell.Suggested} or less",
        _ => cell.Suggested.ToString(),
    };
}
