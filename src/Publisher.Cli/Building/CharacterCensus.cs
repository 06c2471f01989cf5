using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Cli.Building;

/// <summary>Which characters a book uses in each language, and where each is met first.</summary>
internal sealed class CharacterCensus : TextWalk
{
    private readonly SortedDictionary<CensusKey, SortedDictionary<int, SourceSpan>> _found = [];

    public static CharacterCensus Of(Book book)
    {
        var census = new CharacterCensus();
        census.Walk(book, language => true);
        return census;
    }

    /// <summary>Languages and kinds of text, in ordinal order.</summary>
    public IEnumerable<CensusKey> Keys => _found.Keys;

    /// <summary>Code points in ascending order, each with its first place.</summary>
    public IReadOnlyDictionary<int, SourceSpan> Characters(CensusKey key) => _found[key];

    protected override void Meet(string text, CensusKey key, SourceSpan span)
    {
        if (!_found.TryGetValue(key, out var characters))
        {
            _found.Add(key, characters = []);
        }
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
            {
                characters.TryAdd(rune.Value, span);
            }
        }
    }
}
