using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Composes pairs in the edition's arrangement. Matter that all languages share stands once, over the whole type area;
/// its captions are set in every language.
/// </summary>
internal sealed class PairComposer(
    ChapterContext chapter, Arrangement arrangement, ImmutableArray<ColumnContext> columns, ColumnContext whole)
{
    /// <summary>The second language of interleaved pairs is a little smaller (T79).</summary>
    private const double SecondScale = 0.9;

    private readonly BlockComposer _blocks = new(chapter);

    /// <summary>Whether the last block of each column was a heading (T39).</summary>
    private readonly bool[] _afterHeading = new bool[columns.Length];

    /// <summary>One band; several where the items of lists stand level.</summary>
    public IEnumerable<Band> Compose(Pair pair)
    {
        if (columns.Length == 1)
        {
            return [new Band(pair.Id, [ComposeSide(pair, 0, columns[0])], IsSpanning: false)];
        }
        if (pair.State == PairState.Shared)
        {
            return [new Band(pair.Id, [ComposeShared(pair)], IsSpanning: true)];
        }
        return arrangement is Arrangement.Parallel or Arrangement.Facing
            ? ItemBands.Split(pair, new Band(pair.Id, [.. columns.Select((column, i) => ComposeSide(pair, i, column))], IsSpanning: false))
            : [new Band(pair.Id, [ComposeStacked(pair)], IsSpanning: false)];
    }

    private ImmutableArray<Strip> ComposeSide(Pair pair, int index, ColumnContext column)
    {
        var stack = new StripStack();
        AddSide(pair, index, column, stack);
        return stack.ToImmutable();
    }

    private void AddSide(Pair pair, int index, ColumnContext column, StripStack stack)
    {
        var side = pair.Find(columns[index].Styles.Language);
        if (side.IsEmpty)
        {
            return;
        }
        _blocks.Compose(side, column with { PairId = pair.Id, AfterHeading = _afterHeading[index] }, stack);
        _afterHeading[index] = side[^1] is Heading;
    }

    /// <summary>One language under the other; the first line of the second stays with the first's end where that is short.</summary>
    private ImmutableArray<Strip> ComposeStacked(Pair pair)
    {
        var stack = new StripStack();
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            var isHeading = pair.Find(column.Styles.Language) is [Heading];
            AddSide(pair, i, i == 0 || isHeading ? column : Smaller(column), stack);
        }
        stack.AddSpace(whole.LineFeed);
        return stack.ToImmutable();
    }

    private static ColumnContext Smaller(ColumnContext column) =>
        column with { Text = column.Text with { Size = column.Text.Size * SecondScale } };

    private ImmutableArray<Strip> ComposeShared(Pair pair)
    {
        var stack = new StripStack();
        var place = whole with { PairId = pair.Id };
        if (pair.Sides[0].Blocks is [Figure figure])
        {
            stack.AddAnchor(chapter.Anchors.NameOf(figure.Id, pair.Sides[0].Language));
            _blocks.Figures.Compose(figure, OtherFigures(pair), place, stack);
        }
        else
        {
            _blocks.Compose(pair.Sides[0].Blocks, place, stack);
        }
        return stack.ToImmutable();
    }

    private ImmutableArray<(Figure, ColumnContext)> OtherFigures(Pair pair)
    {
        var others = ImmutableArray.CreateBuilder<(Figure, ColumnContext)>();
        foreach (var side in pair.Sides.AsSpan()[1..])
        {
            var column = columns.First(column => column.Styles.Language == side.Language);
            if (side.Blocks is [Figure { Caption.IsEmpty: false } figure])
            {
                others.Add((figure, whole with { Styles = column.Styles, PairId = pair.Id }));
            }
        }
        return others.ToImmutable();
    }
}
