using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Alignment;

/// <summary>A chapter in one language, as alignment sees it.</summary>
internal sealed record ChapterSide(LanguageTag Language, BlockFeatures[] Features)
{
    /// <param name="languages">Of the chapter: those that share Han characters are compared by them too.</param>
    public static ChapterSide Of(LanguageTag language, ImmutableArray<Block> blocks, ImmutableArray<LanguageTag> languages) =>
        new(language, BlockFeatures.Of(OnlyMark.Spread(blocks), UsesHan(language) && languages.Count(UsesHan) > 1));

    private static bool UsesHan(LanguageTag language) => language.IsChinese || language.IsJapanese;
}
