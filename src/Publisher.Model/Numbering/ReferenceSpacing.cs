using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>
/// Takes away the spaces that authors type around <c>@fig:id</c> where the label turns out to begin or end with a character
/// of the same kind as its neighbour: Chinese and Japanese set no space between two of them.
/// </summary>
internal static class ReferenceSpacing
{
    public static ImmutableArray<Inline> Close(ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not Link { Form: LinkForm.Label or LinkForm.Number, Content: [Text { Value: { Length: > 0 } label }] })
            {
                continue;
            }
            if (i > 0 && content[i - 1] is Text before && before.Value.TrimEnd(' ') is { Length: > 0 } left && IsWide(left[^1]) && IsWide(label[0]))
            {
                content = content.SetItem(i - 1, before with { Value = left });
            }
            if (i + 1 < content.Length && content[i + 1] is Text after && after.Value.TrimStart(' ') is { Length: > 0 } right && IsWide(right[0]) && IsWide(label[^1]))
            {
                content = content.SetItem(i + 1, after with { Value = right });
            }
        }
        return content;
    }

    /// <summary>Han, kana and full-width marks; Korean words have spaces between them.</summary>
    private static bool IsWide(char character) => character is >= '\u2E80' and < '\uAC00' or >= '\uF900' and < '\uFFE0';
}
