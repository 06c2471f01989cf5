using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>White space and line ends at the ends of a block's content, which mean nothing.</summary>
internal static class ContentEnds
{
    /// <summary>Older books indent paragraphs with wide or hard spaces: that is composition's affair.</summary>
    private static readonly char[] Indent = [' ', '\u3000', '\u00A0'];

    public static ImmutableArray<Inline> Trim(ImmutableArray<Inline> content)
    {
        while (content is [var first, ..] && IsEmpty(first))
        {
            content = content.RemoveAt(0);
        }
        while (content is [.., var last] && IsEmpty(last))
        {
            content = content.RemoveAt(content.Length - 1);
        }
        if (content is [Text head, ..])
        {
            content = content.SetItem(0, head with { Value = head.Value.TrimStart(Indent) });
        }
        if (content is [.., Text tail])
        {
            content = content.SetItem(content.Length - 1, tail with { Value = tail.Value.TrimEnd(' ') });
        }
        return content;
    }

    private static bool IsEmpty(Inline inline) => inline is HardBreak || (inline is Text text && text.Value.AsSpan().Trim(" \u200B").IsEmpty);
}
