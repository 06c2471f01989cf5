using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// Pairs the files of a chapter that lie in trees or under suffixes: each language is aligned with the first, the results
/// are joined at the first language's blocks.
/// </summary>
internal sealed class ChapterAligner
{
    private readonly ImmutableArray<LanguageTag> _languages;
    private readonly ImmutableArray<ImmutableArray<Block>> _sides;
    private readonly DiagnosticBag _bag;
    private readonly List<ImmutableArray<Block>[]> _rows = [];

    private ChapterAligner(ImmutableArray<LanguageTag> languages, ImmutableArray<ImmutableArray<Block>> sides, DiagnosticBag bag)
    {
        _languages = languages;
        _sides = sides;
        _bag = bag;
    }

    /// <param name="sides">The blocks of each language, in the order of <paramref name="languages"/>.</param>
    public static ImmutableArray<Pair> Align(
        ImmutableArray<LanguageTag> languages, ImmutableArray<ImmutableArray<Block>> sides, DiagnosticBag bag)
    {
        var aligner = new ChapterAligner(languages, sides, bag);
        aligner.StartRows();
        for (var side = 1; side < sides.Length; side++)
        {
            aligner.Join(side);
        }
        var pairs = new PairBuilder(languages, bag);
        foreach (var row in aligner._rows)
        {
            pairs.Add([.. row], IsShared(row));
        }
        return pairs.ToImmutable();
    }

    private void StartRows()
    {
        foreach (var block in _sides[0])
        {
            _rows.Add(NewRow(0, [block]));
        }
    }

    private ImmutableArray<Block>[] NewRow(int side, ImmutableArray<Block> blocks)
    {
        var row = new ImmutableArray<Block>[_languages.Length];
        Array.Fill(row, []);
        row[side] = blocks;
        return row;
    }

    /// <summary>Puts the blocks of a side into the rows; what only this side has gets rows of its own between them.</summary>
    private void Join(int side)
    {
        var source = _rows.Where(row => !row[0].IsEmpty).ToList();
        var groups = SequenceAligner.Align([.. source.Select(row => row[0][0])], _sides[side]);
        var at = 0;
        foreach (var group in groups)
        {
            var blocks = _sides[side].Slice(group.Target, group.TargetCount);
            if (group.SourceCount == 0)
            {
                _rows.Insert(at++, NewRow(side, blocks));
                continue;
            }
            var row = source[group.Source];
            row[side] = blocks;
            Report(group, blocks);
            at = _rows.IndexOf(row) + 1;
            if (group.SourceCount == 2)
            {
                row[0] = row[0].AddRange(source[group.Source + 1][0]);
                _rows.Remove(source[group.Source + 1]);
            }
        }
    }

    private void Report(in BlockGroup group, ImmutableArray<Block> blocks)
    {
        if (group.Cost > PairCost.Doubtful && !blocks.IsEmpty)
        {
            _bag.Add(DiagnosticCatalog.DoubtfulPair.Create(blocks[0].Span));
        }
    }

    /// <summary>Code and pictures that are the same in every language stand once.</summary>
    private static bool IsShared(ImmutableArray<Block>[] row)
    {
        if (row.Any(side => side.Length != 1))
        {
            return false;
        }
        return row[0][0] switch
        {
            CodeBlock code => row.All(side => side[0] is CodeBlock other && other.Text == code.Text),
            MathBlock math => row.All(side => side[0] is MathBlock other && other.Tex == math.Tex),
            ThematicBreak => row.All(side => side[0] is ThematicBreak),
            Picture picture => row.All(side => side[0] is Picture other && other.Source == picture.Source),
            Figure figure => SourceOf(figure) is { } source && row.All(side => side[0] is Figure other && SourceOf(other) == source),
            _ => false,
        };
    }

    private static string? SourceOf(Figure figure) => figure.Content is [Picture picture] ? picture.Source : null;
}
