using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Checks;

/// <summary>Finds marks <c>[^label]</c> that stayed text because no note has that label.</summary>
internal static class FootnoteMarkCheck
{
    /// <summary>More marks than this are a pattern of another kind; bounds the look-ups.</summary>
    private const int MaxLookups = 500;

    public static void Run(MarkdownDocument document, ReadingContext context)
    {
        var text = context.Source.Text;
        var lookups = 0;
        for (var at = text.IndexOf("[^", StringComparison.Ordinal); at >= 0 && lookups < MaxLookups;
            at = text.IndexOf("[^", at + 2, StringComparison.Ordinal))
        {
            var isEscaped = at > 0 && text[at - 1] == '\\';
            var label = isEscaped ? "" : LabelAt(text, at + 2);
            if (label.Length == 0 || document.ContainsLinkReferenceDefinition("^" + label))
            {
                continue;
            }
            lookups++;
            if (IsText(document, at))
            {
                context.Bag.Add(DiagnosticCatalog.UndefinedFootnote.Create(
                    context.Span(at, at + label.Length + 3), label));
            }
        }
    }

    private static string LabelAt(string text, int start)
    {
        var length = text.AsSpan(start, Math.Min(100, text.Length - start)).IndexOfAny("]\r\n[ ");
        return length > 0 && text[start + length] == ']' ? text.Substring(start, length) : "";
    }

    /// <summary>Whether the place is running text rather than code: only then is the mark a mark.</summary>
    private static bool IsText(MarkdownDocument document, int position)
    {
        var block = document.FindBlockAtPosition(position);
        if (block is not LeafBlock { Inline: { } content })
        {
            return false;
        }
        return content.Descendants().Any(node => node is LiteralInline literal
            && literal.Span.Start <= position && position <= literal.Span.End);
    }
}
