namespace OpenGovReport.Checking;

/// <summary>A short text in Chinese and in English.</summary>
/// <param name="Chinese">中文.</param>
/// <param name="English">The same in English.</param>
public sealed record BilingualText(string Chinese, string English)
{
    /// <summary>The text in one of its languages.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
