using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// Parts files of several languages into trees. What comes out is read again: where it would be paired otherwise, both sides
/// get an id.
/// </summary>
internal sealed class TreeSplitter
{
    private readonly BookSource _source;
    private readonly SortedDictionary<(string Chapter, int Pair), string> _ids = [];

    private TreeSplitter(BookSource source) => _source = source;

    public static ConvertedManuscript? Split(BookSource source, DiagnosticBag bag)
    {
        if (source.Chapters.SelectMany(chapter => chapter.Files.Files.Select(file => BookSource.IsInTree(file, chapter.Files.Key))).All(isInTree => isInTree))
        {
            bag.Add(DiagnosticCatalog.NothingToConvert.Create(SourceSpan.Nowhere, new Phrase("every language has its folder already", "每种语言已有各自的文件夹")));
            return null;
        }
        var splitter = new TreeSplitter(source);
        var made = splitter.Write();
        if (splitter.Differences(made) is { Count: > 0 } differences)
        {
            differences.ForEach(splitter.Pin);
            made = splitter.Write();
            splitter.Report(splitter.Differences(made), bag);
        }
        return made;
    }

    private ConvertedManuscript Write()
    {
        var files = _source.Chapters.SelectMany(Files);
        return new ConvertedManuscript([_source.Settings(_source.Languages), .. files.OrderBy(file => file.Path, StringComparer.Ordinal)], _source.Others);
    }

    private IEnumerable<ConvertedFile> Files(ChapterFound chapter) =>
        from file in chapter.Files.Files.Zip(chapter.Contents)
        from language in _source.LanguageOf(file.First) is { } own ? [own] : _source.Languages
        select Part(chapter, file.First, file.Second, language);

    private ConvertedFile Part(ChapterFound chapter, LanguageFile file, Markdown.FileContent content, LanguageTag language)
    {
        var path = PathOf(chapter.Files.Key, language);
        var edits = new TextEdits(content.Source.Text);
        new References(_source.Workspace, name => NewPath(name, language)).Add(edits, content.Source.Text, file.Path, path);
        AddIds(chapter, language, content.Source, edits);
        return new ConvertedFile(path, _source.LanguageOf(file) is null
            ? LanguageCut.Of(content.Source.Text, content.Blocks, _source.Languages, language, edits) : edits.Apply());
    }

    private static string PathOf(string key, LanguageTag language) => $"{language}/{key}.md";

    /// <summary>Where a chapter's file goes that a text of a language links to.</summary>
    private string? NewPath(string path, LanguageTag language)
    {
        foreach (var chapter in _source.Chapters)
        {
            foreach (var file in chapter.Files.Files.Where(file => file.Path == path))
            {
                return PathOf(chapter.Files.Key, file.Language ?? language);
            }
        }
        return null;
    }

    private void AddIds(ChapterFound chapter, LanguageTag language, SourceFile source, TextEdits edits)
    {
        foreach (var ((key, pair), id) in _ids.Where(one => one.Key.Chapter == chapter.Files.Key))
        {
            foreach (var block in chapter.Pairs[pair].Sides.Where(side => side.Language == language).SelectMany(side => side.Blocks.Take(1)))
            {
                var at = SourceLines.Start(source.Text, block.Span.Start);
                edits.Replace(at, at, $"{{#{id}}}\n\n");
            }
        }
    }

    private void Pin((ChapterFound Chapter, int Pair) difference)
    {
        var pair = difference.Chapter.Pairs[difference.Pair];
        if (pair.Sides.Length > 1 && pair.Sides.All(side => side.Blocks is [{ Attributes.Id: "" }] && ReferenceEquals(side.Blocks[0].Span.File, pair.Sides[0].Blocks[0].Span.File)
            && side.Blocks[0].Span.Start != pair.Sides[side == pair.Sides[0] ? 1 : 0].Blocks[0].Span.Start))
        {
            _ids[(difference.Chapter.Files.Key, difference.Pair)] = PairId.Of(_ids.Count + 1);
        }
    }

    private List<(ChapterFound Chapter, int Pair)> Differences(ConvertedManuscript made)
    {
        var after = BookSource.Read(new ConvertedWorkspace(_source.Workspace, made), new DiagnosticBag());
        return [.. _source.Chapters.SelectMany((chapter, i) =>
            BookSource.Differences(chapter.Pairs, after?.Chapters[i].Pairs ?? []).Select(pair => (chapter, pair)))];
    }

    private void Report(List<(ChapterFound Chapter, int Pair)> differences, DiagnosticBag bag)
    {
        foreach (var (chapter, pair) in differences)
        {
            bag.Add(DiagnosticCatalog.PairChanged.Create(chapter.Pairs[pair].Sides[0].Blocks[0].Span));
        }
    }
}
