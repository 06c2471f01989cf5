using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Boxes of several pairs: while one is open, columns are moved in, their structure grows under an element of the box, and
/// all bands stand on one ground. Side by side, languages share a box.
/// </summary>
internal sealed class PairBoxes(
    BlockComposer blocks, Arrangement arrangement, ImmutableArray<ColumnContext> columns, ColumnContext whole)
{
    private readonly ImmutableArray<ColumnContext> _columns = columns;
    private readonly ColumnContext _whole = whole;
    private readonly bool _isWide = arrangement == Arrangement.Parallel && columns.Length > 1;
    private PairBox? _box;
    private bool _hasBegun;
    private ImmutableArray<Backing> _grounds = [];
    private ImmutableArray<Strip>[] _heads = [];

    /// <summary>The columns that pairs are set into.</summary>
    public ImmutableArray<ColumnContext> Columns { get; private set; } = columns;

    /// <summary>The type area for matter that all languages share.</summary>
    public ColumnContext Whole { get; private set; } = whole;

    /// <summary>Opens the box that begins with a pair, or leaves the one that ended before it.</summary>
    public void Enter(Pair pair)
    {
        if (pair.Box == _box)
        {
            return;
        }
        (_box, _hasBegun, Columns, Whole) = (pair.Box, false, _columns, _whole);
        if (pair.Box is { Rule: var rule })
        {
            Open(rule);
            _heads = [.. _columns.Select((column, i) => rule.RepeatsTitle ? HeadOf(pair, column, i) : [])];
        }
    }

    /// <summary>The bands of a pair on the ground of its box, if it is in one.</summary>
    public IEnumerable<Band> Enclose(Pair pair, Pair? next, IEnumerable<Band> bands)
    {
        if (_box is null)
        {
            return bands;
        }
        var made = bands.ToList();
        for (var i = 0; i < made.Count; i++)
        {
            var ends = i == made.Count - 1 && next?.Box != _box;
            made[i] = made[i].IsTurned ? made[i] : Enclose(made[i], ends);
            _hasBegun = true;
        }
        return made;
    }

    private Band Enclose(Band band, bool ends) => band with
    {
        Columns =
        [
            .. band.Columns.Select((strips, i) =>
            {
                var laid = BoxGround.Lay(strips, _grounds[i], _whole.LineFeed, begins: !_hasBegun, ends);
                return _hasBegun && !band.IsSpanning ? BoxGround.Repeat(laid, 0, _heads[i]) : laid;
            }),
        ],
    };

    private void Open(BoxRule rule)
    {
        var wide = BoxGround.Of(rule.Style, _whole) with { IsWide = true };
        _grounds = [.. _columns.Select(column => _isWide ? wide : BoxGround.Of(rule.Style, column))];
        var node = _whole.Parent.Add(new TagNode(TagRole.Division));
        Columns =
        [
            .. _columns.Select((column, i) => BoxGround.Inside(rule.Style, column with { Parent = node },
                begins: !_isWide || i == 0, ends: !_isWide || i == _columns.Length - 1)),
        ];
        Whole = BoxGround.Inside(rule.Style, _whole with { Parent = node });
    }

    private ImmutableArray<Strip> HeadOf(Pair pair, ColumnContext column, int index) =>
        pair.Find(column.Styles.Language) is [Heading heading, ..]
            ? BoxGround.HeadOf(heading.Content, heading, _grounds[index], Columns[index], blocks) : [];
}
