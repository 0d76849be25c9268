using System.Globalization;
using System.Text;

namespace OpenGovReport.Checking;

/// <content>How a relation is written.</content>
public sealed partial class Relation
{
    // Longer sums leave out their zeros when they explain themselves: the results of a column have over twenty addends.
    private const int PrintedInFull = 7;

    /// <summary>The relation with a report's numbers filled in: <c>15 + 0 = 15 + 0</c>, or <c>≠</c> where it fails.</summary>
    /// <param name="report">A report on the relation's form.</param>
    /// <remarks>A blank cell shows as <c>_</c>. A long sum leaves out its zeros: <c>15 + … = 15</c>.</remarks>
    /// <exception cref="ArgumentException">The report is on the other form.</exception>
    public string Explain(AnnualReport report) => Explain(new CellCodes(report, Form));

    /// <summary>The relation with the names of its cells: <c>本年新收/总计 + 上年结转/总计 = 总计/总计 + 结转下年度/总计</c>.</summary>
    public override string ToString() => Written(Comparison == Comparison.AtLeastZero ? "≥" : "=", _terms, t => t.Cell.ToString());

    /// <summary>The relation with the codes of a report filled in.</summary>
    internal string Explain(CellCodes codes) =>
        Explain(Operands(codes.Codes, codes.Absent), Evaluate(codes.Codes, codes.Absent).Outcome == Outcome.Failed);

    /// <summary>The relation with the values of a finding's operands filled in.</summary>
    internal string Explain(ValueList<Operand> operands, bool failed)
    {
        string sign = Comparison == Comparison.EqualToZero ? (failed ? "≠" : "=") : failed ? "<" : "≥";
        return Written(
            sign,
            [.. operands.Select(o => new RelationTerm(o.Cell, o.Coefficient))],
            t => Shown(operands.First(o => o.Cell == t.Cell).Value.Count.Code));
    }

    // An equation keeps every cell on its own side, without minus signs; an inequality is written against zero.
    private string Written(string sign, RelationTerm[] terms, Func<RelationTerm, string> show)
    {
        if (Comparison == Comparison.AtLeastZero)
        {
            return $"{Side(terms, show, withSigns: true)} {sign} 0";
        }

        RelationTerm[] left = [.. terms.Where(t => t.Coefficient > 0)], right = [.. terms.Where(t => t.Coefficient < 0)];
        return $"{Side(left, show, withSigns: false)} {sign} {Side(right, show, withSigns: false)}";
    }

    private static string Side(RelationTerm[] terms, Func<RelationTerm, string> show, bool withSigns)
    {
        if (terms.Length == 0)
        {
            return "0";
        }

        string[] shown = [.. terms.Select(show)];
        bool abridged = shown.Length > PrintedInFull && shown.Count(s => s == "0") > 1;
        StringBuilder text = new();
        for (int i = 0; i < terms.Length; i++)
        {
            if (abridged && shown[i] == "0")
            {
                continue;
            }

            long weight = Math.Abs((long)terms[i].Coefficient);
            bool minus = withSigns && terms[i].Coefficient < 0;
            _ = text.Append(text.Length == 0 ? (minus ? "−" : "") : minus ? " − " : " + ");
            if (weight != 1)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"{weight} × ");
            }

            _ = text.Append(shown[i]);
        }

        return !abridged ? text.ToString() : text.Length == 0 ? "0 + …" : text.Append(" + …").ToString();
    }

    private static string Shown(long code) =>
        code < Count.BlankOrLess ? "_"
        : code == Count.BlankOrLess ? "/"
        : code < 0 ? string.Create(CultureInfo.InvariantCulture, $"({code})")
        : code.ToString(CultureInfo.InvariantCulture);
}
