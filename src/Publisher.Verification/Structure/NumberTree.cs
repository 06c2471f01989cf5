using Publisher.Verification.Reading;

namespace Publisher.Verification.Structure;

/// <summary>A number tree (ISO 32000-1, 7.9.7), read whole.</summary>
internal sealed class NumberTree
{
    private const int MaximumDepth = 32;
    private const int MaximumNodes = 1_000_000;

    private readonly Dictionary<int, PdfValue> _values = [];
    private readonly Dictionary<int, PdfValue[]> _arrays = [];
    private int _nodes;

    public NumberTree(PdfValue root) => Read(root, 0);

    public PdfValue this[int key] => _values.GetValueOrDefault(key);

    /// <summary>An item of the array that stands at a key.</summary>
    public PdfValue ItemOf(int key, int index)
    {
        if (!_arrays.TryGetValue(key, out var items))
        {
            _arrays[key] = items = this[key] is { IsArray: true } array ? [.. array.Items] : [];
        }
        return index < items.Length ? items[index] : default;
    }

    private void Read(PdfValue node, int depth)
    {
        if (depth > MaximumDepth || ++_nodes > MaximumNodes)
        {
            return;
        }
        var key = 0;
        var isKey = true;
        foreach (var item in node["Nums"].IsArray ? node["Nums"].Items : [])
        {
            if (isKey)
            {
                key = item.Integer ?? -1;
            }
            else
            {
                _values.TryAdd(key, item);
            }
            isKey = !isKey;
        }
        foreach (var kid in node["Kids"].Items)
        {
            Read(kid, depth + 1);
        }
    }
}
