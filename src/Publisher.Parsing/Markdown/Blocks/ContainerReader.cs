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
        if (node.Count == 0 || (node[0] as ParagraphBlock)?.Inline?.FirstChild is not AlertMarkInline mark)
        {
            return new Quote(span, language, Attributes.Empty, blocks.ReadAll(node, language));
        }
        var title = blocks.Inlines.Read(mark.TakeTitle());
        var content = blocks.ReadAll(node, language);
        if (NoteKinds.IsQuotation(mark.Kind))
        {
            return new Quote(span, language, Attributes.Empty, title.IsEmpty ? content
                : content.Insert(0, new Paragraph(title[0].Span, language, Attributes.Empty, [new Strong(title[0].Span with { End = title[^1].Span.End }, title)])));
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
        if (NoteKinds.TryFind(name, out var kind, out var said) || FindKind(attributes, out kind, out said))
        {
            var title = attributes.Find("title") is { } given ? Title(given, span) : TitleWithin(node) ?? Title(rest, span);
            return new Admonition(span, language, attributes.Without("title"), kind, title, blocks.ReadAll(node, language)) { Name = said };
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
        var isTitled = rest.Length > 0 && attributes.HasClass(name);
        (attributes, var content) = BlockClasses.MovedIn(attributes, blocks.ReadAll(node, language));
        return new Division(span, language, attributes, !isTitled ? content : content.Insert(0, TitleWithin(node) is not { IsEmpty: false } own
            ? TitleOf(name, rest, span, language) : new Paragraph(own[0].Span, language, new Attributes("", [Division.TitleClass], []), own)));
    }

    /// <summary>A title that holds Markdown; null where it is plain words.</summary>
    private ImmutableArray<Inline>? TitleWithin(CustomContainer node) =>
        node.Count > 0 && node[0] is DivisionTitleBlock block ? blocks.Inlines.Read(block.Inline) : null;

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

    /// <summary>VitePress: details that are unfolded; on paper all are.</summary>
    private const string OpenMark = "{open}";

    /// <summary>The name, and the title behind it; Docusaurus puts that in brackets.</summary>
    private static string FirstWord(string words, out string rest)
    {
        var end = words.AsSpan().IndexOfAny(" \t[");
        rest = end < 0 ? "" : words[end..].Trim();
        rest = rest.EndsWith(OpenMark, StringComparison.Ordinal) ? rest[..^OpenMark.Length].TrimEnd() : rest;
        rest = rest.StartsWith('[') && rest.EndsWith(']') ? rest[1..^1] : rest;
        return end < 0 ? words : words[..end];
    }
}
