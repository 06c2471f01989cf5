using System.Collections.Immutable;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// A part of a formula as it is set, in <see cref="Length"/> units: its width, and how far it reaches above and below its
/// baseline. The width includes <see cref="Italic"/>, by which the foot of a slanted sign falls short of it.
/// </summary>
internal abstract class MathBox
{
    public long Width { get; set; }
    public long Height { get; set; }
    public long Depth { get; set; }
    public long Italic { get; init; }

    /// <summary>The glyph when the part is a single character, which scripts are fitted to; null for all else.</summary>
    public virtual ushort? Glyph => null;

    /// <param name="y">The baseline, downwards.</param>
    public abstract void Draw(FormulaPainter painter, long x, long y);
}

/// <summary>Glyphs of one face and size: a character, a word, or a sign pieced together.</summary>
internal sealed class GlyphBox(FaceKey face, Length size, Ink ink, PlacedGlyph[] glyphs, string text) : MathBox
{
    public FaceKey Face => face;
    public Length Size => size;
    public Ink Ink => ink;
    public ReadOnlySpan<PlacedGlyph> Glyphs => glyphs;
    public string Text => text;
    public override ushort? Glyph => glyphs.Length == 1 ? glyphs[0].Id : null;

    public override void Draw(FormulaPainter painter, long x, long y) => painter.Add(this, x, y);
}

/// <summary>A filled rectangle, or space where it has no ink.</summary>
internal sealed class RuleBox(Ink? ink) : MathBox
{
    public override void Draw(FormulaPainter painter, long x, long y)
    {
        if (ink is { } colour && Width > 0 && Height + Depth > 0)
        {
            painter.Add(new Rect(new Length(x), new Length(y - Height), new Length(Width), new Length(Height + Depth)), colour);
        }
    }
}

/// <summary>A stroke from one point to another, from the box's origin with y upwards: what is struck out.</summary>
internal sealed class StrokeBox(long fromX, long fromY, long toX, long toY, long thickness, Ink ink) : MathBox
{
    public override void Draw(FormulaPainter painter, long x, long y) => painter.Add(
        new Point(new Length(x + fromX), new Length(y - fromY)), new Point(new Length(x + toX), new Length(y - toY)),
        new Length(thickness), ink);
}

/// <summary>Words set by the line composer in the book's own faces.</summary>
internal sealed class TextBox(ImmutableArray<PageItem> items) : MathBox
{
    public override void Draw(FormulaPainter painter, long x, long y)
    {
        foreach (var item in items)
        {
            painter.Add(item.MovedBy(new Length(x), new Length(y)));
        }
    }
}

/// <summary>Parts placed about one baseline; drawn, and read, in the order in which they were added.</summary>
internal sealed class ListBox : MathBox
{
    private readonly List<(MathBox Box, long X, long Y)> _parts = [];

    /// <summary>Where the baselines of the rows of an array lie, downwards; empty for all else.</summary>
    public ImmutableArray<long> RowBaselines { get; set; } = [];

    /// <summary>Where the rows of an array begin, downwards, and where the last one ends.</summary>
    public ImmutableArray<long> RowBounds { get; set; } = [];

    /// <summary>Adds a part and grows around it.</summary>
    /// <param name="y">How far below the baseline that of the part lies; negative raises it.</param>
    public void Add(MathBox box, long x, long y = 0)
    {
        AddUnmeasured(box, x, y);
        Width = Math.Max(Width, x + box.Width);
        Height = Math.Max(Height, box.Height - y);
        Depth = Math.Max(Depth, box.Depth + y);
    }

    /// <summary>Adds a part that the size of the whole takes no notice of.</summary>
    public void AddUnmeasured(MathBox box, long x, long y = 0) => _parts.Add((box, x, y));

    public override void Draw(FormulaPainter painter, long x, long y)
    {
        foreach (var (box, dx, dy) in _parts)
        {
            box.Draw(painter, x + dx, y + dy);
        }
    }
}
