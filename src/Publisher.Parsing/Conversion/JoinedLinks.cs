using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Parsing.Markdown.Grammar;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// A file has each definition of a link once. Where two languages define one label otherwise, the later one's links take their
/// address to themselves.
/// </summary>
internal static class JoinedLinks
{
    public static void Prepare(JoinedSide side, IEnumerable<JoinedSide> before)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in before.SelectMany(Definitions))
        {
            taken.TryAdd(definition.Label ?? "", AddressOf(definition));
        }
        var document = taken.Count == 0 ? null : TryParse(side);
        var others = document?.Descendants<LinkReferenceDefinition>().Where(one => one is not Markdig.Extensions.Footnotes.FootnoteLinkReferenceDefinition
            && taken.TryGetValue(one.Label ?? "", out var address) && address != AddressOf(one)).ToList() ?? [];
        if (document is null || others.Count == 0)
        {
            return;
        }
        var text = side.Content.Source.Text;
        foreach (var definition in others)
        {
            side.Edits.Cut(definition.Span.Start, definition.Span.End + 1);
        }
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Reference is { } reference && others.Contains(reference)))
        {
            var (start, end) = (link.Span.Start, link.Span.End + 1);
            var written = text[start..end];
            var cut = written.LastIndexOf("][", StringComparison.Ordinal) is var at and >= 0 ? start + at + 1 : end;
            side.Edits.Replace(cut, end, $"({AddressOf(link.Reference!)})");
        }
    }

    private static IEnumerable<LinkReferenceDefinition> Definitions(JoinedSide side) =>
        TryParse(side)?.Descendants<LinkReferenceDefinition>().Where(one => one is not Markdig.Extensions.Footnotes.FootnoteLinkReferenceDefinition) ?? [];

    private static MarkdownDocument? TryParse(JoinedSide side)
    {
        try
        {
            return MarkdownGrammar.Parse(side.Content.Source.Text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string AddressOf(LinkReferenceDefinition definition) =>
        (definition.Url is { } url && url.AsSpan().IndexOfAny(" ()") >= 0 ? $"<{url}>" : definition.Url ?? "")
        + (string.IsNullOrEmpty(definition.Title) ? "" : $" \"{definition.Title.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
}
