using Publisher.Model.Documents;

namespace Publisher.Parsing.Conversion;

internal enum SegmentKind
{
    /// <summary>The YAML head.</summary>
    Head,

    /// <summary>A block, with the comments, anchors and attributes before it that speak of it, and its caption.</summary>
    Block,

    /// <summary>A note.</summary>
    Note,

    /// <summary>Definitions of links, and comments that speak of nothing.</summary>
    Other,
}

/// <summary>
/// A part of a file from the start of its first line to the end of its last; only blank lines lie between two. <see cref="Body"/>
/// is where the block itself begins; <see cref="Label"/> is a note's.
/// </summary>
internal sealed record Segment(SegmentKind Kind, int Start, int End)
{
    public Block? Block { get; init; }
    public int Body { get; init; }
    public string Label { get; init; } = "";
}
