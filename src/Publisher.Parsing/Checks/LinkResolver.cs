using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Checks;

/// <summary>
/// Turns links as authors write them (file names, GitHub anchors) into places of the book; links that lead nowhere are
/// reported and become plain words.
/// </summary>
internal sealed class LinkResolver(BookIndex index, LanguageTag language, DiagnosticBag bag) : BlockRewriter
{
    private static readonly ImmutableArray<string> SafeSchemes = ["https", "http", "mailto", "tel"];

    private Inlines? _inlines;

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => (_inlines ??= new Inlines(this)).Rewrite(content);

    protected override Block VisitHeading(Heading block) => WithoutAliases(base.VisitHeading(block));
    protected override Block VisitParagraph(Paragraph block) => WithoutAliases(base.VisitParagraph(block));

    private static Block WithoutAliases(Block block) => block.Attributes.Find(ReadingContext.AliasKey) is null
        ? block : block with { Attributes = block.Attributes.Without(ReadingContext.AliasKey) };

    /// <summary>The place in the book or the address; null for a link that must go.</summary>
    private string? Resolve(Link link)
    {
        var target = link.Target.Trim();
        if (BookPath.IsAbsolute(target))
        {
            var scheme = BookPath.SchemeOf(target);
            if (scheme.Length == 0 || SafeSchemes.Contains(scheme, StringComparer.Ordinal))
            {
                return scheme.Length == 0 ? "https:" + target : target;
            }
            bag.Add(DiagnosticCatalog.UnsafeLink.Create(link.Span, scheme));
            return null;
        }
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = BookPath.Unescape(hash < 0 ? target : target[..hash]);
        var fragment = hash < 0 ? "" : BookPath.Unescape(target[(hash + 1)..]);
        var here = link.Span.File?.Path ?? "";
        return path.Length == 0 ? Place(link, here, fragment) : InFile(link, BookPath.Resolve(BookPath.FolderOf(here), path), fragment);
    }

    private string? InFile(Link link, string file, string fragment)
    {
        file = index.Chapter(file) is null ? index.FileOf(file) ?? file : file;
        if (index.Chapter(file) is not { } chapter)
        {
            bag.Add(DiagnosticCatalog.LinkedFileNotInBook.Create(link.Span, file));
            return null;
        }
        return fragment.Length == 0 ? "#" + chapter : Place(link, file, fragment);
    }

    private string? Place(Link link, string file, string fragment)
    {
        if (index.Find(file, fragment) is not { } id)
        {
            var rule = link.Form == LinkForm.Words ? DiagnosticCatalog.MissingTarget : DiagnosticCatalog.MissingReference;
            bag.Add(rule.Create(link.Span, fragment, NearestWord.Find(fragment, [.. index.Ids.DefaultIfEmpty("-")])));
            return null;
        }
        var languages = index.LanguagesOf(id);
        if (!index.IsShared(id) && !languages.Contains(language))
        {
            bag.Add(DiagnosticCatalog.TargetInOtherLanguage.Create(link.Span, id, string.Join(", ", languages)));
        }
        return "#" + (link.Form is LinkForm.Words or LinkForm.Typed ? index.PlaceOf(id) : id);
    }

    private sealed class Inlines(LinkResolver blocks) : InlineRewriter
    {
        protected override Footnote RewriteNote(Footnote note) => note with { Blocks = blocks.Rewrite(note.Blocks) };

        protected override Inline VisitLink(Link inline)
        {
            var content = Rewrite(inline.Content);
            return blocks.Resolve(inline) is { } target
                ? inline with { Target = target, Content = content }
                : new StyledSpan(inline.Span, null, Attributes.Empty, content);
        }
    }
}
