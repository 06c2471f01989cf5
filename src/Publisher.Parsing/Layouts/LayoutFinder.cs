using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Settings;

namespace Publisher.Parsing.Layouts;

/// <summary>
/// Finds the chapters of a book among its files, in any of the three layouts: single files, parallel trees, suffixes.
/// Without a list in <c>book.yaml</c> every Markdown file is one, in the order of names.
/// </summary>
internal sealed class LayoutFinder
{
    private readonly BookFile _book;
    private readonly DiagnosticBag _bag;
    private readonly SortedDictionary<string, List<LanguageFile>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private LayoutFinder(BookFile book, DiagnosticBag bag)
    {
        _book = book;
        _bag = bag;
    }

    public static ImmutableArray<ChapterFiles> Find(IWorkspace workspace, BookFile book, DiagnosticBag bag)
    {
        var finder = new LayoutFinder(book, bag);
        foreach (var path in workspace.List("").Where(path => FileNames.IsMarkdown(path) && finder.IsChapter(path)))
        {
            var (key, language) = FileNames.Parse(path, book.Languages);
            finder.GroupOf(key).Add(new LanguageFile(language, path));
        }
        return book.Chapters.IsEmpty ? finder.FindAll() : finder.FindListed();
    }

    /// <summary>A folder's description of itself, and tables of other tools, are no chapters, unless they are listed.</summary>
    private bool IsChapter(string path) =>
        !(string.Equals(path, "README.md", StringComparison.OrdinalIgnoreCase) || path == "LANGS.md" || (_book.HasSummary && FileNames.IsSummary(path)))
        || _book.Chapters.Any(entry => entry.Path == path);

    private List<LanguageFile> GroupOf(string key)
    {
        if (!_groups.TryGetValue(key, out var files))
        {
            _groups[key] = files = [];
        }
        return files;
    }

    private ImmutableArray<ChapterFiles> FindAll() =>
        [.. _groups.Select(group => Chapter(group.Key, ChapterRole.Body, "", group.Value, SourceSpan.Nowhere))];

    private ImmutableArray<ChapterFiles> FindListed()
    {
        var chapters = ImmutableArray.CreateBuilder<ChapterFiles>();
        foreach (var entry in _book.Chapters)
        {
            if (entry.Role == ChapterRole.Part)
            {
                chapters.Add(new ChapterFiles($"part-{chapters.Count + 1}", entry.Role, entry.Kind, entry.Title, [], entry.Span));
                continue;
            }
            var (key, _) = FileNames.Parse(entry.Path, _book.Languages);
            if (!_groups.TryGetValue(key, out var files))
            {
                _bag.Add(DiagnosticCatalog.UnreadableFile.Create(entry.Span, entry.Path, Phrase.Of(WorkspaceStatus.Missing)));
            }
            else if (_used.Add(key))
            {
                chapters.Add(Chapter(key, entry.Role, entry.Kind, files, entry.Span) with { Title = entry.Title, Depth = entry.Depth });
            }
            else
            {
                _bag.Add(DiagnosticCatalog.ChapterListedTwice.Create(entry.Span, entry.Path));
            }
        }
        ReportLeftOut();
        return chapters.ToImmutable();
    }

    private void ReportLeftOut()
    {
        foreach (var file in _groups.Where(group => !_used.Contains(group.Key)).SelectMany(group => group.Value))
        {
            _bag.Add(DiagnosticCatalog.FileLeftOut.CreateFor(file.Path, file.Path));
        }
    }

    private ChapterFiles Chapter(string key, ChapterRole role, string kind, List<LanguageFile> files, SourceSpan span)
    {
        var ordered = files.OrderBy(file => Rank(file.Language)).ThenBy(file => file.Path, StringComparer.Ordinal);
        return new ChapterFiles(key, role, kind, LocalizedText.Empty, [.. ordered], span);
    }

    private int Rank(LanguageTag? language) =>
        language is { } tag && _book.Languages.IndexOf(tag) is var at and >= 0 ? at : int.MaxValue;
}
