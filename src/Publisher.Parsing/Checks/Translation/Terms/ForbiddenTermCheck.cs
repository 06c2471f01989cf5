using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation.Terms;

/// <summary>CHK021: a word that the list forbids, in any language, unless it is part of a term that the list has.</summary>
internal sealed class ForbiddenTermCheck(TermList terms, DiagnosticBag bag)
{
    private readonly Dictionary<LanguageTag, TermIndex> _indexes = [];
    private readonly List<(int Entry, int At, int Length)> _found = [];
    private readonly bool _isNeeded = terms.Entries.Any(entry => !entry.Forbidden.IsEmpty);

    public void Run(SideText side)
    {
        if (!_isNeeded)
        {
            return;
        }
        IndexOf(side.Language).Find(side, _found);
        foreach (var (entry, at, length) in _found)
        {
            // Terms that are allowed have numbers below zero: they only take their places away from forbidden words.
            if (entry >= 0 && !side.IsCode(at) && terms.Entries[entry] is var term)
            {
                bag.Add(DiagnosticCatalog.TermForbidden.Create(side.SpanOf(at, length), side.Value.Substring(at, length), term.ShownIn(side.Language)));
            }
        }
    }

    private TermIndex IndexOf(LanguageTag language)
    {
        if (!_indexes.TryGetValue(language, out var index))
        {
            var forbidden = terms.Entries.SelectMany((entry, i) => entry.Forbidden.Select(word => (word, i, entry.IsCaseSensitive)));
            var allowed = terms.Entries.SelectMany(entry => entry.VariantsIn(language).Select(word => (word, -1, entry.IsCaseSensitive)));
            index = _indexes[language] = new TermIndex(forbidden.Concat(allowed), language);
        }
        return index;
    }
}
