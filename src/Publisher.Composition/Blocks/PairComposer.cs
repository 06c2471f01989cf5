using System.Collections.Immutable;
using Publisher.Composition.Styles;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Composes pairs in the edition's arrangement. Matter that all languages share stands once, over the whole type area;
/// its captions are set in every language.
/// </summary>
internal sealed class PairComposer
{
    private readonly ChapterContext _chapter;
    private readonly Arrangement _arrangement;
    private readonly BlockComposer _blocks;
    private readonly PairBoxes _boxes;

    /// <summary>Whether the last block of each column was a heading (T39).</summary>
    private readonly bool[] _afterHeading;

    /// <summary>The heading of each column that waits to run into its next paragraph (T50).</summary>
    private readonly Heading?[] _runIns;

    /// <summary>The pair before ends with a colon, which the next one has to follow.</summary>
    private bool _isAnnounced;

    /// <summary>The heading of each column that waits for its subtitle in the next pair (T49).</summary>
    private readonly ImmutableArray<Block>[] _titled;

    public PairComposer(ChapterContext chapter, Arrangement arrangement, ImmutableArray<ColumnContext> columns, ColumnContext whole)
    {
        (_chapter, _arrangement, _blocks) = (chapter, arrangement, new BlockComposer(chapter));
        _boxes = new PairBoxes(_blocks, arrangement, columns, whole);
        (_afterHeading, _runIns) = (new bool[columns.Length], new Heading?[columns.Length]);
        _titled = [.. columns.Select(_ => ImmutableArray<Block>.Empty)];
    }

    /// <summary>The type area of pages that lie on their side, for matter of class <c>landscape</c>.</summary>
    public required ColumnContext Turned { get; init; }

    private ImmutableArray<ColumnContext> Columns => _boxes.Columns;
    private ColumnContext Whole => _boxes.Whole;

    /// <summary>
    /// One band; several where the items of lists stand level, none for a heading that runs into the next pair or has its
    /// subtitle there.
    /// </summary>
    /// <param name="next">The pair after it; null at the end of the chapter.</param>
    public IEnumerable<Band> Compose(Pair pair, Pair? next)
    {
        _boxes.Enter(pair);
        var floats = FloatMark.Of(pair, _chapter.Edition.Settings.Page.Floats, _isAnnounced);
        _isAnnounced = LeadIns.Announces(pair, next);
        var isAsked = floats is not { CanFloat: true } && LeadIns.KeepsNext(pair, next);
        var isKept = isAsked || (_isAnnounced && FloatMark.Of(next!, FloatPlace.None, _isAnnounced) is not { CanFloat: true });
        var bands = isKept ? LeadIns.Keep([.. BandsOf(pair, next)], isAsked) : BandsOf(pair, next);
        bands = Breaks(pair) ? bands.Select((band, i) => band with { BreaksBefore = i == 0 }) : bands;
        bands = floats is null ? bands : bands.Select(band => band.IsTurned ? band : band with { Float = floats });
        return _boxes.Enclose(pair, next, bands);
    }

    /// <summary>One language that begins a page there is enough: pairs stand level.</summary>
    private static bool Breaks(Pair pair) => pair.Sides.Any(side => side.Blocks is [var first, ..] && first.Attributes.HasClass(BlockClasses.PageBreak));

