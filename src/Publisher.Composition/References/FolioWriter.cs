using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Wording;

namespace Publisher.Composition.References;

/// <summary>Writes folios into the references that name pages: behind the label, or in its place.</summary>
/// <param name="folioOf">The folio of a place by the author's id, as seen from a language; null when it is on no page.</param>
internal sealed class FolioWriter(Func<string, LanguageTag, string?> folioOf) : BlockRewriter
{
    private Inlines? _inlines;
    private LanguageTag _language;

    public Edition Write(Edition edition) => edition with
    {
        Chapters = [.. edition.Chapters.Select(chapter => chapter with
        {
            Pairs = [.. chapter.Pairs.Select(pair => pair with { Sides = [.. pair.Sides.Select(side => side with { Blocks = Rewrite(side.Blocks, side.Language) })] })],
        })],
    };

    private ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks, LanguageTag language)
    {
        _language = language;
        return Rewrite(blocks);
    }

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => (_inlines ??= new Inlines(this)).Rewrite(content);

    private Link Fill(Link link)
    {
        if (folioOf(link.Target[1..], _language) is not { } folio)
        {
            return link;
        }
        var words = UiText.For(_language);
        var text = string.Format(CultureInfo.InvariantCulture, link.Form == LinkForm.Page ? words.Page : words.PageAside, folio);
        // The number and its word are not parted; a blank in front of brackets may end a line.
        text = text[..1] + text[1..].Replace(' ', '\u00A0');
        var page = new Model.Documents.Text(link.Span, text);
        return link with { Content = link.Form == LinkForm.Page ? [page] : link.Content.Add(page) };
    }

    private sealed class Inlines(FolioWriter blocks) : InlineRewriter
    {
        protected override Footnote RewriteNote(Footnote note) => note with { Blocks = blocks.Rewrite(note.Blocks) };

        protected override Inline VisitLink(Link inline) => inline.AddsPage ? blocks.Fill(inline) : base.VisitLink(inline);
    }
}
