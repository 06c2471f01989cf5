using Publisher.Verification.Reading;

namespace Publisher.Verification.Fonts;

/// <summary>Widths of CIDs (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class CidWidths
{
    private readonly Dictionary<int, double> _widths = [];
    private readonly List<(int First, int Last, double Width)> _ranges = [];
    private readonly double _default;

    public CidWidths(PdfValue widths, double standard)
    {
        _default = standard;
        var items = widths.Items.ToList();
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = items[i].Integer ?? 0;
            if (items[i + 1].IsArray)
            {
                foreach (var width in items[i + 1].Items)
                {
                    _widths[first++] = width.Real ?? 0;
                }
                i += 2;
            }
            else
            {
                _ranges.Add((first, items[i + 1].Integer ?? 0, i + 2 < items.Count ? items[i + 2].Real ?? 0 : 0));
                i += 3;
            }
        }
    }

    public double this[int cid]
    {
        get
        {
            if (_widths.TryGetValue(cid, out var width))
            {
                return width;
            }
            foreach (var range in _ranges)
            {
                if (cid >= range.First && cid <= range.Last)
                {
                    return range.Width;
                }
            }
            return _default;
        }
    }
}
