using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Layouts;

/// <summary>The profiles of one book: each language's defaults with the options that the author changed.</summary>
public sealed record Typography(ImmutableArray<ProfileChange> Changes)
{
    public static readonly Typography Default = new([]);

    /// <summary>
    /// The profile of a language. Changes that name it in full come after those that name only its primary subtag, and those
    /// after the ones for all languages.
    /// </summary>
    public LanguageProfile For(LanguageTag language)
    {
        var profile = LanguageProfile.For(language);
        foreach (var change in Changes.Where(change => change.Concerns(language)).OrderBy(change => change.Precision))
        {
            profile = change.Option.With(profile, change.Value) ?? profile;
        }
        return profile;
    }
}

/// <summary>One option of <c>book.yaml</c>: <see cref="Language"/> is a tag, or none for all languages.</summary>
public sealed record ProfileChange(LanguageTag? Language, ProfileOption Option, string Value)
{
    internal int Precision => Language is null ? 0 : Language.Value.Value.Length;

    internal bool Concerns(LanguageTag other) =>
        Language is not { } own || own == other || own.Value == other.Primary;
}
