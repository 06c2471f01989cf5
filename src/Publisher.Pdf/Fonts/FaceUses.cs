using Publisher.Fonts;
using Publisher.Model.Pages;

namespace Publisher.Pdf.Fonts;

/// <summary>The faces of a document by key, in the order of their first use.</summary>
internal sealed class FaceUses(FontLibrary fonts)
{
    private readonly Dictionary<FaceKey, FaceUse> _uses = [];
    private readonly List<FaceUse> _ordered = [];

    public IReadOnlyList<FaceUse> All => _ordered;

    public FaceUse this[FaceKey key] => _uses[key];

    public void Count(GlyphRun run)
    {
        if (!_uses.TryGetValue(run.Face, out var use))
        {
            _uses[run.Face] = use = new FaceUse(fonts[run.Face], $"F{_ordered.Count + 1}");
            _ordered.Add(use);
        }
        foreach (var cluster in new ClusterReader(run))
        {
            for (var i = 0; i < cluster.Count; i++)
            {
                use.Count(run.Glyphs.Span[cluster.Start + i].Id, cluster.PartOf(run, i));
            }
        }
    }
}