    private IEnumerable<Band> BandsOf(Pair pair, Pair? next)
    {
        if (HasSubtitle(pair, next))
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                _titled[i] = pair.Find(Columns[i].Styles.Language);
            }
            return [];
        }
        if (RunsIn(pair, next))
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                _runIns[i] = pair.Find(Columns[i].Styles.Language) is [Heading heading] ? heading : null;
            }
            return [];
        }
        if (IsTurned(pair))
        {
            return [_arrangement == Arrangement.Facing && Columns.Length > 1
                ? new Band(pair.Id, ComposeAbreast(pair), IsSpanning: false) { IsTurned = true }
                : new Band(pair.Id, [ComposeTurned(pair)], IsSpanning: true) { IsTurned = true }];
        }
        if (Columns.Length == 1)
        {
            return [new Band(pair.Id, [ComposeSide(pair, 0, Columns[0])], IsSpanning: false)];
        }
        return (_arrangement, pair.State) switch
        {
            (Arrangement.Facing, PairState.Shared) => [new Band(pair.Id, ComposeRepeated(pair), IsSpanning: false)],
            (_, PairState.Shared) => [new Band(pair.Id, [ComposeShared(pair, Whole)], IsSpanning: true)],
            (Arrangement.Parallel or Arrangement.Facing, _) => ItemBands.Split(pair,
                new Band(pair.Id, [.. Columns.Select((column, i) => ComposeSide(pair, i, column))], IsSpanning: false)).Select(ShortBands.Keep),
            _ => [new Band(pair.Id, [ComposeStacked(pair)], IsSpanning: false)],
        };
    }

    /// <summary>Whether a pair is a heading that runs in, in every language that it has, and the next one begins with text (T50).</summary>
    private bool RunsIn(Pair pair, Pair? next) => next is not null && pair.Sides.Length > 0 && Columns.All(column =>
        pair.Find(column.Styles.Language) is var side && (side.IsEmpty
            || (side is [Heading heading] && heading.Level >= column.Profile.RunInHeadings && next.Find(column.Styles.Language) is [Paragraph, ..])));

    /// <summary>Whether a pair is a heading and the next one its subtitle, in the languages that have one (T49).</summary>
    private bool HasSubtitle(Pair pair, Pair? next) => next is { State: not PairState.Shared }
        && Columns.All(column => pair.Find(column.Styles.Language) is [] or [Heading])
        && Columns.All(column => next.Find(column.Styles.Language) is [] || IsSubtitle(next.Find(column.Styles.Language)))
        && Columns.Any(column => IsSubtitle(next.Find(column.Styles.Language)));

    private static bool IsSubtitle(ImmutableArray<Block> side) => side is [var only] && HeadingComposer.IsSubtitle(only);

    /// <summary>What a column has of the pair, with the heading that waits for it.</summary>
    private ImmutableArray<Block> TakeSide(Pair pair, int index)
    {
        var side = _titled[index].AddRange(pair.Find(Columns[index].Styles.Language));
        _titled[index] = [];
        return side;
    }

    private ImmutableArray<Strip> ComposeSide(Pair pair, int index, ColumnContext column)
    {
        var stack = new StripStack();
        AddSide(pair, index, column, stack);
        return stack.ToImmutable();
    }

    private void AddSide(Pair pair, int index, ColumnContext column, StripStack stack)
    {
        AddSide(pair, TakeSide(pair, index), index, column, stack);
    }

    private void AddSide(Pair pair, ImmutableArray<Block> side, int index, ColumnContext column, StripStack stack)
    {
        if (side.IsEmpty)
        {
            return;
        }
        var place = column with { PairId = pair.Id, AfterHeading = _afterHeading[index], RunIn = _runIns[index] };
        _runIns[index] = null;
        _blocks.Compose(side, place, stack);
        _afterHeading[index] = side[^1] is Heading || IsTitle(side);
    }

    /// <summary>
    /// One language under the other (T79): the end of one stays with the start of the next, a line of the grid parts pairs.
    /// A heading is one heading.
    /// </summary>
    private ImmutableArray<Strip> ComposeStacked(Pair pair)
    {
        var stack = new StripStack();
        var sides = Columns.Select((_, i) => TakeSide(pair, i)).ToList();
        if (sides.All(side => side.IsEmpty || IsTitle(side)) && pair.Sides.Length > 0)
        {
            _blocks.Headings.Compose([.. Columns.Select((column, i) => (Side: sides[i], column)).Where(one => !one.Side.IsEmpty)
                .Select(one => ((Heading)one.Side[0], one.Side is [_, Paragraph subtitle] ? subtitle : null, one.column with { PairId = pair.Id }))], stack);
            Array.Fill(_afterHeading, true);
            return stack.ToImmutable();
        }
        for (var i = 0; i < Columns.Length; i++)
        {
            if (stack.Count > 0 && !sides[i].IsEmpty)
            {
                stack[stack.Count - 1] = stack[stack.Count - 1] with { KeepWithNext = true };
            }
            AddSide(pair, sides[i], i, i == 0 ? Columns[i] : Smaller(Columns[i]), stack);
        }
        stack.AddSpace(Whole.LineFeed);
        return stack.ToImmutable();
    }

    /// <summary>
    /// Matter that all languages share, on the pages of each (T75): no page leaves a hole where its neighbour shows something.
    /// Figures have their language's caption and description; other matter is read once, its repetitions are artifacts.
    /// </summary>
    private ImmutableArray<ImmutableArray<Strip>> ComposeRepeated(Pair pair) => ComposeRepeated(pair, Columns);

    /// <summary>Facing pages on their side: each language on its own, what they share on all of them.</summary>
    private ImmutableArray<ImmutableArray<Strip>> ComposeAbreast(Pair pair)
    {
        ImmutableArray<ColumnContext> sides = [.. Columns.Select(column => TurnedFor(column.Styles))];
        return pair.State == PairState.Shared ? ComposeRepeated(pair, sides) : [.. sides.Select((side, i) => ComposeSide(pair, i, side))];
    }

    private ColumnContext TurnedFor(LanguageStyles styles) => Turned with { Parent = Whole.Parent, Styles = styles, Text = styles.Body };

    private ImmutableArray<ImmutableArray<Strip>> ComposeRepeated(Pair pair, ImmutableArray<ColumnContext> columns) =>
    [
        .. columns.Select((column, i) => i == 0 || pair.Find(column.Styles.Language) is [Figure or Picture]
            ? ComposeSide(pair, i, column)
            : [.. ComposeSide(pair, i, column with { Parent = new TagNode(TagRole.Section) }).Select(strip => strip.AsArtifact())]),
    ];

    private static bool IsTitle(ImmutableArray<Block> side) =>
        side is [Heading] || (side is [Heading, var second] && HeadingComposer.IsSubtitle(second));

    private static ColumnContext Smaller(ColumnContext column) =>
        column with { Text = column.Text with { Size = column.Text.Size * column.Profile.SecondSize } };

    /// <summary>Whether all that a pair has is to lie on its side.</summary>
    private static bool IsTurned(Pair pair) => pair.Sides.Length > 0
        && pair.Sides.All(side => side.Blocks is [var only] && IsTurned(only));

    private static bool IsTurned(Block block) => block is Division division ? !division.Blocks.IsEmpty && division.Blocks.All(IsTurned)
        : block is Table or Figure or Picture && block.Attributes.HasClass(BlockClasses.Landscape);

    private ImmutableArray<Strip> ComposeTurned(Pair pair)
    {
        if (pair.State == PairState.Shared && Columns.Length > 1)
        {
            return ComposeShared(pair, Turned with { Parent = Whole.Parent });
        }
        var stack = new StripStack();
        foreach (var side in pair.Sides)
        {
            var styles = Columns.First(column => column.Styles.Language == side.Language).Styles;
            _blocks.Compose(side.Blocks, TurnedFor(styles) with { PairId = pair.Id }, stack);
        }
        return stack.ToImmutable();
    }

    private ImmutableArray<Strip> ComposeShared(Pair pair, ColumnContext whole)
    {
        var stack = new StripStack();
        var place = whole with { PairId = pair.Id };
        if (pair.Sides[0].Blocks is [Figure figure])
        {
            stack.AddAnchor(_chapter.Anchors.NameOf(figure.Id, pair.Sides[0].Language));
            _blocks.Figures.Compose(figure, OtherFigures(pair, whole), place, stack);
        }
        else if (pair.Sides[0].Blocks is [Picture picture])
        {
            stack.AddAnchor(_chapter.Anchors.NameOf(picture.Id, pair.Sides[0].Language));
            _blocks.Figures.Compose(picture, pair.Sides.Skip(1).SelectMany(side => side.Blocks).OfType<Picture>(), place, stack);
        }
        else if (pair.Sides[0].Blocks is [Division row] && row.Attributes.HasClass(BlockClasses.Row))
        {
            _blocks.ComposeRow(row, OtherRows(pair, row), place, stack);
        }
        else
        {
            _blocks.Compose(pair.Sides[0].Blocks, place, stack);
        }
        return stack.ToImmutable();
    }

    /// <summary>The same row in the other languages, whose captions stand below its own.</summary>
    private ImmutableArray<(Division, LanguageStyles)> OtherRows(Pair pair, Division row) =>
        [.. pair.Sides.Skip(1).Where(side => side.Blocks is [Division other] && other.Blocks.Length == row.Blocks.Length)
            .Select(side => ((Division)side.Blocks[0], Columns.First(column => column.Styles.Language == side.Language).Styles))];

    private ImmutableArray<(Figure, ColumnContext)> OtherFigures(Pair pair, ColumnContext whole)
    {
        var others = ImmutableArray.CreateBuilder<(Figure, ColumnContext)>();
        foreach (var side in pair.Sides.AsSpan()[1..])
        {
            var column = Columns.First(column => column.Styles.Language == side.Language);
            if (side.Blocks is [Figure figure])
            {
                others.Add((figure, whole with { Styles = column.Styles, PairId = pair.Id }));
            }
        }
        return others.ToImmutable();
    }
}
