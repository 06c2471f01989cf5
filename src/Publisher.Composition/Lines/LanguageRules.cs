using Publisher.Model.Documents;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Lines;

/// <summary>A language's profile with the tables made from it.</summary>
internal sealed record LanguageRules(LanguageProfile Profile)
{
    public GapTable Gaps { get; } = new(Profile);
}

/// <summary>The rules of each language that occurs; made once, on first use. Not thread-safe.</summary>
internal sealed class LanguageRulesCache(Typography typography)
{
    private readonly Dictionary<LanguageTag, LanguageRules> _ofBook = [];
    private readonly Dictionary<LanguageProfile, LanguageRules> _given = [];
    private LanguageRules? _last;

    /// <summary>The book's profile of a language.</summary>
    public LanguageProfile ProfileOf(LanguageTag language) => RulesOf(language).Profile;

    public LanguageRules For(LanguageProfile profile)
    {
        // Paragraphs in a row have the same profile, so that it is seldom compared field by field.
        if (!ReferenceEquals(_last?.Profile, profile) && !_given.TryGetValue(profile, out _last))
        {
            _given[profile] = _last = new LanguageRules(profile);
        }
        return _last!;
    }

    /// <summary>A run's language: the paragraph's own rules where it is the same, else those of its language (T86).</summary>
    public LanguageRules For(LanguageTag language, LanguageRules paragraph)
    {
        if (language == paragraph.Profile.Language || language == LanguageTag.None)
        {
            return paragraph;
        }
        return RulesOf(language);
    }

    private LanguageRules RulesOf(LanguageTag language)
    {
        if (!_ofBook.TryGetValue(language, out var rules))
        {
            _ofBook[language] = rules = new LanguageRules(typography.For(language));
        }
        return rules;
    }
}
