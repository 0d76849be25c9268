using System.Globalization;

namespace OpenGovReport.Serialization;

/// <summary>Writes a report by the contract, in any format.</summary>
/// <typeparam name="TSink">The format; a struct, so that its calls are bound when the code is compiled.</typeparam>
internal readonly ref struct ContractWriter<TSink>
    where TSink : struct, IContractSink
{
    private readonly TSink _sink;
    private readonly AnnualReport _report;
    private readonly ContractPlan _plan;
    private readonly ReadOnlySpan<Count> _counts;

    private ContractWriter(TSink sink, AnnualReport report, ContractPlan plan, ReadOnlySpan<Count> counts)
    {
        _sink = sink;
        _report = report;
        _plan = plan;
        _counts = counts;
    }

    internal static void Write(TSink sink, AnnualReport report)
    {
        ContractPlan plan = ContractPlan.Of(report.Form);
        Span<Count> counts = stackalloc Count[plan.Slots];
        plan.CopyCounts(report, counts);
        new ContractWriter<TSink>(sink, report, plan, counts).WriteObject(null, plan.Root);
    }

    private void WriteObject(ContractMember? name, ContractMember shape)
    {
        _sink.StartObject(name);
        foreach (ContractMember member in shape.Members)
        {
            if (member.Kind == ContractKind.Count)
            {
                WriteCount(member);
            }
            else
            {
                WriteMember(member);
            }
        }

        _sink.EndObject(name);
    }

    private void WriteCount(ContractMember member)
    {
        Count count = _counts[member.Slot];
        if (count.IsNumber)
        {
            _sink.Number(member, count.Code);
        }
        else if (count.IsBlank)
        {
            _sink.Null(member);
        }
        else
        {
            _sink.Word(member, ContractPlan.NotApplicable);
        }
    }

    private void WriteMember(ContractMember member)
    {
        switch (member.Kind)
        {
            case ContractKind.Object when member.IsOptional && IsBlank(member):
                break;
            case ContractKind.Object when member == _plan.Period:
                WritePeriod();
                break;
            case ContractKind.Object:
                WriteObject(member, member);
                break;
            case ContractKind.Form:
                _sink.Word(member, _plan.Name);
                break;
            case ContractKind.Text:
                WriteText(member, member.GetText!(_report));
                break;
            case ContractKind.Date:
                WriteDate(member, member.GetDate!(_report));
                break;
            case ContractKind.Year when _report.Year is int year:
                _sink.Number(member, year);
                break;
            case ContractKind.Year:
                _sink.Null(member);
                break;
            case ContractKind.Parts:
                WriteParts(member);
                break;
            case ContractKind.Amount:
                WriteAmount(member);
                break;
        }
    }

    // A text can't be null by the types, but a caller without nullable annotations can still put null there.
    private void WriteText(ContractMember member, string? text)
    {
        if (text is null && member.IsNullable)
        {
            _sink.Null(member);
        }
        else
        {
            _sink.Text(member, text ?? "");
        }
    }

    private void WriteDate(ContractMember member, DateOnly? date)
    {
        if (date is DateOnly day)
        {
            _sink.Word(member, day.ToString(ContractPlan.DateFormat, CultureInfo.InvariantCulture));
        }
        else
        {
            _sink.Null(member);
        }
    }

    private void WritePeriod()
    {
        if (_report.Period is ReportingPeriod period)
        {
            _sink.StartObject(_plan.Period);
            WriteDate(_plan.From, period.From);
            WriteDate(_plan.To, period.To);
            _sink.EndObject(_plan.Period);
        }
        else
        {
            _sink.Null(_plan.Period);
        }
    }

    private void WriteParts(ContractMember member)
    {
        _sink.StartArray(member);
        foreach (OverviewPart part in _report.Overview.Parts)
        {
            _sink.StartObject(null);
            WriteText(_plan.Heading, part.Heading);
            WriteText(_plan.PartText, part.Text);
            _sink.EndObject(null);
        }

        _sink.EndArray();
    }

    private void WriteAmount(ContractMember member)
    {
        Amount amount = _report.DisclosureMoney;
        if (!amount.IsNumber)
        {
            if (amount.IsBlank)
            {
                _sink.Null(member);
            }
            else
            {
                _sink.Word(member, ContractPlan.NotApplicable);
            }

            return;
        }

        _sink.StartObject(member);

        // Zero and minus zero are equal amounts, so they have to look the same.
        _sink.Number(_plan.Number, amount.Value == 0 ? decimal.Abs(amount.Value) : amount.Value);
        string unit = amount.Unit.Printed();
        if (unit.Length == 0)
        {
            _sink.Null(_plan.Unit);
        }
        else
        {
            _sink.Word(_plan.Unit, unit);
        }

        _sink.EndObject(member);
    }

    private bool IsBlank(ContractMember row)
    {
        foreach (ContractMember cell in row.Members)
        {
            if (!_counts[cell.Slot].IsBlank)
            {
                return false;
            }
        }

        return true;
    }
}
