using OpenGovReport.Reading;

namespace OpenGovReport.Documents;

/// <summary>A paragraph, a table or a picture, on the way into <see cref="DocumentBlocks"/>.</summary>
internal abstract record Block
{
    /// <summary>A paragraph.</summary>
    internal sealed record Paragraph(string Text) : Block;

    /// <summary>A table: the cells of each row.</summary>
    internal sealed record Table(List<DocumentCell[]> Rows) : Block;

    /// <summary>A picture.</summary>
    /// <param name="IsLarge">Whether it is large enough to show a table.</param>
    internal sealed record Picture(bool IsLarge) : Block;
}
