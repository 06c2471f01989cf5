using System.Collections.Immutable;

namespace Publisher.Import;

/// <summary>What an EPUB file is and holds. Texts stand as the book says them.</summary>
/// <param name="Version">Of EPUB, as the package states it: <c>2.0</c>, <c>3.0</c>.</param>
/// <param name="Package">The path of the package document in the archive.</param>
public sealed record EpubReport(string Version, string Package)
{
    public ImmutableArray<ReportedText> Titles { get; init; } = [];
    public ImmutableArray<string> Languages { get; init; } = [];
    public ImmutableArray<ReportedPerson> People { get; init; } = [];
    public ImmutableArray<ReportedIdentifier> Identifiers { get; init; } = [];

    /// <summary>Dates with what they are of (<c>publication</c>, <c>modified</c>); the event is empty when unsaid.</summary>
    public ImmutableArray<ReportedProperty> Dates { get; init; } = [];

    /// <summary>Publisher, subjects, description, rights... by element of Dublin Core.</summary>
    public ImmutableArray<ReportedProperty> Descriptions { get; init; } = [];

    /// <summary>The properties of EPUB Accessibility, without their prefix.</summary>
    public ImmutableArray<ReportedProperty> Accessibility { get; init; } = [];

    public ImmutableArray<ReportedEntry> Contents { get; init; } = [];
    public ImmutableArray<ReportedLandmark> Landmarks { get; init; } = [];

    /// <summary>Entries of the list of printed pages.</summary>
    public int Pages { get; init; }

    public ImmutableArray<ReportedDocument> Spine { get; init; } = [];
    public ImmutableArray<ReportedFile> Fonts { get; init; } = [];
    public ImmutableArray<ReportedFile> Images { get; init; } = [];

    /// <summary>Files in the archive, and their size unpacked.</summary>
    public int Files { get; init; }
    public long Bytes { get; init; }
}

/// <summary>A title or another text; <see cref="Type"/> as in <c>title-type</c>, <see cref="Language"/> may be empty.</summary>
public sealed record ReportedText(string Text, string Language, string Type);

/// <summary>A creator or contributor; <see cref="Names"/> holds the same name in every script that the book gives.</summary>
public sealed record ReportedPerson(ImmutableArray<ReportedText> Names, string Role, string SortKey, bool IsCreator);

/// <summary>An identifier; one of them is the book's unique one.</summary>
public sealed record ReportedIdentifier(string Value, string Scheme, bool IsUnique);

/// <summary>A named value.</summary>
public sealed record ReportedProperty(string Name, string Value, string Language);

/// <summary>An entry of the contents with those below it.</summary>
public sealed record ReportedEntry(string Label, string Target, ImmutableArray<ReportedEntry> Children);

/// <summary>A landmark, or a reference of EPUB 2's guide.</summary>
public sealed record ReportedLandmark(string Type, string Label, string Target);

/// <summary>A file and its size unpacked.</summary>
public sealed record ReportedFile(string Path, string MediaType, long Bytes);

/// <summary>A document of the reading order.</summary>
/// <param name="Characters">Of text, white space aside; -1 when the document could not be read.</param>
public sealed record ReportedDocument(string Path, long Bytes, int Characters, string Language, bool IsLinear);
