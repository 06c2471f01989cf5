using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>The same words in several languages, in the book's order of languages. May be empty.</summary>
public sealed record LocalizedText(ImmutableArray<LocalizedString> Values)
{
    public static readonly LocalizedText Empty = new(ImmutableArray<LocalizedString>.Empty);

    public bool IsEmpty => Values.IsEmpty;

    public static LocalizedText Of(LanguageTag language, string text) => new([new LocalizedString(language, text)]);

    /// <summary>The text in <paramref name="language"/>, else in one with the same primary subtag, else null.</summary>
    public string? Find(LanguageTag language)
    {
        foreach (var value in Values)
        {
            if (value.Language == language)
            {
                return value.Text;
            }
        }
        foreach (var value in Values)
        {
            if (value.Language.Primary == language.Primary)
            {
                return value.Text;
            }
        }
        return null;
    }

    /// <summary>As <see cref="Find"/>, falling back to the first language given, else the empty string.</summary>
    public string For(LanguageTag language) => Find(language) ?? (IsEmpty ? "" : Values[0].Text);

    public bool Equals(LocalizedText? other) => other is not null && Values.SequenceEqual(other.Values);
    public override int GetHashCode() => Values.Length == 0 ? 0 : Values[0].GetHashCode();
}

/// <summary>A text and the language it is written in.</summary>
public sealed record LocalizedString(LanguageTag Language, string Text);
