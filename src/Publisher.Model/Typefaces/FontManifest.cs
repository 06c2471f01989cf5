using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Model.Typefaces;

/// <summary>The fonts of a folder as its manifest (<c>fonts.yaml</c>) declares them; made by Publisher.Parsing.</summary>
public sealed record FontManifest(ImmutableArray<FontFamily> Families, ImmutableArray<string> Fallback)
{
    public SourceFile? Source { get; init; }
}

/// <summary>
/// A family: its role, the languages it is meant for (empty: every language that no other family claims), its
/// <see cref="Companion"/> family for italics that it lacks (T52), its faces.
/// </summary>
public sealed record FontFamily(string Name, FontRole Role, ImmutableArray<LanguageTag> Languages,
    string Companion, string Licence, ImmutableArray<FontFile> Faces)
{
    /// <summary>The family that sets bold text where this one has no bold face (T52); empty: none.</summary>
    public string Heavier { get; init; } = "";
}

/// <summary>A face's file relative to the fonts folder; <see cref="Sha256"/> is lower-case hex.</summary>
public sealed record FontFile(string Path, int Weight, bool Italic, string Sha256, SourceSpan Span);
