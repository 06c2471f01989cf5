using System.Collections.Frozen;
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
    private static readonly FrozenDictionary<string, AdmonitionKind> Kinds = new Dictionary<string, AdmonitionKind>
    {
        ["note"] = AdmonitionKind.Note, ["info"] = AdmonitionKind.Note, ["tip"] = AdmonitionKind.Tip,
        ["hint"] = AdmonitionKind.Tip, ["important"] = AdmonitionKind.Important, ["warning"] = AdmonitionKind.Warning,
        ["attention"] = AdmonitionKind.Warning, ["caution"] = AdmonitionKind.Caution,
        ["danger"] = AdmonitionKind.Caution,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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
        if (!Kinds.TryGetValue(mark.Kind, out var kind))
        {
            Context.Bag.Add(DiagnosticCatalog.UnknownAlert.Create(Context.Span(mark), mark.Kind));
        }
        return new Admonition(span, language, Attributes.Empty, kind, Title(mark.Title, titleSpan), content);
    }

    public Block ReadDivision(CustomContainer node, LanguageTag inherited)
    {
        var span = Context.Span(node);
        var attributes = AttributeSyntax.OfInfo($"{node.Info} {node.Arguments}", out var words);
        var language = Context.LanguageOf(attributes, span, inherited);
        attributes = attributes.Without("lang");
        var name = FirstWord(words, out var rest);
        if (Kinds.TryGetValue(name, out var kind) || FindKind(attributes, out kind))
        {
            return new Admonition(span, language, attributes, kind, Title(rest, span), blocks.ReadAll(node, language));
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
        return new Division(span, language, attributes, blocks.ReadAll(node, language));
    }

    private static bool FindKind(Attributes attributes, out AdmonitionKind kind)
    {
        foreach (var name in attributes.Classes)
        {
            if (Kinds.TryGetValue(name, out kind))
            {
                return true;
            }
        }
        kind = default;
        return false;
    }

    private static ImmutableArray<Inline> Title(string title, SourceSpan span) =>
        title.Length == 0 ? [] : [new Text(span, title)];

    private static string FirstWord(string words, out string rest)
    {
        var end = words.AsSpan().IndexOfAny(" \t");
        rest = end < 0 ? "" : words[end..].Trim();
        return end < 0 ? words : words[..end];
    }
}
