using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Parsing.Dialects;
using Publisher.Parsing.Formulas;

namespace Publisher.Parsing.Settings;

/// <summary>What <c>book.yaml</c> says. Languages, chapters and editions are empty where it leaves them to the files.</summary>
internal sealed record BookFile
{
    public BookMetadata Metadata { get; init; } = new();
    public BookSettings Settings { get; init; } = new();
    /// <summary>The commands of formulas that the book defines.</summary>
    public ImmutableArray<KeyValuePair<string, TexMacro>> Macros { get; init; } = [];

    public ImmutableArray<LanguageTag> Languages { get; init; } = [];

    /// <summary>Front matter, chapters and parts, back matter, in reading order.</summary>
    public ImmutableArray<ChapterEntry> Chapters { get; init; } = [];
    public ImmutableArray<EditionSpec> Editions { get; init; } = [];

    /// <summary>The table of chapters that <c>chapters</c> names instead of listing them.</summary>
    public string SummaryPath { get; init; } = "";
    public SourceSpan SummarySpan { get; init; } = SourceSpan.Nowhere;

    /// <summary>Whether the chapters come from such a table.</summary>
    public bool HasSummary { get; init; }

    /// <summary>The tools whose ways of writing the book names; null where its folder shows them.</summary>
    public Dialect? Dialect { get; init; }

    public DialectSettings Dialects { get; init; } = DialectSettings.None;
}

/// <summary>
/// A chapter as listed: a file, or a part's title, which has no file. The path may name the file of one language or leave
/// the language out.
/// </summary>
internal sealed record ChapterEntry(string Path, string Kind, ChapterRole Role, LocalizedText Title, SourceSpan Span)
{
    /// <summary>How many chapters it lies within, in a table of chapters.</summary>
    public int Depth { get; init; }
}
