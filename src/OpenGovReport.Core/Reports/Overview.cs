namespace OpenGovReport;

/// <summary>
/// 一、总体情况: the overview in words. The 2021 form asks for five aspects: 主动公开, 依申请公开, 政府信息管理,
/// 政府信息公开平台建设 and 监督保障, which most reports give under a heading each.
/// </summary>
/// <remarks>Paragraphs within a text are separated by a line feed.</remarks>
public sealed record Overview
{
    /// <summary>An overview that says nothing.</summary>
    public static Overview Empty { get; } = new();

    /// <summary>What stands before the first headed part; empty where there is nothing.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>The headed parts in printed order; empty where the overview has no headings.</summary>
    public ValueList<OverviewPart> Parts { get; init; }
}

/// <summary>One headed part of the overview.</summary>
/// <param name="Heading">The heading as printed, with its number (<c>（一）主动公开情况</c>).</param>
/// <param name="Text">The text under it; paragraphs are separated by a line feed.</param>
public sealed record OverviewPart(string Heading, string Text);
