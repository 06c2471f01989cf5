using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Checks.Suppression;
using Publisher.Parsing.Dialects;
using Publisher.Parsing.Formulas;
using Publisher.Parsing.Languages;
using Publisher.Parsing.Markdown.Blocks;
using Publisher.Parsing.Sources;
using MdObject = Markdig.Syntax.MarkdownObject;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// What the readers of one Markdown file share: the file, its language (undetermined where a file holds several), and
/// what they find beside blocks.
/// </summary>
internal sealed class ReadingContext(SourceFile source, string chapterKey, LanguageTag language,
    ImmutableArray<LanguageTag> bookLanguages, DiagnosticBag bag)
{
    private readonly List<string> _pendingIds = [];

    public SourceFile Source { get; } = source;

    /// <summary>Name of the chapter without language; the stem of note ids.</summary>
    public string ChapterKey { get; } = chapterKey;
    public LanguageTag Language { get; } = language;

    /// <summary>The book's languages: short names such as <c>zh</c> mean the one of them that fits.</summary>
    public ImmutableArray<LanguageTag> BookLanguages { get; } = bookLanguages;
    public DiagnosticBag Bag { get; } = bag;

    /// <summary>The commands of formulas that are defined at the place that is being read.</summary>
    public TexMacros Macros { get; init; } = new([]);

    /// <summary>Where code is included from; null where files are not to be touched.</summary>
    public CodeIncluder? Includes { get; init; }

    /// <summary>Finds pictures by their names, in books of tools that do.</summary>
    public SourceExpander? Expander { get; init; }

    public string Folder { get; } = BookPath.FolderOf(source.Path);

    /// <summary>The path itself, or that of the file which Obsidian would find by its name, or a web site in its folder of pictures.</summary>
    public string Named(string path) => Expander is not { } expander ? path
        : expander.Settings.Has(Dialect.Sites) && !expander.Exists(path) ? InSite(expander, path)
        : expander.Settings.Has(Dialect.Obsidian) ? expander.Notes.Find(path, Source.Path) ?? expander.Notes.Find(path[(path.LastIndexOf('/') + 1)..], Source.Path) ?? path : path;

    private static readonly ImmutableArray<string> SiteFolders = ["static/", "public/", "docs/public/", "docs/", "src/public/"];

    private static string InSite(SourceExpander expander, string path)
    {
        var at = path.IndexOf("@site/", StringComparison.Ordinal);
        path = at < 0 ? path : path[(at + "@site/".Length)..];
        return expander.Exists(path) ? path : SiteFolders.Select(folder => folder + path).FirstOrDefault(expander.Exists) ?? path;
    }

    /// <summary>HTML elements that print cannot show, in the order of first occurrence.</summary>
    public Dictionary<string, HtmlFinding> Html { get; } = new(StringComparer.Ordinal);

    /// <summary>Comments that suppress diagnostics.</summary>
    public List<SuppressionMark> Suppressions { get; } = [];

    public SourceSpan Span(MdObject node) => Span(node.Span.Start, node.Span.End + 1);

    public SourceSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, Source.Text.Length);
        return Source.Span(start, Math.Clamp(end, start, Source.Text.Length));
    }

    /// <summary>The language that a node's <c>lang</c> names, else the inherited one.</summary>
    public LanguageTag LanguageOf(Attributes attributes, SourceSpan span, LanguageTag inherited)
    {
        if (attributes.Find("lang") is not { } name)
        {
            return inherited;
        }
        if (LanguageNames.TryRead(name, BookLanguages, out var tag) || LanguageTag.TryParse(name, out tag))
        {
            return tag;
        }
        Bag.Add(DiagnosticCatalog.BadLanguageAttribute.Create(span, name));
        return inherited;
    }

    public void ReportHtml(string name, SourceSpan span)
    {
        Html[name] = Html.TryGetValue(name, out var seen) ? seen with { Count = seen.Count + 1 } : new HtmlFinding(span, 1);
    }

    /// <summary>An HTML anchor was read: the next block to be finished takes its id.</summary>
    public void AddAnchor(string id) => _pendingIds.Add(id);

    /// <summary>Gives the pending anchors to a block: the first as its id if it has none, the others as aliases.</summary>
    public Attributes TakeAnchors(Attributes attributes)
    {
        foreach (var id in _pendingIds)
        {
            attributes = attributes.Id.Length == 0
                ? attributes with { Id = id }
                : attributes with { Pairs = attributes.Pairs.Add(new(AliasKey, id)) };
        }
        _pendingIds.Clear();
        return attributes;
    }

    public bool HasAnchors => _pendingIds.Count > 0;

    /// <summary>Further ids of a block, only until links are resolved.</summary>
    public const string AliasKey = "publisher-alias";
}

/// <summary>Where an HTML element was first met, and how often it was.</summary>
internal sealed record HtmlFinding(SourceSpan First, int Count);
