using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pairs;
using Publisher.Parsing.Checks.Translation.Numbers;
using Publisher.Parsing.Checks.Translation.Terms;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>
/// The rules of <c>publisher check</c> over a chapter: the first language that a pair has is compared with each of the others,
/// and every side is looked at by itself.
/// </summary>
internal sealed class TranslationChecks(TermList terms, Typography typography, DiagnosticBag bag)
{
    private readonly IPairCheck[] _checks = [new NumberCheck(bag), new TermCheck(terms, bag)];
    private readonly ForbiddenTermCheck _forbidden = new(terms, bag);
    private readonly StructureCheck _structure = new(bag);
    private readonly Dictionary<LanguageTag, QuoteStyle> _quotes = [];

    public void Run(ImmutableArray<Pair> pairs)
    {
        foreach (var pair in pairs)
        {
            Run(pair);
        }
    }

    private void Run(Pair pair)
    {
        SideText? first = null;
        foreach (var side in pair.Sides.Where(side => !side.Blocks.IsEmpty))
        {
            var text = new SideText(side.Language, side.Blocks);
            _forbidden.Run(text);
            new PunctuationCheck(side.Language, QuotesOf(side.Language), bag).Walk(side.Blocks);
            new LeftoverCheck(side.Language, [.. pair.Sides.Select(other => other.Language)], bag).Walk(side.Blocks);
            if (first is null)
            {
                first = text;
                continue;
            }
            if (pair.State == PairState.Complete)
            {
                Compare(first, text);
            }
            _structure.Run(pair.Sides.First(one => one.Language == first.Language), side);
        }
    }

    private QuoteStyle QuotesOf(LanguageTag language) => _quotes.TryGetValue(language, out var style)
        ? style : _quotes[language] = typography.For(language).Quotes;

    private void Compare(SideText first, SideText second)
    {
        foreach (var check in _checks)
        {
            check.Run(first, second);
        }
    }
}
