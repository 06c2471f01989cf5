using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Layouts;

/// <summary>
/// One chapter as it lies in files: one file for all languages, or one for each. <see cref="Key"/> is its path without
/// language and extension. A part has a title and no file.
/// </summary>
internal sealed record ChapterFiles(string Key, ChapterRole Role, string Kind, LocalizedText Title,
    ImmutableArray<LanguageFile> Files, SourceSpan Span)
{
    /// <summary>How many chapters it lies within.</summary>
    public int Depth { get; init; }

    /// <summary>The files when the languages of the book are known: a name that says less means one of them.</summary>
    public ChapterFiles In(ImmutableArray<LanguageTag> languages) => this with
    {
        Files = [.. Files.Select(file => file.Language is null ? file
            : file with { Language = FileNames.Parse(file.Path, languages).Language })],
    };
}

/// <summary>A Markdown file; <see cref="Language"/> is null where it holds every language.</summary>
internal sealed record LanguageFile(LanguageTag? Language, string Path);
