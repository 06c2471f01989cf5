using Publisher.Model.Documents;

namespace Publisher.Composition.Text;

/// <summary>
/// Divides words by Liang's patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983). One for each language that has
/// a pattern file; remembers the words it has divided, so it is not for several threads.
/// </summary>
internal sealed class Hyphenator
{
    /// <summary>Longer words are divided no further along: they are no words of a language.</summary>
    private const int LongestWord = 62;

    private readonly HyphenationPatterns _patterns;
    private readonly Dictionary<string, ulong> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Hyphenator(HyphenationPatterns patterns)
    {
        _patterns = patterns;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The hyphenator of a language, or null when there are no patterns for it.</summary>
    public static Hyphenator? For(LanguageTag language) =>
        HyphenationPatterns.For(language) is { } patterns ? new Hyphenator(patterns) : null;

    /// <summary>Places where a word may be divided: bit i set means a hyphen may stand before letter i.</summary>
    public ulong Divide(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return 0;
        }
        if (!_lookup.TryGetValue(word, out var points))
        {
            points = _patterns.Divide(word);
            _words[word.ToString()] = points;
        }
        return points;
    }
}
