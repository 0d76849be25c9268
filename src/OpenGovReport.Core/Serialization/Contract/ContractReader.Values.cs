using System.Globalization;
using System.Text.Json;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <content>How single values are read.</content>
internal ref partial struct ContractReader
{
    private void ReadCount(ContractMember member)
    {
        _cells[member.Cell!.Index] = _positions.At(_json.TokenStartIndex);
        switch (_json.TokenType)
        {
            case JsonTokenType.Number when _json.TryGetInt64(out long number) && number > Count.BlankOrLess:
                _counts[member.Slot] = new Count(number);
                break;
            case JsonTokenType.Number:
                ReportNumber(member);
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String when IsNotApplicable():
                _counts[member.Slot] = Count.NotApplicable;
                break;
            default:
                ReportWrongType(member, "number | null | \"/\"");
                break;
        }
    }

    private void ReadAmount(ContractMember member)
    {
        _cells[member.Cell!.Index] = _positions.At(_json.TokenStartIndex);
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(member);
                _draft.Money = new Amount(_draft.Number, _draft.Unit);
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String when IsNotApplicable():
                _draft.Money = Amount.NotApplicable;
                break;
            default:
                ReportWrongType(member, "object | null | \"/\"");
                break;
        }
    }

    private void ReadScalar(ContractMember member)
    {
        if (_json.TokenType == JsonTokenType.Null && member.IsNullable)
        {
            return;
        }

        bool isNumeric = member.Kind is ContractKind.Year or ContractKind.Number;
        if (_json.TokenType != (isNumeric ? JsonTokenType.Number : JsonTokenType.String))
        {
            string expected = isNumeric ? "number" : "string";
            ReportWrongType(member, member.IsNullable ? expected + " | null" : expected);
        }
        else if (member.Kind == ContractKind.Year)
        {
            ReadYear(member);
        }
        else if (member.Kind == ContractKind.Number)
        {
            ReadNumber(member);
        }
        else if (TextOf(ref _json) is string text)
        {
            ReadText(member, text);
        }
        else
        {
            Report(InvalidUnicode, member);
        }
    }

    private void ReadYear(ContractMember member)
    {
        if (_json.TryGetInt32(out int year))
        {
            _draft.Year = year;
        }
        else
        {
            ReportNumber(member);
        }
    }

    private void ReadNumber(ContractMember member)
    {
        if (ExactDecimal.TryParse(_json.ValueSpan, out decimal number))
        {
            _draft.Number = number;
        }
        else
        {
            Report(NotExact, member, Raw());
        }
    }

    private void ReadText(ContractMember member, string text)
    {
        switch (member.Kind)
        {
            case ContractKind.Text:
                member.SetText!(_draft, text);
                break;
            case ContractKind.Date when DateOnly.TryParseExact(text, ContractPlan.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date):
                member.SetDate!(_draft, date);
                break;
            case ContractKind.Date:
                Report(NotADate, member, Shortened(text));
                break;
            case ContractKind.Unit when ContractPlan.UnitOf(text) is AmountUnit unit:
                _draft.Unit = unit;
                break;
            case ContractKind.Unit:
                Report(UnknownUnit, member, Shortened(text));
                break;
            case ContractKind.Form when ContractPlan.Of(text) is null:
                Report(UnknownForm, member, Shortened(text));
                break;
        }
    }

    private bool IsNotApplicable() => Is(ref _json, ContractPlan.NotApplicable);
}
