using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;

namespace Publisher.Fonts;

/// <summary>Which family serves a language and role: the author's choice, else the best fit of the manifest.</summary>
internal sealed class FaceChoice(FontManifest manifest, FontSettings settings)
{
    // How well a family's languages fit the one asked for.
    private const int Exact = 6;
    private const int SameScript = 5;
    private const int SamePrimary = 4;
    private const int General = 2;
    private const int OtherCjk = 3;
    private const int OtherCjkForLatin = 1;

    /// <summary>The families of a role, best first; those of equal fit in manifest order. Kai and math fall back to serif.</summary>
    public ImmutableArray<FontFamily> FamiliesFor(LanguageTag language, FontRole role)
    {
        var chosen = Chosen(language, role);
        var families = manifest.Families
            .Where(family => family.Role == role)
            .OrderByDescending(family => family == chosen ? int.MaxValue : Fit(family, language));
        var ordered = chosen is null || chosen.Role == role ? families.ToImmutableArray() : [chosen, .. families];
        return !ordered.IsEmpty || role == FontRole.Serif ? ordered
            : FamiliesFor(language, role == FontRole.Mono ? FontRole.Sans : FontRole.Serif);
    }

    /// <summary>The family of exactly this role that is meant for the language; null when there is none.</summary>
    public FontFamily? FamilyOf(LanguageTag language, FontRole role) => Chosen(language, role)
        ?? manifest.Families.FirstOrDefault(family => family.Role == role && Fit(family, language) is General or >= SamePrimary);

    private FontFamily? Chosen(LanguageTag language, FontRole role)
    {
        foreach (var choice in settings.Choices)
        {
            if (choice.Language == language && string.Equals(choice.Role, role.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return manifest.Families.FirstOrDefault(family => string.Equals(family.Name, choice.Family, StringComparison.Ordinal));
            }
        }
        return null;
    }

    private static int Fit(FontFamily family, LanguageTag language)
    {
        if (family.Languages.IsEmpty)
        {
            return General;
        }
        var best = 0;
        foreach (var own in family.Languages)
        {
            best = Math.Max(best, Fit(own, language));
        }
        return best;
    }

    private static int Fit(LanguageTag own, LanguageTag language)
    {
        if (own == language)
        {
            return Exact;
        }
        if (own.IsTraditionalChinese == language.IsTraditionalChinese && own.Primary == language.Primary)
        {
            return SameScript;
        }
        return own.Primary == language.Primary ? SamePrimary
            : !own.IsCjk ? 0
            : language.IsCjk ? OtherCjk : OtherCjkForLatin;
    }
}
