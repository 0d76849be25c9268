using System.Text.Json;
using static OpenGovReport.Serialization.SerializationDiagnostics;

namespace OpenGovReport.Serialization;

/// <content>How objects and arrays are read.</content>
internal ref partial struct ContractReader
{
    private void ReadObject(ContractMember shape)
    {
        if (!Enter())
        {
            return;
        }

        ulong seen = 0;
        int expected = 0;
        SourceLocation start = _positions.At(_json.TokenStartIndex);
        ContractMember[] members = shape.Members;
        while (Next() && _json.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(members, expected);
            if (index >= 0 && (seen & (1UL << index)) == 0)
            {
                seen |= 1UL << index;
                expected = index + 1;
                if (Next())
                {
                    ReadMember(members[index]);
                }
            }
            else
            {
                ReportMember(shape, index < 0 ? _options.AllowUnknownMembers ? MemberIgnored : MemberUnknown : MemberDuplicate);
                if (Next())
                {
                    Skip();
                }
            }
        }

        if (!_stopped && (shape.Required & ~seen) != 0)
        {
            ReportMissing(members, seen, start);
        }
    }

    // Finds the member that the current name names; the expected one first.
    private readonly int IndexOf(ContractMember[] members, int expected)
    {
        if (_json.ValueIsEscaped)
        {
            Utf8JsonReader json = _json;
            return TextOf(ref json) is string name ? Array.FindIndex(members, m => m.Name == name) : -1;
        }

        ReadOnlySpan<byte> found = _json.ValueSpan;
        if (expected < members.Length && found.SequenceEqual(members[expected].Utf8Name))
        {
            return expected;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (found.SequenceEqual(members[i].Utf8Name))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadMember(ContractMember member)
    {
        switch (member.Kind)
        {
            case ContractKind.Count:
                ReadCount(member);
                break;
            case ContractKind.Object:
                ReadNested(member);
                break;
            case ContractKind.Amount:
                ReadAmount(member);
                break;
            case ContractKind.Parts:
                ReadParts(member);
                break;
            case ContractKind.Anything:
                Skip();
                break;
            default:
                ReadScalar(member);
                break;
        }
    }

    private void ReadNested(ContractMember member)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            ReadObject(member);
            _draft.HasPeriod |= member == _plan.Period;
        }
        else if (_json.TokenType != JsonTokenType.Null || !member.IsNullable)
        {
            ReportWrongType(member, member.IsNullable ? "object | null" : "object");
        }
    }

    private void ReadParts(ContractMember member)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            ReportWrongType(member, "array");
            return;
        }

        if (!Enter())
        {
            return;
        }

        List<OverviewPart> parts = [];
        for (_part = 0; Next() && _json.TokenType != JsonTokenType.EndArray; _part++)
        {
            if (_json.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(_plan.Part);
                parts.Add(new OverviewPart(_draft.Heading, _draft.PartText));
            }
            else
            {
                ReportWrongType(_plan.Part, "object");
            }
        }

        _part = -1;
        _draft.Parts = parts;
    }

    // Passes over the value that begins with the current token. It does not recurse, so that depth costs nothing.
    private void Skip()
    {
        if (IsScalar(_json.TokenType))
        {
            return;
        }

        int depth = _json.CurrentDepth;
        do
        {
            if (!IsScalar(_json.TokenType) && !Enter())
            {
                return;
            }
        }
        while (Next() && _json.CurrentDepth > depth);
    }

    // Stops the reading at an object or array that is nested too deep.
    private bool Enter()
    {
        if (_json.CurrentDepth < _options.MaxDepth)
        {
            return true;
        }

        Report(TooDeep, "", _json.TokenStartIndex, "", null, Failures.Number(_options.MaxDepth));
        _stopped = true;
        return false;
    }
}
