using System.Globalization;
using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <content>How single values are read.</content>
internal sealed partial class CellsCsvReader
{
    private void ReadShared(ReportDraft draft)
    {
        string publisher = _shared[(int)CellsCsvColumn.Publisher]!, year = _shared[(int)CellsCsvColumn.Year]!;
        draft.Publisher = publisher.Length == 0 ? null : Unguarded(publisher);
        if (year.Length == 0)
        {
            return;
        }

        if (YamlScalars.IsNumber(year) && int.TryParse(year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            draft.Year = number;
        }
        else
        {
            Add(new Diagnostic(WrongType, _start, Shown(year), null, "number", $"\"{Shown(year)}\"") { Pointer = "/year" });
        }
    }

    private void ReadValue(CellDescriptor cell, Entry entry, ContractPlan plan, ReportDraft draft, Span<Count> counts)
    {
        string value = entry.Value;
        bool isAmount = cell.Kind == CellKind.Amount;
        if (value.Length == 0)
        {
            return;
        }

        if (value == ContractPlan.NotApplicable)
        {
            if (isAmount)
            {
                draft.Money = Amount.NotApplicable;
            }
            else
            {
                counts[plan.SlotOf(cell)] = Count.NotApplicable;
            }
        }
        else if (isAmount)
        {
            ReadAmount(cell, entry, draft);
        }
        else if (!YamlScalars.IsNumber(value))
        {
            AddValue(WrongType, entry, cell, "number | \"\" | \"/\"", $"\"{value}\"");
        }
        else if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number > Count.BlankOrLess)
        {
            counts[plan.SlotOf(cell)] = number;
        }
        else
        {
            AddValue(value.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? OutOfRange : NotWhole, entry, cell, value);
        }
    }

    private void ReadAmount(CellDescriptor cell, Entry entry, ReportDraft draft)
    {
        string value = entry.Value;
        int end = value.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        AmountUnit? unit = end == value.Length ? CellsCsv.UnitOfHeader(cell) : ContractPlan.UnitOf(value.AsSpan(end));
        string digits = value[..end];
        if (unit is not AmountUnit known || !YamlScalars.IsNumber(digits))
        {
            AddValue(WrongType, entry, cell, "number | number元 | number万元 | number亿元 | \"\" | \"/\"", $"\"{value}\"");
        }
        else if (ExactDecimal.TryParse(Encoding.UTF8.GetBytes(digits), out decimal number))
        {
            draft.Money = new Amount(number, known);
        }
        else
        {
            AddValue(NotExact, entry, cell, digits);
        }
    }

    private void AddValue(DiagnosticDescriptor descriptor, Entry entry, CellDescriptor cell, params string[] arguments) =>
        Add(new Diagnostic(descriptor, entry.Location, entry.Value, cell, arguments));
}
