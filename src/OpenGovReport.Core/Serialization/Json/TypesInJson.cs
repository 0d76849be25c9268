using System.Text.Json.Serialization;

namespace OpenGovReport;

// By these every JsonSerializer keeps to the contract without being told. Without them it would take the properties of the types for the
// members of the JSON, and read a report of which not one cell is stated.
[JsonConverter(typeof(ReportJsonConverter<AnnualReport>))]
public abstract partial record AnnualReport;

[JsonConverter(typeof(ReportJsonConverter<AnnualReport2020>))]
public sealed partial record AnnualReport2020;

[JsonConverter(typeof(ReportJsonConverter<AnnualReport2021>))]
public sealed partial record AnnualReport2021;

[JsonConverter(typeof(CountJsonConverter))]
public readonly partial struct Count;

[JsonConverter(typeof(AmountJsonConverter))]
public readonly partial struct Amount;
