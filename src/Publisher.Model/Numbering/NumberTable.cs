using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>
/// All numbers of a book: of chapters, sections, figures, tables, listings and equations. Found from the whole book, so that
/// every edition and language has the same. Reading it is safe from many threads.
/// </summary>
public sealed class NumberTable
{
    private readonly Dictionary<Block, NumberedItem> _blocks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Block Block, int Row), NumberedItem> _rows = new(new RowComparer());
    private readonly Dictionary<string, NumberedItem> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(NumberedKind, string), NumberedItem> _numbers = [];
    private readonly HashSet<NumberedItem> _ours = [];
    private readonly List<(NumberedItem Item, NumberedItem First)> _repeated = [];

    internal NumberTable()
    {
    }

    /// <summary>Numbers of one kind that were typed twice, each with the first of them.</summary>
    public IReadOnlyList<(NumberedItem Item, NumberedItem First)> Repeated => _repeated;

    /// <summary>Whether anything has a number that a reference could name.</summary>
    public bool HasNumbers => _numbers.Count > 0;

    public NumberedItem? Find(Block block) => _blocks.GetValueOrDefault(block);

    /// <summary>The number of a row of a display.</summary>
    public NumberedItem? FindRow(Block block, int row) => _rows.GetValueOrDefault((block, row));

    public NumberedItem? Find(string id) => _ids.GetValueOrDefault(id);

    public NumberedItem? Find(NumberedKind kind, string number) => _numbers.GetValueOrDefault((kind, number));

    /// <summary>Whether outputs are to say the number: the author did not.</summary>
    public bool IsOurs(NumberedItem item) => _ours.Contains(item);

    internal void Add(NumberedItem item, IEnumerable<Block> blocks, IEnumerable<string> ids, bool isOurs)
    {
        foreach (var block in blocks)
        {
            _blocks.TryAdd(block, item);
        }
        foreach (var id in ids)
        {
            _ids.TryAdd(id, item);
        }
        if (isOurs)
        {
            _ours.Add(item);
        }
    }

    internal void AddRow(NumberedItem item, IEnumerable<Block> blocks, int row)
    {
        foreach (var block in blocks)
        {
            _rows.TryAdd((block, row), item);
        }
    }

    private sealed class RowComparer : IEqualityComparer<(Block Block, int Row)>
    {
        public bool Equals((Block Block, int Row) x, (Block Block, int Row) y) => ReferenceEquals(x.Block, y.Block) && x.Row == y.Row;

        public int GetHashCode((Block Block, int Row) row) => (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(row.Block) * 31) + row.Row;
    }

    /// <summary>Makes the item known by its number.</summary>
    internal void AddNumber(NumberedItem item)
    {
        if (!_numbers.TryAdd((item.Kind, item.Number), item) && item.Typed.Count > 0)
        {
            _repeated.Add((item, _numbers[(item.Kind, item.Number)]));
        }
    }

    /// <summary>Numbers what is in the chapters; captions must be joined to what they speak of.</summary>
    public static NumberTable Of(ImmutableArray<Chapter> chapters, BookSettings settings) =>
        new NumberAssigner(settings).Assign(NumberableFinder.Find(chapters));
}
