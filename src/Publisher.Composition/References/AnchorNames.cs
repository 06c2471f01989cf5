using Publisher.Composition.Formulas;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;

namespace Publisher.Composition.References;

/// <summary>
/// Names of the places of an edition that links lead to; stable across builds. The main language keeps the author's ids,
/// the others take them with the language as suffix. Complete before anything is composed; then read by many threads.
/// </summary>
internal sealed class AnchorNames : ContentWalker
{
    /// <summary>Every id of the author, and of chapters and pairs, with the name it has in the first language that uses it.</summary>
    private readonly Dictionary<string, string> _firstNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly LanguageTag _main;
    private LanguageTag _language;

    private AnchorNames(LanguageTag main) => _main = main;

    public static AnchorNames Of(Edition edition)
    {
        var names = new AnchorNames(edition.MainLanguage);
        foreach (var chapter in edition.Chapters)
        {
            names.AddShared(chapter.Id);
            foreach (var pair in chapter.Pairs)
            {
                names.AddShared(pair.Id);
                names.Add(pair);
            }
        }
        return names;
    }

    /// <summary>The name of the author's id on a block or span that is set in a language; empty for none.</summary>
    public string NameOf(string id, LanguageTag language) =>
        id.Length == 0 || language == _main || language == LanguageTag.None ? id : $"{id}-{language}";

    /// <summary>
    /// The place that a link from text of a language leads to: the translation in that language where there is one (T80).
    /// Null when the edition has no such place.
    /// </summary>
    public string? Resolve(string id, LanguageTag language)
    {
        var own = NameOf(id, language);
        return _names.Contains(own) ? own : _firstNames.GetValueOrDefault(id);
    }

    protected override void Enter(Block block)
    {
        Add(block.Id);
        if (block is MathBlock { Formula: { } formula })
        {
            foreach (var label in FormulaLabels.Of(formula))
            {
                Add(label);
            }
        }
    }

    protected override void Enter(Inline inline)
    {
        if (inline is StyledSpan span)
        {
            Add(span.Attributes.Id);
        }
    }

    /// <summary>Matter that every language shares is set once, from its first side.</summary>
    private void Add(Pair pair)
    {
        foreach (var side in pair.Sides)
        {
            _language = side.Language;
            Walk(side.Blocks);
            if (pair.State == PairState.Shared)
            {
                break;
            }
        }
    }

    private void Add(string id)
    {
        if (id.Length > 0)
        {
            var name = NameOf(id, _language);
            _names.Add(name);
            _firstNames.TryAdd(id, name);
        }
    }

    private void AddShared(string id)
    {
        _names.Add(id);
        _firstNames.TryAdd(id, id);
    }
}
