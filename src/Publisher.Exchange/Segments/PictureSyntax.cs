using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;

namespace Publisher.Exchange.Segments;

/// <summary>Finds the words in the spelling of a picture, <c>![description](path "title")</c>: they have no nodes of their own.</summary>
internal static partial class PictureSyntax
{
    /// <summary>The place of the description, null for pictures that are spelt in another way (HTML).</summary>
    public static SourceSpan? Description(SourceSpan picture)
    {
        var text = picture.File!.Text;
        if (picture.End - picture.Start < 5 || text[picture.Start] != '!' || text[picture.Start + 1] != '[')
        {
            return null;
        }
        var depth = 0;
        for (var i = picture.Start + 1; i < picture.End; i++)
        {
            switch (text[i])
            {
                case '\\': i++; break;
                case '[': depth++; break;
                case ']' when --depth == 0: return Trimmed(picture with { Start = picture.Start + 2, End = i });
                default: break;
            }
        }
        return null;
    }

    /// <summary>The place of the title between its quotation marks.</summary>
    public static SourceSpan? Title(SourceSpan picture, SourceSpan description)
    {
        var rest = picture.File!.Text[description.End..picture.End];
        return TitleForm().Match(rest) is { Success: true } match && match.Groups["title"] is var title
            ? Trimmed(picture with { Start = description.End + title.Index, End = description.End + title.Index + title.Length }) : null;
    }

    /// <summary>The part between bars that says <paramref name="words"/>; null when there is none that does, so as spelt.</summary>
    public static SourceSpan? Part(SourceSpan span, string words)
    {
        var text = span.File!.Text;
        var start = span.Start;
        while (start <= span.End)
        {
            var bar = text.IndexOf(" | ", start, span.End - start, StringComparison.Ordinal);
            var part = Trimmed(span with { Start = start, End = bar < 0 ? span.End : bar });
            if (Words(text[part.Start..part.End]) == Words(words))
            {
                return part;
            }
            if (bar < 0)
            {
                break;
            }
            start = bar + 3;
        }
        return Words(text[span.Start..span.End]) == Words(words) ? span : null;
    }

    private static string Words(string text) =>
        string.Join(' ', text.Replace("\\", "", StringComparison.Ordinal).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static SourceSpan Trimmed(SourceSpan span)
    {
        var text = span.File!.Text;
        while (span.Start < span.End && char.IsWhiteSpace(text[span.Start]))
        {
            span = span with { Start = span.Start + 1 };
        }
        while (span.Start < span.End && char.IsWhiteSpace(text[span.End - 1]))
        {
            span = span with { End = span.End - 1 };
        }
        return span;
    }

    [GeneratedRegex("""\s(?:"(?<title>(?:[^"\\]|\\.)*)"|'(?<title>(?:[^'\\]|\\.)*)')\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex TitleForm();
}
