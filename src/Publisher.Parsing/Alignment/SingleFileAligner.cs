using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// Pairs the blocks of a file that holds every language: a block in one language with the next ones in the others; split
/// and shared blocks by themselves. Which language of a pair comes first is the author's habit in the file, whatever the
/// order of the book's languages. What finds no partner is reported.
/// </summary>
internal sealed class SingleFileAligner
{
    private readonly ImmutableArray<LanguageTag> _languages;
    private readonly DiagnosticBag _bag;
    private readonly LanguageProjection[] _projections;
    private readonly PairBuilder _pairs;
    private readonly Block?[] _open;

    /// <summary>By language: its place within a pair of this file.</summary>
    private readonly int[] _ranks;

    private SingleFileAligner(ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
    {
        _languages = languages;
        _bag = bag;
        _projections = [.. languages.Select(language => new LanguageProjection(languages, language))];
        _pairs = new PairBuilder(languages, bag);
        _open = new Block?[languages.Length];
        _ranks = [.. Enumerable.Range(0, languages.Length)];
    }

    public static ImmutableArray<Pair> Align(ImmutableArray<Block> blocks, ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
    {
        var aligner = new SingleFileAligner(languages, bag);
        var projected = OnlyMark.Spread(blocks).Select(block => (Block: block, Sides: aligner.Project(block))).ToList();
        aligner.Rank([.. projected.Select(one => one.Sides)]);
        foreach (var (block, sides) in projected)
        {
            aligner.Add(block, sides);
        }
        aligner.Close();
        return aligner._pairs.ToImmutable();
    }

    private Block?[] Project(Block block) => SideMark.LanguageOf(block, _languages) is { } own
        ? [.. _languages.Select(language => language == own ? block : null)]
        : [.. _projections.Select(projection => projection.Project(block))];

    /// <summary>
    /// Ranks the languages by how often they come first after a heading, a list or whatever else stands for all: in the
    /// midst of alternating paragraphs one cannot tell which of them begins a pair. The book's order decides a tie.
    /// </summary>
    private void Rank(ImmutableArray<Block?[]> blocks)
    {
        var firsts = new int[_languages.Length];
        var isFresh = true;
        foreach (var sides in blocks)
        {
            var isWhole = sides.All(side => side is not null);
            if (isFresh && !isWhole && Array.FindIndex(sides, side => side is not null) is var first and >= 0)
            {
                firsts[first]++;
            }
            isFresh = isWhole;
        }
        var order = Enumerable.Range(0, _languages.Length).OrderByDescending(language => firsts[language]).ToList();
        for (var rank = 0; rank < order.Count; rank++)
        {
            _ranks[order[rank]] = rank;
        }
    }

    private void Add(Block block, Block?[] sides)
    {
        if (sides.All(side => side is not null))
        {
            Close();
            _pairs.Add([.. sides.Select(side => ImmutableArray.Create(side!))], isShared: IsShared(block));
            return;
        }
        if (Array.TrueForAll(sides, side => side is null))
        {
            AddForeign(block);
            return;
        }
        if (SideMark.IsAlone(block))
        {
            Close();
            Array.Copy(sides, _open, sides.Length);
            Close();
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

    /// <summary>In a language that the book does not have, as a letter may be: it stands once. What is empty says nothing.</summary>
    private void AddForeign(Block block)
    {
        if (block is not (Division { Blocks.IsEmpty: true } or Quote { Blocks.IsEmpty: true } or ListBlock { Items.IsEmpty: true }))
        {
            Close();
            _pairs.Add([.. _languages.Select(_ => ImmutableArray.Create(block))], isShared: true);
        }
    }

    private bool Overlaps(Block?[] sides) => sides.Where((side, i) => side is not null && _open[i] is not null).Any();

    /// <summary>Whether an earlier language comes after a later one: then it begins a pair.</summary>
    private bool IsBackwards(Block?[] sides) =>
        RanksOf(sides).Min() < RanksOf(_open).Max();

    private IEnumerable<int> RanksOf(Block?[] sides) =>
        Enumerable.Range(0, sides.Length).Where(i => sides[i] is not null).Select(i => _ranks[i]).DefaultIfEmpty(0);

    private void Close()
    {
        if (_open.All(open => open is null))
        {
            return;
        }
        var kinds = _open.OfType<Block>().Select(KindOf).Distinct().Count();
        if (kinds > 1 && !_open.OfType<Block>().Any(SideMark.IsSide))
        {
            _bag.Add(DiagnosticCatalog.DoubtfulPair.Create(_open.OfType<Block>().Last().Span));
        }
        ImmutableArray<ImmutableArray<Block>> sides = [.. _open.Select(BlocksOf)];
        _pairs.Add(sides, isShared: _open.OfType<Block>().Any(SideMark.IsSide) && ChapterAligner.IsShared([.. sides]));
        Array.Clear(_open);
    }

    private ImmutableArray<Block> BlocksOf(Block? open, int language) => open switch
    {
        null => [],
        Division side when SideMark.LanguageOf(side, _languages) is not null => [.. OnlyMark.Spread(side.Blocks).Select(_projections[language].Own)],
        _ => [open],
    };

    /// <summary>A division around one block, such as one that only says its language, is of that block's kind.</summary>
    private static Type KindOf(Block block) => block is Division { Blocks: [var only] } ? KindOf(only) : block.GetType();

    private static bool IsShared(Block block) =>
        block is CodeBlock or MathBlock or Figure or Picture or ThematicBreak or RawBlock || block.Language == LanguageTag.None
        || (block is Division row && row.Attributes.HasClass(BlockClasses.Row) && row.Blocks.All(part => part is Figure or Picture));
}
