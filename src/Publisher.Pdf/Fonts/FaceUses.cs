using Publisher.Fonts;
using Publisher.Model.Pages;

namespace Publisher.Pdf.Fonts;

/// <summary>The faces of a document by key, in the order of their first use.</summary>
internal sealed class FaceUses(FontLibrary fonts)
{
    private readonly Dictionary<FaceKey, FaceUse> _uses = [];
    private readonly List<FaceUse> _ordered = [];

    public IReadOnlyList<FaceUse> All => _ordered;

    public FaceUse this[FaceKey key]
    {
        get
        {
            if (!_uses.TryGetValue(key, out var use))
            {
                _uses[key] = use = new FaceUse(fonts[key], $"F{_ordered.Count + 1}");
                _ordered.Add(use);
            }
            return use;
        }
    }
}
