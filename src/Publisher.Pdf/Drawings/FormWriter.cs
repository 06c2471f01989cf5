using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;
using GlyphWriter = Publisher.Pdf.Content.TextWriter;

namespace Publisher.Pdf.Drawings;

/// <summary>Writes the content stream of one form: paths, text, pictures, and the groups that need forms of their own.</summary>
internal sealed class FormWriter(DrawingWriter drawings, DrawingBounds box)
{
    /// <summary>Turns the y axis back for glyphs and pictures, which stand upright in PDF.</summary>
    private static readonly Affine Upright = Affine.Scale(1, -1);

    private readonly GlyphWriter _text = new();
    private PaintState _state = PaintState.Initial;

    public PdfBuffer Content { get; } = new();
    public FormResources Resources { get; } = new();

    public void Draw(DrawingNode node)
    {
        switch (node)
        {
            case DrawingGroup group: Draw(group); break;
            case DrawingShape shape: Draw(shape); break;
            case DrawingText text: Draw(text); break;
            case DrawingImage image: Draw(image); break;
            default: break;
        }
    }

    private void Draw(DrawingGroup group)
    {
        if (group is { Clip: null, Mask: null, Opacity: >= 1, Blend: BlendMode.Normal })
        {
            DrawAll(group.Children);
            return;
        }
        var saved = Save();
        if (group.Clip is { } clip)
        {
            Path(clip.Path, Affine.Identity, isFine: false);
            Content.Raw(clip.IsEvenOdd ? "W* n\n" : "W n\n");
        }
        if (group.Mask is { } mask)
        {
            SetState(drawings.SoftMask(mask, box));
        }
        if (group.Blend != BlendMode.Normal)
        {
            SetState(drawings.Blend(group.Blend));
        }
        if (group.Mask is null && group.Opacity >= 1 && group.Blend == BlendMode.Normal)
        {
            DrawAll(group.Children);
        }
        else
        {
            SetAlpha(group.Opacity, group.Opacity);
            var form = drawings.TransparencyGroup(new DrawingGroup(group.Children), box);
            Content.Raw("/").Raw(Resources.Add("XObject", "X", form)).Raw(" Do\n");
        }
        Restore(saved);
    }

    private void DrawAll(IReadOnlyList<DrawingNode> nodes)
    {
        foreach (var node in nodes)
        {
            Draw(node);
        }
    }

    private PaintState Save()
    {
        Content.Raw("q\n");
        return _state;
    }

    private void Restore(in PaintState saved)
    {
        Content.Raw("Q\n");
        _state = saved;
    }

    private void Draw(DrawingShape shape)
    {
        var stroke = shape.Stroke;
        var isPlain = shape.Fill is null or { Opacity: >= 1, Paint: SolidPaint };
        if (shape.Fill is not null && stroke is { Opacity: >= 1, Paint: SolidPaint } && isPlain && !shape.IsStrokedFirst)
        {
            Paint(shape, shape.Fill, stroke);
            return;
        }
        // What is translucent, or not of one colour, is laid down one after the other.
        if (shape.IsStrokedFirst)
        {
            Paint(shape, null, stroke);
        }
        Paint(shape, shape.Fill, null);
        if (!shape.IsStrokedFirst)
        {
            Paint(shape, null, stroke);
        }
    }

    private void Paint(DrawingShape shape, DrawingFill? fill, DrawingStroke? stroke)
    {
        if (fill is null && stroke is null)
        {
            return;
        }
        var isSkewed = stroke is not null && !shape.Transform.IsSimilarity;
        var isSaved = isSkewed || NeedsMask(fill?.Paint) || NeedsMask(stroke?.Paint);
        var saved = isSaved ? Save() : _state;
        SetPaints(fill, stroke);
        if (isSkewed)
        {
            Content.Matrix(shape.Transform).Raw(" cm\n");
        }
        if (stroke is not null)
        {
            SetStroke(stroke, isSkewed ? 1 : shape.Transform.Growth);
        }
        Path(shape.Path, isSkewed ? Affine.Identity : shape.Transform, isSkewed);
        Content.Raw((fill, stroke) switch
        {
            (null, _) => "S\n",
            ({ IsEvenOdd: true }, null) => "f*\n",
            ({ IsEvenOdd: true }, _) => "B*\n",
            (_, null) => "f\n",
            _ => "B\n",
        });
        if (isSaved)
        {
            Restore(saved);
        }
    }

