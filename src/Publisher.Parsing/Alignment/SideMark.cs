using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// <c>::: {.side lang=en}</c> in a file of several languages: what it holds, of any kind and number, is one side of a pair.
/// With <c>.alone</c> it has no other side. The division itself is none of the book.
/// </summary>
internal static class SideMark
{
    public const string Class = "side";
    public const string Alone = "alone";

    public static bool IsSide(Block block) => block is Division && block.Attributes.HasClass(Class);

    public static bool IsAlone(Block block) => IsSide(block) && block.Attributes.HasClass(Alone);

    /// <summary>The language of a side; null for every other block, and where it names none of the book's.</summary>
    public static LanguageTag? LanguageOf(Block block, ImmutableArray<LanguageTag> languages) =>
        IsSide(block) && languages.Contains(block.Language) ? block.Language : null;
}
