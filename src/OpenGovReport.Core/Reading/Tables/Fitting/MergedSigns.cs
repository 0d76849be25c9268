using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>A sign over several cells of an exact grid that says that there is none: a mark for not applicable, or 0. It means each of them; of any other number it is open whose it is.</summary>
internal static class MergedSigns
{
    internal static bool IsNone(in Token token) => token.Kind == TokenKind.NotApplicable || (token.Kind == TokenKind.Number && token.Text is { Whole: true, Number: 0 });

    /// <summary>Sets the cells of a row that has a value of its own for each, or such a sign over it; returns whether it has.</summary>
    internal static bool TrySet(ref CellSink sink, CellDescriptor[] cells, scoped ReadOnlySpan<Token> run)
    {
        if (run.Length != cells.Length || !run[0].IsValue || run[0].Grid != GridKind.Exact)
        {
            return false;
        }

        int over = 0;
        for (int i = 0; i < run.Length; i++)
        {
            over = run[i].IsValue ? i : over;
            if (over < i && (run[i].Kind != TokenKind.Covered || !IsNone(run[over])))
            {
                return false;
            }
        }

        for (int i = 0; i < run.Length; i++)
        {
            over = run[i].IsValue ? i : over;
            sink.Set(cells[i], run[over]);
        }

        return true;
    }

    /// <summary>Whether all values on the line of one say the same, that there is none.</summary>
    internal static bool AreAll(scoped in TableView view, in Token value)
    {
        foreach (ref readonly Token token in view.Tokens)
        {
            if (token.Line == value.Line && token.IsValue && (!IsNone(token) || token.Kind != value.Kind))
            {
                return false;
            }
        }

        return true;
    }
}
