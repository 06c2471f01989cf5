using Markdig.Syntax;
using Publisher.Model.Documents;
using Publisher.Parsing.Checks.Suppression;
using Publisher.Parsing.Languages;
using Block = Publisher.Model.Documents.Block;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// HTML blocks: comments are dropped (but for <c>only:</c> and <c>publisher:</c> marks), pictures and anchors are mapped, everything else
/// is kept raw and reported by element.
/// </summary>
internal sealed class HtmlBlockReader(ReadingContext context)
{
    private const string OnlyKey = "only:";

    /// <summary>The mark that a comment holds; null for anything else.</summary>
    public OnlyMark? ReadOnlyMark(HtmlBlock node)
    {
        var text = TextOf(node).AsSpan().Trim();
        if (!IsComment(text))
        {
            return null;
        }
        var comment = text[4..^3].Trim();
        if (!comment.StartsWith(OnlyKey, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var name = comment[OnlyKey.Length..].Trim().ToString();
        return new OnlyMark(LanguageNames.TryRead(name, context.BookLanguages, out var language) ? language : null);
    }

    /// <summary>Whether it is the comment that asks for a new page.</summary>
    public static bool IsPageBreak(HtmlBlock node) => TextOf(node).AsSpan().Trim() is var text && IsComment(text)
        && text[4..^3].Trim() is var words && (words.Equals("pagebreak", StringComparison.OrdinalIgnoreCase) || words.Equals("page-break", StringComparison.OrdinalIgnoreCase));

    public Block? Read(HtmlBlock node, LanguageTag language)
    {
        var text = TextOf(node).Trim();
        if (IsComment(text))
        {
            ReadSuppression(node, text);
            return null;
        }
        if (HtmlTag.TryParse(text, out var tag) && text.IndexOf('>', StringComparison.Ordinal) is var end and > 0)
        {
            var isAlone = end == text.Length - 1;
            if (isAlone && HtmlPicture.Read(tag, context.Span(node), language, context) is { } picture)
            {
                return picture;
            }
            if (tag.Name == "a" && tag.Attribute("href") is null && IsEmptyAnchor(text[(end + 1)..])
                && (tag.Attribute("id") ?? tag.Attribute("name")) is { Length: > 0 } id)
            {
                context.AddAnchor(id);
                return null;
            }
        }
        if (HtmlPicture.ReadFigure(text, context.Span(node), language, context) is { } figure)
        {
            return figure;
        }
        ReportTags(node, text);
        return new RawBlock(context.Span(node), text);
    }

    private void ReadSuppression(HtmlBlock node, string comment)
    {
        if (SuppressionMark.TryRead(comment.AsSpan()[4..^3].Trim(), context.Span(node)) is { } mark)
        {
            context.Suppressions.Add(mark);
        }
    }

    private void ReportTags(HtmlBlock node, string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0;
            at = at + 1 < text.Length ? text.IndexOf('<', at + 1) : -1)
        {
            var length = Math.Min(64, text.Length - at);
            if (HtmlTag.TryParse(text.Substring(at, length), out var tag) && !tag.IsClosing)
            {
                context.ReportHtml(tag.Name, context.Span(node));
            }
        }
    }

    private static bool IsEmptyAnchor(string rest) =>
        rest.Trim() is "" or "</a>";

    private static bool IsComment(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text.StartsWith("<!--", StringComparison.Ordinal)
        && text.IndexOf("-->", StringComparison.Ordinal) == text.Length - 3;

    private static string TextOf(HtmlBlock node) => node.Lines.ToString();
}
