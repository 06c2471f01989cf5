using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;
using MdInline = Markdig.Syntax.Inlines.Inline;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// HTML within a line: elements that Markdown has a counterpart for are mapped, comments dropped, anchors kept as ids,
/// everything else is kept raw and reported.
/// </summary>
internal sealed class InlineHtmlReader(ReadingContext context, TextCollector output, Action<MdInline?, MdInline?> readUntil)
{
    /// <summary>How many siblings may lie between an opening tag and its closing one; bounds the search.</summary>
    private const int MaxDistance = 200;

    /// <summary>Reads a tag, and its element where it is mapped; returns the node to go on with.</summary>
    public MdInline? Read(HtmlInline node)
    {
        if (node.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            return node.NextSibling;
        }
        if (!HtmlTag.TryParse(node.Tag, out var tag))
        {
            return KeepRaw(node, "!");
        }
        switch (tag.Name)
        {
            case "br":
                output.TrimEnd();
                output.Add(new HardBreak(context.Span(node)));
                return node.NextSibling;
            case "wbr":
                output.Append("\u200B", context.Span(node));
                return node.NextSibling;
            case "img" when tag.Attribute("src") is { Length: > 0 } source:
                output.Add(Picture(node, tag, source));
                return node.NextSibling;
            case "a" when (tag.Attribute("id") ?? tag.Attribute("name")) is { Length: > 0 } id && tag.Attribute("href") is null:
                context.AddAnchor(id);
                return EndOf(node, tag) is { } end && end == node.NextSibling ? end.NextSibling : node.NextSibling;
            default:
                return ReadElement(node, tag);
        }
    }

    private MdInline? ReadElement(HtmlInline node, HtmlTag tag)
    {
        if (tag.IsClosing || !IsMapped(tag.Name) || EndOf(node, tag) is not { } end)
        {
            return KeepRaw(node, tag.IsClosing ? "" : tag.Name);
        }
        output.Open();
        readUntil(node.NextSibling, end);
        var content = output.Close();
        var span = context.Span(node.Span.Start, end.Span.End + 1);
        output.Add(tag.Name switch
        {
            "sub" => new Subscript(span, content),
            "sup" => new Superscript(span, content),
            "b" or "strong" => new Strong(span, content),
            "i" or "em" => new Emphasis(span, content),
            "s" or "del" => new Strikethrough(span, content),
            "mark" => StyledSpan.Marked(span, content),
            _ => new CodeSpan(span, PlainText.Of(content)),
        });
        return end.NextSibling;
    }

    private static bool IsMapped(string name) =>
        name is "sub" or "sup" or "b" or "strong" or "i" or "em" or "s" or "del" or "mark" or "code" or "kbd" or "samp" or "tt";

    private InlinePicture Picture(HtmlInline node, HtmlTag tag, string source) => new(context.Span(node),
        BookPath.IsAbsolute(source) ? source : BookPath.Resolve(context.Folder, BookPath.Unescape(source)),
        HtmlText.OneLine(tag.Attribute("alt") ?? ""), HtmlText.OneLine(tag.Attribute("title") ?? ""));

    private static HtmlInline? EndOf(HtmlInline start, HtmlTag opening)
    {
        var next = start.NextSibling;
        for (var i = 0; i < MaxDistance && next is not null; i++, next = next.NextSibling)
        {
            if (next is HtmlInline html && HtmlTag.TryParse(html.Tag, out var tag) && tag.IsClosing
                && tag.Name == opening.Name)
            {
                return html;
            }
        }
        return null;
    }

    /// <summary>Keeps a tag as it is; the element is reported by <paramref name="name"/>, closing tags (empty) are not.</summary>
    private MdInline? KeepRaw(HtmlInline node, string name)
    {
        var span = context.Span(node);
        if (name.Length > 0)
        {
            context.ReportHtml(name, span);
        }
        output.Add(new RawInline(span, node.Tag));
        return node.NextSibling;
    }
}

/// <summary>Text of HTML attributes, whose line ends mean nothing.</summary>
internal static class HtmlText
{
    public static string OneLine(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
