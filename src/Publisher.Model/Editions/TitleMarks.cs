using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Model.Editions;

/// <summary>
/// The marks about titles of works: type B of CLREQ, double marks outside and single ones within them (GB/T 15834, 4.15); in
/// Japanese double corner brackets.
/// </summary>
internal static class TitleMarks
{
    private const string Opening = "《〈『";
    private const string Closing = "》〉』";

    public static ImmutableArray<Inline> Around(ImmutableArray<Inline> content, LanguageTag language, int depth, SourceSpan span)
    {
        var isInner = depth % 2 == 1;
        var pair = language.IsJapanese ? isInner ? "「」" : "『』" : isInner ? "〈〉" : "《》";
        return [new Text(Start(span), pair[..1]), .. content, new Text(End(span), pair[1..])];
    }

    /// <summary>The content without a pair of marks at its ends.</summary>
    public static ImmutableArray<Inline> Without(ImmutableArray<Inline> content)
    {
        if (content is not [Text first, ..] || content[^1] is not Text last
            || !StartsWith(first.Value, Opening) || !EndsWith(last.Value, Closing))
        {
            return content;
        }
        var opened = content.SetItem(0, first with { Value = first.Value[1..] });
        var end = (Text)opened[^1];
        return opened.SetItem(opened.Length - 1, end with { Value = end.Value[..^1] });
    }

    /// <summary>The content without pairs of marks that stand directly about spans of titles.</summary>
    public static ImmutableArray<Inline> WithoutAroundSpans(ImmutableArray<Inline> content, Predicate<Inline> isTitle)
    {
        for (var i = 1; i + 1 < content.Length; i++)
        {
            if (isTitle(content[i]) && content[i - 1] is Text before && content[i + 1] is Text after
                && EndsWith(before.Value, Opening) && StartsWith(after.Value, Closing))
            {
                content = content.SetItem(i - 1, before with { Value = before.Value[..^1] })
                    .SetItem(i + 1, after with { Value = after.Value[1..] });
            }
        }
        return content;
    }

    private static bool StartsWith(string text, string marks) => text.Length > 0 && marks.Contains(text[0], StringComparison.Ordinal);

    private static bool EndsWith(string text, string marks) => text.Length > 0 && marks.Contains(text[^1], StringComparison.Ordinal);

    private static SourceSpan Start(SourceSpan span) => span with { End = span.Start };

    private static SourceSpan End(SourceSpan span) => span with { Start = span.End };
}
