using System.Collections.Immutable;
using System.Text;
using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Pages;

namespace Publisher.Cli.Building;

/// <summary>
/// How well one face and its fallbacks cover the characters that the book uses in a language: how many there are, how
/// many the family itself has, how many others lend, and those that nobody has.
/// </summary>
internal sealed record FontCoverage(
    CensusKey Text, string Family, int Characters, int Own, int Lent, ImmutableArray<MissingCharacter> Missing)
{
    public static ImmutableArray<FontCoverage> Measure(CharacterCensus census, FontLibrary fonts) =>
        [.. census.Keys.Select(key => Measure(key, census.Characters(key), fonts))];

    private static FontCoverage Measure(
        CensusKey key, IReadOnlyDictionary<int, SourceSpan> characters, FontLibrary fonts)
    {
        var role = key.IsCode ? FontRole.Mono : FontRole.Serif;
        var face = fonts.Choose(key.Language, role, bold: false, italic: false);
        var own = characters.Keys.Count(face.Has);
        var missing = characters
            .Where(entry => fonts.FaceFor(entry.Key, key.Language, role, bold: false, italic: false) is null)
            .Where(entry => !IsInvisible(entry.Key))
            .Select(entry => new MissingCharacter(entry.Key, entry.Value))
            .ToImmutableArray();
        return new FontCoverage(key, face.Family, characters.Count, own, characters.Count - own - missing.Length, missing);
    }

    // Joiners, marks of direction and variation selectors are instructions, not signs to print.
    public static bool IsInvisible(int codePoint) =>
        Rune.GetUnicodeCategory(new Rune(codePoint)) == System.Globalization.UnicodeCategory.Format
        || codePoint is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;
}

/// <summary>A character that no font has, and where the book uses it first.</summary>
internal readonly record struct MissingCharacter(int CodePoint, SourceSpan Span)
{
    public override string ToString() => $"U+{CodePoint:X4} {char.ConvertFromUtf32(CodePoint)}";
}
