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
    private readonly ImmutableArray<ChapterSide> _sides;
    private readonly DiagnosticBag _bag;
    private readonly List<Row> _rows = [];

    /// <summary>What becomes a pair: the blocks of each language.</summary>
    private sealed class Row(int languages)
    {
        public ImmutableArray<Block>[] Sides { get; } = [.. Enumerable.Repeat(ImmutableArray<Block>.Empty, languages)];
        public double Confidence { get; set; } = 1;
        public bool IsMoved { get; set; }
    }

    private ChapterAligner(ImmutableArray<ChapterSide> sides, DiagnosticBag bag)
    {
        _sides = sides;
        _bag = bag;
    }

    /// <param name="sides">In the order of the book's languages.</param>
    /// <param name="lengths">Against the first side, by side.</param>
    public static ImmutableArray<Pair> Align(ImmutableArray<ChapterSide> sides, ImmutableArray<LengthModel> lengths, DiagnosticBag bag)
    {
        var aligner = new ChapterAligner(sides, bag);
        aligner.StartRows();
        for (var side = 1; side < sides.Length; side++)
        {
            aligner.Join(side, lengths[side]);
        }
        var pairs = new PairBuilder([.. sides.Select(side => side.Language)], bag);
        foreach (var row in aligner._rows)
        {
            pairs.Add([.. row.Sides], IsShared(row.Sides), row.Confidence, row.IsMoved);
        }
        return pairs.ToImmutable();
    }

    private void StartRows()
    {
        foreach (var block in _sides[0].Features)
        {
            _rows.Add(NewRow(0, [block.Block]));
        }
    }

    private Row NewRow(int side, ImmutableArray<Block> blocks)
    {
        var row = new Row(_sides.Length);
        row.Sides[side] = blocks;
        return row;
    }

    /// <summary>Puts the blocks of a side into the rows; what only this side has gets rows of its own between them.</summary>
    private void Join(int side, LengthModel lengths)
    {
        // Rows may hold two of the source's blocks already, by another language: every block still leads to its row.
        var rowOf = _rows.SelectMany(row => row.Sides[0].Select(_ => row)).ToList();
        var (source, target) = (_sides[0].Features, _sides[side].Features);
        var cost = new PairCost(source, target, lengths);
        var groups = new MovedSections(cost).Reorder(SequenceAligner.Align(cost, .., ..), out var movedSections);
        groups = new MovedRuns(cost).Join(groups, out var moved);
        moved.UnionWith(movedSections);
        var at = 0;
        var wasMoved = false;
        foreach (var group in groups)
        {
            ImmutableArray<Block> blocks = [.. target.Skip(group.Target).Take(group.TargetCount).Select(block => block.Block)];
            if (group.SourceCount == 0)
            {
                _rows.Insert(at++, NewRow(side, blocks));
                continue;
            }
            var row = rowOf[group.Source];
            if (group.SourceCount == 2)
            {
                Unite(row, rowOf, group.Source + 1);
            }
            row.Sides[side] = row.Sides[side].AddRange(blocks);
            row.Confidence = Math.Min(row.Confidence, group.Confidence);
            row.IsMoved |= moved.Contains(group.Source) && !blocks.IsEmpty;
            Report(group, blocks, row.IsMoved && !wasMoved);
            wasMoved = row.IsMoved;
            at = _rows.IndexOf(row, Math.Max(0, at - 1)) + 1;
        }
    }

    /// <summary>Brings what stands with the next of the source's blocks into this row.</summary>
    private void Unite(Row row, List<Row> rowOf, int next)
    {
        var other = rowOf[next];
        if (other == row)
        {
            return;
        }
        for (var side = 0; side < row.Sides.Length; side++)
        {
            row.Sides[side] = row.Sides[side].AddRange(other.Sides[side]);
        }
        row.Confidence = Math.Min(row.Confidence, other.Confidence);
        _rows.Remove(other);
        for (var i = next; i < rowOf.Count && rowOf[i] == other; i++)
        {
            rowOf[i] = row;
        }
    }

    private void Report(BlockGroup group, ImmutableArray<Block> blocks, bool isFirstMoved)
    {
        if (blocks.IsEmpty)
        {
            return;
        }
        if (isFirstMoved)
        {
            _bag.Add(DiagnosticCatalog.MovedTranslation.Create(blocks[0].Span));
        }
        if (group.Confidence < Pair.LeastConfidence)
        {
            _bag.Add(DiagnosticCatalog.DoubtfulPair.Create(blocks[0].Span));
        }
    }

    /// <summary>Code and pictures that are the same in every language stand once.</summary>
    public static bool IsShared(ImmutableArray<Block>[] row)
    {
        if (row.Any(side => side.Length != 1))
        {
            return false;
        }
        return row[0][0] switch
        {
            CodeBlock code => row.All(side => side[0] is CodeBlock other && other.Text == code.Text),
            MathBlock math => row.All(side => side[0] is MathBlock other && other.Tex == math.Tex),
            RawBlock raw => row.All(side => side[0] is RawBlock other && other.Html == raw.Html),
            ThematicBreak => row.All(side => side[0] is ThematicBreak),
            Picture picture => row.All(side => side[0] is Picture other && other.Source == picture.Source),
            Figure figure => SourceOf(figure) is { } source && row.All(side => SourceOf(side[0]) == source),
            Division parts => SourcesOf(parts) is { } sources && row.All(side => side[0] is Division other && SourcesOf(other) is { } same && sources.SequenceEqual(same, StringComparer.Ordinal)),
            _ => false,
        };
    }

    private static string? SourceOf(Block block) => block switch
    {
        Figure { Content: [Picture picture] } => picture.Source,
        Picture picture => picture.Source,
        _ => null,
    };

    /// <summary>The pictures of a row, side by side; null when there is anything else in it.</summary>
    private static List<string>? SourcesOf(Division row)
    {
        var sources = row.Blocks.Select(SourceOf).OfType<string>().ToList();
        return row.Attributes.HasClass(BlockClasses.Row) && sources.Count == row.Blocks.Length ? sources : null;
    }
}
