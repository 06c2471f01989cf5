using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;
using Publisher.Parsing.Markdown.Grammar;
using Block = Publisher.Model.Documents.Block;
using Inline = Publisher.Model.Documents.Inline;
using SourceSpan = Publisher.Model.Diagnostics.SourceSpan;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>Reads quotations, alerts (<c>&gt; [!NOTE]</c>) and fenced divs (<c>::: warning Title</c>).</summary>
internal sealed class ContainerReader(BlockReader blocks)
{
    private ReadingContext Context => blocks.Context;

    public Block ReadQuote(QuoteBlock node, LanguageTag language)
    {
        var span = Context.Span(node);
        var content = blocks.ReadAll(node, language);
        if (node.Count == 0 || (node[0] as ParagraphBlock)?.Inline?.FirstChild is not AlertMarkInline mark)
        {
            return new Quote(span, language, Attributes.Empty, content);
        }
        var titleSpan = Context.Span(mark.TitleSpan.Start, mark.TitleSpan.End + 1);
        var title = Title(mark.Title, titleSpan);
        if (NoteKinds.IsQuotation(mark.Kind))
        {
            return new Quote(span, language, Attributes.Empty,
                title.IsEmpty ? content : content.Insert(0, new Paragraph(titleSpan, language, Attributes.Empty, [new Strong(titleSpan, title)])));
        }
        if (!NoteKinds.TryFind(mark.Kind, out var kind, out var name))
        {
            Context.Bag.Add(DiagnosticCatalog.UnknownAlert.Create(Context.Span(mark), mark.Kind));
        }
        return new Admonition(span, language, Attributes.Empty, kind, title, content) { Name = name };
    }

    public Block ReadDivision(CustomContainer node, LanguageTag inherited)
    {
        var span = Context.Span(node);
        var attributes = AttributeSyntax.OfInfo($"{node.Info} {node.Arguments}", out var words);
        var language = Context.LanguageOf(attributes, span, inherited);
        attributes = attributes.Without("lang");
        var name = FirstWord(words, out var rest);
        if (NoteKinds.TryFind(name, out var kind, out var own) || FindKind(attributes, out kind, out own))
        {
            var title = attributes.Find("title") ?? rest;
            return new Admonition(span, language, attributes.Without("title"), kind, Title(title, span), blocks.ReadAll(node, language)) { Name = own };
        }
        if (name == "both")
        {
            language = LanguageTag.None;
        }
        else if (LanguageNames.TryRead(name, Context.BookLanguages, out var named))
        {
            language = named;
        }
        else if (name.Length > 0)
        {
            attributes = attributes with { Classes = attributes.Classes.Insert(0, name) };
        }
        var content = blocks.ReadAll(node, language);
        var isTitled = rest.Length > 0 && attributes.HasClass(name);
        return new Division(span, language, attributes, isTitled ? content.Insert(0, TitleOf(name, rest, span, language)) : content);
    }

    /// <summary>The words behind a name that we do not know: the title of a box of the author's own kind.</summary>
    private Paragraph TitleOf(string name, string title, SourceSpan division, LanguageTag language)
    {
        var text = Context.Source.Text;
        var behind = text.IndexOf(name, division.Start, StringComparison.Ordinal) + name.Length;
        var at = text.IndexOf(title, behind, StringComparison.Ordinal);
        var span = at < 0 ? division : Context.Span(at, at + title.Length);
        return new Paragraph(span, language, new Attributes("", [Division.TitleClass], []), [new Text(span, title)]);
    }

    private static bool FindKind(Attributes attributes, out AdmonitionKind kind, out string own)
    {
        foreach (var name in attributes.Classes)
        {
            if (NoteKinds.TryFind(name, out kind, out own))
            {
                return true;
            }
        }
        (kind, own) = (default, "");
        return false;
    }

    private static ImmutableArray<Inline> Title(string title, SourceSpan span) =>
        title.Length == 0 ? [] : [new Text(span, title)];

    /// <summary>The name, and the title behind it; Docusaurus puts that in brackets.</summary>
    private static string FirstWord(string words, out string rest)
    {
        var end = words.AsSpan().IndexOfAny(" \t[");
        rest = end < 0 ? "" : words[end..].Trim();
        rest = rest.StartsWith('[') && rest.EndsWith(']') ? rest[1..^1] : rest;
        return end < 0 ? words : words[..end];
    }
}
