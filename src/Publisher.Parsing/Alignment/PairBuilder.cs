using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Alignment;

/// <summary>Makes pairs of sides and says what is missing. Ids are numbers until the chapter's own is known.</summary>
internal sealed class PairBuilder(ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
{
    private readonly ImmutableArray<Pair>.Builder _pairs = ImmutableArray.CreateBuilder<Pair>();

    /// <param name="sides">Blocks of each language, in the book's order; empty where there are none.</param>
    public void Add(ImmutableArray<ImmutableArray<Block>> sides, bool isShared, double confidence = 1, bool isMoved = false)
    {
        var state = StateOf(sides, isShared);
        if (state == PairState.Incomplete)
        {
            Report(sides);
        }
        var present = ImmutableArray.CreateBuilder<PairSide>();
        for (var i = 0; i < sides.Length; i++)
        {
            if (!sides[i].IsEmpty)
            {
                present.Add(new PairSide(languages[i], sides[i]));
            }
        }
        _pairs.Add(new Pair((_pairs.Count + 1).ToString(CultureInfo.InvariantCulture), state, present.ToImmutable())
        {
            Confidence = confidence,
            IsMoved = isMoved,
        });
    }

    public ImmutableArray<Pair> ToImmutable() => _pairs.ToImmutable();

    private static PairState StateOf(ImmutableArray<ImmutableArray<Block>> sides, bool isShared)
    {
        if (sides.All(side => !side.IsEmpty))
        {
            return isShared ? PairState.Shared : PairState.Complete;
        }
        return sides.SelectMany(side => side).All(block => block.Attributes.HasClass(OnlyMark.Class)) ? PairState.Only : PairState.Incomplete;
    }

    private void Report(ImmutableArray<ImmutableArray<Block>> sides)
    {
        var missing = languages.Where((_, i) => sides[i].IsEmpty);
        var block = sides.SelectMany(side => side).First();
        bag.Add(DiagnosticCatalog.MissingTranslation.Create(block.Span, string.Join(", ", missing)));
    }
}
