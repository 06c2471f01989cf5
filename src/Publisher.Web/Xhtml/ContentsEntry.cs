using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>A line of the contents: the same heading in each language of the edition, and what lies below it.</summary>
internal sealed class ContentsEntry(Chapter chapter, int level)
{
    public Chapter Chapter { get; } = chapter;

    /// <summary>0 for parts, 1 for chapters, 2 and more for what is inside them.</summary>
    public int Level { get; } = level;

    public required ImmutableArray<ContentsTitle> Titles { get; init; }
    public List<ContentsEntry> Children { get; } = [];
}

/// <summary>A heading in one language and its place.</summary>
internal readonly record struct ContentsTitle(LanguageTag Language, ImmutableArray<Inline> Content, WebAnchor Anchor)
{
    /// <summary>The printed number; empty for none.</summary>
    public string Label { get; init; } = "";
}
