using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// Pairs the blocks of a file that holds every language: a block in one language with the next ones in the others; split
/// and shared blocks by themselves. What finds no partner is reported.
/// </summary>
internal sealed class SingleFileAligner
{
    private readonly ImmutableArray<LanguageTag> _languages;
    private readonly DiagnosticBag _bag;
    private readonly LanguageProjection[] _projections;
    private readonly PairBuilder _pairs;
    private readonly Block?[] _open;

    private SingleFileAligner(ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
    {
        _languages = languages;
        _bag = bag;
        _projections = [.. languages.Select(language => new LanguageProjection(languages, language))];
        _pairs = new PairBuilder(languages, bag);
        _open = new Block?[languages.Length];
    }

    public static ImmutableArray<Pair> Align(ImmutableArray<Block> blocks, ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
    {
        var aligner = new SingleFileAligner(languages, bag);
        foreach (var block in blocks)
        {
            aligner.Add(block);
        }
        aligner.Close();
        return aligner._pairs.ToImmutable();
    }

    private void Add(Block block)
    {
        var sides = _projections.Select(projection => projection.Project(block)).ToArray();
        if (sides.All(side => side is not null))
        {
            Close();
            _pairs.Add([.. sides.Select(side => ImmutableArray.Create(side!))], isShared: IsShared(block));
            return;
        }
        // A block of some of the languages, usually one: it completes the open pair, or begins the next.
        if (_open.Any(open => open is not null) && (Overlaps(sides) || IsBackwards(sides)))
        {
            Close();
        }
        for (var i = 0; i < sides.Length; i++)
        {
            _open[i] ??= sides[i];
        }
        if (_open.All(open => open is not null))
        {
            Close();
        }
    }

    private bool Overlaps(Block?[] sides) => sides.Where((side, i) => side is not null && _open[i] is not null).Any();

    /// <summary>Whether an earlier language comes after a later one: then it begins a pair.</summary>
    private bool IsBackwards(Block?[] sides) =>
        Array.FindIndex(sides, side => side is not null) < Array.FindLastIndex(_open, open => open is not null);

    private void Close()
    {
        if (_open.All(open => open is null))
        {
            return;
        }
        var kinds = _open.OfType<Block>().Select(block => block.GetType()).Distinct().Count();
        if (kinds > 1)
        {
            _bag.Add(DiagnosticCatalog.DoubtfulPair.Create(_open.OfType<Block>().Last().Span));
        }
        _pairs.Add([.. _open.Select(open => open is null ? ImmutableArray<Block>.Empty : [open])], isShared: false);
        Array.Clear(_open);
    }

    private static bool IsShared(Block block) =>
        block is CodeBlock or MathBlock or Figure or Picture or ThematicBreak or RawBlock;
}
