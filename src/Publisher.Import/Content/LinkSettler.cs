using System.Collections.Immutable;
using Publisher.Import.Package;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Gives links within the book their targets in the manuscript, once all documents are read.</summary>
internal sealed class LinkSettler(TargetIndex targets, IReadOnlyDictionary<string, string> chapters, DiagnosticBag bag) : BlockRewriter
{
    /// <summary>No address of a book begins so.</summary>
    private const string Scheme = "archive-path:";

    private readonly Inlines _inlines = new(targets, chapters, bag);

    public static string Mark(ArchivePath place) => $"{Scheme}{place.Path}#{place.Fragment}";

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content)
    {
        _inlines.Blocks ??= this;
        return _inlines.Rewrite(content);
    }

    private sealed class Inlines(TargetIndex targets, IReadOnlyDictionary<string, string> chapters, DiagnosticBag bag) : InlineRewriter
    {
        public LinkSettler? Blocks { get; set; }

        protected override Footnote RewriteNote(Footnote note) => note with { Blocks = Blocks!.Rewrite(note.Blocks) };

        protected override Inline VisitLink(Link inline)
        {
            var content = Rewrite(inline.Content);
            if (!inline.Target.StartsWith(Scheme, StringComparison.Ordinal))
            {
                return inline with { Content = content };
            }
            var hash = inline.Target.LastIndexOf('#');
            var place = new ArchivePath(inline.Target[Scheme.Length..hash], inline.Target[(hash + 1)..]);
            if (Settle(place) is { } target)
            {
                return inline with { Target = target, Content = content };
            }
            bag.Add(DiagnosticCatalog.LinkBecameText.Create(inline.Span, place.Fragment.Length > 0 ? $"{place.Path}#{place.Fragment}" : place.Path));
            return new StyledSpan(inline.Span, null, Attributes.Empty, content);
        }

        private string? Settle(ArchivePath place) =>
            targets.Find(place) is { } id ? "#" + id : chapters.GetValueOrDefault(place.Path);
    }
}
