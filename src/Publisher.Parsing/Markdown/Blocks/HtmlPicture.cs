using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>A picture written as an HTML <c>img</c>, with its description, id and width.</summary>
internal static class HtmlPicture
{
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
        source = BookPath.IsAbsolute(source) ? source : BookPath.Resolve(context.Folder, BookPath.Unescape(source));
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
