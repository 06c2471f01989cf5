using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// Files of a new language: what is to be translated stands as comments, which the reader drops, so that nothing counts as
/// translated before it is; what all languages share stands as it is, and keeps the rest in step while it grows.
/// </summary>
internal sealed partial class SkeletonWriter(BookSource source, LanguageTag language)
{
    public static ConvertedManuscript? Write(BookSource source, LanguageTag language, LanguageTag? from, DiagnosticBag bag)
    {
        var chosen = from ?? source.Languages[0];
        if (source.Languages.Contains(language) || !source.Languages.Contains(chosen))
        {
            var wrong = source.Languages.Contains(language) ? language : chosen;
            bag.Add(DiagnosticCatalog.LanguageOfBook.Create(SourceSpan.Nowhere, wrong, string.Join(", ", source.Languages)));
            return null;
        }
        // Files of the new language that are there already look like chapters of their own as long as it is none of the book's.
        ImmutableArray<LanguageTag> all = [.. source.Languages, language];
        source = source with { Chapters = source.Chapters.RemoveAll(chapter => chapter.Files.Files.Any(file => FileNames.Parse(file.Path, all).Language == language)) };
        if (source.Chapters.SelectMany(chapter => chapter.Files.Files).FirstOrDefault(file => file.Language is null) is { } whole)
        {
            bag.Add(DiagnosticCatalog.LanguagesInOneFile.CreateFor(whole.Path, whole.Path));
            return null;
        }
        var writer = new SkeletonWriter(source, language);
        return new ConvertedManuscript([source.Settings(all), .. source.Chapters.SelectMany(chapter => writer.Files(chapter, chosen))], []);
    }

    private IEnumerable<ConvertedFile> Files(ChapterFound chapter, LanguageTag original) =>
        from file in chapter.Files.Files.Zip(chapter.Contents)
        where file.First.Language == original
        select Skeleton(chapter.Files.Key, file.First, file.Second);

    private ConvertedFile Skeleton(string key, LanguageFile file, FileContent content)
    {
        var path = BookSource.IsInTree(file, key) ? $"{language}/{key}.md" : $"{key}.{language}.md";
        var text = content.Source.Text;
        var edits = new TextEdits(text);
        foreach (var segment in Segmenter.Read(text, content.Blocks))
        {
            Add(edits, text, segment);
        }
        new References(source.Workspace, name => NewPath(name)).Add(edits, text, file.Path, path);
        return new ConvertedFile(path, edits.Apply());
    }

    /// <summary>Links of what is copied lead to the new language's chapters.</summary>
    private string? NewPath(string path)
    {
        foreach (var chapter in source.Chapters)
        {
            foreach (var file in chapter.Files.Files.Where(file => file.Path == path))
            {
                return BookSource.IsInTree(file, chapter.Files.Key) ? $"{language}/{chapter.Files.Key}.md" : $"{chapter.Files.Key}.{language}.md";
            }
        }
        return null;
    }

    private static void Add(TextEdits edits, string text, Segment segment)
    {
        var isShared = segment is { Kind: SegmentKind.Other } or { Block: CodeBlock or MathBlock or Picture or Figure or ThematicBreak or RawBlock };
        if (segment.Kind == SegmentKind.Head)
        {
            edits.Replace(segment.Start, segment.End, HeadPattern().Replace(text[segment.Start..segment.End], "# source: $0"));
        }
        else if (!isShared)
        {
            edits.Replace(segment.Start, segment.End, SourceComment.Of(text[segment.Start..segment.End]));
        }
    }

    [GeneratedRegex("(?m)^(title|lang|language)[ \t]*:.*$")]
    private static partial Regex HeadPattern();
}
