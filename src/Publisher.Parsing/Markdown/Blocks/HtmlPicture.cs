using System.Net;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>A picture written as an HTML <c>img</c>, with its description, id and width, alone or in a <c>figure</c> with its caption.</summary>
internal static partial class HtmlPicture
{
    [GeneratedRegex("""^<(?<name>figure|picture|p|div|center)\b[^>]*>\s*(?:<picture[^>]*>\s*)?(?:<source[^>]*>\s*)*(?<img><img\b[^>]*>)\s*(?:</picture>\s*)?(?:<figcaption[^>]*>(?<caption>.*?)</figcaption>\s*)?</\k<name>>$""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Figure { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    /// <summary>A picture within one element, as GitBook and pages of projects have it; null for anything else.</summary>
    public static Block? ReadFigure(string text, SourceSpan span, LanguageTag language, ReadingContext context)
    {
        var found = Figure.Match(text);
        if (!found.Success || !HtmlTag.TryParse(found.Groups["img"].Value, out var tag) || Read(tag, span, language, context) is not { } picture)
        {
            return null;
        }
        var caption = HtmlText.OneLine(WebUtility.HtmlDecode(Tag.Replace(found.Groups["caption"].Value, " ")));
        return caption.Length == 0 ? picture
            : new Model.Documents.Figure(span, language, picture.Attributes with { Pairs = [] }, [picture with { Attributes = Attributes.Empty with { Pairs = picture.Attributes.Pairs } }], [new Text(span, caption)]);
    }

    /// <summary>Null when the tag is no picture or names no file.</summary>
    public static Picture? Read(HtmlTag tag, SourceSpan span, LanguageTag language, ReadingContext context)
    {
        if (tag.Name != "img" || tag.Attribute("src") is not { Length: > 0 } source)
        {
            return null;
        }
        var attributes = Attributes.Empty with
        {
            Id = tag.Attribute("id") ?? "",
            Pairs = WidthOf(tag) is { Length: > 0 } width ? [new("width", width)] : [],
        };
        source = BookPath.IsAbsolute(source) ? source : context.Named(BookPath.Resolve(context.Folder, BookPath.Unescape(source)));
        return new Picture(span, language, attributes, source,
            HtmlText.OneLine(tag.Attribute("alt") ?? ""), HtmlText.OneLine(tag.Attribute("title") ?? ""));
    }

    /// <summary>The attribute, or the width that a <c>style</c> asks for.</summary>
    private static string WidthOf(HtmlTag tag)
    {
        if (tag.Attribute("width") is { } width)
        {
            return width;
        }
        const string Key = "width:";
        var style = tag.Attribute("style") ?? "";
        var at = style.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        var isOwn = at == 0 || (at > 0 && style[at - 1] is ' ' or ';');
        return isOwn ? style[(at + Key.Length)..].Split(';')[0].Trim() : "";
    }
}
