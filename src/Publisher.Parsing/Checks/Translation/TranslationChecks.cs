using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pairs;
using Publisher.Parsing.Checks.Spacing;
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
    private readonly SpacingCheck _spacing = new(typography, bag);
    private readonly Dictionary<LanguageTag, LanguageProfile> _profiles = [];

    public void Run(ImmutableArray<Pair> pairs)
    {
        foreach (var pair in pairs)
        {
            Run(pair);
        }
    }

    /// <summary>Reports what only the whole book shows.</summary>
    public void Finish() => _spacing.Finish();

    private void Run(Pair pair)
    {
        SideText? first = null;
        foreach (var side in pair.Sides.Where(side => !side.Blocks.IsEmpty))
        {
            var text = new SideText(side.Language, side.Blocks);
            _forbidden.Run(text);
            new PunctuationCheck(side.Language, ProfileOf(side.Language), bag).Walk(side.Blocks);
            _spacing.Run(side);
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

    private LanguageProfile ProfileOf(LanguageTag language) => _profiles.TryGetValue(language, out var profile)
        ? profile : _profiles[language] = typography.For(language);

    private void Compare(SideText first, SideText second)
    {
        foreach (var check in _checks)
        {
            check.Run(first, second);
        }
    }
}
