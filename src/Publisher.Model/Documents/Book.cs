using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;

namespace Publisher.Model.Documents;

/// <summary>
/// A whole manuscript: its languages aligned in pairs, its metadata and settings. Immutable.
/// <see cref="Languages"/> names the source language first.
/// </summary>
public sealed record Book(
    BookMetadata Metadata,
    ImmutableArray<LanguageTag> Languages,
    ImmutableArray<Chapter> Chapters,
    ImmutableArray<EditionSpec> Editions,
    BookSettings Settings,
    ImageCatalog Images)
{
    /// <summary>Paths of the files that texts and settings were read from, in ordinal order.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}

/// <summary>What a chapter is for: decides numbering, folios (roman in front) and EPUB semantics.</summary>
public enum ChapterRole
{
    Front,
    Part,
    Body,
    Back,
}

/// <summary>
/// A chapter: aligned pairs in reading order. The first pair is normally the chapter's heading.
/// <see cref="Id"/> is unique in the book, stable across builds and a valid XML name.
/// </summary>
public sealed record Chapter(string Id, ChapterRole Role, ImmutableArray<Pair> Pairs)
{
    /// <summary>EPUB structural semantics when the file says so: <c>preface</c>, <c>colophon</c>, <c>glossary</c>...</summary>
    public string Kind { get; init; } = "";

    /// <summary>The chapter's title in <paramref name="language"/>: its first heading, else empty.</summary>
    public ImmutableArray<Inline> Title(LanguageTag language) => FirstHeading(language)?.Content ?? [];

    public Heading? FirstHeading(LanguageTag language)
    {
        foreach (var pair in Pairs)
        {
            foreach (var block in pair.Find(language))
            {
                if (block is Heading heading)
                {
                    return heading;
                }
            }
        }
        return null;
    }
}

/// <summary>Everything that catalogues say of a book. Texts are given per language.</summary>
public sealed record BookMetadata
{
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>How the title is filed: "Tale of Genji, The", 「げんじものがたり」.</summary>
    public LocalizedText TitleSort { get; init; } = LocalizedText.Empty;
    public LocalizedText Subtitle { get; init; } = LocalizedText.Empty;

    /// <summary>A label above the title, such as "Analysis Report".</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;
    public LocalizedText Description { get; init; } = LocalizedText.Empty;
    public LocalizedText Publisher { get; init; } = LocalizedText.Empty;
    public LocalizedText Rights { get; init; } = LocalizedText.Empty;
    public LocalizedText Edition { get; init; } = LocalizedText.Empty;
    public ImmutableArray<Person> People { get; init; } = [];
    public ImmutableArray<Subject> Subjects { get; init; } = [];
    public ImmutableArray<BookCollection> Collections { get; init; } = [];
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>The date of publication, ISO 8601, year at least: <c>2023</c>, <c>2023-10-26</c>. Empty if unknown.</summary>
    public string Date { get; init; } = "";

    public BookCover Cover { get; init; } = BookCover.Drawn;
}

/// <summary>
/// A contributor; <see cref="Role"/> is a MARC relator code (<c>aut</c>, <c>trl</c>, <c>edt</c>), <see cref="SortKey"/> how
/// the name is filed in each language: <c>Zhang, San</c>, pinyin, kana.
/// </summary>
public sealed record Person(LocalizedText Name, string Role, LocalizedText SortKey);

/// <summary>
/// A keyword; or, with both of the others, a heading of a classification: <see cref="Authority"/> names it (<c>CLC</c>,
/// <c>BISAC</c>, <c>Thema</c>, a URL) and <see cref="Term"/> is its code there.
/// </summary>
public sealed record Subject(LocalizedText Name, string Authority = "", string Term = "");

/// <summary>A series that the book goes on with, or a set that it belongs to; <see cref="Position"/> is empty or a number (<c>2</c>, <c>2.1</c>).</summary>
public sealed record BookCollection(LocalizedText Name, bool IsSeries, string Position);

/// <summary>An identifier; <see cref="Scheme"/> is <c>isbn</c>, <c>uuid</c>, <c>doi</c> or <c>uri</c>.</summary>
public sealed record Identifier(string Scheme, string Value, string Edition = "");
