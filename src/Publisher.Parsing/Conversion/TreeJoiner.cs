using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Alignment;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// Joins the files of each chapter. What comes out is read again, and pairs that came out otherwise are written more
/// explicitly, until all are as they were.
/// </summary>
internal sealed class TreeJoiner(BookSource source, DiagnosticBag bag)
{
    public static ConvertedManuscript? Join(BookSource source, DiagnosticBag bag)
    {
        if (source.Chapters.SelectMany(chapter => chapter.Files.Files).All(file => file.Language is null))
        {
            bag.Add(DiagnosticCatalog.NothingToConvert.Create(SourceSpan.Nowhere, new Phrase("every chapter is one file already", "每章已是一个文件")));
            return null;
        }
        var joiner = new TreeJoiner(source, bag);
        var files = new ConvertedFile[source.Chapters.Length][];
        Parallel.For(0, files.Length, i => files[i] = [.. joiner.Files(source.Chapters[i])]);
        return new ConvertedManuscript([source.Settings(source.Languages), .. files.SelectMany(chapter => chapter).OrderBy(file => file.Path, StringComparer.Ordinal)], source.Others);
    }

    /// <summary>A chapter that some language lacks keeps its language's name, else the file would be said to lack translations.</summary>
    private IEnumerable<ConvertedFile> Files(ChapterFound chapter)
    {
        var key = chapter.Files.Key;
        if (chapter.Contents.Length < 2)
        {
            foreach (var (file, content) in chapter.Files.Files.Zip(chapter.Contents))
            {
                var path = file.Language is { } language && source.Languages.Length > 1 ? $"{key}.{language}.md" : key + ".md";
                var edits = new TextEdits(content.Source.Text);
                AddReferences(edits, content, path);
                yield return new ConvertedFile(path, edits.Apply());
            }
            yield break;
        }
        yield return new ConvertedFile(key + ".md", Joined(chapter, key + ".md"));
    }

    private void AddReferences(TextEdits edits, FileContent content, string path) =>
        new References(source.Workspace, NewPath).Add(edits, content.Source.Text, content.Source.Path, path);

    private string? NewPath(string path) =>
        source.Chapters.FirstOrDefault(chapter => chapter.Files.Files.Any(file => file.Path == path)) is not { Files: var files } ? null
        : files.Files is [{ Language: { } only }] && source.Languages.Length > 1 ? $"{files.Key}.{only}.md" : files.Key + ".md";

    private string Joined(ChapterFound chapter, string path)
    {
        var writer = new JoinedChapter(source.Languages, chapter, (edits, content) => AddReferences(edits, content, path), bag);
        var levels = new int[chapter.Pairs.Length];
        var text = writer.Write(levels);
        var differences = Differences(chapter, path, text);
        while (differences.Count > 0)
        {
            // Only the first: what is read wrongly behind it may be so because of it.
            var first = differences.FindIndex(pair => levels[pair] < JoinedChapter.MostExplicit);
            if (first < 0)
            {
                Report(chapter, differences);
                break;
            }
            levels[differences[first]]++;
            text = writer.Write(levels);
            differences = Differences(chapter, path, text);
        }
        return text;
    }

    private List<int> Differences(ChapterFound chapter, string path, string text)
    {
        var nowhere = new DiagnosticBag();
        var content = MarkdownFileReader.Read(new ReadingContext(new SourceFile(path, text), chapter.Files.Key, default, source.Languages, nowhere));
        return BookSource.Differences(chapter.Pairs, SingleFileAligner.Align(content.Blocks, source.Languages, nowhere));
    }

    private void Report(ChapterFound chapter, List<int> differences)
    {
        foreach (var pair in differences)
        {
            bag.Add(DiagnosticCatalog.PairChanged.Create(chapter.Pairs[pair].Sides[0].Blocks[0].Span));
        }
    }
}
