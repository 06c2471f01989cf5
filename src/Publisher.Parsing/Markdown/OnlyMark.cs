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
    public static void Spread(ImmutableArray<Block>.Builder blocks)
    {
        var level = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Heading heading && (level == 0 || heading.Level <= level))
            {
                level = heading.Attributes.HasClass(Class) ? heading.Level : 0;
            }
            else if (level > 0)
            {
                blocks[i] = Apply(blocks[i]);
            }
        }
    }
}
