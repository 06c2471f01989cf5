using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>
/// Where print may set a figure, table, listing or box: where it is written; there if the page has room, else at the head or foot
/// of the next, while the text goes on; at the head, at the foot, or on a page of floats. E-books and the web have no pages:
/// there it stands where it is written.
/// </summary>
public enum FloatPlace { None, Auto, Top, Bottom, Page }

/// <summary>What no float passes beside the end of its chapter.</summary>
public enum FloatBarrier { Chapter, Section }

/// <summary>The attribute <c>float</c>.</summary>
public static class FloatAttribute
{
    public const string Key = "float";

    /// <summary>In the order of <see cref="FloatPlace"/>; <c>here</c> says the same as <c>none</c>.</summary>
    public static readonly ImmutableArray<string> Names = ["none", "auto", "top", "bottom", "page", "here"];

    public static bool TryParse(string text, out FloatPlace place)
    {
        var at = Names.IndexOf(text);
        place = at < 0 || text == "here" ? FloatPlace.None : (FloatPlace)at;
        return at >= 0;
    }

    /// <summary>What the author asks for a block; of a figure, also what its picture or code says. Null for nothing.</summary>
    public static string? ValueOf(Block block) => block.Attributes.Find(Key) ?? ((block as Figure)?.Content is [var only] ? only.Attributes.Find(Key) : null);

    /// <summary>Whether a block is matter that can leave its place in the text.</summary>
    public static bool CanFloat(Block block) => block is Figure or Picture or Table or CodeBlock or Admonition or Division;
}
