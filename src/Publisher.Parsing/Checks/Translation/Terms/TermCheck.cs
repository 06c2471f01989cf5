using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation.Terms;

/// <summary>CHK020: a term stands in its first language, and no translation that the list gives stands on the other side.</summary>
internal sealed class TermCheck(TermList terms, DiagnosticBag bag) : IPairCheck
{
    private readonly Dictionary<LanguageTag, TermIndex> _indexes = [];
    private readonly List<(int Entry, int At, int Length)> _asked = [];
    private readonly List<(int Entry, int At, int Length)> _answers = [];

    public void Run(SideText first, SideText second)
    {
        if (terms.Entries.IsEmpty)
        {
            return;
        }
        var source = terms.Entries[0].Cells[0].Language;
        var (asking, answering) = second.Language == source ? (second, first) : (first, second);
        if (asking.Language != source)
        {
            return;
        }
        IndexOf(asking.Language).Find(asking, _asked);
        if (_asked.Count > 0)
        {
            IndexOf(answering.Language).Find(answering, _answers);
            Report(asking, answering);
        }
    }

    private void Report(SideText asking, SideText answering)
    {
        foreach (var (entry, at, length) in _asked.DistinctBy(one => one.Entry))
        {
            var term = terms.Entries[entry];
            var variants = term.VariantsIn(answering.Language);
            if (!variants.IsEmpty && !_answers.Exists(one => one.Entry == entry) && !Contains(answering, term, variants) && !asking.IsCode(at))
            {
                bag.Add(DiagnosticCatalog.TermMissing.Create(
                    asking.SpanOf(at, length), asking.Value.Substring(at, length), term.ShownIn(answering.Language), answering.Language));
            }
        }
    }

    /// <summary>A translation within a longer one answers too: 模型 in 语言模型. Where words have ends, only whole words do.</summary>
    private static bool Contains(SideText side, TermEntry term, IEnumerable<string> variants) => side.Language.IsCjk && variants.Any(variant =>
        side.Value.Contains(variant, term.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));

    private TermIndex IndexOf(LanguageTag language)
    {
        if (!_indexes.TryGetValue(language, out var index))
        {
            index = _indexes[language] = new TermIndex(
                terms.Entries.SelectMany((entry, i) => entry.VariantsIn(language).Select(variant => (variant, i, entry.IsCaseSensitive))), language);
        }
        return index;
    }
}
