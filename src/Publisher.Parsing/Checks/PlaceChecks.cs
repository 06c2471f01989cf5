using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Numbering;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks;

/// <summary>
/// What authors ask of the place of figures, tables and boxes in print, <c>float</c> and <c>.landscape</c>: whether it is known and
/// whether the block is where it can be followed.
/// </summary>
internal sealed class PlaceChecks(DiagnosticBag bag) : ContentWalker
{
    private readonly HashSet<Block> _free = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Block> _turned = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Block> _told = new(ReferenceEqualityComparer.Instance);

    public static void Run(Book book, DiagnosticBag bag)
    {
        if (!book.Chapters.Any(chapter => Scan.Finds(chapter.Pairs)))
        {
            return; // most books have neither: no need to join captions and boxes for them
        }
        var (checks, boxes) = (new PlaceChecks(bag), new BoxBuilder(book.Settings.Boxes));
        foreach (var pair in BookNumbers.Of(book).Chapters.Select(boxes.Build).SelectMany(chapter => chapter.Pairs))
        {
            checks.Run(pair);
        }
    }

    private void Run(Pair pair)
    {
        if (pair.Box is null && pair.Sides.All(side => side.Blocks is [var only] && FloatAttribute.CanFloat(only)))
        {
            _free.UnionWith(pair.Sides.Select(side => side.Blocks[0]));
        }
        if (pair.Sides.All(side => side.Blocks is [Table or Figure or Picture] && side.Blocks[0].Attributes.HasClass(BlockClasses.Landscape)))
        {
            _turned.UnionWith(pair.Sides.Select(side => side.Blocks[0]));
        }
        foreach (var side in pair.Sides)
        {
            Walk(side.Blocks);
        }
    }

    protected override void Enter(Block block)
    {
        if (_told.Contains(block))
        {
            return;
        }
        if (block is Figure { Content: [var only] })
        {
            _told.Add(only); // says the same as its figure
        }
        if (FloatAttribute.ValueOf(block) is { } value)
        {
            Check(block, value);
        }
        if (block.Attributes.HasClass(BlockClasses.Landscape) && !_turned.Contains(block))
        {
            bag.Add(DiagnosticCatalog.LandscapeIgnored.Create(block.Span));
        }
    }

    private void Check(Block block, string value)
    {
        var place = block.Span.Narrowed($"{FloatAttribute.Key}={value}");
        if (!FloatAttribute.TryParse(value, out _))
        {
            bag.Add(DiagnosticCatalog.BadFloat.Create(place, value, NearestWord.Find(value, FloatAttribute.Names), string.Join(", ", FloatAttribute.Names)));
        }
        else if (!_free.Contains(block))
        {
            bag.Add(DiagnosticCatalog.CannotFloat.Create(place, value));
        }
    }

    /// <summary>Looks for either word.</summary>
    private sealed class Scan : ContentWalker
    {
        private bool _isFound;

        public static bool Finds(IEnumerable<Pair> pairs)
        {
            var scan = new Scan();
            foreach (var side in pairs.SelectMany(pair => pair.Sides))
            {
                scan.Walk(side.Blocks);
            }
            return scan._isFound;
        }

        protected override void Enter(Block block) =>
            _isFound |= block.Attributes.Find(FloatAttribute.Key) is not null || block.Attributes.HasClass(BlockClasses.Landscape);
    }
}
