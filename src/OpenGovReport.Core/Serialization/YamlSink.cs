using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenGovReport.Serialization;

/// <summary>Writes the contract as YAML, through the events of an emitter.</summary>
internal readonly struct YamlSink : IContractSink
{
    private readonly IEmitter _emitter;

    internal YamlSink(IEmitter emitter) => _emitter = emitter;

    public void StartObject(ContractMember? member)
    {
        Name(member);
        _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
    }

    public void EndObject() => _emitter.Emit(new MappingEnd());

    public void StartArray(ContractMember member)
    {
        Name(member);
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
    }

    public void EndArray() => _emitter.Emit(new SequenceEnd());

    public void Null(ContractMember member)
    {
        Name(member);
        Value("null", ScalarStyle.Plain);
    }

    public void Number(ContractMember member, long value)
    {
        Name(member);
        Value(value.ToString(CultureInfo.InvariantCulture), ScalarStyle.Plain);
    }

    public void Number(ContractMember member, decimal value)
    {
        Name(member);
        Value(value.ToString(CultureInfo.InvariantCulture), ScalarStyle.Plain);
    }

    public void Word(ContractMember member, string value) => Text(member, value);

    public void Text(ContractMember member, string value)
    {
        Name(member);
        string text = YamlScalars.WithoutHalfPairs(value);
        Value(text, YamlScalars.StyleOf(text));
    }

    private void Name(ContractMember? member)
    {
        if (member is not null)
        {
            Value(member.Name, ScalarStyle.Plain);
        }
    }

    private void Value(string value, ScalarStyle style) =>
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, style, isPlainImplicit: true, isQuotedImplicit: true));
}
