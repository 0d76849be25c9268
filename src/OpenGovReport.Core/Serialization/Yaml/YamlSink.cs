namespace OpenGovReport.Serialization;

/// <summary>Writes the contract as YAML.</summary>
internal readonly struct YamlSink : IContractSink
{
    private readonly YamlText _yaml;

    internal YamlSink(YamlText yaml) => _yaml = yaml;

    public void StartObject(ContractMember? member) => _yaml.StartObject(member);

    public void EndObject(ContractMember? member) => _yaml.EndObject(isItem: member is null);

    public void StartArray(ContractMember member) => _yaml.StartArray(member);

    public void EndArray() => _yaml.EndArray();

    public void Null(ContractMember member) => _yaml.Plain(member, "null"u8);

    public void Number(ContractMember member, long value) => _yaml.Number(member, value);

    public void Number(ContractMember member, decimal value) => _yaml.Number(member, value);

    public void Word(ContractMember member, string value) => _yaml.Text(member, value);

    public void Text(ContractMember member, string value) => _yaml.Text(member, value);
}