    private static bool NeedsMask(DrawingPaint? paint) => paint is GradientPaint { IsOpaque: false };

    private void SetPaints(DrawingFill? fill, DrawingStroke? stroke)
    {
        SetAlpha(fill?.Opacity ?? stroke?.Opacity ?? 1, stroke?.Opacity ?? fill?.Opacity ?? 1);
        if (fill is not null)
        {
            SetPaint(fill.Paint, isStroke: false);
        }
        if (stroke is not null)
        {
            SetPaint(stroke.Paint, isStroke: true);
        }
    }

    private void SetPaint(DrawingPaint paint, bool isStroke)
    {
        if (paint is SolidPaint { Ink: var ink })
        {
            SetInk(ink, isStroke);
            return;
        }
        if (paint is GradientPaint { IsOpaque: false } translucent)
        {
            SetState(drawings.SoftMask(translucent, box));
        }
        var number = paint is GradientPaint gradient ? drawings.ShadingPattern(gradient, box) : drawings.TilingPattern((PatternPaint)paint);
        Content.Raw(isStroke ? "/Pattern CS /" : "/Pattern cs /").Raw(Resources.Add("Pattern", "P", number)).Raw(isStroke ? " SCN\n" : " scn\n");
        _state = isStroke ? _state with { Stroke = null } : _state with { Fill = null };
    }

    private void SetInk(Ink ink, bool isStroke)
    {
        if ((isStroke ? _state.Stroke : _state.Fill) == ink)
        {
            return;
        }
        _state = isStroke ? _state with { Stroke = ink } : _state with { Fill = ink };
        Content.Number(ink.Red / 255.0);
        if (!ink.IsGrey)
        {
            Content.Raw(" ").Number(ink.Green / 255.0).Raw(" ").Number(ink.Blue / 255.0);
        }
        Content.Raw((ink.IsGrey, isStroke) switch { (true, false) => " g\n", (true, true) => " G\n", (false, false) => " rg\n", _ => " RG\n" });
    }

    private void SetAlpha(double fill, double stroke)
    {
        var alpha = ((int)Math.Round(fill * 1000), (int)Math.Round(stroke * 1000));
        if (_state.Alpha != alpha)
        {
            _state = _state with { Alpha = alpha };
            SetState(drawings.Alpha(fill, stroke));
        }
    }

    private void SetState(int number) => Content.Raw("/").Raw(Resources.Add("ExtGState", "G", number)).Raw(" gs\n");

    /// <param name="scale">From the numbers of the stroke to those of the form.</param>
    private void SetStroke(DrawingStroke stroke, double scale)
    {
        Content.Fine(stroke.Width * scale).Raw(" w\n");
        if (_state.Cap != stroke.Cap)
        {
            Content.Int((int)stroke.Cap).Raw(" J\n");
        }
        if (_state.Join != stroke.Join)
        {
            Content.Int((int)stroke.Join).Raw(" j\n");
        }
        if (_state.MiterLimit != stroke.MiterLimit)
        {
            Content.Fine(stroke.MiterLimit).Raw(" M\n");
        }
        if (stroke.Dashes.Count > 0 || _state.IsDashed)
        {
            Content.Raw("[");
            foreach (var dash in stroke.Dashes)
            {
                Content.Fine(dash * scale).Raw(" ");
            }
            Content.Raw("] ").Fine(Phase(stroke) * scale).Raw(" d\n");
        }
        _state = _state with { Cap = stroke.Cap, Join = stroke.Join, MiterLimit = stroke.MiterLimit, IsDashed = stroke.Dashes.Count > 0 };
    }

