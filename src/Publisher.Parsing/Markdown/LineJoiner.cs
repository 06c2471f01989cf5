using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Publisher.Parsing.Languages;
using MdInline = Markdig.Syntax.Inlines.Inline;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Decides what a soft line end becomes (T87; CSS Text 4, segment break transformation): nothing between two Chinese or
/// Japanese characters or marks, else one space. Korean keeps the space.
/// </summary>
internal static class LineJoiner
{
    public static bool JoinsWithoutSpace(TextTail before, MdInline lineBreak)
    {
        if (!IsWide(before.Last, before.BeforeLast))
        {
            return false;
        }
        var (first, second) = TextAfter(lineBreak);
        return IsWide(first, second);
    }

    public static bool JoinsWithoutSpace(TextTail before, ReadOnlySpan<char> after)
    {
        var (first, second) = FirstTwo(after);
        return IsWide(before.Last, before.BeforeLast) && IsWide(first, second);
    }

    /// <summary>Quotes, dashes and dots are wide when the character on their other side is.</summary>
    private static bool IsWide(int c, int inner) => CharacterClass.IsChineseOrJapanese(c)
        || (CharacterClass.IsAmbiguousMark(c)
            && (CharacterClass.IsChineseOrJapanese(inner) || CharacterClass.IsAmbiguousMark(inner)));

    /// <summary>The first two characters behind a node; note marks between are looked through.</summary>
    private static (int First, int Second) TextAfter(MdInline node)
    {
        for (var next = Following(node); next is not null;)
        {
            switch (next)
            {
                case LiteralInline literal when !literal.Content.IsEmpty:
                    return FirstTwo(literal.Content.AsSpan());
                case CodeInline code:
                    return FirstTwo(code.Content);
                case HtmlEntityInline entity:
                    return FirstTwo(entity.Transcoded.AsSpan());
                case Grammar.RubyInline ruby:
                    return FirstTwo(ruby.Base);
                case LinkInline { IsImage: true }:
                    return default;
                case ContainerInline { FirstChild: { } child }:
                    next = child;
                    break;
                case LiteralInline or ContainerInline or FootnoteLink or HtmlInline:
                    next = Following(next);
                    break;
                default:
                    return default;
            }
        }
        return default;
    }

    private static MdInline? Following(MdInline node)
    {
        for (var up = node; up is not null; up = up.Parent)
        {
            if (up.NextSibling is { } next)
            {
                return next;
            }
        }
        return null;
    }

    private static (int First, int Second) FirstTwo(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var first, out var length);
        Rune.DecodeFromUtf16(text[length..], out var second, out _);
        return (first.Value, second.Value);
    }
}

/// <summary>The last two characters of what was read so far; zero for none.</summary>
internal readonly record struct TextTail(int BeforeLast, int Last)
{
    public TextTail Then(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return this;
        }
        Rune.DecodeLastFromUtf16(text, out var last, out var length);
        if (text.Length == length)
        {
            return new TextTail(Last, last.Value);
        }
        Rune.DecodeLastFromUtf16(text[..^length], out var before, out _);
        return new TextTail(before.Value, last.Value);
    }
}
