using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Checks.Suppression;

namespace Publisher.Parsing.Markdown;

/// <summary>What one Markdown file holds. Links and picture paths are still as the author wrote them.</summary>
internal sealed record FileContent(SourceFile Source, LanguageTag Language, ImmutableArray<Block> Blocks,
    FrontMatter FrontMatter, IReadOnlyDictionary<string, HtmlFinding> Html)
{
    /// <summary>Comments that suppress diagnostics, in the order of the file.</summary>
    public IReadOnlyList<SuppressionMark> Suppressions { get; init; } = [];
}