    /// <summary>Where dashes begin; never negative, which not all readers take.</summary>
    private static double Phase(DrawingStroke stroke)
    {
        var whole = stroke.Dashes.Sum();
        var phase = whole > 0 ? stroke.DashOffset % whole : 0;
        return phase < 0 ? phase + whole : phase;
    }

    private void Path(IReadOnlyList<DrawingStep> path, in Affine map, bool isFine)
    {
        for (var i = 0; i < path.Count; i++)
        {
            var step = path[i];
            switch (step.Verb)
            {
                case PathVerb.Move: At(map.Apply(step.End), isFine).Raw("m\n"); break;
                case PathVerb.Line: At(map.Apply(step.End), isFine).Raw("l\n"); break;
                case PathVerb.Cubic:
                    At(map.Apply(step.Control1), isFine);
                    At(map.Apply(step.Control2), isFine);
                    At(map.Apply(step.End), isFine).Raw("c\n");
                    break;
                default: Content.Raw("h\n"); break;
            }
        }
    }

    private PdfBuffer At(DrawingPoint point, bool isFine) => isFine
        ? Content.Fine(point.X).Raw(" ").Fine(point.Y).Raw(" ")
        : Content.Number(Bounded(point.X)).Raw(" ").Number(Bounded(point.Y)).Raw(" ");

    private static double Bounded(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, -1e9, 1e9);

    private void Draw(DrawingText text)
    {
        var isSaved = text.Stroke is not null || NeedsMask(text.Fill?.Paint) || NeedsMask(text.Stroke?.Paint);
        var saved = isSaved ? Save() : _state;
        SetPaints(text.Fill, text.Stroke);
        if (text.Stroke is { } stroke)
        {
            SetStroke(stroke, text.Transform.Growth);
            Content.Raw(text.Fill is null ? "1 Tr\n" : "2 Tr\n");
        }
        var use = drawings.Faces[text.Run.Face];
        Resources.Fonts = drawings.Fonts;
        _text.Write(text.Run, use, text.Transform * Upright, Content);
        _text.End(Content);
        if (isSaved)
        {
            Restore(saved);
        }
    }

    private void Draw(DrawingImage image)
    {
        if (drawings.Find(image) is not var (name, number, orientation))
        {
            return;
        }
        var saved = Save();
        SetAlpha(image.Opacity, image.Opacity);
        Resources.AddNamed("XObject", name, number);
        // Pictures stand on the unit square with y upwards; turned ones as their orientation says.
        var turn = UnitSquare.Upright(orientation);
        Content.Matrix(image.Transform * new Affine(1, 0, 0, -1, 0, 1) * turn).Raw(" cm /").Raw(name).Raw(" Do\n");
        Restore(saved);
    }
}

/// <summary>What of the graphics state is known at a place of a stream.</summary>
internal readonly record struct PaintState(Ink? Fill, Ink? Stroke, LineCap Cap, LineJoin Join, double MiterLimit, bool IsDashed, (int Fill, int Stroke) Alpha)
{
    /// <summary>As streams begin (ISO 32000-1, tables 52 and 53); colours are set when they are first needed.</summary>
    public static readonly PaintState Initial = new(null, null, LineCap.Butt, LineJoin.Miter, 10, false, (1000, 1000));
}

/// <summary>How stored pixels are turned upright within their square.</summary>
internal static class UnitSquare
{
    /// <summary>EXIF orientations 1 to 8, y upwards. Embedded pictures are given as they are stored, so that 1 is the rule.</summary>
    public static Affine Upright(int orientation) => orientation switch
    {
        2 => new Affine(-1, 0, 0, 1, 1, 0),
        3 => new Affine(-1, 0, 0, -1, 1, 1),
        4 => new Affine(1, 0, 0, -1, 0, 1),
        5 => new Affine(0, -1, -1, 0, 1, 1),
        6 => new Affine(0, -1, 1, 0, 0, 1),
        7 => new Affine(0, 1, 1, 0, 0, 0),
        8 => new Affine(0, 1, -1, 0, 1, 0),
        _ => Affine.Identity,
    };
}
