namespace OpenGovReport.Serialization;

/// <summary>Where <see cref="ContractWriter{TSink}"/> writes to. A member is <see langword="null"/> for the document itself and for array items.</summary>
internal interface IContractSink
{
    void StartObject(ContractMember? member);

    /// <param name="member">What <see cref="StartObject"/> was told.</param>
    void EndObject(ContractMember? member);

    void StartArray(ContractMember member);

    void EndArray();

    void Null(ContractMember member);

    void Number(ContractMember member, long value);

    void Number(ContractMember member, decimal value);

    /// <summary>Writes one of the contract's own short words: a date, a unit, the name of the form, the sign for not applicable.</summary>
    void Word(ContractMember member, string value);

    /// <summary>Writes a text of the report, which may hold anything.</summary>
    void Text(ContractMember member, string value);
}
