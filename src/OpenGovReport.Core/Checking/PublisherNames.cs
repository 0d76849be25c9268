namespace OpenGovReport.Checking;

/// <summary>What the name of a public body tells about it.</summary>
internal static class PublisherNames
{
    internal static PublisherProfile Profile(string name)
    {
        _ = name;
        return PublisherProfile.Unknown;
    }
}
