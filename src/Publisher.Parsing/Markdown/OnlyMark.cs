using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// <c>&lt;!-- only: zh-Hans --&gt;</c>: the next block (with its section, if a heading) is meant for one language only, so
/// that a gap in the others is no fault. Without a language the file's own is meant.
/// </summary>
internal readonly record struct OnlyMark(LanguageTag? Language)
{
    /// <summary>The class that carries the mark until pairs are formed; authors may write it themselves.</summary>
    public const string Class = "only";

    public static Block Apply(Block block) => block.Attributes.HasClass(Class)
        ? block
        : block with { Attributes = block.Attributes with { Classes = block.Attributes.Classes.Add(Class) } };

    /// <summary>Marks the sections of marked headings: up to the next heading of the same rank or a higher one.</summary>
    public static ImmutableArray<Block> Spread(ImmutableArray<Block> blocks)
    {
        if (!blocks.Any(block => block is Heading && block.Attributes.HasClass(Class)))
        {
            return blocks;
        }
        var spread = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        var level = 0;
        foreach (var block in blocks)
        {
            if (block is Heading heading && (level == 0 || heading.Level <= level))
            {
                level = heading.Attributes.HasClass(Class) ? heading.Level : 0;
            }
            spread.Add(level > 0 ? Apply(block) : block);
        }
        return spread.MoveToImmutable();
    }
}
