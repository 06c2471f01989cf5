using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Conversion;

/// <summary>A manuscript as its files have it: what conversion starts from, and what its result is compared with.</summary>
internal sealed record BookSource(IWorkspace Workspace, ImmutableArray<LanguageTag> Languages, ImmutableArray<ChapterFound> Chapters)
{
    /// <summary>Null when there is no book, which is then reported.</summary>
    public static BookSource? Read(IWorkspace workspace, DiagnosticBag bag)
    {
        var reading = new DiagnosticBag();
        if (BookFileReader.Read(workspace, reading) is { } file)
        {
            var reader = new BookReader(workspace, file, reading, comparesLanguages: false);
            if (reader.Read() is not null)
            {
                if (reader.Found.SelectMany(chapter => chapter.Contents).FirstOrDefault(content => content.Source.Map is not null) is { } assembled)
                {
                    bag.Add(DiagnosticCatalog.AssembledFile.CreateFor(assembled.Source.Path, assembled.Source.Path));
                    return null;
                }
                return new BookSource(workspace, reader.Languages, [.. reader.Found]);
            }
        }
        bag.AddRange(reading.ToImmutable().Where(one => one.Severity == Severity.Error));
        return null;
    }

    /// <summary>Every file but those of chapters and book.yaml.</summary>
    public ImmutableArray<string> Others
    {
        get
        {
            var own = Chapters.SelectMany(chapter => chapter.Files.Files).Select(file => file.Path).Append(BookFileReader.FileName).ToHashSet(StringComparer.Ordinal);
            return [.. Workspace.List("").Where(path => !own.Contains(path))];
        }
    }

    /// <summary>book.yaml with all languages named, in the order that they have now.</summary>
    public ConvertedFile Settings(ImmutableArray<LanguageTag> languages)
    {
        var file = Workspace.Read(BookFileReader.FileName);
        var text = file.Status == WorkspaceStatus.Found ? TextDecoder.Decode(BookFileReader.FileName, file.Bytes.Span, new DiagnosticBag()).Text : "";
        return new ConvertedFile(BookFileReader.FileName, SettingsEdit.WithLanguages(text, languages));
    }

    /// <summary>The language of a file that names none; null when it holds several.</summary>
    public LanguageTag? LanguageOf(LanguageFile file) => file.Language ?? (Languages.Length == 1 ? Languages[0] : null);

    public static bool IsInTree(LanguageFile file, string key) =>
        file.Language is not null && file.Path.EndsWith($"/{key}.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Pairs that the other book lacks, by place in the chapter.</summary>
    public static List<int> Differences(ImmutableArray<Pair> before, ImmutableArray<Pair> after)
    {
        var found = after.Select(PairPrint.Of).ToList();
        var missing = new List<int>();
        for (var i = 0; i < before.Length; i++)
        {
            if (!found.Remove(PairPrint.Of(before[i])))
            {
                missing.Add(i);
            }
        }
        return missing;
    }
}
