using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>Turns set formulas into page items of one leaf. Neighbouring glyphs on one baseline make one run.</summary>
internal sealed class FormulaPainter(TagContent? content)
{
    private readonly ImmutableArray<PageItem>.Builder _items = ImmutableArray.CreateBuilder<PageItem>();
    private readonly List<PlacedGlyph> _glyphs = [];
    private readonly StringBuilder _text = new();
    private GlyphBox? _first;
    private long _x;
    private long _y;

    /// <summary>The items of a box whose baseline starts at the origin.</summary>
    public static ImmutableArray<PageItem> Paint(MathBox box, TagContent? content)
    {
        var painter = new FormulaPainter(content);
        box.Draw(painter, 0, 0);
        painter.EndRun();
        return painter._items.DrainToImmutable();
    }

    public void Add(GlyphBox box, long x, long y)
    {
        if (_first is null || !Continues(box, y))
        {
            EndRun();
            (_first, _x, _y) = (box, x, y);
        }
        var (start, shift) = ((ushort)_text.Length, (int)(x - _x));
        foreach (var glyph in box.Glyphs)
        {
            _glyphs.Add(glyph with { TextStart = (ushort)(start + glyph.TextStart), X = shift + glyph.X });
        }
        _text.Append(box.Text);
    }

    public void Add(Rect box, Ink ink) => Add(new FilledRect { Content = content, Box = box, Ink = ink });

    public void Add(Point from, Point to, Length thickness, Ink ink) => Add(new VectorPath
    {
        Content = content, Stroke = ink, StrokeWidth = thickness, Segments = [PathSegment.Move(from), PathSegment.Line(to)],
    });

    public void Add(PageItem item)
    {
        EndRun();
        _items.Add(item);
    }

    /// <summary>Places in a run's text have 16 bits.</summary>
    private bool Continues(GlyphBox box, long y) => y == _y && box.Face == _first!.Face && box.Size == _first.Size
        && box.Ink == _first.Ink && _text.Length + box.Text.Length < ushort.MaxValue;

    private void EndRun()
    {
        if (_first is { } first)
        {
            _items.Add(new GlyphRun
            {
                Content = content, Face = first.Face, Size = first.Size, Ink = first.Ink,
                Origin = new Point(new Length(_x), new Length(_y)),
                Glyphs = _glyphs.ToArray(), Text = _text.ToString().AsMemory(),
            });
        }
        _first = null;
        _glyphs.Clear();
        _text.Clear();
    }
}
