using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;
using ListBlock = Markdig.Syntax.ListBlock;
using SourceSpan = Publisher.Model.Diagnostics.SourceSpan;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Reads <c>SUMMARY.md</c>, the table of chapters of mdBook and GitBook: links above the first list are front matter, lists are chapters
/// within chapters, headings part them, links behind the lists are back matter.
/// </summary>
internal sealed class SummaryReader(SourceFile source, Func<string, LocalizedText> inLanguage)
{
    private readonly ImmutableArray<ChapterEntry>.Builder _entries = ImmutableArray.CreateBuilder<ChapterEntry>();
    private readonly DiagnosticBag _bag = new();
    private bool _hasLists;

    /// <summary>The heading at the top; empty when it only says that this is the table.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is wrong with the table, if it is one.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _bag.ToImmutable();

    /// <summary>In reading order; empty when the file is no such table.</summary>
    public ImmutableArray<ChapterEntry> Read()
    {
        var document = MarkdownGrammar.Parse(source.Text);
        var isFirst = true;
        foreach (var block in document)
        {
            switch (block)
            {
                case HeadingBlock heading when isFirst && heading.Level == 1:
                    Title = WordsOf(heading.Inline);
                    break;
                case HeadingBlock heading:
                    _entries.Add(new ChapterEntry("", "part", ChapterRole.Part, inLanguage(WordsOf(heading.Inline)), SpanOf(heading)));
                    break;
                case ListBlock list:
                    _hasLists = true;
                    ReadList(list, 0);
                    break;
                case ParagraphBlock { Inline: { } content }:
                    foreach (var link in content.Descendants<LinkInline>())
                    {
                        Add(link, _hasLists ? ChapterRole.Back : ChapterRole.Front, 0);
                    }
                    break;
            }
            isFirst = false;
        }
        Title = GenericTitles.Contains(Title, StringComparer.OrdinalIgnoreCase) ? "" : Title;
        return _hasLists && _entries.Any(entry => entry.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) ? WithoutEmptyParts() : [];
    }

    private static readonly ImmutableArray<string> GenericTitles =
        ["Summary", "Table of contents", "Contents", "目录", "目錄", "目次", "概要", "摘要", "차례", "목차"];

    private ImmutableArray<ChapterEntry> WithoutEmptyParts() =>
    [
        .. _entries.Where((entry, i) => entry.Role != ChapterRole.Part || (i + 1 < _entries.Count && _entries[i + 1].Role == ChapterRole.Body)),
    ];

    private void ReadList(ListBlock list, int depth)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var link = item.OfType<ParagraphBlock>().FirstOrDefault()?.Inline?.Descendants<LinkInline>().FirstOrDefault(one => !one.IsImage);
            var isChapter = link is not null && Add(link, ChapterRole.Body, depth);
            if (link is null && item.OfType<ParagraphBlock>().FirstOrDefault() is { } words)
            {
                _bag.Add(DiagnosticCatalog.EntryWithoutFile.Create(SpanOf(words), WordsOf(words.Inline)));
            }
            // What stands below an entry that is left out takes its place.
            foreach (var inner in item.OfType<ListBlock>())
            {
                ReadList(inner, isChapter ? depth + 1 : depth);
            }
        }
    }

    private bool Add(LinkInline link, ChapterRole role, int depth)
    {
        var url = link.Url ?? "";
        var title = WordsOf(link);
        var end = url.AsSpan().IndexOfAny('#', '?');
        var path = BookPath.Unescape(end < 0 ? url : url[..end]);
        if (path.Length == 0 || BookPath.IsAbsolute(path))
        {
            _bag.Add(DiagnosticCatalog.EntryWithoutFile.Create(SpanOf(link), title));
            return false;
        }
        path = BookPath.Resolve(BookPath.FolderOf(source.Path), path);
        // A place within a chapter is in the contents by its heading.
        if (end < 0 || !_entries.Any(entry => entry.Path == path))
        {
            _entries.Add(new ChapterEntry(path, "", role, inLanguage(title), SpanOf(link)) { Depth = depth });
        }
        return true;
    }

    private SourceSpan SpanOf(MarkdownObject node) => source.Span(node.Span.Start, Math.Min(node.Span.End + 1, source.Text.Length));

    private static string WordsOf(ContainerInline? content) => content is null ? "" : string.Concat(content.Descendants().Select(inline => inline switch
    {
        LiteralInline text => text.Content.ToString(), CodeInline code => code.Content, LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(), _ => "",
    })).Trim();
}
