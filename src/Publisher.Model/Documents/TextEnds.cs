using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>Takes white space and line ends off both ends of inline content.</summary>
public static class TextEnds
{
    public static ImmutableArray<Inline> Trim(ImmutableArray<Inline> content)
    {
        while (!content.IsEmpty && IsBlank(content[0]))
        {
            content = content.RemoveAt(0);
        }
        while (!content.IsEmpty && IsBlank(content[^1]))
        {
            content = content.RemoveAt(content.Length - 1);
        }
        if (content.IsEmpty)
        {
            return content;
        }
        content = Replace(content, 0, text => text.TrimStart(' ', '\t', '\r', '\n'));
        return Replace(content, content.Length - 1, text => text.TrimEnd(' ', '\t', '\r', '\n'));
    }

    private static bool IsBlank(Inline inline) =>
        inline is HardBreak || (inline is Text text && text.Value.AsSpan().Trim(" \t\r\n").IsEmpty);

    private static ImmutableArray<Inline> Replace(ImmutableArray<Inline> content, int index, Func<string, string> trim)
    {
        if (content[index] is not Text text)
        {
            return content;
        }
        var value = trim(text.Value);
        return value.Length == text.Value.Length ? content : content.SetItem(index, text with { Value = value });
    }
}
